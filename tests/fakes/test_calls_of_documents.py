"""Every operation of documents, called under the fake of its package: the fake reads what
the client sends, and the client reads the examples without a mismatch."""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import CASES
from tests.support.command import ROOT
from tests.support.packages import Packages
from tests.support.sample_calls import sample_calls

CORPUS = ROOT.parent / "shared" / "corpus"
TWILIO = CORPUS / "named" / "twilio_api_v2010.yaml"
CHOSEN = ["media_types", "uploads"]
MORE = "xml_bodies unions streams openapi_32 form_body tuples".split()
FILES = sorted(CORPUS.glob("*.json"))
ERRORS = 0.01
"""The share of calls of real documents that may end in an error of the client: some
responses have no schema, or an example of another type."""


def called(packages: Packages, name: str, spec: Path, folder: Path) -> list[str]:
    """What each call of a document's operations leads to: empty, or the error."""
    package = packages.load(name, spec, "[tool.openapi-gen]\nskip-broken = true\n")
    testing: Any = importlib.import_module(f"{package.__name__}.testing")
    fake = testing.Fake()
    client = fake.client(strict_responses=True, max_retries=0)
    found: list[str] = []
    for call in sample_calls(spec, package.__name__):
        before = len(fake.calls)
        place = f"{call.operation.method} {call.operation.path}"
        try:
            call.send(client, folder)
        except (package.ApiError, testing.UnexpectedRequest) as error:
            found.append(f"{place}: {error}")
        else:
            found.append("")
            assert len(fake.calls) == before + 1, place
    return found


@pytest.mark.parametrize(
    "case", [*CHOSEN, *(pytest.param(case, marks=pytest.mark.slow) for case in MORE)]
)
def test_operations_of_golden_cases(
    case: str, packages: Packages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    spec = CASES / case / "spec.yaml"
    found = called(packages, f"sampled_{case}", spec, tmp_path)
    assert found
    assert not any(found)


@pytest.mark.slow
@pytest.mark.skipif(not TWILIO.exists(), reason="the corpus is not here")
def test_all_operations_of_twilio_in_20_seconds(
    packages: Packages, tmp_path: Path
) -> None:
    begin = time.process_time()
    found = called(packages, "sampled_twilio", TWILIO, tmp_path)
    assert len(found) == 2 * 197
    errors = [error for error in found if error]
    assert len(errors) <= 2, errors  # an operation whose only response is a redirect
    assert time.process_time() - begin < 20


@pytest.mark.slow
@pytest.mark.skipif(not FILES, reason="the corpus is not here")
def test_operations_of_real_documents(
    packages: Packages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sys.setrecursionlimit(20_000)
    found = [
        error
        for number, spec in enumerate(FILES)
        for error in called(packages, f"sampled_{number}", spec, tmp_path)
    ]
    errors = [error for error in found if error]
    print(f"{len(found)} calls, {len(errors)} errors")
    assert len(errors) <= ERRORS * len(found), errors
