"""Why this file exists: Python compares and divides JSON data in its own way (`1 == True`,
floats with rounding, a limit of depth); JSON Schema has another, and it is here.

Nothing here recurses, so data of any depth has an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias, TypeGuard, cast

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
"""What `json.loads` returns."""

_ALIKE: Final = frozenset({str, int, float, type(None)})
"""Types whose values Python compares as JSON does (no `bool`: 1 equals True)."""


def is_whole(value: Json) -> TypeGuard[float]:
    """Whether a value that is no int is an integer all the same: `1.0` is one
    (JSON Schema 2020-12, section 4.2.3).
    """
    return type(value) is float and value.is_integer()


def among(value: Json, values: Iterable[Any]) -> bool:
    """Whether the value equals one of `values`, as JSON Schema compares."""
    return any(equal(value, one) for one in values)


def multiple_of(value: int | float, divisor: int | float) -> bool:
    """Whether `value / divisor`, both in the decimals they are written in, is whole.

    JSON Schema 2020-12 validation, section 6.2.1; no tolerance, no overflow.
    `divisor` is finite and not 0.
    """
    if isinstance(value, int) and isinstance(divisor, int):
        return value % divisor == 0
    if value - value != 0:  # infinite or not a number, so not of JSON
        return False
    digits, exponent = _decimal(value)
    parts, unit = _decimal(divisor)
    shift = exponent - unit
    ten: int = 10 ** abs(shift)
    return (digits % (parts * ten) if shift < 0 else digits * ten % parts) == 0


def _decimal(number: int | float) -> tuple[int, int]:
    """`(digits, exponent)`: the number is `digits * 10**exponent`."""
    if isinstance(number, int):
        return number, 0
    mantissa, _, exponent = float.__repr__(number).partition("e")
    whole, _, part = mantissa.partition(".")
    return int(whole + part), int(exponent or 0) - len(part)


def equal(a: Json, b: Json) -> bool:
    """Equality of JSON (2020-12 core, section 4.2.2): `1` is `1.0` and is not `true`."""
    todo: list[tuple[Json, Json]] = [(a, b)]
    seen: set[tuple[int, int]] = set()
    while todo:
        a, b = todo.pop()
        if isinstance(a, (dict, list)):
            if a is b or (id(a), id(b)) in seen:
                continue
            seen.add((id(a), id(b)))
        if isinstance(a, dict):
            if not isinstance(b, dict) or a.keys() != b.keys():
                return False
            todo += [(a[key], b[key]) for key in a]
        elif isinstance(a, list):
            if not isinstance(b, list) or len(a) != len(b):
                return False
            todo += zip(a, b)
        elif _key(a, {}) != _key(b, {}):
            return False
    return True


def unique(items: list[Json]) -> tuple[int, int] | None:
    """The indices of the first item that repeats an earlier one, the earlier one first;
    None where all differ. Linear in the size of the items; RecursionError: cyclic."""
    if _ALIKE.issuperset(map(type, items)):
        if len(set(cast("list[str]", items))) == len(items):
            return None
    kinds: dict[object, int] = {}  # a number for each container unlike all before
    numbers: dict[int, int] = {}  # the same by the container's id
    first: dict[object, int] = {}
    shapes = Counter(map(_shape, items))
    for index, item in enumerate(items):
        if shapes[_shape(item)] == 1:
            continue  # of another size than all others, so what is in it need not be seen
        for container in inside_out(item):
            key = _container_key(container, numbers)
            numbers[id(container)] = kinds.setdefault(key, len(kinds))
        earlier = first.setdefault(_key(item, numbers), index)
        if earlier != index:
            return earlier, index
    return None


def _shape(item: object) -> object:
    """Alike for containers that can be equal; for all that is none, too."""
    if isinstance(item, dict):
        return "object", len(cast("dict[str, object]", item))
    if isinstance(item, list):
        return "array", len(cast("list[object]", item))
    return None


def _key(value: object, numbers: dict[int, int]) -> object:
    """Alike for equal JSON: scalars by themselves, containers by their number, any
    other object by its identity."""
    if isinstance(value, bool):
        return "bool", value
    if value is None or isinstance(value, (str, int, float)):
        return value
    return "container", numbers.get(id(value), id(value))


def _container_key(container: object, numbers: dict[int, int]) -> object:
    if isinstance(container, dict):
        named = cast("dict[str, object]", container).items()
        return frozenset([(name, _key(member, numbers)) for name, member in named])
    return tuple([_key(member, numbers) for member in members(container) or ()])


def inside_out(root: object) -> Iterator[object]:
    """Each container in `root` once, inner ones first. RecursionError: it is cyclic."""
    done: set[int] = set()
    opened: set[int] = set()
    path = [] if members(root) is None else [root]
    while path:
        container = path[-1]
        if id(container) in done:
            path.pop()
            continue
        waiting = [
            member
            for member in members(container) or ()
            if id(member) not in done and members(member) is not None
        ]
        if not waiting:
            done.add(id(container))
            yield path.pop()
        elif id(container) in opened:
            raise RecursionError("cyclic data")
        else:
            opened.add(id(container))
            path += waiting


def members(value: object) -> Iterable[object] | None:
    """What a container holds, a model in its fields; None for what is no container."""
    if type(value) in _ALIKE:
        return None
    if isinstance(value, dict):
        return cast("dict[str, object]", value).values()
    if isinstance(value, (list, tuple)):
        return cast("list[object]", value)
    fields: Iterable[str] | None = getattr(value, "__dataclass_fields__", None)
    return None if fields is None else [getattr(value, name, None) for name in fields]
