"""The command, from outside: arguments in; diagnostics, a report and an exit code out."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.loopback import Loopback, answer
from tests.support.command import ROOT, SEED, environment, gen, on_terminal, snapshot
from tests.support.documents import document, operation, ref

LINE = re.compile(r"^(?P<file>.+?):(\d+):(\d+): (error|warning|note): #(/.*?|): .+$")
HEAVY = ("black", "jinja2", "openapi_spec_validator", "yaml", "jsonschema_rs")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A document with an error nowhere, a note, and one operation."""
    file = tmp_path / "spec.yaml"
    file.write_bytes(SEED.read_bytes())
    return file


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A document with two dangling references, the later one written first."""
    paths = {"/a": {"get": operation("a", body=ref("No"), answer=ref("Nor"))}}
    file = tmp_path / "broken.json"
    file.write_text(document(paths=paths), encoding="utf-8")
    return file


def write(folder: Path, text: str) -> None:
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")


# Exit codes


def test_0_when_a_package_was_written_and_when_nothing_had_to_change(
    spec: Path, tmp_path: Path
) -> None:
    first = gen("spec.yaml", "-o", "api", cwd=tmp_path)
    assert (first.code, first.out) == (0, "")
    assert (tmp_path / "api" / "client.py").is_file()
    second = gen("spec.yaml", "-o", "api", cwd=tmp_path)
    assert (second.code, second.out, second.err) == (0, "", "")


def test_check_is_1_and_names_the_files_that_would_change(
    spec: Path, tmp_path: Path
) -> None:
    absent = gen("spec.yaml", "-o", "api", "--check", cwd=tmp_path)
    assert absent.code == 1
    assert "api/client.py" in absent.err
    assert not (tmp_path / "api").exists()

    gen("spec.yaml", "-o", "api", cwd=tmp_path)
    current = gen("spec.yaml", "-o", "api", "--check", cwd=tmp_path)
    assert (current.code, current.err) == (0, "")

    before = snapshot(tmp_path / "api")
    text = spec.read_text(encoding="utf-8").replace("Sessions in", "Calls in")
    spec.write_text(text, encoding="utf-8")
    changed = gen("spec.yaml", "-o", "api", "--check", cwd=tmp_path)
    assert changed.code == 1
    assert "api/api/payments.py" in changed.err
    assert "api/models/create_payments_request.py" not in changed.err
    assert snapshot(tmp_path / "api") == before


def test_diff_is_1_and_prints_a_patch(spec: Path, tmp_path: Path) -> None:
    gen("spec.yaml", "-o", "api", cwd=tmp_path)
    same = gen("spec.yaml", "-o", "api", "--diff", cwd=tmp_path)
    assert (same.code, same.out) == (0, "")
    before = snapshot(tmp_path / "api")
    spec.write_text(
        spec.read_text(encoding="utf-8")
        .replace("Created", "Made")
        .replace("The ISO 4217 code", "The code of ISO 4217"),
        encoding="utf-8",
    )
    patch = gen("spec.yaml", "-o", "api", "--diff", cwd=tmp_path)
    assert patch.code == 1
    assert "--- a/api/models/create_payments_request.py\n" in patch.out
    assert "+++ b/api/models/create_payments_request.py\n" in patch.out
    added = [line for line in patch.out.splitlines() if line.startswith("+    ")]
    assert any("The code of ISO 4217" in line for line in added)
    assert snapshot(tmp_path / "api") == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["absent.yaml"],
        ["."],
        ["broken.json", "-o", "api"],
        ["broken.json", "-o", "api", "--check"],
        ["broken.json", "-o", "api", "--diff"],
        ["http://127.0.0.1:9/spec.yaml", "-o", "api"],
        [],
        ["broken.json", "--no-such-option"],
        ["broken.json", "--map-ref", "no equals sign"],
        ["broken.json", "--output-format", "xml"],
        ["broken.json", "-q", "-v"],
    ],
)
def test_2_when_the_document_or_the_options_refuse(
    broken: Path, tmp_path: Path, arguments: list[str]
) -> None:
    run = gen(*arguments, cwd=tmp_path)
    assert run.code == 2
    assert run.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.json"]


# Diagnostics


def test_diagnostics_say_file_line_column_and_pointer_in_order(
    broken: Path, tmp_path: Path
) -> None:
    run = gen("broken.json", "-o", "api", cwd=tmp_path)
    lines = run.err.splitlines()
    text = broken.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    for line, name in zip(lines, ("Nor", "No"), strict=True):
        match = LINE.match(line)
        assert match, line
        number, column = int(match[2]), int(match[3])
        assert match["file"] == "broken.json"
        assert match[4] == "error"
        assert match[5].endswith("/content/application~1json/schema/$ref")
        assert f'"#/components/schemas/{name}"' in text[number - 1][column - 1 :]
    places = [LINE.sub(r"\2", line) for line in lines]
    assert places == sorted(places, key=int)


def test_a_terminal_also_sees_the_line_with_a_caret(
    broken: Path, tmp_path: Path
) -> None:
    seen = on_terminal("broken.json", "-o", "api", cwd=tmp_path)
    lines = re.sub(r"\x1b\[[0-9;]*[mK]", "", seen).splitlines()
    assert "\x1b[" in seen
    place = int(lines[0].split(":")[2])
    source, caret = lines[1], lines[2]
    assert source.lstrip().startswith('"$ref": "#/components/schemas/Nor"')
    indent = len(source) - len(source.lstrip())
    assert caret.strip() == "^"
    written = broken.read_text(encoding="utf-8").splitlines()
    original = next(line for line in written if "Nor" in line)
    offset = indent - (len(original) - len(original.lstrip()))
    assert caret.index("^") == offset + place - 1


def test_color_follows_the_environment(broken: Path, tmp_path: Path) -> None:
    plain = gen("broken.json", cwd=tmp_path)
    assert "\x1b" not in plain.err
    forced = gen("broken.json", cwd=tmp_path, env={"FORCE_COLOR": "1"})
    assert "\x1b[" in forced.err
    assert re.sub(r"\x1b\[[0-9;]*m", "", forced.err) == plain.err
    both = gen("broken.json", cwd=tmp_path, env={"FORCE_COLOR": "1", "NO_COLOR": "1"})
    assert both.err == plain.err
    assert "\x1b" not in on_terminal("broken.json", cwd=tmp_path, NO_COLOR="1")


def test_quiet_prints_errors_only_and_verbose_notes_too(
    spec: Path, tmp_path: Path
) -> None:
    flow = '{authorizationUrl: "http://plain.example.com", scopes: {}}'
    with spec.open("a", encoding="utf-8") as file:
        file.write(f"    unused: {{type: oauth2, flows: {{implicit: {flow}}}}}\n")
    normal = gen("spec.yaml", "-o", "normal", cwd=tmp_path)
    quiet = gen("spec.yaml", "-o", "quiet", "-q", cwd=tmp_path)
    verbose = gen("spec.yaml", "-o", "verbose", "-v", cwd=tmp_path)
    assert "warning: " in normal.err
    assert "note: " not in normal.err
    assert quiet.err == ""
    assert "warning: " in verbose.err
    assert "note: " in verbose.err
    again = gen("spec.yaml", "-o", "verbose", "-v", cwd=tmp_path)
    assert found(again.err) == found(verbose.err), "a run without work says the same"


def found(err: str) -> list[str]:
    return [line for line in err.splitlines() if LINE.match(line)]


GARBAGE = {
    "empty": b"",
    "blank": b" \n\t\n",
    "null": b"null",
    "number": b"42",
    "text": b"just words",
    "list": b"[]",
    "object": b"{}",
    "nul bytes": b"\0" * 100,
    "random bytes": bytes(range(128, 256)) * 4,
    "png": b"\x89PNG\r\n\x1a\n" + b"\0" * 50,
    "half a JSON": b'{"openapi": "3.0.3", "info": {',
    "half a YAML": b"openapi: 3.0.3\ninfo: [a, b\n",
    "tab": b"openapi: 3.0.3\n\tinfo: x\n",
    "two documents": b"openapi: 3.0.3\n---\nopenapi: 3.0.3\n",
    "version only": b'{"openapi": "3.0.3"}',
    "strange version": b'{"openapi": "99.0"}',
    "version is a list": b'{"openapi": [3]}',
    "paths are a list": b'{"openapi":"3.0.3","info":{"title":"a","version":"1"},"paths":[]}',
    "everything null": b'{"openapi":"3.0.3","info":null,"paths":null}',
    "python tag": b'!!python/object/apply:os.system ["touch executed"]',
    "unknown tag": b"openapi: !secret 3.0.3\n",
    "unknown alias": b"openapi: *nowhere\n",
    "alias to itself": b"a: &a [*a]\nopenapi: 3.0.3\n",
    "deep JSON": b"[" * 100_000,
    "deep YAML": b"a: " + b"{b: " * 50_000,
    "many aliases": b"a: &a [x,x,x,x,x,x,x,x,x]\n"
    + b"".join(
        b"%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n"
        % (*b"%c%c" % (n, n), *[n - 1] * 8)
        for n in range(ord("b"), ord("m"))
    ),
    "lone surrogate": b'{"openapi": "3.0.3", "info": {"title": "\\ud800"}}',
    "escape sequence": b'{"openapi": "\\u001b[2J"}',
    "UTF-16": "openapi: 3.0.3\n".encode("utf-16"),
    "infinity": b'{"openapi": Infinity}',
    "huge integer": b'{"openapi": ' + b"9" * 5000 + b"}",
}


@pytest.mark.parametrize("content", GARBAGE.values(), ids=GARBAGE.keys())
def test_garbage_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "spec").write_bytes(content)
    run = gen("spec", "-o", "api", cwd=tmp_path)  # `gen` fails on a traceback
    assert run.code == 2
    assert run.out == ""
    lines = run.err.splitlines()
    assert lines
    for line in lines:
        match = LINE.match(line)
        assert match, line
        assert match["file"] == "spec"
        assert line.isprintable()
        assert len(line) < 1000
    assert [path.name for path in tmp_path.iterdir()] == ["spec"]


# Reports


def test_json_has_the_shape_of_the_contract(spec: Path, tmp_path: Path) -> None:
    run = gen("spec.yaml", "-o", "api", "--output-format", "json", cwd=tmp_path)
    report = json.loads(run.out)
    assert run.code == 0
    assert report["package"] == "api"
    path = "/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json"
    assert report["operations"] == [
        {
            "pointer": f"#/paths/{path.replace('/', '~1')}/post",
            "method": "POST",
            "path": path,
            "python": "payments.create_payments",
        }
    ]
    assert isinstance(report["models"], int)
    assert report["models"] > 0
    assert set(report["files"]["written"]) == set(snapshot(tmp_path / "api"))
    assert (report["files"]["unchanged"], report["files"]["removed"]) == ([], [])
    (note,) = report["diagnostics"]
    assert note.keys() == {
        "severity",
        "file",
        "line",
        "column",
        "pointer",
        "message",
    }
    assert (note["severity"], note["file"]) == ("note", "spec.yaml")
    assert note["pointer"].startswith("#/paths/")
    body = spec.read_text(encoding="utf-8").splitlines()[note["line"] - 1]
    assert body[note["column"] - 1 :].startswith("requestBody")

    again = gen("spec.yaml", "-o", "api", "--output-format", "json", cwd=tmp_path)
    second = json.loads(again.out)
    for key in ("package", "operations", "models", "diagnostics"):
        assert second[key] == report[key]
    assert second["files"] == {
        "written": [],
        "unchanged": sorted(report["files"]["written"]),
        "removed": [],
    }


def test_json_tells_of_a_refusal(broken: Path, tmp_path: Path) -> None:
    run = gen("broken.json", "-o", "api", "--output-format", "json", cwd=tmp_path)
    assert run.code == 2
    report = json.loads(run.out)
    assert report.keys() == {"package", "operations", "models", "files", "diagnostics"}
    assert [found["severity"] for found in report["diagnostics"]] == ["error"] * 2
    assert report["files"] == {"written": [], "unchanged": [], "removed": []}


def test_json_of_check_says_what_would_be_written(spec: Path, tmp_path: Path) -> None:
    arguments = ("spec.yaml", "-o", "api", "--check", "--output-format", "json")
    run = gen(*arguments, cwd=tmp_path)
    assert run.code == 1
    assert "client.py" in json.loads(run.out)["files"]["written"]
    assert not (tmp_path / "api").exists()


def test_github_prints_workflow_commands(broken: Path, tmp_path: Path) -> None:
    run = gen("broken.json", "-o", "api", "--output-format", "github", cwd=tmp_path)
    assert run.code == 2
    lines = run.out.splitlines()
    assert len(lines) == 2
    for line in lines:
        pattern = r"::error file=broken\.json,line=\d+,col=\d+::#/paths/~1a/get/.+"
        assert re.fullmatch(pattern, line), line


# Where documents come from, and where packages go


def test_a_document_from_standard_input(tmp_path: Path) -> None:
    text = SEED.read_bytes()
    run = gen("-", "-o", "api", "-v", cwd=tmp_path, stdin=text)
    assert run.code == 0
    assert "<stdin>:34:7: note: #/paths/" in run.err
    named = gen(SEED, "-o", "named/api", cwd=tmp_path)
    assert named.code == 0
    assert snapshot(tmp_path / "api") == snapshot(tmp_path / "named" / "api")


def test_without_output_the_title_names_the_folder(spec: Path, tmp_path: Path) -> None:
    run = gen("spec.yaml", cwd=tmp_path)
    assert run.code == 0
    assert (tmp_path / "twilio_payments" / "client.py").is_file()
    assert gen("spec.yaml", "--check", cwd=tmp_path).code == 0


def test_a_document_from_a_url_may_refer_to_its_own_host(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("a", answer={"$ref": "more.json#/Thing"})}}
    thing = b'{"Thing": {"type": "object", "properties": {"far": {"type": "string"}}}}'
    with Loopback() as server:
        server.reply(answer(body=document(paths=paths).encode()), answer(body=thing))
        run = gen(f"{server.url}/spec.json", "-o", "api", cwd=tmp_path)
    assert run.code == 0, run.err
    assert [request.target for request in server.received] == [
        "/spec.json",
        "/more.json",
    ]
    models = snapshot(tmp_path / "api" / "models")
    assert any(b"far: str" in content for content in models.values())


def referring_to(target: str) -> str:
    paths = {"/a": {"get": operation("a", answer={"$ref": target})}}
    return document(paths=paths)


def test_a_reference_leaves_the_folder_only_where_that_is_allowed(
    tmp_path: Path,
) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "more.json").write_text('{"Thing": {"type": "string"}}')
    (inside / "spec.json").write_text(referring_to("../outside/more.json#/Thing"))
    refused = gen("spec.json", "-o", "api", cwd=inside)
    assert refused.code == 2
    assert "outside" in refused.err
    allowed = gen("spec.json", "-o", "api", "--allow-dir", "../outside", cwd=inside)
    assert allowed.code == 0, allowed.err

    (inside / "link.json").symlink_to(outside / "more.json")
    (inside / "spec.json").write_text(referring_to("link.json#/Thing"))
    assert gen("spec.json", "-o", "other", cwd=inside).code == 2


def test_a_host_is_asked_only_where_that_is_allowed(tmp_path: Path) -> None:
    with Loopback() as server:
        server.reply(answer(body=b'{"Thing": {"type": "string"}}'))
        spec = tmp_path / "spec.json"
        spec.write_text(referring_to(f"{server.url}/more.json#/Thing"))
        refused = gen("spec.json", "-o", "api", cwd=tmp_path)
        assert refused.code == 2
        assert "--allow-remote 127.0.0.1" in refused.err
        assert server.received == []
        arguments = ("spec.json", "-o", "api", "--allow-remote", "127.0.0.1")
        assert gen(*arguments, cwd=tmp_path).code == 0
        assert len(server.received) == 1


def test_references_can_be_read_from_a_folder_instead(tmp_path: Path) -> None:
    (tmp_path / "mirror").mkdir()
    (tmp_path / "mirror" / "more.json").write_text('{"Thing": {"type": "string"}}')
    spec = tmp_path / "spec.json"
    spec.write_text(referring_to("https://example.com/api/more.json#/Thing"))
    mapping = "https://example.com/api/=mirror"
    mapped = gen("spec.json", "-o", "api", "--map-ref", mapping, cwd=tmp_path)
    assert mapped.code == 0, mapped.err
    write(
        tmp_path,
        '[tool.openapi-gen.map-ref]\n"https://example.com/api/" = "mirror"\n',
    )
    assert gen("spec.json", "-o", "again", cwd=tmp_path).code == 0


# Options in pyproject.toml


def test_options_stand_in_the_nearest_pyproject(spec: Path, tmp_path: Path) -> None:
    write(tmp_path, '[tool.openapi-gen.formats]\nuri = "uri-reference"\n')
    below = tmp_path / "below"
    below.mkdir()
    assert gen("../spec.yaml", "-o", "api", cwd=below).code == 0
    validator = below / "api" / "validators" / "create_payments_request.py"
    assert "is_uri_reference" in validator.read_text(encoding="utf-8")


def test_the_command_line_wins(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("a", answer=ref("Thing"))}}
    (tmp_path / "spec.json").write_text(document(paths=paths))
    write(tmp_path, '[tool.openapi-gen]\nvalidators = "all"\n')
    gen("spec.json", "-o", "configured", cwd=tmp_path)
    gen("spec.json", "-o", "argued", "--validators", "requests", cwd=tmp_path)
    assert (tmp_path / "configured" / "validators" / "thing.py").is_file()
    assert not (tmp_path / "argued" / "validators" / "thing.py").exists()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[tool.openapi-gen]\nvalidatros = 'all'\n", "validatros"),
        ("[tool.openapi-gen]\nvalidators = 'some'\n", "validators"),
        ("[tool.openapi-gen]\nvalidators = 1\n", "validators"),
        ("[tool.openapi-gen]\nformats = 'off'\n", "formats"),
        ("[tool.openapi-gen.formats]\nuri = true\n", "uri"),
        ("[tool.openapi-gen.formats]\nuri = 'urii'\n", "urii"),
        ("[tool.openapi-gen.names]\n'#/paths/~1a' = 'not a name'\n", "not a name"),
        pytest.param(
            "[tool.openapi-gen.names]\n'#/nowhere' = 'name'\n",
            "#/nowhere",
        ),
        ("[tool.openapi-gen\n", "pyproject.toml"),
        ("[tool]\nopenapi-gen = 'text'\n", "openapi-gen"),
        ("tool = 1\n", "tool"),
    ],
)
def test_an_option_that_cannot_be_is_refused_by_name(
    spec: Path, tmp_path: Path, text: str, word: str
) -> None:
    write(tmp_path, text)
    run = gen("spec.yaml", "-o", "api", cwd=tmp_path)
    assert run.code == 2
    assert word in run.err
    assert not (tmp_path / "api").exists()


# Start-up counts in a build


def imports(*arguments: str, cwd: Path) -> set[str]:
    """Which heavy modules a run of the command imports."""
    script = (
        "import sys\nfrom generator.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"print('imported', *(set({HEAVY!r}) & sys.modules.keys()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], []])
def test_help_imports_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    assert imports(*arguments, cwd=tmp_path) == set()


@pytest.mark.parametrize("extra", [[], ["-v"], ["--check"], ["--output-format=json"]])
def test_a_run_without_changes_imports_nothing_heavy(
    spec: Path, tmp_path: Path, extra: list[str]
) -> None:
    command = ["spec.yaml", "-o", "api", *extra]
    assert imports("spec.yaml", "-o", "api", cwd=tmp_path) >= {"jinja2", "yaml"}
    assert imports(*command, cwd=tmp_path) == set()


def test_the_commands_of_the_distribution_lead_to_the_same_place() -> None:
    import tomllib

    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project: dict[str, Any] = tomllib.loads(text)["project"]
    assert project["scripts"]["gen"] == project["scripts"]["openapi-gen"]
