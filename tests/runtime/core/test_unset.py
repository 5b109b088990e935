"""The value of a field that is left out."""

from __future__ import annotations

import copy
import pickle

from runtime.core.unset import UNSET, Unset


def test_unset_is_a_singleton() -> None:
    assert not UNSET and repr(UNSET) == "UNSET" and isinstance(UNSET, Unset)
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert copy.copy(UNSET) is UNSET and copy.deepcopy([UNSET])[0] is UNSET
