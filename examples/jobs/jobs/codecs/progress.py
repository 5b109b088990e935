"""Progress to JSON data and back."""

from typing import Any

from ..models.progress import Progress
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Progress):
        return plain(value)
    data: dict[str, Any] = {"percent": value.percent, "step": value.step}
    if value.step is None:
        del data["step"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Progress)
    get = data.get
    new.percent = get("percent")
    new.step = get("step", None)
    new.additional_properties = others(data, decode)
    return new
