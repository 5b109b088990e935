"""What comes on top of a call: links, streams and pages."""
