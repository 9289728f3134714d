"""How firm the testimony is, what is not known, and who checked it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ripplegrid.analysis.days import when_said
from ripplegrid.method.terms import terms
from ripplegrid.model.registers import PathStep, Workshop
from ripplegrid.model.words import Kind, Stance, StepState
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital, headline_of
from ripplegrid.report.documents.kinds.case_study.cast import Cast
from ripplegrid.report.documents.kinds.case_study.columns import filled
from ripplegrid.report.documents.kinds.case_study.firm import firm
from ripplegrid.report.documents.kinds.case_study.telling import lasting
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

STATES = {
    StepState.NOT_BEGUN: mark("Not begun"),
    StepState.UNDER_WAY: mark("Under way"),
    StepState.DONE: mark("Done"),
}
OF_THE_LIST = frozenset({"gap-cells", "gap-tray", "gap-undated", "gap-otherwise"})
"""What is missing in the lists rather than in the world; it stands in the appendix."""
OUTSIDE = {
    Stance.SAYS: mark("Confirmed from outside the team ({voice}): {about}."),
    Stance.AGREES: mark("Confirmed from outside the team ({voice}): {about}."),
    Stance.PARTLY: mark("Confirmed in part from outside the team ({voice}): {about}."),
    Stance.DISAGREES: mark("Asked from outside the team, and not confirmed ({voice}): {about}."),
}
CHECKED = {
    Stance.SAYS: mark("{voice} said of {about}: it is so."),
    Stance.AGREES: mark("{voice} agreed with {about}."),
    Stance.PARTLY: mark("{voice} agreed in part with {about}."),
    Stance.DISAGREES: mark("{voice} did not agree with {about}."),
}


def unknown(account: Account) -> Section:
    """The section on how firm it is, what is not known, and who checked it back."""
    open_ = Section(
        title=Furniture(mark("What is not known")),
        anchor="not-known",
        blocks=(
            *(paragraph(one) for one in account.caution),
            *as_blocks(_open(account)),
        ),
    )
    return Section(
        title=Furniture(mark("How firm it is, and what is not known")),
        anchor="unknown",
        sections=(firm(account), open_, _checked_back(account)),
    )


def _open(account: Account) -> list[Stated]:
    found = account.statements(12)
    kept = [one for one in found if one.finding not in OF_THE_LIST]
    broken = account.statements(11, "robustness-unknown", "robustness-none")
    return [*kept, *broken] or found


def _checked_back(account: Account) -> Section:
    """Who was shown the account again; what they said of one change stands beside that."""
    made = list(account.case.check_backs.values())
    blocks: list[Block] = []
    if made:
        voices = [one.voice for one in made]
        cast = Cast(account)
        blocks.append(
            paragraph(
                stated(
                    mark("Shown what stands here again: {voices}."),
                    [*(ref(one) for one in made), *cast.behind(voices)],
                    voices=cast.who(voices),
                ),
                Furniture(mark("What they said of a change stands in the table above.")),
            )
        )
    else:
        blocks.append(
            paragraph(
                stated(
                    mark("No answer of somebody who was shown the account again stands here."),
                    (account.whole,),
                ),
                *account.caution,
            )
        )
    rest = [*_said_of_more(account), *_links_confirmed(account), *_asked_again(account)]
    if rest:
        blocks.append(Listing(tuple(rest)))
    return Section(
        title=Furniture(mark("Who checked it back")), anchor="checked", blocks=tuple(blocks)
    )


def _said_of_more(account: Account) -> Iterator[Paragraph]:
    """Answers on a link, a sentence or the account as a whole."""
    for one in account.case.check_backs.values():
        if not one.finding and account.reading.spoken_for_by.get(one.about):
            continue
        about, rests = _about(account, one.about)
        if one.finding:
            about = say(mark("a sentence that was made from the account"))
        rests = (ref(one), ("voices", one.voice), *rests)
        who = capital(account.words.who((one.voice,)))
        said = stated(CHECKED[one.stance], rests, voice=who, about=about)
        yield _with_comment(said, one.comment, rests)


def _links_confirmed(account: Account) -> Iterator[Paragraph]:
    """What people from outside the team said of a link or of the whole."""
    for one in account.case.substantiations.values():
        if account.reading.spoken_for_by.get(one.about):
            continue
        about, rests = _about(account, one.about)
        rests = (ref(one), *rests)
        who = own_words(one.by).rstrip(".")
        said = stated(OUTSIDE[one.stance], rests, voice=who, about=about)
        yield _with_comment(said, one.comment, rests)


def _asked_again(account: Account) -> Iterator[Paragraph]:
    """Whether those things lasted that are told nowhere above but by name."""
    for entry in account.entries:
        told = entry.impact or entry.kinds & {Kind.PROCESS, Kind.MECHANISM, Kind.EXTERNAL}
        found = [] if told else list(lasting(account, entry))
        if found:
            yield Paragraph(headline_of(account, entry, *found))


def _with_comment(said: Stated, comment: str, rests: tuple[Ref, ...]) -> Paragraph:
    if not comment.strip():
        return paragraph(said)
    return paragraph(said, stated(mark("“{words}”"), rests[:1], words=own_words(comment)))


def _about(account: Account, key: str) -> tuple[str, tuple[Ref, ...]]:
    """What a record speaks of, in words, and the records themselves."""
    if key in account.case.contributions:
        link = account.case.contributions[key]
        ends = account.words.entry(link.source), account.words.entry(link.target)
        said = say(mark("{source} → {target}"), source=ends[0], target=ends[1])
        return said, account.behind_link(key)
    return say(mark("the account")), (account.whole,)


def in_the_lists(account: Account) -> tuple[Block, ...]:
    """What is missing in the lists: empty places, missing dates, questions nobody was asked."""
    return as_blocks(account.statements(12, *sorted(OF_THE_LIST)))


def path(account: Account) -> Section:
    """The steps of the team and its workshops."""
    made = {step.step: step for step in account.case.path_steps.values()}
    title = Furniture(mark("How the account was made"))
    if not made and not account.case.workshops:
        nothing = stated(mark("It is not said how the account was made."), (account.whole,))
        return Section(title=title, anchor="path", blocks=(paragraph(nothing),))
    blocks: list[Block] = []
    if made:
        blocks.append(_steps(made))
    held = account.case.workshops.values()
    order = sorted(held, key=lambda one: (one.when.text if one.when else "", one.id))
    blocks += [_workshop(workshop) for workshop in order]
    return Section(title=title, anchor="path", blocks=tuple(blocks))


def _steps(made: Mapping[str, PathStep]) -> Table:
    return filled(
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


def _workshop(workshop: Workshop) -> Paragraph:
    here = ref(workshop)
    words = [stated(mark("Workshop: {title}."), (here,), title=own_words(workshop.title))]
    if workshop.when is not None:
        words.append(stated(mark("{when}."), (here,), when=own_words(when_said(workshop.when))))
    for template, text in (
        (mark("About: {text}"), workshop.about),
        (mark("What it changed: {text}"), workshop.changed),
    ):
        if text.strip():
            words.append(stated(template, (here,), text=ended(text)))
    return Paragraph(tuple(words))


def _step(key: str, made: Mapping[str, PathStep]) -> tuple[Cell, ...]:
    step = made[key]
    here = ref(step)
    label = next(term.label for term in terms("case_steps") if term.id == key)
    return (
        cell(Furniture(label)),
        cell(Stated(text=say(STATES[step.state]), rests_on=(here,))),
        cell(verbatim(when_said(step.when), here)) if step.when else Cell(()),
        lines(*([verbatim(step.note, here)] if step.note.strip() else [])),
    )
