"""Independent implementations that judge our requests; they have bugs of their own.

Run them with `pytest -m judges`, without `-n`. They are installed once, in the folder
$OPENAPI_GEN_JUDGES or in pytest's cache. Without node, npm or network, the tests are
skipped.
"""
