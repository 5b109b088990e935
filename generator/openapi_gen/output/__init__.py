"""The package on disk: what was generated before, and how the new one replaces it."""
