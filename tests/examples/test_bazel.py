"""The example of Bazel: one action for each document, in a sandbox and from caches."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from openapi_gen.resources import VERSION_FILE
from tests.support.command import ROOT, environment, snapshot

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("bazel"), reason="bazel is not installed"),
]


class Workspace:
    """A copy of the example, with a `gen` whose version can change."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "workspace"
        shutil.copytree(ROOT / "examples" / "build" / "bazel", self.root)
        self.copy = folder / "copy" / "generator"
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "generator", self.copy, ignore=ignored)
        (self.copy.parent / "templates").symlink_to(ROOT / "templates")
        (folder / "bin").mkdir()
        script = f"#!/bin/sh\nexport PYTHONPATH={self.copy} PYTHONDONTWRITEBYTECODE=1\n"
        script += f'exec {sys.executable} -m openapi_gen "$@"\n'
        (folder / "bin" / "gen").write_text(script)
        (folder / "bin" / "gen").chmod(0o755)
        path = environment()["PATH"]
        self.environment = environment(PATH=f"{folder / 'bin'}:{path}")
        self.state = folder / "state"

    def bazel(self, *words: str, code: int = 0) -> str:
        done = subprocess.run(
            ["bazel", f"--output_user_root={self.state}", *words],
            cwd=self.root,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
        assert done.returncode == code, done.stderr[-4000:]
        return done.stderr

    def build(self, *flags: str) -> dict[str, int]:
        """How many actions were run, and how many were found in a cache."""
        said = self.bazel("build", "//:pets", "--noshow_progress", *flags)
        (line,) = set(re.findall(r"INFO: (\d+ process(?:es)?: .*)\.$", said, re.M))
        counts = re.findall(r"(\d+) (linux-sandbox|\w+ cache hit)", line)
        return {kind: int(number) for number, kind in counts}

    def client(self) -> dict[str, bytes]:
        return snapshot(self.root / "bazel-bin" / "pets")


@pytest.fixture
def workspace(tmp_path: Path) -> Generator[Workspace]:
    made = Workspace(tmp_path)
    yield made
    made.bazel("shutdown")
    subprocess.run(["chmod", "-R", "u+w", made.state], check=True)


SANDBOXED = "--spawn_strategy=sandboxed"
RUN = {"linux-sandbox": 1}
CACHED = ({"remote cache hit": 1}, {"disk cache hit": 1})
"""Older versions of Bazel count both as remote."""


def test_gen_runs_when_an_input_has_changed_and_only_then(workspace: Workspace) -> None:
    assert workspace.build(SANDBOXED) == RUN
    first = workspace.client()
    assert b"What it is called." in first["models/pet.py"]
    assert workspace.build(SANDBOXED) == {}
    part = workspace.root / "api" / "parts" / "pet.yaml"
    part.write_text(part.read_text().replace("What it is called", "Its name"))
    assert workspace.build(SANDBOXED) == RUN
    assert b"Its name." in workspace.client()["models/pet.py"]

    version = workspace.copy / "openapi_gen" / Path(VERSION_FILE).name
    version.write_text(version.read_text().replace('"0.1.0"', '"99.0.0"'))
    workspace.bazel("sync", "--configure")
    assert workspace.build(SANDBOXED) == RUN
    assert b"99.0.0" in workspace.client()["client.py"]
    assert workspace.build(SANDBOXED) == {}


def test_a_file_that_is_no_input_is_not_found(workspace: Workspace) -> None:
    """Although the sandbox shows the source tree behind its links."""
    file = workspace.root / "BUILD.bazel"
    file.write_text(file.read_text().replace("api/**", "api/*.yaml"))
    said = workspace.bazel("build", "//:pets", SANDBOXED, code=1)
    assert "cannot read 'parts/pet.yaml': No such file or directory" in said


def test_flags_are_passed_on(workspace: Workspace) -> None:
    file = workspace.root / "BUILD.bazel"
    flags = 'flags = ["--validators", "all", "--exclude-path", "/no thing*"],'
    file.write_text(
        file.read_text().replace('name = "pets",', f'name = "pets", {flags}')
    )
    assert workspace.build(SANDBOXED) == RUN
    command = b"-o pets --exclude-path '/no thing*' --validators all"
    assert command in workspace.client()["README.md"]


class Cache(BaseHTTPRequestHandler):
    """The HTTP cache of Bazel's protocol: GET and PUT."""

    protocol_version = "HTTP/1.1"
    kept: ClassVar[dict[str, bytes]] = {}

    def do_GET(self) -> None:
        body = self.kept.get(self.path)
        self.send_response(404 if body is None else 200)
        self.send_header("content-length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def do_PUT(self) -> None:
        length = int(self.headers["content-length"])
        self.kept[self.path] = self.rfile.read(length)
        self.send_response(200)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Prints nothing."""


def test_the_second_build_is_from_a_disk_cache(
    workspace: Workspace, tmp_path: Path
) -> None:
    cache = f"--disk_cache={tmp_path / 'cache'}"
    assert workspace.build(SANDBOXED, cache) == RUN
    first = workspace.client()
    workspace.bazel("clean")
    assert workspace.build(SANDBOXED, cache) in CACHED
    assert workspace.client() == first


def test_the_second_build_is_from_an_http_cache(workspace: Workspace) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Cache) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        cache = f"--remote_cache=http://127.0.0.1:{server.server_port}"
        assert workspace.build(SANDBOXED, cache) == RUN
        first = workspace.client()
        workspace.bazel("clean")
        assert workspace.build(SANDBOXED, cache) in CACHED
        assert workspace.client() == first
        server.shutdown()


def test_two_builds_without_a_cache_are_equal(workspace: Workspace) -> None:
    assert workspace.build(SANDBOXED) == RUN
    first = workspace.client()
    workspace.bazel("clean")
    assert workspace.build(SANDBOXED) == RUN
    assert workspace.client() == first
