"""Catches the errors of three clients as one class.

    python examples/acme/one_error.py

`ApiError` of `acme_runtime` is the class that each of the clients raises and exports.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import acme_catalog
import acme_orders
import acme_shipping
from acme_orders.models import NewOrder
from acme_runtime import ApiError, NotFoundError, RequestValidationError
from services import connection


def explained(call: Callable[[], object]) -> str:
    """What went wrong, whichever of the services is asked."""
    try:
        call()
    except NotFoundError as error:
        return f"not found: {error.body}"
    except RequestValidationError as error:
        return f"not sent: {error.violations[0]}"
    except ApiError as error:
        return f"failed: {error}"
    return "done"


def main() -> None:
    shared = connection()
    catalog = acme_catalog.Client(http_client=shared, api_key="k")
    orders = acme_orders.Client(http_client=shared, token="t")
    shipping = acme_shipping.Client("https://elsewhere.example.com", http_client=shared)
    no_order = UUID(int=9)
    print(explained(lambda: catalog.products.get_product("AC-9")))
    print(explained(lambda: orders.orders.get_order(no_order)))
    print(explained(lambda: orders.orders.create_order(NewOrder(lines=[]))))
    print(explained(lambda: list(shipping.shipments.watch_shipment("S9"))))


if __name__ == "__main__":
    main()
