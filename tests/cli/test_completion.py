"""The scripts of `--print-completion`, in the shells that are installed."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from openapi_gen.cli.arguments import make_parser
from tests.support.command import environment, gen

pytest.importorskip("shtab", reason="shtab is not installed")

FLAGS = {
    name
    for action in make_parser()._actions
    for name in action.option_strings
    if name.startswith("--")
}
BASH = """\
source ./gen.bash
COMP_WORDS=({words}) COMP_CWORD={last}
{function} "{command}" "{word}" ""
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the scripts, a document and a folder to complete."""
    folder = tmp_path_factory.mktemp("completion")
    (folder / "documents").mkdir()
    (folder / "document.yaml").write_text("")
    lines = [
        f"[clients.{name}]\nspec = 'document.yaml'\noutput = '{name}'"
        for name in ("orders", "order-items")
    ]
    (folder / "openapi-gen.toml").write_text("\n".join(lines))
    for name in ("gen", "openapi-gen"):
        command = folder / "bin" / name
        command.parent.mkdir(exist_ok=True)
        command.write_text(f'#!/bin/sh\nexec {sys.executable} -m openapi_gen "$@"\n')
        command.chmod(0o755)
    for shell in ("bash", "zsh", "fish"):
        run = gen("--print-completion", shell, cwd=folder)
        assert (run.code, run.err) == (0, "")
        (folder / f"gen.{shell}").write_text(run.out)
    return folder


CASES = [
    ("gen --list-", {"--list-inputs", "--list-outputs"}),
    ("gen --output-format gi", {"github"}),
    ("gen --validators ", {"requests", "all"}),
    ("gen docu", {"document.yaml", "documents"}),
    ("gen -o docu", {"documents"}),
    ("gen expl", {"explain"}),
    ("gen ord", {"orders", "order-items"}),
    ("gen orders --check order-", {"order-items"}),
    ("gen orders expl", set[str]()),
    ("openapi-gen order-", {"order-items"}),
    ("openapi-gen --list-", {"--list-inputs", "--list-outputs"}),
]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_knows_every_flag(folder: Path, shell: str) -> None:
    script = (folder / f"gen.{shell}").read_text()
    for flag in FLAGS:
        named = f" -l {flag[2:]} " if shell == "fish" else flag
        assert named in f"{script} ", flag


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[line for line, _ in CASES])
def test_bash_completes(folder: Path, line: str, expected: set[str]) -> None:
    words = line.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    script = (folder / "gen.bash").read_text()
    found = re.findall(r"complete .*-F (\w+) gen openapi-gen$", script, re.MULTILINE)
    program = BASH.format(
        words=quoted,
        last=len(words) - 1,
        word=words[-1],
        function=found[0],
        command=words[0],
    )
    assert printed(folder, "bash", "--norc", "-c", program) == expected


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[line for line, _ in CASES])
def test_fish_completes(folder: Path, line: str, expected: set[str]) -> None:
    """It prints a description behind a tab, and knows folders by their slash."""
    program = f"source ./gen.fish; complete -C '{line}'"
    found = printed(folder, "fish", "--no-config", "-c", program)
    assert {one.partition("\t")[0].rstrip("/") for one in found} == expected


@pytest.mark.parametrize(("line", "expected"), [CASES[n] for n in (0, 4, 5, 7, 9)])
def test_zsh_completes(folder: Path, line: str, expected: set[str]) -> None:
    """On a terminal, as zsh has no other way: where one match is left, it is inserted."""
    shown = on_zsh(folder, line)
    for one in expected:
        assert re.search(rf"(^|[\s/]){re.escape(one)}(?!\w)", shown), shown


def printed(folder: Path, *command: str) -> set[str]:
    """The lines that a shell prints."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment(HOME=str(folder), PATH=with_commands(folder)),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.stderr == ""
    return set(done.stdout.split("\n")) - {""}


def with_commands(folder: Path) -> str:
    return f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"


def on_zsh(folder: Path, line: str) -> str:
    """What zsh shows after a line and two presses of the Tab key."""
    if shutil.which("zsh") is None:
        pytest.skip("zsh is not installed")
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        path = with_commands(folder)
        env = environment(TERM="dumb", HOME=str(folder), PS1="ready> ", PATH=path)
        os.execvpe("zsh", ["zsh", "-f", "-i"], env)
    try:
        shown_until(terminal, "ready> ")
        start = "autoload -Uz compinit; compinit -u -D; eval \"$(<gen.zsh)\"; echo lo''aded\n"
        os.write(terminal, start.encode())
        shown_until(terminal, "(?s)loaded.*ready> ")
        os.write(terminal, line.encode() + b"\t\t")
        return shown_until(terminal, None)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def shown_until(terminal: int, text: str | None) -> str:
    """What a terminal shows up to a pattern, or until nothing follows for a while."""
    shown, end = "", time.monotonic() + 30
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.5 if text is None else 30)
        if not ready:
            return shown
        shown += os.read(terminal, 65536).decode(errors="replace")
        if text is not None and re.search(text, shown):
            return shown
    raise AssertionError(f"zsh did not show {text!r}: {shown!r}")


def test_without_shtab_it_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from openapi_gen.cli.main import main

    monkeypatch.setitem(sys.modules, "shtab", None)
    assert main(["--print-completion", "bash"]) == 2
    assert capsys.readouterr().err == (
        "gen: error: --print-completion needs shtab: pip install 'openapi-gen[completion]'\n"
    )
