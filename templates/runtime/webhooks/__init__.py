"""Requests that the API's server sends: verification and decoding."""
