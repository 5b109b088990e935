"""Independent judges: programs that others wrote, and that have bugs of their own.

`pytest -m judges` runs them, without `-n`. What they are is installed once, into the
folder that $OPENAPI_GEN_JUDGES names, or else into the cache of pytest. Where node, npm
or the network is missing, their tests are skipped, and say so.
"""
