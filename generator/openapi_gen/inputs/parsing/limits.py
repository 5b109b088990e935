"""How much of a document is read: the budgets that keep a hostile text cheap."""

from __future__ import annotations

# The largest public documents have 12 MB. What is past this is not written by people
# or for people, and a hostile text should cost seconds, not hours.
MAX_BYTES = 64 * 1024 * 1024

# The deepest real documents have some 60 levels; libyaml and the rooms behind this one
# pay for each level with stack.
MAX_DEPTH = 1000

# CPython's default limit of int() and str() (CVE-2020-10735): past it both take
# quadratic time, and the generated client could not print the number.
MAX_INTEGER_DIGITS = 4300

# Nodes that aliases and merge keys may stand for, each use counted anew. In memory an
# alias costs nothing, but who walks the data walks its target again. A million nodes is
# what 10 MB of text have without any alias: more than people share by hand, and a
# bomb ("billion laughs") passes it in a dozen lines.
MAX_ALIASED_NODES = 1_000_000

# libyaml compares each %TAG line with all before it. Real documents have none.
MAX_TAG_DIRECTIVES = 100
