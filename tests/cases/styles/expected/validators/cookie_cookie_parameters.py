"""Parameters of GET /cookie/cookie/flat."""

from ..runtime.core.check_results import Found, Json


def check(value: dict[str, dict[str, Json]]) -> Found:
    return None
