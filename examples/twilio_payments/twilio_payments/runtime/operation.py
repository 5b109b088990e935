"""All that the transport has to know of one operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from .bodies.base import Body, Check
from .parameters import Parameter
from .paths import PathTemplate
from .responses import NoContent, Response, essence

__all__ = ["Operation"]

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[T]):
    """An Operation Object whose success value is a `T`."""

    name: str
    """How a caller reaches it: `payments.create_payments`."""

    method: str
    """In upper case."""

    path: str
    """The path template."""

    pointer: str
    """The JSON pointer of the Operation Object."""

    responses: Mapping[str, Response | Sequence[Response]]
    """By `201`, `2XX` or `default`; a sequence where there are several media types."""

    parameters: Sequence[Parameter] = ()
    check: Check | None = None
    """Takes `{"path": {...}, "query": {...}, "header": {...}, "cookie": {...}}`, by
    wire names; the paths of its faults begin with these."""

    bodies: Sequence[Body] = ()
    body_required: bool = False
    security: Sequence[Sequence[str]] = ()
    """Alternatives of schemes to be used together; `()` among them allows none."""

    servers: Sequence[str] = ()
    """Absolute URLs in place of the document's, for path or operation."""

    described: Mapping[str, Sequence[Response]] = field(init=False, repr=False)
    accept: str = field(init=False, repr=False)
    template: PathTemplate = field(init=False, repr=False)
    arguments: Mapping[str, str] = field(init=False, repr=False)
    """The argument of each parameter, by its place in what `check` takes."""

    def __post_init__(self) -> None:
        described = {
            key: kinds if isinstance(kinds, Sequence) else (kinds,)
            for key, kinds in self.responses.items()
        }
        names = {p.name for p in self.parameters if p.location == "path"}
        derived: dict[str, Any] = {
            "described": described,
            "accept": _accept(described),
            "template": PathTemplate(self.path, names),
            "arguments": {p.pointer: p.argument for p in self.parameters},
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)


def _accept(described: Mapping[str, Sequence[Response]]) -> str:
    """The media types of all responses, those of success first."""
    keys = sorted(described, key=lambda key: not key.startswith("2"))
    kinds = [kind for key in keys for kind in described[key]]
    media_types = [essence(k.media_type) for k in kinds if not isinstance(k, NoContent)]
    return ", ".join(dict.fromkeys(media_types)) or "*/*"
