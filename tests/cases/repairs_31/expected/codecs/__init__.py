"""Models to JSON data and back."""
