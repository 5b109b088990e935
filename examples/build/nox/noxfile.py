"""`nox` generates the client, and `nox -s check` says whether it is up to date."""

import nox

nox.options.sessions = ["generate"]


@nox.session
def generate(session: nox.Session) -> None:
    session.install("openapi-gen")
    session.run("gen", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    session.install("openapi-gen")
    session.run("gen", "--check", *session.posargs)
