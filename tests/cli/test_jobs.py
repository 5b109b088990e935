"""Clients side by side in processes leave and print what one after the other does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from openapi_gen.cli import running
from tests.support.command import (
    environment,
    gen,
    on_terminal,
    snapshot,
    with_interrupts,
)
from tests.support.documents import document

NUMBER = 5


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Some documents with a client each; one of them is broken."""
    lines: list[str] = []
    for number in range(NUMBER):
        text = document({f"Thing{number}": {"type": "object", "format": "x"}})
        (tmp_path / f"{number}.json").write_text(text)
        lines += [f"[clients.c{number}]", f'spec = "{number}.json"']
        lines += [f'output = "out/c{number}"']
    (tmp_path / "3.json").write_text("{")
    (tmp_path / "openapi-gen.toml").write_text("\n".join(lines))
    return tmp_path


def test_processes_change_nothing_but_the_time(project: Path) -> None:
    one = gen("-v", cwd=project)
    first = snapshot(project / "out")
    for path in sorted((project / "out").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    several = gen("-v", "--jobs", "3", cwd=project)
    assert one.code == several.code == 2
    assert one.err == several.err
    assert snapshot(project / "out") == first
    assert one.err.endswith("gen: 5 clients: 4 changed, 0 up to date, 1 refused\n")


def test_the_configuration_can_ask_for_processes(project: Path) -> None:
    file = project / "openapi-gen.toml"
    file.write_text(f"jobs = 2\n{file.read_text()}")
    report = json.loads(gen("--output-format", "json", cwd=project).out)
    assert [one["client"] for one in report["clients"]] == [
        f"c{number}" for number in range(NUMBER)
    ]


def test_differences_come_from_processes_whole(project: Path) -> None:
    assert gen("c0", "c1", "c2", cwd=project).code == 0
    (project / "out" / "c2" / "client.py").unlink()
    run = gen("c0", "c1", "c2", "--jobs", "2", "--diff", cwd=project)
    assert run.code == 1
    assert "+++ b/out/c2/client.py" in run.out


def test_one_progress_display(project: Path) -> None:
    shown = on_terminal("--jobs", "2", cwd=project)
    assert "gen: 5 clients: 4 changed" in shown
    assert "reading ..." not in shown


def start(project: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "openapi_gen", *arguments],
        cwd=project,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=with_interrupts,
    )


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """So many clients that a run takes some time."""
    (tmp_path / "spec.json").write_text(document({"Thing": {"type": "object"}}))
    table = '[clients.c{0}]\nspec = "spec.json"\noutput = "out/c{0}"\n'
    text = "".join(table.format(number) for number in range(200))
    (tmp_path / "openapi-gen.toml").write_text(text)
    return tmp_path


def test_an_interrupt_is_one_line_and_leaves_whole_packages(many: Path) -> None:
    process = start(many, "--jobs", "2")
    wait_for_clients(many, process, 8)
    os.killpg(process.pid, signal.SIGINT)
    _, printed = process.communicate(timeout=60)
    assert (process.returncode, printed) == (130, "gen: interrupted\n")
    done = [path.name for path in (many / "out").iterdir()]
    assert 8 <= len(done) < 200
    assert gen(*done, "--check", cwd=many).code == 0


def test_a_process_that_is_killed_is_named(many: Path) -> None:
    process = start(many, "--jobs", "2")
    wait_for_clients(many, process, 8)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        process.kill()
        pytest.skip("the system does not list the children of a process")
    os.kill(int(children.read_text().split()[0]), signal.SIGKILL)
    _, printed = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "the system has ended a process of --jobs" in printed
    assert printed.count("\n") == 1


def wait_for_clients(
    project: Path, process: subprocess.Popen[str], number: int
) -> None:
    end = time.monotonic() + 60
    while len(list(project.glob("out/c*"))) < number:
        assert process.poll() is None and time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.parametrize("text", ["0", "-1", "two", "1.5"])
def test_a_number_of_processes_is_at_least_one(tmp_path: Path, text: str) -> None:
    run = gen(f"--jobs={text}", cwd=tmp_path)
    assert run.code == 2
    assert "is not an integer of at least 1" in run.err


def test_many_clients_are_handed_out_in_small_parts() -> None:
    assert running._chunk([None] * 3, 2) == 1  # type: ignore[list-item]
    assert running._chunk([None] * 1000, 2) == 8  # type: ignore[list-item]
