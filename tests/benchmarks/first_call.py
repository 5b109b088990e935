"""The first call of a program, against stripe-python's: CPU time and memory.

    python tests/benchmarks/first_call.py stripe.com.json --peer PYTHON [--rounds N]

PYTHON is the interpreter of an environment with stripe-python 16 (`pip install stripe`).
Each process imports a client, fetches one customer over HTTP from a server on this
machine, and reads its e-mail address. An empty Python is measured beside them.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from measure import cpu_seconds, medians, take_turns, usage

_GOAL = 0.5  # maximum, relative to stripe-python
_CUSTOMER = {
    "id": "cus_1",
    "object": "customer",
    "balance": 0,
    "created": 1_700_000_000,
    "email": "jenny@example.com",
    "invoice_prefix": "ABCDEF",
    "livemode": False,
    "metadata": {"order": "4711"},
    "name": "Jenny Rosen",
    "preferred_locales": ["en"],
    "tax_exempt": "none",
}
_OURS = """
from stripe_client import Client
with Client("{url}", bearer_auth="sk_test_1") as client:
    customer = client.default.get_customers_customer("cus_1")
    assert customer.email == "jenny@example.com"
"""
_THEIRS = """
from stripe import StripeClient
client = StripeClient("sk_test_1", base_addresses={{"api": "{url}"}})
assert client.v1.customers.retrieve("cus_1").email == "jenny@example.com"
"""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = json.dumps(_CUSTOMER).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def _server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("document", type=Path)
    parser.add_argument("--peer", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, _server() as url:
        folder = Path(name)
        document = arguments.document.resolve()
        gen = (sys.executable, "-m", "openapi_gen", document, "-o", "stripe_client")
        cpu_seconds(
            gen, folder
        )  # in a process of its own: a fork has the memory of this one
        commands = {
            "ours": [sys.executable, "-c", _OURS.format(url=url)],
            "theirs": [arguments.peer, "-c", _THEIRS.format(url=url)],
            "an empty Python": [sys.executable, "-c", "pass"],
        }
        peaks: dict[str, float] = {}

        def run(who: str) -> float:
            used = usage(commands[who], folder, {"PYTHONPATH": str(folder)})
            peaks[who] = used.peak / 2**20
            return used.seconds * 1e3

        work = {who: partial(run, who) for who in commands}
        spent = medians(take_turns(work, arguments.rounds))
    for what, unit, values in (("CPU", "ms", spent), ("memory", "MB", peaks)):
        ratio = values["ours"] / values["theirs"]
        miss = "" if ratio <= _GOAL else "  missed"
        shown = ", ".join(f"{who} {value:.0f} {unit}" for who, value in values.items())
        print(f"{what}: {shown}; ratio {ratio:.2f}, goal {_GOAL:.2f}{miss}")


if __name__ == "__main__":
    main()
