"""codecs/<name>.py of a class of headers: what its annotations do not tell.

The runtime decodes headers by the annotations of their class, and takes `x_next` for
`X-Next`. A class of which that is not all there is to know has a table beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Api, Header, Headers
from ..naming.names import Names
from ..source.layout import collection
from ..source.literals import docstring, string
from .page import Page


def header_pages(api: Api, names: Names) -> Iterator[Page]:
    for operation in api.operations:
        if operation.headers is not None:
            rows = list(_rows(operation.headers, names))
            if rows:
                own = names.models[operation.headers.id]
                text = f"How the headers of {own.name} are written."
                view = {
                    "docstring": docstring(text, 0),
                    "code": collection("HEADERS = {", rows, "}", 0),
                }
                path = f"codecs/{own.module}.py"
                yield Page(path, "headers.py.jinja", view)


def _rows(headers: Headers, names: Names) -> Iterator[str]:
    for header in headers.written:
        field = names.fields[headers.id][header.name]
        facts = _facts(header)
        if facts or header.name.lower() != field.replace("_", "-"):
            made = ", ".join([string(header.name), *facts])
            yield f"{string(field)}: Header({made})"


def _facts(header: Header) -> list[str]:
    facts: list[str] = []
    if header.explode:
        facts.append("explode=True")
    if header.content_type is not None:
        facts.append(f"content_type={string(header.content_type)}")
    return facts
