"""Credentials: sent in headers, queries and cookies, or used to sign requests."""
