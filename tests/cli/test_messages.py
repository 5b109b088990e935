"""What the command prints for a person who made a mistake, or asks what it did."""

from __future__ import annotations

import socket
from pathlib import Path
from threading import Thread

import pytest

from tests.support.command import SEED, gen, on_terminal
from tests.support.loopback import Loopback, answer


@pytest.mark.parametrize(
    ("given", "suggested"),
    [("my-client", "my_client"), ("class", "class_client"), ("2x", "client_2x")],
)
def test_a_name_that_can_be_imported_is_suggested(
    tmp_path: Path, given: str, suggested: str
) -> None:
    run = gen(SEED, "-o", given, cwd=tmp_path)
    assert (run.code, list(tmp_path.iterdir())) == (2, [])
    assert f"name the folder {suggested!r}" in run.err
    assert suggested.isidentifier()


def test_a_package_that_hides_a_standard_module_is_a_warning(tmp_path: Path) -> None:
    for _ in range(2):  # also where nothing has changed; not an error with --strict
        run = gen(SEED, "-o", "src/json", "--strict", cwd=tmp_path)
        assert run.code == 0
        assert run.err.startswith("gen: warning: package name 'json' hides a module")
        assert run.err.endswith(" [standard-library-name]\n")
        assert run.err.count("\n") == 1


def test_another_url_scheme_is_refused(tmp_path: Path) -> None:
    run = gen("ftp://example.com/api.yaml", cwd=tmp_path)
    assert run.code == 2
    assert "URL scheme 'ftp' is not supported; use http, https or a file" in run.err


def test_a_url_that_cannot_be_read(tmp_path: Path) -> None:
    run = gen("http://127.0.0.1:9/api.yaml", "-o", "api", cwd=tmp_path)
    assert run.err == (
        "gen: error: http://127.0.0.1:9/api.yaml: Connection refused [cannot-read]\n"
    )
    with Loopback() as server:
        elsewhere = "http://elsewhere.example/api.yaml"
        server.reply(answer(404), answer(302, location=elsewhere))
        missing = gen(f"{server.url}/api.yaml", cwd=tmp_path)
        moved = gen(f"{server.url}/api.yaml", cwd=tmp_path)
    assert "/api.yaml: the server responds with 404" in missing.err
    assert "give that URL instead" in moved.err


def test_a_server_that_does_not_speak_http(tmp_path: Path) -> None:
    def respond(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"SSH-2.0-OpenSSH\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=respond, args=(listener,))
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/api.yaml"
        run = gen(url, cwd=tmp_path)
        thread.join()
    assert run.code == 2
    assert run.err.startswith(f"gen: error: {url}: not an HTTP response")


@pytest.mark.parametrize("output", ["taken", "taken/api"])
def test_a_file_in_the_way_is_named(tmp_path: Path, output: str) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    run = gen(SEED, "-o", output, cwd=tmp_path)
    assert run.code == 2
    assert run.err.startswith(f"gen: error: {output}: ")
    assert f"{tmp_path / 'taken'} is a file, but a folder is needed here" in run.err
    assert run.err.endswith("[cannot-write]\n")


def test_check_counts_the_files_and_names_ten(tmp_path: Path) -> None:
    spec = ("spec.yaml", "-o", "api")
    (tmp_path / "spec.yaml").write_bytes(SEED.read_bytes())
    assert gen(*spec, cwd=tmp_path).code == 0
    (tmp_path / "api" / "client.py").unlink()
    run = gen(*spec, "--check", cwd=tmp_path)
    assert (run.code, run.out) == (1, "")
    assert run.err == (
        "api: out of date; 1 file would be written, 0 removed\n"
        "api/client.py: would be written\n"
    )
    for file in (tmp_path / "api" / "runtime" / "core").glob("*.py"):
        file.unlink()
    run = gen(*spec, "--check", cwd=tmp_path)
    assert run.err.count("would be written\n") == 10
    assert run.err.endswith(" more files; -v lists all\n")
    run = gen(*spec, "--check", "-v", cwd=tmp_path)
    assert run.err.count("would be written\n") > 10


def test_check_of_a_missing_folder_is_one_line(tmp_path: Path) -> None:
    run = gen(SEED, "-o", "api", "--check", cwd=tmp_path)
    assert (run.code, run.err) == (1, "api: does not exist\n")


def test_an_abbreviated_flag_is_refused(tmp_path: Path) -> None:
    run = gen(SEED, "-o", "api", "--chec", cwd=tmp_path)
    assert run.code == 2
    assert "--chec" in run.err


def test_a_diff_shows_digests_only_where_nothing_else_differs(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_bytes(SEED.read_bytes())
    gen("spec.yaml", "-o", "api", cwd=tmp_path)
    spec.write_bytes(SEED.read_bytes() + b"# a remark\n")
    alone = gen("spec.yaml", "-o", "api", "--diff", cwd=tmp_path)
    assert alone.code == 1
    assert "+++ b/api/.gen.json\n" in alone.out
    text = SEED.read_text(encoding="utf-8").replace("The ISO 4217 code", "The code")
    spec.write_text(text, encoding="utf-8")
    both = gen("spec.yaml", "-o", "api", "--diff", cwd=tmp_path)
    assert "+++ b/api/models/create_payments_request.py\n" in both.out
    assert ".gen.json" not in both.out


def test_a_summary_is_printed_on_a_terminal_only(tmp_path: Path) -> None:
    seen = on_terminal(str(SEED), "-o", "api", cwd=tmp_path)
    assert "api: 1 operation, 1 model; " in seen
    assert on_terminal(str(SEED), "-o", "api", cwd=tmp_path) == ""
    assert on_terminal(str(SEED), "-o", "other", "-q", cwd=tmp_path) == ""
    assert gen(SEED, "-o", "third", cwd=tmp_path).err == ""
