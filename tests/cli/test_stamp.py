"""The stamp of a run without changes is trusted only while nothing can have changed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from openapi_gen import stamp as stamps
from openapi_gen.cli.main import main
from openapi_gen.resources import source_paths
from openapi_gen.stamp import Stamp
from tests.support.command import environment
from tests.support.documents import document

RESOLUTION = 20_000_000  # ns; the file system of a test is finer than FAT
ARGUMENTS = ["spec.json", "-o", "api"]
Run = Callable[..., bool]


def wait() -> None:
    """Until what was written counts as old."""
    time.sleep(2.5 * RESOLUTION / 1e9)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a document; the cache folder is beside it."""
    monkeypatch.setattr(stamps, "_RESOLUTION", RESOLUTION)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    work = tmp_path / "work"
    work.mkdir()
    (work / "spec.json").write_text(document())
    monkeypatch.chdir(work)
    return work


@pytest.fixture
def stamped(folder: Path) -> Path:
    """The working folder after a run that has written a stamp."""
    assert main(ARGUMENTS) == 0
    wait()
    assert main(ARGUMENTS, Stamp(ARGUMENTS)) == 0
    assert replays()
    return folder


def replays(*arguments: str) -> bool:
    """Whether the command ends by its stamp."""
    return Stamp(arguments or ARGUMENTS).replay()


def stamp_files(folder: Path) -> list[Path]:
    return sorted((folder.parent / "cache" / "openapi-gen").glob("*.stamp"))


def test_a_run_that_generates_writes_no_stamp(folder: Path) -> None:
    assert main(ARGUMENTS, Stamp(ARGUMENTS)) == 0
    assert not stamp_files(folder)
    assert not replays()


def test_what_has_just_been_written_is_not_stamped(folder: Path) -> None:
    assert main(ARGUMENTS) == 0
    (folder / "spec.json").touch()
    assert main(ARGUMENTS, Stamp(ARGUMENTS)) == 0
    assert not replays()


def test_the_output_is_printed_again(
    stamped: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [*ARGUMENTS, "-v", "--output-format", "json"]
    capsys.readouterr()
    assert main(arguments, Stamp(arguments)) == 0
    first = capsys.readouterr()
    assert '"unchanged"' in first.out
    assert replays(*arguments)
    assert capsys.readouterr() == first


def test_warnings_are_printed_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "spec.json").write_text(document({"A": {"enum": []}}))
    main(ARGUMENTS)
    wait()
    capsys.readouterr()
    main(ARGUMENTS, Stamp(ARGUMENTS))
    first = capsys.readouterr()
    assert "[empty-enum]" in first.err
    assert replays()
    assert capsys.readouterr() == first


def replace_same_size_and_time(path: Path) -> None:
    before = path.stat()
    data = path.read_bytes().replace(b"Small", b"Large")
    path.with_suffix(".new").write_bytes(data)
    os.replace(path.with_suffix(".new"), path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def change_in_place(path: Path) -> None:
    """The same size, time and inode: only the time of the change of the inode differs."""
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Small", b"Large"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def touch_into_the_past(path: Path) -> None:
    os.utime(path, (1_000_000_000, 1_000_000_000))


def append(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def test_a_generated_file_that_comes_back(folder: Path) -> None:
    """No file that was looked at changes; their folder does."""
    arguments = [*ARGUMENTS, "--check"]
    assert main(ARGUMENTS) == 0
    client = (folder / "api" / "client.py").read_bytes()
    wait()
    assert main(arguments, Stamp(arguments)) == 0
    assert replays(*arguments)
    (folder / "api" / "models" / "former.py").write_bytes(client)
    assert not replays(*arguments)
    assert main(arguments) == 1


@pytest.mark.parametrize(
    "change",
    [
        replace_same_size_and_time,
        change_in_place,
        touch_into_the_past,
        append,
        os.remove,
    ],
)
@pytest.mark.parametrize("path", ["spec.json", "api/client.py", "api/.gen.json"])
def test_a_file_that_has_changed(
    stamped: Path, path: str, change: Callable[[Path], None]
) -> None:
    change(stamped / path)
    assert not replays()


def test_the_sources_of_gen_are_stamped(stamped: Path) -> None:
    (file,) = stamp_files(stamped)
    fields = file.read_bytes().split(b"\0")
    sources = source_paths()
    assert sources is not None
    assert {os.path.abspath(path).encode() for path in sources} <= {*fields}


@pytest.mark.parametrize("place", ["work", "."])
def test_a_configuration_that_appears(stamped: Path, place: str) -> None:
    (stamped.parent / place / "pyproject.toml").write_text("[tool.openapi-gen]\n")
    assert not replays()


def test_an_overlay(stamped: Path) -> None:
    overlay = stamped / "overlay.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: A, version: '1'}\n"
        "actions: [{target: $.info, update: {title: Other}}]\n"
    )
    arguments = [*ARGUMENTS, "--overlay", "overlay.yaml"]
    assert not replays(*arguments)
    assert main(arguments) == 0
    wait()
    assert main(arguments, Stamp(arguments)) == 0
    assert replays(*arguments)
    append(overlay)
    assert not replays(*arguments)


def test_a_file_that_the_document_refers_to(folder: Path) -> None:
    (folder / "other.json").write_text('{"type": "string"}')
    (folder / "spec.json").write_text(document({"A": {"$ref": "other.json"}}))
    assert main(ARGUMENTS) == 0
    wait()
    assert main(ARGUMENTS, Stamp(ARGUMENTS)) == 0
    assert replays()
    append(folder / "other.json")
    assert not replays()


def test_another_working_folder(stamped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (stamped / "inside").mkdir()
    monkeypatch.chdir(stamped / "inside")
    assert not replays()
    monkeypatch.chdir(stamped)
    assert replays()


@pytest.mark.parametrize("name", ["NO_COLOR", "FORCE_COLOR", "PYTHONPATH"])
def test_another_environment(
    stamped: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "1")
    assert not replays()


def test_another_python(stamped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version", "3.99")
    assert not replays()


def test_other_arguments(stamped: Path) -> None:
    assert not replays(*ARGUMENTS, "-v")
    assert not replays("spec.json", "-o api")


def test_a_stamp_that_is_older_than_its_files(stamped: Path) -> None:
    """The clock went back between the files and the stamp."""
    (file,) = stamp_files(stamped)
    touch_into_the_past(file)
    assert not replays()


def test_a_clock_that_is_set_during_the_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(ARGUMENTS) == 0
    wait()
    stamp = Stamp(ARGUMENTS)
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() - 3_600_000_000_000)
    assert main(ARGUMENTS, stamp) == 0
    assert not stamp_files(folder)


def test_a_cache_that_cannot_be_written(folder: Path) -> None:
    (folder.parent / "cache").write_text("a file, no folder")
    assert main(ARGUMENTS) == 0
    wait()
    assert main(ARGUMENTS, Stamp(ARGUMENTS)) == 0
    assert not replays()


@pytest.mark.parametrize("data", [b"", b"odd", b"openapi-gen stamp 1\n5\nabc"])
def test_a_damaged_stamp(stamped: Path, data: bytes) -> None:
    (file,) = stamp_files(stamped)
    whole = file.read_bytes()
    for damaged in (data, whole[: len(whole) // 2], whole[:-1], whole + b"\0x\0y"):
        file.write_bytes(damaged)
        assert not replays()


def test_two_runs_at_once(folder: Path) -> None:
    assert main(ARGUMENTS) == 0
    wait()
    made = [Stamp(ARGUMENTS) for _ in range(8)]
    files = [*map(str, folder.rglob("*.*"))]
    runs = [threading.Thread(target=one.write, args=(files, "", "")) for one in made]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert replays()
    assert len(stamp_files(folder)) == 1


def test_old_stamps_are_removed(stamped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "_MOST", 3)
    for number in range(5):
        arguments = [*ARGUMENTS, "--include-tag", f"t{number}", "--skip-broken"]
        Stamp(arguments).write(["spec.json"], "", "")
    assert len(stamp_files(stamped)) == 3
    assert not replays()


def test_standard_input_is_never_stamped(folder: Path) -> None:
    command = [sys.executable, "-m", "openapi_gen", "-", "-o", "api"]
    given: dict[str, Any] = {"env": environment(), "check": True}
    for _ in range(3):
        subprocess.run(command, input=document().encode(), **given)
        time.sleep(2.1)
    assert not stamp_files(folder)


def test_the_command_ends_before_it_imports_anything(stamped: Path) -> None:
    script = (
        "import sys\nfrom openapi_gen.__main__ import run\n"
        "try:\n    run()\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "print(*sorted(sys.modules))\n"
    )
    command = [sys.executable, "-c", script, *ARGUMENTS]
    found: list[set[str]] = []
    for _ in range(2):
        time.sleep(2.1)
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment(), check=True
        )
        found.append(set(done.stdout.split()))
    assert "argparse" in found[0]
    own = {name for name in found[1] if name.startswith("openapi_gen")}
    assert own == {"openapi_gen", "openapi_gen.__main__", "openapi_gen.stamp"}
    assert found[1].isdisjoint({"argparse", "json", "pathlib", "re", "typing"})


def test_a_reader_that_goes_away(
    stamped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = [*ARGUMENTS, "--output-format", "json"]
    reader, writer = os.pipe()
    with os.fdopen(writer, "w") as stream:
        assert main(arguments, Stamp(arguments)) == 0
        os.close(reader)
        monkeypatch.setattr(sys, "stdout", stream)
        assert replays(*arguments)
