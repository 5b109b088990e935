"""How a class of headers is decoded: a part of its module.

The runtime decodes headers by the annotations of their class, and takes `x_next` to be
the header `X-Next`. A class with other headers has a table of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model import Api, Header, Headers, Id
from ...records import dataclass
from ..naming.names import Names
from ..source.code import Code, Import
from ..source.literals import string
from .page import View


@dataclass(frozen=True, slots=True)
class HeadersView(View):
    template: ClassVar = "headers.py.jinja"

    headers: tuple[Code, ...]
    """`field: Header(...)`, for headers whose name does not follow from the field."""
    arguments: tuple[Code, ...]

    @property
    def needed(self) -> Import:
        """What a module with such a part imports."""
        table = ("Header",) if self.headers else ()
        return Import(
            "..runtime.response_headers", (*table, "describe as describe_headers")
        )


def header_views(api: Api, names: Names) -> dict[Id, HeadersView]:
    """The part of each class of headers."""
    views: dict[Id, HeadersView] = {}
    for operation in api.operations:
        if operation.headers is not None:
            id_ = operation.headers.id
            rows = tuple(_rows(operation.headers, names))
            table = [Code("HEADERS")] if rows else []
            views[id_] = HeadersView(rows, (Code(names.models[id_].name), *table))
    return views


def _rows(headers: Headers, names: Names) -> Iterator[Code]:
    for header in headers.written:
        field = names.fields[headers.id][header.name]
        keywords = list(_keywords(header))
        if keywords or header.name.lower() != field.replace("_", "-"):
            made = ", ".join([string(header.name), *keywords])
            yield Code(f"{string(field)}: Header({made})")


def _keywords(header: Header) -> Iterator[str]:
    if header.explode:
        yield "explode=True"
    if header.content_type is not None:
        yield f"content_type={string(header.content_type)}"
