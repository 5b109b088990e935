"""Uses the generated client with a server on this machine in place of Twilio.

    python examples/twilio_payments/demo.py

It prints the request that was sent, and why another one was not.
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


class Twilio(BaseHTTPRequestHandler):
    """Responds to each request as Twilio would, and prints it."""

    def do_POST(self) -> None:
        length = int(self.headers["content-length"])
        print(self.command, self.path)
        for name in ("accept", "authorization", "content-type"):
            print(f"{name}: {self.headers[name]}")
        print(f"\n{self.rfile.read(length).decode()}\n")
        body = json.dumps({"sid": "PK0123", "call_sid": "CA0123"}).encode()
        self.send_response(201)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Prints nothing: do_POST has printed the request."""


@contextmanager
def twilio() -> Generator[str, None, None]:
    """Runs the server during the block; gives its URL."""
    with HTTPServer(("127.0.0.1", 0), Twilio) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def main() -> None:
    with (
        twilio() as server,
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

        # A request that the document does not allow is not sent.
        wrong_values: dict[str, Any] = {"payment_method": "cash", "timeout": "soon"}
        wrong = CreatePaymentsRequest(
            idempotency_key="order-4711",
            status_callback="payments/status",
            **wrong_values,
        )
        try:
            client.payments.create_payments("AC0123", "..", wrong)
        except RequestValidationError as error:
            print(f"\nnot sent, {len(error.violations)} violations:\n{error}")

    # The same check without a client, for JSON data or a model.
    [violation] = validate_create_payments_request({"StatusCallback": "https://a.b/c"})
    print(f"\n{violation.rule} at {violation.pointer!r}: {violation.expected}")


if __name__ == "__main__":
    main()
