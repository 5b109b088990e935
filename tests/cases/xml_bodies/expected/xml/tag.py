"""How Tag is written in XML."""

from ..runtime.xml.shapes import Xml

SHAPE: Xml = Xml("object", "tag", members={"id": Xml("integer", node="attribute")})
