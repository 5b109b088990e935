"""Values to JSON data and back."""

from typing import Any

from ..models.values import Values
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import (
    OBJECT,
    decode_any,
    decode_bytes,
    decode_integer,
    decode_tuple,
)
from ..runtime.json.encoding import encode_any, encode_bytes, encode_map, given, plain
from . import values_conditional


def encode(value: object) -> Any:
    if not isinstance(value, Values):
        return plain(value)
    data: dict[str, Any] = {
        "kind": value.kind,
        "nothing": value.nothing,
        "mixed": value.mixed,
        "text": value.text,
        "described": value.described,
        "answer": value.answer,
        "pair": plain(value.pair),
        "never": encode_any(value.never),
        "always": encode_any(value.always),
        "patterned": encode_map(encode_any, value.patterned),
        "conditional": values_conditional.encode(value.conditional),
        "image": encode_bytes(value.image),
        "local": value.local,
    }
    return given(data, ("kind", "nothing", "mixed", "text", "never", "always"))


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Values)
    get = data.get
    new.kind = get("kind")
    new.nothing = get("nothing")
    new.mixed = get("mixed", UNSET)
    new.text = get("text", UNSET)
    new.described = decode_integer(get("described", None))
    new.answer = get("answer", None)
    new.pair = decode_tuple((decode_any, decode_integer), None, get("pair", None))
    new.never = get("never", UNSET)
    new.always = get("always", UNSET)
    new.patterned = get("patterned", None)
    new.conditional = values_conditional.decode(get("conditional", None))
    new.image = decode_bytes(get("image", None))
    new.local = get("local", None)
    return new
