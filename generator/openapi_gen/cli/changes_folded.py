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
    return [_line(one, one.change.subject, one.change.message) for one in changes]


def folded(changes: Iterable[FoundChange]) -> list[str]:
    """Few lines for many changes; the place is that of the first."""
    alike: dict[Hashable, list[FoundChange]] = {}
    for one in dict.fromkeys(changes):  # one can be found twice
        alike.setdefault(_alike(one), []).append(one)
    return list(_shortened(list(map(_together, alike.values()))))


def _line(found: FoundChange, subject: str, message: str) -> Line:
    rule = found.change.rule
    return Line(subject, message, found.severity, found.location, rule)


def _alike(found: FoundChange) -> Hashable:
    """What changes have in common that are one line together."""
    change = found.change
    if change.member is not None:
        member = change.member.kind
        return change.subject, found.severity, change.rule, member, change.what
    group, method = _group(change.subject)
    new_group, new_method = _group(change.new_name)
    if group and method == new_method:
        return group, found.severity, change.rule, new_group
    return found.severity, change, found.location


def _group(call: str) -> tuple[str, str]:
    """`pets.cats` and `get()` of `pets.cats.get()`."""
    group, _, method = call.rpartition(".")
    return group, method


def _together(alike: Sequence[FoundChange]) -> Line:
    first = alike[0]
    change = first.change
    if len(alike) == 1:
        return _line(first, change.subject, change.message)
    if change.member is not None:
        names = [one.change.member.name for one in alike if one.change.member]
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        what = re.sub(r"^is\b", "are", change.what)
        return _line(first, change.subject, f"{change.member.kind}s {listed} {what}")
    group, new_group = _group(change.subject)[0], _group(change.new_name)[0]
    return _line(first, group, f"is now {new_group}, in {len(alike)} calls")


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
