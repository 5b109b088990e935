"""Docstrings of classes and aliases: what the document says, or where they are used."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from tests.support.packages import Packages

SPEC = """
openapi: 3.1.0
info: {title: Places, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /orders:
    post:
      operationId: createOrder
      parameters:
        - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}
      requestBody: {content: {application/json: {schema: {type: object, properties: {note: {type: string}}}}}}
      responses:
        "200":
          description: OK
          headers: {X-Count: {schema: {type: integer}}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
        "400": {description: No, content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}
        "404": {description: No, content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}
    put:
      operationId: setOrder
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {b: {type: string}}}}}}
      responses: {"200": {description: OK, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Order"}}}}}}
webhooks:
  order/paid:
    post:
      requestBody: {content: {application/json: {schema: {type: object, properties: {c: {type: string}}}}}}
      responses: {"204": {description: OK}}
components:
  schemas:
    Problem: {type: object, title: Problem, properties: {why: {type: string}}}
    Order:
      type: object
      title: An order
      description: What a customer buys.
      properties:
        address: {type: object, properties: {street: {type: string}}}
        lines: {type: array, items: {type: object, properties: {sku: {type: string}, product: {$ref: "#/components/schemas/Product"}}}}
        products: {type: object, additionalProperties: {$ref: "#/components/schemas/Product"}}
        billing: {type: object, properties: {street: {type: string}}}
        payment: {$ref: "#/components/schemas/Payment"}
        color: {$ref: "#/components/schemas/Color"}
    Product: {type: object, title: Product, deprecated: true, properties: {parent: {$ref: "#/components/schemas/Product"}}}
    Payment:
      oneOf:
        - {type: object, required: [card], properties: {card: {type: string}}}
        - {type: object, required: [iban], properties: {iban: {type: string}}}
    Color: {type: string, enum: [red, green]}
    Titled: {type: object, title: The titled one, properties: {a: {type: string}}}
    Alone: {type: object, properties: {b: {type: string}}}
    Phone: {type: string}
"""


@pytest.fixture(scope="module")
def models(packages: Packages) -> Any:
    return packages.load("class_places", SPEC).models


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Order", "An order\n\n    What a customer buys.\n    "),
        ("Titled", "The titled one"),
        ("Alone", "The schema `Alone`."),
        ("CreateOrderRequest", "The JSON body of `POST /orders`."),
        ("SetOrderRequest", "The form body of `PUT /orders`."),
        ("Problem", "The 400 and 404 responses of `POST /orders`."),
        ("CreateOrderFilter", "The query parameter `filter` of `POST /orders`."),
        ("OrderPaidPayload", "The JSON body of the webhook `order/paid`."),
        ("OrderLinesItem", "An item of `lines` of `Order`."),
        ("OrderAddress", "`address` of `Order`; `billing` of `Order`."),
        ("PaymentWithCard", "A variant of `Payment`."),
    ],
)
def test_a_class_says_what_it_is(models: Any, name: str, expected: str) -> None:
    assert getattr(models, name).__doc__ == expected


def test_a_deprecated_class_says_so_below(models: Any) -> None:
    first, *_, last = models.Product.__doc__.strip().split("\n")
    assert first == "A value of `products` of `Order`; `product` of `OrderLinesItem`."
    assert last.strip() == "Deprecated."


def test_aliases_say_what_they_are(models: Any) -> None:
    assert '"""`payment` of `Order`."""' in source(models.payment)
    assert '"""`color` of `Order`."""' in source(models.color)
    assert '"""The schema `Phone`."""' in source(models.phone)


def test_no_docstring_is_a_pointer(models: Any) -> None:
    for name in dir(models):
        assert "`#/" not in (getattr(models, name).__doc__ or "")


def source(module: ModuleType) -> str:
    with open(str(module.__file__), encoding="utf-8") as file:
        return file.read()
