"""Why this file exists: a recursive schema makes recursive functions, and Python stops those
at about a thousand levels. Raising the limit is no way out: it is the whole process's,
and lowering it again while another thread is deep aborts the interpreter (3.11:
"Cannot recover from stack overflow"). A new thread begins with an empty stack."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread, current_thread
from typing import Final, Generic, TypeVar

from .json_values import inside_out

_Value = TypeVar("_Value")
_Result = TypeVar("_Result")

_ROOM: Final = 100  # frames that starting a thread needs, amply
_STACKS: Final = 300  # threads within threads, of some 450 levels each


class CyclicError(Exception):
    """Data contains itself."""


class DepthError(Exception):
    """Data is deeper than threads go."""


def deep(function: Callable[[_Value], _Result]) -> Callable[[_Value], _Result]:
    """`function`, which may come back to itself through its value's members, for data of
    any depth: where the stack ends, it goes on in a new thread.

    CyclicError: the value contains itself. DepthError: there are no more threads.
    """

    def checked(value: _Value) -> _Result:
        try:
            return function(value)
        except RecursionError:
            return _on_new_stack(function, value)

    return checked


def _on_new_stack(function: Callable[[_Value], _Result], value: _Value) -> _Result:
    _make_room(_ROOM)  # RecursionError: a caller, with more room, does it instead
    try:
        for _ in inside_out(value):
            pass
    except RecursionError:
        raise CyclicError from None
    stack = _Stack(function, value)
    if stack.level > _STACKS:
        raise DepthError
    try:
        stack.start()
    except RuntimeError:  # the system has no more threads
        raise DepthError from None
    stack.join()
    if stack.error is not None:
        raise stack.error
    return stack.results[0]


def _make_room(frames: int) -> None:
    if frames:
        _make_room(frames - 1)


class _Stack(Thread, Generic[_Value, _Result]):
    def __init__(self, function: Callable[[_Value], _Result], value: _Value) -> None:
        super().__init__(daemon=True)
        self.function = function
        self.value = value
        above = current_thread()
        self.level: int = above.level + 1 if isinstance(above, _Stack) else 1
        self.results: list[_Result] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.results.append(deep(self.function)(self.value))
        except RecursionError:
            # Were it raised above, every level there would begin anew.
            self.error = DepthError()
        except BaseException as error:  # belongs to the caller
            self.error = error
