"""What every module of `reading` needs: documents, their edition, and diagnostics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from enum import Enum

from ..chosen_names import name_fault, normalized
from ..diagnostics.collector import Diagnostics
from ..formats import SYNONYMS
from ..model import Id
from ..parameter_styles import DeepObjectArrays
from ..records import dataclass
from .documents.documents import Documents
from .documents.node import Node
from .documents.reference_targets import A_PARAMETER, mismatch


class Edition(Enum):
    """How schemas are read; modules that use it do not ask for the exact version."""

    V3_0 = "3.0"
    V3_1 = "3.1"


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """The vocabularies of JSON Schema that change what is checked."""

    applicator: bool = True
    validation: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A schema that is merged with others, and the words that name its members."""

    node: Node
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What a schema merges, itself included, and through how many references at most."""

    parts: tuple[Part, ...]
    levels: int


@dataclass(frozen=True, slots=True)
class Context:
    documents: Documents
    edition: Edition
    diagnostics: Diagnostics
    formats: Mapping[str, str] = field(default_factory=dict[str, str])
    """`[tool.openapi-gen.formats]`: what to read a format as. `*` is any format that is
    not listed; the value `off` is no format."""
    left_out: frozenset[Id] = frozenset()
    """The operations and named schemas that are not read."""
    pagination: Mapping[str, Mapping[str, str | int]] = field(
        default_factory=dict[str, Mapping[str, str | int]]
    )
    """`[tool.openapi-gen.pagination]`: how operations page."""
    streams: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )
    """`[tool.openapi-gen.streams]`: operations whose JSON is a sequence."""
    path_segments: Mapping[str, Sequence[str]] = field(
        default_factory=dict[str, Sequence[str]]
    )
    """`[tool.openapi-gen.path-segments]`: path parameters that span several segments."""
    deep_object_arrays: DeepObjectArrays = "indices"
    """`[tool.openapi-gen] deep-object-arrays`."""
    always_send_credentials: bool = False
    """`[tool.openapi-gen] send-credentials = "always"`."""
    dialects: dict[str, Vocabularies] = field(default_factory=dict[str, Vocabularies])
    """The vocabularies of each meta-schema that was read."""

    given_names: dict[Id, str] = field(default_factory=dict[str, str])
    """The names that `x-gen-name` gives."""
    components: dict[Id, tuple[str, Node]] = field(
        default_factory=dict[str, tuple[str, Node]]
    )
    """The schemas that have a name of their own, with that name."""
    component_named: dict[str, Node] = field(default_factory=dict[str, Node])
    """The same by these names; the first of a name."""
    mappings: dict[tuple[Id, bool], Sequence[tuple[str, Node]]] = field(
        default_factory=dict[tuple[Id, bool], Sequence[tuple[str, "Node"]]]
    )
    """The values of discriminators that were read; see `schemas.one_of.mapped`."""
    listed: dict[tuple[Id, ...], Mapping[str, tuple[str, ...]]] = field(
        default_factory=dict[tuple[str, ...], Mapping[str, tuple[str, ...]]]
    )
    """The values that schemas list for properties; see `schemas.discriminators`."""
    merged: dict[Id, Merged | None] = field(default_factory=dict[str, "Merged | None"])
    """What targets of references merge; see `schemas.all_of`."""
    secrets: dict[Id, bool] = field(default_factory=dict[str, bool])
    """Whether schemas are secret; see `schemas.scalars.is_secret`."""
    adopted: dict[Id, str] = field(default_factory=dict[str, str])
    """The names of schemas that have none of their own, from a component that is only a
    reference to them."""

    def name_components(self, components: Iterable[tuple[str, Node]]) -> None:
        """Records the schemas that have a name of their own."""
        for name, node in components:
            self.components[node.id] = (name, node)
            self.component_named.setdefault(name, node)

    def keep_given_name(self, node: Node, id_: Id | None = None) -> None:
        """Records the name that the document chooses with `x-gen-name`."""
        if "x-gen-name" not in node:
            return
        place = node.source.place(f"{node.pointer}/x-gen-name")
        value = node.literal("x-gen-name")
        if not isinstance(value, str):
            message = "`x-gen-name` must be a string"
            self.diagnostics.error(place, "invalid-name", message)
        elif fault := name_fault(value):
            message = f"`x-gen-name` {value!r} {fault}"
            self.diagnostics.error(place, "invalid-name", message)
        else:
            self.given_names[id_ or node.id] = normalized(value)

    def follow(self, node: Node, section: str) -> Node | None:
        """The target of a reference; None, and an error, if it is of the wrong kind.

        `section` is the member of `components` that holds objects of the right kind.
        """
        target = self.documents.follow(node)
        if target is None or target is node:
            return target
        reason = mismatch(target, section)
        if not reason:
            return target
        self.report_bad_reference(node, "reference-mismatch", reason)
        return None

    def report_bad_schema_reference(self, node: Node, reason: str) -> None:
        """Reports a reference that does not lead to a schema.

        Between parameters, some bundlers leave such references behind. Nothing is known
        of the value then, but the client loses nothing else.
        """
        if "/parameters/" in node.pointer and reason == A_PARAMETER:
            place = node.source.place(f"{node.pointer}/$ref")
            message = f"{node.text('$ref')!r} {reason}: any value is accepted"
            self.diagnostics.warning(place, "reference-mismatch", message)
        else:
            self.report_bad_reference(node, "reference-mismatch", reason)

    def report_bad_reference(self, node: Node, code: str, reason: str) -> None:
        place = node.source.place(f"{node.pointer}/$ref")
        self.diagnostics.error(place, code, f"{node.text('$ref')!r} {reason}")

    def note_unsupported(self, node: Node, what: str) -> None:
        """Notes a part of the document that the client does not cover."""
        self.diagnostics.note(
            node.place, "unsupported-feature", f"{what} is not supported yet"
        )

    @property
    def reads_ref_siblings(self) -> bool:
        """Whether keywords beside `$ref` are read, as JSON Schema does since 2019-09."""
        return self.edition is not Edition.V3_0

    def format_of(self, schema: Node) -> str:
        """The format that a schema's `format` means, by `[tool.openapi-gen.formats]` and
        by the synonyms of formats; empty for a schema without one."""
        if "format" not in schema:
            return ""
        name = schema.text("format")
        name = self.formats.get(name, self.formats.get("*", name) if name else "")
        return "" if name == "off" else SYNONYMS.get(name, name)
