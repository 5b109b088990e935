"""The files of a run, before any is written: the package, and its reference pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from .inputs.files import real_path
from .options import Options
from .output import manifest
from .output.former_run import FormerRun
from .pyproject import black_settings
from .writing.formatting import Formatter
from .writing.printed_texts import Printed, Span
from .writing.rendering import render
from .writing.views.package import Package, folder_name
from .writing.views.page_list import all_pages
from .writing.views.testing import testing_data_page

if TYPE_CHECKING:
    from .diagnostics.collector import Diagnostics
    from .model import Api
    from .model.supplement import Supplement
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


def package_tree(
    options: Options,
    api: Api,
    names: Names,
    supplement: Supplement,
    texts: Texts,
    diagnostics: Diagnostics,
) -> Tree:
    """The client package."""
    from .fakes.data import fake_data
    from .samples import Samples
    from .writing.example_checks import ExampleChecks

    accepts = ExampleChecks(api, names).accepts
    data = fake_data(api, names, supplement, Samples(api, supplement, accepts))
    folder = package_folder(options, api)
    former = FormerRun(folder, manifest.read(folder))
    formatter = Formatter(black_settings(folder), options.verify, former)
    printed = Printed(texts)
    texts_of_files = _rendered(options, api, names, data, printed)
    files = formatter.format_all(texts_of_files, folder, diagnostics)
    decisive = options.decisive(folder)
    name = real_path(folder).name
    return Tree(folder, name, files, decisive, former.rendered, printed.spans)


def package_paths(options: Options, api: Api, names: Names, texts: Texts) -> list[Path]:
    """The files of the package, from the model alone: nothing is formatted or compared."""
    folder = package_folder(options, api)
    paths = [path for path, _ in _rendered(options, api, names, "", Printed(texts))]
    return [folder / path for path in (*paths, manifest.NAME)]


def package_folder(options: Options, api: Api) -> Path:
    """The folder of the package; without `-o` it is named after the API."""
    return options.output or Path(folder_name(api.title))


def _rendered(
    options: Options, api: Api, names: Names, data: str, printed: Printed
) -> Iterator[tuple[str, str]]:
    folder = package_folder(options, api)
    about = Package(real_path(folder).name, options.command(folder))
    pages = all_pages(api, names, about, options.validators == "all")
    return render(chain(pages, [testing_data_page(data)]), printed)


def docs_tree(
    folder: Path, options: Options, api: Api, names: Names, supplement: Supplement
) -> Tree:
    """The reference pages of the client."""
    from .documenting.calls.request import CallContext
    from .documenting.examples import Examples
    from .documenting.site import site_files
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
    examples = Examples(Samples(api, supplement, checks.accepts), calls)
    files = {
        path: text.encode()
        for path, text in site_files(
            api, names, supplement, examples, package, options.docs_format
        )
    }
    decisive = options.decisive_for_docs()
    return Tree(folder, "", files, decisive, {}, {})
