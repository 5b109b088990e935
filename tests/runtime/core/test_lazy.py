"""Names of a package are imported at their first use."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest


def test_names_are_imported_when_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "lazy_demo"
    package.mkdir()
    (package / "__init__.py").write_text(
        "from runtime.core.lazy import lazy\n"
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


def test_all_names_of_another_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a package exports its models; its own names take precedence."""
    package = tmp_path / "whole_demo"
    (package / "models").mkdir(parents=True)
    (package / "__init__.py").write_text(
        "from runtime.core.lazy import lazy\n"
        "from . import models\n"
        "__getattr__, __dir__, __all__ = lazy(__name__, {'Own': 'own'}, others=models)\n"
    )
    (package / "own.py").write_text("class Own: pass\n")
    (package / "models" / "__init__.py").write_text(
        "from runtime.core.lazy import lazy\n"
        "__getattr__, __dir__, __all__ = lazy(__name__, {'Own': 'pet', 'Pet': 'pet'})\n"
    )
    (package / "models" / "pet.py").write_text("class Pet: pass\nclass Own: pass\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    demo = importlib.import_module("whole_demo")
    assert demo.__all__ == ["Own", "Pet"]
    assert "whole_demo.models.pet" not in sys.modules
    assert demo.Pet is demo.models.Pet
    assert demo.Own.__module__ == "whole_demo.own"


def test_modules_that_import_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Modules that import each other in a cycle are imported when they are used."""
    package = tmp_path / "late_demo"
    package.mkdir()
    (package / "__init__.py").write_text(
        "from runtime.core.lazy import late\n__getattr__ = late(__name__)\n"
    )
    (package / "cat.py").write_text("from . import dog\ndef say(): return dog.NAME\n")
    (package / "dog.py").write_text("from . import cat\nNAME = 'Rex'\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    cat = importlib.import_module("late_demo.cat")
    assert "late_demo.dog" not in sys.modules
    assert cat.say() == cat.say() == "Rex"
    demo = importlib.import_module("late_demo")
    assert demo.dog is sys.modules["late_demo.dog"]
    with pytest.raises(AttributeError, match="'late_demo' has no attribute 'cow'"):
        demo.cow


def test_dir_of_a_module_that_is_not_yet_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "shown_demo"
    package.mkdir()
    (package / "__init__.py").write_text(
        "from runtime.core.lazy import late\n__getattr__ = late(__name__)\n"
    )
    (package / "pets.py").write_text("class Pet: pass\nclass Cat: pass\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    pets = importlib.import_module("shown_demo").pets
    assert repr(pets) == "<module 'shown_demo.pets'>"
    assert "shown_demo.pets" not in sys.modules
    assert {"Cat", "Pet"} <= set(dir(pets))
