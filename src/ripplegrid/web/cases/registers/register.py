"""What a register is: the declaration that its pages are made from.

To keep one more kind of record in a register: write its form (``forms``), declare a ``Register``
with its words, add it to ``REGISTERS`` in ``registers/every.py``, and give its addresses a line in
``accounts/pages.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ripplegrid.model.case import TABLE_OF, CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.record import Id, Record
from ripplegrid.web.cases.forms.record import RecordForm
from ripplegrid.web.ui.wording import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How the pages of a register speak of it.

    Attributes:
        one: one of its records, inside a sentence: “a workshop”.
        title: the heading of the list.
        what: what stands here, in a sentence or two.
        why: why it is worth keeping.
        empty: what to do while there is nothing.
        example: one as somebody might have written it.
        add: the button that begins a new one, and the heading of its form.
        change: the heading of the form of one that is there.
        remove: the question before one is removed.
    """

    one: Said
    title: Said
    what: Said
    why: Said = ""
    empty: Said = ""
    example: Said = ""
    add: Said
    change: Said
    remove: Said


def _by_name(record: Record) -> str:
    names = ("name", "title", "text", "description", "label")
    return next((str(getattr(record, n)) for n in names if getattr(record, n, "")), "")


def _by_text(record: Record) -> tuple[str, ...]:
    return (_by_name(record).casefold(),)


def _nothing_more(_case: CaseStudy, _naming: Naming) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """One kind of record as pages list, add, change and remove it.

    Attributes:
        name: the name of its list's address; ``<name>-add``, ``-edit`` and ``-remove`` follow.
        path: where its addresses begin, below that of the case study.
        form: what is filled in; it names the kind of record.
        words: how its pages speak.
        here: the part of the case study that its pages belong to.
        item: the template of one record in the list, unless the page draws its own.
        page: the template of the list; the plain one unless it is drawn in its own way.
        about: the template of what a record is about, above its form; none where it says so itself.
        listed: the name of the address whose page lists the records, when it is another's.
        order: the order of the list.
        more: what a list of its own needs besides the records, from the case study as it is shown.
        says: the beginning of a record in words, for questions and headings.
    """

    name: str
    path: str
    form: type[RecordForm]
    words: Words
    here: str
    item: str = ""
    page: str = "cases/registers/list.html"
    about: str = ""
    listed: str = ""
    order: Callable[[Any], Any] = _by_text
    more: Callable[[CaseStudy, Naming], Mapping[str, Any]] = _nothing_more
    says: Callable[[Any], str] = _by_name

    @property
    def kind(self) -> type[Record]:
        """The kind of record."""
        return self.form.of_kind

    @property
    def table(self) -> str:
        """The table its records stand in."""
        return TABLE_OF[self.kind]

    @property
    def home(self) -> str:
        """The name of the address whose page lists the records."""
        return self.listed or self.name

    def records(self, case: CaseStudy) -> list[Record]:
        """Its records in order."""
        found: Mapping[Id, Record] = getattr(case, self.table)
        return sorted(found.values(), key=lambda record: (self.order(record), record.id))
