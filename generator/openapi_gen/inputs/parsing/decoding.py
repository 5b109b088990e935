"""Bytes to text: the encoding of a document, and characters that none may have."""

from __future__ import annotations

import codecs
import re

from .errors import TextError, place_at
from .limits import MAX_BYTES

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)

_OPENS_JSON = (b"{", b"[", b" ", b"\t", b"\r", b"\n")

# YAML 1.2.2, 5.1: everything but c-printable. Its negation, `[^...]`, takes 4 ms to compile.
_NOT_PRINTABLE = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)


def decode(data: bytes) -> str:
    """The text without its byte order mark; `TextError` if it is not Unicode text.

    UTF-8, unless a byte order mark or the positions of NULs in JSON say otherwise.
    """
    if len(data) > MAX_BYTES:
        message = (
            f"the document has {len(data):,} bytes, more than the limit of "
            f"{MAX_BYTES:,}; split it into several files"
        )
        raise TextError("document-too-large", message, 1, 1)
    codec, name = "utf-8", "UTF-8"
    for mark, marked_codec, marked_name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            data, codec, name = data[len(mark) :], marked_codec, marked_name
            break
    else:
        codec, name = _by_nuls(data[:4]) or (codec, name)
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode(codec)
        message = f"the byte 0x{data[fault.start]:02X} is not {name}"
        message += "; save the file as UTF-8"
        raise _nul_error(before) or _error(message, before, len(before)) from None
    if nul := _nul_error(text):
        raise nul
    return text


def _by_nuls(start: bytes) -> tuple[str, str] | None:
    """The encoding of JSON by its NULs: it begins with two ASCII characters (RFC 4627, 3)."""
    if len(start) < 4 or start.strip(b"\0")[:1] not in _OPENS_JSON:
        return None
    match [byte == 0 for byte in start]:
        case [True, True, True, False]:
            return "utf-32-be", "UTF-32"
        case [False, True, True, True]:
            return "utf-32-le", "UTF-32"
        case [True, False, True, False]:
            return "utf-16-be", "UTF-16"
        case [False, True, False, True]:
            return "utf-16-le", "UTF-16"
        case _:
            return None


def _nul_error(text: str) -> TextError | None:
    if (offset := text.find("\0")) < 0:
        return None
    message = (
        "the text has a NUL character, as UTF-16 without a byte order mark has; "
        "save the file as UTF-8"
    )
    return _error(message, text, offset)


def _error(message: str, text: str, offset: int) -> TextError:
    return TextError("invalid-encoding", message, *place_at(text, offset))


def unprintable_character(text: str) -> TextError | None:
    """The first character that YAML forbids (1.2.2, 5.1), as an error with its place."""
    found = _NOT_PRINTABLE.search(text)
    if found is None:
        return None
    message = (
        f"the character U+{ord(found[0]):04X} is not allowed in YAML; remove it, or "
        "write it as an escape in double quotes"
    )
    return TextError("unprintable-character", message, *place_at(text, found.start()))
