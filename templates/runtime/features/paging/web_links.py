"""The `Link` header (RFC 8288 section 3), parsed leniently."""

from __future__ import annotations

import re

__all__ = ["target_of"]

_target = re.compile(r"<([^<>]*)>")
_parameter = re.compile(
    r'\s*;\s*(?:(?P<name>[^\s=;,"<>]+)\s*'
    r'(?:=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<token>[^\s;,"]*)))?)?',
    re.DOTALL,
)
_escape = re.compile(r"\\(.)", re.DOTALL)


def target_of(header: str, relation: str) -> str | None:
    """The first link with this relation to the response; None without one.

    Relations are case-insensitive, and a link can have several. Of several `rel` of one
    link, the first counts (section 3.3). A link with an `anchor` is about something
    else.
    """
    at = 0
    while (found := _target.search(header, at)) is not None:
        parameters: dict[str, str] = {}
        at = found.end()
        while (pair := _parameter.match(header, at)) is not None:
            at = pair.end()
            if pair["name"]:
                quoted = _escape.sub(r"\1", pair["quoted"] or "")
                parameters.setdefault(
                    pair["name"].lower(), quoted or pair["token"] or ""
                )
        relations = parameters.get("rel", "").lower().split()
        if relation in relations and "anchor" not in parameters:
            return found[1].strip()
    return None
