"""Examples of server-sent events whose data is JSON.

The schema of such an event says that `data` is a string. An example has the JSON that the
string holds, which the fake writes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..model import (
    Api,
    Enumeration,
    Field,
    Json,
    Ref,
    Response,
    Type,
    UnionOf,
    bare_type,
    fields_of,
)
from ..samples import Samples


def with_json(
    items: list[Json], response: Response, api: Api, samples: Samples
) -> list[Json]:
    """The events, with JSON data in place of strings."""
    return [_event(item, response, api, samples) for item in items]


def _event(item: Json, response: Response, api: Api, samples: Samples) -> Json:
    data = item.get("data") if isinstance(item, dict) else None
    if not isinstance(item, dict) or not isinstance(data, str):
        return item
    name = str(item.get("event", "message"))
    if response.json_events is not True and name not in (response.json_events or ()):
        return item
    try:
        return {**item, "data": json.loads(data)}
    except ValueError:
        pass
    for fields in _forms(response.type, api):
        known = {field.name: field for field in fields}
        if "data" in known and _may_be(known.get("event"), name, api):
            type_ = bare_type(known["data"].type, api.declarations)
            sample = samples.schema(type_.id) if isinstance(type_, Ref) else None
            if sample is not None:
                return {**item, "data": sample.value}
    return item


def _forms(type_: Type, api: Api) -> Iterator[tuple[Field, ...]]:
    """The fields of each class that an event can be."""
    bare = bare_type(type_, api.declarations)
    if isinstance(bare, UnionOf):
        for member in bare.members:
            yield from _forms(member, api)
    else:
        yield fields_of(bare, api.declarations)


def _may_be(event: Field | None, name: str, api: Api) -> bool:
    """Whether the form has events of this name."""
    type_ = None if event is None else bare_type(event.type, api.declarations)
    return not isinstance(type_, Enumeration) or name in type_.values
