"""Request bodies, a module for each family of media types."""
