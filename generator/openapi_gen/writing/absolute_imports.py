"""Imports of a runtime that several clients share.

A view imports modules of the runtime by relative names, `..runtime.errors`. Where clients
share a runtime, it is no part of their packages: these filters print absolute names, in a
group of their own before the modules of the package.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from .layout_filters import FILTERS, import_lines, names
from .source.code import Import, ImportGroups, grouped

_RUNTIME = re.compile(r"\.+runtime(?=\.|$)")


def filters(runtime: str) -> dict[str, Callable[..., str]]:
    """The filters of the templates; `runtime` is the import name of a shared runtime, or
    empty."""
    if not runtime:
        return FILTERS
    own = {
        "import_lines": partial(_import_lines, runtime),
        "names": partial(_names, runtime),
    }
    return {**FILTERS, **own}


def _import_lines(runtime: str, groups: ImportGroups, indent: int = 0) -> str:
    split = (part for group in groups for part in _split(runtime, group))
    return import_lines(grouped(*split), indent)


def _names(runtime: str, head: str, imported: Sequence[str], indent: int = 0) -> str:
    return names(
        f"from {_absolute(runtime, head.split(' ')[1])} import", imported, indent
    )


def _split(runtime: str, group: tuple[Import, ...]) -> Iterator[list[Import]]:
    """What the group imports of the runtime, and the rest."""
    yield [
        Import(_absolute(runtime, one.module), one.names)
        for one in group
        if _RUNTIME.match(one.module)
    ]
    yield [one for one in group if not _RUNTIME.match(one.module)]


def _absolute(runtime: str, module: str) -> str:
    return _RUNTIME.sub(lambda found: runtime, module, count=1)
