"""How firm the testimony is, what is not known, and who checked it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ripplegrid.method.terms import terms
from ripplegrid.model.registers import CheckBack, FollowUp, PathStep
from ripplegrid.model.words import FollowUpResult, Stance, StepState
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital
from ripplegrid.report.documents.kinds.case_study.ways import as_blocks
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Listing,
    Paragraph,
    Section,
    Table,
    cell,
    lines,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Ref,
    Stated,
    ended,
    own_words,
    ref,
    stated,
    verbatim,
)
from ripplegrid.saying import mark, say

CHECKED = {
    Stance.SAYS: mark("{voice} said that it is so of {about}."),
    Stance.AGREES: mark("{voice} agreed with {about}."),
    Stance.PARTLY: mark("{voice} agreed in part with {about}."),
    Stance.DISAGREES: mark("{voice} did not agree with {about}."),
}
STATES = {
    StepState.NOT_BEGUN: mark("Not begun"),
    StepState.UNDER_WAY: mark("Under way"),
    StepState.DONE: mark("Done"),
}
ASKED = {
    FollowUpResult.CONTINUED: mark("Asked again of {entry}: it still holds."),
    FollowUpResult.CHANGED: mark("Asked again of {entry}: it has changed."),
    FollowUpResult.STOPPED: mark("Asked again of {entry}: it has stopped."),
    FollowUpResult.CANNOT_SAY: mark("Asked again of {entry}: nobody could say."),
    FollowUpResult.NO_REPLY: mark("Asked again of {entry}: there was no reply."),
    FollowUpResult.WAITING: mark("Of {entry} people are to be asked again."),
}


def unknown(account: Account) -> Section:
    """The section on how firm it is and on what is not known."""
    firm = Section(
        title=Furniture(mark("How firm the testimony is")),
        anchor="firm",
        blocks=as_blocks(account.statements(11)),
    )
    open_ = Section(
        title=Furniture(mark("What is not known")),
        anchor="not-known",
        blocks=(
            *(paragraph(one) for one in account.caution),
            *as_blocks(account.statements(12)),
        ),
    )
    return Section(
        title=Furniture(mark("How firm it is, and what is not known")),
        anchor="unknown",
        sections=(firm, open_),
    )


def checked(account: Account) -> Section:
    """The section on who checked the account, what outsiders said, and what was asked again."""
    return Section(
        title=Furniture(mark("Who checked it back")),
        anchor="checked",
        blocks=(*_check_backs(account), *_outside(account), *_follow_ups(account)),
        sections=(_path(account),),
    )


def _check_backs(account: Account) -> Iterator[Block]:
    made = list(account.case.check_backs.values())
    if made:
        yield Listing(tuple(Paragraph(tuple(_checked(account, one))) for one in made))
    else:
        yield paragraph(
            stated(
                mark("No answer of somebody who was shown the account again stands here."),
                (account.whole,),
            ),
            *account.caution,
        )


def _checked(account: Account, one: CheckBack) -> Iterator[Stated]:
    about, rests = _about(account, one.about)
    if one.finding:
        about = say(mark("a sentence that was made from the account"))
    yield stated(
        CHECKED[one.stance],
        (ref(one), ("voices", one.voice), *rests),
        voice=capital(account.words.who((one.voice,))),
        about=about,
    )
    if one.comment.strip():
        yield stated(mark("“{words}”"), (ref(one),), words=own_words(one.comment))


def _about(account: Account, key: str) -> tuple[str, tuple[Ref, ...]]:
    """What a record speaks of, in words, and the records themselves."""
    if key in account.case.entries:
        shown = account.reading.spoken_for_by[key]
        return account.words.entry(shown), (("entries", key), ("entries", shown))
    if key in account.case.contributions:
        link = account.case.contributions[key]
        ends = account.words.entry(link.source), account.words.entry(link.target)
        said = say(mark("{source} → {target}"), source=ends[0], target=ends[1])
        return said, account.behind_link(key)
    return say(mark("the account")), (account.whole,)


def _outside(account: Account) -> Iterator[Block]:
    made = list(account.case.substantiations.values())
    if made:
        yield paragraph(Furniture(mark("Asked from outside the team:")))
        items = []
        for one in made:
            about, rests = _about(account, one.about)
            words = [
                stated(
                    CHECKED[one.stance],
                    (ref(one), *rests),
                    voice=capital(own_words(one.by)),
                    about=about,
                )
            ]
            if one.comment.strip():
                words.append(stated(mark("“{words}”"), (ref(one),), words=own_words(one.comment)))
            items.append(Paragraph(tuple(words)))
        yield Listing(tuple(items))


def _follow_ups(account: Account) -> Iterator[Block]:
    made = [one for one in account.case.follow_ups.values() if account.reading.shown_as(one.entry)]
    if made:
        yield paragraph(Furniture(mark("Whether it lasted:")))
        yield Listing(tuple(Paragraph(tuple(_asked(account, one))) for one in made))


def _asked(account: Account, one: FollowUp) -> Iterator[Stated]:
    about, rests = _about(account, one.entry)
    yield stated(ASKED[one.result], (ref(one), *rests), entry=about)
    if one.account.strip():
        yield verbatim(one.account, ref(one))
    if one.when is not None:
        yield stated(mark("({when})"), (ref(one),), when=own_words(one.when.text))


def _path(account: Account) -> Section:
    made = {step.step: step for step in account.case.path_steps.values()}
    title = Furniture(mark("How the account was made"))
    if not made and not account.case.workshops:
        nothing = stated(mark("It is not said how the account was made."), (account.whole,))
        return Section(title=title, anchor="path", blocks=(paragraph(nothing),))
    blocks: list[Block] = []
    if made:
        blocks.append(
            Table(
                caption=Furniture(mark("The steps of the team on this account")),
                head=(
                    Furniture(mark("Step")),
                    Furniture(mark("How far it has come")),
                    Furniture(mark("When")),
                    Furniture(mark("Note")),
                ),
                rows=tuple(
                    _step(key, made) for key in (t.id for t in terms("case_steps")) if key in made
                ),
                row_heads=True,
                widths=(0.22, 0.2, 0.22, 0.36),
            )
        )
    for workshop in sorted(
        account.case.workshops.values(), key=lambda one: (one.when.text if one.when else "", one.id)
    ):
        here = ref(workshop)
        words = [stated(mark("Workshop: {title}."), (here,), title=own_words(workshop.title))]
        if workshop.when is not None:
            words.append(stated(mark("{when}."), (here,), when=own_words(workshop.when.text)))
        for template, text in (
            (mark("About: {text}"), workshop.about),
            (mark("What it changed: {text}"), workshop.changed),
            (mark("Where people differed: {text}"), workshop.disagreements),
        ):
            if text.strip():
                words.append(stated(template, (here,), text=ended(text)))
        blocks.append(Paragraph(tuple(words)))
    return Section(title=title, anchor="path", blocks=tuple(blocks))


def _step(key: str, made: Mapping[str, PathStep]) -> tuple[Cell, ...]:
    step = made[key]
    here = ref(step)
    label = next(term.label for term in terms("case_steps") if term.id == key)
    return (
        cell(Furniture(label)),
        cell(Stated(text=say(STATES[step.state]), rests_on=(here,))),
        cell(verbatim(step.when.text, here)) if step.when else Cell(()),
        lines(*([verbatim(step.note, here)] if step.note.strip() else [])),
    )
