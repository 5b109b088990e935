"""JSON data to Order_ff02bd and back."""

from __future__ import annotations

from typing import Any

from ..models.order_ff02bd import Order_ff02bd
from ..runtime.decoding import ABSENT, decode_integer, decode_string, others
from ..runtime.mismatches import (
    Mismatches,
    decode_date,
    decode_date_time,
    decode_each,
    decode_map,
)
from ..runtime.plain import encode_date, encode_date_time, encode_map, plain
from . import order_2f1204

_KNOWN = frozenset(
    (
        "class",
        "self",
        "type",
        "id",
        "date",
        "datetime",
        "list",
        "dict",
        "str",
        "int",
        "field",
        "additional_properties",
        "a-b",
        "a_b",
        "A B",
        "straße",
        "名前",
        "ﬁeld",
        "",
        "9lives",
        "+1",
        "-1",
        "_private",
        "__dunder__",
        "HTTPServerURL",
        "None",
        "order",
        'quote"\\',
    )
)


def encode(value: object) -> Any:
    """JSON data of Order_ff02bd; other values are left to the validator."""
    if not isinstance(value, Order_ff02bd):
        return plain(value)
    data: dict[str, Any] = {}
    if value.class_ is not None:
        data["class"] = value.class_
    if value.self is not None:
        data["self"] = value.self
    if value.type is not None:
        data["type"] = value.type
    if value.id is not None:
        data["id"] = value.id
    if value.date is not None:
        data["date"] = encode_date(value.date)
    if value.datetime is not None:
        data["datetime"] = encode_date_time(value.datetime)
    if value.list_ is not None:
        data["list"] = value.list_
    if value.dict_ is not None:
        data["dict"] = value.dict_
    if value.str_ is not None:
        data["str"] = value.str_
    if value.int_ is not None:
        data["int"] = value.int_
    if value.field_ is not None:
        data["field"] = value.field_
    if value.additional_properties_ is not None:
        data["additional_properties"] = value.additional_properties_
    if value.a_b_79bef3 is not None:
        data["a-b"] = value.a_b_79bef3
    if value.a_b is not None:
        data["a_b"] = value.a_b
    if value.a_b_55d861 is not None:
        data["A B"] = value.a_b_55d861
    if value.straße is not None:
        data["straße"] = value.straße
    if value.名前 is not None:
        data["名前"] = value.名前
    if value.field_eaa88e is not None:
        data["ﬁeld"] = value.field_eaa88e
    if value.field_04e962 is not None:
        data[""] = value.field_04e962
    if value.field_9lives is not None:
        data["9lives"] = value.field_9lives
    if value.plus_1 is not None:
        data["+1"] = value.plus_1
    if value.minus_1 is not None:
        data["-1"] = value.minus_1
    if value.private is not None:
        data["_private"] = value.private
    if value.dunder is not None:
        data["__dunder__"] = value.dunder
    if value.http_server_url is not None:
        data["HTTPServerURL"] = value.http_server_url
    if value.none is not None:
        data["None"] = value.none
    if value.order is not None:
        data["order"] = order_2f1204.encode(value.order)
    if value.quote is not None:
        data['quote"\\'] = value.quote
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Order_ff02bd:
    """Order_ff02bd of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Order_ff02bd, at, data)
    new = object.__new__(Order_ff02bd)
    new.class_ = item = data.get("class", ABSENT)
    if type(item) is not str and item is not None:
        new.class_ = decode_string(item, f"{at}/class", notes)
    new.self = item = data.get("self", ABSENT)
    if type(item) is not str and item is not None:
        new.self = decode_string(item, f"{at}/self", notes)
    new.type = item = data.get("type", ABSENT)
    if type(item) is not str and item is not None:
        new.type = decode_string(item, f"{at}/type", notes)
    new.id = item = data.get("id", ABSENT)
    if type(item) is not str and item is not None:
        new.id = decode_string(item, f"{at}/id", notes)
    new.date = item = data.get("date", ABSENT)
    if item is not None:
        new.date = decode_date(item, f"{at}/date", notes)
    new.datetime = item = data.get("datetime", ABSENT)
    if item is not None:
        new.datetime = decode_date_time(item, f"{at}/datetime", notes)
    new.list_ = item = data.get("list", ABSENT)
    if item is not None:
        new.list_ = decode_each(decode_string, item, f"{at}/list", notes)
    new.dict_ = item = data.get("dict", ABSENT)
    if item is not None:
        new.dict_ = decode_map(decode_string, item, f"{at}/dict", notes)
    new.str_ = item = data.get("str", ABSENT)
    if type(item) is not str and item is not None:
        new.str_ = decode_string(item, f"{at}/str", notes)
    new.int_ = item = data.get("int", ABSENT)
    if type(item) is not int and item is not None:
        new.int_ = decode_integer(item, f"{at}/int", notes)
    new.field_ = item = data.get("field", ABSENT)
    if type(item) is not str and item is not None:
        new.field_ = decode_string(item, f"{at}/field", notes)
    new.additional_properties_ = item = data.get("additional_properties", ABSENT)
    if type(item) is not str and item is not None:
        new.additional_properties_ = decode_string(
            item, f"{at}/additional_properties", notes
        )
    new.a_b_79bef3 = item = data.get("a-b", ABSENT)
    if type(item) is not str and item is not None:
        new.a_b_79bef3 = decode_string(item, f"{at}/a-b", notes)
    new.a_b = item = data.get("a_b", ABSENT)
    if type(item) is not str and item is not None:
        new.a_b = decode_string(item, f"{at}/a_b", notes)
    new.a_b_55d861 = item = data.get("A B", ABSENT)
    if type(item) is not str and item is not None:
        new.a_b_55d861 = decode_string(item, f"{at}/A B", notes)
    new.straße = item = data.get("straße", ABSENT)
    if type(item) is not str and item is not None:
        new.straße = decode_string(item, f"{at}/straße", notes)
    new.名前 = item = data.get("名前", ABSENT)
    if type(item) is not str and item is not None:
        new.名前 = decode_string(item, f"{at}/名前", notes)
    new.field_eaa88e = item = data.get("ﬁeld", ABSENT)
    if type(item) is not str and item is not None:
        new.field_eaa88e = decode_string(item, f"{at}/ﬁeld", notes)
    new.field_04e962 = item = data.get("", ABSENT)
    if type(item) is not str and item is not None:
        new.field_04e962 = decode_string(item, f"{at}/", notes)
    new.field_9lives = item = data.get("9lives", ABSENT)
    if type(item) is not int and item is not None:
        new.field_9lives = decode_integer(item, f"{at}/9lives", notes)
    new.plus_1 = item = data.get("+1", ABSENT)
    if type(item) is not int and item is not None:
        new.plus_1 = decode_integer(item, f"{at}/+1", notes)
    new.minus_1 = item = data.get("-1", ABSENT)
    if type(item) is not int and item is not None:
        new.minus_1 = decode_integer(item, f"{at}/-1", notes)
    new.private = item = data.get("_private", ABSENT)
    if type(item) is not str and item is not None:
        new.private = decode_string(item, f"{at}/_private", notes)
    new.dunder = item = data.get("__dunder__", ABSENT)
    if type(item) is not str and item is not None:
        new.dunder = decode_string(item, f"{at}/__dunder__", notes)
    new.http_server_url = item = data.get("HTTPServerURL", ABSENT)
    if type(item) is not str and item is not None:
        new.http_server_url = decode_string(item, f"{at}/HTTPServerURL", notes)
    new.none = item = data.get("None", ABSENT)
    if type(item) is not str and item is not None:
        new.none = decode_string(item, f"{at}/None", notes)
    new.order = item = data.get("order", ABSENT)
    if item is not None:
        new.order = order_2f1204.decode(item, f"{at}/order", notes)
    new.quote = item = data.get('quote"\\', ABSENT)
    if type(item) is not str and item is not None:
        new.quote = decode_string(item, f'{at}/quote"\\', notes)
    new.additional_properties = others(data, _KNOWN)
    return new
