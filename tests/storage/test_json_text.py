from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.storage import json_text
from clipper.storage.json_text import NotJson, TooLarge, read_json, same_json, write_json

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
scalars = st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | texts
values = st.recursive(
    scalars, lambda each: st.lists(each, max_size=4) | st.dictionaries(texts, each, max_size=4), max_leaves=30
)


@settings(derandomize=True, max_examples=120, deadline=None)
@given(values)
def test_what_is_written_is_read_the_same(value: object) -> None:
    written = write_json(value)
    assert same_json(read_json(written), value)
    assert write_json(read_json(written)) == written


@settings(derandomize=True, max_examples=50, deadline=None)
@given(st.recursive(st.none() | st.integers() | texts, lambda each: st.lists(each) | st.dictionaries(texts, each)))
def test_layout_is_that_of_the_standard_library(value: object) -> None:
    assert write_json(value).decode() == json.dumps(value, indent=2, ensure_ascii=False) + "\n"


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.binary(max_size=60) | texts.map(lambda text: json.dumps(text).encode()))
def test_any_bytes_give_a_value_or_not_json(data: bytes) -> None:
    try:
        value = read_json(data)
    except NotJson as error:
        assert str(error)
    else:
        assert same_json(read_json(write_json(value)), value)


@pytest.mark.parametrize(
    "number",
    ["123456789012345678901234567890", "1.000000000000000005", "1E+400", "-0.0", "9" * 6000, "1E-999999", "0.10"],
)
def test_numbers_survive_by_value(number: str) -> None:
    assert write_json(read_json(number.encode())) == number.encode() + b"\n"


def test_exponent_beyond_all_reason_is_kept_as_written() -> None:
    assert read_json(b"[1e99999999999999999999999]") == ["1e99999999999999999999999"]


def test_nan_and_infinities_become_strings() -> None:
    assert read_json(b"[NaN, Infinity, -Infinity]") == ["NaN", "Infinity", "-Infinity"]
    assert write_json([float("nan"), 0.5]) == b'[\n  "NaN",\n  0.5\n]\n'


@pytest.mark.parametrize(
    "data", [rb'["\ud800"]', b'["\xed\xa0\x80"]', rb'["\uDFAA"]', '["\ud800"]'.encode("utf-16", "surrogatepass")]
)
def test_lone_surrogates_become_replacement_characters(data: bytes) -> None:
    assert set(read_json(data)[0]) == {"\ufffd"}


def test_pairs_of_surrogates_stay_characters() -> None:
    assert read_json(rb'["\ud83d\ude00", "\ud800x", {"\ud800": 1}]') == ["😀", "\ufffdx", {"\ufffd": 1}]


def test_lone_surrogate_made_by_a_program_can_be_written() -> None:
    assert read_json(write_json({"a\udcff": "\ud800"})) == {"a\ufffd": "\ufffd"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_bom_and_wide_encodings_are_read(encoding: str) -> None:
    assert read_json('{"ключ": "😀"}'.encode(encoding)) == {"ключ": "😀"}


def test_duplicate_lists_are_joined() -> None:
    assert read_json(b'{"a": [1], "b": 2, "a": [2], "a": [3]}') == {"a": [1, 2, 3], "b": 2}


def test_of_duplicate_keys_the_last_wins_and_the_earlier_stay() -> None:
    read = read_json(b'{"a": 1, "a (duplicate)": 0, "a": 2, "a": true, "a": true}')
    assert read == {"a": True, "a (duplicate)": 0, "a (duplicate 2)": 1, "a (duplicate 3)": 2}
    assert read["a"] is True


def test_a_hundred_thousand_duplicates_take_no_time() -> None:
    data = b"{" + b",".join(b'"a": %d' % n for n in range(100_000)) + b', "b": [1]' * 50_000 + b"}"
    assert len(read_json(data)) == 100_001


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
def test_depth_is_damage_and_never_a_recursion_error(opening: bytes) -> None:
    closing = b"]" if opening == b"[" else b"}"
    deepest = json_text.MOST_DEPTH + json_text.SPARE_DEPTH
    for depth in (deepest + 1, 500, 5_000, 200_000):
        with pytest.raises(NotJson, match="nested too deeply"):
            read_json(opening * depth + b"1" + closing * depth)
    value = read_json(opening * deepest + b"1" + closing * deepest)
    assert same_json(read_json(write_json(value)), value)


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"\xff\xfe\0", b"{", b'"\xe9"', b"[1,]", b"nul", b"\xef\xbb\xbf"])
def test_damage_has_a_reason(data: bytes) -> None:
    with pytest.raises(NotJson) as caught:
        read_json(data)
    assert str(caught.value)


def test_too_large_a_file_is_not_called_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "MOST_BYTES", 10)
    with pytest.raises(TooLarge):
        read_json(b'"0123456789"')


def test_true_is_not_one() -> None:
    assert not same_json({"a": [True]}, {"a": [1]})
    assert same_json({"a": 1, "b": Decimal("2.0")}, {"b": 2, "a": 1})


def test_bug_in_a_value_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        write_json({"a": {1, 2}})
