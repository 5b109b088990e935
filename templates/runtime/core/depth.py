"""Recursive checks of deep data.

A recursive schema makes recursive functions, which Python stops at about a thousand
levels. Raising that limit is not safe: it belongs to the whole process, and lowering it
while another thread is deeper aborts the interpreter (3.11: "Cannot recover from stack
overflow"). A new thread starts with an empty stack instead."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread, current_thread, local
from typing import Final, Generic, TypeVar

from .json_data import CyclicError, DepthError, inside_out

_Value = TypeVar("_Value")
_Result = TypeVar("_Result")
_Seen = TypeVar("_Seen", str, int)

_FRAMES: Final = 100  # more than starting a thread needs
_STACKS: Final = 300  # threads within threads, of some 450 levels each


def deep(function: Callable[[_Value], _Result]) -> Callable[[_Value], _Result]:
    """Makes a recursive function work for data of any depth.

    When the stack is full, the function continues in a new thread.

    Raises:
        CyclicError: The value contains itself.
        DepthError: No more threads can be started.
    """

    def checked(value: _Value) -> _Result:
        try:
            return function(value)
        except RecursionError:
            return _on_new_stack(function, value)

    return checked


def endless(
    function: Callable[[_Value], _Result | None],
) -> Callable[[_Value], _Result | None]:
    """Ends the check of a schema that applies itself to the same value.

    JSON Schema leaves that undefined. Members of a union that extend the union are common:

        Vehicle: {oneOf: [{$ref: Car}, {$ref: Bike}]}
        Car: {allOf: [{$ref: Vehicle}, ...]}

    The inner check finds nothing: the outer one, which is not done yet, finds it.
    """
    return _once(deep(function), lambda: None)


def endless_seen(
    function: Callable[[_Value], set[_Seen]],
) -> Callable[[_Value], set[_Seen]]:
    """As `endless`, for what such a schema evaluates: the inner one adds nothing."""
    return _once(function, set)


def _once(
    function: Callable[[_Value], _Result], again: Callable[[], _Result]
) -> Callable[[_Value], _Result]:
    """The function; inside of its own call with the same value, `again`."""
    own = local()

    def checked(value: _Value) -> _Result:
        open_: set[int] = vars(own).setdefault("open", set())
        key = id(value)
        if key in open_:
            return again()
        open_.add(key)
        try:
            return function(value)
        finally:
            open_.remove(key)

    return checked


def _on_new_stack(function: Callable[[_Value], _Result], value: _Value) -> _Result:
    _use_frames(_FRAMES)  # RecursionError: a caller higher up starts the thread instead
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


def _use_frames(frames: int) -> None:
    if frames:
        _use_frames(frames - 1)


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
            # As a RecursionError, it would make every level above start a thread again.
            self.error = DepthError()
        except BaseException as error:  # raised in the caller's thread
            self.error = error
