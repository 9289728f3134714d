"""The twelve questions, answered from the account; each sentence opens what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from ripplegrid.analysis.analysis import Analysis
from ripplegrid.analysis.finding import QUESTIONS, Finding
from ripplegrid.analysis.findings import findings
from ripplegrid.model.account import Entry
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.saying import say
from ripplegrid.web.cases.shown.checked import SentenceChecked, sentences_checked
from ripplegrid.web.cases.shown.fragments import analysed
from ripplegrid.web.cases.shown.told import Link
from ripplegrid.web.cases.views.figures import Drawn, drawn
from ripplegrid.web.cases.views.opening import Page, page_of

PICTURES = {7: "levels", 9: "voices"}
"""The questions that a picture answers."""
FIRST, FOLDED, MOST = 4, 60, 100
"""So many answers are in sight, so many folded, and so many stand on a page of one question."""
_NUMBERS = frozenset(map(str, QUESTIONS))


@dataclass(frozen=True, slots=True)
class Rested:
    """A finding with the things themselves that it rests on."""

    sentence: str
    code: str
    entries: tuple[Entry, ...]
    links: tuple[Link, ...]
    voices: tuple[Voice, ...]
    checked: SentenceChecked

    @property
    def count(self) -> int:
        """How many things it rests on, and how many checked it."""
        rests = len(self.entries) + len(self.links) + len(self.voices)
        return rests + len(self.checked.answers) + len(self.checked.earlier)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answers: those in sight, those folded, how many stand elsewhere."""

    number: int
    question: str
    first: tuple[Rested, ...]
    folded: tuple[Rested, ...] = ()
    further: int = 0
    picture: Drawn | None = None


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    asked = request.GET.get("question", "")
    number = int(asked) if asked in _NUMBERS else 0
    return page.render(
        "cases/findings.html",
        "findings",
        questions=[(number, say(question)) for number, question in QUESTIONS.items()],
        only=number,
        **(_one(page, number, request.GET.get("from", "")) if number else _all(page)),
    )


def _all(page: Page) -> dict[str, Any]:
    """Every answer, as the page shows it: made once for everybody who sees the same."""
    return {"told": page.made("findings told", lambda: _told(page, _answers(page)))}


def _one(page: Page, number: int, since: str) -> dict[str, Any]:
    """All answers to one question, a hundred at a time."""
    found = _found(page)[number]
    start = min(int(since), len(found)) if since.isascii() and since.isdigit() else 0
    shown = tuple(_rested(page, *one) for one in found[start : start + MOST])
    last = start + len(shown)
    answered = Answered(number, say(QUESTIONS[number]), shown)
    return {
        "told": _told(page, [answered]),
        "many": len(found),
        "begins": start + 1,
        "ends": last,
        "before": max(0, start - MOST) if start else None,
        "after": last if last < len(found) else None,
    }


def _found(page: Page) -> Mapping[int, list[tuple[Finding, SentenceChecked]]]:
    """What was found, and who checked it, by the number of the question."""
    found: dict[int, list[tuple[Finding, SentenceChecked]]] = {number: [] for number in QUESTIONS}
    said = page.made("findings", lambda: findings(page.case, _analysis(page)))
    for finding, checked in zip(said, sentences_checked(page.told, said), strict=True):
        found[finding.question].append((finding, checked))
    return found


def _analysis(page: Page) -> Analysis:
    one = page.standing
    return analysed(page.case, (page.person.pk, one.role, one.contributor, one.looking))


def _answers(page: Page) -> Iterator[Answered]:
    """Every question: a few answers in sight, some folded; more than those on a page of its own."""
    for number, found in _found(page).items():
        rest = found[FIRST:]
        elsewhere = len(rest) > FOLDED
        yield Answered(
            number,
            say(QUESTIONS[number]),
            tuple(_rested(page, *one) for one in found[:FIRST]),
            () if elsewhere else tuple(_rested(page, *one) for one in rest),
            len(found) if elsewhere else 0,
            _drawn(page, number),
        )


def _told(page: Page, answers: Iterable[Answered]) -> SafeString:
    context = {"answers": answers, "about": page.case.about}
    return render_to_string("cases/_findings.html", context)


def _drawn(page: Page, question: int) -> Drawn | None:
    """The picture that answers a question better than a sentence, where there is one."""
    kind = PICTURES.get(question)
    used = page.told.links if kind == "levels" else page.case.voices
    return drawn(page, kind, width=820) if kind and used else None


def _rested(page: Page, finding: Finding, checked: SentenceChecked) -> Rested:
    case, links = page.case, page.told.links
    return Rested(
        finding.sentence,
        finding.code,
        tuple(case.entries[i] for i in finding.entries if i in case.entries),
        tuple(links[i] for i in finding.contributions if i in links),
        tuple(case.voices[i] for i in finding.voices if i in case.voices),
        checked,
    )
