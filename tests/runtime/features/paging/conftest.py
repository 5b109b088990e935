"""The package of the case `pagination`."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.cases import Case
from tests.support.packages import Packages, imported


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("pagination")).package)
