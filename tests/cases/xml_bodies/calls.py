"""Models sent as XML, by every part of the XML Object."""

from tests.support.loopback import answer


def respond(request):
    """XML: JSON would be no answer to what the document says."""
    return answer(body=b"<any/>", content_type="application/xml")


def calls(api):
    tags = [api.Tag(id=1, name="a"), api.Tag(name="<b>")]
    pet = api.Pet(
        name='Tom & "Jerry"',
        category=api.Category(id=2, name="cats"),
        photo_urls=["https://a.b/?c=d&e", "\t\r\n"],
        tags=tags,
    )
    line = api.PutOrderRequestLinesItem(count=2, text="tea")
    order = api.PutOrderRequest(
        id=7,
        express=True,
        note=None,
        lines=[line, api.PutOrderRequestLinesItem(count=1, text="")],
        price=1.5,
        prices={"tea": 0.5, "cake": 1},
    )
    leaf = api.Node(name="leaf", weight=None)
    tree = api.Node(name='a"b', first=leaf, nodes=[leaf, api.Node(nodes=[])])
    return [
        lambda client: client.pets.add_pet(pet, content_type="application/xml"),
        lambda client: client.pets.add_pet(pet),
        lambda client: client.pets.add_pet(
            {"name": "", "photoUrls": []}, content_type="application/xml"
        ),
        lambda client: client.pets.list_pets(),
        lambda client: client.orders.put_order(order),
        lambda client: client.orders.put_tree("oak", body=tree),
        lambda client: client.orders.put_tree("oak"),
        lambda client: client.orders.add_page(
            api.Page(lang="en", content="<p>1 ]]> 2</p>")
        ),
        lambda client: client.shapes.put_shape(api.Circle(kind="circle", radius=0.1)),
        lambda client: client.shapes.put_shape(api.Square(side=2)),
    ]
