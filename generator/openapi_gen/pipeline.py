"""The whole path, one stage a line; the only module that knows all stages.

spec -> Documents -> overlays -> validation -> Api -> Names -> views -> text -> black -> disk
                                                              -> reference pages  -> disk
                                                              -> tests   -> black -> disk
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .diagnostics.collector import NOWHERE, Diagnostic, Diagnostics, Place, Refused
from .inputs.files import real_path
from .inputs.positions import add_positions
from .inputs.root_document import Spec, read_overlays, read_spec
from .options import Options, check_package_name, runtime_folder
from .output import manifest, staging, unchanged
from .pyproject import looked_for
from .report import Report

if TYPE_CHECKING:
    from .model import Api, Id
    from .model.supplement import Supplement
    from .output.reworded import Document
    from .output.write_package import Output
    from .reading.documents.documents import Documents
    from .reading.editions import Version
    from .texts import Texts
    from .trees import Tree
    from .writing.naming.names import Names

Progress = Callable[[str], None]

# Every level of a schema is a few calls; parsing/limits.py bounds how deep a document is.
_RECURSION_LIMIT = 20_000


def generate(
    options: Options,
    diagnostics: Diagnostics | None = None,
    progress: Progress = lambda stage: None,
) -> Report:
    """Reads the document and writes the package, the reference pages and the tests that
    the options ask for; with `check` or `diff` only compares.

    `diagnostics` collects what is found, for a caller that wants the documents' text,
    too; the report has the diagnostics in any case. `progress` is called with the name
    of each stage.

    Raises OptionError for an option that gen cannot use, and Refused, which holds the
    diagnostics, where the document or the disk does not allow a package to be written.
    The folder is then as it was.
    """
    diagnostics = diagnostics if diagnostics is not None else Diagnostics()
    with refusing(options, diagnostics):
        report = _update(options, diagnostics, progress)
    report.found, report.texts = list(diagnostics), diagnostics.texts
    return report


@contextmanager
def refusing(options: Options, diagnostics: Diagnostics) -> Generator[None]:
    """Turns what a document or the disk can do to a run into Refused."""
    diagnostics.strict = options.strict
    diagnostics.severities = options.severities
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _RECURSION_LIMIT))
    try:
        yield
    except Refused as refused:
        refused.diagnostics = _sorted(diagnostics)
        raise
    except RecursionError as error:
        message = (
            "the document is nested too deeply, by itself or by its references; make it"
            " flatter"
        )
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


def understand(
    options: Options, diagnostics: Diagnostics, progress: Progress
) -> tuple[Api, Names]:
    """The API of a document and the names of its client, without writing anything.

    Raises Refused where the document is not read.
    """
    from .writing.naming.names import decide_names
    from .writing.sharing import share_equal_schemas

    with refusing(options, diagnostics):
        spec = read_spec(options.spec, diagnostics, options.headers)
        read = read_document(options, spec, diagnostics, progress)
        api = share_equal_schemas(read.api)
        names = decide_names(api, options.names, spec.name, diagnostics)
        diagnostics.stop_on_errors()
    return api, names


def _sorted(diagnostics: Diagnostics) -> tuple[Diagnostic, ...]:
    """The diagnostics with their positions, by place."""
    add_positions(diagnostics)
    return tuple(sorted(diagnostics, key=Diagnostic.sort_key))


def _update(options: Options, diagnostics: Diagnostics, progress: Progress) -> Report:
    """Generates what the options ask for, unless it is up to date."""
    if options.output is not None and not options.project:
        check_package(options.output, diagnostics)
    spec = read_spec(options.spec, diagnostics, options.headers)
    for folder in (
        options.output,
        *options.beside.values(),
        _shared_runtime(options),
    ):
        if folder is not None and staging.beside(folder):
            from .output.commit import recover
            from .output.locking import locked

            with locked([folder]):
                recover(folder)
    report = _unchanged(options, spec, diagnostics)
    if report is None:
        report = _reworded(options, spec, diagnostics)
    if report is not None:
        report.inputs = report.inputs or inputs_of(options, [])
        return report
    return _generate(options, spec, diagnostics, progress)


def _unchanged(options: Options, spec: Spec, diagnostics: Diagnostics) -> Report | None:
    """The report of a run that has nothing to do; else None."""
    if options.verify or (options.output is None and not options.beside):
        return None
    reports: dict[str, Report | None] = {}
    if (folder := options.output) is not None:
        name, decisive = real_path(folder).name, options.decisive(folder)
        report = unchanged.report(
            name, folder, decisive, spec, editable=options.editable
        )
        if report is not None and options.project:
            report.package = _package_inside(report.unchanged)
        reports["package"] = report
    for name, folder in options.beside.items():
        decisive = options.decisive_for(name)
        reports[name] = unchanged.report("", folder, decisive, spec)
    found = {name: report for name, report in reports.items() if report is not None}
    runtime = _unchanged_runtime(options, spec)
    if len(found) < len(reports) or (options.writes_runtime and runtime is None):
        return None
    report = _together(found)
    for diagnostic in report.found:
        diagnostics.add(diagnostic)
    if report.found and not Path(spec.uri).is_file():  # a file can be read again
        from .inputs import parsing

        diagnostics.texts[spec.name] = parsing.decode(spec.raw)
    report.runtime = runtime
    report.inputs = inputs_of(options, report.inputs)
    report.looked_at = tuple(_looked_at(options, report.each()))
    return report


def _package_inside(files: Iterable[str]) -> str:
    """The name of the package in a project with these files."""
    folders = (path.split("/") for path in files)
    return next(parts[1] for parts in folders if parts[0] == "src" and len(parts) > 2)


def _shared_runtime(options: Options) -> Path | None:
    """The folder of the shared runtime, where it is known already and is to be written."""
    if options.output is None or not options.writes_runtime:
        return None
    return runtime_folder(options.output, options.runtime)


def _unchanged_runtime(options: Options, spec: Spec) -> Report | None:
    """The report of a shared runtime that is up to date; else None."""
    folder = _shared_runtime(options)
    if folder is None:
        return None
    decisive = options.decisive_for_runtime(folder)
    return unchanged.report(folder.name, folder, decisive, spec, has_document=False)


def _reworded(options: Options, spec: Spec, diagnostics: Diagnostics) -> Report | None:
    """The report of a run that has nothing to do but print other texts; else None."""
    if options.output is None or not manifest.exists(options.output):
        return None
    from .output import reworded

    runtime = _unchanged_runtime(options, spec)
    if options.writes_runtime and runtime is None:
        return None
    report = reworded.update(options, spec, diagnostics)
    if report is not None:
        report.runtime = runtime
    return report


def _looked_at(options: Options, reports: Iterable[Report]) -> Iterator[str]:
    """Every file that the outcome depends on; none if the document is not a file."""
    if options.spec == "-" or "://" in options.spec:
        return
    for report in reports:
        yield from report.looked_at
    yield from map(str, options.overlays)
    if options.templates is not None:
        yield from map(str, (options.templates, *options.own_templates.values()))
    if options.output is not None:
        yield from map(str, looked_for(real_path(options.output).parent))


def inputs_of(options: Options, files: Iterable[str | Path]) -> tuple[str, ...]:
    """The files that a run reads: the document, the given files, overlays, templates."""
    is_file = options.spec != "-" and "://" not in options.spec
    own = [options.spec] if is_file else []
    others = (*options.overlays, *options.own_templates.values())
    return tuple(dict.fromkeys(map(str, (*own, *files, *others))))


def _together(reports: Mapping[str, Report]) -> Report:
    """One report: the first, that of the package if there is one, has the others."""
    first, *others = reports
    reports[first].beside = {name: reports[name] for name in others}
    return reports[first]


def check_package(folder: Path, diagnostics: Diagnostics) -> None:
    """The folder's name is the package's import name."""
    check_package_name(folder)
    name = real_path(folder).name
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
    from .output import reworded, write_package
    from .trees import package_folder, package_tree, runtime_tree, trees_beside
    from .writing.naming.names import decide_names
    from .writing.sharing import share_equal_schemas
    from .writing.views.package import operation_index

    read = read_document(options, spec, diagnostics, progress)
    api = read.api

    progress("naming")
    api = share_equal_schemas(api)
    names = decide_names(api, options.names, spec.name, diagnostics)
    diagnostics.stop_on_errors()

    progress("rendering")
    trees: dict[str, Tree] = {}
    runtime: Tree | None = None
    if options.writes_package:
        check_package(package_folder(options, api), diagnostics)
        trees["package"] = package_tree(
            options, api, names, read.supplement, read.texts, diagnostics
        )
        if options.writes_runtime:
            runtime = runtime_tree(options, api, diagnostics)
    trees |= trees_beside(options, api, names, read.supplement, diagnostics)
    diagnostics.stop_on_errors()

    progress("writing")
    found = list(diagnostics)
    add_positions(diagnostics, except_notes=True)
    outputs: list[write_package.Output] = []
    for tree in trees.values():
        now = manifest.describe(
            options=tree.decisive,
            inputs=read.inputs,
            files=tree.files,
            rendered=tree.rendered,
            operations=operation_index(api, names),
            models=len(api.declarations),
            diagnostics=manifest.stored(diagnostics, spec.name),
        )
        outputs.append(
            write_package.Output(
                tree.folder, tree.package, tree.files, now, tree.editable, tree.steps
            )
        )
    if runtime is not None:
        outputs.append(_output_of_runtime(runtime))
    reports = write_package.write(outputs, options, diagnostics)
    shared = reports.pop() if runtime is not None else None
    report = _together(dict(zip(trees, reports)))
    report.runtime = shared
    report.inputs = inputs_of(options, read.files)
    if read.document is not None:
        for output, tree in zip(outputs, trees.values()):
            reworded.remember(
                read.document, output.now, tree.printed, tree.rendered, found, spec.name
            )
    return report


def _output_of_runtime(tree: Tree) -> Output:
    """A shared runtime as it is to be; no document decides what is in it."""
    from .output import write_package

    now = manifest.describe(
        options=tree.decisive,
        inputs=[],
        files=tree.files,
        rendered=tree.rendered,
        operations=[],
        models=0,
        diagnostics=[],
    )
    return write_package.Output(tree.folder, tree.package, tree.files, now)


class Read(NamedTuple):
    """What is kept of the documents; their data, which take much memory, are gone."""

    api: Api
    supplement: Supplement
    """What the reference pages of the API show, and examples."""
    inputs: list[tuple[Path | None, str]]
    """The files that both were read from, and the digests of their bytes."""
    files: list[Path]
    """Every file that was read, also below a mapped folder; not the root document."""
    texts: Texts
    document: Document | None
    """The root document in parts, if a later run may print other texts."""


def read_document(
    options: Options, spec: Spec, diagnostics: Diagnostics, progress: Progress
) -> Read:
    """Reads the document and what it refers to."""
    from .output import reworded
    from .reading.documents.documents import Documents
    from .reading.documents.sources import Access
    from .reading.editions import to_openapi_3, version_of
    from .reading.validation.validate import validate

    progress("reading")
    access = Access(
        options.map_ref, options.allow_dirs, options.allow_hosts, options.headers
    )
    documents = Documents(spec.name, spec.uri, spec.raw, access, diagnostics)
    source = documents.root.source
    document = (
        reworded.Document(source.text, source.data, source.texts)
        if reworded.allows(options)
        else None
    )
    if options.overlays:
        from .reading.overlays import apply_overlays

        overlays = read_overlays(options.overlays, diagnostics)
        apply_overlays(documents, overlays, diagnostics)
    version = version_of(documents.root, diagnostics)
    if version is None:
        raise Refused

    progress("validating")
    validate(documents, version, diagnostics)
    if options.strict and not diagnostics.has_errors:
        from .reading.validation.strict_checks import check_semantics

        check_semantics(documents, version, diagnostics)
    if not options.skip_broken:
        diagnostics.stop_on_errors()

    progress("understanding")
    to_openapi_3(documents, version, diagnostics)
    api = _understood(documents, version, options, diagnostics)
    from .reading.supplement import read_supplement

    has_pages = options.docs is not None
    supplement = read_supplement(documents, api, raw=has_pages)
    inputs = [
        (source.path, manifest.digest(source.raw)) for source in documents.sources
    ]
    if len(inputs) > 1:
        document = None
    if document is not None:
        document.number()
    documents.forget()
    spec.forget()
    files = documents.files
    return Read(api, supplement, inputs, files, source.texts, document)


def _understood(
    documents: Documents, version: Version, options: Options, diagnostics: Diagnostics
) -> Api:
    """The API of the operations that the options select."""
    from .reading.api import read_api
    from .reading.context import Context

    left_out: frozenset[Id] = frozenset()
    if any(options.include.values()) or any(options.exclude.values()):
        from .reading.selection.select import Selection, unselected

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
        from .reading.selection.skip_broken import read_without_broken

        api = read_without_broken(documents, context, left_out, diagnostics)
    else:
        api = read_api(context(left_out))
    diagnostics.stop_on_errors()
    return api
