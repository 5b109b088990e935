"""A compiler: rules become the statements that the validator template prints.

functions.py writes a whole function; registry.py says how each check is written;
calls.py decides what is checked in place and what by a function of its own. conditions.py,
objects.py, arrays.py and combining.py write the checks; parameters.py joins those of an
operation; code.py is what they write to.
"""

from .code import Function, FunctionKind, Module, ModuleContext
from .functions import write_module
from .parameters import write_parameters

__all__ = [
    "Function",
    "FunctionKind",
    "Module",
    "ModuleContext",
    "write_module",
    "write_parameters",
]
