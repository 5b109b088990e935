"""A service that responds to every operation of a document."""

from __future__ import annotations

import json
import re
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from openapi_gen.media_formats import Values
from openapi_gen.model import Operation, Response
from openapi_gen.samples import Samples
from tests.support.loopback import Received, answer


@dataclass(frozen=True)
class Service:
    """Responds as the operation documents, with the smallest body."""

    samples: Samples
    operation: Operation

    @contextmanager
    def last_page(self, package: Any) -> Generator[None, None, None]:
        """Expects the error of the client for a second page that is equal to the first."""
        try:
            yield
        except package.TransportError as error:
            if self.operation.pagination is None or "next page" not in str(error):
                raise

    def __call__(self, request: Received) -> bytes:
        if not self.operation.success:
            return answer(204, b"", "")
        response = self.operation.success[0]
        digits = re.sub("[^0-9]", "0", response.status)
        status = int(digits) if digits.isdecimal() and digits != "0000000" else 200
        if response.format.values is Values.NOTHING:
            return answer(status, b"", "")
        return answer(
            status, self._body(response), response.media_type.replace("*", "x")
        )

    def _body(self, response: Response) -> bytes:
        match response.format.values:
            case Values.DATA if response.format.is_json:
                sample = self.samples.response(self.operation, response)
                return json.dumps(sample.value if sample else None).encode()
            case Values.DATA:
                return b"<root/>"
            case Values.ITEMS:
                return b""
            case _:
                return b"content"
