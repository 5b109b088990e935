"""Lets tests import from `tests` and `generator`, and makes packages once a session."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

# The machines of CI are shared: how long an example takes says nothing there.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.support.packages import Packages


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    return Packages(tmp_path_factory.mktemp("packages"))
