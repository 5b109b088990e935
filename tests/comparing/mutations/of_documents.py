"""Mutations of authentication, servers and webhooks."""

from __future__ import annotations

from random import Random

from .parts import Json, operations, word
from .registry import mutation


@mutation
def change_security(document: Json, random: Random) -> bool:
    schemes = document.get("components", {}).get("securitySchemes", {})
    if not schemes:
        return False
    name = random.choice(list(schemes))
    _, _, operation = random.choice(operations(document))
    operation["security"] = random.choice([[], [{name: []}], [{}, {name: []}]])
    return True


@mutation
def change_credentials(document: Json, random: Random) -> bool:
    components = document.setdefault("components", {})
    schemes = components.setdefault("securitySchemes", {})
    schemes[word(random)] = {"type": "http", "scheme": "bearer"}
    return True


@mutation
def change_server(document: Json, random: Random) -> bool:
    document["servers"] = [{"url": f"https://{word(random)}.example"}]
    return True


@mutation
def change_webhooks(document: Json, random: Random) -> bool:
    webhooks = document.get("webhooks")
    if not webhooks:
        return False
    name = random.choice(list(webhooks))
    if random.random() < 0.5:
        webhooks[word(random)] = webhooks[name]
    else:
        del webhooks[name]
    return True
