"""A document is written by the ending it is asked for."""

import sys
from io import BytesIO

import docx
import pytest

from ripplegrid.errors import MissingExtra, UnknownEnding
from ripplegrid.report.documents import KINDS, make, write
from tests.factories import case
from tests.unit.report.documents.told import DAY


@pytest.mark.parametrize("kind", KINDS)
def test_every_ending_of_every_kind_is_written(kind: str) -> None:
    document = make(kind, case(), made=DAY)
    for ending in KINDS[kind].endings:
        file = BytesIO()
        write(document, file, ending)
        assert file.getvalue()


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    for name in [n for n in sys.modules if "renderers.docx" in n]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(MissingExtra):
        write(make("case-study", case(), made=DAY), BytesIO(), ".docx")


def test_a_template_of_ones_own_is_used() -> None:
    own, file = BytesIO(), BytesIO()
    docx.Document().save(own)
    write(make("case-study", case(), made=DAY), file, ".docx", template=own.getvalue())
    assert docx.Document(file).core_properties.title == "Better letters"


def test_another_ending_is_refused() -> None:
    with pytest.raises(UnknownEnding, match="cannot be made as"):
        write(make("case-study", case(), made=DAY), BytesIO(), ".doc")
