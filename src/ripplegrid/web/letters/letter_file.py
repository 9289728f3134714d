"""The letter of one person as a file, and those of everybody in one folder."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils import timezone
from django.utils.text import slugify

from ripplegrid.disclosure import Reader
from ripplegrid.model.case import CaseStudy
from ripplegrid.report.documents import Account, write
from ripplegrid.report.documents.kinds.letter import own
from ripplegrid.web.letters.holder import Holder, holder

MADE = (1980, 1, 1, 0, 0, 0)
"""What stands in the folder as the time of each file, so that it tells nothing."""


def letter_of(whose: Holder, ending: str) -> bytes | None:
    """What somebody said and what became of it, as their own page may show it; None for nothing."""
    mine = [voice.id for voice in whose.voices]
    if not mine:
        return None
    account = Account(whose.study, made=timezone.localdate(), reader=_reader(whose))
    voices = [account.case.voices[one] for one in mine if one in account.case.voices]
    speaking = {one.voice for one in account.case.tellings.values()}
    speaking |= {one.voice for one in account.case.claims.values()}
    if not speaking.intersection(mine):
        return None
    file = io.BytesIO()
    write(own(account, voices), file, ending)
    return file.getvalue()


def letters_of(study: CaseStudy, ending: str = ".docx") -> bytes:
    """The letters of everybody whose words are known to be theirs, as one ZIP folder."""
    file, taken = io.BytesIO(), set[str]()
    with ZipFile(file, "w", ZIP_DEFLATED) as folder:
        for person in sorted(study.contributors.values(), key=lambda one: (one.name, one.id)):
            whose = holder(study, person.id)
            content = letter_of(whose, ending)
            if content is not None:
                folder.writestr(ZipInfo(_name(whose.name, ending, taken), MADE), content)
    return file.getvalue()


def _reader(whose: Holder) -> Reader:
    """As whom the account is read: as themself, or with the one voice the link opens."""
    if whose.hides:
        return Reader(voice=whose.voices[0].id)
    return Reader(contributor=whose.contributor.id)


def _name(person: str, ending: str, taken: set[str]) -> str:
    plainly = slugify(person)[:60] or "letter"
    name, number = plainly, 1
    while name in taken:
        number += 1
        name = f"{plainly}-{number}"
    taken.add(name)
    return f"{name}{ending}"
