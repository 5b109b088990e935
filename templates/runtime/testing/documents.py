"""What the document says: `testing.json` of the package, read at its first use."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["document"]


@cache
def document(module: str) -> Any:
    """The data beside the module `testing` of a package."""
    package = module.rpartition(".")[0]
    return json.loads(files(package).joinpath("testing.json").read_bytes())
