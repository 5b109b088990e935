"""All files of a package that templates print."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Api
from ..naming.names import Names
from .api import api_pages
from .client import client_page
from .codecs import codec_pages
from .flows import flows_pages
from .headers import header_pages
from .models import model_pages
from .package import Package, package_pages
from .page import Page
from .servers import server_pages
from .validators import validator_pages
from .webhooks import webhook_pages
from .xml import xml_pages


def all_pages(
    api: Api, names: Names, package: Package, every_validator: bool
) -> Iterator[Page]:
    """Every page; `every_validator` adds those of schemas that only responses use."""
    yield from package_pages(api, names, package, every_validator)
    yield client_page(api, names)
    yield from server_pages(api, names)
    yield from flows_pages(api, names)
    yield from api_pages(api, names)
    yield from webhook_pages(api, names)
    yield from model_pages(api, names)
    yield from codec_pages(api, names, every_validator)
    yield from xml_pages(api, names)
    yield from header_pages(api, names)
    yield from validator_pages(api, names, every_validator)
