"""gen as a part of other programs, which find it by its entry points."""
