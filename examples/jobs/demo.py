"""Uses the generated client with a server on this machine in place of the service.

    python examples/jobs/demo.py

It requests a token, iterates over pages, follows a link, reads a stream of events,
uploads and downloads a file, and verifies a webhook.
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
    fields = {"id": str(id_), "image": "report:2", "state": state}
    return json.dumps({**fields, "created_at": "2026-11-24T09:00:00Z"}).encode()


EVENTS = b"""\
event: progress
data: {"percent": 40, "step": "reading"}

event: finished
data: {"percent": 100}

"""


class Service(BaseHTTPRequestHandler):
    """Responds as the service would, and prints each request."""

    files: dict[str, bytes] = {}

    def do_GET(self) -> None:
        print(self.command, self.path)
        path, _, query = self.path.removeprefix("/v1").partition("?")
        if path == "/jobs":
            one, cursor = (SECOND, "null") if "cursor" in query else (FIRST, '"next"')
            page = b'{"jobs": [%b], "next_cursor": %b}'
            self.respond(200, page % (job(one, "done"), cursor.encode()))
        elif path.endswith("/events"):
            self.respond(200, EVENTS, "text/event-stream")
        elif "/artifacts/" in path:
            self.respond(200, self.files[path], "application/octet-stream")
        else:
            self.respond(200, job(FIRST, "running"))

    def do_POST(self) -> None:
        print(self.command, self.path)
        self.read_body()
        if self.path == "/token":
            self.respond(200, b'{"access_token": "t0", "token_type": "Bearer"}')
        else:
            self.respond(201, job(FIRST, "waiting"), location=f"/v1/jobs/{FIRST}")

    def do_PUT(self) -> None:
        print(self.command, self.path)
        self.files[self.path.removeprefix("/v1")] = self.read_body()
        self.respond(204, b"")

    def read_body(self) -> bytes:
        return self.rfile.read(int(self.headers["content-length"]))

    def respond(
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
        """Prints nothing: the methods have printed the request."""


@contextmanager
def service() -> Generator[str, None, None]:
    """Runs the server during the block; gives its URL."""
    with HTTPServer(("127.0.0.1", 0), Service) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def create_and_watch(client: Client) -> Job:
    """Creates a job, follows the link of the response, and prints the job's events."""
    with client.recording() as exchanges:
        created = client.jobs.create_job(body=NewJob(image="report:2", priority=3))
    headers = exchanges[-1].headers_as(CreateJobHeaders)
    print("created:", created.state, "at", headers.location)
    now = client.jobs.follow_job(exchanges[-1])
    print("now:", now.state)
    with client.jobs.watch_job(created.id) as events:
        for event in events:
            print(f"{event.event}: {event.data}")
    return created


def upload_and_download(client: Client, folder: Path) -> None:
    """Sends and saves a file without holding it in memory."""
    report = folder / "report.csv"
    report.write_bytes(b"job,state\n" * 10_000)
    client.artifacts.upload(FIRST, "report.csv", report)
    download = client.artifacts.download_stream(FIRST, "report.csv")
    print("downloaded:", download.save(folder / "again.csv"), "bytes")


def receive_webhook() -> None:
    """Verifies a webhook that the service signed, and one that somebody changed."""
    body, stamp = job(FIRST, "done"), str(int(time.time()))
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    signed = hmac.digest(key, f"m1.{stamp}.".encode() + body, hashlib.sha256)
    headers = {
        "webhook-id": "m1",
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{base64.b64encode(signed).decode()}",
    }
    print("received:", webhooks.unwrap_job_finished(headers, body, secret=SECRET).state)
    try:
        webhooks.unwrap_job_finished(headers, body + b" ", secret=SECRET)
    except WebhookVerificationError as error:
        print("refused:", error)


def main() -> None:
    with service() as url, TemporaryDirectory() as folder:
        credentials = ClientCredentials("me", "secret", token_url=f"{url}/token")
        with Client(f"{url}/v1", account=credentials) as client:
            print("all jobs:", [job.id.int for job in client.jobs.list_jobs_pages()])
            create_and_watch(client)
            upload_and_download(client, Path(folder))
    receive_webhook()


if __name__ == "__main__":
    main()
