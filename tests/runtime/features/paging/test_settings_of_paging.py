"""Settings of paging that fit no operation are refused in words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.command import gen
from tests.support.pages import SECURED


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('{style = "pages"}', "needs a style, one of link, next, cursor"),
        ('{style = "link", size = 1}', "has no 'size'"),
        ('{style = "page", parameter = "p", first = "0"}', "must be an integer"),
        ('"page"', "must be a table"),
        ('{style = "cursor"}', "needs 'parameter'"),
        ('{style = "cursor", parameter = "limit"}', "needs 'next' or 'last'"),
        ('{style = "page", parameter = "p"}', "no parameter 'p'"),
        ('{style = "next", next = "/x"}', "no property at '/x'"),
        ('{style = "next", next = "a b"}', "it must start with a slash"),
        ('{style = "link", items = "x"}', "it must start with a slash"),
        ('{style = "link", items = "/x"}', "no property at '/x'"),
    ],
)
def test_settings_that_do_not_fit_are_errors(
    tmp_path: Any, settings: str, message: str
) -> None:
    (tmp_path / "spec.yaml").write_text(SECURED, encoding="utf-8")
    text = f"[tool.openapi-gen.pagination]\nlistPets = {settings}\n"
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    run = gen("spec.yaml", "-o", "out", cwd=tmp_path)
    assert run.code == 2 and message in run.err


def test_a_setting_without_an_operation_is_a_warning(tmp_path: Any) -> None:
    (tmp_path / "spec.yaml").write_text(SECURED, encoding="utf-8")
    text = '[tool.openapi-gen.pagination]\nlistCats = {style = "off"}\n'
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    run = gen("spec.yaml", "-o", "out", cwd=tmp_path)
    assert run.code == 0 and "'listCats' matches no operation" in run.err
