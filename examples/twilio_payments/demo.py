"""Uses the generated client against a stand-in for Twilio on this machine.

    python examples/twilio_payments/demo.py

It prints what went over the wire, and what never did.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

from twilio_payments import Client, CreatePaymentsRequest, RequestValidationError
from twilio_payments.validators import validate_create_payments_request


class StandIn(BaseHTTPRequestHandler):
    """Answers each request as Twilio would, and prints it."""

    def do_POST(self) -> None:
        length = int(self.headers["content-length"])
        print(self.command, self.path)
        for name in ("accept", "authorization", "content-type"):
            print(f"{name}: {self.headers[name]}")
        print(f"\n{self.rfile.read(length).decode()}\n")
        answer = json.dumps({"sid": "PK0123", "call_sid": "CA0123"}).encode()
        self.send_response(201)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: do_POST has told it already."""


@contextmanager
def stand_in() -> Generator[str, None, None]:
    """The base URL of a server that runs for the length of the block."""
    with HTTPServer(("127.0.0.1", 0), StandIn) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def main() -> None:
    with (
        stand_in() as server,
        Client(server, account_sid_auth_token=("AC0123", "secret")) as client,
    ):
        payment = client.payments.create_payments(
            account_sid="AC0123",
            call_sid="CA0123",
            body=CreatePaymentsRequest(
                idempotency_key="order-4711",
                status_callback="https://example.com/payments/status",
                payment_method="credit-card",
                charge_amount=12.5,
                postal_code=True,
                parameter={"a": 1},
            ),
        )
        print("the payment:", payment)

        # What the document does not allow is refused before anything is sent.
        faults: dict[str, Any] = {"payment_method": "cash", "timeout": "soon"}
        wrong = CreatePaymentsRequest(
            idempotency_key="order-4711", status_callback="payments/status", **faults
        )
        try:
            client.payments.create_payments("AC0123", "..", wrong)
        except RequestValidationError as error:
            print(f"\nnot sent, for {len(error.violations)} reasons:\n{error}")

    # The same check without a client, for JSON data or a model.
    [violation] = validate_create_payments_request({"StatusCallback": "https://a.b/c"})
    print(f"\n{violation.rule} at {violation.pointer!r}: {violation.expected}")


if __name__ == "__main__":
    main()
