"""The package on disk: what was generated before, and how the new one takes its place."""
