"""Checks of `format`, in one module per family: a validator imports only what it calls.

A check is `is_<format>(value) -> bool`. It is exact, and takes time proportional to the
length of the value. To prevent backtracking on hostile strings, a repetition is
possessive (`*+`) wherever the next part cannot begin with what is repeated."""
