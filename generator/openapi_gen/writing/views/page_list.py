"""All files of a package that templates print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import Api
from ..codecs import encoded_by_schema
from ..naming.names import Names
from .api import api_pages
from .client import client_page
from .flows import flows_pages
from .models import model_pages
from .package import Package, package_pages
from .page import Page
from .parameter_checks import ParameterChecks
from .places import Places
from .servers import server_pages
from .testing import testing_page
from .validators import Checks
from .webhooks import webhook_pages
from .xml import xml_pages


def all_pages(
    api: Api, names: Names, package: Package, every_validator: bool
) -> Iterator[Page]:
    """Every page; `every_validator` adds the checks of schemas that only responses use."""
    checks = Checks(api, names, every_validator)
    parameters = ParameterChecks(api, names, checks.context)
    names = replace(names, parameters=parameters.modules)
    if package.runtime:
        names = replace(names, models_package=f"{package.import_name}.models")
    places = Places(api, names)
    by_schema = encoded_by_schema(api)
    # Indexes first: they can be long, and compiling one takes memory that is free again
    # before the other files are held.
    yield from package_pages(api, names, package)
    yield checks.index()
    yield client_page(api, names, package)
    yield from server_pages(api, names)
    yield from flows_pages(api, names)
    yield from api_pages(api, names, by_schema)
    yield from webhook_pages(api, names)
    yield testing_page(api, names)
    yield from model_pages(api, names, places, checks, every_validator, by_schema)
    yield from xml_pages(api, names)
    yield from checks.pages(places)
    yield from parameters.pages()
