"""The package of `specs/jobs.yaml`, and its fake."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from tests.support.command import ROOT
from tests.support.packages import Packages


@pytest.fixture(scope="session")
def jobs(packages: Packages) -> Any:
    return packages.load("fake_jobs", ROOT / "specs" / "jobs.yaml")


@pytest.fixture
def fake(jobs: Any) -> Any:
    return importlib.import_module(f"{jobs.__name__}.testing").Fake()
