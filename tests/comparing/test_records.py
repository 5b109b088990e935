"""A record stands for its document: comparing with either finds the same changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from openapi_gen import Options
from openapi_gen.comparing import Change, Side, compare
from openapi_gen.comparing.record import UnreadableRecord, record_of, side_of
from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.pipeline import understand
from tests.support.command import ROOT

from . import cases_of_requests, cases_of_responses
from .pairs import BASE, PAIRS, Pair

assert cases_of_requests and cases_of_responses  # imported: they fill PAIRS
SPECS = sorted([*ROOT.glob("specs/*.yaml"), *ROOT.glob("specs/real/*.yaml")])


_KNOWN: dict[str, Side] = {}


def side(path: Path, document: object = None) -> Side:
    """What is compared of a file; of a document that many pairs have, once."""
    text = path.read_text() if document is None else json.dumps(document)
    if text not in _KNOWN:
        if document is not None:
            path.write_text(text)
        given = Options(str(path)), Diagnostics(), lambda stage: None
        _KNOWN[text] = Side(*understand(*given))
    return _KNOWN[text]


def said(change: Change) -> tuple[object, ...]:
    """A change without its place: that of a removed response is its operation."""
    return change.rule, change.subject, change.message, change.document


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Side:
    return side(tmp_path_factory.mktemp("base") / "api.json", BASE)


@pytest.mark.parametrize("pair", PAIRS, ids=[one.name for one in PAIRS])
def test_a_record_has_the_changes_of_its_document(pair: Pair, tmp_path: Path) -> None:
    old, new = (side(tmp_path / "api.json", one) for one in pair.documents)
    found = compare(side_of(record_of(old)), new)
    assert list(map(said, found)) == list(map(said, compare(old, new)))
    assert compare(side_of(record_of(new)), new) == []


@pytest.mark.parametrize("spec", SPECS, ids=[spec.stem for spec in SPECS])
def test_a_document_is_equal_to_its_record(spec: Path) -> None:
    whole = side(spec)
    text = record_of(whole)
    again = side_of(text)
    assert compare(again, whole) == []
    assert record_of(again) == text


def test_a_record_has_one_item_a_line_and_no_text(base: Side, tmp_path: Path) -> None:
    text = record_of(base)
    assert '  {"name": "owner", "type": "#/components/schemas/Owner", ' in text
    new = json.loads(json.dumps(BASE))
    new["components"]["schemas"]["Pet"]["properties"]["color"] = {"type": "string"}
    new["components"]["schemas"]["Pet"]["description"] = "Words"
    new["info"]["description"] = "Words"
    other = record_of(side(tmp_path / "api.json", new))
    added = set(other.splitlines()) - set(text.splitlines())
    assert any('"name": "color"' in line for line in added) and len(added) == 2
    assert "Words" not in other


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is damaged"),
        ("{}", "it is damaged"),
        ('{"version": 1}', "it is damaged"),
        ('{"version": 0}', "another version of gen wrote it"),
        ("[" * 100_000, "it is damaged"),
    ],
)
def test_what_is_no_record(text: str, reason: str) -> None:
    with pytest.raises(UnreadableRecord, match=reason):
        side_of(text)


def test_every_cut_of_a_record_is_damaged_or_readable(base: Side) -> None:
    """What anybody can edit never ends in another exception."""
    lines = record_of(base).splitlines()
    for number in range(len(lines)):
        without = "\n".join(lines[:number] + lines[number + 1 :])
        try:
            compare(side_of(without), base)
        except UnreadableRecord:
            pass


def test_the_form_of_a_record_has_a_version(base: Side) -> None:
    """Packages keep records: whoever changes the form gives it another `VERSION`, and
    stores the record of the base document again."""
    stored = Path(__file__).with_name("record.json.txt").read_text()
    assert record_of(base) == stored
