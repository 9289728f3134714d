"""The twelve questions, answered from the account; each sentence opens what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from ripplegrid.analysis.finding import QUESTIONS, Finding
from ripplegrid.analysis.findings import findings
from ripplegrid.model.account import Entry
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.saying import say
from ripplegrid.web.cases.shown.told import Link
from ripplegrid.web.cases.views.figures import Drawn, drawn
from ripplegrid.web.cases.views.opening import Page, page_of

PICTURES = {7: "levels", 9: "voices"}
"""The questions that a picture answers."""


@dataclass(frozen=True, slots=True)
class Rested:
    """A finding with the things themselves that it rests on."""

    sentence: str
    code: str
    entries: tuple[Entry, ...]
    links: tuple[Link, ...]
    voices: tuple[Voice, ...]

    @property
    def count(self) -> int:
        """How many things it rests on."""
        return len(self.entries) + len(self.links) + len(self.voices)


@require_safe
@login_required
def show(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    return page.render(
        "cases/findings.html",
        "findings",
        questions=[(number, say(question)) for number, question in QUESTIONS.items()],
        told=page.made("findings told", lambda: _told(page)),
    )


def _told(page: Page) -> SafeString:
    """Every answer, as the page shows it: made once for everybody who sees the same."""
    answers: dict[int, list[Rested]] = {number: [] for number in QUESTIONS}
    for finding in page.made("findings", lambda: findings(page.case)):
        answers[finding.question].append(_rested(page, finding))
    shown = [
        (number, say(QUESTIONS[number]), found, _drawn(page, number))
        for number, found in answers.items()
    ]
    return render_to_string("cases/_findings.html", {"answers": shown, "about": page.case.about})


def _drawn(page: Page, question: int) -> Drawn | None:
    """The picture that answers a question better than a sentence, where there is one."""
    kind = PICTURES.get(question)
    used = page.told.links if kind == "levels" else page.case.voices
    return drawn(page, kind, width=820) if kind and used else None


def _rested(page: Page, finding: Finding) -> Rested:
    case, links = page.case, page.told.links
    return Rested(
        finding.sentence,
        finding.code,
        tuple(case.entries[i] for i in finding.entries if i in case.entries),
        tuple(links[i] for i in finding.contributions if i in links),
        tuple(case.voices[i] for i in finding.voices if i in case.voices),
    )
