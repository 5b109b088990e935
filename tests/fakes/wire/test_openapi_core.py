"""The second encoder and openapi-core agree: what one writes, the other one reads.

openapi-core needs other versions of the packages that the generator uses, so it is in an
environment of its own. It does not read all: some formats, media types and servers it
refuses. What it reads is what was sent.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from openapi_gen import Options, Refused, generate
from openapi_gen.fakes.wire import requests
from openapi_gen.inputs import parsing
from openapi_gen.model import Body, Location, Operation
from tests.support.command import ROOT

VERSION = "0.23.1"
READER = Path(__file__).with_name("openapi_core_reads.py")
CORPUS = ROOT.parent / "shared" / "corpus"
OWN = sorted((ROOT / "specs").glob("*.yaml"))
OTHERS = sorted(CORPUS.glob("*.json"), key=lambda path: path.stat().st_size)[:60]
READ = ("application/json", "application/x-www-form-urlencoded")
"""The media types whose bodies it reads as their schemas say."""
UNKNOWN = (
    "Formatter not found",
    "ServerNotFound",
    "RequestBody",  # a media type that it takes for text or for bytes
    "header parameter: Accept",  # which OpenAPI says to ignore
    "header parameter: Content-Type",
    "cannot be empty",  # a parameter without a name
    "IndexError",  # a template such as `{.format}`
)
BASE = "https://fake.test"


class Sent(NamedTuple):
    """A request, and the values that it was made of."""

    operation: Operation
    parameters: Mapping[tuple[Location, str], Any]
    body: tuple[Body, Any] | None
    request: requests.WireRequest


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has openapi-core."""
    folder = tmp_path_factory.mktemp("openapi-core")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "-q", f"openapi-core=={VERSION}"]
    if subprocess.run(install, check=False).returncode:
        pytest.skip("openapi-core cannot be installed: there is no network")
    return python


@pytest.mark.slow
@pytest.mark.parametrize("spec", [*OWN, *OTHERS], ids=lambda path: path.name)
def test_openapi_core_reads_what_was_sent(
    spec: Path, python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = _sent(spec, tmp_path, monkeypatch)
    document = tmp_path / "spec.json"
    data: Any = parsing.load(spec.read_bytes())[0]
    document.write_text(json.dumps({**data, "servers": [{"url": BASE}]}))
    for one, read in zip(sent, _read(python, document, sent), strict=True):
        reasons = str(read.get("error") or read["errors"] or "")
        if any(known in reasons for known in UNKNOWN):
            continue
        assert not reasons, one.operation.id
        for (location, name), value in one.parameters.items():
            found = read["parameters"][location.value].get(name)
            assert _is_equal(found, value), (one.operation.id, name, found, value)
        if one.body is not None and one.body[0].media_type in READ:
            assert _is_part(read["body"], one.body[1]), one.operation.id


def _sent(spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Sent]:
    """The requests of the generated tests that are known in all of their parts."""
    sent: list[Sent] = []
    encode = requests.WireEncoder.__call__

    def recorded(
        self: requests.WireEncoder,
        operation: Operation,
        parameters: Mapping[tuple[Location, str], Any],
        body: tuple[Body, Any] | None,
    ) -> requests.WireRequest:
        made = encode(self, operation, parameters, body)
        if not made.unknown and isinstance(made.content, bytes):
            sent.append(Sent(operation, parameters, body, made))
        return made

    monkeypatch.setattr(requests.WireEncoder, "__call__", recorded)
    try:
        generate(Options(spec, tests=tmp_path / "tests", skip_broken=True))
    except Refused:
        pytest.skip("the document is refused")
    return sent


def _read(python: Path, document: Path, sent: list[Sent]) -> list[dict[str, Any]]:
    made = [one.request for one in sent]
    given = [
        {
            "method": one.method,
            "url": f"{BASE}{one.target}",
            "headers": dict(one.headers or {}),
            "body": base64.b64encode(bytes(one.content or b"")).decode(),  # type: ignore[arg-type]
        }
        for one in made
    ]
    done = subprocess.run(
        [str(python), str(READER), str(document)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"openapi-core refuses it: {done.stderr.splitlines()[-1][:200]}")
    read: list[dict[str, Any]] = json.loads(done.stdout)
    return read


def _is_part(found: Any, value: Any) -> bool:
    """Whether all that was read of a body was sent; of forms it leaves members out."""
    if isinstance(found, dict) and isinstance(value, dict):
        return all(
            name in value and _is_part(one, value[name]) for name, one in found.items()
        )
    return _is_equal(found, value)


def _is_equal(found: Any, value: Any) -> bool:
    if isinstance(found, list) and isinstance(value, list):
        return len(found) == len(value) and all(map(_is_part, found, value))
    if isinstance(found, dict) and isinstance(value, dict):
        return found.keys() == value.keys() and _is_part(found, value)
    if isinstance(found, str) and isinstance(value, str) and found != value:
        return _moment(found) == _moment(value) is not None
    return bool(found == value)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
