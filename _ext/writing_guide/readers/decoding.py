"""Bytes to characters, strictly: UTF-8, UTF-16 with its mark, GB 18030."""

from __future__ import annotations

import codecs
from collections import Counter

from writing_guide.readers.example import ReadingError
from writing_guide.text.expressions import lazy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Controls that nobody types. GB 18030 gives nearly any bytes a meaning, private characters among
# them, so a decoding full of these was no text.
_CONTROLS = lazy("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_PRIVATE = ("\ue000", "\uf8ff")
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
        if _typed(text, codec):
            return text, codec, b""
    raise ReadingError(path, "its characters are neither UTF-8 nor GB 18030; save it as UTF-8")


def _typed(text: str, codec: str) -> bool:
    strange = len(_CONTROLS.findall(text))
    if codec != "utf-8":
        low, high = _PRIVATE
        strange += sum(count for char, count in Counter(text).items() if low <= char <= high)
    return strange <= _TOLERATED * len(text) + 1
