"""All changes between two documents, in the order of a report."""

from __future__ import annotations

from collections.abc import Iterator

from ..writing.reachable_schemas import used, validated
from .change import Change
from .constraints import constraint_changes
from .models import met_models, unmet_models
from .operations import operation_changes
from .pairs import Pairs, Use
from .security import credential_changes, server_changes
from .side import Side
from .webhooks import webhook_changes


def compare(old: Side, new: Side) -> list[Change]:
    """The changes, what breaks callers first, then by subject."""
    pairs = Pairs(old.reduced(), new.reduced())
    found = dict.fromkeys(_changes(pairs))
    return sorted(found, key=_order)


def _order(change: Change) -> tuple[bool, int, str, str, str]:
    step = change.definition.step
    return not change.is_breaking, -step, change.subject, change.rule, change.message


def _changes(pairs: Pairs) -> Iterator[Change]:
    yield from credential_changes(pairs)
    yield from server_changes(pairs)
    yield from operation_changes(pairs)
    yield from webhook_changes(pairs)
    _meet_unused(pairs)
    yield from met_models(pairs)
    yield from _component_constraints(pairs)
    yield from unmet_models(pairs)


def _meet_unused(pairs: Pairs) -> None:
    """Declarations of both documents that no operation uses: callers can make them and
    read them."""
    both = pairs.old.api.declarations.keys() & pairs.new.api.declarations.keys()
    for id_ in sorted(both - used(pairs.old.api) - used(pairs.new.api)):
        pairs.meet(id_, id_, Use.SENT | Use.RECEIVED)


def _component_constraints(pairs: Pairs) -> Iterator[Change]:
    """Constraints of the schemas that requests refer to, and of those nobody uses."""
    old, new = pairs.old, pairs.new
    for id_ in sorted(validated(old.api, False) & validated(new.api, False)):
        before, after = old.api.rules.get(id_), new.api.rules.get(id_)
        use = pairs.uses.get((id_, id_), Use.SENT)
        if before is not None and after is not None and Use.SENT in use:
            has_name = id_ in new.names.models
            subject = new.model(id_) if has_name else id_.rpartition("/")[2]
            yield from constraint_changes(before, after, subject, "")
