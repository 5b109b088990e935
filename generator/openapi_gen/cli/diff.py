"""`gen diff OLD NEW`: what a new version of a document means for callers of the client."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
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
        options_of = _options(arguments)
        rules = options_of(arguments.new).change_rules
        found = compare_documents(
            arguments.old, arguments.new, options_of, diagnostics, rules
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
        " HEAD~1:api.yaml. OLD can be the .gen.api.json of a package."
        " `gen explain CODE` says why a change breaks callers.",
        formatter_class=partial(argparse.HelpFormatter, width=88),
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("old", metavar="OLD", help="the document that the client was made from")
    add("new", metavar="NEW", help="the new version of the document")
    add("--config", metavar="FILE", type=Path,
        help="read the configuration from FILE")  # fmt: skip
    add("--client", metavar="NAME",
        help="read both documents with the options of this configured client")  # fmt: skip
    add("--fail-on", choices=("breaking", "any"),
        help="exit with 1 if there are breaking changes, or any changes")  # fmt: skip
    add("--output-format", choices=_FORMATS, default="text",
        help="how to print the changes (default: text)")  # fmt: skip
    add("-q", "--quiet", action="store_true", help="print only breaking changes")
    add("-v", "--verbose", action="store_true",
        help="print every change of a rule in a model or call")  # fmt: skip
    return parser


def _options(arguments: argparse.Namespace) -> Callable[[str], Options]:
    """The options with which a document is read: those of the table, or of a client."""
    from ..options import Options
    from .clients import configuration_of

    configuration = configuration_of(arguments.config)
    client: str | None = arguments.client

    def options_of(spec: str) -> Options:
        return Options.of_client(configuration, client, {"spec": spec})

    return options_of


def _print(found: Comparison, arguments: argparse.Namespace) -> None:
    from .changes_printed import printed

    volume = {"quiet": arguments.quiet, "verbose": arguments.verbose}
    text = printed(found, arguments.output_format, **volume)
    if text:
        sys.stdout.write(text)
        sys.stdout.flush()


def _print_errors(diagnostics: Diagnostics) -> None:
    from ..diagnostics.console import print_diagnostics

    found = [one for one in diagnostics if one.severity == "error"]
    found.sort(key=Diagnostic.sort_key)
    print_diagnostics(found, diagnostics.texts, on_github=False, all_=True)
