"""Names of operations' methods: a method does not repeat its tag.

pets_list with the tag Pets:   client.pets.list
pets.list_pets                 client.pets.list_pets
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Operation
from .alternatives import claim_of, snake_alternatives
from .derived_methods import operation_item
from .scopes import Claim, ExplicitName, NameRequest
from .words import snake, words_of

_SEPARATOR = re.compile(r"[_/.\-]")


def method_request(
    operation: Operation, explicit_name: ExplicitName
) -> NameRequest[str]:
    """A whole operationId has a better claim to a name than the rest of another."""
    original = operation.operation_id
    rest = without_tag(original, operation.tag)
    name = snake(rest, "operation")
    if rest != original and not name.startswith(words_of(rest)[0]):
        rest, name = original, snake(original, "operation")  # pets_2fa
    explicit = explicit_name(operation.id)
    claim = claim_of(original, name) if rest == original else Claim.DERIVED

    def alternatives() -> Iterator[str]:
        places = operation.method, operation.path
        if explicit:
            yield name
        yield snake(original, "operation")
        yield from snake_alternatives(original, "operation", places)

    return NameRequest(
        operation.id,
        explicit or name,
        operation_item(operation),
        Claim.EXPLICIT if explicit else claim,
        alternatives,
    )


def without_tag(operation_id: str, tag: str | None) -> str:
    """The operationId without `<tag>_`, `<tag>/`, `<tag>.` or `<tag>-` before it.

    The tag `Pull requests` is `pull-requests` in an operationId: what separates words may
    differ, and case.
    """
    joined = "".join(words_of(tag or ""))
    if not joined or tag is None:
        return operation_id
    for separator in _SEPARATOR.finditer(operation_id):
        before = operation_id[: separator.start()]
        after = operation_id[separator.end() :].lstrip("_/.-")
        if before.lower() == tag.lower() or "".join(words_of(before)) == joined:
            return after if words_of(after) else operation_id
        if len(before) > 2 * len(tag):
            break
    return operation_id
