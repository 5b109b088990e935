"""The type of Python source, and the statements that import names."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import NewType

from ...records import dataclass

Code = NewType("Code", str)
"""Python source that a template prints as it is: quoted, escaped and short, or laid out."""


@dataclass(frozen=True, slots=True)
class Import:
    """`from module import names`, or `import module` where there are no names."""

    module: str
    names: tuple[str, ...] = ()

    def __lt__(self, other: Import) -> bool:
        return (self.module, self.names) < (other.module, other.names)

    @staticmethod
    def of(line: str) -> Import:
        """The statement of one line, such as `from uuid import UUID`."""
        if line.startswith("import "):
            return Import(line.removeprefix("import "))
        module, _, names = line.removeprefix("from ").partition(" import ")
        return Import(module, tuple(names.split(", ")))


ImportGroups = tuple[tuple[Import, ...], ...]
"""Import statements, with a blank line between groups."""


def grouped(*groups: Iterable[Import]) -> ImportGroups:
    """The groups that are not empty."""
    return tuple(group for group in map(tuple, groups) if group)


def merged(*groups: Iterable[Import]) -> ImportGroups:
    """One statement a module: the standard library's, then those of the package."""
    names: dict[str, set[str]] = {}
    for one in (one for group in groups for one in group):
        names.setdefault(one.module, set()).update(one.names)
    statements = [Import(module, tuple(sorted(each))) for module, each in names.items()]
    return grouped(
        sorted((s for s in statements if s.module[0] != "."), key=_standard_order),
        sorted((s for s in statements if s.module[0] == "."), key=_local_order),
    )


def _standard_order(one: Import) -> tuple[bool, str]:
    return bool(one.names), one.module


def _local_order(one: Import) -> tuple[int, str]:
    """The outer folders first, and modules of a folder before what is in them."""
    dots = len(one.module) - len(one.module.lstrip("."))
    return -dots, one.module.strip(".")


def import_as(one: Import, taken: Container[str]) -> Import:
    """The statement with another name for what has a name that is taken."""
    return Import(
        one.module, tuple(f"{n} as {n}_" if n in taken else n for n in one.names)
    )


def standard_imports(lines: Iterable[str]) -> list[Import]:
    """Statements for modules of the standard library, `import x` before `from x`."""
    return [one for group in merged(map(Import.of, lines)) for one in group]


def runtime_imports(used: Mapping[str, Iterable[str]], dots: str) -> list[Import]:
    """Statements for modules of the runtime; `dots` lead to the package's folder."""
    return [
        Import(f"{dots}runtime.{module}", tuple(sorted(names)))
        for module, names in sorted(used.items())
    ]
