"""What standard error has: lines in order, and on a terminal a caret and color."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.command import DIAGNOSTIC, gen, on_terminal


def test_diagnostics_say_file_line_column_and_pointer_in_order(
    broken: Path, tmp_path: Path
) -> None:
    run = gen("broken.json", "-o", "api", cwd=tmp_path)
    lines = run.err.splitlines()
    text = broken.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    for line, name in zip(lines, ("Nor", "No"), strict=True):
        match = DIAGNOSTIC.match(line)
        assert match, line
        number, column = int(match[2]), int(match[3])
        assert match["file"] == "broken.json"
        assert match[4] == "error"
        assert match[5].endswith("/content/application~1json/schema/$ref")
        assert f'"#/components/schemas/{name}"' in text[number - 1][column - 1 :]
    places = [DIAGNOSTIC.sub(r"\2", line) for line in lines]
    assert places == sorted(places, key=int)


def test_a_terminal_also_sees_the_line_with_a_caret(
    broken: Path, tmp_path: Path
) -> None:
    seen = on_terminal("broken.json", "-o", "api", cwd=tmp_path)
    assert "\x1b[" in seen
    lines = re.sub(r"\x1b\[[0-9;]*[mK]", "", seen).splitlines()
    while not lines[0].startswith("broken.json:"):
        del lines[0]  # progress, which a busy machine shows
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
    seen = on_terminal("broken.json", cwd=tmp_path, NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*m", seen)


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
    assert found(again.err) == found(
        verbose.err
    ), "a run without changes reports the same"


def found(err: str) -> list[str]:
    return [line for line in err.splitlines() if DIAGNOSTIC.match(line)]
