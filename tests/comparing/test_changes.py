"""Each pair of documents has exactly the changes of the table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from openapi_gen import Options
from openapi_gen.changes import Comparison, compare_documents
from openapi_gen.comparing import RULES
from openapi_gen.diagnostics.collector import Diagnostics

from . import cases_of_requests, cases_of_responses
from .pairs import PAIRS, Pair

assert cases_of_requests and cases_of_responses  # imported: they fill PAIRS


def compared(folder: Path, old: Any, new: Any) -> Comparison:
    paths = [folder / "old.json", folder / "new.json"]
    for path, document in zip(paths, (old, new)):
        path.write_text(json.dumps(document, indent=1))
    before, after = map(str, paths)
    return compare_documents(before, after, Options, Diagnostics())


@pytest.mark.parametrize("pair", PAIRS, ids=[one.name for one in PAIRS])
def test_a_pair_has_its_changes(pair: Pair, tmp_path: Path) -> None:
    found = compared(tmp_path, *pair.documents)
    changes = [(one.change.rule, one.change.subject) for one in found.changes]
    assert sorted(changes) == sorted(pair.expected)
    assert all((one.line or 0) > 1 and one.pointer for one in found.changes)


def test_the_table_has_eighty_pairs() -> None:
    assert len(PAIRS) >= 80


def test_every_code_is_known() -> None:
    assert {code for pair in PAIRS for code, _ in pair.expected} <= RULES.keys()
