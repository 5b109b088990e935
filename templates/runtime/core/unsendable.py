"""What a place in a request cannot carry, told as a validator's failure.

A schema can allow what no wire can: a line break in a header, NaN in JSON.
"""

from __future__ import annotations

from .check_results import Failure, Step

__all__ = ["ENCODING_ERRORS", "Unsendable", "failure_of"]


class Unsendable(ValueError):
    """A value that its place in a request cannot carry."""

    def __init__(self, rule: str, expected: str) -> None:
        self.rule = rule
        self.expected = expected
        super().__init__(rule, expected)


ENCODING_ERRORS = (ValueError, TypeError, RecursionError)
"""What encoding a value can raise; Unsendable and UnicodeEncodeError among them."""


def failure_of(error: Exception, value: object, schema: str, *path: Step) -> Failure:
    """One of ENCODING_ERRORS as the failure of the `value` at `path`."""
    if isinstance(error, Unsendable):
        rule, expected = error.rule, error.expected
    elif isinstance(error, UnicodeEncodeError):
        rule, expected = "encoding", "text without lone surrogates"
    else:
        rule, expected = "encoding", "finite JSON data without cycles"
    return (path, rule, expected, value, schema, ())
