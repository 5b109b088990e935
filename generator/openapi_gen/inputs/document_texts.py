"""A document in two parts: its descriptions and summaries, and everything else.

Two documents whose second parts are equal differ in texts alone. The parts are cut from
the source text, which keeps the spelling of numbers and the order of members. JSON is cut directly; YAML is cut as the JSON of its data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple, cast

PROSE = frozenset(("description", "summary"))
"""The keys of texts."""

# No quote is inside of a string without a backslash, so this finds members alone.
_MEMBER = re.compile(
    r'"(?:description|summary)"[ \t\r\n]*:[ \t\r\n]*("(?:[^"\\\x00-\x1f]|\\.)*")'
)
_OPENS = re.compile(r"[ \t\r\n]*\{")


class DocumentTexts(NamedTuple):
    """The parts of a document."""

    texts: list[str]
    """In the order of the document."""
    rest: str
    """The digest of everything else."""


def cut(text: str, data: object = None) -> DocumentTexts | None:
    """The parts of a document, given as text and, if that is not JSON, as data.

    Returns None if the text is not JSON or cannot be cut.
    """
    if data is not None:
        text = json.dumps(data)
    elif not _OPENS.match(text):
        return None
    found = list(_MEMBER.finditer(text))
    ends = [0, *(one.end(1) for one in found)]
    starts = [*(one.start(1) for one in found), len(text)]
    rest = '""'.join(text[a:b] for a, b in zip(ends, starts))
    try:
        texts = json.loads(f"[{','.join(one[1] for one in found)}]")
        written = rest.encode()
    except ValueError:
        return None  # not JSON, or half a surrogate pair
    return DocumentTexts(cast("list[str]", texts), sha256(written).hexdigest())


def places(data: object, pointer: str = "") -> Iterator[tuple[str, str]]:
    """The pointer and the text of each, in the order of the document."""
    if isinstance(data, dict):
        for key, value in cast("dict[str, object]", data).items():
            if isinstance(value, str):
                if key in PROSE:
                    yield f"{pointer}/{key}", value
            elif isinstance(value, dict | list):
                escaped = key.replace("~", "~0").replace("/", "~1")
                yield from places(cast("object", value), f"{pointer}/{escaped}")
    elif isinstance(data, list):
        for index, value in enumerate(cast("list[object]", data)):
            if isinstance(value, dict | list):
                yield from places(cast("object", value), f"{pointer}/{index}")
