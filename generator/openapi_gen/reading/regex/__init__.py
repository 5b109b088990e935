"""Patterns of ECMA-262 as patterns of Python's `re`, and what searching with them costs."""
