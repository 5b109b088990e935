"""What the module of a class says of its properties, for conversions that the codec is not
for: their names, and which of them a response has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...model import Field, ObjectDeclaration, Presence
from ...records import dataclass
from ..naming.names import Names
from ..naming.wire_names import CASES, wire_name
from ..source.code import Code
from ..source.literals import sequence, string


@dataclass(frozen=True, slots=True)
class PropertiesView:
    """Constants of the module; those that are empty are not printed."""

    case: Code
    """The case of the properties' names."""
    wire_names: tuple[Code, ...]
    """`field: name` of the properties whose names are not in that case."""
    read_only: Code
    """The fields that have a default although each response has them."""
    write_only: Code
    """The fields that have no default although no response has them."""

    @property
    def has_any(self) -> bool:
        return bool(self.case or self.wire_names or self.read_only or self.write_only)


NO_PROPERTIES = PropertiesView(Code(""), (), Code(""), Code(""))
"""Those of headers, which have a table of their own."""


def properties_view(
    declaration: ObjectDeclaration, names: Names, *, is_decoded: bool
) -> PropertiesView:
    own = names.fields[declaration.id]
    case, others = _wire_names({own[one.name]: one.name for one in declaration.fields})
    fields = [
        field
        for field in declaration.fields
        if is_decoded and field.presence is not Presence.OMITTABLE
    ]
    return PropertiesView(
        case=string(case) if case else Code(""),
        wire_names=tuple(
            Code(f"{string(name)}: {string(wire)}") for name, wire in others.items()
        ),
        read_only=_listed((field for field in fields if field.read_only), own),
        write_only=_listed((field for field in fields if field.write_only), own),
    )


def _wire_names(wires: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The case that has the fewest exceptions, and those."""
    others = {
        case: {
            name: wire
            for name, wire in wires.items()
            if wire_name(name, case, {}) != wire
        }
        for case in CASES
    }
    best = min(CASES, key=lambda case: len(others[case]))
    return best, others[best]


def _listed(fields: Iterable[Field], own: Mapping[str, str]) -> Code:
    names = [string(own[field.name]) for field in fields]
    return sequence(names) if names else Code("")
