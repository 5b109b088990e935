"""What every reading room needs: the documents, the edition, and where to report."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..diagnostics.collector import Diagnostics
from ..model import Id
from .documents.documents import Documents
from .documents.node import Node
from .documents.reference_targets import A_PARAMETER, mismatch


class Edition(Enum):
    """How schemas are to be read; later rooms never ask for the version."""

    V3_0 = "3.0"
    V3_1 = "3.1"


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """The vocabularies that change what is checked."""

    applicator: bool = True
    validation: bool = True


@dataclass(frozen=True, slots=True)
class Context:
    documents: Documents
    edition: Edition
    diagnostics: Diagnostics
    formats: Mapping[str, str] = field(default_factory=dict[str, str])
    """The options' other name for a format; `off` is none, `*` stands for any format."""
    left_out: frozenset[Id] = frozenset()
    """The operations and named schemas that are not to be read."""
    pagination: Mapping[str, Mapping[str, str | int]] = field(
        default_factory=dict[str, Mapping[str, str | int]]
    )
    """The options' word on how operations page."""
    dialects: dict[str, Vocabularies] = field(default_factory=dict[str, Vocabularies])
    """The vocabularies of each meta-schema that was met."""

    given_names: dict[Id, str] = field(default_factory=dict[str, str])
    """What `x-gen-name` calls a thing."""
    components: dict[Id, tuple[str, Node]] = field(
        default_factory=dict[str, tuple[str, Node]]
    )
    """The schemas that have a name of their own, and that name."""
    adopted: dict[Id, str] = field(default_factory=dict[str, str])
    """The component that is a mere reference to a schema without a name of its own."""

    def note_name(self, node: Node, id_: Id | None = None) -> None:
        """Takes a name that the document gives for our sake."""
        if "x-gen-name" not in node:
            return
        name = node.text("x-gen-name")
        if name.isidentifier() and not keyword.iskeyword(name):
            self.given_names[id_ or node.id] = name
        else:
            self.diagnostics.warning(
                node.place,
                "FIXME",
                "x-gen-name is no Python identifier, so it is not used",
            )

    def follow(self, node: Node, section: str) -> Node | None:
        """Where a reference leads; None, and an error, where that is no such thing.

        `section` is the member of `components` that holds things of the wanted kind.
        """
        target = self.documents.follow(node)
        if target is None or target is node:
            return target
        reason = mismatch(target, section)
        if not reason:
            return target
        self.tell_of_reference(node, reason)
        return None

    def tell_of_schema(self, node: Node, reason: str) -> None:
        """Tells that a reference leads to no schema.

        Between parameters that is what bundlers leave behind: nothing is known of the
        value then, and the client loses nothing else.
        """
        if "/parameters/" in node.pointer and reason == A_PARAMETER:
            place = node.source.place(f"{node.pointer}/$ref")
            message = f"{node.text('$ref')!r} {reason}: any value is accepted"
            self.diagnostics.warning(place, "FIXME", message)
        else:
            self.tell_of_reference(node, reason)

    def tell_of_reference(self, node: Node, reason: str) -> None:
        place = node.source.place(f"{node.pointer}/$ref")
        self.diagnostics.error(place, "FIXME", f"{node.text('$ref')!r} {reason}")

    def tell_left_out(self, node: Node, what: str) -> None:
        """Nothing is lost in silence: a note about what the client does not have."""
        self.diagnostics.note(
            node.place, "FIXME", f"the client does not have {what} yet"
        )

    @property
    def siblings_count(self) -> bool:
        """Whether keywords beside `$ref` are read: JSON Schema since 2019-09 does."""
        return self.edition is not Edition.V3_0

    def format_of(self, schema: Node) -> str:
        """The schema's `format` as the options want it read, empty where there is none."""
        name = schema.text("format")
        name = self.formats.get(name, self.formats.get("*", name) if name else "")
        return "" if name == "off" else name
