"""NewJob to JSON data."""

from typing import Any

from ..models.new_job import NewJob
from ..runtime.json.encoding import encode_duration, given, plain


def encode(value: object) -> Any:
    if not isinstance(value, NewJob):
        return plain(value)
    data: dict[str, Any] = {
        "image": value.image,
        "arguments": value.arguments,
        "environment": value.environment,
        "priority": value.priority,
        "timeout": encode_duration(value.timeout),
        "callback_url": value.callback_url,
    }
    return given(data, ("image",))
