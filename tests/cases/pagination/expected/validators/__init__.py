"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""
