"""A call with the parameters as they were understood."""


def calls(api):
    return [
        lambda client: client.default.get_user(
            "u", "p", verbose=True, anything=[1], limit=5
        )
    ]
