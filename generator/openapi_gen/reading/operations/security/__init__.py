"""Security schemes, and which of them an operation requires."""
