"""`gen` reads an OpenAPI document and writes a Python client package.

>>> from openapi_gen import Options, generate
>>> report = generate(Options("specs/twilio_payments.yaml"))  # doctest: +SKIP
"""

from .config import OptionError, Options
from .diagnostics.collector import Diagnostic, Place, Refused
from .pipeline import generate
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
