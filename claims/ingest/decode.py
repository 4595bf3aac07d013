"""Bytes -> text, whatever the encoding."""

import codecs
import re

from claims.clean.languages import language_of
from claims.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# how binary files begin that a lenient decoder would take for text
_BINARY = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b",
    b"Rar!", b"7z\xbc\xaf", b"RIFF", b"\x7fELF", b"MZ\x90",
)  # fmt: skip
CENTRAL_EUROPEAN = frozenset({"pl", "cs", "sk", "hu", "ro", "hr", "sl", "sq", "bs", "tr"})
_LATIN = re.compile(
    r"cp125[02478]|iso8859_(?:1|2|3|4|9|10|13|14|15|16)|latin_1|mac_\w+|cp4\d\d|cp8\d\d"
)


def decode(data: bytes) -> tuple[str, str | None]:
    """Decode a text file; the second value names the encoding where it had to be guessed.

    Raises ArticleError for an empty file, for one that is not text and for an unknown encoding.
    """
    if not data.strip():
        raise ArticleError("the file is empty")
    if data.startswith(_BINARY):
        raise ArticleError("the file is not text")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return _checked(data.decode(encoding)), None
            except UnicodeDecodeError as error:
                raise ArticleError(f"the file is not valid {encoding.upper()}") from error
    try:
        return _checked(data.decode("utf-8")), None
    except UnicodeDecodeError:
        return _guess(data)


def _guess(data: bytes) -> tuple[str, str]:
    if b"\x00" in data:
        raise ArticleError("the file is not text")
    import charset_normalizer

    best = charset_normalizer.from_bytes(data).best()
    if best is None:
        raise ArticleError("the file is not text, or its encoding is unknown")
    text, encoding = str(best), best.encoding
    if _LATIN.fullmatch(encoding) and language_of(text) not in CENTRAL_EUROPEAN:
        # the alphabets of the Latin code pages differ in few letters, which a guess gets wrong
        try:
            text, encoding = data.decode("cp1252"), "cp1252"
        except UnicodeDecodeError:
            return _checked(text), encoding
    return _checked(text), encoding


def _checked(text: str) -> str:
    odd = sum(character < " " and character not in "\t\n\r\f\v\x1b" for character in text)
    if "\x00" in text or odd > max(4, len(text) // 50):
        raise ArticleError("the file is not text")
    if not text.strip("\ufeff \t\r\n"):
        raise ArticleError("the file is empty")
    return text
