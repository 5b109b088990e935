"""A fake server for tests: what it reads, what it responds, and what it records."""
