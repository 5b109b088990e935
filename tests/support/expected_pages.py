"""Pages of a document as they must be, in files that show what a change of them means."""

from __future__ import annotations

import tempfile
from pathlib import Path

from openapi_gen import Options, generate

from .command import ROOT

_SPEC = ROOT / "tests/documenting/everything.yaml"
_EXPECTED = ROOT / "tests/documenting/expected"
"""`tree` has files of the tree of Markdown, `site` such beside pages of HTML."""


def differing(tree: Path, site: Path) -> list[str]:
    """The expected files that the folders have otherwise, or not at all."""
    folders = {"tree": tree, "site": site}
    found: list[str] = []
    for path in sorted(_EXPECTED.rglob("*")):
        if path.is_file():
            name, _, inside = path.relative_to(_EXPECTED).as_posix().partition("/")
            made = folders[name] / inside
            if not made.is_file() or made.read_bytes() != path.read_bytes():
                found.append(f"{name}/{inside}")
    return found


def rewrite() -> None:
    """Rewrites the expected files; prints those that change."""
    with tempfile.TemporaryDirectory() as folder:
        tree, site = Path(folder, "tree"), Path(folder, "site")
        generate(Options(_SPEC, docs=tree, docs_format="markdown"))
        generate(Options(_SPEC, docs=site))
        for path in differing(tree, site):
            made = Path(folder, path)
            print(f"tests/documenting/expected/{path}")
            (_EXPECTED / path).write_bytes(made.read_bytes())
