"""Order_ff02bd to JSON data and back."""

from typing import Any

from ..models.order_ff02bd import Order_ff02bd
from ..runtime.decoding import (
    OBJECT,
    decode_date,
    decode_date_time,
    decode_integer,
    others,
)
from ..runtime.plain import encode_any, encode_date, encode_date_time, encode_map, plain
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
    if value.class_ is None:
        del data["class"]
    if value.self is None:
        del data["self"]
    if value.type is None:
        del data["type"]
    if value.id is None:
        del data["id"]
    if value.date is None:
        del data["date"]
    if value.datetime is None:
        del data["datetime"]
    if value.list_ is None:
        del data["list"]
    if value.dict_ is None:
        del data["dict"]
    if value.str_ is None:
        del data["str"]
    if value.int_ is None:
        del data["int"]
    if value.field_ is None:
        del data["field"]
    if value.additional_properties_ is None:
        del data["additional_properties"]
    if value.a_b_79bef3 is None:
        del data["a-b"]
    if value.a_b is None:
        del data["a_b"]
    if value.a_b_55d861 is None:
        del data["A B"]
    if value.straße is None:
        del data["straße"]
    if value.名前 is None:
        del data["名前"]
    if value.field_eaa88e is None:
        del data["ﬁeld"]
    if value.field_04e962 is None:
        del data[""]
    if value.field_9lives is None:
        del data["9lives"]
    if value.plus_1 is None:
        del data["+1"]
    if value.minus_1 is None:
        del data["-1"]
    if value.private is None:
        del data["_private"]
    if value.dunder is None:
        del data["__dunder__"]
    if value.http_server_url is None:
        del data["HTTPServerURL"]
    if value.none is None:
        del data["None"]
    if value.order is None:
        del data["order"]
    if value.quote is None:
        del data['quote"\\']
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
