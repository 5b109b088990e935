"""How the headers of ListJobsHeaders are written."""

from ..runtime.response_headers import Header

HEADERS = {"rate_limit_remaining": Header("RateLimit-Remaining")}
