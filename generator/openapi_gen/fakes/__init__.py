"""What the fake of a package says: examples of responses, as data beside the package's
`testing.py`."""
