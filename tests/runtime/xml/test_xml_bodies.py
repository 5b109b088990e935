"""XML bodies and responses, called over a real socket."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any

import pytest

from tests.support.cases import Case
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages, imported

PET = b"""<?xml version="1.0"?>
<p:pet xmlns:p="https://pets" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <p:id> 12 </p:id><name>T&#246;m</name>
  <category><id>1</id><name>cats</name></category>
  <photoUrls><photoUrl>a</photoUrl><photoUrl>b</photoUrl></photoUrls>
  <tag id="1"><name>x</name></tag><other><a>1</a><a>2</a></other><tag id="2"/>
  <birthday>2020-02-01</birthday>
</p:pet>"""


@pytest.fixture
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("xml_bodies")).package)


def pet_of(api: Any) -> Any:
    return api.Pet(
        id=12,
        name="T\u00f6m",
        category=api.Category(id=1, name="cats"),
        photo_urls=["a", "b"],
        tags=[api.Tag(id=1, name="x"), api.Tag(id=2)],
        born=dt.date(2020, 2, 1),
        additional_properties={"other": {"a": ["1", "2"]}},
    )


def answered(
    api: Any, body: bytes, content_type: str = "application/xml"
) -> tuple[Any, tuple[str, ...]]:
    """The result of `list_pets` for a response, and its mismatches."""
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=body, content_type=content_type))
        with client.recording() as exchanges:
            value = client.pets.list_pets()
    return value, tuple(note.expected for note in exchanges[0].mismatches)


@pytest.mark.parametrize("content_type", ["application/xml", "text/xml; charset=utf-8"])
def test_a_response_in_xml_is_the_model(api: Any, content_type: str) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=PET, content_type=content_type))
        with client.recording() as exchanges:
            assert client.pets.add_pet(pet_of(api)) == pet_of(api)
    wrong = [note.expected for note in exchanges[0].mismatches]
    assert len(wrong) == content_type.startswith("text/")
    assert server.last.header("content-type") == "application/json"
    assert "application/json, application/xml" in (server.last.header("accept") or "")


def test_a_model_is_read_back(api: Any) -> None:
    leaf = api.Node(name="leaf", weight=None)
    tree = api.Node(
        name='a"b\n', weight=-3, first=leaf, nodes=[leaf, api.Node(nodes=[])]
    )
    kind = "application/vnd.tree+xml"
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.ResponseDecodeError):  # the reply is JSON
            client.orders.put_tree("oak", body=tree)
        sent = server.last.body
        server.reply(answer(body=sent, content_type=kind))
        with client.recording() as exchanges:
            assert client.orders.put_tree("oak", body=tree) == tree
        assert not list(exchanges[0].mismatches)

    async def run(url: str) -> Any:
        async with api.AsyncClient(base_url=url) as client:
            return await client.orders.put_tree("oak", body=tree)

    with Loopback() as server:
        server.reply(answer(body=sent, content_type=kind))
        assert asyncio.run(run(server.url)) == tree
        assert server.last.body == sent
        assert server.last.header("content-type") == kind


def test_a_list_is_the_content_of_the_root(api: Any) -> None:
    body = (
        b"<Pets><pet><name>a</name></pet><pet><name>b</name><photoUrls/></pet></Pets>"
    )
    value, wrong = answered(api, body)
    assert [pet.name for pet in value] == ["a", "b"]
    assert value[1].photo_urls == []
    assert answered(api, b"<pets/>") == ([], ())


def test_a_body_is_checked_before_it_is_written(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        for body, rule in (
            ({"name": 1, "photoUrls": []}, "type"),
            ({"name": "a"}, "required"),
            ({"name": "\0", "photoUrls": []}, "encoding"),
            ({"name": "\ud800", "photoUrls": []}, "encoding"),
            ({"name": "a", "photoUrls": [], "no name": 1}, "name"),
            ({"name": "a", "photoUrls": [], "x": float("nan")}, "encoding"),
        ):
            with pytest.raises(api.RequestValidationError) as caught:
                client.pets.add_pet(body, content_type="application/xml")
            assert [v.rule for v in caught.value.violations] == [rule]
        assert server.received == []


def test_unions_and_merged_schemas_are_read_with_all_their_members(api: Any) -> None:
    body = (
        b'<r id="1"><name>n</name><core><side>2</side></core><x:label>l</x:label></r>'
    )
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=body, content_type="application/xml"))
        with client.recording() as exchanges:
            value = client.shapes.put_shape(api.Square(side=1))
    assert (value.id, value.name, value.height) == (1, "n", None)
    assert (value.inside, value.x_label) == (api.Square(side=2), "l")
    assert not list(exchanges[0].mismatches)


def test_many_equal_elements_are_fast(api: Any) -> None:
    body = b"<pets><pet><name>a</name>" + b"<x>1</x>" * 200_000 + b"</pet></pets>"
    value, _ = answered(api, body)
    assert value[0].additional_properties["x"] == ["1"] * 200_000


def test_an_error_in_xml_is_decoded(api: Any) -> None:
    body = b"<problem><title>No</title></problem>"
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(400, body=body, content_type="application/problem+xml"))
        with pytest.raises(api.BadRequestError) as caught:
            client.pets.add_pet(pet_of(api))
    assert caught.value.body == api.Problem(title="No")


LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
HOSTILE = {
    "laughs": f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l12;</a>'.encode(),
    "external": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "entity": b"<a>&x;</a>",
    "deep": b"<a>" * 100_000 + b"</a>" * 100_000,
    "unclosed": b"<a><b></a>",
    "encoding": b'<?xml version="1.0" encoding="utf-7"?><a/>',
    "no encoding": b'<?xml version="1.0" encoding="what"?><a/>',
    "bytes": b"<a>\xff\xfe</a>",
    "utf-16": "<a/>".encode("utf-16")[:-1],
    "control": b"<a>\x00</a>",
    "JSON": b'[{"name": "a"}]',
    "two roots": b"<a/><a/>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_xml_is_not_decoded(api: Any, name: str) -> None:
    with pytest.raises(
        api.ResponseDecodeError, match="the body is not XML text"
    ) as caught:
        answered(api, HOSTILE[name])
    assert caught.value.status == 200 and caught.value.body == HOSTILE[name]


def test_the_charset_of_the_response_is_used(api: Any) -> None:
    body = "<pets><pet><name>\u00e9</name></pet></pets>".encode("latin-1")
    for content_type, text in (
        ("application/xml; charset=iso-8859-1", body),
        ("application/xml", b'<?xml version="1.0" encoding="latin1"?>' + body),
        (
            "application/xml; charset=what",
            b'<?xml version="1.0" encoding="latin1"?>' + body,
        ),
    ):
        value, _ = answered(api, text, content_type)
        assert value[0].name == "\u00e9"
