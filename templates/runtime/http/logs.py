"""The logger of a client, and what any logger shows of its calls.

The logger prints nothing unless the program configures it. httpx2 and what it uses log
headers and URLs, too: in their records of calls of this package, secrets are masked.
"""

from __future__ import annotations

import logging
import re
from contextvars import ContextVar
from functools import cache
from typing import Any

__all__ = ["calling", "logger_of", "masked"]

_OTHERS = (
    "httpx2 httpcore2.connection httpcore2.http11 httpcore2.http2 httpcore2.proxy"
    " httpcore2.socks hpack.hpack hpack.table".split()
)
_OF_RESPONSES = ("set-cookie", "location")


calling: ContextVar[Any] = ContextVar("calling", default=None)
"""The `Call` of this thread or task; None without one."""


class _Masking(logging.Filter):
    """Masks secrets in records of this package's calls, and changes no others."""

    def filter(self, record: logging.LogRecord) -> bool:
        call = calling.get()
        if call is not None:
            said = record.getMessage()
            shown = masked(said, call)
            if shown != said:
                record.msg, record.args = shown, ()
        return True


def masked(text: str, call: Any) -> str:
    """A text without what the call must not show: values, and headers as Python prints
    them, such as `(b'Set-Cookie', b'...')` or `'set-cookie': '...'`."""
    from ..response.error_text import without

    names, values = call.hidden()
    listed = "|".join(map(re.escape, (*names, *_OF_RESPONSES)))
    quoted = r"""(b?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))"""
    header = rf"""(b?(['"])(?:{listed})\2(?:, |: )){quoted}"""
    return without(values, re.sub(header, r"\1'***'", text, flags=re.IGNORECASE))


@cache
def logger_of(package: str) -> logging.Logger:
    """The logger of a client's package."""
    logger = logging.getLogger(package)
    logger.addHandler(logging.NullHandler())
    logger.addFilter(_Masking())
    return logger


for _name in _OTHERS:
    logging.getLogger(_name).addFilter(_Masking())
