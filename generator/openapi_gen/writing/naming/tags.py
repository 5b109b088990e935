"""Names of tags: an attribute of the client, a class, and an asynchronous class.

The class of the tag `AsyncPets` and the asynchronous class of `Pets` would have one name.
So the tags collide, as far as their classes go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ...model import Operation
from ...records import dataclass
from . import reserved
from .alternatives import claim_of, pascal_alternatives, snake_alternatives
from .scopes import Item, NameRequest, OnCollision, resolve
from .shortening import fitted
from .words import CLASS_LIMIT, pascal_of, snake, words_of_class

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
    classes = {tag: _prefix_of(tag) + stems[tag] for tag in items}
    # api/ has modules and classes as attributes. Scripts without capitals have one name.
    taken = reserved.DEVICES.union(classes.values())
    return {
        tag: TagName(name, f"{name}_" if name in taken else name, classes[tag])
        for tag, name in attributes.items()
    }


def _attribute(item: Item) -> NameRequest[str]:
    tag = item.name
    name = snake(tag, "tag")
    others = partial(snake_alternatives, tag, "tag")
    return NameRequest(tag, name, item, claim_of(tag, name), others, tag)


def _class_stem(item: Item) -> NameRequest[str]:
    tag = item.name
    prefix, name = _prefix_of(tag), _class(tag)

    def alternatives() -> Iterator[str]:
        yield _stem(_class(tag, "Tag"))
        yield from map(_stem, pascal_alternatives(tag, "Tag"))

    # `Pets` has a better claim to the stem than `AsyncPets`.
    claim = claim_of(tag, name) + 1_000 * len(prefix)
    return NameRequest(tag, _stem(name), item, claim, alternatives, tag)


def _class(*names: str) -> str:
    """The name of a class, with room for what those of asynchronous classes begin with."""
    words = tuple(word for name in names for word in words_of_class(name))
    return pascal_of(fitted(words, CLASS_LIMIT - len(_ASYNC), 0), "Tag")


def _stem(name: str) -> str:
    """The name of a class without what those of asynchronous classes begin with."""
    while name.startswith(_ASYNC) and name != _ASYNC:
        name = name.removeprefix(_ASYNC)
    return name


def _prefix_of(tag: str) -> str:
    name = _class(tag)
    return name.removesuffix(_stem(name))


_RESERVED_STEMS = reserved.CLIENTS.union(map(_stem, reserved.CLIENTS))
