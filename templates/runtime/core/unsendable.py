"""Values that a request cannot carry, reported like violations of the schema.

A schema can allow values that HTTP or JSON cannot: a line break in a header, NaN.
"""

from __future__ import annotations

from .check_results import Failure, Step

__all__ = ["ENCODING_ERRORS", "Unsendable", "WrongTag", "failure_of"]


class Unsendable(ValueError):
    """A value that its part of the request cannot carry."""

    def __init__(self, rule: str, expected: str) -> None:
        self.rule = rule
        self.expected = expected
        super().__init__(rule, expected)


class WrongTag(str):
    """The property of a model that says that it is another member of its union.

    StartEvent(type="end")

    It is found where the model is encoded, and reported where the data is checked, which
    knows the place.
    """

    __slots__ = ("known",)

    known: tuple[str, ...]
    """The values that the model can have."""

    def __new__(cls, value: str, known: tuple[str, ...]) -> WrongTag:
        tag = super().__new__(cls, value)
        tag.known = known
        return tag


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
