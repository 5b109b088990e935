"""Servers that respond as well-known APIs do, for the tests of real calls and the documentation."""
