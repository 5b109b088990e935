"""The names of a dataclass's fields, looked up once for each class.

Walks over the whole model ask for them at every object; `dataclasses.fields` makes a new
tuple each time.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass

_known: dict[type, tuple[str, ...]] = {}


def field_names(value: object) -> tuple[str, ...]:
    """The fields of an object, if its class is a dataclass; else none."""
    class_: type[object] = type(value)
    known = _known.get(class_)
    if known is None:
        found = fields(class_) if is_dataclass(class_) else ()
        known = _known[class_] = tuple(one.name for one in found)
    return known
