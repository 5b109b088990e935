"""XML 1.0 by the XML Objects of a document: from JSON data to XML, and back."""
