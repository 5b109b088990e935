"""The files of a run, before any is written: the package, its reference pages and its
tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from .configuration.post_steps import Step
from .diagnostics.collector import Diagnostic, Place, Refused
from .inputs.files import real_path
from .options import Options, runtime_folder
from .output import manifest
from .output.former_run import FormerRun
from .pyproject import black_settings
from .writing.formatting import Formatter
from .writing.own_templates import TemplateFault, read_templates
from .writing.printed_texts import Printed, Span
from .writing.rendering import render, render_project, render_runtime
from .writing.views.package import Package, folder_name
from .writing.views.page_list import all_pages
from .writing.views.testing import testing_data_page

if TYPE_CHECKING:
    from .diagnostics.collector import Diagnostics
    from .documenting.calls.request import CallContext
    from .model import Api
    from .model.supplement import Supplement
    from .samples import Samples
    from .texts import Texts
    from .writing.naming.names import Names


class Tree(NamedTuple):
    """A folder of generated files."""

    folder: Path
    package: str
    files: dict[str, bytes]
    decisive: dict[str, Any]
    rendered: dict[str, str]
    printed: Mapping[str, Sequence[Span]]
    """The parts of files that are made of texts of the document."""
    editable: tuple[str, ...] = ()
    """Files that are left as they are once somebody has changed them."""
    steps: tuple[Step, ...] = ()
    """Post steps, run over what changes."""


def package_tree(
    options: Options,
    api: Api,
    names: Names,
    supplement: Supplement,
    texts: Texts,
    diagnostics: Diagnostics,
) -> Tree:
    """The client package, or the project around it."""
    from .fakes.data import fake_data
    from .samples import Samples
    from .writing.example_checks import ExampleChecks

    folder, inside = output_folder(options, api), _inside(options, api)
    accepts = ExampleChecks(api, names).accepts
    data = fake_data(api, names, supplement, Samples(api, supplement, accepts))
    former = FormerRun(folder, manifest.read(folder))
    clean = f"{inside}runtime/"
    formatter = Formatter(
        black_settings(folder),
        options.verify,
        former,
        clean,
        options.templates is not None,
    )
    printed = Printed(texts)
    texts.has_placeholders = options.templates is None
    texts_of_files = _rendered(options, api, names, data, printed, diagnostics)
    files = formatter.format_all(texts_of_files, folder, diagnostics)
    return Tree(
        folder,
        real_path(package_folder(options, api)).name,
        files,
        options.decisive(folder),
        former.rendered,
        printed.spans,
        options.editable,
        options.after,
    )


def runtime_tree(options: Options, api: Api, diagnostics: Diagnostics) -> Tree:
    """The runtime that the package shares with others."""
    folder = runtime_folder(package_folder(options, api), options.runtime)
    former = FormerRun(folder, manifest.read(folder))
    formatter = Formatter(black_settings(folder), options.verify, former, clean="")
    files = formatter.format_all(render_runtime(), folder, diagnostics)
    decisive = options.decisive_for_runtime(folder)
    return Tree(folder, folder.name, files, decisive, former.rendered, {})


def runtime_paths(options: Options, api: Api) -> list[Path]:
    """The files of the runtime that the package shares with others."""
    folder = runtime_folder(package_folder(options, api), options.runtime)
    return [
        folder / path
        for path in (*(path for path, _ in render_runtime()), manifest.NAME)
    ]


def package_paths(
    options: Options, api: Api, names: Names, texts: Texts, diagnostics: Diagnostics
) -> list[Path]:
    """The files of the package, from the model alone: nothing is formatted or compared."""
    folder = output_folder(options, api)
    rendered = _rendered(options, api, names, "", Printed(texts), diagnostics)
    paths = [path for path, _ in rendered]
    return [folder / path for path in (*paths, manifest.NAME)]


def output_folder(options: Options, api: Api) -> Path:
    """The folder that is written; without `-o` it is named after the API."""
    return options.output or Path(folder_name(api.title))


def package_folder(options: Options, api: Api) -> Path:
    """The folder of the package."""
    return output_folder(options, api) / _inside(options, api)


def _inside(options: Options, api: Api) -> str:
    """Where the package is in the folder that is written; empty if it is that folder."""
    return f"src/{folder_name(api.title)}/" if options.project else ""


def _rendered(
    options: Options,
    api: Api,
    names: Names,
    data: str,
    printed: Printed,
    diagnostics: Diagnostics,
) -> Iterator[tuple[str, str]]:
    name = real_path(package_folder(options, api)).name
    command = options.command(output_folder(options, api))
    about = Package(name, command, options.runtime)
    own_pages = all_pages(api, names, about, options.validators == "all")
    pages = chain(own_pages, [testing_data_page(data)])
    inside = _inside(options, api)
    try:
        own = read_templates(options.own_templates)
        for path, text in render(pages, printed, options.runtime, own):
            yield f"{inside}{path}", text
        if options.changes:
            yield _record(api, names, inside)
        if options.project:
            yield from render_project(api, about, own)
    except TemplateFault as fault:
        place = Place.of_file(fault.file)
        diagnostics.add(
            Diagnostic("error", place, "template-error", fault.message, fault.line, 1)
        )
        raise Refused from fault


def _record(api: Api, names: Names, inside: str) -> tuple[str, str]:
    """What the package keeps of the API, for a comparison with a later document."""
    from .comparing import Side
    from .comparing.record import NAME, record_of

    return f"{inside}{NAME}", record_of(Side(api, names))


def trees_beside(
    options: Options,
    api: Api,
    names: Names,
    supplement: Supplement,
    diagnostics: Diagnostics,
) -> dict[str, Tree]:
    """The other trees that the options ask for, by their options: `docs`, `tests`."""
    given = options, api, names, supplement
    trees: dict[str, Tree] = {}
    if options.docs is not None:
        trees["docs"] = docs_tree(options.docs, *given)
    if options.tests is not None:
        trees["tests"] = tests_tree(options.tests, *given, diagnostics)
    return trees


def docs_tree(
    folder: Path, options: Options, api: Api, names: Names, supplement: Supplement
) -> Tree:
    """The reference pages of the client."""
    from .documenting.examples import Examples
    from .documenting.site import site_files

    calls, samples = _calls(options, api, names, supplement)
    examples = Examples(samples, calls)
    files = {
        path: text.encode()
        for path, text in site_files(
            api,
            names,
            supplement,
            examples,
            calls.package,
            options.docs_format,
            options.shown_changes,
        )
    }
    return Tree(folder, "", files, options.decisive_for("docs"), {}, {})


def tests_tree(
    folder: Path,
    options: Options,
    api: Api,
    names: Names,
    supplement: Supplement,
    diagnostics: Diagnostics,
) -> Tree:
    """The tests of the client."""
    from dataclasses import replace

    from .fakes.tests.contents import content_of
    from .fakes.tests.functions import TestsContext
    from .fakes.tests.modules import modules_of_tests
    from .fakes.tests.outcomes import Outcomes
    from .fakes.wire.formats import WireFormats
    from .fakes.wire.requests import WireEncoder, normalized
    from .writing.views.testing import base_url_of

    calls, samples = _calls(options, api, names, supplement)
    calls = replace(calls, codecs=WireFormats(calls.codecs))
    wire = WireEncoder(api, content_of)
    context = TestsContext(
        samples,
        calls,
        wire,
        Outcomes(api, samples, calls.decoder),
        normalized(base_url_of(api)),
    )
    former = FormerRun(folder, manifest.read(folder))
    formatter = Formatter(black_settings(folder), options.verify, former)
    files = formatter.format_all(modules_of_tests(context), folder, diagnostics)
    decisive = options.decisive_for("tests")
    return Tree(folder, "", files, decisive, former.rendered, {})


def _calls(
    options: Options, api: Api, names: Names, supplement: Supplement
) -> tuple[CallContext, Samples]:
    """What writes calls of the client, and the values that they send."""
    from .documenting.calls.request import CallContext
    from .samples import Samples
    from .writing.example_checks import ExampleChecks
    from .writing.request_encoding import RequestEncoder
    from .writing.runtime_formats import RuntimeFormats

    package = real_path(package_folder(options, api)).name
    checks = ExampleChecks(api, names)

    def load(name: str) -> ModuleType:
        """A module of the client's runtime."""
        module: ModuleType = checks.modules.load(f"runtime.{name}")
        return module

    calls = CallContext(
        api,
        names,
        package,
        RuntimeFormats(load),
        RequestEncoder(api, load),
    )
    return calls, Samples(api, supplement, checks.accepts)
