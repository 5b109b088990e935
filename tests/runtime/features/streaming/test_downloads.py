"""Downloads, chunk by chunk, into a file."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

from runtime import errors
from runtime.features.streaming.downloads import ByteStream
from runtime.http.transport import Transport
from tests.support.both_streams import FILE
from tests.support.loopback import Loopback, answer
from tests.support.stepwise import CLOSE, HANG, Stepwise, head


def test_a_download_is_saved(form: Any, server: Loopback, tmp_path: Path) -> None:
    body = bytes(range(256)) * 1000
    packed = gzip.compress(body)
    server.reply(answer(200, packed, "application/pdf", Content_Encoding="gzip"))
    file = tmp_path / "file.pdf"
    assert form.save(FILE, file, base_url=server.url) == len(body)
    assert file.read_bytes() == body


def test_a_broken_download_is_an_error(form: Any, tmp_path: Path) -> None:
    file = tmp_path / "file.pdf"
    with Stepwise([head("application/pdf"), b"%PDF", CLOSE]) as server:
        error = form.save(FILE, file, base_url=server.url)
    assert type(error) is errors.TransportError
    assert file.read_bytes() == b"%PDF"


def test_a_file_that_cannot_be_written_closes_the_connection(tmp_path: Path) -> None:
    with Stepwise([head("application/pdf"), b"%PDF", HANG]) as server:
        transport = Transport(server.url, retry=0)
        stream = ByteStream.requested(transport, FILE)
        with pytest.raises(OSError):
            stream.save(tmp_path)
        assert server.left.wait(5)
        transport.close()
