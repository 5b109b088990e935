"""Decoding of one sequential response: its media type, its items, its mismatches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...core.media_types import essence, fit, is_json
from ...core.mismatches import Mismatch, Mismatches
from ...errors import ResponseValidationError
from ...http.operation import Operation
from .items import Frames, SequentialResponse, json_item

if TYPE_CHECKING:
    import httpx2

    from ...http.calls import Call

__all__ = ["Reading", "sequences"]


def sequences(operation: Operation[Any], status: int = 200) -> list[SequentialResponse]:
    """The sequential media types of success responses, those of `status` first."""
    nearest = (str(status), f"{status // 100}XX", "default")
    keys = [key for key in nearest if key in operation.described]
    keys += [key for key in operation.described if key[0] == "2" and key not in keys]
    formats = [format_ for key in keys for format_ in operation.described[key]]
    return [format_ for format_ in formats if isinstance(format_, SequentialResponse)]


class Reading:
    """Makes items of the bytes of one response."""

    def __init__(self, call: Call[Any], response: httpx2.Response) -> None:
        self._status = response.status_code
        self._strict = call.strict
        self._recorded = call.begun(response)
        self._wanted = self._strict or self._recorded is not None
        self._count = 0
        self._format = self._chosen(call, response)
        self.frames: Frames[Any] = self._format.frames()

    def item(self, frame: Any) -> Any:
        """The item of a frame, or END. Raises ResponseValidationError if strict."""
        notes = Mismatches(self._wanted)
        item = self._format.item(frame, notes)
        if notes:
            at = f"/{self._count}"
            self._note(
                [Mismatch(at + n.pointer, n.expected, n.value) for n in notes], item
            )
        self._count += 1
        return item

    def _chosen(self, call: Call[Any], response: httpx2.Response) -> SequentialResponse:
        """The documented format of the content type; by default the first, or JSON."""
        operation = call.operation
        formats = sequences(operation, response.status_code)
        media_type = essence(response.headers.get("content-type", ""))
        for format_ in formats:
            if fit(format_.media_type, media_type):
                return format_
        if media_type:
            expected = " or ".join(format_.media_type for format_ in formats)
            found = [Mismatch("", f"content type {expected}", media_type)]
            self._note(found, None)
            is_other = _is_other(operation, response.status_code, media_type)
            if is_other and not call.chooses_response:
                raise ResponseValidationError(found, self._status, None)
        return _Whole() if is_json(media_type) else formats[0]

    def _note(self, notes: list[Mismatch], body: Any) -> None:
        if self._recorded is not None:
            self._recorded.extend(notes)
        if self._strict:
            raise ResponseValidationError(notes, self._status, body)


def _is_other(operation: Operation[Any], status: int, media_type: str) -> bool:
    """Whether the document describes a response of this media type that is not a stream."""
    found = operation.described.get(str(status)) or operation.described.get("2XX", ())
    return any(
        fit(name, media_type)
        for response in found
        if not isinstance(response, SequentialResponse)
        for name in (response.media_type, *response.also)
        if name
    )


@dataclass(slots=True)
class _WholeFrames:
    """The response as one frame."""

    chunks: list[bytes] = field(default_factory=list[bytes])

    def feed(self, chunk: bytes) -> list[bytes]:
        self.chunks.append(chunk)
        return []

    def finish(self) -> list[bytes]:
        whole = b"".join(self.chunks)
        return [whole] if whole.strip() else []


@dataclass(frozen=True, slots=True)
class _Whole:
    """JSON in place of a sequence, from a server that does not stream."""

    media_type: str = "application/json"

    def frames(self) -> _WholeFrames:
        return _WholeFrames()

    def item(self, frame: bytes, notes: Mismatches) -> Any:
        return json_item(frame, "Any", None, notes)
