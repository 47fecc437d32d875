"""Bytes → text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from clipper.domain.clipping import clean_text
from clipper.domain.errors import NotText
from clipper.formats.decoding import ENCODINGS, canonical_name, decode, decode_as

ENCODED_AS = ["cp1251", "koi8_u", "iso8859_5", "cp1125", "mac_cyrillic"]
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
UKRAINIAN = "Президент підписав закон про місцеві вибори, повідомляє видання «Коментарі». Її об’єднання – це ґанок."
SAMPLES = {
    "GB2312": "gb18030",
    "IBM866": "cp1125",
    "KOI8-R": "koi8-r",
    "MacCyrillic": "mac_cyrillic",
    "SHIFT_JIS": "cp932",
    "UTF-16BE": "utf-16-be",
    "UTF-16LE": "utf-16-le",
    "iso-8859-5-russian": "iso8859-5",
    "utf-8": "utf-8",
    "windows-1251-bulgarian": "cp1251",
    "windows-1251-russian": "cp1251",
}


@pytest.mark.parametrize("codec", ENCODED_AS + WIDE)
def test_ukrainian_is_read_in_every_encoding(codec: str) -> None:
    data = UKRAINIAN.encode(codec, "replace")
    assert decode(data).text == clean_text(data.decode(codec))


@pytest.mark.parametrize("codec", ENCODED_AS + WIDE)
def test_real_ukrainian_is_read_in_every_encoding(codec: str, real_files: Path) -> None:
    for path in sorted((real_files / "text-ukrainian").iterdir()):
        data = path.read_text("utf-8").encode(codec, "replace")
        assert decode(data).text == clean_text(data.decode(codec)), path.name


@pytest.mark.parametrize("codec", ENCODED_AS)
def test_sixty_characters_are_enough(codec: str, real_files: Path) -> None:
    chance = random.Random(7)
    excerpts = []
    for path in sorted((real_files / "text-ukrainian").iterdir()):
        text = path.read_text("utf-8")
        excerpts += [text[start : start + 60] for start in chance.sample(range(len(text) - 60), 6)]
    encoded = [excerpt.encode(codec, "replace") for excerpt in excerpts]
    right = sum(decode(data).text == clean_text(data.decode(codec)) for data in encoded)
    assert right >= 0.98 * len(encoded)


@pytest.mark.parametrize("folder", SAMPLES)
def test_real_samples_of_other_encodings(folder: str, real_files: Path) -> None:
    for path in sorted((real_files / "text-encodings" / folder).iterdir()):
        if path.name == "aviaport.ru.xml":
            continue  # one Ukrainian word in Russian IBM866, whose ї is є in cp1125
        data = path.read_bytes()
        assert decode(data).text == clean_text(data.decode(SAMPLES[folder], "replace")), path.name


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Le président a déclaré que l’été sera chaud à Paris, où les élèves étudient.", "cp1252"),
        ("Der Bürgermeister möchte die Straße für Fußgänger öffnen.", "cp1252"),
        ("El niño comió mañana; ¿qué pasó?", "cp1252"),
        ("It’s a “test” – don’t break", "cp1252"),
        ("Gęślą jaźń, powiedział rzecznik rządu w środę, gdy śnieg przykrył Łódź.", "cp1250"),
        ("Der Bürgermeister möchte die Straße für Fußgänger öffnen.", "mac_roman"),
        ("Le président a déclaré que l'été sera chaud.", "cp850"),
    ],
)
def test_western_text_stays_western(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


def test_declared_encoding_is_believed_when_it_decodes() -> None:
    assert decode("Ősz és tűz".encode("cp1250"), "windows-1250").encoding == "windows-1250"
    assert decode("Kırmızı".encode("cp1254"), "ISO-8859-9").text == "Kırmızı"


def test_declared_latin1_does_not_hide_cyrillic() -> None:
    assert decode(UKRAINIAN.encode("cp1251"), "iso-8859-1").text == UKRAINIAN


def test_declared_koi8_r_with_ukrainian_letters_is_koi8_u() -> None:
    data = UKRAINIAN.encode("koi8_u", "replace")
    assert decode(data, "koi8-r").encoding == "koi8-u"


def test_one_broken_byte_does_not_turn_utf8_into_mojibake() -> None:
    data = UKRAINIAN.encode() + b"\xff" + UKRAINIAN.encode()
    assert decode(data).text == f"{UKRAINIAN}\ufffd{UKRAINIAN}"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
def test_half_a_character_at_the_cut_is_dropped(codec: str) -> None:
    data = ("Слово про воду та місто, довге. " * 20).encode(codec)
    whole = decode(data, codec).text
    for cut in range(len(data) - 9, len(data)):
        read = decode(data[:cut], codec, is_cut=True).text
        assert whole.startswith(read) and "\ufffd" not in read


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04rest",
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7\n",
        b"\x1f\x8b\x08\x00",
        bytes(4000),
        bytes(range(256)) * 8,
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
    ],
)
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data)


def test_line_ends_and_unsafe_characters_are_cleaned() -> None:
    assert decode("\ufeffa\r\nb\rc\ufeff\u2029d\ufdd0".encode()).text == "a\nb\nc\n\nd"


def test_every_encoding_offered_to_the_user_decodes() -> None:
    for name in ENCODINGS:
        assert decode_as(b"abc d", name).encoding == name
        assert canonical_name(name) == name


def test_a_users_choice_is_followed_by_any_of_its_names() -> None:
    data = UKRAINIAN.encode("cp1251")
    assert decode_as(data, "CP1251") == decode_as(data, "windows-1251")
    with pytest.raises(LookupError):
        decode_as(data, "rot13")
