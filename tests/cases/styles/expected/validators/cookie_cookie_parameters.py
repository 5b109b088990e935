"""Parameters of GET /cookie/cookie/flat."""

from ..runtime.faults import Found, Json


def check(value: dict[str, dict[str, Json]]) -> Found:
    return None
