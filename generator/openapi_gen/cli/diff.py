"""`gen diff OLD NEW`: what a new version of a document means for callers of the client."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..diagnostics.collector import Diagnostic, Diagnostics, Refused

if TYPE_CHECKING:
    from ..changes import Comparison
    from ..options import Options

_FORMATS = ("text", "json", "markdown", "github")


def diff(words: Sequence[str]) -> int:
    """Prints the changes; returns the exit code: 1 where `--fail-on` says so, 2 where a
    document cannot be read."""
    parser = _parser()
    try:
        arguments = parser.parse_args(words)
    except SystemExit as stop:
        return 0 if stop.code is None else int(stop.code)
    from ..changes import compare_documents
    from ..pyproject import OptionError
    from .running import of_option

    diagnostics = Diagnostics()
    try:
        found = compare_documents(
            arguments.old, arguments.new, partial(_options, arguments), diagnostics
        )
    except OptionError as error:
        diagnostics.add(of_option(error))
        _print_errors(diagnostics)
        return 2
    except Refused:
        _print_errors(diagnostics)
        return 2
    _print(found, arguments)
    wanted = {"breaking": found.is_breaking, "any": bool(found.changes)}
    return int(wanted.get(arguments.fail_on, False))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gen diff",
        description="Prints what a new version of a document means for the callers of its"
        " client, with what breaks them first.",
        epilog="OLD and NEW are files, URLs, or REVISION:PATH of git, such as"
        " HEAD~1:api.yaml. `gen explain CODE` says why a change breaks callers.",
        formatter_class=partial(argparse.HelpFormatter, width=88),
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("old", metavar="OLD", help="the document that the client was made from")
    add("new", metavar="NEW", help="the new version of the document")
    add("--fail-on", choices=("breaking", "any"),
        help="exit with 1 if there are breaking changes, or any changes")  # fmt: skip
    add("--output-format", choices=_FORMATS, default="text",
        help="how to print the changes (default: text)")  # fmt: skip
    add("-q", "--quiet", action="store_true", help="print only breaking changes")
    add("-v", "--verbose", action="store_true",
        help="print every change of a rule in a model or call")  # fmt: skip
    return parser


def _options(arguments: argparse.Namespace, spec: str) -> Options:
    from ..configuration.project import find_configuration
    from ..options import Options
    from .clients import shown

    found = find_configuration(Path.cwd())
    return Options.from_pyproject(shown(str(found)) if found else None, spec=spec)


def _print(found: Comparison, arguments: argparse.Namespace) -> None:
    from . import changes_printed

    changes = list(found.changes)
    if arguments.quiet:
        changes = [one for one in changes if one.change.is_breaking]
    printed = changes_printed.FORMATS[arguments.output_format]
    if arguments.verbose and arguments.output_format == "text":
        printed = changes_printed.as_whole_text
    text = printed(changes, found)
    if text:
        sys.stdout.write(text)
        sys.stdout.flush()


def _print_errors(diagnostics: Diagnostics) -> None:
    from ..diagnostics.console import print_diagnostics

    found = [one for one in diagnostics if one.severity == "error"]
    found.sort(key=Diagnostic.sort_key)
    print_diagnostics(found, diagnostics.texts, on_github=False, all_=True)
