"""Uses three generated clients that share one runtime.

    python examples/acme/demo.py

It reads products, places an order and ships it. What the clients share is imported from
`acme_runtime`: one policy for retries, and one connection, serve all three.
"""

from __future__ import annotations

import acme_catalog
import acme_orders
import acme_shipping
from acme_orders.models import Line, NewOrder, Order
from acme_runtime import Retry
from acme_shipping.models import NewShipment
from services import connection

RETRY = Retry(max_retries=3)


def order_of(products: list[acme_catalog.Product]) -> NewOrder:
    """One of each product."""
    lines = [Line(sku=product.sku, quantity=1) for product in products]
    return NewOrder(lines=lines)


def ship(order: Order) -> None:
    with acme_shipping.Client(http_client=connection(), retry=RETRY) as client:
        new = NewShipment(order=order.id, address="Route 66")
        shipment = client.shipments.create_shipment(new)
        print("shipment:", shipment.number, "arrives on", shipment.day)
        with client.shipments.watch_shipment(shipment.number) as positions:
            print("places:", [position.place for position in positions])


def main() -> None:
    shared = connection()
    catalog = acme_catalog.Client(http_client=shared, api_key="k", retry=RETRY)
    orders = acme_orders.Client(http_client=shared, token="t", retry=RETRY)
    products = catalog.products.list_products().items
    for product in products:
        print("product:", product.name, product.price, product.size)
    order = orders.orders.create_order(order_of(products))
    print("order:", order.state, "with", len(order.lines), "line")
    ship(order)


if __name__ == "__main__":
    main()
