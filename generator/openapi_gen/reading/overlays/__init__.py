"""OpenAPI Overlays 1.0 and 1.1: changes to a document that somebody else writes.

They are applied to the root document before anything else reads it. What they add is
told as the overlay's, so that its author finds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...diagnostics.collector import Diagnostic, Diagnostics, Place
from ...inputs import parsing
from ...inputs.root_document import Overlay
from ..documents.documents import Documents
from ..documents.json_types import is_list, is_object
from .jsonpath import PathError, parse, select
from .merging import Incompatible, Target

_VERSIONS = ("1.0.", "1.1.")


def apply_overlays(
    documents: Documents, overlays: Sequence[Overlay], diagnostics: Diagnostics
) -> None:
    """Changes the root document; what is wrong with an overlay is an error at its place."""
    if not overlays:
        return
    target = Target(documents.root.source)
    for overlay in overlays:
        _apply(target, overlay, diagnostics)
    texts = [diagnostics.texts.get(overlay.name, "") for overlay in overlays]
    documents.reread("".join(texts))


def _apply(target: Target, overlay: Overlay, diagnostics: Diagnostics) -> None:
    try:
        data, diagnostics.texts[overlay.name] = parsing.load(overlay.raw)
    except parsing.TextError as error:
        place = Place(overlay.name, error.pointer)
        finding = Diagnostic(
            "error", place, "FIXME", str(error), error.line, error.column
        )
        diagnostics.add(finding)
        return
    actions = data.get("actions") if is_object(data) else None
    version = data.get("overlay") if is_object(data) else None
    if not isinstance(version, str) or not version.startswith(_VERSIONS):
        message = "there is no `overlay: 1.0.0` or `1.1.0`: this is no OpenAPI overlay"
        diagnostics.error(Place(overlay.name, ""), "FIXME", message)
    elif not is_list(actions):
        message = "there is no list of `actions`: this is no OpenAPI overlay"
        diagnostics.error(Place(overlay.name, ""), "FIXME", message)
    else:
        for index, action in enumerate(actions):
            place = Place(overlay.name, f"/actions/{index}")
            _Action(target, place, diagnostics).run(action)


@dataclass(frozen=True, slots=True)
class _Action:
    target: Target
    place: Place
    diagnostics: Diagnostics

    def run(self, action: object) -> None:
        if not is_object(action) or not isinstance(action.get("target"), str):
            self._refuse("an action has a `target`, which is a JSONPath")
            return
        found = self._select(action["target"], "target")
        if found is None:
            return
        if not found:
            message = f"{action['target']!r} selects nothing in the document"
            self.diagnostics.warning(self._at("target"), "FIXME", message)
        try:
            self._change(action, found)
        except Incompatible as error:
            self._refuse(str(error))

    def _change(self, action: dict[str, object], found: list[list[str]]) -> None:
        if action.get("remove") is True:
            for path in reversed(found):
                self.target.remove(path)
        elif "update" in action:
            for path in found:
                self.target.update(path, action["update"], self._at("update"))
        elif isinstance(action.get("copy"), str):
            sources = self._select(str(action["copy"]), "copy")
            if sources is not None and len(sources) != 1:
                raise Incompatible(f"`copy` selects {len(sources)} nodes, not one")
            for path in found if sources else ():
                self.target.copy(path, (sources or [[]])[0])

    def _select(self, expression: str, keyword: str) -> list[list[str]] | None:
        """The paths of what is selected; None, and an error, where it is no JSONPath."""
        try:
            query = parse(expression)
        except PathError as error:
            place = self._at(keyword)
            message = f"{expression!r} is no JSONPath: {error}"
            self.diagnostics.error(place, "FIXME", message)
            return None
        return [list(map(str, path)) for path, _ in select(query, self.target.data)]

    def _at(self, keyword: str) -> Place:
        return Place(self.place.file, f"{self.place.pointer}/{keyword}")

    def _refuse(self, message: str) -> None:
        self.diagnostics.error(self.place, "FIXME", message)
