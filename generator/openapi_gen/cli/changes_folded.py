"""Changes that are alike, in few lines: who upgrades reads what there is to do first, and
all of it with `-v`.

    models.Pet: fields age, name and owner are removed [breaking] api.yaml:5:7 [field-removed]
    pets_v1: is now pets_v2, in 12 calls [breaking] api.yaml:9:5 [operation-renamed]
    12 more [operation-removed]; -v shows all
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..changes import FoundChange
    from ..diagnostics.collector import Severity

_OF_A_SUBJECT = 3
"""The lines of one rule in one model or call; the others are counted, unless there is only
one more."""
_OF_A_RULE = 12
"""The lines of one rule in all models and calls."""
_SHOWN = 8
"""The lines of a rule that has more than `_OF_A_RULE`."""
_NAMED = re.compile(r"(field|argument|credential) `(\w+)` is ([^`]+)")
_RENAMED = re.compile(r"is now `([\w.]+)\.(\w+)\(\)`")
_MARKS = {"error": " [breaking]", "warning": " [warning]", "note": ""}


class Line(NamedTuple):
    subject: str
    message: str
    severity: Severity
    location: str
    rule: str

    def __str__(self) -> str:
        message = self.message.replace("`", "")
        mark = _MARKS[self.severity]
        return f"{self.subject}: {message}{mark} {self.location} [{self.rule}]"


def lines(changes: Iterable[FoundChange]) -> list[Line]:
    """A line for each change."""
    return [
        Line(
            one.change.subject,
            one.change.message,
            one.severity,
            one.location,
            one.change.rule,
        )
        for one in changes
    ]


def folded(changes: Iterable[FoundChange]) -> list[str]:
    """Few lines for many changes; the place is that of the first."""
    found = [
        line
        for same in _grouped(lines(changes))
        for line in (_together(same) if len(same) > 1 else same)
    ]
    return list(_shortened(found))


def _alike(line: Line) -> Hashable:
    """What lines have in common that are one line together."""
    if named := _NAMED.fullmatch(line.message):
        return "named", line.subject, line.severity, line.rule, named[1], named[3]
    group, _, method = line.subject.removesuffix("()").rpartition(".")
    renamed = _RENAMED.fullmatch(line.message)
    if renamed and group and method == renamed[2]:
        return "renamed", group, renamed[1], line.severity, line.rule
    return line


def _together(same: Sequence[Line]) -> list[Line]:
    first = same[0]
    if named := _NAMED.fullmatch(first.message):
        names = [one[2] for line in same if (one := _NAMED.fullmatch(line.message))]
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        return [first._replace(message=f"{named[1]}s {listed} are {named[3]}")]
    group = first.subject.rpartition(".")[0]
    renamed = _RENAMED.fullmatch(first.message)
    assert renamed is not None
    message = f"is now {renamed[1]}, in {len(same)} calls"
    return [first._replace(subject=group, message=message)]


def _shortened(found: Sequence[Line]) -> Iterator[str]:
    """The lines, without many of one subject or of one rule."""
    by_subject = Counter(map(_of_subject, found))
    by_rule = Counter(map(_of_rule, found))
    seen: Counter[Hashable] = Counter()
    for line in found:
        subject, rule = _of_subject(line), _of_rule(line)
        seen[rule] += 1
        is_many = by_rule[rule] > _OF_A_RULE
        if is_many and seen[rule] > _SHOWN:
            if seen[rule] == by_rule[rule]:
                more = by_rule[rule] - _SHOWN
                yield f"{more} more{_MARKS[line.severity]} [{line.rule}]; -v shows all"
            continue
        seen[subject] += 1
        left = by_subject[subject] - _OF_A_SUBJECT
        if left <= 1 or seen[subject] <= _OF_A_SUBJECT:
            yield str(line)
        elif seen[subject] == _OF_A_SUBJECT + 1 and not is_many:
            yield f"{line.subject}: {left} more{_MARKS[line.severity]} [{line.rule}]"


def _of_subject(line: Line) -> Hashable:
    return line.subject, line.rule, line.severity


def _of_rule(line: Line) -> Hashable:
    return line.rule, line.severity


def _grouped(found: Iterable[Line]) -> Iterator[list[Line]]:
    groups: dict[Hashable, list[Line]] = {}
    for line in found:
        groups.setdefault(_alike(line), []).append(line)
    yield from groups.values()
