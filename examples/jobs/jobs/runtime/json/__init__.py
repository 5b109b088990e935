"""JSON data into Python values and back, and whether values are what they are annotated as."""
