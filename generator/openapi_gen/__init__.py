"""`gen` reads an OpenAPI document and writes a Python client package.

A program can do what the command does:

>>> from openapi_gen import Options, generate
>>> report = generate(Options("openapi.yaml", "src/acme"))  # doctest: +SKIP
>>> report.written  # doctest: +SKIP
['README.md', '__init__.py', ...]
"""

from .config import Options
from .diagnostics.collector import Diagnostic, Place, Refused
from .pipeline import generate
from .pyproject import OptionError
from .report import Report

__all__ = [
    "Diagnostic",
    "OptionError",
    "Options",
    "Place",
    "Refused",
    "Report",
    "generate",
]
