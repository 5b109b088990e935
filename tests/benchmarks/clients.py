"""What a client costs among many of one configuration, and a run in which nothing changed.

    python tests/benchmarks/clients.py [--number 1000] [--jobs 2] [--runtime NAME]

Prints CPU seconds, and the wall time of the runs without changes.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from measure import cpu_seconds

GEN = [sys.executable, "-m", "openapi_gen"]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--number", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--runtime", default="", help="one that all clients share")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cache = {"XDG_CACHE_HOME": str(folder / "cache")}
        one = _write(folder / "one", 1, arguments.runtime)
        many = _write(folder / "many", arguments.number, arguments.runtime)
        command = [*GEN, "-q", "--jobs", str(arguments.jobs)]
        first = cpu_seconds(command, one, cache)
        whole = cpu_seconds(command, many, cache)
        each = (whole - first) / (arguments.number - 1)
        print(f"one client                    {first:7.2f} s CPU")
        print(f"{arguments.number} clients                  {whole:7.2f} s CPU", end="")
        print(f", {1000 * each:.1f} ms each beyond the first")
        for what in ("compared", "stamped"):
            if what == "stamped":
                time.sleep(2.5)  # until what was written counts as old
                cpu_seconds(command, many, cache)
            started = time.monotonic()
            seconds = cpu_seconds(command, many, cache)
            wall = time.monotonic() - started
            print(
                f"again, nothing changed, {what:8} {seconds:5.2f} s CPU, {wall:.2f} s"
            )


def _write(folder: Path, number: int, runtime: str) -> Path:
    """A configuration of so many clients, each with a small document of its own."""
    folder.mkdir()
    lines = [f'runtime = "{runtime}"'] if runtime else []
    for index in range(number):
        text = json.dumps(small_document(index))
        (folder / f"{index}.json").write_text(text, encoding="utf-8")
        lines += [f"[clients.c{index}]", f'spec = "{index}.json"']
        lines += [f'output = "clients/c{index}"']
    text = "\n".join([*lines, ""])
    (folder / "openapi-gen.toml").write_text(text, encoding="utf-8")
    return folder


def small_document(index: int) -> dict[str, object]:
    """Two operations and a model; each document has names of its own."""
    thing = {"$ref": f"#/components/schemas/Thing{index}"}
    json_of = {"application/json": {"schema": thing}}
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    items = {"application/json": {"schema": {"type": "array", "items": thing}}}
    model = {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "string"},
            f"name{index}": {"type": "string", "maxLength": 40},
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": f"Service {index}", "version": "1"},
        "servers": [{"url": "https://service.example"}],
        "paths": {
            f"/things{index}": {
                "get": {
                    "tags": ["things"],
                    "operationId": "list_things",
                    "parameters": [limit],
                    "responses": {"200": {"description": "ok", "content": items}},
                },
                "post": {
                    "tags": ["things"],
                    "operationId": "create_thing",
                    "requestBody": {"required": True, "content": json_of},
                    "responses": {"201": {"description": "ok"}},
                },
            }
        },
        "components": {"schemas": {f"Thing{index}": model}},
    }


if __name__ == "__main__":
    main()
