"""Python names on this side, wire names on the other."""


def calls(api):
    models = api
    Order = next(
        m for m in (getattr(api, name) for name in api.__all__) if hasattr(m, "straße")
    )
    return [
        lambda client: client.order.list(
            "a/b",
            self_=["s", "t"],
            class_="c",
            top=1,
            body_="b",
            request_options_="r",
            filter_name="f",
        ),
        lambda client: client.order.order(
            "1",
            Order(
                class_="c",
                self="s",
                list_=["l"],
                str_="s",
                straße="s",
                field_9lives=9,
                plus_1=1,
                minus_1=-1,
                none="n",
            ),
        ),
        lambda client: client.order.delete_orders_by_id("1"),
        lambda client: client.recording_.play(),
    ]
