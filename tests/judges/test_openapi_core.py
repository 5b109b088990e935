"""openapi-core as the server: it reads the values that were sent.

Known differences are listed with their reason. A test fails when one disappears, so that
the list stays correct.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.judges.torture import NASTY, OPERATIONS, SPEC, Torture, request_of
from tests.support.packages import Packages

pytestmark = pytest.mark.judges
JUDGE = Path(__file__).with_name("openapi_core_judge.py")


def not_read(one: Torture) -> str | None:
    """Why openapi-core 0.23 does not read the value of this operation."""
    match one.location, one.style:
        case "path", "label" | "matrix":
            return "it knows no label and no matrix"
        case "path", _ if one.value == NASTY:
            return "a WSGI server decodes the whole path first, slashes in values too"
        case "query", "spaceDelimited":
            return "it looks for %20 in what it has decoded before"
        case "query", "form" if one.value == [NASTY, "b"] and not one.explode:
            return "it decodes first: an encoded comma divides, too"
        case "query" | "cookie", "form" if one.explode and isinstance(one.value, dict):
            return "it looks for an exploded object by the parameter's name"
        case "cookie", _ if "%" in str(one.value) or "&" in str(one.value):
            return "neither it nor werkzeug percent-decodes cookies"
        case "query", _ if one.value == "":
            return "it takes an empty value for one that allowEmptyValue must allow"
    return None


@pytest.fixture(scope="module")
def readings(openapi_core: Path, packages: Packages) -> dict[str, Any]:
    """What openapi-core reads from the request of each operation."""
    api = packages.load("torture", SPEC)
    requests = [request_of(api, one) for one in OPERATIONS]
    answers = judged(openapi_core, requests)
    return dict(zip((one.name for one in OPERATIONS), answers, strict=True))


def judged(
    python: Path, requests: list[dict[str, Any]], document: str = SPEC
) -> list[Any]:
    lines = [json.dumps(json.loads(document)), *map(json.dumps, requests)]
    done = subprocess.run(
        [python, JUDGE],
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("one", OPERATIONS, ids=lambda one: one.name)
def test_openapi_core_reads_the_values_that_were_sent(
    one: Torture, readings: dict[str, Any]
) -> None:
    reading = readings[one.name]
    place = reading.get(one.location)
    read = place.get("color") if one.parameter and place is not None else place
    right = type(read) is type(one.value) and read == one.value
    assert right == (not_read(one) is None), (not_read(one), reading)


def test_openapi_core_accepts_python_spelling_of_booleans(
    openapi_core: Path, packages: Packages
) -> None:
    """So it cannot judge booleans; the table of styles does."""
    api = packages.load("torture", SPEC)
    (one,) = (o for o in OPERATIONS if o.name == "query_form_flat_boolean")
    request = request_of(api, one)
    assert request["target"].endswith("?color=true")
    wrong = {**request, "target": request["target"].replace("true", "True")}
    (reading,) = judged(openapi_core, [wrong])
    assert reading["query"] == {"color": True}
