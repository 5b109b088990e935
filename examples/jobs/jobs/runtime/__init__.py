"""The part of a generated client that is the same for every API.

Import from the modules: nothing is loaded here, so that a program pays only for what
it calls.
"""
