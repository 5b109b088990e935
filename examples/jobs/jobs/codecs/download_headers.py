"""How the headers of DownloadHeaders are written."""

from ..runtime.headers import Header

HEADERS = {"e_tag": Header("ETag")}
