"""What openapi-core reads from requests, as JSON lines; runs in its own environment.

Standard input: a document, then one request a line. Each is passed on as a WSGI server
would. Standard output, one line each: the values by location, or the error.
"""

import base64
import io
import json
import sys
from urllib.parse import unquote_to_bytes

from openapi_core import OpenAPI
from openapi_core.contrib.werkzeug import WerkzeugOpenAPIRequest
from werkzeug.wrappers import Request


def environ(request):
    """The WSGI environment of a request (PEP 3333)."""
    path, _, query = request["target"].partition("?")
    body = base64.b64decode(request["body"])
    made = {
        "REQUEST_METHOD": request["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": "judged.example",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
    }
    for name, value in request["headers"]:
        key = name.upper().replace("-", "_")
        if key in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            made[key] = value
        else:
            made["HTTP_" + key] = value
    return made


def judged(openapi, request):
    result = openapi.unmarshal_request(
        WerkzeugOpenAPIRequest(Request(environ(request)))
    )
    if result.errors:
        causes = [repr(e.__cause__ or e) for e in result.errors]
        return {"errors": causes}
    found = result.parameters
    return {
        "path": dict(found.path),
        "query": dict(found.query),
        "header": dict(found.header),
        "cookie": dict(found.cookie),
        "body": result.body,
    }


def main():
    openapi = OpenAPI.from_dict(json.loads(sys.stdin.readline()))
    for line in sys.stdin:
        try:
            answer = judged(openapi, json.loads(line))
        except Exception as error:
            answer = {"errors": [repr(error)]}
        print(json.dumps(answer, default=str), flush=True)


main()
