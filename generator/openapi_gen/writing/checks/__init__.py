"""Rules as straight-line Python: what the validator template prints.

functions.py writes a whole function; calls.py decides what is checked in place and what
by a function of its own; scalars.py, objects.py, arrays.py and combining.py each write
one kind of check; parameters.py joins those of an operation; code.py is what they write to.
"""

from .code import Function, Module
from .functions import write_module
from .parameters import write_parameters

__all__ = ["Function", "Module", "write_module", "write_parameters"]
