"""The whole path, one stage a line; the only module that knows all stages.

spec -> Documents -> overlays -> validation -> Api -> Names -> pages -> text -> black -> disk
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .config import Options, black_settings, check_package_name
from .diagnostics.collector import NOWHERE, Diagnostic, Diagnostics, Place, Refused
from .inputs.positions import add_positions
from .inputs.root_document import Spec, read_overlays, read_spec
from .output import manifest, staging, unchanged
from .report import Report

if TYPE_CHECKING:
    from .model import Api

Progress = Callable[[str], None]

# Every level of a schema is a few calls; parsing/limits.py bounds how deep a document is.
_RECURSION_LIMIT = 20_000


def generate(
    options: Options,
    diagnostics: Diagnostics | None = None,
    progress: Progress = lambda stage: None,
) -> Report:
    """Reads the document and writes the package; with `check` or `diff` only compares.

    `diagnostics` collects what is found, for a caller that wants the documents' text,
    too; the report has the diagnostics in any case. `progress` is called with the name
    of each stage.

    Raises OptionError for an option that gen cannot use, and Refused, which holds the
    diagnostics, where the document or the disk does not allow a package to be written.
    The folder is then as it was.
    """
    diagnostics = diagnostics if diagnostics is not None else Diagnostics()
    diagnostics.strict = options.strict
    limit = sys.getrecursionlimit()
    try:
        report = _update(options, diagnostics, progress)
    except Refused as refused:
        refused.diagnostics = _sorted(diagnostics)
        raise
    except RecursionError as error:
        message = "the document is nested too deeply; make it flatter"
        place = Place.of_file(options.spec)
        diagnostics.error(place, "nested-too-deeply", message)
        raise Refused(_sorted(diagnostics)) from error
    except OSError as error:
        place = Place.of_file(str(error.filename or options.output or options.spec))
        message = error.strerror or str(error)
        diagnostics.error(place, "system-error", message)
        raise Refused(_sorted(diagnostics)) from error
    finally:
        sys.setrecursionlimit(limit)
    report.diagnostics = _sorted(diagnostics)
    return report


def _sorted(diagnostics: Diagnostics) -> tuple[Diagnostic, ...]:
    """The diagnostics with their positions, by place."""
    add_positions(diagnostics)
    return tuple(sorted(diagnostics, key=Diagnostic.sort_key))


def _update(options: Options, diagnostics: Diagnostics, progress: Progress) -> Report:
    """Generates the package, unless it is up to date."""
    if options.output is not None:
        _check_package(options.output, diagnostics)
    spec = read_spec(options.spec, diagnostics)
    if options.output is not None:
        if staging.beside(options.output):
            from .output.commit import recover

            recover(options.output)
        report = unchanged.report(options, options.output, spec, diagnostics)
        if report is not None:
            return report
    sys.setrecursionlimit(max(sys.getrecursionlimit(), _RECURSION_LIMIT))
    return _generate(options, spec, diagnostics, progress)


def _check_package(folder: Path, diagnostics: Diagnostics) -> None:
    """The folder's name is the package's import name."""
    check_package_name(folder)
    name = folder.resolve().name
    if name in sys.stdlib_module_names:
        message = (
            f"package name {name!r} hides a module of Python's standard library where"
            " its folder comes first on the import path; choose another name"
        )
        # Not an error with `strict`, which is about the document.
        diagnostics.add(
            Diagnostic("warning", NOWHERE, "standard-library-name", message)
        )


def _generate(
    options: Options, spec: Spec, diagnostics: Diagnostics, progress: Progress
) -> Report:
    # Imported here: a run in which nothing changed needs none of it.
    from .output import write_package
    from .output.former_run import FormerRun
    from .writing.formatting import Formatter
    from .writing.naming.names import decide_names
    from .writing.rendering import render
    from .writing.sharing import share_equal_schemas
    from .writing.views.package import Package, folder_name, operation_index
    from .writing.views.page_list import all_pages

    api, inputs = _read(options, spec, diagnostics, progress)

    progress("naming")
    api = share_equal_schemas(api)
    names = decide_names(api, options.names, spec.name, diagnostics)
    diagnostics.stop_on_errors()

    progress("rendering")
    folder = options.output or Path(folder_name(api.title))
    if options.output is None:
        _check_package(folder, diagnostics)
    before = manifest.read(folder)
    about = Package(folder.resolve().name, options.command(folder))
    pages = all_pages(api, names, about, options.validators == "all")
    former = FormerRun(folder, before)
    formatter = Formatter(black_settings(folder), options.verify, former)
    files = formatter.format_all(render(pages), folder, diagnostics)
    diagnostics.stop_on_errors()

    progress("writing")
    add_positions(diagnostics)
    now = manifest.describe(
        options=options.decisive(folder),
        inputs=inputs,
        files=files,
        rendered=former.rendered,
        operations=operation_index(api, names),
        models=len(api.declarations),
        diagnostics=manifest.stored(diagnostics, spec.name),
    )
    return write_package.write(folder, files, before, now, options, diagnostics)


def _read(
    options: Options, spec: Spec, diagnostics: Diagnostics, progress: Progress
) -> tuple[Api, list[tuple[Path | None, bytes]]]:
    """The API as it is read, and the files and bytes that it was read from.

    The parsed documents, which take much memory, are gone when this returns.
    """
    from .reading.api import read_api
    from .reading.context import Context
    from .reading.documents.documents import Documents
    from .reading.documents.sources import Access
    from .reading.editions import to_openapi_3, version_of
    from .reading.overlays import apply_overlays
    from .reading.selection.select import Selection, unselected
    from .reading.selection.skip_broken import read_without_broken
    from .reading.validation.strict_checks import check_semantics
    from .reading.validation.validate import validate

    progress("reading")
    access = Access(options.map_ref, options.allow_dirs, options.allow_hosts)
    documents = Documents(spec.name, spec.uri, spec.raw, access, diagnostics)
    apply_overlays(documents, read_overlays(options.overlays, diagnostics), diagnostics)
    version = version_of(documents.root, diagnostics)
    if version is None:
        raise Refused

    progress("validating")
    validate(documents, version, diagnostics)
    if options.strict and not diagnostics.has_errors:
        check_semantics(documents, version, diagnostics)
    if not options.skip_broken:
        diagnostics.stop_on_errors()

    progress("understanding")
    to_openapi_3(documents, version, diagnostics)
    selection = Selection(options.include, options.exclude)
    left_out = unselected(documents, selection, diagnostics)
    context = partial(
        Context,
        documents,
        version.schemas,
        diagnostics,
        options.formats,
        pagination=options.pagination,
        streams=options.streams,
        path_segments=options.path_segments,
        always_send_credentials=options.send_credentials == "always",
        deep_object_arrays=options.deep_object_arrays,
    )
    if options.skip_broken:
        api = read_without_broken(documents, context, left_out, diagnostics)
    else:
        api = read_api(context(left_out))
    diagnostics.stop_on_errors()
    return api, [(source.path, source.raw) for source in documents.sources]
