"""Which member of a union a value is: the tag that it is sent with, and the member that data
is decoded to.

Where no tag says it, the member fits best whose JSON type is that of the data, and then the
one with the fewest wrong constants, absent required properties, unknown properties and
other mismatches. The first in the document wins among equals.
"""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from ..core.mismatches import Mismatch, Mismatches
from ..core.unsendable import ENCODING_ERRORS, WrongTag
from .annotations import Alias, AnyOf, DictOf, Expected, ListOf, Model, expected
from .decoding import OBJECT, Decoder
from .plain import plain
from .wire_fields import wire_fields

__all__ = ["closest", "decode_tagged", "decode_union", "encode_tagged", "with_tags"]

_LIST: Any = list

Tags = Mapping[str, str | tuple[str, ...]]
"""The values of each property, of which the first is sent where the property is missing. A
string is sent there, too, and any other value is allowed beside it.
"""


def encode_tagged(value: object, tags: Mapping[type, Tags]) -> Any:
    """The JSON data of a member of a union, with the properties that say which it is.

    `tags` has those of each class. A dict of the caller is sent as it is.
    """
    for cls in type(value).__mro__:
        if cls in tags:
            return _with_tags(plain(value), tags[cls])
    return plain(value)


def _with_tags(data: dict[str, Any], tags: Tags) -> dict[str, Any]:
    left_out: dict[str, Any] = {}
    for name, known in tags.items():
        if name not in data:
            left_out[name] = known if isinstance(known, str) else known[0]
        elif isinstance(known, tuple) and data[name] not in known:
            if type(data[name]) is str:
                data[name] = WrongTag(data[name], known)
    return left_out | data


def with_tags(data: Any, value: object) -> Any:
    """The data of a value, as it is stored, with the tags that its encoder adds."""
    try:
        return _completed(data, plain(value))
    except ENCODING_ERRORS:  # what cannot be sent can be stored
        return data


def _completed(data: Any, encoded: Any) -> Any:
    """The data with the properties that only the encoded data has."""
    if isinstance(data, OBJECT) and isinstance(encoded, OBJECT):
        tags = {key: item for key, item in encoded.items() if key not in data}
        return tags | {
            key: _completed(item, encoded[key]) if key in encoded else item
            for key, item in data.items()
        }
    if isinstance(data, _LIST) and isinstance(encoded, _LIST):
        return [_completed(item, other) for item, other in zip(data, encoded)]
    return data


def decode_tagged(
    name: str,
    mapping: Mapping[str, Decoder],
    data: Any,
    default: Decoder | None = None,
    others: Mapping[str, Decoder] | None = None,
) -> Any:
    """The member of a union that the property `name` selects by its value.

    `default` decodes objects without a known value of it. `others` are the members that no
    value selects, as in `decode_union`. An object without the property is the member that
    fits best; one with an unknown value stays as it is, unless it is one of `others`.
    """
    if isinstance(data, OBJECT):
        tag = data.get(name)
        decode = mapping.get(tag, default) if type(tag) is str else default
        if decode is not None:
            return decode(data)
        if tag is None:
            models = _models(data, dict.fromkeys(mapping.values()))
            return closest([*models, *_tried(data, others or {})], data)[0]
    return decode_union(data, others) if others else data


def _models(
    data: Any, decoders: Iterable[Decoder]
) -> Iterable[tuple[Expected, Any, Any]]:
    for decode in decoders:
        value = decode(data)
        if value is not data:
            yield Model(value.__class__), value, data


def decode_union(data: Any, members: Mapping[str, Decoder]) -> Any:
    """`data` decoded as the member of a union that fits best.

    `members` maps the annotation of each member to its decoder.
    """
    return closest(_tried(data, members), data)[0]


def _tried(
    data: Any, members: Mapping[str, Decoder]
) -> Iterable[tuple[Expected, Any, Any]]:
    for annotation, decode in members.items():
        yield expected(annotation), decode(data), data


def closest(
    tried: Iterable[tuple[Expected, Any, Any]], otherwise: Any
) -> tuple[Any, Any]:
    """The member of a union that fits best: a value and its data.

    `tried` has the type of each member, the value that was decoded to it, and the data of
    the value. `otherwise` is both where there is no member, or where each has a constant
    that differs from the data.
    """
    best: _Fit | None = None
    found = otherwise, otherwise
    for type_, value, data in tried:
        fit = _fit(type_, value, data)
        if fit == _PERFECT:
            return value, data
        if best is None or fit < best:
            best, found = fit, (value, data)
    return (otherwise, otherwise) if best is not None and best.constants else found


class _Fit(NamedTuple):
    """How far a value is from a type; the first fields count most."""

    wrong_type: int = 0
    constants: int = 0
    """Properties that have another value than the only one."""
    wrong_items: int = 0
    absent: int = 0
    """Properties that are required."""
    unknown: int = 0
    """Properties that the member does not have."""
    mismatches: int = 0
    """Others, at any depth."""


_PERFECT = _Fit()


def _fit(type_: Expected, value: Any, data: Any) -> _Fit:
    match type_:
        case Alias():
            return _fit(type_.target, value, data)
        case AnyOf(members):
            return min(_fit(member, value, data) for member in members)
        case ListOf(item) if type(value) is list:
            items = cast("Sequence[Any]", value)
            return _inside([_fit(item, one, data[n]) for n, one in enumerate(items)])
        case DictOf(inner) if isinstance(value, OBJECT):
            values = cast("Mapping[str, Any]", value)
            fit = _inside([_fit(inner, one, data[key]) for key, one in values.items()])
            return fit._replace(unknown=fit.unknown + len(values))
        case _:
            return _of_mismatches(type_, value, data)


def _inside(fits: Sequence[_Fit]) -> _Fit:
    """The fit of an array or a map, by those of what it holds."""
    wrong = sum(fit.wrong_type + fit.constants + fit.wrong_items for fit in fits)
    return _Fit(
        wrong_items=wrong,
        absent=sum(fit.absent for fit in fits),
        unknown=sum(fit.unknown for fit in fits),
        mismatches=sum(fit.mismatches for fit in fits),
    )


def _of_mismatches(type_: Expected, value: Any, data: Any) -> _Fit:
    mismatches = Mismatches()
    type_.compare(value, data, "", mismatches)
    absent = unknown = 0
    if isinstance(type_, Model) and isinstance(data, OBJECT):
        required, known = _names(type_.cls)
        absent = len(required - data.keys())
        unknown = len(data.keys() - known)
    if not mismatches:
        return _Fit(absent=absent, unknown=unknown)
    own = [one for one in mismatches if one.pointer.count("/") == 1]
    return _Fit(
        wrong_type=any(one.pointer == "" for one in mismatches),
        constants=sum(map(_is_constant, own)),
        absent=absent,
        unknown=unknown,
        mismatches=len(mismatches) - sum(one.is_missing for one in own),
    )


_known: dict[type[Any], tuple[frozenset[str], frozenset[str]]] = {}


def _names(cls: type[Any]) -> tuple[frozenset[str], frozenset[str]]:
    """The properties that a model requires, and all that it has.

    A required constant has a default, so that its absence is not a mismatch.
    """
    found = _known.get(cls)
    if found is None:
        fields = wire_fields(cls)
        required = (
            field.wire
            for field in fields
            if field.required or isinstance(field.default, (str, int, bool))
        )
        all_ = frozenset(field.wire for field in fields)
        found = _known[cls] = frozenset(required), all_
    return found


def _is_constant(mismatch: Mismatch) -> bool:
    """Whether only one value is possible: `one of 'cat'`."""
    head, _, values = mismatch.expected.partition("one of ")
    if head or not values or mismatch.is_missing:
        return False
    return not isinstance(literal_eval(values), tuple)
