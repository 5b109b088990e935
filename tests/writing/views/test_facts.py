"""What the schema says beside a description."""

from __future__ import annotations

import pytest

from openapi_gen.model import Documentation
from openapi_gen.writing.views.page import prose


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("", "Read-only"),
        ("Its size.", "Its size. (read-only)"),
        ("One of\n\n* `a`\n* `b`: last", "One of\n\n* `a`\n* `b`: last\n\nRead-only"),
        ("```\na\n```", "```\na\n```\n\nRead-only"),
        ("* first\n\nThe end.", "* first\n\nThe end. (read-only)"),
    ],
)
def test_facts_do_not_continue_a_list_or_code(description: str, text: str) -> None:
    assert prose(Documentation(description=description), ["read-only"]) == text
