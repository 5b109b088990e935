"""JSON data to Python values and back, and comparison of values with annotations."""
