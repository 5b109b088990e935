"""`dataclass`, as type checkers know it, at a fraction of its price.

A run defines some 240 dataclasses before it reads a document. The standard decorator
compiles up to seven methods for each: that took 30 % of the time of a small document.
Here, `__init__` is compiled when the first object is made, which for half of the classes
is never. Comparison, hash and `repr` ask a getter for all fields.

`frozen=True` is a promise that mypy and pyright check; at run time, an assignment is not
refused. So objects are made in less than half of the time, too: a frozen `__init__` calls
`object.__setattr__` for each field.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import MISSING
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, eq: bool = True
    ) -> Callable[[type], type]:
        """The options that gen uses of `dataclasses.dataclass`, and its results.

        Annotations have to be strings, which `from __future__ import annotations` does.
        """

        def decorated(class_: type) -> type:
            own = {field.name: field for field in _own_fields(class_)}
            known = _inherited_fields(class_) | own
            made = _with_slots(class_, own) if slots else class_
            made.__dataclass_fields__ = known
            made.__match_args__ = tuple(n for n, field in known.items() if field.init)
            values = _getter(list(known))
            methods = {"__init__": _late_init(made, known)}
            methods["__repr__"] = _repr(list(known))
            if eq:
                methods["__eq__"] = _eq(values)
                methods["__hash__"] = _hash(values) if frozen else None
            for name, method in methods.items():
                if not _has_own(class_, name):
                    setattr(made, name, method)
            return made

        return decorated


# Fields


@dataclasses.dataclass
class _Sample:
    field: None


# What marks a field for `dataclasses.fields` and `replace` is private: each is a copy.
_SAMPLE: dataclasses.Field[Any] = dataclasses.fields(_Sample)[0]


def _own_fields(class_: Any) -> Iterator[dataclasses.Field[Any]]:
    for name, annotation in class_.__annotations__.items():
        if annotation.startswith("ClassVar"):
            continue
        field = copy(_SAMPLE)
        field.name, field.type = name, annotation
        if name in class_.__dict__:
            _use_default(field, class_.__dict__[name])
            if field.default is MISSING:
                delattr(class_, name)
            else:
                setattr(class_, name, field.default)
        yield field


def _use_default(field: dataclasses.Field[Any], given: object) -> None:
    """`given` is a default, or what `dataclasses.field` returned."""
    if isinstance(given, dataclasses.Field):
        for name in ("init", "default", "default_factory"):
            setattr(field, name, getattr(cast(object, given), name))
    else:
        field.default = given


def _inherited_fields(class_: type) -> dict[str, dataclasses.Field[Any]]:
    found: dict[str, dataclasses.Field[Any]] = {}
    for base in reversed(class_.__mro__[1:]):
        found |= base.__dict__.get("__dataclass_fields__", {})
    return found


def _with_slots(class_: type, names: Mapping[str, object]) -> type:
    """The class made again: slots cannot be added to one."""
    left_out = {*names, "__dict__", "__weakref__"}
    namespace = {n: v for n, v in class_.__dict__.items() if n not in left_out}
    namespace["__slots__"] = tuple(names)
    made = type(class_)(class_.__name__, class_.__bases__, namespace)
    made.__qualname__ = class_.__qualname__
    return made


# Methods


def _has_own(class_: type, name: str) -> bool:
    return class_.__dict__.get(name) is not None


def _late_init(
    class_: Any, fields: Mapping[str, dataclasses.Field[Any]]
) -> Callable[..., None]:
    """An `__init__` that puts one with the class's parameters in its own place."""

    def __init__(self: object, *arguments: Any, **more: Any) -> None:
        class_.__init__ = init = _compiled_init(class_, fields)
        init(self, *arguments, **more)

    return __init__


def _compiled_init(
    class_: Any, fields: Mapping[str, dataclasses.Field[Any]]
) -> Callable[..., None]:
    """
    def __init__(self, name, parts=_default_parts, known=_missing):
     self.name = name
     self.parts = parts
     self.known = _make_known() if known is _missing else known
    """
    known: dict[str, Any] = {"_missing": MISSING}
    parameters = ["self"]
    body: list[str] = []
    for name, field in fields.items():
        parameter = value = name
        if field.default is not MISSING:
            known[f"_default_{name}"] = field.default
            parameter = f"{name}=_default_{name}"
        elif field.default_factory is not MISSING:
            known[f"_make_{name}"] = field.default_factory
            parameter = f"{name}=_missing"
            value = f"_make_{name}() if {name} is _missing else {name}"
        if field.init:
            parameters.append(parameter)
        elif parameter == name:
            continue  # `__post_init__` assigns it
        else:
            body.append(parameter)
        body.append(f"self.{name} = {value}")
    if hasattr(class_, "__post_init__"):
        body.append("self.__post_init__()")
    lines = [f"def __init__({', '.join(parameters)}):", *(body or ["pass"])]
    exec("\n ".join(lines), known)
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{class_.__qualname__}.__init__"
    return made


def _getter(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    if len(names) < 2:
        return lambda one: tuple(getattr(one, name) for name in names)
    return attrgetter(*names)


def _repr(names: list[str]) -> Callable[[object], str]:
    def shown(one: object) -> str:
        values = ", ".join(f"{name}={getattr(one, name)!r}" for name in names)
        return f"{type(one).__qualname__}({values})"

    return shown


def _eq(values: Callable[[object], tuple[Any, ...]]) -> Callable[[Any, Any], Any]:
    def equal(one: object, other: object) -> Any:
        if one.__class__ is not other.__class__:
            return NotImplemented
        return values(one) == values(other)

    return equal


def _hash(values: Callable[[object], tuple[Any, ...]]) -> Callable[[Any], int]:
    return lambda one: hash(values(one))
