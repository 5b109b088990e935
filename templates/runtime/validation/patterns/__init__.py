"""Why this package exists: Python's `re` tries one way to match after another, and for
some patterns there are too many. No text may keep a caller waiting, so such a pattern is
searched by an automaton that follows all ways at once (`linear`); one that no automaton
can follow is searched in short texts only (`bounded`)."""
