"""From the `name=value` pairs of a query, a cookie or a form to JSON data: the reverse of
`request/styles`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from ..json.annotations import DictOf, Expected, Model
from ..request.delimiters import split
from .values import MISSING, Read, item_of, members_of, scalar, structure_of

__all__ = ["DELIMITERS", "Pair", "listed", "of_pairs"]

Pair = tuple[str, str]
"""A decoded name, and a value that is still encoded."""

DELIMITERS = {
    "simple": ",",
    "form": ",",
    "cookie": ",",
    "label": ",",
    "matrix": ",",
    "spaceDelimited": " ",
    "tabDelimited": "\t",
    "pipeDelimited": "|",
}


def of_pairs(
    name: str,
    style: str,
    explode: bool,
    type_: Expected,
    pairs: Sequence[Pair],
    others: Collection[str],
    read: Read,
) -> Any:
    """The value of a parameter or property; MISSING if no pair has it.

    `others` are the names of other parameters, which the members of an exploded object
    cannot have.
    """
    if style == "deepObject":
        return _deep(name, type_, pairs, read)
    own = [value for key, value in pairs if key == name]
    structure = structure_of(type_, is_divided=_is_divided(own, style))
    if explode and isinstance(structure, Model | DictOf):
        return _spread(structure, pairs, {*others} - {name}, read)
    if not own:
        return MISSING
    if structure is None:
        return scalar(type_, read(own[0]))
    if explode:
        return [scalar(item_of(structure, n), read(v)) for n, v in enumerate(own)]
    parts = split(own[0], DELIMITERS[style])
    return listed(structure, parts, explode=False, read=read)


def listed(structure: Expected, parts: Sequence[str], explode: bool, read: Read) -> Any:
    """An array or object whose parts are divided: `R,100,G,200`, exploded `R=100,G=200`."""
    if not isinstance(structure, Model | DictOf):
        return [scalar(item_of(structure, n), read(p)) for n, p in enumerate(parts)]
    if explode:
        members = [part.partition("=")[::2] for part in parts]
    else:
        members = list(zip(parts[::2], parts[1::2]))
    named, rest = members_of(structure)
    found = [(read(key), read(value)) for key, value in members]
    return {
        key: value if (known := named.get(key, rest)) is None else scalar(known, value)
        for key, value in found
    }


def _is_divided(values: Sequence[str], style: str) -> bool:
    return len(values) > 1 or any(
        len(split(value, DELIMITERS[style])) > 1 for value in values
    )


def _spread(
    structure: Expected, pairs: Sequence[Pair], others: Collection[str], read: Read
) -> Any:
    """An exploded object, whose members are pairs of their own."""
    named, rest = members_of(structure)
    found = {
        key: scalar(known, read(value))
        for key, value in pairs
        if key not in others and (known := named.get(key, rest)) is not None
    }
    return found or MISSING


def _deep(name: str, type_: Expected, pairs: Sequence[Pair], read: Read) -> Any:
    """Style `deepObject`: `color[R]=100`, `a[0]=x`, `a[]=x` or repeated `a=x`."""
    tree: dict[str, Any] = {}
    for key, value in pairs:
        if key != name and not key.startswith(f"{name}["):
            continue
        steps = key[len(name) :].removeprefix("[").removesuffix("]").split("][")
        steps = [step for step in steps if step]
        here = tree
        for step in steps:
            inner = here.setdefault(step, {})
            here = inner
        here.setdefault("", []).append(read(value))
    return _built(type_, tree) if tree else MISSING


def _built(type_: Expected, tree: dict[str, Any]) -> Any:
    values = tree.get("", [])
    inner = [(key, value) for key, value in tree.items() if key]
    is_divided = bool(inner) or len(values) > 1
    structure = structure_of(type_, is_divided=is_divided)
    if structure is None:
        return scalar(type_, values[0]) if values else {k: _text(v) for k, v in inner}
    if isinstance(structure, Model | DictOf):
        named, rest = members_of(structure)
        return {
            key: _text(value) if known is None else _built(known, value)
            for key, value in inner
            for known in (named.get(key, rest),)
        }
    items = [value for _, value in inner] or [{"": [value]} for value in values]
    return [_built(item_of(structure, n), item) for n, item in enumerate(items)]


def _text(tree: dict[str, Any]) -> Any:
    """What no type describes."""
    values = tree.get("", [])
    return values[0] if values else {key: _text(value) for key, value in tree.items()}
