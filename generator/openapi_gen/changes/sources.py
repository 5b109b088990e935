"""What is compared: a document, one of a git revision, or what a package keeps of one."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from pathlib import Path

from ..comparing import Side
from ..comparing.record import NAME, UnreadableRecord, side_of
from ..diagnostics.collector import Diagnostic, Diagnostics, Place, Refused
from ..inputs.files import read_regular
from ..inputs.git import Checkout, GitError, checked_out, is_revision
from ..inputs.positions import add_positions
from ..options import Options
from ..pipeline import understand

OptionsOf = Callable[[str], Options]
"""The options with which a document is read."""


class Source:
    """A document, or the record of one, as a caller names it."""

    def __init__(self, spec: str, folder: Path) -> None:
        """`folder` is for the files of a revision; it need not exist."""
        self.spec = spec
        self.diagnostics = Diagnostics()
        self._folder = folder
        self._checkout: Checkout | None = None
        self._is_record = spec.replace(":", "/").rpartition("/")[2] == NAME

    def side(self, options_of: OptionsOf, diagnostics: Diagnostics) -> Side:
        """What is compared. Raises Refused where it cannot be read, and OptionError;
        `diagnostics` says why."""
        try:
            return self._side(options_of)
        except Refused:
            add_positions(self.diagnostics)
            for diagnostic in self.diagnostics:
                diagnostics.add(self._renamed(diagnostic))
            raise

    def _side(self, options_of: OptionsOf) -> Side:
        path = self.spec
        if is_revision(self.spec):
            try:
                self._checkout = checked_out(self.spec, self._folder)
            except GitError as error:
                raise self._refused(str(error)) from error
            path = str(self._checkout.document)
        if self._is_record:
            return self._recorded(path)
        options = options_of(path)
        if self._checkout is not None:
            options = _placed(options, self._checkout)
        return Side(*understand(options, self.diagnostics, lambda stage: None))

    def _recorded(self, path: str) -> Side:
        try:
            return side_of(read_regular(path).decode())
        except UnreadableRecord as error:
            raise self._refused(f"{error}; generate the package again") from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise self._refused(reason) from error

    def _refused(self, reason: str) -> Refused:
        self.diagnostics.error(Place.of_file(self.spec), "cannot-read", reason)
        return Refused()

    def place_of(self, id_: str) -> Place:
        """The place of what has an id."""
        if self._is_record:
            return Place(self.spec, id_.partition("#")[2])
        return self.diagnostics.place_of(id_)

    def file(self, file: str) -> str:
        """A file as the caller knows it."""
        folder = None if self._checkout is None else self._checkout.folder
        if folder is None or not Path(file).is_relative_to(folder):
            return file
        inside = Path(file).relative_to(folder).as_posix()
        return f"{self.spec.partition(':')[0]}:{inside}"

    def _renamed(self, diagnostic: Diagnostic) -> Diagnostic:
        place = diagnostic.place
        return diagnostic._replace(place=place._replace(file=self.file(place.file)))


def _placed(options: Options, checkout: Checkout) -> Options:
    """The options, with the files of the revision in place of today's."""
    found = copy(options)
    found.overlays = tuple(map(checkout.placed, options.overlays))
    found.allow_dirs = tuple(map(checkout.placed, options.allow_dirs))
    mapped = options.map_ref.items()
    found.map_ref = {prefix: checkout.placed(folder) for prefix, folder in mapped}
    return found
