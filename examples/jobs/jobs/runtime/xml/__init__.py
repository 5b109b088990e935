"""XML 1.0 by the XML Objects of a document: JSON data into it, and back."""
