"""The case file, Ripplegrid's own format: plain JSON with a published schema."""

from ripplegrid.exchange.native.case_file import (
    FORMAT,
    NAME,
    VERSION,
    CaseFile,
    decode_case,
    encode_case,
    read,
    write,
)
from ripplegrid.exchange.native.records import decode_record, encode_record

__all__ = [
    "FORMAT",
    "NAME",
    "VERSION",
    "CaseFile",
    "decode_case",
    "decode_record",
    "encode_case",
    "encode_record",
    "read",
    "write",
]
