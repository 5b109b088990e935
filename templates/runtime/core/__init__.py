"""What everything else builds on: JSON, text on the wire, and what a check returns."""
