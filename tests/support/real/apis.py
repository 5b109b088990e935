"""The APIs of `specs/real`, with the servers that respond for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.support.command import ROOT
from tests.support.packages import Packages

from . import (
    box,
    digitalocean,
    discord,
    github,
    graph,
    kubernetes,
    openai,
    slack,
    square,
    stripe,
)
from .replies import Respond

__all__ = ["APIS", "HOSTS", "load", "spec_of"]

APIS: dict[str, Respond] = {
    "box": box.respond,
    "digitalocean": digitalocean.respond,
    "discord": discord.respond,
    "github": github.respond,
    "graph": graph.respond,
    "kubernetes": kubernetes.respond,
    "openai": openai.respond,
    "slack": slack.respond,
    "square": square.respond,
    "stripe": stripe.respond,
}
HOSTS = {
    "api.box.com": "box",
    "upload.box.com": "box",
    "api.digitalocean.com": "digitalocean",
    "discord.com": "discord",
    "api.github.com": "github",
    "uploads.github.com": "github",
    "graph.microsoft.com": "graph",
    "kubernetes.local": "kubernetes",
    "api.openai.com": "openai",
    "slack.com": "slack",
    "connect.squareup.com": "square",
    "api.stripe.com": "stripe",
    "files.stripe.com": "stripe",
}
"""The API that each host belongs to."""


def spec_of(name: str) -> Path:
    return ROOT / "specs" / "real" / f"{name}.yaml"


def load(packages: Packages, name: str) -> Any:
    """The package of an API; its name is not that of the vendor's own package."""
    return packages.load(f"{name}_api", spec_of(name))
