"""Whether time is linear in the number of operations, and how much memory a run takes.

A document consists of many copies of a small one, each with its own names of paths,
operations, tags and components.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measure import Usage, usage

from openapi_gen.inputs import parsing

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SIZES = (1_000, 10_000)


def print_scale(spec: Path, folder: Path) -> None:
    """Prints time per operation and peak memory at both sizes, and their ratio."""
    document: Any = parsing.load(spec.read_bytes())[0]
    costs: list[float] = []
    for size in SIZES:
        made = folder / f"{size}.json"
        count = _write_copies(document, size, made)
        used = _generate(made, folder / f"scaled_{size}", folder)
        costs.append(used.seconds / count)
        megabytes = made.stat().st_size / 1e6
        allowed = 25 * megabytes + 100
        print(f"{count:>6} operations, {megabytes:6.1f} MB of JSON:", end=" ")
        print(
            f"{used.seconds:7.1f} s, {1000 * costs[-1]:.2f} ms an operation,", end=" "
        )
        print(f"{used.peak / 1e6:.0f} MB at the peak (25 x + 100 MB: {allowed:.0f} MB)")
    print(f"an operation of many / of few      {costs[-1] / costs[0]:9.2f} x")


def _generate(spec: Path, out: Path, folder: Path) -> Usage:
    return usage((sys.executable, "-m", "openapi_gen", "-q", spec, "-o", out), folder)


def _write_copies(document: Any, operations: int, file: Path) -> int:
    """Writes enough copies for this many operations; returns the actual number."""
    each = sum(m in item for item in document["paths"].values() for m in _METHODS)
    copies = -(-operations // each)
    made = dict(document)
    made["tags"] = [
        {**tag, "name": f"{tag['name']} {n}"}
        for n in range(copies)
        for tag in document.get("tags", [])
    ]
    made["paths"] = dict(p for n in range(copies) for p in _paths(document, n))
    components = document.get("components", {})
    made["components"] = {
        section: dict(
            (name if section == "securitySchemes" else f"{name}{n}", _renamed(value, n))
            for n in range(copies)
            for name, value in members.items()
        )
        for section, members in components.items()
    }
    file.write_text(json.dumps(made), encoding="utf-8")
    return copies * each


def _paths(document: Any, n: int) -> Iterator[tuple[str, Any]]:
    for path, item in document["paths"].items():
        renamed = _renamed(item, n)
        for method in _METHODS:
            operation = renamed.get(method, {})
            if "operationId" in operation:
                operation["operationId"] += str(n)
            if "tags" in operation:
                operation["tags"] = [f"{tag} {n}" for tag in operation["tags"]]
        yield f"/copy{n}{path}", renamed


def _renamed(value: Any, n: int) -> Any:
    """A copy whose references point to its own components."""
    if isinstance(value, list):
        return [_renamed(item, n) for item in value]
    if not isinstance(value, dict):
        return value
    copied = {key: _renamed(member, n) for key, member in value.items()}
    if isinstance(copied.get("$ref"), str):
        copied["$ref"] += str(n)
    return copied
