"""Operation Objects and all that belongs to them: parameters, bodies, responses,
security."""
