"""Tokens: fetched by scope when first needed, kept, and asked for anew after a 401."""

import json

_STATUS = {200: "OK", 204: "No Content", 401: "Unauthorized"}


def OPTIONS(api):
    return {
        "main": api.ClientCredentials("a client", "its:secret"),
        "users": api.AuthorizationCode(
            "code", "browser", redirect_uri="http://localhost/back", verifier="v" * 43
        ),
        "oidc": api.RefreshToken(
            "old", "phone", "secret", authentication="body", parameters={"audience": "a"}
        ),
        "key": "k",
    }


def calls(api):
    return [
        lambda client: client.things.read(),
        lambda client: client.things.read_too(),
        lambda client: client.things.write(),
        lambda client: client.things.either(),
        lambda client: client.things.either(),
        lambda client: client.things.openid(),
        lambda client: client.things.anyone(),
    ]


def respond(request):
    if request.target == "/.well-known/openid-configuration":
        return _answer(200, {"token_endpoint": f"http://{request.header('host')}/oidc"})
    if request.target == "/renew":
        return _answer(200, {"access_token": "renewed", "expires_in": 3600})
    if request.line.startswith("POST") and request.target != "/write":
        name = request.target.strip("/")
        return _answer(200, {"access_token": f"by-{name}", "refresh_token": "r"})
    refused = request.target == "/either" and "renewed" not in str(request.headers)
    return _answer(401 if refused else 204)


def _answer(status, data=None):
    body = b"" if data is None else json.dumps(data).encode()
    head = f"HTTP/1.1 {status} {_STATUS[status]}\r\nContent-Length: {len(body)}\r\n"
    return f"{head}Content-Type: application/json\r\n\r\n".encode() + body
