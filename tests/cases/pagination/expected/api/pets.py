"""Operations of the tag pets."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..runtime.core.awaited import awaited
from ..runtime.features.paging.async_pages import async_paged
from ..runtime.features.paging.cursor import CursorPaging
from ..runtime.features.paging.numbers import NumberPaging, OffsetPaging
from ..runtime.features.paging.pages import paged
from ..runtime.features.paging.urls import HeaderPaging, UrlPaging
from ..runtime.http.operation import Operation
from ..runtime.request.parameters import Parameter
from ..runtime.response.responses import JsonResponse, NoContent

if TYPE_CHECKING:
    from .. import models
    from ..runtime.http.async_transport import AsyncTransport
    from ..runtime.http.options import RequestOptions
    from ..runtime.http.transport import Transport


class Pets:
    """Operations of the tag pets."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_by_cursor(
        self,
        *,
        page_token: str | None = None,
        kind: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.PetList:
        """`GET /cursor`

        Args:
            page_token: Where to begin.
        """
        return self._transport.send(
            _list_by_cursor(), request_options, None, page_token, kind
        )

    list_by_cursor_pages = paged(
        list_by_cursor,
        CursorPaging["models.PetList", "models.Pet"](
            parameter="page_token", next=("next_page_token",), items=("pets",)
        ),
    )
    """Iterate over the items, or the pages, of `list_by_cursor`."""

    def list_by_last(
        self,
        *,
        starting_after: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.PetList:
        """`GET /last`"""
        return self._transport.send(
            _list_by_last(), request_options, None, starting_after
        )

    list_by_last_pages = paged(
        list_by_last,
        CursorPaging["models.PetList", "models.Pet"](
            parameter="starting_after",
            last=("id",),
            more=("has_more",),
            items=("pets",),
        ),
    )
    """Iterate over the items, or the pages, of `list_by_last`."""

    def list_by_url(
        self, *, limit: int | None = None, request_options: RequestOptions | None = None
    ) -> models.Linked:
        """`GET /next`"""
        return self._transport.send(_list_by_url(), request_options, None, limit)

    list_by_url_pages_bb1891 = paged(
        list_by_url,
        UrlPaging["models.Linked", "models.Pet"](
            next=("links", "next"), items=("results",)
        ),
    )
    """Iterate over the items, or the pages, of `list_by_url`."""

    def list_by_header(
        self, *, limit: int | None = None, request_options: RequestOptions | None = None
    ) -> list[models.Pet]:
        """`GET /link`"""
        return self._transport.send(_list_by_header(), request_options, None, limit)

    list_by_header_pages = paged(
        list_by_header, HeaderPaging["list[models.Pet]", "models.Pet"]()
    )
    """Iterate over the items, or the pages, of `list_by_header`."""

    def list_by_number(
        self,
        kind: str,
        *,
        page: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.ListByNumberResponse:
        """`GET /numbers/{kind}`

        Args:
            page: (default `1`)
        """
        return self._transport.send(
            _list_by_number(), request_options, None, kind, page
        )

    list_by_number_pages = paged(
        list_by_number,
        NumberPaging["models.ListByNumberResponse", "str"](
            parameter="page", pages=("total_pages",), items=("data",)
        ),
    )
    """Iterate over the items, or the pages, of `list_by_number`."""

    def list_by_offset(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.ListByOffsetResponse:
        """`GET /offset`"""
        return self._transport.send(
            _list_by_offset(), request_options, None, offset, limit
        )

    list_by_offset_pages = paged(
        list_by_offset,
        OffsetPaging["models.ListByOffsetResponse", "str"](
            parameter="offset", items=("data",)
        ),
    )
    """Iterate over the items, or the pages, of `list_by_offset`."""

    def list_configured(
        self, from_: int, *, request_options: RequestOptions | None = None
    ) -> models.ListConfiguredResponse:
        """`GET /configured`"""
        return self._transport.send(_list_configured(), request_options, None, from_)

    list_configured_pages = paged(
        list_configured,
        OffsetPaging["models.ListConfiguredResponse", "models.Pet"](
            parameter="from_", total=("count",), items=("inner", "class_list")
        ),
    )
    """Iterate over the items, or the pages, of `list_configured`."""

    def globbed_pages(
        self, *, p: int | None = None, request_options: RequestOptions | None = None
    ) -> list[int]:
        """`GET /globbed/pages`"""
        return self._transport.send(_globbed_pages(), request_options, None, p)

    globbed_pages_pages = paged(
        globbed_pages, NumberPaging["list[int]", "int"](parameter="p", start=0)
    )
    """Iterate over the items, or the pages, of `globbed_pages`."""

    def globbed_none(
        self, *, request_options: RequestOptions | None = None
    ) -> list[int]:
        """`GET /globbed/none`"""
        return self._transport.send(_globbed_none(), request_options)

    def off(
        self,
        *,
        page_token: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.PetList:
        """`GET /off`"""
        return self._transport.send(_off(), request_options, None, page_token)

    def two_lists(
        self,
        *,
        cursor: str | None = None,
        request_options: RequestOptions | None = None,
    ) -> models.TwoListsResponse:
        """`GET /two-lists`"""
        return self._transport.send(_two_lists(), request_options, None, cursor)

    def list_by_url_pages(
        self, *, request_options: RequestOptions | None = None
    ) -> None:
        """`GET /taken`"""
        return self._transport.send(_list_by_url_pages(), request_options)


class AsyncPets:
    """The methods of `Pets`, to be awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    list_by_cursor = awaited(Pets.list_by_cursor)
    list_by_cursor_pages = async_paged(Pets.list_by_cursor_pages)
    list_by_last = awaited(Pets.list_by_last)
    list_by_last_pages = async_paged(Pets.list_by_last_pages)
    list_by_url = awaited(Pets.list_by_url)
    list_by_url_pages_bb1891 = async_paged(Pets.list_by_url_pages_bb1891)
    list_by_header = awaited(Pets.list_by_header)
    list_by_header_pages = async_paged(Pets.list_by_header_pages)
    list_by_number = awaited(Pets.list_by_number)
    list_by_number_pages = async_paged(Pets.list_by_number_pages)
    list_by_offset = awaited(Pets.list_by_offset)
    list_by_offset_pages = async_paged(Pets.list_by_offset_pages)
    list_configured = awaited(Pets.list_configured)
    list_configured_pages = async_paged(Pets.list_configured_pages)
    globbed_pages = awaited(Pets.globbed_pages)
    globbed_pages_pages = async_paged(Pets.globbed_pages_pages)
    globbed_none = awaited(Pets.globbed_none)
    off = awaited(Pets.off)
    two_lists = awaited(Pets.two_lists)
    list_by_url_pages = awaited(Pets.list_by_url_pages)


@cache
def _list_by_cursor() -> Operation[models.PetList]:
    from ..codecs import pet_list
    from ..validators.list_by_cursor_parameters import check as check_parameters

    return Operation(
        "GET",
        "/cursor",
        {"200": JsonResponse("models.PetList", pet_list.decode)},
        parameters=(Parameter("query", "page_token"), Parameter("query", "kind")),
        check=check_parameters,
    )


@cache
def _list_by_last() -> Operation[models.PetList]:
    from ..codecs import pet_list
    from ..validators.list_by_last_parameters import check as check_parameters

    return Operation(
        "GET",
        "/last",
        {"200": JsonResponse("models.PetList", pet_list.decode)},
        parameters=(Parameter("query", "starting_after"),),
        check=check_parameters,
    )


@cache
def _list_by_url() -> Operation[models.Linked]:
    from ..codecs import linked
    from ..validators.list_by_url_parameters import check as check_parameters

    return Operation(
        "GET",
        "/next",
        {"200": JsonResponse("models.Linked", linked.decode)},
        parameters=(Parameter("query", "limit"),),
        check=check_parameters,
    )


@cache
def _list_by_header() -> Operation[list[models.Pet]]:
    from ..codecs import pet
    from ..runtime.json.decoding import each
    from ..validators.list_by_header_parameters import check as check_parameters

    return Operation(
        "GET",
        "/link",
        {"200": JsonResponse("list[models.Pet]", each(pet.decode))},
        parameters=(Parameter("query", "limit"),),
        check=check_parameters,
        headers="ListByHeaderHeaders",
    )


@cache
def _list_by_number() -> Operation[models.ListByNumberResponse]:
    from ..codecs import list_by_number_response
    from ..validators.list_by_number_parameters import check as check_parameters

    return Operation(
        "GET",
        "/numbers/{kind}",
        {
            "200": JsonResponse(
                "models.ListByNumberResponse", list_by_number_response.decode
            ),
        },
        parameters=(Parameter("path", "kind"), Parameter("query", "page")),
        check=check_parameters,
    )


@cache
def _list_by_offset() -> Operation[models.ListByOffsetResponse]:
    from ..codecs import list_by_offset_response
    from ..validators.list_by_offset_parameters import check as check_parameters

    return Operation(
        "GET",
        "/offset",
        {
            "200": JsonResponse(
                "models.ListByOffsetResponse", list_by_offset_response.decode
            ),
        },
        parameters=(Parameter("query", "offset"), Parameter("query", "limit")),
        check=check_parameters,
    )


@cache
def _list_configured() -> Operation[models.ListConfiguredResponse]:
    from ..codecs import list_configured_response
    from ..validators.list_configured_parameters import check as check_parameters

    return Operation(
        "GET",
        "/configured",
        {
            "200": JsonResponse(
                "models.ListConfiguredResponse", list_configured_response.decode
            ),
        },
        parameters=(Parameter("query", "from", "from_"),),
        check=check_parameters,
    )


@cache
def _globbed_pages() -> Operation[list[int]]:
    from ..runtime.json.decoding import decode_integer, each
    from ..validators.globbed_pages_parameters import check as check_parameters

    return Operation(
        "GET",
        "/globbed/pages",
        {"200": JsonResponse("list[int]", each(decode_integer))},
        parameters=(Parameter("query", "p"),),
        check=check_parameters,
    )


@cache
def _globbed_none() -> Operation[list[int]]:
    from ..runtime.json.decoding import decode_integer, each

    return Operation(
        "GET",
        "/globbed/none",
        {"200": JsonResponse("list[int]", each(decode_integer))},
    )


@cache
def _off() -> Operation[models.PetList]:
    from ..codecs import pet_list
    from ..validators.off_parameters import check as check_parameters

    return Operation(
        "GET",
        "/off",
        {"200": JsonResponse("models.PetList", pet_list.decode)},
        parameters=(Parameter("query", "page_token"),),
        check=check_parameters,
    )


@cache
def _two_lists() -> Operation[models.TwoListsResponse]:
    from ..codecs import two_lists_response
    from ..validators.two_lists_parameters import check as check_parameters

    return Operation(
        "GET",
        "/two-lists",
        {"200": JsonResponse("models.TwoListsResponse", two_lists_response.decode)},
        parameters=(Parameter("query", "cursor"),),
        check=check_parameters,
    )


@cache
def _list_by_url_pages() -> Operation[None]:
    return Operation(
        "GET",
        "/taken",
        {"204": NoContent()},
    )
