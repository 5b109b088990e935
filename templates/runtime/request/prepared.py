"""A request in the making: encoded, without server and credentials."""

from __future__ import annotations

from collections.abc import Callable

from .content import Content

__all__ = ["PreparedRequest", "is_key"]


class PreparedRequest:
    """An encoded request without server and credentials."""

    __slots__ = (
        "content",
        "cookies",
        "has_key",
        "headers",
        "path",
        "query",
        "segments",
    )

    def __init__(self, headers: list[tuple[bytes, bytes]]) -> None:
        self.path = "/"
        self.segments: dict[str, str] = {}
        """The values of path parameters, encoded."""
        self.query: list[str] = []
        self.headers = headers
        self.cookies: list[str] = []
        self.content: Content | None = None
        self.has_key: Callable[[], bool] = bool
        """Whether there is an idempotency key, in the body, too."""


def is_key(name: str) -> bool:
    """Whether a header or a property is an idempotency key, by its name."""
    plain = name.replace("-", "").replace("_", "").lower()
    return plain == "idempotencykey"
