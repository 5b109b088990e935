"""Building blocks of the other folders: JSON, encodings, and the results of checks."""
