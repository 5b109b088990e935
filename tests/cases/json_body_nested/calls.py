"""Models in models, null and left out, maps, and plain mappings instead of models."""

import datetime as dt


def calls(api):
    models = api
    customer = models.Customer(
        name="Ada",
        born=dt.date(1815, 12, 10),
        photo=b"\x00\xff",
        referrer=models.Customer(name="Mary"),
        friends={"first": models.Customer(name="Charles")},
    )
    line = models.Line(sku='0001-"x"', quantity=2, additional_properties={"weight": 3})
    order = models.Order(
        secret="s",
        customer=customer,
        lines=[line],
        note=None,
        price=0.07,
        attributes={"a": "b"},
        matrix=[[1, 2.5], []],
        anything=[None, {"x": 1}],
        shipping=models.OrderShipping(
            street="Main",
            window=models.OrderShippingWindow(
                from_=dt.time(9, tzinfo=dt.timezone.utc),
                to=dt.time(17, tzinfo=dt.timezone.utc),
            ),
        ),
    )
    small = {"secret": "s", "customer": {"name": "A"}, "lines": [line], "note": ""}
    return [
        lambda client: client.orders.create_order(order),
        lambda client: client.orders.create_order(
            models.Order(
                **{**small, "customer": customer, "gift": None, "status": None}
            )
        ),
        lambda client: client.orders.create_order(body=small),
        lambda client: client.orders.create_inline(),
        lambda client: client.orders.create_inline(body=models.CreateInlineRequest()),
        lambda client: client.orders.replace_orders([order, small]),
    ]
