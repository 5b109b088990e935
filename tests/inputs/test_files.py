"""Files that have no end, or lead nowhere: refused at once, wherever a run reads files."""

from __future__ import annotations

import os
import stat
import threading
import time
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import pytest

from openapi_gen.inputs import files
from openapi_gen.inputs.files import (
    NotRegularError,
    read_file_or_pipe,
    read_regular,
    read_stream,
    real_path,
    shown_from,
)
from tests.support.command import gen
from tests.support.documents import document, operation

SPEC = document(paths={"/a": {"get": operation("a")}})


def fifo(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(3 << 30)


def loop(path: Path) -> None:
    other = path.with_name(f"{path.name}-other")
    path.symlink_to(other)
    other.symlink_to(path)


def folder(path: Path) -> None:
    path.mkdir()


KINDS = [fifo, device, sparse, loop, folder]
REASONS = {
    fifo: "not a regular file",
    device: "not a regular file",
    sparse: "larger than 64 MB",
    loop: "Too many levels of symbolic links",
    folder: "Is a directory",
}
Make = Callable[[Path], None]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs named pipes and links")


@pytest.mark.parametrize("make", KINDS)
def test_only_regular_files_are_read(make: Make, tmp_path: Path) -> None:
    make(tmp_path / "odd")
    with pytest.raises(OSError) as raised:
        read_regular(tmp_path / "odd")
    assert raised.value.strerror == REASONS[make]
    assert isinstance(raised.value, NotRegularError) == (make in (fifo, device))


def test_a_file_that_says_nothing_of_its_size() -> None:
    found = read_regular("/proc/self/status")
    assert found.startswith(b"Name:")


def test_a_file_that_grows_beyond_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LIMIT", 10)
    (tmp_path / "exact").write_bytes(b"x" * 10)
    (tmp_path / "more").write_bytes(b"x" * 11)
    assert len(read_regular(tmp_path / "exact")) == 10
    with pytest.raises(OSError, match="larger than 64 MB"):
        read_regular(tmp_path / "more")
    with pytest.raises(OSError, match="larger than 64 MB"):
        read_regular("/proc/self/status")


def test_a_pipe_is_read_where_the_user_names_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    def write() -> None:
        with (tmp_path / "pipe").open("wb") as pipe:
            for _ in range(3):
                pipe.write(b"x" * 100_000)
                pipe.flush()

    writer = threading.Thread(target=write)
    writer.start()
    assert read_file_or_pipe(tmp_path / "pipe") == b"x" * 300_000
    writer.join()


def test_a_pipe_without_a_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_IDLE", 0.1)
    os.mkfifo(tmp_path / "pipe")
    started = time.monotonic()
    with pytest.raises(OSError, match="no data for 0 seconds"):
        read_file_or_pipe(tmp_path / "pipe")
    assert time.monotonic() - started < 2


def test_a_pipe_that_falls_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_IDLE", 0.1)
    read, write = os.pipe()
    os.write(write, b"openapi")
    with pytest.raises(OSError, match="no data for 0 seconds"):
        read_stream(read, "-")
    os.close(read)
    os.close(write)


def test_a_stream_without_end() -> None:
    file = os.open("/dev/zero", os.O_RDONLY)
    with pytest.raises(OSError, match="larger than 64 MB"):
        read_stream(file, "-")
    os.close(file)


@pytest.mark.parametrize("make", KINDS)
@pytest.mark.parametrize("where", ["spec", "overlay", "reference", "configuration"])
def test_a_run_refuses_it(make: Make, where: str, tmp_path: Path) -> None:
    if (make, where) in ((fifo, "spec"), (folder, "configuration")):
        return  # the one is read, the other is not looked at
    make(tmp_path / "odd")
    spec = tmp_path / "spec.json"
    spec.write_text(SPEC)
    arguments = ["spec.json", "-o", "api"]
    if where == "spec":
        arguments[0] = "odd"
    elif where == "overlay":
        arguments += ["--overlay", "odd"]
    elif where == "reference":
        spec.write_text(document({"A": {"$ref": "odd#/A"}}))
    else:
        (tmp_path / "odd").rename(tmp_path / "pyproject.toml")
        if make is loop:
            (tmp_path / "pyproject.toml").unlink()
            loop(tmp_path / "pyproject.toml")
    run = gen(*arguments, cwd=tmp_path)
    assert run.code == 2, run.err
    is_outside = (make, where) == (device, "reference")
    assert ("is outside the folder" if is_outside else REASONS[make]) in run.err
    assert ("pyproject.toml" if where == "configuration" else "odd") in run.err
    assert len(run.err.strip().splitlines()) <= 2
    assert not (tmp_path / "api").exists()


@pytest.mark.parametrize("make", KINDS)
def test_a_manifest_that_cannot_be_read(make: Make, tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(SPEC)
    assert gen("spec.json", "-o", "api", cwd=tmp_path).code == 0
    manifest = next((tmp_path / "api").glob(".*.json"))
    manifest.unlink()
    make(manifest)
    run = gen("spec.json", "-o", "api", cwd=tmp_path)
    assert "internal error" not in run.err
    assert run.code in (0, 2), run.err
    is_odd = not stat.S_ISREG(os.lstat(manifest).st_mode) or make is sparse
    assert run.code == 0 or is_odd


@pytest.mark.parametrize("option", ["-o", "--docs"])
def test_links_in_a_circle_as_a_folder(option: str, tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(SPEC)
    loop(tmp_path / "api")
    other = ["-o", "client"] if option == "--docs" else []
    run = gen("spec.json", option, "api", *other, cwd=tmp_path)
    assert run.code == 2
    assert "Too many levels" in run.err or "api" in run.err
    assert "internal error" not in run.err


def test_links_in_a_circle_have_a_path(tmp_path: Path) -> None:
    loop(tmp_path / "a")
    assert real_path(tmp_path / "a").parent == tmp_path.resolve()


def test_a_path_on_another_drive_is_shown_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import ntpath

    monkeypatch.setattr(files, "relpath", ntpath.relpath)
    monkeypatch.setattr(files, "Path", PureWindowsPath)
    assert shown_from("C:\\a", "C:\\b\\c.json") == "../b/c.json"
    assert shown_from("C:\\a", "D:\\b\\c.json") == "D:/b/c.json"
