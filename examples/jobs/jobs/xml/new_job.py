"""How NewJob is written in XML."""

from ..runtime.xml.shapes import Xml

SHAPE: Xml = Xml(
    "object",
    "job",
    members={
        "arguments": Xml("array", node="element", items=Xml(name="argument")),
        "environment": Xml("object", items="string"),
        "priority": Xml("integer", node="attribute"),
    },
)
