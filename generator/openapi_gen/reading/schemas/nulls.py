"""What OpenAPI 3.0's `nullable` adds to the rules of a schema.

By OpenAPI 3.0.3, it adds null to the `type` beside it, and to nothing else. Authors mean
that the value can be null: also beside `enum`, `$ref`, `allOf`, `anyOf` and `oneOf`.
Under `not`, such a reading would refuse more, so there it means what the standard says.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from ... import model
from ...model import Check, Rules
from ..context import Context, Edition
from ..documents.node import Node
from .scalars import says_nullable

_AROUND = ("$ref", "allOf", "anyOf", "oneOf")
_READ = frozenset(
    "nullable title description default example deprecated readOnly writeOnly".split()
)
"""Siblings of a `$ref` that are read in OpenAPI 3.0, too."""


class Nulls:
    """Reads `nullable`, generously except under `not`."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._is_old = context.edition is Edition.V3_0
        self._is_literal = False

    @contextmanager
    def literally(self) -> Generator[None]:
        with self._reading(True):
            yield

    @contextmanager
    def generously(self) -> Generator[None]:
        with self._reading(False):
            yield

    @contextmanager
    def _reading(self, literally: bool) -> Generator[None]:
        before, self._is_literal = self._is_literal, literally
        try:
            yield
        finally:
            self._is_literal = before

    def adds_to_type(self, schema: Node) -> bool:
        return self._is_old and schema.flag("nullable")

    def adds_to_enum(self, schema: Node, values: Sequence[object]) -> bool:
        if not self.adds_to_type(schema) or self._is_literal or None in values:
            return False
        self._note(schema)
        return True

    def or_null(self, schema: Node, checks: list[Check]) -> list[Check]:
        """The checks of a whole schema: null fulfils them, too, if authors mean that."""
        if "$ref" in schema:
            self._note_siblings(schema)
        elif not schema.flag("nullable"):
            return checks
        around = [keyword for keyword in _AROUND if keyword in schema]
        if not around or self._is_literal or not says_nullable(schema, self._context):
            return checks
        if around[0] != "$ref":
            self._note(schema)
        null = (model.OfType((model.JsonType.NULL,)),)
        nothing = Rules(f"{schema.id}/nullable", null)
        return [
            model.AnyOf((nothing, Rules(f"{schema.id}/{around[0]}", tuple(checks))))
        ]

    def _note(self, schema: Node) -> None:
        self._context.diagnostics.note_once(
            schema.source.place(f"{schema.pointer}/nullable"),
            "nullable-without-type",
            "`nullable` allows null here, as authors mean it; OpenAPI 3.0.3 says so only"
            " where `type` is beside it and no `enum` forbids null",
        )

    def _note_siblings(self, schema: Node) -> None:
        """Notes what is read beside `$ref`, and each keyword that is not."""
        for keyword, node in schema.items():
            if keyword == "$ref" or keyword.startswith("x-") or node.value is None:
                continue
            if keyword in _READ:
                message = (
                    "`nullable`, descriptions and defaults beside `$ref` are read,"
                )
                message += " though OpenAPI 3.0 ignores them"
            else:
                message = (
                    f"`{keyword}` beside `$ref` is ignored, as OpenAPI 3.0 requires"
                )
            self._context.diagnostics.note_once(
                node.place, "reference-siblings", message
            )
