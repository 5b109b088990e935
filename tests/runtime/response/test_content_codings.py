"""Content codings, decoded in pieces of any size; and what has no end."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.response.content_codings import Decoder, Undecodable, names

DATA = b"".join(b"%d," % number for number in range(30_000))
RAW = zlib.compressobj(wbits=-15)
CODED = {
    "gzip": gzip.compress(DATA),
    "x-gzip": gzip.compress(DATA),
    "deflate": zlib.compress(DATA),
    "raw deflate": RAW.compress(DATA) + RAW.flush(),
    "two members": gzip.compress(DATA[:50_000]) + gzip.compress(DATA[50_000:]),
    "an empty member": gzip.compress(b"") + gzip.compress(DATA),
    "padding": gzip.compress(DATA) + b"\0" * 600,
}


def decode(data: bytes, *codings: str, size: int = 1 << 20) -> bytes:
    decoder = Decoder(codings)
    chunks = (data[start : start + size] for start in range(0, len(data), size))
    pieces = [piece for chunk in chunks for piece in decoder.feed(chunk)]
    decoder.finish()
    return b"".join(pieces)


def coding(name: str) -> str:
    return (
        name
        if name in ("gzip", "x-gzip")
        else "deflate" if "deflate" in name else "gzip"
    )


@pytest.mark.parametrize("name", CODED)
@pytest.mark.parametrize("size", [1, 7, 1 << 20])
def test_chunks_of_any_size(name: str, size: int) -> None:
    assert decode(CODED[name], coding(name), size=size) == DATA


@pytest.mark.parametrize("name", [name for name in CODED if name != "padding"])
@given(st.data())
def test_every_missing_end_is_noticed(name: str, data: st.DataObject) -> None:
    length = data.draw(st.integers(1, len(CODED[name]) - 1))
    whole = {len(gzip.compress(DATA[:50_000])), len(gzip.compress(b""))}
    if "member" in name and length in whole:
        return  # all members so far are complete
    with pytest.raises(Undecodable, match="ends too early"):
        decode(CODED[name][:length], coding(name))


def test_codings_are_removed_in_reverse_order() -> None:
    twice = gzip.compress(zlib.compress(DATA))
    assert names("Deflate, identity,GZIP") == ["deflate", "gzip"]
    assert decode(twice, "deflate", "gzip", size=5) == DATA
    with pytest.raises(Undecodable, match="deflate data ends too early"):
        decode(gzip.compress(zlib.compress(DATA)[:-3]), "deflate", "gzip")


def test_pieces_are_small_whatever_they_were_packed_to() -> None:
    bomb = gzip.compress(gzip.compress(bytes(50_000_000)))
    assert len(bomb) < 1_000
    pieces = Decoder(["gzip", "gzip"]).feed(bomb)
    assert [len(next(pieces)) <= 1 << 16 for _ in range(3)] == [True] * 3


@pytest.mark.parametrize("data", [b"no gzip", gzip.compress(DATA) + b"more"])
def test_malformed_data(data: bytes) -> None:
    with pytest.raises(Undecodable, match="gzip data is malformed"):
        decode(data, "gzip")


def test_an_end_that_is_damaged() -> None:
    damaged = bytearray(gzip.compress(DATA))
    damaged[-8] ^= 1
    with pytest.raises(Undecodable, match="malformed"):
        decode(bytes(damaged), "gzip")


def test_deflate_has_one_member() -> None:
    with pytest.raises(Undecodable, match="deflate data is malformed"):
        decode(zlib.compress(DATA) * 2, "deflate")


def test_codings_that_are_not_supported() -> None:
    for codings in (["br"], ["zstd"], ["gzip"] * 5):
        with pytest.raises(Undecodable, match="is not supported"):
            Decoder(codings)


def test_an_empty_body_has_no_coding() -> None:
    assert decode(b"", "gzip") == b""
