"""Example data as the Python expressions that a caller of the generated client writes.

NewJob, {"image": "report:2", "at": "2026-01-02T03:04:05Z"}
-> NewJob(image="report:2", at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from math import isfinite
from typing import assert_never
from uuid import UUID

from ...model import FileSample, Json
from ...records import dataclass
from ..naming.names import Names
from ..naming.words import BUILTINS
from .code import Import, ImportGroups, grouped, standard_imports
from .exported_names import always_exported
from .literals import binary, literal, string
from .values_decoded import (
    File,
    Formatted,
    Instance,
    Listed,
    Mapped,
    Plain,
    Value,
)
from .values_layout import Expression

_TAKEN = frozenset(
    "UTC UUID Any Decimal Path date datetime time timedelta timezone".split()
)
"""What values import: a model of such a name is spelled `models.UUID`."""


@dataclass(slots=True)
class ValueWriter:
    """Writes the values of one program, and remembers what that must import."""

    names: Names
    package: str
    """Its import name."""
    taken: frozenset[str] = frozenset()
    """Names that the program uses itself."""
    standard: set[str] = field(default_factory=set[str])
    """Statements for the standard library: `from uuid import UUID`."""
    exported: set[str] = field(default_factory=set[str])
    """Names that the program imports from the package."""

    def write(self, value: Value) -> Expression:
        """The expression of a value."""
        match value:
            case Plain(data):
                return _plain(data)
            case Formatted(value=found):
                return self._formatted(found)
            case File(sample):
                return self._file(sample)
            case Listed(items, is_tuple):
                opening, closing = ("(", ")") if is_tuple else ("[", "]")
                if not items:
                    return Expression(opening + closing)
                written = tuple(("", self.write(item)) for item in items)
                return Expression(opening, written, closing)
            case Mapped(members):
                return self._mapped(members)
            case Instance():
                return self._instance(value)
            case _:
                assert_never(value)

    def use(self, name: str) -> str:
        """A name that the package exports, which is added to the imports."""
        self.exported.add(name)
        return name

    def with_names(self, *names: str) -> ValueWriter:
        """The same, with further names that the package exports."""
        exported = {*self.exported, *names}
        standard = {*self.standard}
        return ValueWriter(self.names, self.package, self.taken, standard, exported)

    def need(self, module: str, name: str) -> str:
        """A name of the standard library, which is added to the imports."""
        self.standard.add(f"from {module} import {name}")
        return name

    def imports(self) -> ImportGroups:
        """The statements for all that was written."""
        package = Import(self.package, tuple(sorted(self.exported)))
        own = [package] if self.exported else []
        return grouped(standard_imports(self.standard), own)

    def _mapped(self, members: Iterable[tuple[str, Value]]) -> Expression:
        items = tuple((f"{string(name)}: ", self.write(one)) for name, one in members)
        return Expression("{", items, "}") if items else Expression("{}")

    def _instance(self, instance: Instance) -> Expression:
        fields = self.names.fields[instance.id]
        arguments = [
            (f"{fields[name]}=", self.write(value))
            for name, value in instance.fields
            if name in instance.given
        ]
        if instance.additional:
            beyond = self._mapped(instance.additional)
            arguments.append(("additional_properties=", beyond))
        head = self._model(self.names.models[instance.id].name)
        if not arguments:
            return Expression(f"{head}()")
        return Expression(f"{head}(", tuple(arguments), ")")

    def _model(self, name: str) -> str:
        """A class of models/, which the package exports, too, if nothing hides it."""
        hidden = name in always_exported() or name in BUILTINS
        if hidden or name in _TAKEN or name in self.taken:
            return f"{self.use('models')}.{name}"
        return self.use(name)

    def _file(self, sample: FileSample) -> Expression:
        path = f"{self.need('pathlib', 'Path')}({string(sample.name)})"
        if not sample.media_type:
            return Expression(path)
        parts = (string(sample.name), path, string(sample.media_type))
        return Expression("(", tuple(("", Expression(part)) for part in parts), ")")

    # Classes of the standard library

    def _formatted(self, value: object) -> Expression:
        match value:
            case bytes():
                return Expression(binary(value))
            case UUID():
                return self._call("uuid", "UUID", [string(str(value))])
            case Decimal():
                return self._call("decimal", "Decimal", [string(str(value))])
            case timedelta():
                return self._call("datetime", "timedelta", _parts_of(value))
            case datetime():
                day = [value.year, value.month, value.day]
                return self._moment("datetime", day, value.timetz())
            case date():
                parts = [str(value.year), str(value.month), str(value.day)]
                return self._call("datetime", "date", parts)
            case time():
                return self._moment("time", [], value)
            case _:
                raise TypeError(f"{type(value)} is not the Python type of a format")

    def _moment(self, name: str, day: list[int], clock: time) -> Expression:
        parts = [*map(str, day), str(clock.hour), str(clock.minute)]
        if clock.second or clock.microsecond:
            parts.append(str(clock.second))
        if clock.microsecond:
            parts.append(str(clock.microsecond))
        if clock.tzinfo is not None:
            parts.append(f"tzinfo={self._zone(clock.tzinfo)}")
        return self._call("datetime", name, parts)

    def _zone(self, zone: tzinfo) -> str:
        offset = zone.utcoffset(None)
        if zone is UTC or not offset:
            return self.need("datetime", "UTC")
        delta = self._call("datetime", "timedelta", _parts_of(offset))
        zone_of = self.need("datetime", timezone.__name__)
        return f"{zone_of}({delta.flat})"

    def _call(self, module: str, name: str, arguments: Iterable[str]) -> Expression:
        head = self.need(module, name)
        items = tuple(("", Expression(one)) for one in arguments)
        return Expression(f"{head}(", items, ")") if items else Expression(f"{head}()")


def _plain(data: Json) -> Expression:
    match data:
        case dict() if data:
            members = tuple((f"{string(n)}: ", _plain(one)) for n, one in data.items())
            return Expression("{", members, "}")
        case list() if data:
            return Expression("[", tuple(("", _plain(one)) for one in data), "]")
        case float() if not isfinite(data):  # YAML has them: `.inf`
            return Expression(f'float("{data}")')
        case _:
            return Expression(literal(data))


def _parts_of(delta: timedelta) -> list[str]:
    """The arguments of `timedelta`, in the units that people use.

    >>> _parts_of(timedelta(hours=36))
    ['days=1', 'hours=12']
    """
    sign = -1 if delta < timedelta(0) else 1
    delta = abs(delta)
    hours, seconds = divmod(delta.seconds, 3600)
    minutes, seconds = divmod(seconds, 60)
    units = {
        "days": delta.days,
        "hours": hours,
        "minutes": minutes,
        "seconds": seconds,
        "microseconds": delta.microseconds,
    }
    return [f"{unit}={sign * count}" for unit, count in units.items() if count]
