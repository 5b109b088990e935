"""Mutants of documents: seeded, and aware of their structure.

A mutant is one to four changes of a good document: a value is deleted, swapped with
another, of another type, duplicated, or replaced by something nasty; a key gets a nasty
name; or bytes of the text change.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from openapi_gen.inputs import parsing
from tests.support.command import ROOT

LARGEST = 12_000
CORPUS = ROOT.parent / "shared" / "corpus"
"""Public documents, not part of the repository; used where they are there."""

NASTY: list[Any] = [
    None,
    True,
    0,
    -1,
    1e308,
    10**400,
    1.5,
    "",
    "\0",
    "\ud800",
    "\u2028",
    "\u202e",
    "a" * 3000,
    "$ref",
    "#",
    "#/",
    "#/components",
    "#/paths",
    "http://[",
    "//[::1",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "../../../x",
    "{a}{a}{",
    "/a/{b}{c}/{b}",
    "__class__",
    "mro",
    "None",
    "con",
    '"""',
    "'\\",
    "{{ 7 }}{% raw %}",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "(a+)+$",
    "(?<=a)b\\1",
    "[",
    "2020-13-45",
    "application/json; charset=x",
    "*/*",
    "200",
    "2XX",
    "default",
    "object",
    "array",
    "integer",
    "date-time",
    "query",
    "path",
    "1.0.0",
    "3.1.0",
    [],
    {},
    [[]],
    [{}],
    [None],
    [1, "1", True, None, {}, []],
    {"": ""},
    {"$ref": "#"},
    {"$ref": "#/"},
    {"$ref": 1},
    {"$ref": "http://[::1#"},
    {"type": ["string", ["null"]]},
    {"type": [{}, "object"]},
    {"enum": [{}, [], None, 1, "a", {"a": []}]},
    {"const": {"a": [1]}},
    {"not": {}},
    {"allOf": [{"$ref": "#/components/schemas/A"}]},
    {"type": "array", "items": {"$ref": "#"}},
    {"type": "object", "properties": {"mro": {}, "self": {}, "": {}, "a": True}},
    {"discriminator": {"propertyName": "x", "mapping": {"a": "//["}}, "oneOf": [{}]},
]

KEYS = [
    "",
    "$ref",
    "x-gen-name",
    "type",
    "enum",
    "const",
    "items",
    "properties",
    "allOf",
    "oneOf",
    "anyOf",
    "discriminator",
    "default",
    "example",
    "examples",
    "pattern",
    "format",
    "required",
    "nullable",
    "readOnly",
    "minimum",
    "maxLength",
    "multipleOf",
    "additionalProperties",
    "patternProperties",
    "$id",
    "$anchor",
    "$dynamicRef",
    "schema",
    "content",
    "parameters",
    "in",
    "name",
    "style",
    "explode",
    "security",
    "servers",
    "links",
    "callbacks",
    "headers",
    "encoding",
    "xml",
    "tags",
    "operationId",
    "__proto__",
    "\0",
    "a/b~c",
    "</script>",
    "class",
]

Steps = tuple[Any, ...]


def sources() -> list[Path]:
    """Documents that are small enough, in a fixed order."""
    found = [*(ROOT / "specs").rglob("*"), *(ROOT / "tests" / "cases").glob("*/*")]
    found += CORPUS.rglob("*")
    return sorted(
        path
        for path in found
        if path.suffix in (".json", ".yaml")
        and path.is_file()
        and path.stat().st_size < LARGEST
    )


def mutant(path: Path, seed: int) -> bytes:
    """A mutant of a document; the same for the same seed."""
    random = Random(f"{path.name} {seed}")
    raw = path.read_bytes()
    if random.random() < 0.1:
        return _bytes(raw, random)
    try:
        data, _ = parsing.load(raw)
    except parsing.TextError:
        return _bytes(raw, random)
    return json.dumps(mutate(data, random)).encode("utf-8", "surrogatepass")


def mutate(data: Any, random: Random) -> Any:
    """A copy of the data with one to four changes."""
    root = {"": copy.deepcopy(data)}
    for _ in range(random.choice((1, 1, 2, 4))):
        random.choice(_CHANGES)(root, random)
    return root.get("")


def _bytes(raw: bytes, random: Random) -> bytes:
    text = bytearray(raw)
    for _ in range(random.choice((1, 1, 3, 10))):
        at = random.randrange(len(text) + 1)
        match random.randrange(5):
            case 0:
                text[at : at + random.choice((1, 1, 20, 500))] = b""
            case 1:
                text[at:at] = bytes([random.randrange(256)])
            case 2:
                text[at : at + 1] = random.choice(
                    (
                        b"{",
                        b"}",
                        b"[",
                        b'"',
                        b":",
                        b"\t",
                        b"&a ",
                        b"*a",
                        b"<<:",
                        b"---\n",
                    )
                )
            case 3:
                text[at:at] = text[: random.choice((5, 50, 500))]
            case _:
                del text[at:]
    return bytes(text)


def _places(value: Any, path: Steps = ()) -> Iterator[Steps]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield (*path, key)
            yield from _places(member, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield (*path, index)
            yield from _places(item, (*path, index))


def _any_place(root: Any, random: Random) -> tuple[Any, Any]:
    """A container and a key or index in it; deep ones as often as others."""
    places = list(_places(root))
    path = random.choice(places) if places else ("",)
    owner = root
    for step in path[:-1]:
        owner = owner[step]
    return owner, path[-1]


def _get(owner: Any, key: Any) -> Any:
    return owner.get(key) if isinstance(owner, dict) else owner[key]


def _nasty(random: Random) -> Any:
    return copy.deepcopy(random.choice(NASTY))


def _delete(root: Any, random: Random) -> None:
    owner, key = _any_place(root, random)
    if owner is not root and _has(owner, key):
        del owner[key]


def _has(owner: Any, key: Any) -> bool:
    return key in owner if isinstance(owner, dict) else key < len(owner)


def _swap(root: Any, random: Random) -> None:
    one, two = _any_place(root, random), _any_place(root, random)
    a, b = copy.deepcopy(_get(*one)), copy.deepcopy(_get(*two))
    one[0][one[1]] = b
    if _has(*two):
        two[0][two[1]] = a


def _retype(root: Any, random: Random) -> None:
    owner, key = _any_place(root, random)
    value = _get(owner, key)
    owner[key] = random.choice(
        (
            str(value)[:200],
            [value],
            {"a": value},
            0,
            None,
            True,
            json.dumps(value)[:200],
            list(value) if isinstance(value, dict | str) else {"x": value},
        )
    )


def _duplicate(root: Any, random: Random) -> None:
    value = copy.deepcopy(_get(*_any_place(root, random)))
    owner, key = _any_place(root, random)
    if isinstance(owner, list):
        owner.insert(key, value)
    else:
        owner[key if random.random() < 0.5 else f"{key}2"] = value


def _splice(root: Any, random: Random) -> None:
    owner, key = _any_place(root, random)
    owner[key] = _nasty(random)


def _splice_member(root: Any, random: Random) -> None:
    owner, key = _any_place(root, random)
    target = _get(owner, key)
    if isinstance(target, dict):
        target[random.choice(KEYS)] = _nasty(random)
    elif isinstance(target, list):
        target.append(_nasty(random))


def _rename(root: Any, random: Random) -> None:
    owner, key = _any_place(root, random)
    if isinstance(owner, dict) and owner is not root and key in owner:
        name = random.choice(KEYS + [one for one in NASTY if isinstance(one, str)])
        owner[name] = owner.pop(key)


def _refer(root: Any, random: Random) -> None:
    """A reference to anything of the document."""
    places = list(_places(root[""]))
    owner, key = _any_place(root, random)
    steps = random.choice(places) if places else ()
    escaped = (str(step).replace("~", "~0").replace("/", "~1") for step in steps)
    owner[key] = {"$ref": "#" + "".join(f"/{step}" for step in escaped)}


_CHANGES: list[Callable[[Any, Random], None]] = [
    _delete,
    _swap,
    _retype,
    _duplicate,
    _splice,
    _splice,
    _splice_member,
    _splice_member,
    _rename,
    _refer,
    _refer,
]
