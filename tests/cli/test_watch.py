"""`--watch` generates again when a file has changed that the output depends on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from openapi_gen.writing.own_templates import VIEWS_VERSION
from tests.support.command import environment, gen, with_interrupts
from tests.support.documents import document, operation

pytest.importorskip("watchfiles", reason="watchfiles is not installed")

PET = '{"Pet": {"type": "object", "properties": {"%s": {"type": "string"}}}}'


class Watcher:
    """A process of gen, and what it has printed so far."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "log.txt"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "openapi_gen", "--watch"],
                cwd=folder,
                env=environment(),
                stdout=log,
                stderr=log,
                preexec_fn=with_interrupts,
            )

    def wait_for(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < end, self.log.read_text()
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.02)

    def wait_for_line(self, text: str, times: int = 1) -> None:
        self.wait_for(lambda: self.log.read_text().count(text) >= times)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A document that refers to a file in a subfolder."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "pet.json").write_text(PET % "first")
    answer = {"$ref": "parts/pet.json#/Pet"}
    paths = {"/a": {"get": operation("a", answer=answer)}}
    (tmp_path / "spec.json").write_text(document(paths=paths))
    text = 'spec = "spec.json"\noutput = "api"\n'
    (tmp_path / "openapi-gen.toml").write_text(text)
    return tmp_path


@pytest.fixture
def watcher(project: Path) -> Iterator[Watcher]:
    watcher = Watcher(project)
    yield watcher
    watcher.process.kill()
    watcher.process.wait()


def test_a_template_that_fails_at_first_is_watched(project: Path) -> None:
    (project / "own").mkdir()
    template = project / "own" / "readme.md.jinja"
    template.write_text(f"{{# openapi-gen views {VIEWS_VERSION} #}}\n{{{{ nothing }}}}")
    file = project / "openapi-gen.toml"
    file.write_text(f'{file.read_text()}templates = "own"\n')
    watcher = Watcher(project)
    try:
        watcher.wait_for_line("own/readme.md.jinja:2:1: error: 'nothing' is undefined")
        watcher.wait_for_line("gen: watching")
        for text in ("Yes", "No"):
            template.write_text(f"{{# openapi-gen views {VIEWS_VERSION} #}}\n{text}")
            readme = project / "api" / "README.md"
            watcher.wait_for(lambda: readme.is_file() and text in readme.read_text())
    finally:
        watcher.process.kill()
        watcher.process.wait()


def test_each_change_of_an_input_is_generated(project: Path, watcher: Watcher) -> None:
    model = project / "api" / "models" / "pet.py"
    watcher.wait_for_line("gen: watching 3 files; Ctrl-C ends")
    assert "first" in model.read_text()
    part = project / "parts" / "pet.json"

    part.write_text(PET % "second")
    watcher.wait_for(lambda: "second" in model.read_text())

    # As editors save: another file takes its place.
    part.with_suffix(".new").write_text(PET % "third")
    os.replace(part.with_suffix(".new"), part)
    watcher.wait_for(lambda: "third" in model.read_text())

    # An error is shown, and the next save fixes it.
    part.write_text("{")
    watcher.wait_for_line("parts/pet.json:1:2: error: ")
    assert "third" in model.read_text()
    part.write_text(PET % "fourth")
    watcher.wait_for(lambda: "fourth" in model.read_text())

    # So it is for the configuration.
    config = project / "openapi-gen.toml"
    before = config.read_text()
    config.write_text(before + "strct = true\n")
    watcher.wait_for_line("openapi-gen.toml:3:1: error: has no 'strct'")
    config.write_text(before.replace('"api"', '"other"'))
    watcher.wait_for((project / "other" / "client.py").exists)

    watcher.process.send_signal(signal.SIGINT)
    assert watcher.process.wait(30) == 130


def test_only_files_are_watched(project: Path) -> None:
    run = gen("--watch", "http://127.0.0.1:9/a", "-o", "api", cwd=project)
    assert run.code == 2
    assert "--watch needs files" in run.err


def test_without_watchfiles_its_extra_is_named(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from openapi_gen.cli.main import main

    monkeypatch.setitem(sys.modules, "watchfiles", None)
    monkeypatch.chdir(project)
    assert main(["--watch"]) == 2
    assert "pip install 'openapi-gen[watch]'" in capsys.readouterr().err
