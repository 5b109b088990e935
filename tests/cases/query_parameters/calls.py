"""Parameters of every place, type and style."""

import datetime as dt
from decimal import Decimal
from uuid import UUID

UTC = dt.timezone.utc


def calls(api):
    models = api
    return [
        lambda client: client.things.list_things("small", "a b&c=d/ü"),
        lambda client: client.things.list_things(
            kind="large",
            required_text="x",
            limit=100,
            ratio=0.5,
            exact=True,
            created=dt.datetime(2024, 2, 29, 12, 30, tzinfo=UTC),
            day=dt.date(2024, 2, 29),
            at=dt.time(12, 30, tzinfo=UTC),
            within=dt.timedelta(hours=1, minutes=2, seconds=3),
            uuid=UUID(int=1),
            price=Decimal("1.10"),
            code="ABC",
            order="desc",
            version=2,
        ),
        lambda client: client.things.list_things(
            "small",
            "x",
            ids=[1, 2],
            names=["a,b", "c"],
            spaced=["a", "b"],
            filter=models.ListThingsFilter(color="red", size=2),
            raw="a/b?c",
            empty="",
            nullable="n",
            old=1,
            json=models.ListThingsJson(a=1),
            x_request_id=UUID(int=2),
            session="s",
        ),
        lambda client: client.things.delete_things("small", limit="any text"),
    ]
