"""Credentials: who is sent where, and alternatives."""

OPTIONS = {
    "header_key": "h",
    "query_key": lambda: "q&",
    "cookie_key": "c",
    "bearer_auth": "b",
    "oauth": "o",
    "negotiate": lambda: "YII=",
}


def calls(api):
    return [
        lambda client: client.auth.inherited(),
        lambda client: client.auth.none(),
        lambda client: client.auth.optional(),
        lambda client: client.auth.both(),
        lambda client: client.auth.oauth(),
        lambda client: client.auth.negotiated(),
        lambda client: client.auth.certified(),
        lambda client: client.auth.certified_or_not(),
        lambda client: client.auth.certified_and_keys(),
        lambda client: client.auth.rivalling(),
    ]
