"""Conversion of JSON data to what an alias of models/ is another name for."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any

__all__ = ["alias_conversion"]


def alias_conversion(models: str, name: str, module: str) -> object:
    """The functions `from_dict` and `from_json` of an alias in a module of models/, the
    package called `models`."""
    return _Conversion(models, name, module)


class _Conversion:
    """The functions of one alias."""

    def __init__(self, models: str, name: str, module: str) -> None:
        self._models = models
        self._name = name
        self._module = module

    def from_dict(self, data: object, *, strict: bool = False) -> Any:
        """Make a value from JSON data; `strict=True` raises ValidationError."""
        from .conversion import decoded
        from .json.annotations import expected
        from .json.building import decode_as
        from .json.plain import plain

        module = import_module(f"{self._models}.{self._module}")
        type_ = expected(f"{self._models}.{self._name}")
        decode = getattr(module, "decode", partial(decode_as, type_))
        return decoded(decode, plain(data), strict, module, type_)

    def from_json(self, text: str | bytes, *, strict: bool = False) -> Any:
        """Make a value from a JSON text; `strict=True` raises ValidationError."""
        from .conversion import parsed

        return self.from_dict(parsed(text), strict=strict)
