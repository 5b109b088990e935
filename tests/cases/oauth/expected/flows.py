"""Where tokens come from: one for each keyword of the client that takes them.

`authorize` of each asks a user for consent.
"""

from __future__ import annotations

from .runtime.auth.oauth.flows import Flows

main = Flows(
    token_url="/token",
    scopes=("read", "write"),
    server="https://api.example.com/v1",
)
"""For programs."""

users = Flows(
    authorization_url="https://login.example.com/authorize",
    token_url="/token",
    client_credentials_url="/programs",
    password_url="/users",
    refresh_url="/renew",
    metadata_url="/metadata",
    scopes=("profile",),
    server="https://api.example.com/v1",
)

oidc = Flows(
    metadata_url="/.well-known/openid-configuration",
    scopes=("openid",),
    server="https://api.example.com/v1",
)

absent_but_declared = Flows(
    authorization_url="http://login.example.com/implicit",
    token_url="https://login.example.com/token",
    scopes=("a-scope-with-a-very-long-name", "another-scope-with-a-very-long-name"),
)
