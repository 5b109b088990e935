"""What the fake responds to a call with, and so what a test expects of the response."""

from __future__ import annotations

import re
from dataclasses import field
from enum import Enum

from ...media_formats import Values
from ...model import Api, Id, Operation
from ...records import dataclass
from ...samples import Samples
from ...writing.source.values_decoded import Decoder
from ..events import with_json


class Outcome(Enum):
    """The value is what the test says that it does not compare; or empty."""

    READ = ""
    """The client reads the example without a mismatch."""
    ERROR = "no response of success"
    """There is no example of success: the call raises an error."""
    OTHER_TYPE = "the response, whose example is not of the method's type"
    AMBIGUOUS = "the response, because another operation has the same path"
    """The fake responds for the other operation."""


@dataclass(slots=True)
class Outcomes:
    """What the calls of one API lead to."""

    api: Api
    samples: Samples
    decoder: Decoder
    _first: dict[tuple[str, str], Id] = field(default_factory=dict[tuple[str, str], Id])
    """The operation that a method and a path are taken for."""

    def __post_init__(self) -> None:
        for operation in self.api.operations:
            self._first.setdefault(_route(operation), operation.id)

    def of(self, operation: Operation) -> Outcome:
        if self._first[_route(operation)] != operation.id:
            return Outcome.AMBIGUOUS
        for response in [*operation.returned, *operation.success]:
            if response.format.values in (Values.NOTHING, Values.UNKNOWN):
                return Outcome.READ
            sample = self.samples.response(operation, response)
            if sample is None:
                continue
            if response.format.values not in (Values.DATA, Values.ITEMS):
                return Outcome.READ
            is_sequence = response.format.is_sequence
            items = sample.value if is_sequence else [sample.value]
            if response.json_events:
                items = with_json(items, response, self.api, self.samples)
            fits = all(self.decoder.fits(response.type, item) for item in items)
            return Outcome.READ if fits else Outcome.OTHER_TYPE
        return Outcome.ERROR


def _route(operation: Operation) -> tuple[str, str]:
    return operation.method, re.split("[?#]", operation.path)[0]
