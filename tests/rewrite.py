"""`python -m tests.rewrite [CASE ...]`: rewrites the expected files of golden cases.

The case `pages` is the expected reference pages, and `views` the page of the documentation
with what templates see.

Prints each changed file. Review the diff before you commit it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .support import expected_pages, view_listing
from .support.calls import wire
from .support.cases import Case, all_cases, generate
from .support.packages import imported


def main() -> int:
    chosen = set(sys.argv[1:])
    unknown = chosen - {case.name for case in all_cases()} - {"pages", "views"}
    if unknown:
        print(f"no such case: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        for case in all_cases():
            if not chosen or case.name in chosen:
                _rewrite(case, Path(folder))
    if not chosen or "views" in chosen:
        _write(view_listing.PAGE, view_listing.written())
    if not chosen or "pages" in chosen:
        expected_pages.rewrite()
    return 0


def _rewrite(case: Case, folder: Path) -> None:
    made = generate(case, folder)
    _write(case.folder / "diagnostics.txt", made.diagnostics)
    files = made.files
    for path in case.expected.keys() - files.keys():
        _write(case.folder / "expected" / path, None)
    for path, text in files.items():
        _write(case.folder / "expected" / path, text)
    if case.has_calls:
        text = wire(case, imported(made.package))
        _write(case.folder / "requests.txt", text)


def _write(file: Path, text: str | None) -> None:
    """Writes the file; removes it for None, and for empty diagnostics."""
    if not text and (text is None or file.suffix == ".txt"):
        if file.exists():
            file.unlink()
            print(f"removed  {file}")
            _remove_empty(file.parent)
        return
    before = file.read_text(encoding="utf-8") if file.is_file() else None
    if text != before:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text or "", encoding="utf-8")
        print(f"{'changed' if before is not None else 'written'}  {file}")


def _remove_empty(folder: Path) -> None:
    while not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


if __name__ == "__main__":
    sys.exit(main())
