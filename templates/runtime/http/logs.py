"""The logger of the package. It prints nothing unless the program configures it."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..core.package import PACKAGE

if TYPE_CHECKING:
    import httpx2

__all__ = ["log_headers", "logger"]

logger = logging.getLogger(PACKAGE or __name__)
logger.addHandler(logging.NullHandler())

_SECRET = ("set-cookie", "location")


def log_headers(response: httpx2.Response, secret: Iterable[str]) -> None:
    """Log the headers of a request and its response, at DEBUG; `secret` are masked."""
    if not logger.isEnabledFor(logging.DEBUG):
        return
    hidden = {*secret, *_SECRET}
    for message in (response.request, response):
        pairs = message.headers.items()
        shown = {name: "***" if name in hidden else value for name, value in pairs}
        logger.debug("%s %s", type(message).__name__, shown)
