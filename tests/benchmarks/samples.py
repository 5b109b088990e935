"""The request and the response of the benchmarks of calls."""

from __future__ import annotations

from typing import Any

PAYMENT: dict[str, Any] = {
    "idempotency_key": "0b7a2f5e-4f0e-4d5c-9d5a-6f2f3f1b8c11",
    "status_callback": "https://example.com/payments/status?session=17",
    "bank_account_type": "consumer-checking",
    "charge_amount": 12.5,
    "currency": "EUR",
    "description": "Order 4711, two tickets",
    "parameter": {"a": 1, "b": "two"},
    "payment_method": "credit-card",
    "postal_code": True,
    "timeout": 30,
    "token_type": "one-time",
}


def invoice() -> dict[str, Any]:
    """An invoice of 30 line items, 8.8 kB of JSON."""
    address = {
        "street": "Musterstra\u00dfe 12",
        "street_2": None,
        "city": "Berlin",
        "postal_code": "10115",
        "country": "DE",
    }
    items = [
        {
            "id": f"li_{number:08}",
            "sku": f"ABC-{1000 + number}",
            "description": f"Screws, box of a hundred, size {number}, galvanized",
            "quantity": number % 7 + 1,
            "unit_price": 12.5 + number,
            "amount": (12.5 + number) * (number % 7 + 1),
            "tax_rate": "standard",
            "delivered_on": None if number % 5 == 0 else "2026-03-14",
        }
        for number in range(30)
    ]
    return {
        "id": "0b7a2f5e-4f0e-4d5c-9d5a-6f2f3f1b8c11",
        "number": "R-2026-00017",
        "status": "open",
        "currency": "EUR",
        "language": "de",
        "issued_at": "2026-03-15T09:30:00+01:00",
        "updated_at": "2026-03-15T09:31:17.250000+01:00",
        "paid_at": None,
        "due_on": "2026-04-15",
        "customer": {
            "id": "c1d9b8a4-7a35-4a7b-8f8e-25a4c1b0f7d2",
            "name": "Example GmbH",
            "email": "billing@example.com",
            "phone": "+49 30 1234567",
            "website": "https://www.example.com/",
            "tax_number": "DE123456789",
            "address": address,
        },
        "delivery_address": {**address, "street": "Lagerweg 3", "street_2": "Gate 4"},
        "line_items": items,
        "totals": {"net": 4000.0, "tax": 760.0, "gross": 4760.0},
        "payment_url": "https://pay.example.com/i/0b7a2f5e?lang=de",
        "pdf_url": "https://files.example.com/invoices/R-2026-00017.pdf",
        "reminders": 0,
        "is_reverse_charge": False,
        "note": "Please name the invoice number with your payment. " * 38,
        "tags": ["wholesale", "spring", "pallet"],
        "metadata": {"order": "4711", "warehouse": "north", "clerk": "7"},
    }
