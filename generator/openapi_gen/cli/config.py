"""`gen config schema`: what an editor needs to complete and check a configuration."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

_USAGE = (
    "usage: gen config schema [report]\n\nPrints the JSON Schema of [tool.openapi-gen] and"
    " of openapi-gen.toml, or that of the report that --output-format json prints."
)


def config(arguments: Sequence[str]) -> int:
    """Prints the schema; returns the exit code."""
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
        case _:
            print(_USAGE, file=sys.stderr)
            return 2
    return 0
