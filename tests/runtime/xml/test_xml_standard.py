"""The examples of the XML Object in OpenAPI 3.2 (4.26.5 on), and those of 3.0 and 3.1 that
it replaces: the XML that the standard shows, up to white space between elements.

Where the standard's own example is not well-formed (`xsi` undeclared, a start tag in
place of an end tag) it is mended here. Its "name replacement" sends an array for a string.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import canonicalize

import pytest
import yaml

from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
PETS = {"animals": ["dog", "cat", "hamster"]}
ANIMAL = "{type: string, xml: {name: animal}}"


def listed(outer: str, name: str) -> str:
    items = "".join(f"<{name}>{pet}</{name}>" for pet in PETS["animals"])
    return f"<document>{f'<{outer}>{items}</{outer}>' if outer else items}</document>"


def animals(xml: str, items: str = "{type: string}") -> str:
    array = f"{{type: array, items: {items}, xml: {xml}}}"
    return (
        f"{{type: object, xml: {{name: document}}, properties: {{animals: {array}}}}}"
    )


TEXT = "<html><head><title>Awesome Docs</title></head><body></body><html>"
PRODUCT = """
type: object
xml: {name: product}
required: [count, description, related]
properties:
  count: {type: [number, "null"], xml: {nodeType: attribute}}
  rating: {type: string, xml: {nodeType: attribute}}
  description: {type: string}
  related: {type: [object, "null"]}
"""
EXAMPLES: dict[str, tuple[str, Any, str]] = {
    "no XML Object": (
        "{type: object, xml: {name: document}, properties: {animals: {type: string}}}",
        {"animals": "dog, cat, hamster"},
        "<document><animals>dog, cat, hamster</animals></document>",
    ),
    "string array": (animals("{}"), PETS, listed("", "animals")),
    "name replacement": (
        f"{{type: object, xml: {{name: document}}, properties: {{animals: {ANIMAL}}}}}",
        {"animals": "dog"},
        "<document><animal>dog</animal></document>",
    ),
    "attribute, prefix and namespace": (
        "{$ref: '#/components/schemas/Person'}",
        {"id": 123, "name": "example"},
        '<Person id="123"><sample:name xmlns:sample="https://example.com/schema/sample">'
        "example</sample:name></Person>",
    ),
    "names of items": (animals("{}", ANIMAL), PETS, listed("", "animal")),
    "a name without effect": (
        animals("{name: aliens}", ANIMAL),
        PETS,
        listed("", "animal"),
    ),
    "wrapped": (animals("{nodeType: element}"), PETS, listed("animals", "animals")),
    "wrapped until 3.1": (
        animals("{wrapped: true}"),
        PETS,
        listed("animals", "animals"),
    ),
    "wrapped, named items": (
        animals("{nodeType: element}", ANIMAL),
        PETS,
        listed("animals", "animal"),
    ),
    "both named": (
        animals("{name: aliens, nodeType: element}", ANIMAL),
        PETS,
        listed("aliens", "animal"),
    ),
    "both named until 3.1": (
        animals("{name: aliens, wrapped: true}", ANIMAL),
        PETS,
        listed("aliens", "animal"),
    ),
    "wrapper named": (
        animals("{name: aliens, nodeType: element}"),
        PETS,
        listed("aliens", "aliens"),
    ),
    "attributes and text": (
        "{type: array, xml: {nodeType: element, name: animals}, items: {xml: {name: "
        "animal}, properties: {kind: {type: string, xml: {nodeType: attribute}}, name: "
        "{type: string, xml: {nodeType: text}}}}}",
        [{"kind": "Cat", "name": "Fluffy"}, {"kind": "Dog", "name": "Fido"}],
        '<animals><animal kind="Cat">Fluffy</animal><animal kind="Dog">Fido</animal>'
        "</animals>",
    ),
    "CDATA": (
        "{$ref: '#/components/schemas/Documentation'}",
        {"content": TEXT},
        f"<Documentation><![CDATA[{TEXT}]]></Documentation>",
    ),
    "named at the point of use": (
        "{$ref: '#/components/schemas/Inside', xml: {nodeType: element, name: Stored}}",
        {"content": TEXT},
        f"<Stored><![CDATA[{TEXT}]]></Stored>",
    ),
    "ordered elements": (
        "{type: array, xml: {nodeType: element, name: OneTwoThree}, prefixItems: ["
        "{type: string, xml: {name: One}}, {type: object, xml: {name: Two}, properties: "
        "{unit: {type: string, xml: {nodeType: attribute}}, value: {type: number, xml: "
        "{nodeType: text}}}}, {type: [boolean, 'null'], xml: {name: Three}}]}",
        ["Some text", {"unit": "cubits", "value": 42}, None],
        '<OneTwoThree><One>Some text</One><Two unit="cubits">42</Two>'
        f'<Three xsi:nil="true" {XSI}/></OneTwoThree>',
    ),
    "ordered elements and text": (
        "{type: array, xml: {nodeType: element, name: Report}, prefixItems: [{type: "
        "string, xml: {nodeType: text}}, {type: number, xml: {name: data}}, {type: "
        "string, xml: {nodeType: text}}]}",
        ["Some preamble text.", 42, "Some postamble text."],
        "<Report>Some preamble text.<data>42</data>Some postamble text.</Report>",
    ),
    "nulls": (
        PRODUCT,
        {"count": None, "description": "Thing", "related": None},
        f'<product><description>Thing</description><related xsi:nil="true" {XSI}/>'
        "</product>",
    ),
    "no nulls": (
        PRODUCT,
        {"count": 42, "description": "Thing", "related": {}},
        '<product count="42"><description>Thing</description><related></related>'
        "</product>",
    ),
}
COMPONENTS = """
Person:
  type: object
  properties:
    id: {type: integer, format: int32, xml: {nodeType: attribute}}
    name: {type: string, xml: {namespace: https://example.com/schema/sample, prefix: sample}}
Documentation:
  type: object
  properties: {content: {type: string, contentMediaType: text/html, xml: {nodeType: cdata}}}
Inside:
  xml: {nodeType: none}
  type: object
  properties: {content: {type: string, contentMediaType: text/html, xml: {nodeType: cdata}}}
"""


def document() -> str:
    """An operation that sends and answers each of the examples."""
    paths: dict[str, Any] = {}
    for index, (schema, _, _) in enumerate(EXAMPLES.values()):
        content = {"application/xml": {"schema": yaml.safe_load(schema)}}
        paths[f"/{index}"] = {
            "put": {
                "operationId": f"example{index}",
                "tags": ["xml"],
                "requestBody": {"content": content, "required": True},
                "responses": {"200": {"description": "The same", "content": content}},
            }
        }
    return yaml.safe_dump(
        {
            "openapi": "3.2.0",
            "info": {"title": "The standard's examples", "version": "1"},
            "paths": paths,
            "components": {"schemas": yaml.safe_load(COMPONENTS)},
        }
    )


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_xml_of_the_standard_is_sent_and_read(
    packages: Packages, name: str
) -> None:
    api = packages.load("standard_xml", document())
    _, data, text = EXAMPLES[name]
    with Loopback() as server, api.Client(base_url=server.url) as client:
        call = getattr(client.xml, f"example{list(EXAMPLES).index(name)}")
        server.reply(answer(body=text.encode(), content_type="application/xml"))
        with client.recording() as exchanges:
            value = call(data)
        sent = server.last.body.decode()
        assert canonical(sent) == canonical(text)
        assert not list(exchanges[0].mismatches)
        call(value)
        assert server.last.body.decode() == sent


def canonical(text: str) -> str:
    return canonicalize(text, strip_text=True)
