"""Security requirements and schemes."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from .parts import Json, check, document


def _security() -> None:
    key: list[Json] = [{"key": []}]
    token: list[Json] = [{"token": []}]
    either = [*key, *token]
    read, write = [{"oauth": ["read"]}], [{"oauth": ["read", "write"]}]
    for name in ("api-security", "api-global-security"):
        for action, level, old, new in (
            ("removed", "error", either, key),
            ("added", "info", key, either),
            ("scope-added", "error", read, write),
            ("scope-removed", "info", write, read),
        ):
            pair = [
                document(security=one) if name == "api-security"
                else {**document(), "security": one}
                for one in (old, new)
            ]  # fmt: skip
            check(f"{name}-{action}", level, *pair)
    base: Json = {**document(), "security": [{"oauth": ["read"]}]}
    component = "api-security-component"

    def changed(change: Any) -> Json:
        new = deepcopy(base)
        change(new["components"]["securitySchemes"])
        return new

    def flow(schemes: Json) -> Json:
        found: Json = schemes["oauth"]["flows"]["clientCredentials"]
        return found

    fewer = changed(lambda schemes: schemes.pop("token"))
    check(f"{component}-removed", "info", base, fewer)
    check(f"{component}-added", "info", fewer, base)
    basic = {"type": "http", "scheme": "basic"}
    retyped = changed(lambda schemes: schemes.update(key=basic))
    check(f"{component}-type-changed", "info", base, retyped)
    url = {"tokenUrl": "https://b.example/token"}
    moved = changed(lambda schemes: flow(schemes).update(url))
    check(f"{component}-oauth-token-url-changed", "info", base, moved)
    code = {"authorizationUrl": "https://a.example/a", "tokenUrl": "https://a.example/t",
            "scopes": {}}  # fmt: skip
    first = changed(
        lambda schemes: schemes["oauth"].update(flows={"authorizationCode": code})
    )
    second = deepcopy(first)
    flows = second["components"]["securitySchemes"]["oauth"]["flows"]
    flows["authorizationCode"]["authorizationUrl"] = "https://b.example/a"
    check(f"{component}-oauth-url-changed", "info", first, second)
    scoped = changed(lambda schemes: flow(schemes)["scopes"].update(admin="Admin"))
    check(f"{component}-oauth-scope-added", "info", base, scoped)
    check(f"{component}-oauth-scope-removed", "info", scoped, base)
    told = changed(lambda schemes: flow(schemes)["scopes"].update(read="Reads"))
    check(f"{component}-oauth-scope-changed", "info", base, told)


_security()
