"""`gen` reads an OpenAPI document and writes a Python client package.

A program can do what the command does:

>>> from openapi_gen import Options, generate
>>> report = generate(Options("openapi.yaml", "src/acme"))  # doctest: +SKIP
>>> report.written  # doctest: +SKIP
['README.md', '__init__.py', ...]
"""

TYPE_CHECKING = False  # `typing` takes longer to import than a run without changes
if TYPE_CHECKING:
    from .diagnostics.collector import Diagnostic, Place, Refused
    from .options import Options
    from .pipeline import generate
    from .pyproject import OptionError
    from .report import Report

_MODULES = {
    "Diagnostic": "diagnostics.collector",
    "OptionError": "pyproject",
    "Options": "options",
    "Place": "diagnostics.collector",
    "Refused": "diagnostics.collector",
    "Report": "report",
    "generate": "pipeline",
}

__all__ = [
    "Diagnostic",
    "OptionError",
    "Options",
    "Place",
    "Refused",
    "Report",
    "generate",
]


def __getattr__(name: str) -> object:
    """Imports a name when it is used: the command may end before it needs one."""
    from importlib import import_module

    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)
