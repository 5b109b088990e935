"""The cost of a call without the socket: ours, openapi-python-client's, bare httpx2's.

    python tests/benchmarks/overhead.py [--rounds N]

One process makes the same calls in turns, each on a stub transport that responds at once
with the same bytes, and prints the median CPU time of each. Bare httpx2 sends the bytes
that we send, and parses the response as JSON: the minimum for a client that uses httpx2
as it is. openapi-python-client (`pip install '.[bench]'`) uses httpx; the input of its
model is prepared beforehand, as in a program.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import httpx2
from measure import REPO, Work, cpu_seconds, find_peer, microseconds, peer_environment
from samples import PAYMENT, invoice

sys.path.insert(0, str(REPO / "generator"))
from openapi_gen import Options, generate  # of this checkout, whatever is installed

_SPECS = {"twilio_payments": "peer_payments", "invoice": "peer_invoice"}
_RATIO = 0.5  # maximum, relative to openapi-python-client
_ABOVE = 60.0  # maximum microseconds above bare httpx2
_BASE = "https://api.example.com"
_SID = "AC" + "0" * 32


@dataclass(frozen=True)
class Row:
    name: str
    ours: Work
    bare: Work
    theirs: Work


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--peer", type=Path, default=find_peer())
    arguments = parser.parse_args()
    if arguments.peer is None:
        parser.error("openapi-python-client is not installed: pip install '.[bench]'")
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        _make_clients(Path(folder), arguments.peer)
        print(f"{'':<44}{'ours':>8}{'bare':>8}{'peer':>8}{'above':>8}{'ratio':>8}")
        for row in (*_payments(), *_invoices()):
            _print(row, arguments.rounds)


def _make_clients(folder: Path, peer: Path) -> None:
    for spec, name in _SPECS.items():
        file = REPO / f"specs/{spec}.yaml"
        generate(Options(str(file), folder / spec))
        command = (peer, "generate", "--path", file, "--meta", "none", "--output-path")
        cpu_seconds((*command, folder / name), folder, peer_environment(peer))


def _print(row: Row, rounds: int) -> None:
    ours, bare, theirs = microseconds((row.ours, row.bare, row.theirs), rounds)
    ratio, above = ours / theirs, ours - bare
    missed = "" if ratio <= _RATIO and above <= _ABOVE else "  missed"
    figures = "".join(f"{figure:8.1f}" for figure in (ours, bare, theirs, above))
    print(f"{row.name:<44}{figures}{ratio:8.2f}{missed}")


def _stub(content: bytes, status: int) -> tuple[httpx2.Client, httpx.Client]:
    """Clients of both libraries that get this response to every request."""
    headers = {"content-type": "application/json"}

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(status, headers=headers, content=content)

    def answer_of_httpx(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, headers=headers, content=content)

    transport = httpx.MockTransport(answer_of_httpx)
    return (
        httpx2.Client(transport=httpx2.MockTransport(answer)),
        httpx.Client(base_url=_BASE, auth=(_SID, "token"), transport=transport),
    )


# A form


def _payments() -> Iterator[Row]:
    package = importlib.import_module("twilio_payments")
    api = importlib.import_module("peer_payments.api.payments.create_payments")
    model, fields = _peer_body()
    stubs = _stub(b'{"sid":"PK1"}', 201)
    client = package.Client(
        _BASE, account_sid_auth_token=(_SID, "token"), http_client=stubs[0]
    )
    peer = importlib.import_module("peer_payments").Client(base_url=_BASE)
    peer.set_httpx_client(stubs[1])

    def ours(sid: str) -> Any:
        body = package.CreatePaymentsRequest(**PAYMENT)
        return client.payments.create_payments(_SID, sid, body)

    request = _sent(ours, stubs[0])
    own = {name: request.headers[name] for name in _OWN}

    def bare(sid: str) -> Any:
        url = f"{_BASE}/2010-04-01/Accounts/{_SID}/Calls/{sid}/Payments.json"
        return stubs[0].post(url, content=request.content, headers=own).json()

    def theirs(sid: str) -> Any:
        return api.sync_detailed(_SID, sid, client=peer, body=model(**fields))

    numbers = count()

    def another() -> str:
        return f"CA{next(numbers):032}"

    one = another()
    assert ours(one) == bare(one) == {"sid": "PK1"} and theirs(one).status_code == 201
    yield Row(
        "create_payments (form)",
        lambda: ours(one),
        lambda: bare(one),
        lambda: theirs(one),
    )
    yield Row(
        "the same, another path each time",
        lambda: ours(another()),
        lambda: bare(another()),
        lambda: theirs(another()),
    )


_OWN = ("accept", "authorization", "content-type")


def _peer_body() -> tuple[Any, dict[str, Any]]:
    """The peer's model of the form, and its arguments."""
    models = importlib.import_module("peer_payments.models")
    stem = "CreatePaymentsCreatePaymentsRequest"
    enums = {
        "bank_account_type": "BankAccountType",
        "payment_method": "PaymentMethod",
        "token_type": "TokenType",
    }
    fields = {
        name: getattr(models, stem + enums[name])(value) if name in enums else value
        for name, value in PAYMENT.items()
    }
    return getattr(models, stem), fields


def _sent(call: Any, client: httpx2.Client) -> httpx2.Request:
    """The request that a call sends through `client`."""
    kept: list[httpx2.Request] = []
    client.event_hooks = {"request": [kept.append]}
    call(_SID)
    client.event_hooks = {}
    return kept[0]


# JSON to read


def _invoices() -> Iterator[Row]:
    data = invoice()
    content = json.dumps(data, separators=(",", ":")).encode()
    stubs = _stub(content, 200)
    client = importlib.import_module("invoice").Client(
        _BASE, http_client=stubs[0], require_credentials=False
    )
    api = importlib.import_module("peer_invoice.api.invoices.get_invoice")
    peer = importlib.import_module("peer_invoice").Client(base_url=_BASE)
    peer.set_httpx_client(stubs[1])
    one = UUID(data["id"])

    def ours() -> Any:
        return client.invoices.get_invoice(one)

    def bare() -> Any:
        headers = {"accept": "application/json"}
        return stubs[0].get(f"{_BASE}/invoices/{one}", headers=headers).json()

    def theirs() -> Any:
        return api.sync_detailed(one, client=peer)

    assert ours().id == theirs().parsed.id == one and bare() == data
    yield Row(f"get_invoice ({len(content)} bytes of JSON)", ours, bare, theirs)


if __name__ == "__main__":
    main()
