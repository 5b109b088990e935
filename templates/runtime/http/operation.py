"""All that the transport has to know of one operation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, Generic, TypeVar

from ..auth.security import Security
from ..request.bodies.base import Body, Check
from ..request.parameters import Parameter
from ..request.path_templates import PathTemplate
from ..response.responses import Response

__all__ = ["Operation"]

T = TypeVar("T")

_CHARSET = re.compile(r"\s*;\s*charset=[^;]*", re.IGNORECASE)
"""Which RFC 9110 gives no meaning in `Accept`."""


@dataclass(frozen=True)
class Operation(Generic[T]):
    """An Operation Object whose success value is a `T`."""

    method: str
    """In upper case."""

    path: str
    """The path template."""

    responses: Mapping[str, Response | Sequence[Response]]
    """By `201`, `4XX` or `default`, or several of these with spaces between; a sequence
    where there are several media types."""

    _: KW_ONLY
    parameters: Sequence[Parameter] = ()
    """In the order of the method's arguments."""

    check: Check | None = None
    """Takes `{"path": {...}, "query": {...}, "header": {...}, "cookie": {...}}`, by
    wire names; the paths of its failures begin with these."""

    bodies: Sequence[Body] = ()
    body_required: bool = False
    security: Security | None = None
    """Alternatives of schemes to be used together; `()` among them allows none. None:
    the document's."""

    servers: Sequence[str] = ()
    """Absolute URLs in place of the document's, for path or operation."""

    pointer: str = ""
    """The JSON pointer of the Operation Object, where it does not follow from `path`."""

    headers: str = ""
    """The model of the responses' headers, by its name; empty: none is described."""

    described: Mapping[str, Sequence[Response]] = field(init=False, repr=False)
    accept: str = field(init=False, repr=False)
    template: PathTemplate = field(init=False, repr=False)
    arguments: Mapping[str, str] = field(init=False, repr=False)
    """The argument of each parameter, by its place in what `check` takes."""

    def __post_init__(self) -> None:
        described = {
            key: kinds if isinstance(kinds, Sequence) else (kinds,)
            for keys, kinds in self.responses.items()
            for key in keys.split()
        }
        names = {p.name for p in self.parameters if p.location == "path"}
        place = self.path.replace("~", "~0").replace("/", "~1")
        derived: dict[str, Any] = {
            "pointer": self.pointer or f"#/paths/{place}/{self.method.lower()}",
            "described": described,
            "accept": _accept(described),
            "template": PathTemplate(self.path, names),
            "arguments": {p.pointer: p.argument for p in self.parameters},
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)


def _accept(described: Mapping[str, Sequence[Response]]) -> str:
    """The media types of all responses, the best of success first, with falling weight
    (RFC 9110, section 12.4.2)."""
    entries = [
        (not key.startswith("2"), index, kind)
        for key, kinds in described.items()
        for index, kind in enumerate(kinds)
    ]
    entries.sort(key=lambda entry: entry[:2])
    names = dict.fromkeys(
        _CHARSET.sub("", name)
        for *_, kind in entries
        for name in (kind.media_type, *kind.also)
        if name
    )
    weighed = [
        f"{name};q={max(1 - 0.1 * n, 0.1):.1f}" if n else name
        for n, name in enumerate(names)
    ]
    return ", ".join(weighed) or "*/*"
