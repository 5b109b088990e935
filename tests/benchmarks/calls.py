"""The cost of a call compared with other libraries, and the ratios to stay below.

    python tests/benchmarks/calls.py [--rounds N] [--full twilio_api_v2010.yaml]

One process measures both sides of each row in turns, in CPU time, and prints the median
of each and their ratio. `--full` adds the rows about importing, which run in processes
of their own and need openapi-python-client (`pip install '.[bench]'`).
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import orjson
import peers
from measure import (
    REPO,
    Work,
    cpu_seconds,
    find_peer,
    medians,
    microseconds,
    peer_environment,
    take_turns,
)
from pydantic import ValidationError
from samples import PAYMENT, invoice

sys.path.insert(0, str(REPO / "generator"))
from openapi_gen import Options, generate  # of this checkout, whatever is installed


@dataclass(frozen=True)
class Row:
    """Our function and a peer's for the same task, and the ratio to stay below."""

    name: str
    goal: float | None
    ours: Work
    theirs: Work


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--full", type=Path, help="the document to import a client of")
    parser.add_argument("--peer", type=Path, default=find_peer())
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        for name in ("twilio_payments", "invoice"):
            _generate(REPO / f"specs/{name}.yaml", Path(folder) / name)
        print(f"{'':<58}{'ours':>10}{'theirs':>10}{'ratio':>8}{'goal':>8}")
        for row in (*_request_rows(), *_response_rows()):
            spent = microseconds((row.ours, row.theirs), arguments.rounds)
            _print(row.name, *spent, row.goal, "us")
        if arguments.full is not None and arguments.peer is not None:
            _imports(arguments.full.resolve(), arguments.peer, Path(folder))


def _generate(spec: Path, folder: Path) -> None:
    generate(Options(str(spec), folder))


# Requests

_SIX_FAULTS: dict[str, Any] = {
    **PAYMENT,
    "status_callback": "no uri",
    "bank_account_type": "savings",
    "charge_amount": "12,50",
    "postal_code": "always",
    "timeout": "soon",
    "token_type": "twice",
}


def _request_rows() -> Iterator[Row]:
    api = importlib.import_module("twilio_payments.api.payments")
    package = importlib.import_module("twilio_payments")
    prepare = importlib.import_module(
        "twilio_payments.runtime.http.prepare_request"
    ).prepare
    faults = importlib.import_module("twilio_payments.runtime.validation.violations")
    violations = faults.Violations
    operation = api._create_payments()
    sids = ("AC" + "0" * 32, "CA" + "0" * 32)

    def body(fields: dict[str, Any]) -> Any:
        model = package.CreatePaymentsRequest(**fields)
        return operation.body.bodies[0].prepare(model, "#/body")

    def refuse_body() -> None:
        found = body(_SIX_FAULTS)
        raise package.RequestValidationError(violations([("body", found)]))

    def refuse_call() -> None:
        model = package.CreatePaymentsRequest(**_SIX_FAULTS)
        prepare(operation, sids, model, None)

    def refused(refuse: Callable[[], None], read: bool = False) -> int:
        try:
            refuse()
        except package.RequestValidationError as error:
            return len(list(error.violations) if read else error.violations)
        return 0

    def refused_by_pydantic(read: bool = False) -> int:
        try:
            peers.CreatePayments(**_SIX_FAULTS)
        except ValidationError as error:
            return len(error.errors()) if read else error.error_count()
        return 0

    def sent() -> bytes:
        data: bytes = body(PAYMENT).data
        return data

    def sent_by_pydantic() -> bytes:
        return peers.CreatePayments(**PAYMENT).form()

    assert b"&PostalCode=true&" in sent() and b"&PostalCode=true&" in sent_by_pydantic()
    assert refused(refuse_body) == refused(refuse_call, read=True) == 6
    assert refused_by_pydantic() == refused_by_pydantic(read=True) == 6
    name = "build, validate, form-encode (pydantic, urlencode)"
    yield Row(name, 0.36, sent, sent_by_pydantic)
    # pydantic's model is only that of the body; counting its errors does not format them.
    yield Row(
        "refuse a body for six faults (pydantic)",
        1.1,
        lambda: refused(refuse_body),
        refused_by_pydantic,
    )
    yield Row(
        "the same, all violations read (errors())",
        None,
        lambda: refused(refuse_body, read=True),
        lambda: refused_by_pydantic(read=True),
    )
    yield Row(
        "the same, the whole call with its path",
        None,
        lambda: refused(refuse_call),
        refused_by_pydantic,
    )


# Responses


def _response_rows() -> Iterator[Row]:
    codec = importlib.import_module("invoice.models.invoice")
    dumps = importlib.import_module("invoice.runtime.request.bodies.json_bytes").dumps
    expected = importlib.import_module("invoice.runtime.json.annotations")
    mismatches = importlib.import_module("invoice.runtime.core.mismatches").Mismatches
    validate = importlib.import_module("invoice.validators").validate_invoice
    data = invoice()
    text = orjson.dumps(data)

    def decode(loads: Callable[[bytes], Any]) -> Any:
        return codec.decode(loads(text))

    ours = decode(json.loads)
    theirs = peers.Invoice.model_validate_json(text)
    fast = peers.invoice_validator(REPO / "specs/invoice.yaml")
    notes = mismatches()
    expected.compare("models.Invoice", ours, data, notes)
    assert not notes and not validate(data) and fast(data) == data
    assert json.loads(dumps(codec.encode(ours))) == data
    print(f"response of {len(text)} bytes, {len(data['line_items'])} line items")

    yield Row(
        "validate it (fastjsonschema)", 0.30, lambda: validate(data), lambda: fast(data)
    )
    goals = {"orjson": 0.97, "msgspec": 0.85, "stdlib json": 1.5}
    for library, goal in goals.items():
        loads = _loads_with(library)
        assert decode(loads) == ours
        yield Row(
            f"decode it, {library} (pydantic)",
            goal,
            partial(decode, loads),
            lambda: peers.Invoice.model_validate_json(text),
        )
    yield Row(
        "encode it, orjson (pydantic)",
        0.65,
        lambda: dumps(codec.encode(ours)),
        lambda: theirs.model_dump_json().encode(),
    )


def _loads_with(library: str) -> Callable[[bytes], Any]:
    """The runtime's `loads` where only this library is installed."""
    spec = importlib.util.find_spec("invoice.runtime.json.parsing")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    hidden = {name: None for name in ("msgspec", "orjson") if name != library}
    with patch.dict(sys.modules, hidden):
        module.loads(b"1")  # imports the library
    loads: Callable[[bytes], Any] = module.loads
    return loads


# Measuring


def _print(
    name: str, ours: float, theirs: float, goal: float | None, unit: str
) -> None:
    ratio = ours / theirs
    aim = "" if goal is None else f"{goal:8.2f}"
    miss = "" if goal is None or ratio <= goal else "  missed"
    print(f"{name:<58}{ours:8.1f}{unit}{theirs:8.1f}{unit}{ratio:8.2f}{aim}{miss}")


# Importing, each time in a new process


def _imports(spec: Path, peer: Path, folder: Path) -> None:
    _generate(spec, folder / "full_client")
    command = (peer, "generate", "--path", spec, "--meta", "none", "--output-path")
    cpu_seconds((*command, folder / "peer_client"), folder, peer_environment(peer))
    own = json.loads((folder / "full_client/.gen.json").read_text("utf-8"))
    call = next(
        operation["python"]
        for operation in own["operations"]
        if operation["python"].endswith(".create_payments")
    )
    module = next((folder / "peer_client/api").glob("*/create_payments.py"))
    tag, method = call.split(".")
    model = "from full_client import Client, CreatePaymentsRequest"
    load = f"from full_client.api.{tag} import _{method}; _{method}()"
    theirs = f"from peer_client.api.{module.parent.name} import create_payments"
    python = peer.parent / "python"
    ours = {"PYTHONPATH": str(folder)}
    work = {
        "model": lambda: cpu_seconds([sys.executable, "-c", model], folder, ours),
        "call": lambda: cpu_seconds(
            [sys.executable, "-c", f"{model}; Client('http://x').{call}; {load}"],
            folder,
            ours,
        ),
        "peer": lambda: cpu_seconds([python, "-c", theirs], folder, ours),
        "python": lambda: cpu_seconds([sys.executable, "-c", "pass"], folder, ours),
    }
    spent = {
        name: seconds * 1e3 for name, seconds in medians(take_turns(work, 15)).items()
    }
    base = spent["peer"]
    name = "import full client, one model (openapi-python-client)"
    _print(name, spent["model"], base, 0.25, "ms")
    _print("the same, Client made, operation loaded", spent["call"], base, 1.0, "ms")
    _print("an empty Python", spent["python"], base, 1.0, "ms")


if __name__ == "__main__":
    main()
