"""Where tokens come from: one for each keyword of the client that takes them.

`authorize` of each asks a user for consent.
"""

from __future__ import annotations

from .runtime.auth.oauth.flows import Flows

app = Flows(
    authorization_url="https://pets.example.com/authorize",
    token_url="https://pets.example.com/token",
    scopes=("read",),
)
