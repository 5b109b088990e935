"""A relaxed format, and one that is off."""


def calls(api):
    return [
        lambda client: client.default.create_callback(
            api.Notice(url="/relative", mail="no address")
        ),
    ]
