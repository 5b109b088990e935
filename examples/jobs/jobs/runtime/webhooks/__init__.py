"""Requests that the API's server sends: verified, and decoded."""
