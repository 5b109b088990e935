"""Repairs of Parameter Objects."""

from __future__ import annotations

from .build import with_parameter

EXAMPLES = {
    "fix_location": [
        with_parameter("3.0", **{"in": "Path"}),
        with_parameter("2.0", **{"in": "Path"}),
        with_parameter("3.1", **{"in": "url"}),
    ],
    "require_path_parameter": [
        with_parameter("3.0", required=False),
        with_parameter("2.0", required=None),
    ],
    "add_parameter_schema": [
        with_parameter("3.0", schema=None, type="string"),
        with_parameter("3.1", schema=None),
    ],
}
