"""Order_ff02bd to JSON data and back."""

from typing import Any

from ..models.order_ff02bd import Order_ff02bd
from ..runtime.json.decoding import (
    OBJECT,
    decode_date,
    decode_date_time,
    decode_integer,
    others,
)
from ..runtime.json.encoding import (
    encode_any,
    encode_date,
    encode_date_time,
    encode_map,
    given,
    plain,
)
from . import order_2f1204


def encode(value: object) -> Any:
    if not isinstance(value, Order_ff02bd):
        return plain(value)
    data: dict[str, Any] = {
        "class": value.class_,
        "self": value.self,
        "type": value.type,
        "id": value.id,
        "date": encode_date(value.date),
        "datetime": encode_date_time(value.datetime),
        "list": value.list_,
        "dict": value.dict_,
        "str": value.str_,
        "int": value.int_,
        "field": value.field_,
        "additional_properties": value.additional_properties_,
        "a-b": value.a_b_79bef3,
        "a_b": value.a_b,
        "A B": value.a_b_55d861,
        "straße": value.straße,
        "名前": value.名前,
        "ﬁeld": value.field_eaa88e,
        "": value.field_04e962,
        "9lives": value.field_9lives,
        "+1": value.plus_1,
        "-1": value.minus_1,
        "_private": value.private,
        "__dunder__": value.dunder,
        "HTTPServerURL": value.http_server_url,
        "None": value.none,
        "order": order_2f1204.encode(value.order),
        'quote"\\': value.quote,
    }
    data = given(data)
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Order_ff02bd)
    get = data.get
    new.class_ = get("class", None)
    new.self = get("self", None)
    new.type = get("type", None)
    new.id = get("id", None)
    new.date = decode_date(get("date", None))
    new.datetime = decode_date_time(get("datetime", None))
    new.list_ = get("list", None)
    new.dict_ = get("dict", None)
    new.str_ = get("str", None)
    new.int_ = decode_integer(get("int", None))
    new.field_ = get("field", None)
    new.additional_properties_ = get("additional_properties", None)
    new.a_b_79bef3 = get("a-b", None)
    new.a_b = get("a_b", None)
    new.a_b_55d861 = get("A B", None)
    new.straße = get("straße", None)
    new.名前 = get("名前", None)
    new.field_eaa88e = get("ﬁeld", None)
    new.field_04e962 = get("", None)
    new.field_9lives = decode_integer(get("9lives", None))
    new.plus_1 = decode_integer(get("+1", None))
    new.minus_1 = decode_integer(get("-1", None))
    new.private = get("_private", None)
    new.dunder = get("__dunder__", None)
    new.http_server_url = get("HTTPServerURL", None)
    new.none = get("None", None)
    new.order = order_2f1204.decode(get("order", None))
    new.quote = get('quote"\\', None)
    new.additional_properties = others(data, decode)
    return new
