"""Our own formats, the case file and the synthesis file: plain JSON with published schemas."""

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
from ripplegrid.exchange.native.synthesis_file import (
    SYNTHESIS_NAME,
    SYNTHESIS_VERSION,
    Gathered,
    ImportedSynthesis,
    decode_synthesis,
    encode_synthesis,
    is_synthesis,
    read_synthesis,
    write_synthesis,
)

__all__ = [
    "FORMAT",
    "NAME",
    "SYNTHESIS_NAME",
    "SYNTHESIS_VERSION",
    "VERSION",
    "CaseFile",
    "Gathered",
    "ImportedSynthesis",
    "decode_case",
    "decode_record",
    "decode_synthesis",
    "encode_case",
    "encode_record",
    "encode_synthesis",
    "is_synthesis",
    "read",
    "read_synthesis",
    "write",
    "write_synthesis",
]
