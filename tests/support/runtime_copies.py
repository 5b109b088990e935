"""The runtimes of many packages: most of their modules are copies of one another."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

Key = frozenset[tuple[str, str]]


def repeated_modules(packages: Iterable[Path]) -> list[Path]:
    """Modules of which a type checker must say the same as of one in an earlier package.

    Such a module has the same path in its runtime and the same text, and so has all that
    it imports from there, at once or through others. What is absent is the same, too.
    """
    seen: set[tuple[str, Key]] = set()
    repeated: list[Path] = []
    for package in packages:
        runtime = package / "runtime"
        for module in sorted(runtime.rglob("*.py")):
            path = module.relative_to(runtime).as_posix()
            key = (path, _reached(runtime, path))
            if key in seen:
                repeated.append(module)
            seen.add(key)
    return repeated


def _reached(runtime: Path, path: str) -> Key:
    """All files that a module depends on, itself among them, with their digests."""
    found: dict[str, str] = {}
    waiting = [path]
    while waiting:
        file = waiting.pop()
        if file in found:
            continue
        try:
            text = (runtime / file).read_bytes()
        except FileNotFoundError:
            found[file] = "absent"
            continue
        found[file] = sha256(text).hexdigest()
        waiting += _imported(file, text)
    return frozenset(found.items())


@cache
def _imported(path: str, text: bytes) -> frozenset[str]:
    """The files where a module's relative imports can lead, whether they exist or not."""
    folder = Path(path).parent.parts
    files: set[str] = set()
    for module in [*_modules(path, text), folder]:
        for end in range(len(module) + 1):
            files.add("/".join([*module[:end], "__init__.py"]))
        if module:
            files.add("/".join(module) + ".py")
    return frozenset(files)


def _modules(path: str, text: bytes) -> Iterator[tuple[str, ...]]:
    folder = Path(path).parent.parts
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.level:
            up = node.level - 1
            assert up <= len(folder), f"{path} imports from outside the runtime"
            start = folder[: len(folder) - up]
            module = (*start, *(node.module or "").split(".")) if node.module else start
            yield module
            yield from ((*module, alias.name) for alias in node.names)
