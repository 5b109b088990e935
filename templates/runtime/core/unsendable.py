"""Values that a request cannot carry, reported like violations of the schema.

A schema can allow values that HTTP or JSON cannot: a line break in a header, NaN.
"""

from __future__ import annotations

from .check_results import Failure, Step

__all__ = ["ENCODING_ERRORS", "Unsendable", "failure_of"]


class Unsendable(ValueError):
    """A value that its part of the request cannot carry."""

    def __init__(self, rule: str, expected: str) -> None:
        self.rule = rule
        self.expected = expected
        super().__init__(rule, expected)


ENCODING_ERRORS = (ValueError, TypeError, RecursionError)
"""What encoding a value can raise, including Unsendable and UnicodeEncodeError."""


def failure_of(error: Exception, value: object, schema: str, *path: Step) -> Failure:
    """An error of ENCODING_ERRORS as a failure of the `value` at `path`."""
    if isinstance(error, Unsendable):
        rule, expected = error.rule, error.expected
    elif isinstance(error, UnicodeEncodeError):
        rule, expected = "encoding", "a string without lone surrogates"
    else:
        rule, expected = "encoding", "finite JSON data without cycles"
    return (path, rule, expected, value, schema, ())
