"""The commands beside generating: the first word chooses one."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def _diff(arguments: Sequence[str]) -> int:
    from .diff import diff

    return diff(arguments)


def _explain(arguments: Sequence[str]) -> int:
    from .explain import explain

    return explain(arguments)


def _config(arguments: Sequence[str]) -> int:
    from .config import config

    return config(arguments)


def _list(arguments: Sequence[str]) -> int:
    from .listing import list_command

    return list_command(arguments)


def _init(arguments: Sequence[str]) -> int:
    from .init import init

    return init(arguments)


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "config": _config,
    "diff": _diff,
    "explain": _explain,
    "init": _init,
    "list": _list,
}
"""A module is imported when its command runs."""
