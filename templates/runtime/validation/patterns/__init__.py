"""Searches for patterns that Python's `re` could take too long for.

`re` tries one way to match after another, and for some patterns there are too many.
`Linear` follows all ways at once with an automaton. `Bounded` searches short strings
only, for patterns that no automaton can follow.
"""
