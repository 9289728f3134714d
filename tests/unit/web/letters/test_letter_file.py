"""Letters as files: each has what its holder's own page may show, and nobody else's words."""

from __future__ import annotations

import io
from zipfile import ZipFile

import docx
import pytest

from ripplegrid.web.letters.holder import holder
from ripplegrid.web.letters.letter_file import letter_of, letters_of


def said(content: bytes) -> str:
    return "\n".join(p.text for p in docx.Document(io.BytesIO(content)).paragraphs)


def test_the_folder_has_a_letter_for_each_whose_words_are_known_to_be_theirs(case) -> None:
    with ZipFile(io.BytesIO(letters_of(case))) as folder:
        assert folder.namelist() == ["ann-archer.docx", "ben-baker.docx"]
        mine, other = (said(folder.read(name)) for name in folder.namelist())
    assert "They heard me at last" in mine
    assert "Ben’s own words" in other
    for needle in ("Ben’s own words", "Cat’s words", "Cat Cooper"):
        assert needle not in mine


def test_made_twice_the_folder_is_the_same(case) -> None:
    assert letters_of(case) == letters_of(case)


@pytest.mark.parametrize(("alone", "opens"), [(True, True), (False, False)])
def test_who_has_no_name_has_a_letter_only_by_a_link_of_their_own(case, alone, opens) -> None:
    content = letter_of(holder(case, "cat", alone=alone), ".docx")
    assert (content is not None) == opens
    if content is not None:
        assert "Cat’s words" in said(content)
