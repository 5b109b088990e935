"""The arguments of the command: a flag for each key that has one, and those of a run."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from ..configuration.keys import KEYS, Key
from ..resources import VERSION

_COMMANDS = (
    "further commands: gen init SPEC writes a first configuration; gen config schema"
    " prints the JSON Schema of it; gen diff OLD NEW says what a new document means; gen list [SPEC | CLIENT] prints operations and models;"
    " gen explain CODE says what the code of a diagnostic"
    " means. [tool.openapi-gen] of pyproject.toml can set what the flags set."
)


def make_parser() -> argparse.ArgumentParser:
    """The parser of the command's arguments."""
    parser = argparse.ArgumentParser(
        prog="gen",
        usage="gen [SPEC | CLIENT ...] [options]",
        description="Reads an OpenAPI document and writes a typed Python client package, and its"
        " reference pages. Without SPEC: those of every configured client.",
        epilog=_COMMANDS,
        # argparse imports shutil to ask for the terminal's width.
        formatter_class=partial(argparse.HelpFormatter, width=88),
        allow_abbrev=False,  # a new flag must not change what an old command means
    )
    add = parser.add_argument
    add("given", metavar="SPEC | CLIENT", nargs="*",
        help="the document (a file, a URL, or - for stdin), or the names of configured"
        " clients")  # fmt: skip
    add("--config", metavar="FILE", type=Path,
        help="read the configuration from FILE")  # fmt: skip
    for key in KEYS:
        if key.flag:
            _add_flag(parser, key)
    add("--check", action="store_true",
        help="write nothing; exit with 1 if DIR is out of date")  # fmt: skip
    add("--diff", action="store_true", help="as --check, and print the differences")
    add("--changes", action="store_true",
        help="print what changes for callers since the package was made")  # fmt: skip
    add("--changes-from", metavar="FILE",
        help="print what changes for callers since this document")  # fmt: skip
    add("--force", action="store_true", help="overwrite files that were edited by hand")
    add("--verify", action="store_true", help="format every file with black")
    add("--watch", action="store_true",
        help="generate again whenever an input changes, until Ctrl-C")  # fmt: skip
    add("--depfile", metavar="FILE", type=Path,
        help="after a success, write what the output depends on, for Make and Ninja")  # fmt: skip
    add("--stamp", metavar="FILE", type=Path, help="touch FILE after each success")
    add("--list-inputs", action="store_true",
        help="write nothing; print the files that are read")  # fmt: skip
    add("--list-outputs", action="store_true",
        help="write nothing; print the files that would be written")  # fmt: skip
    add("--output-format", choices=("text", "json", "github"), default="text",
        help="how to print the diagnostics (default: text)")  # fmt: skip
    volume = parser.add_mutually_exclusive_group()
    volume.add_argument("-q", "--quiet", action="store_true", help="print only errors")
    volume.add_argument("-v", "--verbose", action="store_true",
        help="print notes, every diagnostic of a code, and a summary")  # fmt: skip
    add("--print-completion", choices=("bash", "zsh", "fish"),
        help="print a script that completes the command in a shell")  # fmt: skip
    parser.add_argument("--version", action="version", version=f"gen {VERSION}")
    return parser


def overrides(arguments: argparse.Namespace) -> dict[str, Any]:
    """What the flags set, as arguments of `Options`."""
    given: dict[str, Any] = {}
    for key in KEYS:
        value = getattr(arguments, _attribute(key), None) if key.flag else None
        if not value:
            continue
        if key.type.endswith("table"):
            value = dict(value)
        if key.item:
            given.setdefault(key.argument, {})[key.item] = value
        elif key.scope != "project":
            given[key.argument] = value
    for name in ("check", "diff", "force", "verify"):
        given[name] = getattr(arguments, name)
    return given


def _add_flag(parser: argparse.ArgumentParser, key: Key) -> None:
    names = [f"--{key.flag}"]
    if key.flag == "output":
        names.insert(0, "-o")
    settings: dict[str, Any] = {"help": key.help, "dest": _attribute(key)}
    if key.type == "switch":
        parser.add_argument(*names, action="store_true", **settings)
        return
    if key.choices:
        settings["choices"] = key.choices
    else:
        settings["metavar"] = key.metavar
    if key.type in _REPEATED:
        settings["action"] = "append"
    parser.add_argument(*names, type=_READERS.get(key.type, str), **settings)


def _attribute(key: Key) -> str:
    return key.name.replace("-", "_")


def _mapping(text: str) -> tuple[str, Path]:
    prefix, separator, folder = text.rpartition("=")
    if not separator or not prefix:
        raise argparse.ArgumentTypeError(f"{text!r} is not PREFIX=DIR")
    return prefix, Path(folder)


def _header(text: str) -> tuple[str, str]:
    from ..configuration.environment import header_of

    try:
        return header_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not an integer of at least 1")
    return int(text)


_REPEATED = ("strings", "paths", "string table", "path table")
_READERS: dict[str, Callable[[str], Any]] = {
    "path": Path,
    "paths": Path,
    "path table": _mapping,
    "string table": _header,
    "integer": _count,
}
