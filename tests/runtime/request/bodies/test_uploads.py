"""Files in bodies and in parts of forms: the types that a caller can give, the bytes that
are sent, parsed by the standard library's `email`, and the values that are refused."""

from __future__ import annotations

import asyncio
import email
import email.policy
import io
import json
import runpy
import subprocess
import sys
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import Case
from tests.support.command import environment
from tests.support.loopback import Loopback, Received
from tests.support.packages import Packages, imported

CALLER = """
from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO

import uploads


def pieces() -> Iterator[bytes]:
    yield b"data"


def call(client: uploads.Client, path: Path) -> None:
    with path.open("rb") as file:
        opened: BinaryIO = file
        general: IO[bytes] = file
        for body in (b"data", bytearray(b"data"), memoryview(b"data"), path, opened):
            client.uploads.put_raw(body)
        file.seek(0)
        client.uploads.put_raw(general)
        file.seek(0)
        client.uploads.put_raw(io.BytesIO(b"data"))
        client.uploads.put_raw(pieces())
        client.uploads.put_raw([b"da", b"ta"])
        client.uploads.put_raw(uploads.Progress(path, print))
        client.uploads.put_raw(uploads.Progress(io.BytesIO(b"data"), print))
        many: list[Path] = [path, path]
        parts: list[uploads.FilePart] = [
            b"data",
            bytearray(b"data"),
            memoryview(b"data"),
            path,
            opened,
            general,
            io.BytesIO(b"data"),
            pieces(),
            uploads.Progress(path, print),
            ("a.png", path),
            ("a.png", b"data", "image/png"),
            ("a.png", pieces(), None, {"X-Kind": "own"}),
        ]
        for part in parts:
            client.uploads.send_form(
                uploads.SendFormRequest(file=part, many=many, maybe=None, caption="a,b")
            )
    client.uploads.send_form(uploads.SendFormRequest(file=b"", many=parts[:2]))
    client.uploads.send_form(uploads.SendFormRequest(file=b"", caption=path))
    client.uploads.send_mixed([uploads.Meta(page=1), "text", path, ("b.png", path)])
"""
WRONG = """
import uploads


def call(client: uploads.Client) -> None:
    client.uploads.put_raw("text")
    client.uploads.put_raw(5)
    client.uploads.send_form(uploads.SendFormRequest(file="text"))
    client.uploads.send_form(uploads.SendFormRequest(file=b"", many=b"data"))
    client.uploads.send_form(uploads.SendFormRequest(file=("a.png", "text")))
    uploads.Picture(data=("a.png", b""))
"""


@pytest.fixture
def package(packages: Packages) -> Path:
    return packages.case(Case("uploads")).package


@pytest.fixture
def api(package: Path) -> Any:
    return imported(package)


def output(*command: str, cwd: Path) -> str:
    done = subprocess.run(
        (sys.executable, "-m", *command),
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def mypy(script: str, packages: Packages, folder: Path) -> list[str]:
    (folder / "caller.py").write_text(script, encoding="utf-8")
    package = packages.case(Case("uploads")).package
    found = packages.mypy(folder / "caller.py", cwd=package.parent)
    return [line for line in found.splitlines() if ": error:" in line]


def pyright(script: str, packages: Packages, folder: Path) -> list[str]:
    (folder / "caller.py").write_text(script, encoding="utf-8")
    package = packages.case(Case("uploads")).package
    settings = {"typeCheckingMode": "strict", "extraPaths": [str(package.parent)]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    found = output(
        *("pyright", "-p", str(folder), "--pythonpath", sys.executable), cwd=folder
    )
    assert "error" in found, found
    return [line for line in found.splitlines() if " - error:" in line]


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_type_checkers_let_callers_give_all_that_can_be_sent(
    checker: Any, packages: Packages, tmp_path: Path
) -> None:
    assert checker(CALLER, packages, tmp_path) == []
    wrong = checker(WRONG, packages, tmp_path)
    lines = {int(line.split(":")[1]) for line in wrong}
    assert lines == set(range(6, 12)), wrong


def test_the_caller_that_was_checked_can_run(
    api: Any, package: Path, tmp_path: Path
) -> None:
    script, file = tmp_path / "caller.py", tmp_path / "a.bin"
    script.write_text(CALLER, encoding="utf-8")
    file.write_bytes(b"data")
    call = runpy.run_path(str(script))["call"]
    with Loopback() as server, api.Client(base_url=server.url) as client:
        call(client, file)
        raw = [one for one in server.received if one.target == "/raw"]
        forms = [one for one in server.received if one.target == "/forms"]
    assert [one.body for one in raw] == [b"data"] * 11
    contents = [parts(one)[0].get_content() for one in forms]
    # The one open file, given twice, is read from where it stands: then at its end.
    assert contents == [*[b"data"] * 5, b"", *[b"data"] * 6, b"", b""]


def parts(request: Received) -> list[EmailMessage]:
    """The parts of a multipart body, read by a parser that is not ours."""
    head = f"Content-Type: {request.header('content-type')}\r\n\r\n".encode()
    message = email.message_from_bytes(head + request.body, policy=email.policy.HTTP)
    assert isinstance(message, EmailMessage) and not message.defects
    found = list(message.iter_parts())
    assert not any(part.defects for part in found)
    return [part for part in found if isinstance(part, EmailMessage)]


def name_of(part: EmailMessage) -> str:
    return str(part["content-disposition"].params["name"])


def sent(api: Any, *arguments: Any, method: str = "send_form") -> list[EmailMessage]:
    """The parts that a call sends; the asynchronous client sends the same."""

    async def run(url: str) -> None:
        async with api.AsyncClient(base_url=url) as client:
            await getattr(client.uploads, method)(*arguments)

    with Loopback() as server, api.Client(base_url=server.url) as client:
        getattr(client.uploads, method)(*arguments)
        asyncio.run(run(server.url))
        first, second = map(parts, server.received)
    assert list(map(bytes, first)) == list(map(bytes, second))
    return first


def test_a_part_has_the_headers_of_its_encoding(api: Any) -> None:
    own = {"X-Trace": "t1", "X-Level": "9"}
    (part,) = sent(api, api.SendFormRequest(file=("a.jpg", b"\xff\xd8", None, own)))
    assert [(name.lower(), str(value)) for name, value in part.items()] == [
        ("content-disposition", 'form-data; name="file"; filename="a.jpg"'),
        ("content-type", "image/jpeg"),  # the one of the list that the name speaks for
        ("x-kind", "main"),
        ("x-level", "9"),
        ("x-trace", "t1"),
    ]
    (part,) = sent(api, api.SendFormRequest(file=b"\x89PNG"))
    assert (part.get_content_type(), part["x-level"]) == ("image/png", "3")
    (part,) = sent(api, api.SendFormRequest(file=("a.gif", b"", "image/gif")))
    assert part.get_content_type() == "image/gif"


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({"many": [b"1", ("b", b"2")]}, [("many", b"1"), ("many", b"2")]),
        ({"many": (b"1", b"2")}, [("many", b"1"), ("many", b"2")]),
        ({"many": []}, []),
        ({"tags": ["a b", "c|d", "="]}, [("tags", b"a b|c|d|=")]),
        ({"range": {"low": 1, "high": 2}}, [("range[low]", b"1"), ("range[high]", b"2")]),
        ({"filter": {"a&b": "c=d", "\u00fc": "+ %"}}, [("a&b", b"c=d"), ("\u00fc", b"+ %")]),
        ({"labels": ["a", 'b"']}, [("labels", b'"a"'), ("labels", b'"b\\""')]),
        ({"meta": {"page": 1}}, [("meta", b'{"page":1}')]),
        ({"metas": [{"page": 1}, {"page": 2}]}, [("metas", b'{"page":1}'), ("metas", b'{"page":2}')]),
        ({"text": "t\u00fc"}, [("text", "t\u00fc".encode())]),
    ],
)  # fmt: skip
def test_properties_are_written_as_their_encodings_say(
    api: Any, members: dict[str, Any], expected: list[tuple[str, bytes]]
) -> None:
    _, *found = sent(api, {"file": b"", **members})
    content = [(name_of(part), part.get_payload(decode=True)) for part in found]
    assert content == expected


def test_parts_have_the_content_types_of_the_standard(api: Any) -> None:
    value = {
        "file": b"",
        "labels": ["a"],
        "meta": {"page": 1},
        "text": "",
        "tags": ["a"],
    }
    value |= {"extra": 5, "other": b"", "caption": Path(__file__)}
    types = {name_of(part): part["content-type"] for part in sent(api, value)}
    assert types == {
        "file": "image/png",
        "labels": 'application/json; charset="utf-8"',
        "meta": "application/json",
        "text": 'text/markdown; charset="UTF-8"',
        "tags": None,
        "extra": None,
        "other": "application/octet-stream",
        "caption": "text/csv",
    }


def test_items_of_multipart_mixed_have_no_names(api: Any) -> None:
    items = [api.Meta(page=1), "t\u00fc", b"\x89PNG", ("c.gif", b"GIF")]
    found = sent(api, items, method="send_mixed")
    assert [part["content-disposition"] for part in found] == [
        *(None, None, None),
        'attachment; filename="c.gif"',
    ]
    assert [part.get_content_type() for part in found] == [
        *("application/json", "text/plain", "application/octet-stream", "image/gif")
    ]
    assert [part.get_payload(decode=True) for part in found] == [
        *(b'{"page":1}', "t\u00fc".encode(), b"\x89PNG", b"GIF")
    ]
    assert found[0]["content-id"] == "<meta>"


@pytest.mark.parametrize(
    "file",
    [
        ("a", b"", "image/png\r\nX: y"),
        ("a", b"", 5),
        ("a", b"", None, {"X-A": "b\r\nX: y"}),
        ("a", b"", None, {"X A": "b"}),
        ("a", b"", None, {"X-A": 5}),
        ("a", b"", None, "X-A"),
        ("a\0", b""),
        io.StringIO("text"),
    ],
)
def test_values_that_a_part_cannot_carry_are_refused(api: Any, file: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError):
            client.uploads.send_form(api.SendFormRequest(file=file))
        assert server.received == []


def test_a_list_is_checked_with_empty_strings_for_files(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError) as caught:
            client.uploads.send_mixed([{"page": "x"}, 5, b""])
        assert server.received == []
    assert [violation.pointer for violation in caught.value.violations] == [
        "/0/page",
        "/1",
    ]


def test_an_iterator_is_one_part(api: Any) -> None:
    def pieces() -> Iterator[bytes]:
        yield from (b"a", b"b")

    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.uploads.send_form(api.SendFormRequest(file=pieces()))
        (part,) = parts(server.last)
    assert part.get_payload(decode=True) == b"ab"
