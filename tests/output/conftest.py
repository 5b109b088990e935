"""A package of a small document, to be generated again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import gen
from tests.support.output import ONE


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package of the document ONE, in `spec.json` beside it."""
    (tmp_path / "spec.json").write_text(ONE)
    assert gen("spec.json", "-o", "api", cwd=tmp_path).code == 0
    return tmp_path / "api"
