"""XML 1.0 by the XML Objects of a schema; without structure it is text or bytes."""

from __future__ import annotations

from .media_format import BodyFormat, MediaFormat, ResponseFormat, RuntimeClass, Values
from .media_types import is_xml


def _is_structured_xml(name: str, structured: bool | None) -> bool:
    return bool(structured) and is_xml(name)


XML = MediaFormat(
    name="XML",
    body=BodyFormat(
        runtime=RuntimeClass("request.bodies.xml", "XmlBody"),
        values=Values.DATA,
        preference=40,
        matches=_is_structured_xml,
        default_media_type="application/xml",
        is_xml=True,
    ),
    response=ResponseFormat(
        runtime=RuntimeClass("response.xml_responses", "XmlResponse"),
        values=Values.DATA,
        preference=40,
        matches=_is_structured_xml,
        default_media_type="application/xml",
        is_xml=True,
    ),
)
