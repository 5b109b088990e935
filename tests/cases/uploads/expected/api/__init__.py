"""A class for each tag of the document."""
