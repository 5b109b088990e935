"""The writing wing: the model becomes the text of a Python package."""
