"""Sites of documents, each made once a session; and a browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.support.browser import axe_source, open_chromium
from tests.support.command import ROOT
from tests.support.sites import Site, site_of
from tests.support.unsafe_texts import PAYLOADS, unsafe_document

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


@pytest.fixture(scope="session")
def unsafe(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of a document that has scripts in every kind of text."""
    folder = tmp_path_factory.mktemp("unsafe")
    spec = folder / "spec.json"
    spec.write_text(json.dumps(unsafe_document(PAYLOADS)))
    return site_of(spec, folder / "docs")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    with open_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    try:
        return axe_source()
    except (OSError, subprocess.SubprocessError):
        pytest.skip("axe-core cannot be downloaded")
