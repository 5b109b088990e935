"""Checks: Body of `PUT /shapes`."""

from ..runtime.core.check_results import Found, Json
from ..runtime.validation.branches import one_of
from ..runtime.validation.violations import Violation, run
from . import circle, square

HERE = "#/paths/~1shapes/put/requestBody/content/application~1xml/schema"


def validate_put_shape_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return one_of(value, (circle.check, square.check), HERE)
