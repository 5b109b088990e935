"""What is wrong with a document, where, and how people read it."""
