"""YAML is parsed by libyaml, or by PyYAML alone where libyaml is missing."""

from __future__ import annotations

import pytest
import yaml


@pytest.fixture(params=["libyaml", "PyYAML alone"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param != "libyaml":
        monkeypatch.setattr(yaml, "__with_libyaml__", False)
