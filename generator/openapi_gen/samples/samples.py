"""Values for the parameters, bodies and responses of an API.

An example of the document is used where the client accepts it; otherwise a value is made
from the schema, in which the document's examples of properties win. The same API always
gets the same values.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from ..media_formats import Values
from ..model import (
    AliasDeclaration,
    Api,
    Body,
    Declaration,
    Format,
    FormattedString,
    Id,
    Json,
    ObjectDeclaration,
    Operation,
    Parameter,
    Pattern,
    Reference,
    Response,
    Rules,
    Scalar,
    ServerRequest,
    bare_type,
    subschemas,
)
from ..model.supplement import Example, ResponseHeader, Supplement
from ..records import dataclass
from .demands import Part, demands_of
from .directions import Directions
from .evaluation import Evaluator
from .files import file_of, with_files
from .json_values import equal, size_of
from .maker import Maker
from .sample import Origin, Sample
from .type_rules import TypeRules
from .wishes import Wishes

Accepts = Callable[[Rules, Json], bool]
"""The client's own validator. Formats are always given to it, and long strings for
patterns. The other keywords are evaluated here: to compile the checks of all schemas
takes longer than to write their pages."""

_LEVELS = 2
"""The levels of objects whose optional properties a sample has."""
_SIZE = 1_000
"""The values in a sample. One that is larger is made with fewer levels."""
_LARGEST = 20_000
"""The values in a sample that only has what is required."""
_MADE = 5
"""Values that are given to the client's validator."""

_JSON_PATCH: Json = [{"op": "replace", "path": "/name", "value": "string"}]
"""A list of operations (RFC 6902), of which documents have no schema that says so."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What a sample is for."""

    rules: Rules
    examples: Sequence[Example]
    directions: Directions
    is_text: bool = False
    """Whether an example is the text that is sent, of which only strings are read."""
    is_json: bool = False
    """Whether the text of an example is JSON."""


class Samples:
    def __init__(
        self,
        api: Api,
        supplement: Supplement,
        accepts: Accepts,
        *,
        verify: bool = False,
    ) -> None:
        """With `verify`, every sample is given to the client's validator as a whole."""
        self._verifies = verify
        self._api = api
        self._supplement = supplement
        self._accepts = accepts
        table = {**api.rules, **api.shared}
        evaluator = Evaluator(table, self._passes)
        self._maker = Maker(
            evaluator,
            _examples(supplement),
            _recursive(table),
            supplement.returned,
            dict(_formats(api)),
        )
        self._copies = {copy.id: copy.target for copy in api.copies}
        self._types = TypeRules(api.declarations, table)
        self._sent = Directions(self._maker, supplement.read_only)
        self._received = Directions(self._maker, supplement.write_only)
        self._any_direction = Directions(self._maker, frozenset())
        self._known: dict[object, tuple[Rules, Sample | None]] = {}
        """By the identities of rules, which it keeps."""
        self._passed: dict[tuple[str, str], bool] = {}
        """What the client says of strings, which many examples have in common."""

    @property
    def declarations(self) -> Mapping[Id, Declaration]:
        """Those of the API."""
        return self._api.declarations

    def parameter(self, parameter: Parameter) -> Sample | None:
        """A value of a parameter; None if none is found, as below."""
        examples = self._supplement.parameter_examples.get(parameter.id, ())
        is_json = parameter.content_type is not None and not parameter.is_form
        place = _Place(parameter.rules, examples, self._sent, is_json=is_json)
        return self._sample(place, levels=0)

    def body(
        self,
        owner: Operation | ServerRequest,
        body: Body,
        *,
        every_property: bool = False,
    ) -> Sample | None:
        """A body, as it is sent: with its required properties, or with all."""
        key = owner.id, "", body.media_type
        examples = self._supplement.content_examples.get(key, ())
        if body.format.values is Values.BYTES:
            return Sample(file_of(body.media_type), Origin.SCHEMA)
        if body.format.is_operation_list and not examples and not body.rules.checks:
            return Sample(_JSON_PATCH, Origin.SCHEMA)
        is_sent = isinstance(owner, Operation)
        place = _Place(
            body.rules,
            examples,
            self._sent if is_sent else self._received,
            is_text=body.format.is_xml,
            is_json=body.format.is_json,
        )
        levels = 0 if is_sent and not every_property else _LEVELS
        if body.format.values is Values.ITEMS:
            return self._items(place, levels, extends=every_property)
        found = self._sample(place, levels, extends=every_property)
        if found is None or not body.format.takes_files:
            return found
        value = with_files(
            found.value, body.type, self._api.declarations, body.encodings
        )
        return Sample(value, found.origin, found.name, found.summary)

    def response(self, operation: Operation, response: Response) -> Sample | None:
        """A response, as it is received; None for one without content, too."""
        key = operation.id, response.status, response.media_type
        examples = self._supplement.content_examples.get(key, ())
        place = _Place(
            response.rules,
            examples,
            self._received,
            is_text=response.format.is_xml,
            is_json=response.format.is_json,
        )
        match response.format.values:
            case Values.NOTHING | Values.UNKNOWN:
                return None
            case Values.BYTES:
                return Sample(file_of(response.media_type), Origin.SCHEMA)
            case Values.ITEMS:
                return self._items(place, _LEVELS)
            case Values.DATA | Values.STRING:
                return self._sample(place, _LEVELS)

    def schema(self, id_: Id) -> Sample | None:
        """A value of a declaration or a copy of the API, as it is received."""
        rules = self._types.of_declaration(self._copies.get(id_, id_))
        return self._sample(_Place(rules, (), self._received), _LEVELS)

    def header(self, operation: Operation, header: ResponseHeader) -> Sample | None:
        """A value of a response header; of one that the client has no field for, only
        what the document gives."""
        declaration = None
        if operation.headers is not None:
            declaration = self._api.declarations[operation.headers.id]
        fields = (
            declaration.fields if isinstance(declaration, ObjectDeclaration) else ()
        )
        for field in fields:
            if field.name.lower() == header.name.lower():
                rules = self._types.of(field.type, field.id)
                place = _Place(rules, header.examples, self._any_direction)
                return self._sample(place, levels=0)
        return next(
            (_from_document(example.value, example) for example in header.examples),
            None,
        )

    def is_valid(self, rules: Rules, value: Json) -> bool:
        """Whether the client accepts a value."""
        return self._is_accepted(rules, value)

    def _passes(self, check: Format | Pattern, value: Json) -> bool:
        if not isinstance(value, str):
            return self._accepts(Rules("", (check,)), value)
        key = check.name if isinstance(check, Format) else check.python, value
        if key not in self._passed:
            self._passed[key] = self._accepts(Rules("", (check,)), value)
        return self._passed[key]

    def _is_verified(self, rules: Rules, value: Json) -> bool:
        return not self._verifies or self._accepts(rules, value)

    def _items(
        self, place: _Place, levels: int, *, extends: bool = False
    ) -> Sample | None:
        """A sequence: the items of the document's example, or one item."""
        for example in place.examples:
            items = _items_of(example)
            if items and all(self._is_accepted(place.rules, one) for one in items):
                return _from_document(items, example)
        item = self._sample(
            _Place(place.rules, (), place.directions), levels, extends=extends
        )
        if item is None:
            return None
        origin = Origin.REPLACED if place.examples else item.origin
        return Sample([item.value], origin)

    def _sample(
        self, place: _Place, levels: int, *, extends: bool = False
    ) -> Sample | None:
        hidden = place.directions.hidden
        if place.examples:
            return self._chosen(place, levels, extends)
        rules = self._same(place.rules)
        key = id(rules), levels, extends, hidden
        if key not in self._known:
            self._known[key] = rules, self._chosen(place, levels, extends)
        return self._known[key][1]

    def _same(self, rules: Rules) -> Rules:
        """The schema that a place only refers to: all such places have one sample."""
        seen: set[Id] = set()
        while len(rules.checks) == 1 and not rules.anchors and rules.id not in seen:
            check = rules.checks[0]
            if not isinstance(check, Reference) or rules.id in self._maker.examples:
                break
            seen.add(rules.id)
            rules = self._maker.evaluator.target(check, ())
        return rules

    def _chosen(self, place: _Place, levels: int, extends: bool) -> Sample | None:
        """An example of the document, or a value that is made."""
        parts = [Part(place.rules)]
        refused = False
        hints: list[Json] = []
        for example in (*place.examples, *self._of_schema(parts)):
            for value in _readings(example, place):
                whole = place.directions.completed(parts, value)
                if size_of(whole, _LARGEST) < _LARGEST:
                    hints.append(whole)
                if not self._is_accepted(place.rules, whole):
                    refused = True
                    continue
                if extends and isinstance(value, (dict, list)):
                    refused = False
                    break
                shown = place.directions.without(parts, whole)
                return _from_document(shown, example)
        wishes = Wishes(levels, extends, place.directions.hidden, tuple(hints))
        made = self._made(parts, place.rules, wishes)
        if made is None:
            return None
        shown = place.directions.without(parts, made[0])
        for example in place.examples:
            if equal(shown, example.value):
                return _from_document(shown, example)
        return Sample(shown, Origin.REPLACED if refused else Origin.SCHEMA)

    def _of_schema(self, parts: list[Part]) -> list[Example]:
        examples = self._supplement.schema_examples
        ids = demands_of(parts, self._maker.evaluator).ids
        return [Example(value) for id_ in ids for value in examples.get(id_, ())]

    def _made(
        self, parts: list[Part], rules: Rules, wishes: Wishes
    ) -> tuple[Json] | None:
        """The first value that the client accepts too, with as much as fits."""
        for levels in range(wishes.levels, -1, -1):
            wanted = Wishes(levels, wishes.extends, wishes.hidden, wishes.hints)
            self._maker.refuel()
            for value in islice(self._maker.values(parts, wanted), _MADE):
                limit = _SIZE if levels else _LARGEST
                if size_of(value, limit) >= limit:
                    break
                if self._is_verified(rules, value):
                    return (value,)
        return None

    def _is_accepted(self, rules: Rules, value: Json) -> bool:
        return (
            size_of(value, _LARGEST) < _LARGEST
            and self._maker.evaluator.accepts(rules, value)
            and self._is_verified(rules, value)
        )


def _from_document(value: Json, example: Example) -> Sample:
    return Sample(value, Origin.DOCUMENT, example.name, example.summary)


def _examples(supplement: Supplement) -> Mapping[Id, tuple[Json, ...]]:
    """The examples of each schema, and its default after them."""
    found = dict(supplement.schema_examples)
    for id_, default in supplement.schema_defaults.items():
        found[id_] = (*found.get(id_, ()), default)
    return found


def _formats(api: Api) -> Iterator[tuple[Id, str]]:
    """The formats of fields, some of which no `format` says: `contentEncoding`."""
    for declaration in api.declarations.values():
        typed = (
            [(declaration.id, declaration.type)]
            if isinstance(declaration, AliasDeclaration)
            else [(field.id, field.type) for field in declaration.fields]
        )
        for id_, type_ in typed:
            bare = bare_type(type_, api.declarations)
            if isinstance(bare, FormattedString) and not bare.is_number:
                yield id_, bare.format
            elif bare is Scalar.BINARY:
                yield id_, "byte"  # where it is in JSON


def _recursive(table: Mapping[Id, Rules]) -> frozenset[Id]:
    """The schemas that can be reached from themselves, and some between these."""
    after = {id_: set(_targets(rules)) & table.keys() for id_, rules in table.items()}
    before: dict[Id, set[Id]] = {id_: set() for id_ in table}
    for id_, targets in after.items():
        for target in targets:
            before[target].add(id_)
    for edges, back in ((after, before), (before, after)):
        ends = [id_ for id_, targets in edges.items() if not targets]
        while ends:
            end = ends.pop()
            for id_ in back[end]:
                edges[id_].discard(end)
                if not edges[id_]:
                    ends.append(id_)
            back[end] = set()
    return frozenset(id_ for id_ in table if after[id_] and before[id_])


def _targets(rules: Rules) -> Iterator[Id]:
    yield from (target for _, target in rules.anchors)
    for check in rules.checks:
        if isinstance(check, Reference):
            yield check.target
        for part in subschemas(check):
            yield from _targets(part)


def _readings(example: Example, place: _Place) -> Iterator[Json]:
    """What the value of an example can mean: many documents write JSON as a string."""
    if place.is_text and isinstance(example.value, str):
        return
    if not example.is_serialized:
        yield example.value
    if place.is_json and isinstance(example.value, str):
        yield from _parsed(example.value)


def _parsed(text: str) -> Iterator[Json]:
    try:
        data: Json = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return
    yield data


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _items_of(example: Example) -> list[Json]:
    """The items of a sequence, from a list or from lines of JSON."""
    value = example.value
    if isinstance(value, list):
        return value
    if not isinstance(value, str):
        return [value]
    # A string in a line may have what else ends lines in Python, such as U+2028.
    lines = [line.lstrip("\x1e") for line in value.split("\n")]
    return [item for line in lines for item in _parsed(line)]
