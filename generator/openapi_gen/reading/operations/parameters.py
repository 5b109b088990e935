"""Parameter Objects of an operation into the model.

The template of a path decides which path parameters there are. Declarations that are
missing, left over or spelled differently are repaired here, with a warning.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from ... import model
from ...media_formats.media_types import is_xml
from ...model import Location, Parameter, Scalar, Type
from ...parameter_styles import DEFAULT_STYLES, STYLES
from ...records import dataclass
from ..context import Context
from ..documents.node import Node
from ..schemas.descriptions import docs_of
from ..schemas.rules import RulesReader
from ..schemas.types import TypeReader
from ..schemas.xml import XmlReader
from .encodings import encodings
from .media_types import content_of, is_structured
from .path_templates import reserved_names, without_operators
from .shared_objects import component_name

_IGNORED_HEADERS = {  # OpenAPI 3.1, 4.8.12; and what sets them instead
    "accept": "use `RequestOptions(accept=...)` for another media type",
    "content-type": "the media type of the body sets it",
    "authorization": "a security scheme sets it, or `RequestOptions(headers=...)`",
}
_LOCATIONS = {location.value: location for location in Location}
_TEMPLATED = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class ParameterReader:
    context: Context
    schemas: TypeReader
    rules: RulesReader
    xml: XmlReader

    def read_all(
        self, path: str, item: Node, operation: Node, operation_id: str
    ) -> tuple[Parameter, ...]:
        """Path parameters first, then the required ones, in the document's order."""
        found: dict[tuple[Location, str], Parameter] = {}
        for owner in (item, operation):  # the operation's own override the path item's
            own = self._declared(owner, operation_id)
            found.update({(p.location, p.name): p for p in own})
        reserved = reserved_names(path, _names_of(found, Location.PATH))
        in_path = list(_templated(without_operators(path, reserved), found))
        for key in ((Location.PATH, name) for name in reserved):
            found[key] = replace(found[key], allow_reserved=True, spans_segments=True)
        parameters = list(self._fitted(found, in_path, operation))
        order = {name: index for index, name in enumerate(in_path)}
        return tuple(
            sorted(
                parameters,
                key=lambda p: (
                    (0, order[p.name])
                    if p.location is Location.PATH
                    else (1, 0) if p.required else (2, 0)
                ),
            )
        )

    def _declared(self, owner: Node, operation_id: str) -> Iterator[Parameter]:
        seen: set[tuple[Location, str]] = set()
        for written in owner.elements("parameters"):
            parameter = self._parameter(written, operation_id)
            if parameter is None:
                continue
            key = (parameter.location, parameter.name)
            if key in seen:
                self.context.diagnostics.warning(
                    written.place,
                    "duplicate-parameter",
                    f"{key[0].value} parameter {key[1]!r} is declared twice: the last"
                    " declaration is used",
                )
            seen.add(key)
            yield parameter

    def _parameter(self, written: Node, operation_id: str) -> Parameter | None:
        node = self.context.follow(written, "parameters")
        if node is None:
            return None
        name = node.text("name")
        location = _LOCATIONS.get(node.text("in"))
        if location is None:
            return None  # validation has reported it
        if location is Location.HEADER and name.lower() in _IGNORED_HEADERS:
            self.context.diagnostics.note(
                node.place,
                "ignored-header",
                f"header parameter {name!r} is ignored, as OpenAPI requires:"
                f" {_IGNORED_HEADERS[name.lower()]}",
            )
            return None
        self.context.keep_given_name(node)
        content_type, content = self._content(node)
        schema = content.get("schema")
        style = self._style(node, location)
        explode = node.literal("explode")
        required = location is Location.PATH or node.flag("required")
        shared = component_name(node)
        words = (shared,) if shared else (operation_id, name)
        type_ = self.schemas.read(schema, words)
        allow_empty = location is Location.QUERY and node.flag("allowEmptyValue")
        parameter = Parameter(
            name=name,
            id=node.id,
            location=location,
            type=_or_empty(type_) if allow_empty else type_,
            rules=self.rules.read(schema, node.id),
            required=required,
            docs=_docs(node, schema, self._overriding(written), self.context),
            style=style,
            explode=STYLES[style].explode if explode is None else explode is True,
            allow_reserved=node.flag("allowReserved"),
            spans_segments=location is Location.PATH and node.flag("allowReserved"),
            allow_empty=allow_empty and content_type is None,
            content_type=content_type,
            format=self.context.format_of(schema) if schema is not None else "",
        )
        if not parameter.is_form:
            if is_xml(content_type or "") and is_structured(schema, self.context):
                self.context.note_unsupported(content, "writing a parameter as XML")
            return parameter
        encoded = encodings(content, self.context, self.xml)
        return replace(parameter, encodings=tuple(encoded))

    def _style(self, node: Node, location: Location) -> str:
        """The style of a parameter: one that its location allows."""
        name = node.text("style")
        style = STYLES.get(name)
        if style is not None and location.value in style.places:
            return name
        default = DEFAULT_STYLES[location.value]
        if name:
            self.context.diagnostics.error(
                node.source.place(f"{node.pointer}/style"),
                "parameter-style-invalid",
                f"style {name!r} is not allowed in {location.value}; use {default!r}",
            )
        return default

    def _overriding(self, written: Node) -> str:
        """The description beside a reference, which overrides the target's (OpenAPI
        3.1.1, 4.8.23). In 3.0 it is meant so, too."""
        return written.prose("description") if "$ref" in written else ""

    def _content(self, node: Node) -> tuple[str | None, Node]:
        """The media type of a parameter with `content`, and the node with the
        schema."""
        for media_type, content in content_of(node, self.context):
            return media_type, content
        return None, node

    # The path's template

    def _fitted(
        self,
        found: dict[tuple[Location, str], Parameter],
        in_path: list[str],
        operation: Node,
    ) -> Iterator[Parameter]:
        """The parameters; those of the path by the names in its template."""
        open_ = [name for name in in_path if (Location.PATH, name) not in found]
        for (location, name), parameter in found.items():
            if location is not Location.PATH or name in in_path:
                yield parameter
                continue
            meant = [one for one in open_ if _alike(one) == _alike(name)]
            if len(meant) == 1:
                open_.remove(meant[0])
                self.context.diagnostics.warning(
                    self.context.documents.place_of(parameter.id),
                    "path-parameter-misspelled",
                    f"the path has no {{{name}}}: treated as {{{meant[0]}}}",
                )
                yield replace(parameter, name=meant[0])
            else:
                self.context.diagnostics.warning(
                    self.context.documents.place_of(parameter.id),
                    "path-parameter-not-in-path",
                    f"the path has no {{{name}}}: the parameter is left out",
                )
        for name in open_:
            self.context.diagnostics.warning(
                operation.place,
                "undeclared-path-parameter",
                f"no parameter declares {{{name}}} of the path: treated as a required"
                " string",
            )
            yield _undeclared(name, operation)


def _names_of(
    found: Collection[tuple[Location, str]], location: Location
) -> frozenset[str]:
    return frozenset(name for where, name in found if where is location)


def _templated(path: str, found: Collection[tuple[Location, str]]) -> dict[str, None]:
    """The names in a path's template, except those in its query that are declared as
    query parameters.
    """
    names = dict.fromkeys(_TEMPLATED.findall(path))
    own = dict.fromkeys(_TEMPLATED.findall(path.partition("?")[0]))
    return {n: None for n in names if n in own or (Location.QUERY, n) not in found}


def _alike(name: str) -> str:
    """A name without case and delimiters."""
    return re.sub(r"[-_. ]", "", name).casefold()


def _or_empty(type_: Type) -> Type:
    """The type, or the empty string if the type does not allow it."""
    if type_ in (Scalar.ANY, Scalar.STRING):
        return type_
    return model.union_of([type_, model.Enumeration("", ("",))])


def _undeclared(name: str, node: Node) -> Parameter:
    rules = model.Rules(node.id, (model.OfType((model.JsonType.STRING,)),))
    return Parameter(
        name=name,
        id=node.id,
        location=Location.PATH,
        type=Scalar.STRING,
        rules=rules,
        required=True,
        docs=model.Documentation(),
        style="simple",
        explode=False,
    )


def _docs(
    node: Node, schema: Node | None, overriding: str, context: Context
) -> model.Documentation:
    docs = docs_of(schema, context) if schema is not None else model.Documentation()
    return model.Documentation(
        description=overriding
        or node.prose("description")
        or docs.description
        or docs.title,
        deprecated=node.flag("deprecated") or docs.deprecated,
        default=docs.default,
    )
