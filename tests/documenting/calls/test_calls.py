"""The calls of every operation run, and send what the HTTP message and curl say.

The packages are those of the golden cases and the examples; a server on the loopback
interface receives the requests.
"""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import black
import pytest

from openapi_gen.documenting.calls.curl import curl
from openapi_gen.documenting.calls.http import HttpMessage, http_request
from openapi_gen.documenting.calls.multipart import is_form, parts_of
from openapi_gen.documenting.calls.python import python_call
from openapi_gen.documenting.calls.request import CallContext, Request
from openapi_gen.documenting.calls.servers import base_url
from openapi_gen.model import Body, Location, Operation, SecurityKind, only_value
from openapi_gen.samples import Samples
from tests.documenting.calls.documents import DOCUMENTS, Document
from tests.documenting.calls.service import Service
from tests.support.command import environment
from tests.support.loopback import Loopback, Received
from tests.support.packages import Packages, imported

every_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda document: document.package
)


@cache
def read(document: Document) -> tuple[CallContext, Samples]:
    return document.read()


def requests(document: Document) -> Iterator[Request]:
    """Of each operation with the required arguments, and with all of them, in each media
    type of the body; but not those that need a certificate, or that pages leave out."""
    context, _ = read(document)
    for request in every_request(document):
        try:
            message = http_request(request, context)
        except ValueError:  # a value that its place cannot carry
            continue
        kinds = [one.scheme.kind for one in message.credentials]
        if SecurityKind.MUTUAL_TLS not in kinds:
            yield request


def every_request(document: Document) -> Iterator[Request]:
    context, samples = read(document)
    for operation in context.api.operations:
        for is_full in (False, True):
            for body in operation.bodies or (None,):
                yield request_of(operation, body, context, samples, is_full=is_full)


def request_of(
    operation: Operation,
    body: Body | None,
    context: CallContext,
    samples: Samples,
    *,
    is_full: bool,
) -> Request:
    parameters: dict[tuple[Location, str], Any] = {}
    for parameter in operation.parameters:
        is_filled = only_value(parameter, context.api.declarations) is not None
        sample = samples.parameter(parameter)
        if sample is not None and (is_full or parameter.required) and not is_filled:
            parameters[parameter.location, parameter.name] = sample.value
    if body is None or not (is_full or operation.body_required):
        return Request(operation, parameters)
    made = samples.body(operation, body, every_property=is_full)
    return Request(operation, parameters, made and (body, made.value))


def secret(variable: str) -> str:
    return f"the-{variable.lower()}"


def resolved(text: str) -> str:
    """Text with the secrets in place of their placeholders."""

    def basic(found: re.Match[str]) -> str:
        pair = ":".join(map(secret, found[1].split(":")))
        return base64.b64encode(pair.encode()).decode()

    text = re.sub(r"<base64 of ([A-Z_:]+)>", basic, text)
    return re.sub(r"<([A-Z_0-9]+)>", lambda found: secret(found[1]), text)


@dataclass
class Stage:
    """Where programs and commands run: files, secrets, and a client that calls a server
    of the test."""

    document: Document
    package: Any
    monkeypatch: pytest.MonkeyPatch

    @property
    def context(self) -> CallContext:
        return read(self.document)[0]

    def prepare(self, message: HttpMessage) -> None:
        for one in message.credentials:
            for name in one.variables:
                self.monkeypatch.setenv(name, secret(name))
        if is_form(message):
            for part in parts_of(message):
                if part.file_name:
                    Path(part.file_name).write_bytes(part.content.encode())
        elif message.file:
            Path(message.file).write_bytes(message.content or b"")

    def run(self, request: Request, url: str, *, is_async: bool) -> None:
        """Runs the program of a call."""
        code = python_call(request, self.context, is_async=is_async)
        assert black.format_str(code, mode=black.Mode()) == code
        with self.monkeypatch.context() as patch:
            for name in ("Client", "AsyncClient"):
                patch.setattr(self.package, name, _calling(self.package, name, url))
            exec(compile(code, "call.py", "exec"), {})


def _calling(package: Any, name: str, url: str) -> Any:
    made = getattr(package, name)

    def client(**settings: Any) -> Any:
        return made(**{**settings, "base_url": url})

    return client


@pytest.fixture
def stage(
    document: Document,
    packages: Packages,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Stage:
    monkeypatch.chdir(tmp_path)
    package = imported(document.folder(packages))
    return Stage(document, package, monkeypatch)


def compare(message: HttpMessage, received: Received) -> None:
    assert received.method == message.method
    assert received.target == resolved(message.target)
    random = re.search(r"boundary=(\S+)", received.header("content-type") or "")
    boundary = random[1] if random else "boundary"
    content = received.body.replace(boundary.encode(), b"boundary")
    assert content == (message.content or b"")
    for name, value in message.headers:
        if name != "Host" and not value.startswith("Digest"):
            found = (received.header(name.lower()) or "").replace(boundary, "boundary")
            assert found == resolved(value), name


@every_document
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_python_call_sends_the_http_message(stage: Stage) -> None:
    context = stage.context
    for request in requests(stage.document):
        message = http_request(request, context)
        stage.prepare(message)
        prefix = urlsplit(base_url(request.operation, context.api)).path
        service = Service(read(stage.document)[1], request.operation)
        for is_async in (False, True):
            with Loopback(respond=service) as server, service.last_page(stage.package):
                stage.run(request, server.url + prefix, is_async=is_async)
            compare(message, server.received[0])


@every_document
@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl_sends_the_http_message(stage: Stage) -> None:
    context = stage.context
    for request in requests(stage.document):
        message = http_request(request, context)
        stage.prepare(message)
        with Loopback() as server:
            command = curl(replace(message, origin=server.url))
            done = subprocess.run(
                ["sh", "-eu", "-c", f"{command} --silent --show-error"],
                capture_output=True,
                check=False,
                timeout=30,
            )
        assert done.returncode == 0, (command, done.stderr)
        if not is_form(message):
            compare(message, server.received[0])
            continue
        received = server.received[0]
        content_type = received.header("content-type") or ""
        fields = (("Content-Type", content_type),)
        same = replace(message, fields=fields, content=received.body)
        assert list(parts_of(same)) == list(parts_of(message))


# Type checkers


@pytest.fixture(scope="module")
def programs(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All packages in one folder, with every program beside them."""
    folder = tmp_path_factory.mktemp("programs")
    compiled = shutil.ignore_patterns("__pycache__")
    for document in DOCUMENTS:
        package = folder / document.package
        if package.exists():  # a case can have the name of an example
            continue
        shutil.copytree(document.folder(packages), package, ignore=compiled)
        context, _ = read(document)
        number = 0
        for request in requests(document):
            for is_async in (False, True):
                number += 1
                code = python_call(request, context, is_async=is_async)
                (folder / f"call_{document.package}_{number}.py").write_text(code)
    return folder


@pytest.mark.slow  # pyright accepts them in each run
def test_mypy_strict_accepts_the_programs(packages: Packages, programs: Path) -> None:
    files = sorted(path.name for path in programs.glob("call_*.py"))
    assert packages.mypy(*files, cwd=programs) == ""


def test_pyright_strict_accepts_the_programs(programs: Path) -> None:
    (programs / "pyrightconfig.json").write_text(
        '{"typeCheckingMode": "strict", "include": ["call_*.py"],'
        ' "reportDeprecated": false, "reportPrivateUsage": false}'
    )
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "-p", programs],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:]
