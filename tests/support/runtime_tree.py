"""The whole runtime in one folder: the files of `templates/runtime`, and the modules that
it shares with the generator.
"""

from __future__ import annotations

from pathlib import Path

from openapi_gen.writing.runtime_files import runtime_files


def assemble(folder: Path) -> Path:
    """Writes the package `runtime` into `folder`; returns the package's folder."""
    for path, text in runtime_files().items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "runtime"
