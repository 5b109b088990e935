"""OpenAPI Overlays 1.0 and 1.1: changes to a document of somebody else.

They are applied to the root document before anything else reads it. Diagnostics about
what they add have places in the overlay, so that its author finds it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...diagnostics.collector import Diagnostic, Diagnostics, Place, Refused
from ...inputs import parsing
from ...inputs.root_document import Overlay
from ...records import dataclass
from ..documents.documents import Documents
from ..documents.json_types import is_list, is_object
from .budget import Budget, ExceededError
from .jsonpath import PathError, parse, select
from .merging import Incompatible, Target

_VERSIONS = ("1.0.", "1.1.")


def apply_overlays(
    documents: Documents, overlays: Sequence[Overlay], diagnostics: Diagnostics
) -> None:
    """Changes the root document; reports what is wrong with an overlay."""
    if not overlays:
        return
    source = documents.root.source
    target = Target(source, Budget(len(source.raw)))
    for overlay in overlays:
        _apply(target, overlay, diagnostics)
    texts = [diagnostics.texts.get(overlay.name, "") for overlay in overlays]
    documents.refresh("".join(texts))


def _apply(target: Target, overlay: Overlay, diagnostics: Diagnostics) -> None:
    try:
        data, diagnostics.texts[overlay.name] = parsing.load(overlay.raw)
    except parsing.TextError as error:
        place = Place(overlay.name, error.pointer)
        line, column = error.line, error.column
        diagnostics.add(
            Diagnostic("error", place, error.code, error.message, line, column)
        )
        return
    actions = data.get("actions") if is_object(data) else None
    version = data.get("overlay") if is_object(data) else None
    if not isinstance(version, str) or not version.startswith(_VERSIONS):
        message = (
            "this is not an OpenAPI overlay: `overlay: 1.1.0` or `1.0.0` is missing"
        )
        diagnostics.error(Place(overlay.name, ""), "not-overlay", message)
    elif not is_list(actions):
        message = "this is not an OpenAPI overlay: the list of `actions` is missing"
        diagnostics.error(Place(overlay.name, ""), "not-overlay", message)
    else:
        for index, action in enumerate(actions):
            place = Place(overlay.name, f"/actions/{index}")
            try:
                _Action(target, place, diagnostics).run(action)
            except ExceededError as error:
                message = (
                    "the overlays select or add too many nodes; select fewer, such as"
                    " with names in place of `..`"
                )
                diagnostics.error(place, "overlay-too-long", message)
                raise Refused from error


@dataclass(frozen=True, slots=True)
class _Action:
    target: Target
    place: Place
    diagnostics: Diagnostics

    def run(self, action: object) -> None:
        if not is_object(action) or not isinstance(action.get("target"), str):
            message = "an action must have a `target`, which is a JSONPath"
            self.diagnostics.error(self.place, "overlay-without-target", message)
            return
        found = self._select(action["target"], "target")
        if found is None:
            return
        if not found:
            message = f"{action['target']!r} selects nothing in the document"
            self.diagnostics.warning(
                self._at("target"), "overlay-selects-nothing", message
            )
        try:
            self._change(action, found)
        except Incompatible as error:
            self.diagnostics.error(self.place, "overlay-conflict", str(error))

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
                raise Incompatible(f"`copy` must select one node, not {len(sources)}")
            for path in found if sources else ():
                self.target.copy(path, (sources or [[]])[0])

    def _select(self, expression: str, keyword: str) -> list[list[str]] | None:
        """The paths of what is selected; None, and an error, if it is not a JSONPath."""
        try:
            query = parse(expression)
        except PathError as error:
            place = self._at(keyword)
            message = f"{expression!r} is not a JSONPath: {error}"
            self.diagnostics.error(place, "invalid-jsonpath", message)
            return None
        return [
            list(map(str, path))
            for path, _ in select(query, self.target.data, self.target.budget.spend)
        ]

    def _at(self, keyword: str) -> Place:
        return Place(self.place.file, f"{self.place.pointer}/{keyword}")
