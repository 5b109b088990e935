"""Black has nothing to do: the templates print what it would print.

Black takes most of the time where it formats many files.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import black
import pytest

from openapi_gen import Options, generate
from tests.support.command import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"
OWN = sorted((ROOT / "specs").rglob("*.yaml"))
OTHERS = [*sorted(CORPUS.glob("*.json")), *sorted((CORPUS / "current").glob("*.*"))]
FEW = 3
"""A rare shape may be left to black."""


@pytest.mark.parametrize(
    ("path", "most"),
    [
        *(pytest.param(path, 0, id=path.name) for path in OWN),
        *(
            pytest.param(path, FEW, id=path.name, marks=pytest.mark.slow)
            for path in OTHERS
        ),
    ],
)
def test_black_is_not_called(
    path: Path, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    formatted: list[str] = []
    format_str = black.format_str

    def counted(text: str, **options: Any) -> str:
        formatted.append(text)
        return format_str(text, **options)

    monkeypatch.setattr(black, "format_str", counted)
    generate(Options(path, tmp_path / "api", skip_broken=True))
    assert len(formatted) <= most, formatted[0]
