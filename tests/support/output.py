"""A package of a small document on disk, to generate again and inspect."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from openapi_gen import Options, generate
from tests.support.command import gen, snapshot
from tests.support.documents import document, operation, ref

THING = {"type": "object", "properties": {"a": {"type": "string"}}}
PATHS = {"/things": {"post": operation("makeThing", body=ref("Thing"))}}
ONE = document({"Thing": THING}, paths=PATHS)
TWO = document({"Thing": THING, "Other": THING}, paths=PATHS, title="Two")


def rewrite(package: Path, text: str) -> None:
    (package.parent / "spec.json").write_text(text)


def again(package: Path, *arguments: str) -> int:
    return gen("spec.json", "-o", package.name, *arguments, cwd=package.parent).code


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """The inode and modification time of each file: they change when it is written."""
    return {
        path: ((folder / path).stat().st_ino, (folder / path).stat().st_mtime_ns)
        for path in snapshot(folder)
    }


def manifest(package: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((package / ".gen.json").read_bytes())
    return found


def adopt(package: Path, file: Path, content: bytes) -> None:
    """Adds a file to the manifest, as if gen had written it."""
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    known = manifest(package)
    digest = sha256(content).hexdigest()
    known["files"][file.relative_to(package).as_posix()] = digest
    (package / ".gen.json").write_text(json.dumps(known))


def run_here(package: Path) -> None:
    spec = str(package.parent / "spec.json")
    generate(Options(spec, package))


def crash_at(call: int, crash: Callable[[], None]) -> Callable[..., None]:
    """`os.replace` that crashes at the nth call."""
    replace, count = os.replace, iter(range(1, 10_000))

    def replaced(source: Any, target: Any) -> None:
        if next(count) == call:
            crash()
        replace(source, target)

    return replaced


def left_over(package: Path) -> list[str]:
    return [path.name for path in package.parent.glob(".gen-*")]
