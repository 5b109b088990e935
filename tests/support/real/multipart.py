"""Reads multipart bodies back with the parser of the standard library."""

from __future__ import annotations

import email
from dataclasses import dataclass
from email.message import Message

from tests.support.loopback import Received

__all__ = ["Part", "parts_of"]


@dataclass(frozen=True)
class Part:
    """A part of a form; without a file name or a media type where it has none."""

    name: str
    content: bytes
    content_type: str | None = None
    filename: str | None = None


def parts_of(request: Received) -> list[Part]:
    """The parts of a multipart/form-data request, in order."""
    content_type = request.header("content-type") or ""
    assert content_type.startswith("multipart/form-data; boundary="), content_type
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = email.message_from_bytes(head + request.body)
    assert message.is_multipart()
    whole, *parts = message.walk()
    assert whole is message
    return [_part(part) for part in parts]


def _part(part: Message[str, str]) -> Part:
    assert part.get_content_disposition() == "form-data"
    name = part.get_param("name", header="content-disposition")
    content = part.get_payload(decode=True)
    assert isinstance(name, str)
    assert isinstance(content, bytes)
    return Part(name, content, part["content-type"], part.get_filename())
