"""What openapi-core reads of requests; a program of its own, for a Python that has it.

    python openapi_core_reads.py SPEC < REQUESTS > VALUES

REQUESTS is a JSON list of `{method, url, headers, body}`, the body in base64. VALUES is a
list with the parameters and the body of each, or why openapi-core refuses it.
"""

from __future__ import annotations

import base64
import datetime
import json
import sys
import uuid
from typing import Any
from urllib.parse import urlsplit

from openapi_core import OpenAPI
from openapi_core.contrib.werkzeug import WerkzeugOpenAPIRequest
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request


def main() -> None:
    openapi = OpenAPI.from_dict(_without_security(json.load(open(sys.argv[1]))))
    print(json.dumps([_read(openapi, one) for one in json.load(sys.stdin)]))


def _without_security(value: Any) -> Any:
    """A document in which no call needs a credential."""
    if isinstance(value, dict):
        return {
            name: _without_security(one)
            for name, one in value.items()
            if name != "security"
        }
    return list(map(_without_security, value)) if isinstance(value, list) else value


def _read(openapi: OpenAPI, one: dict[str, Any]) -> dict[str, Any]:
    url = urlsplit(one["url"])
    builder = EnvironBuilder(
        path=url.path,
        query_string=url.query,
        base_url=f"{url.scheme}://{url.netloc}",
        method=one["method"],
        headers=one["headers"],
        data=base64.b64decode(one["body"]),
    )
    environ = builder.get_environ()
    environ["RAW_URI"] = f"{url.path}?{url.query}"
    try:
        found = openapi.unmarshal_request(WerkzeugOpenAPIRequest(Request(environ)))
    except Exception as error:  # whatever it is, it is shown
        return {"error": f"{type(error).__name__}: {error}"[:300]}
    parameters = {
        place: _plain(dict(getattr(found.parameters, place)))
        for place in ("path", "query", "header", "cookie")
    }
    errors = [f"{type(e).__name__}: {e} {e.__cause__}"[:300] for e in found.errors]
    return {"parameters": parameters, "body": _plain(found.body), "errors": errors}


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {str(name): _plain(one) for name, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case uuid.UUID():
            return str(value)
        case bytes():
            return {"base64": base64.b64encode(value).decode()}
        case None | str() | int() | float() | bool():
            return value
        case _:
            fields = getattr(value, "__dataclass_fields__", None)
            if fields is not None:
                return {name: _plain(getattr(value, name)) for name in fields}
            return repr(value)


if __name__ == "__main__":
    main()
