"""Lets tests import `tests`, `openapi_gen` and `runtime`, and makes packages once a session."""

from __future__ import annotations

import atexit
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# The suite tries the same examples each time, so that a failure comes from the change;
# `--hypothesis-profile random` tries others. There is no deadline for an example, because
# the machines of CI are shared.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("random", deadline=None, max_examples=1000)
settings.load_profile("same")

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT), str(_ROOT / "generator")]

from tests.support.packages import Packages
from tests.support.runtime_tree import assemble

_runtime = tempfile.TemporaryDirectory(prefix="runtime-")
atexit.register(_runtime.cleanup)
assemble(Path(_runtime.name))
sys.path.insert(0, _runtime.name)

# No run of a test writes to the cache of the user, or ends by a stamp there.
_cache = tempfile.TemporaryDirectory(prefix="cache-")
atexit.register(_cache.cleanup)
os.environ["XDG_CACHE_HOME"] = _cache.name


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # of all workers of this session
    folder /= "packages"
    folder.mkdir(exist_ok=True)
    return Packages(folder)


@pytest.fixture(scope="session", autouse=True)
def no_authorities(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Clients do not read the certificates of the machine: that takes 50 ms a client."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SSL_CERT_FILE", raising=False)
        patch.setenv("SSL_CERT_DIR", str(tmp_path_factory.mktemp("authorities")))
        yield
