"""Values of the document as Python source; no other package turns its text into code."""
