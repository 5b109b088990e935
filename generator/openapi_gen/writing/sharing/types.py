"""Types with the first place of each anonymous schema in place of the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...model import Api, Discriminator, Id, Ref, Rules
from .parts import with_parts


def with_places(api: Api, copied: Mapping[Id, Id]) -> Api:
    """The API with references to the first places."""
    moved = _Places(copied)
    return replace(
        api,
        operations=tuple(map(moved.of, api.operations)),
        webhooks=tuple(map(moved.of, api.webhooks)),
        callbacks=tuple(map(moved.of, api.callbacks)),
        any_webhook=moved.of(api.any_webhook),
        declarations={id_: moved.of(one) for id_, one in api.declarations.items()},
    )


class _Places:
    def __init__(self, copied: Mapping[Id, Id]) -> None:
        self._copied = copied

    def of(self, value: Any) -> Any:
        """Any part of the model; itself if nothing changes. Rules have no types."""
        if isinstance(value, Ref):
            return Ref(self._copied[value.id]) if value.id in self._copied else value
        if isinstance(value, Discriminator):
            get = self._copied.get
            mapping = tuple((name, get(id_, id_)) for name, id_ in value.mapping)
            default = value.default and get(value.default, value.default)
            sent = tuple((get(id_, id_), tag) for id_, tag in value.sent)
            return replace(value, mapping=mapping, default=default, sent=sent)
        return value if isinstance(value, Rules) else with_parts(value, self.of)
