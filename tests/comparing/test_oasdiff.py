"""Each check of oasdiff that concerns a client has a row with a verdict, and a pair of
documents that has this verdict."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from openapi_gen.comparing import RULES, compare

from .oasdiff import CHECKS
from .test_records import side

TABLE = Path(__file__).with_name("oasdiff_checks.md")


class Row(NamedTuple):
    check: str
    level: str
    rules: tuple[str, ...]
    verdict: str
    why: str


def rows() -> list[Row]:
    found: list[Row] = []
    for line in TABLE.read_text().splitlines():
        if line.startswith("| `"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            check, level, rules, verdict, *why = cells
            names = tuple(rule.strip(" `") for rule in rules.split(",") if rule.strip())
            found.append(Row(check.strip("`"), level, names, verdict, "|".join(why)))
    return found


ROWS = rows()


def test_each_pair_has_a_row() -> None:
    assert [row.check for row in ROWS] == list(CHECKS)
    assert len(ROWS) > 600


def test_each_row_has_the_verdict_of_its_pair(tmp_path: Path) -> None:
    for row in ROWS:
        _, documents = CHECKS[row.check]
        changes = compare(*(side(tmp_path / "api.json", one) for one in documents))
        breaking = {one.rule for one in changes if one.is_breaking}
        rules = breaking or {one.rule for one in changes}
        assert tuple(sorted(rules)) == row.rules, row.check
        verdict = "breaking" if breaking else "compatible" if rules else "not reported"
        assert verdict == row.verdict, row.check


def test_each_row_is_sound() -> None:
    for row in ROWS:
        level, (old, new) = CHECKS[row.check]
        assert row.level == level and set(row.rules) <= RULES.keys(), row.check
        assert json.dumps(old) != json.dumps(new), row.check
        is_same = (level == "error") == (row.verdict == "breaking")
        assert bool(row.why) == (not is_same or level == "warning"), row.check
