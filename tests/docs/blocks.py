"""The code blocks of README.md and the documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.command import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
"""Every page of the documentation."""

_FENCE = re.compile(r"^( *)```(\w*)[^\n]*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_NOT_RUN = re.compile(r"<!-- not run: .+ -->\n\Z")


@dataclass(frozen=True)
class Block:
    """One fenced block, with the line that its code begins at."""

    page: Path
    line: int
    language: str
    code: str
    runs: bool

    @property
    def place(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def blocks_of(page: Path) -> Iterator[Block]:
    """The blocks of a page. `<!-- not run: reason -->` above one says that it cannot run."""
    text = page.read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        before = text[: found.start()]
        code = "\n".join(line.removeprefix(found[1]) for line in found[3].splitlines())
        yield Block(
            page=page,
            line=before.count("\n") + 2,
            language=found[2],
            code=code + "\n",
            runs=not _NOT_RUN.search(before),
        )


def all_blocks(*languages: str) -> list[Block]:
    """The blocks of all pages that are in one of these languages."""
    found = [block for page in PAGES for block in blocks_of(page)]
    return [block for block in found if block.language in languages]
