"""Names of a package are imported when they are used, and once."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest


def test_lazy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lazy_demo"
    package.mkdir()
    (package / "__init__.py").write_text(
        "from runtime.lazy import lazy\n"
        "OWN = 1\n"
        "__getattr__, __dir__, __all__ = lazy(__name__, {'Pet': 'pet', 'Cat': 'pet'})\n"
    )
    (package / "pet.py").write_text("class Pet: pass\nclass Cat: pass\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    demo = importlib.import_module("lazy_demo")
    assert demo.__all__ == ["Cat", "Pet"]
    assert {"Pet", "Cat", "OWN"} <= set(dir(demo))
    assert "lazy_demo.pet" not in sys.modules
    pet = demo.Pet
    assert pet is sys.modules["lazy_demo.pet"].Pet and vars(demo)["Pet"] is pet
    with pytest.raises(AttributeError, match="'lazy_demo' has no attribute 'Dog'"):
        demo.Dog
    with pytest.raises(ImportError):
        exec("from lazy_demo import Dog")
