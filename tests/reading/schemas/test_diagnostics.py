"""What the generator reports about schemas, with codes that stay the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from openapi_gen import Options, Refused, generate
from openapi_gen.diagnostics.collector import Diagnostics
from tests.support.documents import document, ref


def reported(schema: dict[str, Any], tmp_path: Path, openapi: str) -> list[str]:
    """`severity code: message` of each diagnostic about the schema `A`."""
    spec = tmp_path / "spec.json"
    spec.write_text(document({"A": schema}, openapi=openapi))
    diagnostics = Diagnostics()
    try:
        generate(Options(str(spec), tmp_path / "client"), diagnostics)
    except Refused:
        pass
    return [
        f"{found.severity} {found.code}: {found.message}"
        for found in diagnostics
        if found.place.pointer.startswith("/components/schemas/A")
    ]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (
            {"type": "string", "pattern": "^/[a-z"},
            "warning pattern-unsupported: pattern '^/[a-z' is not checked:"
            " unterminated character class at offset 7",
        ),
        (
            {"type": "string", "pattern": r"^(x+)\1+y$"},
            r"warning pattern-unsafe: pattern '^(x+)\\1+y$' is not checked: it could"
            " take exponential time, and has a backreference",
        ),
        (
            {"type": "string", "format": "odd"},
            "note unknown-format: format 'odd' is unknown and not checked; map it to a"
            " known format in [tool.openapi-gen.formats]",
        ),
        (
            {"type": "integer", "default": "many"},
            'warning default-type: default "many" is not an integer: ignored',
        ),
        (
            {"type": "string", "format": "date", "default": "2020-13-01"},
            'warning default-format: default "2020-13-01" is not a date',
        ),
        (
            {"allOf": [ref("A")]},
            "error infinite-schema: '#/components/schemas/A' leads to the schema whose"
            " `allOf` contains it, which never ends",
        ),
    ],
)
def test_a_fault_is_reported(
    schema: dict[str, Any], expected: str, tmp_path: Path
) -> None:
    assert reported(schema, tmp_path, "3.1.0") == [expected]


@pytest.mark.parametrize(
    "default",
    [
        "2016-12-31T23:59:60Z",  # a leap second, which Python's datetime does not know
        "2020-01-01T00:00:00Z",
        "2020-01-01 00:00:00",  # ISO 8601, though not RFC 3339
    ],
)
def test_a_default_that_is_a_date_is_not_reported(default: str, tmp_path: Path) -> None:
    schema = {"type": "string", "format": "date-time", "default": default}
    assert reported(schema, tmp_path, "3.0.3") == []
