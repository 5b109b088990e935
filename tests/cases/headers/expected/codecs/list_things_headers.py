"""How the headers of ListThingsHeaders are written."""

from ..runtime.response_headers import Header

HEADERS = {
    "x_rate_limit_reset": Header("X-RateLimit-Reset"),
    "e_tag": Header("ETag"),
    "x_exploded": Header("X-Exploded", explode=True),
    "x_data": Header("X-Data", content_type="application/json"),
    "x_text": Header("X-Text", content_type="text/plain"),
}
