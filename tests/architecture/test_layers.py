"""Who may import whom: no cycles, and no import of a higher layer.

A unit is a folder or a module, and stands for all below it. A unit imports units of lower
lines alone, never a neighbour on its own line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.import_graph import ImportGraph, targets_of
from tests.support.command import ROOT

GENERATOR = """
records
media_formats  parameter_styles  pagination_styles  stream_formats  python_types  resources  patterns  stamp  header  chosen_names  change_rules
formats
model
samples  texts
diagnostics
inputs.parsing
inputs
report
pyproject
configuration
options
reading.documents
reading.context
reading.editions  reading.overlays  reading.regex  reading.supplement
reading.validation  reading.schemas
reading.operations
reading.api
reading.selection
writing.runtime_files
writing.result_types  writing.source.code  writing.union_tags  writing.in_memory
writing.source.layout  writing.runtime_formats
writing.naming
writing.source
writing.request_encoding  writing.checks
writing.reachable_schemas
writing.codecs
writing.sharing
writing.views
writing.example_checks
writing.formatting  writing.layout_filters  writing.printed_texts
writing.absolute_imports  writing.own_templates
writing.rendering
comparing
documenting.calls  documenting.markdown.escaping
documenting.markdown.from_html
documenting  fakes
output
trees
pipeline
listing  changes
cli
plugins
"""

RUNTIME = """
core
json
validation  xml
response_headers
errors
conversion
alias_conversion  model
annotated_model
request  response
auth
http
features  webhooks
testing
"""

FACES = {"", "__main__", "cli", "documenting", "reading", "writing"}
"""What may import anything: `__init__.py` of the whole, and the process."""


def units(table: str) -> dict[str, int]:
    lines = table.strip().splitlines()
    return {unit: number for number, line in enumerate(lines) for unit in line.split()}


def unit_of(module: str, known: dict[str, int]) -> str:
    """The innermost unit that a module belongs to."""
    name = module
    while name and name not in known:
        name = name.rpartition(".")[0]
    return name


def upward(graph: ImportGraph, table: str) -> list[str]:
    known = units(table)
    found: list[str] = []
    for module, targets in graph.edges.items():
        own = unit_of(module, known)
        for target in targets:
            other = unit_of(target, known)
            if own and other != own and known.get(other, -1) >= known[own]:
                found.append(f"{module} imports {target}")
    return found


OF_GENERATOR = ImportGraph(ROOT / "generator" / "openapi_gen", "openapi_gen")
OF_RUNTIME = ImportGraph(ROOT / "templates" / "runtime", "runtime")


@pytest.mark.parametrize(
    "graph", [OF_GENERATOR, OF_RUNTIME], ids=["generator", "runtime"]
)
def test_no_modules_import_each_other(graph: ImportGraph) -> None:
    assert graph.cycles() == set()


@pytest.mark.parametrize(
    ("graph", "table"),
    [(OF_GENERATOR, GENERATOR), (OF_RUNTIME, RUNTIME)],
    ids=["generator", "runtime"],
)
def test_no_module_imports_a_higher_layer(graph: ImportGraph, table: str) -> None:
    assert upward(graph, table) == []


@pytest.mark.parametrize(
    ("graph", "table"),
    [(OF_GENERATOR, GENERATOR), (OF_RUNTIME, RUNTIME)],
    ids=["generator", "runtime"],
)
def test_every_module_is_in_a_layer(graph: ImportGraph, table: str) -> None:
    known = units(table)
    outside = {name for name in graph.files if not unit_of(name, known)}
    assert outside <= FACES


@pytest.mark.parametrize("wings", [("reading", "writing"), ("writing", "reading")])
def test_reading_and_writing_do_not_import_each_other(wings: tuple[str, str]) -> None:
    own, other = wings
    for module, targets in OF_GENERATOR.edges.items():
        if module.split(".")[0] == own:
            assert not [name for name in targets if name.split(".")[0] == other], module


DOCUMENTING = "writing.naming writing.source writing.result_types".split()
"""What pages share with the package: names, source text, and what methods return."""


def test_documenting_imports_little_of_writing_and_nothing_of_reading() -> None:
    for module, targets in OF_GENERATOR.edges.items():
        if module.split(".")[0] == "documenting":
            others = [
                name
                for name in targets
                if name.split(".")[0] in ("reading", "writing", "output")
                and not any(f"{name}.".startswith(f"{one}.") for one in DOCUMENTING)
            ]
            assert not others, module


@pytest.mark.parametrize(
    ("own", "allowed"),
    [
        ("patterns", {"patterns"}),
        (
            "samples",
            {"samples", "model", "formats", "media_formats", "patterns", "records"},
        ),
    ],
)
def test_a_folder_imports_nothing_else(own: str, allowed: set[str]) -> None:
    for module, targets in OF_GENERATOR.edges.items():
        if module.split(".")[0] == own:
            assert {name.split(".")[0] for name in targets} <= allowed, module


def test_only_reference_pages_and_fakes_import_samples() -> None:
    """A run that has nothing to do imports none of it."""
    allowed = ("samples", "documenting", "fakes", "trees")
    for module, targets in OF_GENERATOR.edges.items():
        if not module.startswith(allowed):
            assert not [name for name in targets if name.startswith("samples")], module


def test_nothing_of_writing_imports_output() -> None:
    for module, targets in OF_GENERATOR.edges.items():
        if module.startswith("writing"):
            assert not [name for name in targets if name.startswith("output")], module


@pytest.mark.parametrize(
    ("library", "owner"),
    [("urllib.parse", "inputs.urls"), ("urllib.request", "inputs.http")],
)
def test_one_module_has_a_library(library: str, owner: str) -> None:
    """`urllib.parse` raises ValueError for some texts; `inputs.urls` knows which."""
    importing = {
        module
        for module, file in OF_GENERATOR.files.items()
        for target in targets_of(file)
        if f"{target}.".startswith(f"{library}.")
    }
    assert importing == {owner}


# The checks themselves see what they must


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """`low` and `high`, each a folder with a module; nothing is imported yet."""
    for folder in ("low", "high"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").write_text("")
        (tmp_path / folder / "one.py").write_text("")
    (tmp_path / "__init__.py").write_text("")
    return tmp_path


@pytest.mark.parametrize(
    "statement",
    [
        "from ..high import one",
        "from ..high.one import name",
        "from .. import high",
        "from made.high.one import name",
        "import made.high.one",
        "def f():\n    from ..high import one",
        "if TYPE_CHECKING:\n    from ..high.one import name",
    ],
)
def test_every_form_of_import_is_seen(package: Path, statement: str) -> None:
    (package / "low" / "one.py").write_text(statement)
    graph = ImportGraph(package, "made")
    assert len(upward(graph, "low\nhigh")) == 1
    assert len(upward(graph, "low high")) == 1
    assert upward(graph, "high\nlow") == []


def test_a_cycle_is_seen(package: Path) -> None:
    (package / "low" / "one.py").write_text("from ..high import one")
    (package / "high" / "one.py").write_text("def f():\n    import made.low.one")
    cycles = ImportGraph(package, "made").cycles()
    assert cycles == {frozenset({"low.one", "high.one"})}
