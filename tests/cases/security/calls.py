"""Credentials: who is sent where, and alternatives."""

OPTIONS = {
    "header_key": "h",
    "query_key": lambda: "q&",
    "cookie_key": "c",
    "bearer_auth": "b",
    "oauth": "o",
}


def calls(api):
    return [
        lambda client: client.auth.inherited(),
        lambda client: client.auth.none(),
        lambda client: client.auth.optional(),
        lambda client: client.auth.both(),
        lambda client: client.auth.oauth(),
    ]
