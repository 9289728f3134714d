"""The few words a reader needs, and where the method is described."""

from __future__ import annotations

from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import Listing, Section, paragraph
from ripplegrid.report.documents.sentences import Furniture
from ripplegrid.saying import mark

WORDS = (
    mark(
        "Entry: one thing that happened, good or bad, in the words of somebody. Each has a number "
        "in brackets, the same throughout; the list in the appendix says what stands under it."
    ),
    mark(
        "Output, use, outcome: the three kinds of change told here. Something was made; somebody "
        "did something with it; something became different."
    ),
    mark("Process: what people did, or what happened on the way."),
    mark("Mechanism, or means: what made it work, such as trust or somebody’s wage."),
    mark("External factor: something from outside the project that played a part."),
    mark(
        "Level: where a change is felt, from single people through groups and organisations to "
        "society. Paradigmatic means: in how people think, beyond this project."
    ),
    mark(
        "Link: somebody holds one thing to have helped or hindered another. It never says that it "
        "was the only cause."
    ),
    mark(
        "Who says so: a person, a paper, or one anonymous post. Somebody unnamed has not agreed to "
        "be named; two places that say so may be two people."
    ),
    mark(
        "Good and bad are never ours: they are what the one who tells it says. Nothing is added up "
        "to a score, and silence is told as silence."
    ),
)
REFERENCE = mark(
    "The method is that of Beckett K, Farr M, Kothari A, Wye L, le May A. Embracing complexity and "
    "uncertainty to create impact: exploring the processes and transformative potential of "
    "co-produced research through development of a social impact model. Health Research Policy "
    "and Systems 2018;16:118. https://doi.org/10.1186/s12961-018-0375-0"
)


def reading(account: Account) -> Section:
    """The section on how to read the report; it is the same in every report."""
    del account
    return Section(
        title=Furniture(mark("How to read this")),
        anchor="reading",
        blocks=(
            Listing(tuple(paragraph(Furniture(one)) for one in WORDS)),
            paragraph(
                Furniture(
                    mark(
                        "The sentences were put together by rules from what people said; the words "
                        "in quotation marks, the titles and the notes are people’s own."
                    )
                )
            ),
            paragraph(Furniture(REFERENCE)),
        ),
    )
