"""Names of tags: an attribute of the client, a class, and an asynchronous class.

The class of the tag `AsyncPets` and the asynchronous class of `Pets` would have one name.
So the tags collide, as far as their classes go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from ...model import Operation
from . import reserved
from .alternatives import claim_of, pascal_alternatives, snake_alternatives
from .scopes import Item, NameRequest, OnCollision, resolve
from .words import pascal, snake

_ASYNC = "Async"


@dataclass(frozen=True, slots=True)
class TagName:
    """`client.<attribute>`, class `<name>` in `api/<module>.py`."""

    attribute: str
    module: str
    name: str


def tag_of(operation: Operation) -> str:
    """The first tag, or `default`: the client's attribute that has the method."""
    return operation.tag or "default"


def tag_names(
    operations: Iterable[Operation], on_collision: OnCollision
) -> dict[str, TagName]:
    items: dict[str, Item] = {}
    for operation in operations:
        tag = tag_of(operation)
        item = Item("tag", tag, operation.id, is_configurable=False)
        items.setdefault(tag, item)
    attributes = resolve(
        map(_attribute, items.values()), reserved.ATTRIBUTES, on_collision
    )
    stems = resolve(map(_class_stem, items.values()), _RESERVED_STEMS)
    return {
        tag: TagName(attributes[tag], attributes[tag], _prefix_of(tag) + stems[tag])
        for tag in items
    }


def _attribute(item: Item) -> NameRequest[str]:
    tag = item.name
    name = snake(tag, "tag")
    others = partial(snake_alternatives, tag, "tag")
    return NameRequest(tag, name, item, claim_of(tag, name), others, tag)


def _class_stem(item: Item) -> NameRequest[str]:
    tag = item.name
    prefix, name = _prefix_of(tag), pascal((tag,), "Tag")

    def alternatives() -> Iterator[str]:
        yield _stem(pascal((tag, "Tag"), "Tag"))
        yield from map(_stem, pascal_alternatives(tag, "Tag"))

    # `Pets` has a better claim to the stem than `AsyncPets`.
    claim = claim_of(tag, name) + 1_000 * len(prefix)
    return NameRequest(tag, _stem(name), item, claim, alternatives, tag)


def _stem(name: str) -> str:
    """The name of a class without what those of asynchronous classes begin with."""
    while name.startswith(_ASYNC) and name != _ASYNC:
        name = name.removeprefix(_ASYNC)
    return name


def _prefix_of(tag: str) -> str:
    name = pascal((tag,), "Tag")
    return name.removesuffix(_stem(name))


_RESERVED_STEMS = reserved.CLIENTS.union(map(_stem, reserved.CLIENTS))
