"""Sites of documents, each made once a session."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.command import ROOT
from tests.support.sites import Site, site_of

Sites = Callable[[str], Site]


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """The site of a document, by its path from the root of the repository."""
    made: dict[str, Site] = {}

    def site(path: str) -> Site:
        if path not in made:
            made[path] = site_of(ROOT / path, tmp_path_factory.mktemp("site") / "docs")
        return made[path]

    return site


@pytest.fixture(scope="session")
def everything(sites: Sites) -> Site:
    """The site of a document that has everything that pages show."""
    return sites("tests/documenting/everything.yaml")
