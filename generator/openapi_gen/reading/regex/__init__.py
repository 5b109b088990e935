"""Regular expressions of ECMA-262 as Python's `re` has them, and what they cost there."""
