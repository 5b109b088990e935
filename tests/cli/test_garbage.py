"""Input that is not a document gives diagnostics, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import DIAGNOSTIC, gen

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
def test_garbage_gives_diagnostics(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "spec").write_bytes(content)
    run = gen("spec", "-o", "api", cwd=tmp_path)  # `gen` fails on a traceback
    assert run.code == 2
    assert run.out == ""
    lines = run.err.splitlines()
    assert lines
    for line in lines:
        match = DIAGNOSTIC.match(line)
        assert match, line
        assert match["file"] == "spec"
        assert line.isprintable()
        assert len(line) < 1000
    assert [path.name for path in tmp_path.iterdir()] == ["spec"]
