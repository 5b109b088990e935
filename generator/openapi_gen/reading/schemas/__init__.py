"""Schema Objects as types (what Python sees), rules (what a validator checks) and XML."""
