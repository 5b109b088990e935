"""Where tokens come from: one for each keyword of the client that takes them.

`authorize` of each asks a user for consent.
"""

from __future__ import annotations

from .runtime.auth.oauth.flows import Flows

account = Flows(
    token_url="https://login.jobs.example.com/token",
    scopes=("jobs:read", "jobs:write"),
)
"""An OAuth 2 client of the account"""
