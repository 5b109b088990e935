"""codecs/<name>.py of a class of headers: what its annotations do not show.

The runtime decodes headers by the annotations of their class, and takes `x_next` to be
the header `X-Next`. A class with other headers has a table of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ...model import Api, Header, Headers
from ..naming.names import Names
from ..source.code import Code
from ..source.literals import docstring, string
from .page import Page, View


@dataclass(frozen=True, slots=True)
class HeadersView(View):
    template: ClassVar = "headers.py.jinja"

    docstring: Code
    headers: tuple[Code, ...]
    """`field: Header(...)`"""


def header_pages(api: Api, names: Names) -> Iterator[Page]:
    for operation in api.operations:
        if operation.headers is not None:
            rows = tuple(_rows(operation.headers, names))
            if rows:
                own = names.models[operation.headers.id]
                text = docstring(f"How the headers of {own.name} are written.", 0)
                yield Page(f"codecs/{own.module}.py", HeadersView(text, rows))


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
