"""Merge keys (`<<`): not in YAML 1.2, but in many documents, so they are supported.

https://yaml.org/type/merge.html: a mapping's own keys win, then the earlier source.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from .errors import Refusal

Value = TypeVar("Value")

# The key under which a mapping keeps its sources while it is read. No scalar of a
# document can be equal to it: half a surrogate pair is refused before.
MERGE_KEY = "\udc00<<"


def is_merge_key(value: str, style: str | None) -> bool:
    """Whether a key without a tag merges; quoted it is a key like any other."""
    return value == "<<" and not style


def merge(mapping: dict[str, Value], sources: Sequence[dict[str, Value]]) -> None:
    """Add to a mapping, in place, the members that only its sources have."""
    own = {key: value for key, value in mapping.items() if key != MERGE_KEY}
    mapping.clear()
    for source in reversed(sources):
        mapping.update(source)
    mapping.update(own)


def second_merge_key() -> Refusal:
    """Keys are unique, this one too; a list of sources has the meaning of two."""
    return Refusal("duplicate-key", "duplicate merge key <<; write one: <<: [*a, *b]")
