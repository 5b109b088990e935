"""Uses the generated client against a stand-in for the service on this machine.

    python examples/jobs/demo.py

A token that is fetched, pages, a stream of events, files up and down, a link, and a
webhook whose signature is verified.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from uuid import UUID

from jobs import Client, ClientCredentials, NewJob, WebhookVerificationError, webhooks
from jobs.models import CreateJobHeaders, Job

FIRST, SECOND = UUID(int=1), UUID(int=2)
SECRET = "whsec_" + base64.b64encode(b"a secret of 24 bytes, or").decode()


def job(id_: UUID, state: str) -> bytes:
    facts = {"id": str(id_), "image": "report:2", "state": state}
    return json.dumps({**facts, "created_at": "2026-11-24T09:00:00Z"}).encode()


EVENTS = b"""\
event: progress
data: {"percent": 40, "step": "reading"}

event: finished
data: {"percent": 100}

"""


class StandIn(BaseHTTPRequestHandler):
    """Answers as the service would, and prints each request."""

    files: dict[str, bytes] = {}

    def do_GET(self) -> None:
        print(self.command, self.path)
        path, _, query = self.path.removeprefix("/v1").partition("?")
        if path == "/jobs":
            one, cursor = (SECOND, "null") if "cursor" in query else (FIRST, '"next"')
            page = b'{"jobs": [%b], "next_cursor": %b}'
            self.answer(200, page % (job(one, "done"), cursor.encode()))
        elif path.endswith("/events"):
            self.answer(200, EVENTS, "text/event-stream")
        elif "/artifacts/" in path:
            self.answer(200, self.files[path], "application/octet-stream")
        else:
            self.answer(200, job(FIRST, "running"))

    def do_POST(self) -> None:
        print(self.command, self.path)
        self.read_body()
        if self.path == "/token":
            self.answer(200, b'{"access_token": "t0", "token_type": "Bearer"}')
        else:
            self.answer(201, job(FIRST, "waiting"), location=f"/v1/jobs/{FIRST}")

    def do_PUT(self) -> None:
        print(self.command, self.path)
        self.files[self.path.removeprefix("/v1")] = self.read_body()
        self.answer(204, b"")

    def read_body(self) -> bytes:
        return self.rfile.read(int(self.headers["content-length"]))

    def answer(
        self,
        status: int,
        body: bytes,
        content_type: str = "application/json",
        **headers: str,
    ) -> None:
        self.send_response(status)
        headers |= {"content-type": content_type, "content-length": str(len(body))}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the methods have told it already."""


@contextmanager
def stand_in() -> Generator[str, None, None]:
    """The URL of a server that runs for the length of the block."""
    with HTTPServer(("127.0.0.1", 0), StandIn) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def begin_and_watch(client: Client) -> Job:
    """Begins a job, follows the link of the answer, and hears how the job gets on."""
    with client.recording() as exchanges:
        begun = client.jobs.create_job(body=NewJob(image="report:2", priority=3))
    headers = exchanges[-1].headers_as(CreateJobHeaders)
    print("begun:", begun.state, "at", headers.location)
    now = client.jobs.follow_job(exchanges[-1])
    print("and now:", now.state)
    with client.jobs.watch_job(begun.id) as events:
        for event in events:
            print(f"{event.event}: {event.data}")
    return begun


def keep_and_fetch(client: Client, folder: Path) -> None:
    """A file up and down, neither ever held as a whole."""
    report = folder / "report.csv"
    report.write_bytes(b"job,state\n" * 10_000)
    client.artifacts.upload(FIRST, "report.csv", report)
    fetched = client.artifacts.download_stream(FIRST, "report.csv")
    print("fetched:", fetched.save(folder / "again.csv"), "bytes")


def receive() -> None:
    """A webhook, as the service signs it, and as somebody else does."""
    body, stamp = job(FIRST, "done"), str(int(time.time()))
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    signed = hmac.digest(key, f"m1.{stamp}.".encode() + body, hashlib.sha256)
    headers = {
        "webhook-id": "m1",
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{base64.b64encode(signed).decode()}",
    }
    print("heard:", webhooks.unwrap_job_finished(headers, body, secret=SECRET).state)
    try:
        webhooks.unwrap_job_finished(headers, body + b" ", secret=SECRET)
    except WebhookVerificationError as error:
        print("not believed:", error)


def main() -> None:
    with stand_in() as url, TemporaryDirectory() as folder:
        credentials = ClientCredentials("me", "secret", token_url=f"{url}/token")
        with Client(f"{url}/v1", account=credentials) as client:
            print("all jobs:", [one.id.int for one in client.jobs.list_jobs_pages()])
            begin_and_watch(client)
            keep_and_fetch(client, Path(folder))
    receive()


if __name__ == "__main__":
    main()
