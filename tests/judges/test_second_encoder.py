"""openapi-core and the second encoder agree: what one writes, the other one reads.

The second encoder writes the expected bytes of generated tests. openapi-core does not read
all: some formats, media types and paths it refuses. What it reads is what was sent.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from openapi_gen import Options, Refused, generate
from openapi_gen.fakes.wire import requests
from openapi_gen.inputs import parsing
from openapi_gen.model import Body, Location, Operation
from tests.judges.test_openapi_core import judged
from tests.support.command import ROOT

pytestmark = pytest.mark.judges
CORPUS = ROOT.parent / "shared" / "corpus"
OWN = sorted((ROOT / "specs").glob("*.yaml"))
OTHERS = sorted(CORPUS.glob("*.json"), key=lambda path: path.stat().st_size)[:60]
READ = ("application/json", "application/x-www-form-urlencoded")
"""The media types whose bodies it reads as their schemas say."""
UNKNOWN = (
    "FormatterNotFound",
    "ServerNotFound",
    "InvalidSchemaValue(value=b",  # a media type that it takes for text or for bytes
    "name='Accept', location='header'",  # which OpenAPI says to ignore
    "name='Content-Type', location='header'",
    "EmptyQueryParameterValue(location='query', name='')",  # it has no name
    "IndexError",  # a template such as `{.format}`
)


class Sent(NamedTuple):
    """A request, and the values that it was made of."""

    operation: Operation
    parameters: Mapping[tuple[Location, str], Any]
    body: tuple[Body, Any] | None
    request: requests.WireRequest


@pytest.mark.parametrize(
    "spec",
    [
        *(pytest.param(path, id=path.name) for path in OWN),
        *(pytest.param(path, id=path.name, marks=pytest.mark.slow) for path in OTHERS),
    ],
)
def test_openapi_core_reads_what_the_second_encoder_writes(
    spec: Path, openapi_core: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = _sent(spec, tmp_path, monkeypatch)
    document = _without_security(parsing.load(spec.read_bytes())[0])
    document["servers"] = [{"url": "http://judged.example"}]
    answers = judged(openapi_core, list(map(_request, sent)), json.dumps(document))
    for one, read in zip(sent, answers, strict=True):
        reasons = " ".join(read.get("errors", ()))
        if any(known in reasons for known in UNKNOWN):
            continue
        assert not reasons, one.operation.id
        for (location, name), value in one.parameters.items():
            found = read[location.value].get(name)
            assert _is_equal(found, value), (one.operation.id, name, found, value)
        if one.body is not None and one.body[0].media_type in READ:
            assert _is_part(read["body"], one.body[1]), one.operation.id


def _without_security(value: Any) -> Any:
    """A document in which no call needs a credential."""
    if isinstance(value, dict):
        members = value.items()
        return {k: _without_security(one) for k, one in members if k != "security"}
    return list(map(_without_security, value)) if isinstance(value, list) else value


def _request(sent: Sent) -> dict[str, Any]:
    content = sent.request.content
    assert isinstance(content, bytes)
    return {
        "method": sent.request.method,
        "target": sent.request.target,
        "headers": [
            *(sent.request.headers or {}).items(),
            ("content-length", str(len(content))),
        ],
        "body": base64.b64encode(content).decode(),
    }


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
