"""Why this package exists: JSON Schema's `format` needs a check for each name. They live
in one module per family, so that a validator imports the one that it calls, no other.

Every check is `is_<format>(value) -> bool`: pure, exact, and linear in the length of the
value. Repetitions are possessive (`*+`) wherever what follows cannot begin with what is
repeated, so that no hostile string makes an expression go back."""
