"""What a page says of retries is what the runtime does."""

from __future__ import annotations

from pathlib import Path

import pytest

from openapi_gen.documenting.sections.retries import IDEMPOTENT
from runtime.http import retry
from tests.support.command import gen
from tests.support.documents import document, operation, ref

KEYED = {"type": "object", "properties": {"Idempotency_Key": {"type": "string"}}}
HEADER = {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}}


def test_the_methods_are_those_of_the_runtime() -> None:
    assert IDEMPOTENT == retry.IDEMPOTENT


@pytest.mark.parametrize(
    ("method", "one", "beginning"),
    [
        (
            "get",
            operation("a"),
            "The client repeats the call, at most twice, if the connection fails,",
        ),
        (
            "post",
            operation("a"),
            "The client repeats the call, at most twice, if nothing was sent,",
        ),
        (
            "patch",
            {**operation("a"), "parameters": [HEADER]},
            "The client repeats the call, at most twice. With `idempotency_key`,",
        ),
        (
            "post",
            operation("a", body=ref("Keyed")),
            "The client repeats the call, at most twice. With `body.idempotency_key`,",
        ),
    ],
)
def test_the_conditions(
    tmp_path: Path, method: str, one: dict[str, object], beginning: str
) -> None:
    text = document({"Keyed": KEYED}, paths={"/a": {method: one}})
    (tmp_path / "spec.json").write_text(text)
    assert gen("spec.json", "--docs", "site", cwd=tmp_path).code == 0
    (page,) = (tmp_path / "site" / "operations").rglob("*.md")
    section = page.read_text("utf-8").partition("## Retries\n\n")[2]
    assert section.startswith(beginning)
