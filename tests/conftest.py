"""Lets tests import `tests`, `openapi_gen` and `runtime`, and makes packages once a session."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

# The machines of CI are shared: how long an example takes says nothing there.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT), str(_ROOT / "generator"), str(_ROOT / "templates")]

from tests.support.packages import Packages


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    return Packages(tmp_path_factory.mktemp("packages"))
