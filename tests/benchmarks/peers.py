"""The peers of calls.py: the same request and response as pydantic models and as a
fastjsonschema validator, written as their documentation recommends.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlencode
from uuid import UUID

import fastjsonschema
import yaml
from pydantic import AnyUrl, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_pascal


class CreatePayments(BaseModel):
    """The form body of CreatePayments."""

    model_config = ConfigDict(alias_generator=to_pascal, populate_by_name=True)

    bank_account_type: (
        Literal["consumer-checking", "consumer-savings", "commercial-checking"] | None
    ) = None
    charge_amount: float | None = None
    currency: str | None = None
    description: str | None = None
    idempotency_key: str
    input: str | None = None
    min_postal_code_length: int | None = None
    parameter: Any = None
    payment_connector: str | None = None
    payment_method: Literal["credit-card", "ach-debit"] | None = None
    postal_code: bool | None = None
    security_code: bool | None = None
    status_callback: AnyUrl
    timeout: int | None = None
    token_type: Literal["one-time", "reusable"] | None = None
    valid_card_types: str | None = None

    def form(self) -> bytes:
        """The body as application/x-www-form-urlencoded."""
        data = self.model_dump(mode="json", by_alias=True, exclude_none=True)
        pairs = {
            name: value if type(value) is str else json.dumps(value)
            for name, value in data.items()
        }
        return urlencode(pairs).encode("ascii")


class Address(BaseModel):
    street: Annotated[str, Field(min_length=1, max_length=200)]
    street_2: str | None = None
    city: Annotated[str, Field(min_length=1)]
    postal_code: Annotated[str, Field(pattern=r"^[0-9A-Z -]{3,10}$")]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class Customer(BaseModel):
    id: UUID
    name: Annotated[str, Field(min_length=1)]
    email: str
    phone: str | None = None
    website: str | None = None
    tax_number: str | None = None
    address: Address


class LineItem(BaseModel):
    id: Annotated[str, Field(pattern=r"^li_[0-9a-z]{8}$")]
    sku: Annotated[str, Field(pattern=r"^[A-Z]{3}-[0-9]{4}$")]
    description: Annotated[str, Field(max_length=500)] | None = None
    quantity: Annotated[int, Field(ge=1)]
    unit_price: Annotated[float, Field(ge=0)]
    amount: Annotated[float, Field(ge=0)]
    tax_rate: Literal["none", "reduced", "standard"] | None = None
    delivered_on: date | None = None


class Totals(BaseModel):
    net: Annotated[float, Field(ge=0)]
    tax: Annotated[float, Field(ge=0)]
    gross: Annotated[float, Field(ge=0)]


class Invoice(BaseModel):
    """The response of specs/invoice.yaml; e-mail addresses and URIs are unchecked strings."""

    id: UUID
    number: Annotated[str, Field(pattern=r"^R-[0-9]{4}-[0-9]{5}$")]
    status: Literal["draft", "open", "paid", "void", "uncollectible"]
    currency: Literal[
        "CHF", "CZK", "DKK", "EUR", "GBP", "HUF", "JPY", "NOK", "PLN", "SEK", "USD"
    ]
    language: Literal["cs", "de", "en", "fr"] | None = None
    issued_at: datetime
    updated_at: datetime | None = None
    paid_at: datetime | None = None
    due_on: date | None = None
    customer: Customer
    delivery_address: Address | None = None
    line_items: Annotated[list[LineItem], Field(min_length=1)]
    totals: Totals
    payment_url: str | None = None
    pdf_url: str | None = None
    reminders: Annotated[int, Field(ge=0, le=10)] | None = None
    is_reverse_charge: bool | None = None
    note: Annotated[str, Field(max_length=2000)] | None = None
    tags: list[str] | None = None
    metadata: dict[str, str] | None = None


def invoice_validator(spec: Path) -> Callable[[Mapping[str, Any]], Any]:
    """fastjsonschema's validator of the document's Invoice, with all formats checked."""
    document = yaml.safe_load(spec.read_text("utf-8"))
    schema = {"$ref": "#/components/schemas/Invoice", **document}
    validate: Callable[[Mapping[str, Any]], Any] = fastjsonschema.compile(
        schema, use_default=False
    )
    return validate
