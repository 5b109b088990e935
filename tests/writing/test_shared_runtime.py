"""Clients that share a runtime do what clients with a runtime of their own do."""

from __future__ import annotations

import logging
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import pytest

from tests.support.calls import wire
from tests.support.cases import OUTCOMES, Case, all_cases
from tests.support.command import ROOT, environment, gen
from tests.support.packages import imported

NAME = "shared_by_cases"
ORDER = UUID(int=9)
WITH_CALLS = [case for case in all_cases() if case.has_calls]
QUICK = {
    "links",
    "media_types",
    "oauth",
    "pagination",
    "streams",
    "unions",
    "xml_bodies",
}


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder on the import path, for clients beside each other."""
    folder = tmp_path_factory.mktemp("clients")
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))


def shared(case: Case, folder: Path) -> Path:
    """The case's package, with the runtime of all of them."""
    place = folder.with_name(f"{folder.name}-{case.name}")
    shutil.copytree(case.folder, place, ignore=shutil.ignore_patterns(*OUTCOMES))
    package = folder / f"{case.name}_beside"
    spec = next(place.glob("spec.*"))
    run = gen(spec.name, "-o", package, "--runtime", NAME, "-q", cwd=place)
    assert run.code == 0, run.err
    return package


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, id=case.name, marks=[] if case.name in QUICK else pytest.mark.slow
        )
        for case in WITH_CALLS
    ],
)
def test_requests_are_those_of_a_client_alone(case: Case, clients: Path) -> None:
    package = shared(case, clients)
    expected = (case.folder / "requests.txt").read_text(encoding="utf-8")
    assert wire(case, imported(package)) == expected
    assert not (package / "runtime").exists()
    for file in package.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"from \.+runtime", text), file.name


def test_there_are_quick_cases() -> None:
    assert len(QUICK & {case.name for case in WITH_CALLS}) >= 4


def test_a_program_of_the_example_runs_with_a_shared_runtime(tmp_path: Path) -> None:
    """OAuth, pages, links, streams, uploads and webhooks."""
    spec = ROOT / "specs" / "jobs.yaml"
    run = gen(spec, "-o", "jobs", "--runtime", "their_runtime", "-q", cwd=tmp_path)
    assert run.code == 0, run.err
    shutil.copy(ROOT / "examples" / "jobs" / "demo.py", tmp_path)
    printed = [
        subprocess.run(
            [sys.executable, script],
            capture_output=True,
            text=True,
            env=environment(),
            check=True,
        ).stdout
        for script in (tmp_path / "demo.py", ROOT / "examples" / "jobs" / "demo.py")
    ]
    assert printed[0] == printed[1]


# Two clients in one process


@pytest.fixture(scope="module")
def acme() -> Iterator[dict[str, Any]]:
    """The clients of the example, whose schemas have some names in common."""
    folder = ROOT / "examples" / "acme"
    yield {name: imported(folder / f"acme_{name}") for name in ("catalog", "orders")}


def respond(request: httpx2.Request) -> httpx2.Response:
    page = {"items": [{"sku": 1, "name": "x", "price": "1"}]}
    if request.url.path == "/products":
        headers = {"x-total-count": "many"}
        return httpx2.Response(200, json=page, headers=headers)
    problem = {"content-type": "application/problem+json"}
    body = b'{"title": 5, "order": "x", "detail": 6}'
    return httpx2.Response(404, content=body, headers=problem)


@pytest.fixture
def connection() -> httpx2.Client:
    return httpx2.Client(transport=httpx2.MockTransport(respond))


def test_mismatches_are_those_of_the_own_models(
    acme: dict[str, Any], connection: httpx2.Client
) -> None:
    """Each client compares with its own `Problem`, and with its own class of headers."""
    catalog = acme["catalog"].Client(http_client=connection, api_key="k")
    orders = acme["orders"].Client(http_client=connection, token="t")
    found: dict[str, list[str]] = {}
    for name, client, call in (
        ("catalog", catalog, lambda: catalog.products.get_product("AC-1")),
        ("orders", orders, lambda: orders.orders.get_order(ORDER)),
    ):
        with client.recording() as exchanges:
            with pytest.raises(acme["catalog"].NotFoundError) as raised:
                call()
        module = type(raised.value.body).__module__
        assert module == f"acme_{name}.models.problem"
        found[name] = [one.pointer for one in exchanges[0].mismatches]
    assert found == {"catalog": ["/title", "/detail"], "orders": ["/title", "/order"]}
    with catalog.recording() as exchanges:
        catalog.products.list_products()
    headers = [one.header for one in exchanges[0].mismatches if one.header]
    assert headers == ["x-total-count"]


def test_each_client_logs_under_its_own_name(
    acme: dict[str, Any], connection: httpx2.Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    acme["catalog"].Client(http_client=connection, api_key="k").products.list_products()
    with pytest.raises(acme["orders"].ApiError):
        client = acme["orders"].Client(http_client=connection, token="t")
        client.orders.get_order(ORDER)
    own = [one.name for one in caplog.records if one.name.startswith("acme_")]
    assert own == ["acme_catalog", "acme_orders"]


def test_models_are_converted_by_their_own_modules(acme: dict[str, Any]) -> None:
    catalog, orders = acme["catalog"].models, acme["orders"].models
    size = {"length": 2, "diameter": 1}
    data = {"sku": "AC-1", "name": "x", "price": "1.50", "size": size}
    product = catalog.Product.from_dict(data)
    assert product.to_dict() == data
    assert type(product.size) is catalog.SizeTube
    assert type(catalog.size_from_dict(size)) is catalog.SizeTube
    line = orders.Line(sku="AC-1", quantity=2)
    assert orders.to_dict([product, line]) == [data, {"sku": "AC-1", "quantity": 2}]


def test_a_class_that_derives_from_a_model_is_that_model(acme: dict[str, Any]) -> None:
    line: Any = acme["orders"].models.Line

    class Mixed:
        pass

    own = type("Own", (Mixed, line), {})
    assert own(sku="AC-1", quantity=2).to_dict() == {"sku": "AC-1", "quantity": 2}
    assert type(own.from_dict({"sku": "AC-1", "quantity": 2})) is own
    assert acme["orders"].models.NewOrder(
        lines=[own(sku="A", quantity=1)]
    ).to_dict() == {"lines": [{"sku": "A", "quantity": 1}]}


def test_the_runtime_exports_what_its_clients_export(acme: dict[str, Any]) -> None:
    import acme_runtime  # type: ignore[import-not-found]

    for client in acme.values():
        runtime: Any = acme_runtime
        own = {"AsyncClient", "Client", *client.models.__all__}
        for name in set(client.__all__) - own:
            assert getattr(client, name) is getattr(runtime, name)
    assert all(hasattr(acme_runtime, name) for name in acme_runtime.__all__)
