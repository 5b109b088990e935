"""How the headers of DownloadHeaders are written."""

from ..runtime.response_headers import Header

HEADERS = {"e_tag": Header("ETag")}
