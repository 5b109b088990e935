"""Post steps: what they see, when they run, and what a failing one leaves."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from openapi_gen import OptionError, Options, Refused, generate
from tests.support.command import gen, snapshot
from tests.support.documents import document
from tests.support.output import left_over, stamps

LOG = """\
import pathlib, sys
output = pathlib.Path(sys.argv[1])
files = sorted(p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file())
with open("steps.log", "a") as log:
    print(output.name, len(files), *(f for f in files if "/pet" in f), file=log)
"""
ADD = """\
import pathlib, sys
for file in pathlib.Path(sys.argv[1]).rglob("*.py"):
    file.write_text(file.read_text() + "\\n# added\\n")
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A client with two steps: one that notes its files, and one that changes them."""
    (tmp_path / "spec.json").write_text(text("First."))
    (tmp_path / "log.py").write_text(LOG)
    (tmp_path / "add.py").write_text(ADD)
    python = Path(sys.executable).as_posix()
    steps = [f"'{python}' log.py {{output}}", f"'{python}' add.py {{output}}"]
    configuration = f'spec = "spec.json"\noutput = "api"\nafter = {json.dumps(steps)}\n'
    (tmp_path / "openapi-gen.toml").write_text(configuration)
    return tmp_path


def text(description: str, **others: object) -> str:
    return document({"Pet": {"type": "object", "description": description, **others}})


def logged(project: Path) -> list[str]:
    file = project / "steps.log"
    return file.read_text().splitlines() if file.is_file() else []


def test_steps_see_what_has_changed_in_the_folder_of_the_configuration(
    project: Path,
) -> None:
    elsewhere = project / "elsewhere"
    elsewhere.mkdir()
    assert gen(cwd=elsewhere).code == 0
    (first,) = logged(project)
    package, number, *files = first.split()
    assert (package, files) == ("api", ["models/pet.py"])
    assert int(number) + 1 == len(snapshot(project / "api"))
    assert left_over(project / "api") == []
    for path, content in snapshot(project / "api").items():
        assert not path.endswith(".py") or content.endswith(b"\n# added\n")


def test_an_unchanged_run_runs_no_step(project: Path) -> None:
    assert gen(cwd=project).code == 0
    before = stamps(project / "api")
    for arguments in ((), ("--check",), ("--force",)):
        run = gen(*arguments, cwd=project)
        assert (run.code, run.err) == (0, "")
    assert gen("--diff", cwd=project).out == ""
    assert stamps(project / "api") == before
    assert gen("--verify", cwd=project).code == 0
    assert len(logged(project)) == 1


def test_a_later_run_steps_over_the_changed_files_alone(project: Path) -> None:
    assert gen(cwd=project).code == 0
    (project / "spec.json").write_text(text("Second."))
    assert gen("--check", cwd=project).code == 1
    assert len(logged(project)) == 1
    before = stamps(project / "api")
    assert gen(cwd=project).code == 0
    assert logged(project)[1] == "api 1 models/pet.py"
    changed = {
        path for path, one in stamps(project / "api").items() if before[path] != one
    }
    assert changed == {"models/pet.py", ".gen.json"}
    pet = (project / "api/models/pet.py").read_text()
    assert "Second." in pet
    assert pet.count("# added") == 1


def test_an_edited_file_is_still_found(project: Path) -> None:
    assert gen(cwd=project).code == 0
    file = project / "api" / "client.py"
    whole = file.read_bytes()
    file.write_bytes(whole + b"X = 1\n")
    run = gen(cwd=project)
    assert run.code == 2
    assert (
        "api/client.py: error: edited since" in run.err
        or "client.py: edited" in run.err
    )
    assert gen("--force", cwd=project).code == 0
    assert file.read_bytes() == whole


def test_an_upgrade_that_makes_the_same_runs_no_step(project: Path) -> None:
    assert gen(cwd=project).code == 0
    file = project / "api" / ".gen.json"
    known = json.loads(file.read_bytes())
    file.write_text(json.dumps({**known, "fingerprint": "0" * 64}))
    assert gen(cwd=project).code == 0
    assert len(logged(project)) == 1


def test_another_step_runs_over_all_files(project: Path) -> None:
    assert gen(cwd=project).code == 0
    (project / "add.py").write_text(ADD.replace("added", "other"))
    file = project / "openapi-gen.toml"
    file.write_text(file.read_text().replace("add.py {output}", "add.py {output} --x"))
    assert gen(cwd=project).code == 0
    pet = (project / "api/models/pet.py").read_text()
    assert pet.endswith("\n# other\n")
    assert "# added" not in pet


@pytest.mark.parametrize("is_first", [True, False])
def test_a_failing_step_leaves_what_was_there(project: Path, is_first: bool) -> None:
    if not is_first:
        assert gen(cwd=project).code == 0
    before = snapshot(project)
    (project / "add.py").write_text("raise SystemExit('no\\nway')")
    (project / "spec.json").write_text(text("Second."))
    run = gen(cwd=project)
    assert run.code == 2
    assert run.err.startswith("gen: error: post step ")
    assert run.err.endswith(
        "ended with exit code 1: no; way; nothing is written [post-step-failed]\n"
    )
    after = snapshot(project)
    for path in ("add.py", "spec.json", "steps.log"):
        before.pop(path, None), after.pop(path, None)
    assert after == before


def test_a_program_that_does_not_exist_is_one_line(project: Path) -> None:
    with pytest.raises(Refused) as raised:
        generate(
            Options(
                project / "spec.json",
                project / "api",
                after=["no-such-program {output}"],
            )
        )
    (found,) = raised.value.diagnostics
    assert "cannot be run: No such file" in found.message
    assert not (project / "api").exists()


def test_no_shell_reads_a_step(project: Path) -> None:
    step = f"'{sys.executable}' -c 'import sys; print(sys.argv)' {{output}} ; touch '$HOME' | x"
    generate(Options(project / "spec.json", project / "api", after=[step]))
    assert (project / "api" / "client.py").is_file()
    assert not (project / "$HOME").exists()


@pytest.mark.parametrize("step", ["ruff format", "{output}", "a 'b {output}", ""])
def test_a_step_without_the_folder_is_refused(step: str, project: Path) -> None:
    with pytest.raises(OptionError, match="after"):
        Options(project / "spec.json", after=[step])
    file = project / "openapi-gen.toml"
    file.write_text(f'spec = "spec.json"\noutput = "api"\nafter = ["{step}"]\n')
    run = gen(cwd=project)
    assert run.code == 2
    assert run.err.startswith("openapi-gen.toml:3:1: error: after")


def test_black_is_given_what_gen_made(project: Path) -> None:
    """With another line length all files are formatted; none that a step has changed."""
    (project / "pyproject.toml").write_text("[tool.black]\nline-length = 60\n")
    assert gen(cwd=project).code == 0
    first = snapshot(project / "api")
    (project / "spec.json").write_text(text("First.", title="Pet", format="x"))
    assert gen("-q", cwd=project).code == 0
    second = snapshot(project / "api")
    assert all(text.count(b"# added") < 2 for text in second.values())
    assert first["client.py"] == second["client.py"]
    assert len(logged(project)) <= 2
