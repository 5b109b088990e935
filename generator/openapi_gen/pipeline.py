"""The whole path, one stage a line; the only room that knows all stages.

spec -> Documents -> overlays -> validation -> Api -> Names -> pages -> text -> black -> disk
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .config import Options, black_settings
from .diagnostics.collector import Diagnostics, Refused
from .inputs.root_document import Spec, read_overlays, read_spec
from .output import manifest, staging, unchanged
from .report import Report

if TYPE_CHECKING:
    from .model import Api

Progress = Callable[[str], None]

# Every level of a schema is a few calls; text/limits.py bounds how deep a document is.
_RECURSION_LIMIT = 20_000


def generate(
    options: Options,
    diagnostics: Diagnostics | None = None,
    progress: Progress = lambda stage: None,
) -> Report:
    """Reads the document and writes the package; with `check` or `diff` only compares.

    `progress` hears of each stage. Raises Refused, with the reasons in `diagnostics`,
    when the document, the options or the disk refuse; nothing is written then.
    """
    diagnostics = diagnostics if diagnostics is not None else Diagnostics()
    diagnostics.strict = options.strict
    spec = read_spec(options.spec, diagnostics)
    if options.output is not None:
        if staging.beside(options.output):
            from .output.commit import recover

            recover(options.output)
        report = unchanged.report(options, options.output, spec, diagnostics)
        if report is not None:
            return report
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _RECURSION_LIMIT))
    try:
        return _generate(options, spec, diagnostics, progress)
    finally:
        sys.setrecursionlimit(limit)


def _generate(
    options: Options, spec: Spec, diagnostics: Diagnostics, progress: Progress
) -> Report:
    # Imported here: a run in which nothing changed needs none of it.
    from .output import write_package
    from .writing.formatting import Formatter
    from .writing.naming.names import decide_names
    from .writing.rendering import render
    from .writing.views.package import Package, folder_name, operation_index
    from .writing.views.page_list import all_pages

    api, inputs = _read(options, spec, diagnostics, progress)

    progress("naming")
    names = decide_names(api, options.names, spec.name, diagnostics)
    diagnostics.stop_on_errors()

    progress("rendering")
    folder = options.output or Path(folder_name(api.title))
    before = manifest.read(folder)
    about = Package(folder.resolve().name, options.command(folder))
    pages = all_pages(api, names, about, options.validators == "all")
    formatter = Formatter(black_settings(folder), options.verify, folder, before)
    files = formatter.format_all(render(pages), diagnostics)
    diagnostics.stop_on_errors()

    progress("writing")
    now = manifest.describe(
        options=options.decisive(folder),
        inputs=inputs,
        files=files,
        rendered=formatter.rendered,
        operations=operation_index(api, names),
        models=len(api.declarations),
        findings=manifest.stored(diagnostics, spec.name),
    )
    return write_package.place(folder, files, before, now, options, diagnostics)


def _read(
    options: Options, spec: Spec, diagnostics: Diagnostics, progress: Progress
) -> tuple[Api, list[tuple[Path | None, bytes]]]:
    """The reading wing: the API as understood, and the files and bytes it was read from.

    The documents as data, which take much room, are gone with it.
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
    )
    if options.skip_broken:
        api = read_without_broken(documents, context, left_out, diagnostics)
    else:
        api = read_api(context(left_out))
    diagnostics.stop_on_errors()
    return api, [(source.path, source.raw) for source in documents.sources]
