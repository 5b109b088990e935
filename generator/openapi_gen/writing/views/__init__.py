"""What each template sees: every choice made, nothing left but text.

One module for each kind of file in the package; pages.py lists them all.
"""
