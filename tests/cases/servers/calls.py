"""A `base_url` wins over every server, also over those that are asked for."""

OPTIONS = {"key": "k", "server": "https://nowhere.example.com"}


def calls(api):
    options = api.RequestOptions(server="https://nowhere.example.com")
    return [
        lambda client: client.items.list_items(),
        lambda client: client.items.get_item("1"),
        lambda client: client.items.put_item("1", request_options=options),
    ]
