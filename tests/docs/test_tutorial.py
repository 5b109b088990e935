"""The tutorial works as it is written: its document, its commands and its code."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.docs.blocks import blocks_of
from tests.docs.test_blocks import TUTORIAL, gen_commands, run_page
from tests.support.command import gen


@pytest.fixture
def bookshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the tutorial's document."""
    [document] = [b for b in blocks_of(TUTORIAL) if b.language == "yaml"]
    (tmp_path / "bookshop.yaml").write_text(document.code, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_its_commands_and_its_code_run(bookshop: Path) -> None:
    generate, check = [
        words
        for block in blocks_of(TUTORIAL)
        if block.language == "console"
        for words in gen_commands(block)
    ]
    done = gen(*generate, cwd=bookshop)
    assert (done.code, done.err.partition(";")[0]) == (
        0,
        "bookshop: 2 operations, 3 models",
    )
    try:
        run_page(TUTORIAL)
    finally:
        for name in [
            name for name in sys.modules if name.partition(".")[0] == "bookshop"
        ]:
            del sys.modules[name]
    assert gen(*check, cwd=bookshop).code == 0
