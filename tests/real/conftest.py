"""Makes the clients of `specs/real`, each test sync and async."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.packages import Packages
from tests.support.real.apis import APIS, load, spec_of
from tests.support.real.calls import RealApi

Real = Callable[..., RealApi]


@pytest.fixture(params=["sync", "async"])
def real(request: pytest.FixtureRequest, packages: Packages) -> Real:
    """Takes the name of an API, the arguments of the client, and a `pyproject.toml`."""

    def api(name: str, settings: str = "", **options: Any) -> RealApi:
        if settings:
            package = packages.load(f"configured_{name}_api", spec_of(name), settings)
        else:
            package = load(packages, name)
        return RealApi(package, APIS[name], request.param == "async", options)

    return api
