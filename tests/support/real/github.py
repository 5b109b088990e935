"""GitHub: issues in pages of a `Link` header, faults of a form, merges, and release assets."""

from __future__ import annotations

import json
from typing import Any

from tests.support.loopback import Received

from .replies import Reply, json_reply, path_of, query_of

_ISSUES = "https://api.github.com/repositories/1300192/issues?per_page=2&page="


def respond(request: Received) -> Reply:
    path = path_of(request)
    if request.header("host") == "uploads.github.com":
        return json_reply(_asset(request), 201)
    if path.endswith("/merge"):
        return json_reply({"message": "Pull Request is not mergeable"}, 405)
    if path.startswith("/repos/octocat/missing/"):
        missing = {
            "message": "Not Found",
            "documentation_url": "https://docs.github.com",
        }
        return json_reply({**missing, "status": "404"}, 404)
    if request.method == "POST":
        return _new_issue(request)
    if request.method == "PATCH":
        return json_reply({**_issue(1347), **json.loads(request.body)})
    if query_of(request).get("page") == "2":
        return json_reply([_issue(3)], Link=f'<{_ISSUES}1>; rel="first"')
    link = f'<{_ISSUES}2>; rel="next", <{_ISSUES}2>; rel="last"'
    return json_reply([_issue(1), _issue(2)], Link=link)


def _new_issue(request: Received) -> Reply:
    body = json.loads(request.body)
    if not body["title"]:
        fault = {"resource": "Issue", "field": "title", "code": "missing_field"}
        url = "https://docs.github.com/rest/issues/issues#create-an-issue"
        problem = {"message": "Validation Failed", "errors": [fault]}
        return json_reply({**problem, "documentation_url": url}, 422)
    location = "https://api.github.com/repos/octocat/Hello-World/issues/1347"
    return json_reply(_issue(1347), 201, Location=location)


def _issue(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "node_id": "MDU6SXNzdWUx",
        "number": number,
        "title": "Found a bug",
        "body": "I'm having a problem with this.",
        "state": "open",
        "state_reason": None,
        "labels": [
            {"id": 208045946, "name": "bug", "color": "f29513", "default": True}
        ],
        "user": {"id": 1, "login": "octocat"},
        "created_at": "2011-04-22T13:33:48Z",
        "closed_at": None,
    }


def _asset(request: Received) -> dict[str, Any]:
    name = query_of(request)["name"]
    return {
        "id": 1,
        "name": name,
        "label": None,
        "state": "uploaded",
        "content_type": request.header("content-type"),
        "size": len(request.body),
        "browser_download_url": f"https://github.com/octocat/Hello-World/releases/{name}",
    }
