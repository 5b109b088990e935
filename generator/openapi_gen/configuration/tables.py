"""A table of the configuration, as arguments of `Options`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from ..pyproject import OptionError, holds_strings
from .keys import Key, Type
from .post_steps import Step, step_of

_TYPES: dict[Type, type] = {
    **dict.fromkeys(("string", "path", "location"), str),
    **dict.fromkeys(("strings", "paths", "steps"), list),
    "switch": bool,
    "integer": int,
    **dict.fromkeys(("string table", "path table", "table"), dict),
}
_WORDS: dict[type, str] = {
    dict: "a table",
    list: "a list of strings",
    bool: "true or false",
    int: "an integer of at least 1",
    str: "a string",
}


def read_table(
    table: Mapping[str, Any], folder: Path, known: Mapping[str, Key]
) -> dict[str, Any]:
    """The table's settings by the names of Options' arguments; paths are from `folder`.

    Raises OptionError for an unknown key, and for a value of another type.
    """
    arguments: dict[str, Any] = {}
    for name, value in table.items():
        if name not in known:
            raise OptionError(f"has no {name!r}{_nearest(name, known)}", key=(name,))
        key = known[name]
        _check_type(key, value)
        value = _placed(key, value, folder)
        if key.item:
            arguments.setdefault(key.argument, {})[key.item] = value
        else:
            arguments[key.argument] = value
    return arguments


def merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of both; those `over` win, and mappings are merged, key by key."""
    both = dict(under)
    for name, value in over.items():
        if isinstance(value, Mapping):
            both[name] = {**both.get(name, {}), **cast("Mapping[str, object]", value)}
        else:
            both[name] = value
    return both


def _nearest(name: str, known: Mapping[str, Key]) -> str:
    from difflib import get_close_matches

    if near := get_close_matches(name, known, n=1, cutoff=0.6):
        return f"; did you mean {near[0]!r}?"
    return f"; the options are {', '.join(known)}"


def _check_type(key: Key, value: object) -> None:
    wanted = _TYPES[key.type]
    is_none = type(value) is int and value < 1
    if type(value) is not wanted or is_none or not holds_strings(value):
        raise OptionError(f"{key.name} must be {_WORDS[wanted]}", key=(key.name,))
    if key.type in ("string table", "path table"):
        for name, item in cast("dict[str, object]", value).items():
            if not isinstance(item, str):
                message = f"{key.name}: {name!r} must be a string"
                raise OptionError(message, key=(key.name, name))


def _placed(key: Key, value: Any, folder: Path) -> Any:
    """The value, with paths as seen from the working directory."""
    match key.type:
        case "path":
            return folder / value
        case "location":
            is_elsewhere = value == "-" or "://" in value
            return value if is_elsewhere else str(folder / value)
        case "paths":
            return [folder / path for path in value]
        case "steps":
            return [step_of(Step(command, folder)) for command in value]
        case "path table":
            return {name: folder / path for name, path in value.items()}
        case _:
            return value
