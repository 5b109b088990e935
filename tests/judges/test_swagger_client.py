"""swagger-client as a second encoder: it builds the same requests, byte for byte.

Known differences are listed with their reason. A test fails when one disappears, so that
the list stays correct.
"""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.judges.torture import OPERATIONS, SPEC, Torture, request_of
from tests.support.packages import Packages

pytestmark = pytest.mark.judges
JUDGE = Path(__file__).with_name("swagger_client_judge.mjs")


def different(one: Torture) -> str | None:
    """Why swagger-client 3.36 builds another request, and which rule ours follows."""
    parts = isinstance(one.value, (list, dict))
    match one.location, one.style:
        case "path", "label" if parts and not one.explode and one.value != [3]:
            return "it divides with dots: RFC 6570 section 3.2.5 has commas"
        case "cookie", _ if parts and (one.explode or one.value != [3]):
            return "it encodes the whole pair: the name, `=` and `,` with it"
        case "cookie", _ if "%" in str(one.value):
            return "it encodes no reserved character and no `%` in a cookie"
        case "query", "pipeDelimited":
            return "it sends a bare `|`, which RFC 3986 does not allow in a query"
    return {
        "empty_text": "it leaves out empty text: RFC 6570 section 3.2.8 has `color=`",
        "content": "it encodes no `'`: OpenAPI 3.1.1 would encode all but unreserved",
        "form_body": "it encodes a space as %20 and no `'`: WHATWG URL section 5.2",
    }.get(one.name)


@pytest.fixture(scope="module")
def theirs(node_modules: Path) -> dict[str, Any]:
    """The request of swagger-client for each operation."""
    calls = [
        {
            "operationId": one.name,
            "parameters": {"color": one.value} if one.parameter else {},
            "requestBody": None if one.parameter else one.value,
        }
        for one in OPERATIONS
    ]
    asked = {
        "modules": str(node_modules),
        "document": json.loads(SPEC),
        "calls": calls,
    }
    done = subprocess.run(
        ["node", JUDGE],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    built = [json.loads(line) for line in done.stdout.splitlines()]
    return dict(zip((one.name for one in OPERATIONS), built, strict=True))


@pytest.mark.parametrize("one", OPERATIONS, ids=lambda one: one.name)
def test_swagger_client_builds_the_same_request(
    one: Torture, theirs: dict[str, Any], packages: Packages
) -> None:
    request = request_of(packages.load("torture", SPEC), one)
    ours = {
        "target": request["target"],
        "headers": dict(request["headers"]),
        "body": base64.b64decode(request["body"]).decode(),
    }
    mine, other = sent(one, ours), sent(one, theirs[one.name])
    assert (mine == other) == (different(one) is None), (different(one), mine, other)


def sent(one: Torture, request: dict[str, Any]) -> str:
    """The part of a request that has the parameter, or its body."""
    if one.location in ("path", "query"):
        return str(request["target"])
    if one.location == "body":
        return str(request["body"])
    headers = {name.lower(): value for name, value in request["headers"].items()}
    return str(headers["color" if one.location == "header" else "cookie"])
