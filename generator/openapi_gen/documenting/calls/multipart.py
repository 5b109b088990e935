"""The parts of a form in multipart/form-data, read from the bytes that the client sends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...records import dataclass
from .http import HttpMessage

_FORM = "multipart/form-data"
_DISPOSITION = re.compile(
    r'Content-Disposition: form-data; name="([^"]*)"(?:; filename="([^"]*)")?'
)
_TYPE = "Content-Type: "


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    file_name: str | None
    content_type: str
    headers: tuple[str, ...]
    """The others, each as one line."""
    content: str


def is_form(message: HttpMessage) -> bool:
    return message.media_type == _FORM and message.content is not None


def parts_of(message: HttpMessage) -> Iterator[Part]:
    boundary = dict(message.fields)["Content-Type"].rpartition("boundary=")[2]
    chunks = (message.content or b"").split(f"--{boundary}".encode())
    for chunk in chunks[1:-1]:
        head, _, content = chunk.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        yield _part(
            head.decode(), content.removesuffix(b"\r\n").decode("utf-8", "replace")
        )


def _part(head: str, content: str) -> Part:
    name, content_type = "", ""
    file_name: str | None = None
    headers: list[str] = []
    for line in head.split("\r\n"):
        disposition = _DISPOSITION.fullmatch(line)
        if disposition is not None:
            name = _unescaped(disposition[1])
            file_name = disposition[2] and _unescaped(disposition[2])
        elif line.startswith(_TYPE):
            content_type = line.removeprefix(_TYPE)
        else:
            headers.append(line)
    return Part(name, file_name, content_type, tuple(headers), content)


def _unescaped(name: str) -> str:
    """A name without the escapes of the HTML standard, which curl makes itself."""
    return name.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")
