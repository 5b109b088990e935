"""How Square is written in XML."""

from ..runtime.xml.shapes import Xml

SHAPE: Xml = Xml("object", members={"side": "integer"})
