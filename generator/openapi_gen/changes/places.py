"""Where the changes are: the files, lines and columns that callers know."""

from __future__ import annotations

from collections.abc import Iterable

from ..comparing import Change
from ..comparing.change import Document
from ..diagnostics.collector import Diagnostics, Place
from ..inputs.positions import add_positions
from .found import FoundChange
from .sources import Source


def located(changes: Iterable[Change], old: Source, new: Source) -> list[FoundChange]:
    """The changes with their files, lines and columns."""
    sides = {Document.OLD: old, Document.NEW: new}
    places: dict[Change, tuple[Source, Place]] = {}
    marks: dict[Document, Diagnostics] = {}
    for document, side in sides.items():
        marks[document] = Diagnostics()
        marks[document].texts = side.diagnostics.texts
    for change in changes:
        side = sides[change.document]
        place = side.place_of(change.place)
        places[change] = side, place
        marks[change.document].note(place, "change", "")
    positions: dict[tuple[Document, Place], tuple[int | None, int | None]] = {}
    for document, own in marks.items():
        add_positions(own)
        for one in own:
            is_known = one.place.file in own.texts
            where = (one.line or 1, one.column or 1) if is_known else (None, None)
            positions[document, one.place] = where
    return [
        FoundChange(
            change,
            side.file(place.file),
            *positions[change.document, place],
            place.pointer,
            "error" if change.is_breaking else "note",
        )
        for change, (side, place) in places.items()
    ]
