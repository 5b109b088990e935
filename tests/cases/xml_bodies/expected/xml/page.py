"""How Page is written in XML."""

from ..runtime.xml.shapes import Xml

SHAPE: Xml = Xml(
    "object",
    members={"lang": Xml(node="attribute", prefix="xml"), "content": Xml(node="cdata")},
)
