"""The changes that a run of gen brings: from what the package was made from to its document.

What it was made from is a document that the caller names, or what the package keeps of it
(`.gen.api.json`), or the document as git has it at `HEAD`: the first that there is.
"""

from __future__ import annotations

from copy import copy
from os.path import isfile
from pathlib import Path
from tempfile import TemporaryDirectory

from ..comparing import compare
from ..comparing.record import NAME
from ..diagnostics.collector import Diagnostics, Place, Refused
from ..inputs.git import GitError, at_head
from ..inputs.urls import host_of
from ..options import Options
from ..pyproject import OptionError
from ..trees import package_folder
from .found import Comparison, chosen
from .places import located
from .sources import Source


def changes_of_run(
    options: Options, old: str | None, diagnostics: Diagnostics
) -> Comparison | None:
    """What a run with these options changes for callers; `old` is what the caller names.

    None where there is nothing to compare with, which is a warning, and where the document
    cannot be read, which the run itself reports. Raises Refused where `old` cannot be read.
    """
    if options.spec == "-":
        raise OptionError("--changes reads the document twice: give it as a file")
    with TemporaryDirectory() as folder:
        new = Source(options.spec, Path(folder, "new"))
        try:
            now = new.side(lambda spec: options, Diagnostics())
        except Refused:
            return None
        found = Diagnostics()
        try:
            named = old or _known(options, package_folder(options, now.api))
            source = Source(named, Path(folder, "old"))
            was = source.side(lambda spec: _with_spec(options, spec), found)
        except GitError as error:
            _warn(options, str(error), diagnostics)
            return None
        except Refused:
            errors = [one for one in found if one.severity == "error"]
            if old is not None:
                for one in errors:
                    diagnostics.add(one)
                raise
            _warn(options, errors[0].text, diagnostics)
            return None
        changes = located(compare(was, now), source, new)
        return chosen(changes, options.change_rules)


def _known(options: Options, package: Path) -> str:
    """What the package was made from. Raises GitError where nothing is known of it."""
    record = package / NAME
    if record.is_file():
        return record.as_posix()
    if not isfile(options.spec):
        raise GitError(f"the package has no {NAME}, and the document is not a file")
    return at_head(Path(options.spec))


def _with_spec(options: Options, spec: str) -> Options:
    """The options for another document; only its own host is sent the headers."""
    found = copy(options)
    found.spec = spec
    is_url = "://" in spec and "://" in options.spec
    if not is_url or host_of(spec) != host_of(options.spec):
        found.headers = {}
    return found


def _warn(options: Options, reason: str, diagnostics: Diagnostics) -> None:
    message = f"there is nothing to compare with: {reason}; name it with --changes-from"
    place = Place.of_file(options.spec)
    diagnostics.warning(place, "no-former-document", message)
