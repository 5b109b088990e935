"""Operations of the tag styles."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..runtime.core.awaited import awaited
from ..runtime.http.operation import Operation
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import NoContent

if TYPE_CHECKING:
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Styles:
    """Operations of the tag styles."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def path_matrix(
        self, color: Any, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /path/matrix/flat/{color}`"""
        return self._transport.send(_path_matrix(), request_options, None, color)

    def path_matrix_exploded(
        self, color: Any, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /path/matrix/exploded/{color}`"""
        return self._transport.send(
            _path_matrix_exploded(), request_options, None, color
        )

    def path_label(
        self, color: Any, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /path/label/flat/{color}`"""
        return self._transport.send(_path_label(), request_options, None, color)

    def path_label_exploded(
        self, color: Any, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /path/label/exploded/{color}`"""
        return self._transport.send(
            _path_label_exploded(), request_options, None, color
        )

    def path_simple(
        self, color: Any, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /path/simple/flat/{color}`"""
        return self._transport.send(_path_simple(), request_options, None, color)

    def path_simple_exploded(
        self, color: Any, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /path/simple/exploded/{color}`"""
        return self._transport.send(
            _path_simple_exploded(), request_options, None, color
        )

    def query_form(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /query/form/flat`"""
        return self._transport.send(_query_form(), request_options, None, color)

    def query_form_exploded(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /query/form/exploded`"""
        return self._transport.send(
            _query_form_exploded(), request_options, None, color
        )

    def query_space_delimited(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /query/spaceDelimited/flat`"""
        return self._transport.send(
            _query_space_delimited(), request_options, None, color
        )

    def query_space_delimited_exploded(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /query/spaceDelimited/exploded`"""
        return self._transport.send(
            _query_space_delimited_exploded(), request_options, None, color
        )

    def query_pipe_delimited(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /query/pipeDelimited/flat`"""
        return self._transport.send(
            _query_pipe_delimited(), request_options, None, color
        )

    def query_pipe_delimited_exploded(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /query/pipeDelimited/exploded`"""
        return self._transport.send(
            _query_pipe_delimited_exploded(), request_options, None, color
        )

    def query_deep_object(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /query/deepObject/flat`"""
        return self._transport.send(_query_deep_object(), request_options, None, color)

    def query_deep_object_exploded(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /query/deepObject/exploded`"""
        return self._transport.send(
            _query_deep_object_exploded(), request_options, None, color
        )

    def header_simple(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /header/simple/flat`"""
        return self._transport.send(_header_simple(), request_options, None, color)

    def header_simple_exploded(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /header/simple/exploded`"""
        return self._transport.send(
            _header_simple_exploded(), request_options, None, color
        )

    def cookie_form(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /cookie/form/flat`"""
        return self._transport.send(_cookie_form(), request_options, None, color)

    def cookie_form_exploded(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /cookie/form/exploded`"""
        return self._transport.send(
            _cookie_form_exploded(), request_options, None, color
        )

    def cookie_cookie(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /cookie/cookie/flat`"""
        return self._transport.send(_cookie_cookie(), request_options, None, color)

    def cookie_cookie_exploded(
        self, *, color: Any = None, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /cookie/cookie/exploded`"""
        return self._transport.send(
            _cookie_cookie_exploded(), request_options, None, color
        )


class AsyncStyles:
    """The methods of `Styles`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    path_matrix = awaited(Styles.path_matrix)
    path_matrix_exploded = awaited(Styles.path_matrix_exploded)
    path_label = awaited(Styles.path_label)
    path_label_exploded = awaited(Styles.path_label_exploded)
    path_simple = awaited(Styles.path_simple)
    path_simple_exploded = awaited(Styles.path_simple_exploded)
    query_form = awaited(Styles.query_form)
    query_form_exploded = awaited(Styles.query_form_exploded)
    query_space_delimited = awaited(Styles.query_space_delimited)
    query_space_delimited_exploded = awaited(Styles.query_space_delimited_exploded)
    query_pipe_delimited = awaited(Styles.query_pipe_delimited)
    query_pipe_delimited_exploded = awaited(Styles.query_pipe_delimited_exploded)
    query_deep_object = awaited(Styles.query_deep_object)
    query_deep_object_exploded = awaited(Styles.query_deep_object_exploded)
    header_simple = awaited(Styles.header_simple)
    header_simple_exploded = awaited(Styles.header_simple_exploded)
    cookie_form = awaited(Styles.cookie_form)
    cookie_form_exploded = awaited(Styles.cookie_form_exploded)
    cookie_cookie = awaited(Styles.cookie_cookie)
    cookie_cookie_exploded = awaited(Styles.cookie_cookie_exploded)


@cache
def _path_matrix() -> Operation[None]:
    from ..validators.path_matrix_parameters import check as check_parameters

    return Operation(
        "GET",
        "/path/matrix/flat/{color}",
        {"204": NoContent()},
        parameters=(Parameter("path", "color", style="matrix"),),
        check=check_parameters,
    )


@cache
def _path_matrix_exploded() -> Operation[None]:
    from ..validators.path_matrix_exploded_parameters import check as check_parameters

    return Operation(
        "GET",
        "/path/matrix/exploded/{color}",
        {"204": NoContent()},
        parameters=(Parameter("path", "color", style="matrix", explode=True),),
        check=check_parameters,
    )


@cache
def _path_label() -> Operation[None]:
    from ..validators.path_label_parameters import check as check_parameters

    return Operation(
        "GET",
        "/path/label/flat/{color}",
        {"204": NoContent()},
        parameters=(Parameter("path", "color", style="label"),),
        check=check_parameters,
    )


@cache
def _path_label_exploded() -> Operation[None]:
    from ..validators.path_label_exploded_parameters import check as check_parameters

    return Operation(
        "GET",
        "/path/label/exploded/{color}",
        {"204": NoContent()},
        parameters=(Parameter("path", "color", style="label", explode=True),),
        check=check_parameters,
    )


@cache
def _path_simple() -> Operation[None]:
    from ..validators.path_simple_parameters import check as check_parameters

    return Operation(
        "GET",
        "/path/simple/flat/{color}",
        {"204": NoContent()},
        parameters=(Parameter("path", "color"),),
        check=check_parameters,
    )


@cache
def _path_simple_exploded() -> Operation[None]:
    from ..validators.path_simple_exploded_parameters import check as check_parameters

    return Operation(
        "GET",
        "/path/simple/exploded/{color}",
        {"204": NoContent()},
        parameters=(Parameter("path", "color", explode=True),),
        check=check_parameters,
    )


@cache
def _query_form() -> Operation[None]:
    from ..validators.query_form_parameters import check as check_parameters

    return Operation(
        "GET",
        "/query/form/flat",
        {"204": NoContent()},
        parameters=(Parameter("query", "color", explode=False),),
        check=check_parameters,
    )


@cache
def _query_form_exploded() -> Operation[None]:
    from ..validators.query_form_exploded_parameters import check as check_parameters

    return Operation(
        "GET",
        "/query/form/exploded",
        {"204": NoContent()},
        parameters=(Parameter("query", "color"),),
        check=check_parameters,
    )


@cache
def _query_space_delimited() -> Operation[None]:
    from ..validators.query_space_delimited_parameters import check as check_parameters

    return Operation(
        "GET",
        "/query/spaceDelimited/flat",
        {"204": NoContent()},
        parameters=(Parameter("query", "color", style="spaceDelimited"),),
        check=check_parameters,
    )


@cache
def _query_space_delimited_exploded() -> Operation[None]:
    from ..validators.query_space_delimited_exploded_parameters import (
        check as check_parameters,
    )

    return Operation(
        "GET",
        "/query/spaceDelimited/exploded",
        {"204": NoContent()},
        parameters=(Parameter("query", "color", style="spaceDelimited", explode=True),),
        check=check_parameters,
    )


@cache
def _query_pipe_delimited() -> Operation[None]:
    from ..validators.query_pipe_delimited_parameters import check as check_parameters

    return Operation(
        "GET",
        "/query/pipeDelimited/flat",
        {"204": NoContent()},
        parameters=(Parameter("query", "color", style="pipeDelimited"),),
        check=check_parameters,
    )


@cache
def _query_pipe_delimited_exploded() -> Operation[None]:
    from ..validators.query_pipe_delimited_exploded_parameters import (
        check as check_parameters,
    )

    return Operation(
        "GET",
        "/query/pipeDelimited/exploded",
        {"204": NoContent()},
        parameters=(Parameter("query", "color", style="pipeDelimited", explode=True),),
        check=check_parameters,
    )


@cache
def _query_deep_object() -> Operation[None]:
    from ..validators.query_deep_object_parameters import check as check_parameters

    return Operation(
        "GET",
        "/query/deepObject/flat",
        {"204": NoContent()},
        parameters=(Parameter("query", "color", style="deepObject"),),
        check=check_parameters,
    )


@cache
def _query_deep_object_exploded() -> Operation[None]:
    from ..validators.query_deep_object_exploded_parameters import (
        check as check_parameters,
    )

    return Operation(
        "GET",
        "/query/deepObject/exploded",
        {"204": NoContent()},
        parameters=(Parameter("query", "color", style="deepObject", explode=True),),
        check=check_parameters,
    )


@cache
def _header_simple() -> Operation[None]:
    from ..validators.header_simple_parameters import check as check_parameters

    return Operation(
        "GET",
        "/header/simple/flat",
        {"204": NoContent()},
        parameters=(Parameter("header", "color"),),
        check=check_parameters,
    )


@cache
def _header_simple_exploded() -> Operation[None]:
    from ..validators.header_simple_exploded_parameters import check as check_parameters

    return Operation(
        "GET",
        "/header/simple/exploded",
        {"204": NoContent()},
        parameters=(Parameter("header", "color", explode=True),),
        check=check_parameters,
    )


@cache
def _cookie_form() -> Operation[None]:
    from ..validators.cookie_form_parameters import check as check_parameters

    return Operation(
        "GET",
        "/cookie/form/flat",
        {"204": NoContent()},
        parameters=(Parameter("cookie", "color", explode=False),),
        check=check_parameters,
    )


@cache
def _cookie_form_exploded() -> Operation[None]:
    from ..validators.cookie_form_exploded_parameters import check as check_parameters

    return Operation(
        "GET",
        "/cookie/form/exploded",
        {"204": NoContent()},
        parameters=(Parameter("cookie", "color"),),
        check=check_parameters,
    )


@cache
def _cookie_cookie() -> Operation[None]:
    from ..validators.cookie_cookie_parameters import check as check_parameters

    return Operation(
        "GET",
        "/cookie/cookie/flat",
        {"204": NoContent()},
        parameters=(Parameter("cookie", "color", style="cookie", explode=False),),
        check=check_parameters,
    )


@cache
def _cookie_cookie_exploded() -> Operation[None]:
    from ..validators.cookie_cookie_exploded_parameters import check as check_parameters

    return Operation(
        "GET",
        "/cookie/cookie/exploded",
        {"204": NoContent()},
        parameters=(Parameter("cookie", "color", style="cookie"),),
        check=check_parameters,
    )
