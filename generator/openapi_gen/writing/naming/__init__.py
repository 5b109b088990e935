"""Every identifier of a package, decided in one pass over the whole API."""
