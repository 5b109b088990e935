"""One request in several forms: the Python call that makes it, the HTTP message that
leaves, and the same with curl.
"""
