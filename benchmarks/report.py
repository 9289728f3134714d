"""The case-study report as every kind of file, for an account of 300 and one of 2,000 entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

from benchmarks.maps import case_study
from benchmarks.measure import best, head, machine, row
from ripplegrid.model import CaseStudy, Consent, table
from ripplegrid.model.words import Use
from ripplegrid.report.documents import make, state_of, write
from ripplegrid.report.documents.writing import RENDERERS

SIZES = ((60, 110), (300, 900), (2_000, 4_000))
DAY = date(2026, 1, 31)


def main() -> None:
    """Print the figures as Markdown."""
    print(machine())
    head("The case-study report", "case study", "making it ms", *(f"{e} ms" for e in RENDERERS))
    for size, links in SIZES:
        case = allowed(case_study(size, links))
        state = state_of(case)
        made = best(lambda c=case, s=state: make("case-study", c, made=DAY, state=s), times=2)
        document = make("case-study", case, made=DAY, state=state)
        times = [
            best(lambda d=document, ending=ending: write(d, BytesIO(), ending), times=2)
            for ending in RENDERERS
        ]
        row(f"{size:,} entries, {links:,} links", f"{made:.0f}", *(f"{time:.0f}" for time in times))


def allowed(case: CaseStudy) -> CaseStudy:
    """The same case study, in which every voice lets everything be used."""
    leave = [
        Consent(id=f"{voice}/{use}", voice=voice, use=use, given=True)
        for voice in case.voices
        for use in (Use.REPORT, Use.PUBLIC_QUOTE, Use.NAME)
    ]
    return replace(case, consents=table(leave))


if __name__ == "__main__":
    main()
