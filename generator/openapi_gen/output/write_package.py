"""Writes folders of generated files: only those that differ, and never over work of
others."""

from __future__ import annotations

import os
from collections.abc import (
    Callable,
    Collection,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from ..configuration.post_steps import Step
from ..diagnostics.collector import Diagnostic, Diagnostics, Place, Refused
from ..inputs.files import read_regular, real_path
from ..options import Options
from ..records import dataclass
from ..report import Report
from . import manifest, staging
from .changes import Changes, compare
from .commit import prepared, recover
from .kept_project import FILE, packages_gone
from .locking import Overtaken, locked
from .manifest import Manifest
from .steps import Stepped


@dataclass(frozen=True, slots=True)
class Output:
    """A folder as it is to be: a package, or a site of reference pages."""

    folder: Path
    package: str
    """The client's import name."""
    files: Mapping[str, bytes]
    now: Manifest
    editable: Collection[str] = ()
    """Files that are left as they are once somebody has changed them."""
    steps: Sequence[Step] = ()
    """Post steps, run over what changes."""


def write(
    outputs: Iterable[Output], options: Options, diagnostics: Diagnostics
) -> list[Report]:
    """Makes each folder hold its files and manifest; with `check` or `diff` only compares.

    Raises Refused, with the reasons in `diagnostics`, where somebody's edits would be
    lost or the disk refuses. The folder is then as it was. What would be lost in any of
    the folders is found before the first is written.
    """
    only_compares = options.check or options.diff
    waiting = dict(enumerate(outputs))
    reports: dict[int, Report] = {}
    with ExitStack() as stack:
        for output in waiting.values() if not only_compares else ():
            with _refusing(output.folder, diagnostics):
                stack.enter_context(_parents(output.folder))
        while waiting:
            with suppress(Overtaken), locked(o.folder for o in waiting.values()) as new:
                compared = _compare_all(waiting, new, options, diagnostics)
                done = (
                    compared if only_compares else _commit(compared, new, diagnostics)
                )
                for number in done:
                    reports[number] = compared[number][0]
                    del waiting[number]
    return [reports[number] for number in sorted(reports)]


def _commit(
    compared: Mapping[int, tuple[Report, Changes]],
    new: Collection[Path],
    diagnostics: Diagnostics,
) -> Iterator[int]:
    """Applies the changes of all folders, once the files of each are on the disk.

    Yields the number of each that is done. Raises Overtaken where one of the `new` folders
    exists by now.
    """
    with ExitStack() as stack:
        puts: dict[int, Callable[[], None]] = {}
        for number, (report, changes) in compared.items():
            if changes.any:
                folder = report.folder
                with _refusing(folder, diagnostics):
                    files = prepared(folder, changes, is_new=folder in new)
                    puts[number] = stack.enter_context(files)
        for number, (report, _) in compared.items():
            if number in puts:
                with _refusing(report.folder, diagnostics):
                    puts[number]()
            yield number


def _compare_all(
    outputs: Mapping[int, Output],
    new: Collection[Path],
    options: Options,
    diagnostics: Diagnostics,
) -> dict[int, tuple[Report, Changes]]:
    """What differs in each folder.

    Raises Refused as `write` does, and Overtaken where one of the `new` folders exists by
    now: what is found in it counts for nothing.
    """
    found = Diagnostics()
    compared: dict[int, tuple[Report, Changes]] = {}
    refusal: Refused | None = None
    try:
        for number, output in outputs.items():
            if not (options.check or options.diff):
                recover(output.folder)  # of a run that was killed since this one began
            compared[number] = _compare(output, options, found)
    except Refused as error:
        refusal = error
    if any(os.path.exists(folder) for folder in new):
        raise Overtaken
    for one in found:
        diagnostics.add(one)
    if refusal is not None:
        raise refusal
    diagnostics.stop_on_errors()
    return compared


@contextmanager
def _parents(folder: Path) -> Generator[None]:
    """Makes the directories around a folder; after a refusal they are gone again."""
    made: list[Path] = []
    try:
        for parent in reversed(Path(os.path.abspath(folder)).parents):
            if not parent.is_dir():
                with suppress(FileExistsError):  # another run was quicker
                    parent.mkdir()
                    made.append(parent)
        yield
    except BaseException:
        with suppress(OSError):  # another run uses it
            for parent in reversed(made):
                parent.rmdir()
        raise


def _compare(
    output: Output, options: Options, diagnostics: Diagnostics
) -> tuple[Report, Changes]:
    """What differs, and the report of a run that writes it."""
    compares = options.check or options.diff
    folder, now = output.folder, output.now
    with _refusing(folder, diagnostics):
        # Another run can have written since this one began: nothing is taken from before.
        before = manifest.read(folder)
        if before is None and manifest.is_damaged(folder):
            place = Place.of_file((folder / manifest.NAME).as_posix())
            message = "cannot be read, so that gen does not know its former files"
            diagnostics.add(Diagnostic("warning", place, "damaged-manifest", message))
        files = dict(output.files)
        if output.steps:
            stepped = Stepped(folder, files, now, before, output.editable)
            if not compares:
                stepped.run(folder, output.steps, diagnostics)
            files, now = stepped.files, stepped.now
        files[manifest.NAME] = now.text().encode()
        changes = compare(folder, files, before, output.editable)
        if compares and before is not None and now.is_equivalent(before):
            changes.write.pop(manifest.NAME, None)
        for path in changes.linked:
            diagnostics.error(
                Place.of_file((folder / path).as_posix()),
                "linked-folder",
                "a link to another folder, in which gen does not write or remove files;"
                " remove the link",
            )
        if not (options.force or compares):
            if before is None and _is_working_folder(folder, files):
                message = (
                    "a folder that you work in, with other things in it; give the package"
                    " a folder of its own, or pass --force"
                )
                place = Place.of_file(folder.as_posix())
                diagnostics.error(place, "folder-in-use", message)
            _report_losses(folder, changes, diagnostics)
        if not compares:
            _report_kept(folder, changes, diagnostics)
        if FILE in output.editable and FILE not in changes.write:
            for one in packages_gone(folder, files, changes.remove):
                diagnostics.add(one)
        if options.force or compares:
            changes.remove += changes.stray
        else:
            _report_strays(folder, changes, diagnostics)
        old = [*changes.write, *changes.remove] if compares else []
        report = Report(
            package=output.package,
            folder=folder,
            operations=now.operations,
            models=now.models,
            written=list(changes.write),
            unchanged=changes.unchanged,
            removed=changes.remove,
            old=_present(folder, old),
            new=changes.write,
        )
    return report, changes


@contextmanager
def _refusing(folder: Path, diagnostics: Diagnostics) -> Generator[None]:
    """Turns an error of the disk into a refusal."""
    try:
        yield
    except OSError as error:
        place = Place.of_file(folder.as_posix())
        diagnostics.error(place, "cannot-write", _reason(error))
        raise Refused from error


def _is_working_folder(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Whether it is the working folder, or around it, and holds what is not gen's."""
    own = {path.partition("/")[0] for path in files}
    here = Path.cwd()
    return real_path(folder) in (here, *here.parents) and bool(
        set(os.listdir(folder)) - own
    )


def _report_losses(folder: Path, changes: Changes, diagnostics: Diagnostics) -> None:
    for path in changes.edited:
        diagnostics.error(
            Place.of_file((folder / path).as_posix()),
            "edited-file",
            "edited since gen wrote it; keep your changes elsewhere, or pass --force to"
            " overwrite them",
        )
    for path in changes.foreign:
        diagnostics.error(
            Place.of_file((folder / path).as_posix()),
            "foreign-file",
            "not written by gen; move it away, or pass --force to overwrite it",
        )


def _report_kept(folder: Path, changes: Changes, diagnostics: Diagnostics) -> None:
    for path in changes.kept:
        place = Place.of_file((folder / path).as_posix())
        message = (
            "yours, so it is kept; the title or the version of the document has changed"
            " since: compare the name and the version in it"
        )
        diagnostics.add(Diagnostic("warning", place, "kept-file", message))


def _report_strays(folder: Path, changes: Changes, diagnostics: Diagnostics) -> None:
    for path in changes.stray:
        place = Place.of_file((folder / path).as_posix())
        message = (
            "a former run wrote it, and this one does not; delete it, or pass --force"
        )
        diagnostics.add(Diagnostic("warning", place, "stray-file", message))


def _reason(error: OSError) -> str:
    """Why the disk refuses, with the file, unless that is a staged one."""
    reason = error.strerror or str(error)
    named = str(error.filename or "")
    if isinstance(error, FileExistsError | NotADirectoryError):
        return f"{named} is a file, but a folder is needed here; move it away"
    is_own = any(part.startswith(staging.PREFIX) for part in Path(named).parts)
    return f"{reason} ({named})" if named and not is_own else reason


def _present(folder: Path, paths: list[str]) -> dict[str, bytes]:
    return {
        path: read_regular(folder / path) for path in paths if (folder / path).is_file()
    }
