"""Bytes to characters, strictly: UTF-8, UTF-16 with its mark, GB 18030."""

from __future__ import annotations

import codecs
import re

from writing_guide.readers.example import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Characters that nobody types: C0 and C1 controls, private use, noncharacters. GB 18030 maps
# nearly any bytes to something, so a decoding full of these was no text.
_UNTYPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
_TOLERATED = 0.02


def decode(data: bytes, path: str) -> tuple[str, str, bytes]:
    """The text of *data*, the codec found, and the byte order mark cut off.

    GB 18030 covers GBK and GB 2312, which Chinese editors and phones still write.

    :raises ReadingError: if the bytes are no text in any of these codecs.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(codec), codec, mark
            except UnicodeDecodeError as error:
                raise ReadingError(
                    path,
                    "it claims to be {codec}, but byte {byte} is none; save it as UTF-8",
                    codec=codec.upper(),
                    byte=error.start + len(mark),
                ) from error
    if b"\0" in data:
        raise ReadingError(
            path,
            "this is no text file; save the draft as UTF-8 text, Markdown or .docx",
        )
    for codec in ("utf-8", "gb18030"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if len(_UNTYPED.findall(text)) <= _TOLERATED * len(text) + 1:
            return text, codec, b""
    raise ReadingError(path, "its characters are neither UTF-8 nor GB 18030; save it as UTF-8")
