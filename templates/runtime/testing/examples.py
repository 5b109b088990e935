"""The examples of the document: the responses of operations that no test has set."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .responses import Made, accepted, of_data

__all__ = ["Examples"]


class Examples:
    """document: what `testing.json` has. responses_of: the classes that the package
    reads the responses of an operation with."""

    def __init__(
        self,
        document: Mapping[str, Any],
        responses_of: Callable[[str], Mapping[str, Sequence[Any]]],
    ) -> None:
        operations: Mapping[str, Any] = document["operations"]
        self._operations = operations
        self._values: Sequence[Any] = document["values"]
        self._responses_of = responses_of
        self._streams: dict[str, str] = {
            one["stream"]: key for key, one in operations.items() if "stream" in one
        }
        """The operation of each method that streams beside another."""

    def operation_of(self, key: str) -> str:
        """The operation of a method, which can be the one that streams beside it."""
        return self._streams.get(key, key)

    def constant_of(self, key: str) -> str:
        """The function of the package that describes an operation."""
        name = self.operation_of(key).partition(".")[2]
        return name if name.startswith("_") else f"_{name}"

    def paging_of(self, key: str) -> Mapping[str, Any] | None:
        """How the pages of an operation follow each other, in wire names."""
        found: Mapping[str, Any] | None = self._entry(key).get("paging")
        return found

    def data_of(self, key: str) -> Any:
        """The JSON data of the example of a success."""
        for one in self._entry(key)["responses"]:
            if one["status"] < 300 and "data" in one:
                return self._values[one["data"]]
        return None

    def example_of(self, key: str, status: int | None, accept: str) -> Made | None:
        """The document's example, or one made from its schema: of a success, or of an
        error status."""
        entry = self._chosen(key, status, accept)
        if entry is None:
            return None
        data: Any = None
        if "file" in entry:
            data = entry["file"].encode()
        elif "data" in entry:
            data = self._values[entry["data"]]
        return self._made(key, entry, status, data)

    def made_of(self, key: str, accept: str, data: Any) -> Made | None:
        """The response of a success with other data."""
        entry = self._chosen(key, None, accept)
        return None if entry is None else self._made(key, entry, None, data)

    def _entry(self, key: str) -> Any:
        return self._operations[self.operation_of(key)]

    def _chosen(
        self, key: str, status: int | None, accept: str
    ) -> Mapping[str, Any] | None:
        known: list[Mapping[str, Any]] = self._entry(key)["responses"]
        if status is not None:
            entries = [one for one in known if _covers(one, status)]
        else:  # some operations have no success, such as redirects
            least = min((one["status"] for one in known), default=0)
            entries = [one for one in known if one["status"] < max(300, least + 1)]
        if not entries:
            return None
        return entries[accepted(accept, [one["media_type"] for one in entries])]

    def _made(
        self, key: str, entry: Mapping[str, Any], status: int | None, data: Any
    ) -> Made | None:
        for format_ in self._responses_of(key).get(entry["key"], ()):
            if entry["media_type"] in (format_.media_type, *format_.also):
                sent = entry["status"] if status is None else status
                return of_data(sent, format_, data, entry.get("headers"))
        return None


def _covers(entry: Mapping[str, Any], status: int) -> bool:
    """Whether an example is for an error status."""
    return entry["key"] in (str(status), f"{status // 100}XX", "default")
