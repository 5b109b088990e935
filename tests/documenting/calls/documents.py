"""The documents whose calls are tested: those of the golden cases and of the examples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from openapi_gen import pipeline
from openapi_gen.configuration.project import find_configuration
from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.documenting.calls.request import CallContext
from openapi_gen.inputs.root_document import read_spec
from openapi_gen.options import Options
from openapi_gen.samples import Samples
from openapi_gen.writing.example_checks import ExampleChecks
from openapi_gen.writing.naming.names import decide_names
from openapi_gen.writing.request_encoding import RequestEncoder
from openapi_gen.writing.runtime_formats import RuntimeFormats
from openapi_gen.writing.sharing import share_equal_schemas
from tests.support.cases import all_cases
from tests.support.command import ROOT
from tests.support.packages import Packages


@dataclass(frozen=True)
class Document:
    package: str
    """The import name of its package."""
    spec: Path
    example: Path | None = None
    """The folder of the package, if it is an example."""

    def folder(self, packages: Packages) -> Path:
        """The generated package."""
        if self.example is not None:
            return self.example
        case = next(case for case in all_cases() if case.name == self.package)
        return packages.case(case).package

    def read(self) -> tuple[CallContext, Samples]:
        options = Options.from_pyproject(
            find_configuration(self.spec.parent),
            spec=str(self.spec),
            docs=self.spec.parent / "docs",
        )
        diagnostics = Diagnostics()
        spec = read_spec(str(self.spec), diagnostics)
        read = pipeline.read_document(options, spec, diagnostics, lambda stage: None)
        api, supplement = read.api, read.supplement
        api = share_equal_schemas(api)
        names = decide_names(api, options.names, spec.name, diagnostics)
        checks = ExampleChecks(api, names)

        def load(name: str) -> ModuleType:
            module: ModuleType = checks.modules.load(f"runtime.{name}")
            return module

        codecs, encoder = RuntimeFormats(load), RequestEncoder(api, load)
        context = CallContext(api, names, self.package, codecs, encoder)
        return context, Samples(api, supplement, checks.accepts)


_EXAMPLES = ROOT / "examples"
DOCUMENTS = [
    *(
        Document(case.name, next(case.folder.glob("spec.*")))
        for case in all_cases()
        if case.expected
    ),
    *(
        Document(name, ROOT / "specs" / f"{name}.yaml", _EXAMPLES / name / name)
        for name in ("jobs", "twilio_payments")
    ),
]
