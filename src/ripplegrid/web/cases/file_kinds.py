"""What may be kept as a file of evidence: told by what is in it, never by its name.

Nothing is unpacked and nothing is run. Pictures are painted anew, so that where and with what they
were taken, and whatever else was hidden in them, is not kept. Files that a browser would run are
refused: web pages, drawings in SVG, programs, archives, documents with macros.
"""

from __future__ import annotations

import hashlib
import io
import unicodedata
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from PIL import Image, ImageOps, UnidentifiedImageError

from ripplegrid.errors import FileHasMacros, FileTooLarge, UnknownFileKind, UnreadablePicture

LARGEST = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000
MOST_MEMBERS = 2_000
LONGEST_NAME = 120
OFFICE = {
    "word/document.xml": (
        ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xl/workbook.xml": (
        ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "ppt/presentation.xml": (
        ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
}  # fmt: skip
OPEN = {
    f"application/vnd.oasis.opendocument.{name}": suffix
    for name, suffix in (("text", ".odt"), ("spreadsheet", ".ods"), ("presentation", ".odp"))
}
PICTURES = {"JPEG": (".jpg", "image/jpeg"), "PNG": (".png", "image/png"),
            "WEBP": (".webp", "image/webp")}  # fmt: skip
MARKUP = ("<!doctype", "<html", "<svg", "<?xml", "<script", "<?php", "{\\rtf", "#!", "gif8", "%!ps")
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt")
                      for n in range(1, 10))})  # fmt: skip
_PAINTING = Lock()
"""One picture is painted at a time: a large one takes much memory for a moment."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as it is kept: its clean name, its kind, and its bytes."""

    name: str
    media_type: str
    content: bytes

    @property
    def digest(self) -> str:
        """What the account calls it by."""
        return hashlib.sha256(self.content).hexdigest()


def kept(name: str, content: bytes) -> KeptFile:
    """The file as it can be kept; raises a BadInput that says why it cannot."""
    if len(content) > LARGEST:
        raise FileTooLarge
    picture = _picture(content)
    if picture is not None:
        suffix, media_type = PICTURES[picture]
        content = _painted_anew(content, picture)
    else:
        suffix, media_type = _kind(name, content)
    return KeptFile(clean_name(name, suffix), media_type, content)


def clean_name(name: str, suffix: str) -> str:
    """The last part of a name, without anything that could lead astray, with the true suffix."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(c for c in last if unicodedata.category(c)[0] != "C" and c not in '<>:"|?*;')
    stem = " ".join(plain.rpartition(".")[0].split() or plain.split()).strip(". ")
    stem = stem[:LONGEST_NAME].strip(". ") or "file"
    return f"{'file ' if stem.casefold() in RESERVED else ''}{stem}{suffix}"


def _picture(content: bytes) -> str | None:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    return "WEBP" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else None


def _painted_anew(content: bytes, kind: str) -> bytes:
    """The same picture, upright, with nothing in it but what one sees."""
    out = io.BytesIO()
    try:
        with _PAINTING, warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=(kind,)) as found:
                if found.width * found.height > MOST_PIXELS:
                    raise UnreadablePicture
                upright = ImageOps.exif_transpose(found)
                colours = upright.info.get("icc_profile") or b""
                clear = upright.info.get("transparency")
                upright.info = {} if clear is None else {"transparency": clear}
                upright.save(out, kind, quality=90, icc_profile=colours, exif=b"")
    except (
        OSError, ValueError, SyntaxError, EOFError, UnidentifiedImageError,
        Image.DecompressionBombError, Image.DecompressionBombWarning,
    ) as problem:  # fmt: skip
        raise UnreadablePicture from problem
    return out.getvalue()


def _kind(name: str, content: bytes) -> tuple[str, str]:
    """The suffix and the media type of what is no picture."""
    for fits, suffix, media_type in _SIGNS:
        if fits(content):
            return suffix, media_type
    packed = content.startswith(b"PK\x03\x04")
    found = _package(content) if packed else _text(name, content)
    if found is None:
        raise UnknownFileKind
    return found


def _mp3(content: bytes) -> bool:
    if content.startswith(b"ID3"):
        return True
    if len(content) < 3 or content[0] != 0xFF:
        return False
    return content[1] & 0xE6 == 0xE2 and content[2] >> 4 not in {0, 15}


def _m4a(content: bytes) -> bool:
    """Sound alone; one that says where it was recorded is refused."""
    place = b"\xa9xyz" in content or b"com.apple.quicktime.location" in content
    return content[4:12] == b"ftypM4A " and not place


_SIGNS: tuple[tuple[Callable[[bytes], bool], str, str], ...] = (
    (lambda c: c.startswith(b"%PDF-"), ".pdf", "application/pdf"),
    (lambda c: c.startswith(b"OggS"), ".ogg", "audio/ogg"),
    (_mp3, ".mp3", "audio/mpeg"),
    (_m4a, ".m4a", "audio/mp4"),
)


def _package(content: bytes) -> tuple[str, str] | None:
    """An office document, by the names of its parts alone: no part is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            first = parts[0] if parts else None
            stored = first is not None and first.compress_type == zipfile.ZIP_STORED
            said = b""
            if first and stored and first.filename == "mimetype" and first.file_size < 100:
                said = package.read(first)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, RuntimeError):
        return None
    names = {part.filename for part in parts}
    if len(parts) > MOST_MEMBERS or any(_leads_astray(name) for name in names):
        return None
    if any("vbaproject" in n.casefold() or n.startswith(("Basic/", "Scripts/")) for n in names):
        raise FileHasMacros
    media_type = said.decode("ascii", "replace")
    if media_type in OPEN:
        return OPEN[media_type], media_type
    found = [OFFICE[part] for part in OFFICE if part in names and "[Content_Types].xml" in names]
    return found[0] if len(found) == 1 else None


def _leads_astray(name: str) -> bool:
    plain = name.replace("\\", "/")
    return plain.startswith("/") or ".." in plain.split("/") or "\0" in plain


def _text(name: str, content: bytes) -> tuple[str, str] | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if any(unicodedata.category(c) == "Cc" and c not in "\t\n\r\f" for c in text):
        return None
    if not text.strip() or text.lstrip().casefold().startswith(MARKUP):
        return None
    csv = name.casefold().endswith(".csv")
    return (".csv", "text/csv") if csv else (".txt", "text/plain")
