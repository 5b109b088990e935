"""The part of a generated client that is the same for every API.

Import from the modules. The package itself imports nothing, so that a program loads
only what it uses.
"""
