"""Documents for the command: one without errors, and one with two."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import SEED
from tests.support.documents import document, operation, ref


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A document with one operation, a note, and no error."""
    file = tmp_path / "spec.yaml"
    file.write_bytes(SEED.read_bytes())
    return file


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A document with two dangling references, the later one written first."""
    paths = {"/a": {"get": operation("a", body=ref("No"), answer=ref("Nor"))}}
    file = tmp_path / "broken.json"
    file.write_text(document(paths=paths), encoding="utf-8")
    return file
