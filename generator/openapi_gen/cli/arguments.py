"""The arguments of the command, and the options that they and pyproject.toml make."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..resources import VERSION

if TYPE_CHECKING:
    from ..config import Options

_SELECTED = {
    "tag": "operations with this tag",
    "path": "operations with this path",
    "operation": "these operations (operationId or 'GET /path')",
    "webhook": "webhooks and callbacks with this name",
}


def make_parser() -> argparse.ArgumentParser:
    """The parser of the command's arguments."""
    parser = argparse.ArgumentParser(
        prog="gen",
        description="Reads an OpenAPI document and writes a typed Python client package, and its"
        " reference pages.",
        epilog="You can set options in [tool.openapi-gen] of pyproject.toml, too."
        " `gen explain CODE` says what the code of a diagnostic means.",
        # argparse imports shutil to ask for the terminal's width.
        formatter_class=partial(argparse.HelpFormatter, width=88),
        allow_abbrev=False,  # a new flag must not change what an old command means
    )
    add = parser.add_argument
    add("spec", metavar="SPEC", help="the document: a file, a URL, or - for stdin")
    add("-o", "--output", metavar="DIR", type=Path, help="the package's folder")
    add("--docs", metavar="DIR", type=Path,
        help="write reference pages to DIR; without -o, nothing else")  # fmt: skip
    add("--docs-format", choices=("html", "markdown"),
        help="write a site of HTML (default), or Markdown for MkDocs and Zensical")  # fmt: skip
    add("--check", action="store_true",
        help="write nothing; exit with 1 if DIR is out of date")  # fmt: skip
    add("--diff", action="store_true", help="as --check, and print the differences")
    add("--force", action="store_true", help="overwrite files that were edited by hand")
    add("--verify", action="store_true", help="format every file with black")
    add("--output-format", choices=("text", "json", "github"), default="text",
        help="how to print the diagnostics (default: text)")  # fmt: skip
    add("--map-ref", metavar="PREFIX=DIR", action="append", default=[], type=_mapping,
        help="read references that begin with PREFIX from DIR")  # fmt: skip
    add("--allow-dir", metavar="DIR", action="append", default=[], type=Path,
        help="allow file references into DIR")  # fmt: skip
    add("--allow-remote", metavar="HOST", action="append", default=[],
        help="allow references to be fetched from HOST")  # fmt: skip
    add("--overlay", metavar="FILE", action="append", default=[], type=Path,
        help="apply an OpenAPI Overlay to the document first")  # fmt: skip
    for kind in _SELECTED:
        add(f"--include-{kind}", metavar="GLOB", action="append", default=[],
            help=f"generate only {_SELECTED[kind]}")  # fmt: skip
        add(f"--exclude-{kind}", metavar="GLOB", action="append", default=[],
            help=f"omit {_SELECTED[kind]}")  # fmt: skip
    add("--strict", action="store_true", help="treat warnings as errors")
    add("--skip-broken", action="store_true",
        help="omit operations that cannot be generated")  # fmt: skip
    add("--validators", choices=("requests", "all"),
        help="write validators for schemas of requests (default), or for all")  # fmt: skip
    volume = parser.add_mutually_exclusive_group()
    volume.add_argument("-q", "--quiet", action="store_true", help="print only errors")
    volume.add_argument("-v", "--verbose", action="store_true",
        help="print notes, every diagnostic of a code, and a summary")  # fmt: skip
    parser.add_argument("--version", action="version", version=f"gen {VERSION}")
    return parser


def _mapping(text: str) -> tuple[str, Path]:
    prefix, separator, folder = text.rpartition("=")
    if not separator or not prefix:
        raise argparse.ArgumentTypeError(f"{text!r} is not PREFIX=DIR")
    return prefix, Path(folder)


def options_of(arguments: argparse.Namespace) -> Options:
    """The options of a run: those of the nearest pyproject.toml, under the arguments."""
    from ..config import Options
    from ..pyproject import OptionError, find_pyproject

    overrides: dict[str, Any] = {
        "spec": arguments.spec,
        "output": arguments.output,
        "map_ref": dict(arguments.map_ref),
        "allow_dirs": arguments.allow_dir,
        "allow_hosts": arguments.allow_remote,
        "include": _globs(arguments, "include"),
        "exclude": _globs(arguments, "exclude"),
        "check": arguments.check,
        "diff": arguments.diff,
        "force": arguments.force,
        "verify": arguments.verify,
    }
    for name, given in {
        "overlays": arguments.overlay,
        "docs": arguments.docs,
        "docs_format": arguments.docs_format,
        "strict": arguments.strict,
        "skip_broken": arguments.skip_broken,
        "validators": arguments.validators,
    }.items():
        if given:
            overrides[name] = given
    options = Options.from_pyproject(find_pyproject(Path.cwd()), **overrides)
    if arguments.docs_format and options.docs is None:
        raise OptionError("--docs-format needs --docs")
    return options


def _globs(arguments: argparse.Namespace, what: str) -> dict[str, list[str]]:
    """The globs of `--include-*` or `--exclude-*`, by kind."""
    given = {kind: getattr(arguments, f"{what}_{kind}") for kind in _SELECTED}
    return {kind: globs for kind, globs in given.items() if globs}
