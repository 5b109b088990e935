"""Where the generator's own files lie: installed beside it, or in its checkout."""

from __future__ import annotations

from pathlib import Path

VERSION = "0.1.0"

_HERE = Path(__file__).resolve().parent


def templates_dir() -> Path:
    """The folder of the templates: a wheel has them inside, a checkout beside."""
    inside = _HERE / "templates"
    return inside if inside.is_dir() else _HERE.parent / "templates"


def source_files() -> list[Path]:
    """Every file that decides what is generated."""
    files = [*_HERE.rglob("*.py"), *templates_dir().rglob("*.jinja")]
    files += (templates_dir() / "runtime").rglob("*.py")
    return sorted(set(files))


def black_version() -> str:
    """black's version, without importing it."""
    from importlib.util import find_spec

    spec = find_spec("_black_version")
    if spec is None or spec.origin is None:
        return ""
    return Path(spec.origin).read_text(encoding="utf-8").strip()
