"""A package with a client that is generated when it is built."""
