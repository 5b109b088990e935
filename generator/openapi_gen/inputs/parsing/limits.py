"""Limits on what is read of a document, which keep a hostile text cheap."""

from __future__ import annotations

# The largest public documents have 12 MB. A hostile text must cost seconds, not hours.
MAX_BYTES = 64 * 1024 * 1024

# The deepest real documents have some 60 levels; libyaml and all later stages pay for
# each level with stack.
MAX_DEPTH = 1000

# CPython's default limit of int() and str() (CVE-2020-10735): past it both take
# quadratic time, and the generated client could not print the number.
MAX_INTEGER_DIGITS = 4300

# Nodes that aliases and merge keys may expand to, each use counted. In memory an alias
# costs nothing, but every walk over the data visits its target again. A million nodes
# are 10 MB of text without any alias: more than people share by hand, and less than a
# dozen lines of a bomb ("billion laughs").
MAX_ALIASED_NODES = 1_000_000

# libyaml compares each %TAG line with all before it. Real documents have none.
MAX_TAG_DIRECTIVES = 100
