"""YAML text to data: one loop over libyaml's events, by YAML 1.2's core schema.

PyYAML's own loaders build a node for each value, follow YAML 1.1 (`no` is false there,
`200:` an integer) and let a second key replace the first. This loop does none of that,
in half of the time.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, cast

from ...records import dataclass
from .errors import (
    Refusal,
    TextError,
    abbreviated,
    duplicate_key,
    json_pointer,
    place_at,
    too_deep,
)
from .limits import MAX_ALIASED_NODES, MAX_DEPTH
from .scalars import STARTERS, check_collection_tag, resolve, tagged
from .yaml_events import FixScalar, NextEvent, offset_of, open_events, yaml_error
from .yaml_merging import MERGE_KEY, is_merge_key, merge, second_merge_key

if TYPE_CHECKING:
    from yaml.events import AliasEvent, CollectionStartEvent, ScalarEvent

# Where sizes stop growing: a bomb's would have as many digits as the text has lines.
_SIZE_BOUND = 10**12


def parse(text: str) -> object:
    """The data of a YAML text; `TextError` for anything that is not one JSON value.

    An alias is the same object as its anchor.
    """
    from yaml import YAMLError

    loader = _Loader(text)
    try:
        return loader.load(*open_events(text))
    except (YAMLError, ValueError, OverflowError) as fault:
        raise yaml_error(text, fault, loader.pointer()) from None


@dataclass(slots=True)
class _Anchor:
    """A node with a name; `below` counts the nodes inside it, aliases expanded."""

    name: str
    offset: int
    value: object
    text: str | None = None
    below: int = 0
    is_open: bool = False


@dataclass(slots=True)
class _Level:
    """A collection that is being read: a mapping with its last key, or a list."""

    is_mapping: bool
    anchor: _Anchor | None = None
    members: dict[str, object] = field(default_factory=dict[str, object])
    items: list[object] = field(default_factory=list[object])
    key: str = ""
    expects_key: bool = False
    below: int = 0

    def take_key(self, key: str) -> None:
        self.key = key
        self.expects_key = False
        if key in self.members:
            raise second_merge_key() if key == MERGE_KEY else duplicate_key(key)

    def add(self, value: object) -> None:
        if self.is_mapping:
            self.members[self.key] = value
            self.expects_key = True
        else:
            self.items.append(value)


class _Loader:
    """One load, from events to data."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._levels = [_Level(is_mapping=False)]
        self._anchors: dict[str, _Anchor] = {}
        self._merge_offsets: dict[int, int] = {}
        self._merged = 0
        self._aliased = 0
        self._largest: tuple[_Anchor, str] | None = None

    def load(self, next_event: NextEvent, fix: FixScalar | None) -> object:
        from yaml.events import (
            AliasEvent,
            CollectionEndEvent,
            CollectionStartEvent,
            DocumentStartEvent,
            MappingStartEvent,
            ScalarEvent,
            StreamEndEvent,
        )

        root = level = self._levels[0]
        event = next_event()
        try:
            while type(event) is not StreamEndEvent:
                if type(event) is ScalarEvent:
                    text = event.value if fix is None else fix(event.value)
                    is_bare = event.tag is None and event.anchor is None
                    if level.expects_key:
                        is_usual = is_bare and text != "<<"
                        level.take_key(text if is_usual else self._key(event, text))
                    elif not is_bare:
                        level.add(self._scalar(event, text))
                    elif not event.style and text[:1] in STARTERS:
                        level.add(resolve(text))
                    else:
                        level.add(text)
                elif isinstance(event, CollectionStartEvent):
                    level = self._open(event, isinstance(event, MappingStartEvent))
                elif isinstance(event, CollectionEndEvent):
                    level = self._close()
                elif isinstance(event, AliasEvent):
                    self._follow(event, level)
                elif isinstance(event, DocumentStartEvent) and root.items:
                    raise _several_documents()
                event = next_event()
        except Refusal as refusal:
            place = place_at(self._text, offset_of(event))
            message = str(refusal)
            raise TextError(refusal.code, message, *place, self.pointer()) from None
        self._refuse_bomb()
        if not root.items:
            message = "the document is empty; write an OpenAPI document"
            raise TextError("empty-document", message, 1, 1)
        return root.items[0]

    def _key(self, event: ScalarEvent, text: str) -> str:
        """A key that merges, or has a tag or an anchor."""
        if event.tag is not None:
            tagged(event.tag, text)
        elif is_merge_key(text, event.style):
            members = self._levels[-1].members
            self._merge_offsets[id(members)] = offset_of(event)
            return MERGE_KEY
        if event.anchor is not None:
            self._scalar(event, text)
        return text

    def _scalar(self, event: ScalarEvent, text: str) -> object:
        """The value of a scalar with a tag or an anchor."""
        value: object = text
        if event.tag is not None:
            value = tagged(event.tag, text)
        elif not event.style:
            value = resolve(text)
        if (name := event.anchor) is not None:
            self._anchors[name] = _Anchor(name, offset_of(event), value, text)
        return value

    def _open(self, event: CollectionStartEvent, is_mapping: bool) -> _Level:
        parent = self._levels[-1]
        if parent.expects_key:
            raise _complex_key(self._text, offset_of(event))
        if len(self._levels) > MAX_DEPTH:
            raise too_deep()
        if event.tag is not None:
            check_collection_tag(event.tag, is_mapping)
        level = _Level(is_mapping, expects_key=is_mapping)
        value = level.members if is_mapping else level.items
        if (name := event.anchor) is not None:
            level.anchor = _Anchor(name, offset_of(event), value, is_open=True)
            self._anchors[name] = level.anchor
        parent.add(value)
        self._levels.append(level)
        return level

    def _close(self) -> _Level:
        level = self._levels[-1]
        below = level.below + len(level.members) + len(level.items)
        if self._merge_offsets:
            self._merge(level.members)
        self._levels.pop()
        parent = self._levels[-1]
        parent.below += below
        if (anchor := level.anchor) is not None:
            anchor.below, anchor.is_open = below, False
            # Only one at least twice as large takes over: few pointers are composed.
            if self._largest is None or below >= 2 * self._largest[0].below:
                self._largest = anchor, self._pointer_to(self._levels)
        return parent

    def _follow(self, event: AliasEvent, level: _Level) -> None:
        anchor = self._anchors.get(event.anchor or "")
        name = abbreviated(event.anchor or "")
        if anchor is None:
            message = f"the alias *{name} has no anchor before it; write &{name}"
            raise Refusal("yaml-alias", f"{message} before the value that is meant")
        if anchor.is_open:
            message = f"the alias *{name} is inside its own anchor, so the value has no"
            raise Refusal("yaml-alias", f"{message} end; use $ref instead")
        if not level.expects_key:
            level.below = min(level.below + anchor.below, _SIZE_BOUND)
            self._aliased += anchor.below + 1
            level.add(anchor.value)
        elif anchor.text is None:
            raise _complex_key(self._text, offset_of(event))
        else:
            level.take_key(anchor.text)

    def _merge(self, members: dict[str, object]) -> None:
        offset = self._merge_offsets.pop(id(members), None)
        if offset is None:
            return
        value = members[MERGE_KEY]
        pointer = self._pointer_to(self._levels[:-1], "<<")
        sources: list[dict[str, object]] = []
        for source in cast(
            "list[object]", value if isinstance(value, list) else [value]
        ):
            if not isinstance(source, dict):
                message = (
                    "the merge key << must have a mapping or a list of mappings; put it "
                    "in quotes if it is meant as a key"
                )
                raise self._error("yaml-merge-key", message, offset, pointer)
            sources.append(cast("dict[str, object]", source))
            self._merged += len(sources[-1])
        if self._merged > MAX_ALIASED_NODES:
            message = (
                f"merge keys copy more than {MAX_ALIASED_NODES:,} members; "
                "share them with $ref or allOf"
            )
            raise self._error("too-many-aliases", message, offset, pointer)
        merge(members, sources)

    def _refuse_bomb(self) -> None:
        if self._aliased <= MAX_ALIASED_NODES or self._largest is None:
            return
        anchor, pointer = self._largest
        message = (
            f"the aliases expand to more than {MAX_ALIASED_NODES:,} values, most of them "
            f"inside &{abbreviated(anchor.name)}; share values with $ref"
        )
        raise self._error("too-many-aliases", message, anchor.offset, pointer)

    def _error(self, code: str, message: str, offset: int, pointer: str) -> TextError:
        return TextError(code, message, *place_at(self._text, offset), pointer)

    def pointer(self) -> str:
        """The value or key that is being read."""
        *outer, level = self._levels
        if not outer or level.expects_key:
            return self._pointer_to(outer)
        return self._pointer_to(
            outer, level.key if level.is_mapping else str(len(level.items))
        )

    @staticmethod
    def _pointer_to(outer: list[_Level], *last: str) -> str:
        """The collection that was added last to the innermost of some levels."""
        tokens = [
            level.key if level.is_mapping else str(len(level.items) - 1)
            for level in outer[1:]
        ]
        tokens += last
        return json_pointer(["<<" if key == MERGE_KEY else key for key in tokens])


def _complex_key(text: str, offset: int) -> Refusal:
    message = "a mapping or a list cannot be a key; write a string"
    if text.startswith("{{", max(offset - 1, 0)) or text.startswith("{%", offset):
        message += ". Is this a template that has not been rendered?"
    return Refusal("yaml-key", message)


def _several_documents() -> Refusal:
    return Refusal(
        "several-documents",
        "a second YAML document begins here; keep one, and remove the line ---",
    )
