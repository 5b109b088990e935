"""What is wrong with a document, where, and how it is printed."""
