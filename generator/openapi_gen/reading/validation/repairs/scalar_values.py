"""Members of any object: nulls, and plain values of the wrong type with one reading."""

from __future__ import annotations

import re

from .repair_context import RepairContext, shown

# Where null is a value like any other.
_ANY = frozenset(("default", "example", "examples", "const", "enum", "value"))
# Objects without which there is nothing to read.
_NEEDED = frozenset(("info", "paths", "content"))
_TEXTS = frozenset(
    "title summary description version operationId name format termsOfService".split()
)
_FLAGS = frozenset(
    "allowEmptyValue allowReserved deprecated exclusiveMaximum exclusiveMinimum explode"
    " nullable readOnly required uniqueItems writeOnly x-nullable additionalProperties"
    " unevaluatedProperties unevaluatedItems".split()
)
_NUMBERS = frozenset(
    "maxItems maxLength maxProperties maximum minItems minLength minProperties minimum"
    " multipleOf".split()
)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,15})(\.\d{1,15})?")
_NAMED = ("Paths", "Responses", "Callback")  # their members have names of the author's


def mend_plain(repair: RepairContext) -> None:
    """`null` for nothing, `"true"` for true, `"3"` for 3, 1.0 for "1.0"."""
    if repair.kind in _NAMED:
        return
    for name, value in list(repair.members.items()):
        if name.startswith("x-") and name not in _FLAGS or name in _ANY:
            continue
        if value is None and name in _NEEDED:
            repair.refuse("FIXME", "null is no object: write what belongs here", name)
        elif value is None:
            del repair.members[name]
            repair.warn(
                "FIXME",
                "null is no value here: it is read as if it were left out",
                name,
            )
        elif name in _TEXTS and isinstance(value, bool | int | float):
            repair.members[name] = shown(value)
            repair.warn("FIXME", f"{shown(value)} is no text: it is read as one", name)
        elif isinstance(value, str):
            _mend_text(repair, name, value)


def _mend_text(repair: RepairContext, name: str, value: str) -> None:
    """A text where a flag or a number belongs."""
    word = value.strip().lower()
    if name in _FLAGS and word in ("true", "false"):
        repair.members[name] = word == "true"
    elif name in _NUMBERS and (found := _NUMBER.fullmatch(word)):
        repair.members[name] = float(word) if found[1] else int(word)
    else:
        return
    repair.warn("FIXME", f"{shown(value)} is a text: it is read as {word}", name)
