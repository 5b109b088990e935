"""Where documents and their references are read from, and where packages go."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import SEED, configure, gen, snapshot
from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer


def test_a_document_from_standard_input(tmp_path: Path) -> None:
    text = SEED.read_bytes()
    run = gen("-", "-o", "api", "-v", cwd=tmp_path, stdin=text)
    assert run.code == 0
    assert "<stdin>:34:7: note: #/paths/" in run.err
    named = gen(SEED, "-o", "named/api", cwd=tmp_path)
    assert named.code == 0
    there, other = snapshot(tmp_path / "api"), snapshot(tmp_path / "named" / "api")
    assert there.keys() == other.keys()
    # These name the command.
    names_spec = {".gen.json", "README.md", "__init__.py"}
    assert {path for path in there if there[path] != other[path]} == names_spec


@pytest.mark.parametrize(
    ("spec", "hint"),
    [
        (
            "localhost:8000/api.json",
            "; for a URL, write http://localhost:8000/api.json",
        ),
        ("127.0.0.1/api.json", "; for a URL, write http://127.0.0.1/api.json"),
        ("dev-box:80/api.json", "; for a URL, write http://dev-box:80/api.json"),
        ("example.com/api.json", "; for a URL, write https://example.com/api.json"),
        ("pestore.yaml", "; did you mean 'petstore.yaml'?"),
        ("api/peststore.yaml", "; did you mean 'petstore.yaml'?"),
        ("v1.0/api.json", ""),
        ("api/none.json", ""),
        ("localhost/api.json", ""),
    ],
)
def test_a_document_that_does_not_exist_may_be_a_url_or_misspelled(
    tmp_path: Path, spec: str, hint: str
) -> None:
    for folder in ("", "api", "localhost"):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "petstore.yaml").touch()
    run = gen(spec, "-o", "there", cwd=tmp_path)
    assert (run.code, run.err) == (
        2,
        f"gen: error: {spec}: No such file or directory{hint} [cannot-read]\n",
    )


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
    configure(
        tmp_path,
        '[tool.openapi-gen.map-ref]\n"https://example.com/api/" = "mirror"\n',
    )
    assert gen("spec.json", "-o", "again", cwd=tmp_path).code == 0
