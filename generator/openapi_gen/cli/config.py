"""`gen config`: what an editor needs to complete and check a configuration, and what a shell
needs to complete the names of clients."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

_USAGE = (
    "usage: gen config schema [report]\n       gen config clients\n\n"
    "schema prints the JSON Schema of [tool.openapi-gen] and of openapi-gen.toml, or that of"
    " the report that --output-format json prints; clients prints the names of the configured"
    " clients."
)


def config(arguments: Sequence[str]) -> int:
    """Prints what is asked for; returns the exit code."""
    if list(arguments) in (["-h"], ["--help"]):
        print(_USAGE)
        return 0
    match list(arguments):
        case ["schema"]:
            from ..configuration.schema import schema

            print(json.dumps(schema(), indent=2))
        case ["schema", "report"]:
            from .report_schema import REPORT

            print(json.dumps(REPORT, indent=2))
        case ["clients"]:
            return _print_clients()
        case _:
            print(_USAGE, file=sys.stderr)
            return 2
    return 0


def _print_clients() -> int:
    from ..pyproject import OptionError
    from .clients import configured_clients
    from .running import of_option

    try:
        names = configured_clients()
    except OptionError as error:
        print(of_option(error), file=sys.stderr)
        return 2
    for name in names:
        print(name)
    return 0
