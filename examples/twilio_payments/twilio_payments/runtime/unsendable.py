"""What a place in a request cannot carry, told in the words of a violation.

A schema can allow what no wire can: a line break in a header, NaN in JSON.
"""

from __future__ import annotations

from .violations import Violation

__all__ = ["ENCODING_ERRORS", "Unsendable", "violation_of"]


class Unsendable(ValueError):
    """A value that its place in a request cannot carry."""

    def __init__(self, rule: str, expected: str) -> None:
        self.rule = rule
        self.expected = expected
        super().__init__(rule, expected)


ENCODING_ERRORS = (ValueError, TypeError, RecursionError)
"""What encoding a value can raise; Unsendable and UnicodeEncodeError among them."""


def violation_of(
    error: Exception, value: object, pointer: str, schema: str, argument: str
) -> Violation:
    """One of ENCODING_ERRORS as a violation of the `argument` that gave `value`."""
    if isinstance(error, Unsendable):
        rule, expected = error.rule, error.expected
    elif isinstance(error, UnicodeEncodeError):
        rule, expected = "encoding", "text without lone surrogates"
    else:
        rule, expected = "encoding", "finite JSON data without cycles"
    return Violation(pointer, rule, expected, value, schema, argument)
