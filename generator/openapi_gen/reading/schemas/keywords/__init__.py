"""Keywords that can be read without the type of their schema."""
