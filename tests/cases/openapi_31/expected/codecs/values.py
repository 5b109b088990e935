"""JSON data to Values and back."""

from __future__ import annotations

from typing import Any

from ..models.values import Values
from ..runtime.decoding import (
    ABSENT,
    NOTHING,
    decode_any,
    decode_choice,
    decode_integer,
    decode_null,
    decode_string,
    note_unknown,
    tuple_of,
)
from ..runtime.mismatches import Mismatches, decode_bytes, decode_map, decode_union
from ..runtime.plain import encode_bytes, encode_map, plain
from ..runtime.unset import UNSET
from . import values_conditional, values_defs_local

_KNOWN = frozenset(
    (
        "kind",
        "nothing",
        "mixed",
        "text",
        "described",
        "answer",
        "pair",
        "never",
        "always",
        "patterned",
        "conditional",
        "image",
        "local",
    )
)


def encode(value: object) -> Any:
    """JSON data of Values; other values are left to the validator."""
    if not isinstance(value, Values):
        return plain(value)
    data: dict[str, Any] = {}
    data["kind"] = value.kind
    data["nothing"] = value.nothing
    if value.mixed is not UNSET:
        data["mixed"] = value.mixed
    if value.text is not UNSET:
        data["text"] = value.text
    if value.described is not None:
        data["described"] = value.described
    if value.answer is not None:
        data["answer"] = value.answer
    if value.pair is not None:
        data["pair"] = plain(value.pair)
    if value.never is not UNSET:
        data["never"] = plain(value.never)
    if value.always is not UNSET:
        data["always"] = plain(value.always)
    if value.patterned is not None:
        data["patterned"] = encode_map(plain, value.patterned)
    if value.conditional is not None:
        data["conditional"] = values_conditional.encode(value.conditional)
    if value.image is not None:
        data["image"] = encode_bytes(value.image)
    if value.local is not None:
        data["local"] = value.local
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Values:
    """Values of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Values, at, data)
    new = object.__new__(Values)
    item = data.get("kind", ABSENT)
    new.kind = decode_choice(("values",), item, f"{at}/kind", notes)
    new.nothing = item = data.get("nothing", ABSENT)
    if item is not None:
        new.nothing = decode_null(item, f"{at}/nothing", notes)
    new.mixed = item = data.get("mixed", UNSET)
    if item not in NOTHING:
        new.mixed = decode_union(
            item, f"{at}/mixed", notes, (decode_string, decode_integer, decode_null)
        )
    new.text = item = data.get("text", UNSET)
    if type(item) is not str and item not in NOTHING:
        new.text = decode_string(item, f"{at}/text", notes)
    new.described = item = data.get("described", ABSENT)
    if type(item) is not int and item is not None:
        new.described = decode_integer(item, f"{at}/described", notes)
    new.answer = item = data.get("answer", ABSENT)
    if item is not None:
        new.answer = decode_choice((42,), item, f"{at}/answer", notes)
    new.pair = item = data.get("pair", ABSENT)
    if item is not None:
        new.pair = tuple_of((decode_string, decode_integer), None)(
            item, f"{at}/pair", notes
        )
    new.never = data.get("never", UNSET)
    new.always = data.get("always", UNSET)
    new.patterned = item = data.get("patterned", ABSENT)
    if item is not None:
        new.patterned = decode_map(decode_any, item, f"{at}/patterned", notes)
    new.conditional = item = data.get("conditional", ABSENT)
    if item is not None:
        new.conditional = values_conditional.decode(item, f"{at}/conditional", notes)
    new.image = item = data.get("image", ABSENT)
    if item is not None:
        new.image = decode_bytes(item, f"{at}/image", notes)
    new.local = item = data.get("local", ABSENT)
    if item is not None:
        new.local = values_defs_local.decode(item, f"{at}/local", notes)
    note_unknown(data, _KNOWN, at, notes)
    return new
