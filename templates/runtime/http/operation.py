"""What the transport needs to know about an operation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, Generic, TypeVar

from ..auth.secrets import Security
from ..core.check_results import ParameterCheck
from ..request.content import BodyWriter
from ..request.parameters.base import Parameter
from ..request.path_templates import PathTemplate
from ..request.prepared import PreparedRequest, is_key
from ..response.responses import Response

__all__ = ["Operation"]

T = TypeVar("T")

_CHARSET = re.compile(r"\s*;\s*charset=[^;]*", re.IGNORECASE)
"""A parameter that RFC 9110 does not define for `Accept`."""


@dataclass(frozen=True)
class Operation(Generic[T]):
    """An Operation Object whose successful result is a `T`."""

    method: str
    """In upper case."""

    path: str
    """The path template."""

    responses: Mapping[str, Response | Sequence[Response]]
    """By `201`, `4XX` or `default`, or several of them separated by spaces; a sequence if
    there are several media types."""

    _: KW_ONLY
    parameters: Sequence[Parameter] = ()
    """In the order of the method's arguments."""

    check: ParameterCheck | None = None
    """The module that checks the parameters."""

    body: BodyWriter | None = None
    flag: Callable[[object, bool], object] | None = None
    """Makes the body say whether a stream is requested; see `request/stream_flag.py`."""

    security: Security | None = None
    """Alternatives; the schemes of one apply together, and `()` allows anonymous calls.
    None: the document's."""

    servers: Sequence[str] = ()
    """Absolute URLs of the path or operation, which override the document's."""

    pointer: str = ""
    """The JSON pointer of the Operation Object; empty if it follows from `path`."""

    headers: str = ""
    """The name of the model for response headers; empty if the document has none."""

    described: Mapping[str, Sequence[Response]] = field(init=False, repr=False)
    accept: str = field(init=False, repr=False)
    template: PathTemplate = field(init=False, repr=False)
    with_key: Callable[..., PreparedRequest] | None = field(init=False, repr=False)
    """Fills in an idempotency key; see `request/idempotency_keys.py`."""
    arguments: Mapping[str, str] = field(init=False, repr=False)
    """The argument of each parameter, by its JSON pointer in the input of `check`."""

    def __post_init__(self) -> None:
        described = {
            key: responses if isinstance(responses, Sequence) else (responses,)
            for keys, responses in self.responses.items()
            for key in keys.split()
        }
        names = {p.name for p in self.parameters if p.location == "path"}
        token = self.path.replace("~", "~0").replace("/", "~1")
        headers = [p for p in self.parameters if is_key(p.name)]
        fillers = [getattr(part, "with_key", None) for part in (*headers, self.body)]
        derived: dict[str, Any] = {
            "pointer": self.pointer or f"#/paths/{token}/{self.method.lower()}",
            "described": described,
            "accept": _accept(described),
            "with_key": next(filter(None, fillers), None),
            "template": PathTemplate(self.path, names),
            "arguments": {p.pointer: p.argument for p in self.parameters},
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)


def _accept(described: Mapping[str, Sequence[Response]]) -> str:
    """The media types of all responses with decreasing weight (RFC 9110 section 12.4.2):
    first those of success, in the order of preference."""
    entries = [
        (not key.startswith("2"), index, response)
        for key, responses in described.items()
        for index, response in enumerate(responses)
    ]
    entries.sort(key=lambda entry: entry[:2])
    names = dict.fromkeys(
        _CHARSET.sub("", name)
        for *_, response in entries
        for name in (response.media_type, *response.also)
        if name
    )
    weighted = [
        f"{name};q={max(1 - 0.1 * n, 0.1):.1f}" if n else name
        for n, name in enumerate(names)
    ]
    return ", ".join(weighted) or "*/*"
