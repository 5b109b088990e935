"""One package of several files."""


def calls(api):
    models = api
    return [
        lambda client: client.users.get_user(1),
        lambda client: client.users.put_user(
            2,
            models.User(
                name="a",
                manager=models.User(name="b"),
                other=models.Address(of_root=True),
            ),
        ),
    ]
