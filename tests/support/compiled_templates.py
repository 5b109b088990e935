"""Templates, compiled once in this process: that is half of a run that has a small document."""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from openapi_gen.writing import rendering


class _Memory(BytecodeCache):
    """Jinja asks for the code of a name and a text: a template that changes is compiled."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._codes[bucket.key, bucket.checksum] = bucket.code


def keep_templates() -> None:
    """Lets all later runs of gen in this process share their compiled templates."""
    make, memory = rendering.environment, _Memory()

    def environment() -> Environment:
        made = make()
        made.bytecode_cache = memory
        return made

    rendering.environment = environment
