"""How Category is written in XML."""

from ..runtime.xml.shapes import Xml

SHAPE: Xml = Xml("object", "category", members={"id": "integer"})
