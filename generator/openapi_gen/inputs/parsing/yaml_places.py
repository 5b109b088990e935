"""The position of each value of a YAML text, by a second pass over libyaml's events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .places import Children, Place
from .yaml_events import FixScalar, NextEvent, offset_of, open_events, yaml_error
from .yaml_merging import MERGE_KEY, is_merge_key, merge

if TYPE_CHECKING:
    from yaml.events import ScalarEvent


def place_tree(text: str) -> Place:
    """The places in a text that `yaml_core.parse` accepts.

    An alias is where it is written, with the places inside its anchor below it; a merged
    member is in the mapping from which it was merged.
    """
    from yaml import YAMLError

    try:
        return _Walk().read(*open_events(text))
    except (YAMLError, ValueError, OverflowError) as fault:
        raise yaml_error(text, fault) from None


class _Walk:
    """The collections that are open, each with the key whose value comes next."""

    def __init__(self) -> None:
        self._root: list[Place] = []
        self._children: Children = self._root
        self._key: tuple[str, int] | None = None
        self._outer: list[Children] = []
        self._anchors: dict[str, Children] = {}
        self._key_anchors: dict[str, str] = {}

    def read(self, next_event: NextEvent, fix: FixScalar | None) -> Place:
        from yaml.events import (
            AliasEvent,
            CollectionEndEvent,
            CollectionStartEvent,
            MappingStartEvent,
            ScalarEvent,
            StreamEndEvent,
        )

        event = next_event()
        while type(event) is not StreamEndEvent:
            if type(event) is ScalarEvent:
                self._scalar(event, event.value if fix is None else fix(event.value))
            elif isinstance(event, CollectionStartEvent):
                inside: Children = {} if isinstance(event, MappingStartEvent) else []
                if event.anchor is not None:
                    self._anchors[event.anchor] = inside
                self._add(offset_of(event), inside)
                self._outer.append(self._children)
                self._children = inside
            elif isinstance(event, CollectionEndEvent):
                if isinstance(self._children, dict):
                    _merge_sources(self._children)
                self._children = self._outer.pop()
            elif isinstance(event, AliasEvent):
                self._alias(event.anchor or "", offset_of(event))
            event = next_event()
        return self._root[0] if self._root else (0, None)

    def _scalar(self, event: ScalarEvent, text: str) -> None:
        if event.anchor is not None:
            self._anchors[event.anchor] = None
            self._key_anchors[event.anchor] = text
        if isinstance(self._children, dict) and self._key is None:
            is_merge = event.tag is None and is_merge_key(text, event.style)
            self._key = MERGE_KEY if is_merge else text, offset_of(event)
        else:
            self._add(offset_of(event), None)

    def _alias(self, name: str, offset: int) -> None:
        if isinstance(self._children, dict) and self._key is None:
            self._key = self._key_anchors.get(name, ""), offset
        else:
            self._add(offset, self._anchors.get(name))

    def _add(self, offset: int, inside: Children) -> None:
        if isinstance(self._children, list):
            self._children.append((offset, inside))
        elif self._children is not None and self._key is not None:
            key, key_offset = self._key
            self._children[key] = key_offset, inside
            self._key = None


def _merge_sources(children: dict[str, Place]) -> None:
    if MERGE_KEY not in children:
        return
    merged = children[MERGE_KEY][1]
    candidates = (
        [inside for _, inside in merged] if isinstance(merged, list) else [merged]
    )
    merge(children, [source for source in candidates if isinstance(source, dict)])
