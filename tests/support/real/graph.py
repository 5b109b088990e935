"""Microsoft Graph: users in pages of `@odata.nextLink`, mail, and the content of files."""

from __future__ import annotations

from typing import Any

from tests.support.loopback import Received

from .replies import Reply, json_reply, path_of, query_of

_V1 = "https://graph.microsoft.com/v1.0"
_MISSING = {
    "error": {
        "code": "Request_ResourceNotFound",
        "message": "Resource 'missing' does not exist.",
        "innerError": {
            "date": "2026-01-02T03:04:05",
            "request-id": "a4d1b0a4-5c2a-4b4c-8d6e-1a2b3c4d5e6f",
        },
    }
}


def respond(request: Received) -> Reply:
    path = path_of(request)
    if path.endswith("/missing"):
        return json_reply(_MISSING, 404)
    if path.endswith("/sendMail"):
        return Reply(202)
    if path.endswith("/content"):
        item = {"id": "0123456789abc", "name": "myfile.txt", "size": len(request.body)}
        return json_reply(item)
    if request.method == "PATCH":
        return Reply(204)
    if path != "/v1.0/users":
        context = {"@odata.context": f"{_V1}/$metadata#users/$entity"}
        return json_reply({**context, **_user("87d349ed", "Adele Vance")})
    if "$skiptoken" in query_of(request):
        return json_reply({"value": [_user("3", "Conf Room")]})
    page = {"value": [_user("1", "Adele Vance"), _user("2", "Alex Wilber")]}
    return json_reply(
        {
            "@odata.context": f"{_V1}/$metadata#users(displayName,id)",
            "@odata.nextLink": f"{_V1}/users?$top=2&$skiptoken=RFNwdAIAAQ",
            **page,
        }
    )


def _user(id_: str, name: str) -> dict[str, Any]:
    """Users come without `@odata.type`, though the document requires it."""
    return {"id": id_, "displayName": name, "businessPhones": ["+1 425 555 0109"]}
