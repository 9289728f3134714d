"""What people say of the case studies together: what it rests on, who agreed, and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ripplegrid.model.across import Answer, StatementKind, StatementState
from ripplegrid.model.coding import Verification
from ripplegrid.model.words import Stance
from ripplegrid.report.documents.account_across import (
    AccountAcross,
    case_ref,
    day_or_words,
    origin_ref,
)
from ripplegrid.report.documents.parts import (
    Block,
    Listing,
    Look,
    Paragraph,
    Section,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Sentence,
    Stated,
    ended,
    own_words,
    ref,
    stated,
)
from ripplegrid.saying import mark, say, say_list
from ripplegrid.synthesis import statements as across

KINDS = {
    StatementKind.PATTERN: mark("A pattern"),
    StatementKind.MECHANISM: mark("How something comes about"),
    StatementKind.CONDITION: mark("On what it depends"),
    StatementKind.PARADIGMATIC: mark("What shows only across case studies"),
    StatementKind.LIMIT: mark("A limit"),
    StatementKind.OTHER: mark("Something else"),
}
STATES = {
    StatementState.PROPOSED: mark("proposed"),
    StatementState.QUESTIONED: mark("questioned"),
    StatementState.AGREED: mark("agreed"),
    StatementState.SET_ASIDE: mark("set aside"),
}
STANCES = {
    Stance.SAYS: mark("says so too"),
    Stance.AGREES: mark("agrees"),
    Stance.PARTLY: mark("partly agrees"),
    Stance.DISAGREES: mark("disagrees"),
}
LACKING = {
    across.Lacking.ENTRIES: mark("It rests on no entry yet."),
    across.Lacking.CASES: mark("It does not rest on two case studies or more yet."),
    across.Lacking.ANOTHER: mark("Nobody but those who put it forward agrees with it yet."),
}


def paradigmatic(account: AccountAcross) -> Section:
    """The section on the paradigmatic level, and what it was extrapolated from."""
    found = [one for one in account.told.statements if one.paradigmatic]
    how = paragraph(
        Furniture(
            mark(
                "The paradigmatic level is no level of any one project. It is extrapolated: people "
                "look across case studies and say what changes in how research and services are "
                "done. Each statement stands with the entries it was drawn from."
            )
        )
    )
    blocks = [block for one in found for block in _statement(account, one)]
    if not blocks:
        blocks.append(account.nothing(mark("Nobody has stated anything of this kind yet.")))
    title = Furniture(mark("The paradigmatic level"))
    return Section(title=title, anchor="paradigmatic", blocks=(how, *blocks))


def other_statements(account: AccountAcross) -> Section:
    """The section on everything else that people state of the case studies together."""
    found = [
        one
        for one in account.told.statements
        if not one.paradigmatic and one.statement.kind is not StatementKind.LIMIT
    ]
    blocks = [block for one in found for block in _statement(account, one)]
    if not blocks:
        blocks.append(account.nothing(mark("There are no other statements.")))
    title = Furniture(mark("What else people state"))
    return Section(title=title, anchor="statements", blocks=tuple(blocks))


def _statement(account: AccountAcross, one: across.Stated) -> Iterator[Block]:
    said = one.statement
    here = ref(said)
    first: list[Sentence] = [
        Stated(text=ended(said.text), rests_on=(here,)),
        stated(
            mark("{kind}; {state}."),
            (here,),
            kind=say(KINDS[said.kind]),
            state=say(STATES[said.state]),
        ),
    ]
    if said.people:
        names = account.people(said.people)
        first.append(stated(mark("Put forward by {names}."), (here,), names=names))
    when = day_or_words(said.when)
    if when:
        first.append(stated(mark("When: {when}."), (here,), when=when))
    if said.why.strip():
        first.append(stated(mark("Why it stands so: {why}"), (here,), why=ended(said.why)))
    if said.themes:
        names = account.themes(said.themes)
        rests = (here, *(("themes", theme) for theme in sorted(said.themes)))
        first.append(stated(mark("Themes it rests on: {names}."), rests, names=names))
    yield Paragraph(tuple(first), Look.HEADED)
    items = [*_grounds(account, one), *_lacking(one), *_answers(account, one)]
    items += [_former(account, one)] if one.former else []
    if items:
        yield Listing(tuple(items))


def _grounds(account: AccountAcross, one: across.Stated) -> Iterator[Paragraph]:
    here = ref(one.statement)
    templates = (
        (one.statement.entries, mark("Drawn from ‘{title}’: {entries}")),
        (one.statement.against, mark("Speaks against it in ‘{title}’: {entries}")),
    )
    for origins, template in templates:
        places = sorted(origin.partition("/")[::2] for origin in origins)
        for case in dict.fromkeys(case for case, _ in places):
            entries = [entry for where, entry in places if where == case]
            yield paragraph(
                stated(
                    template,
                    (here, case_ref(case), *(origin_ref(case, entry) for entry in entries)),
                    title=account.title(case),
                    entries=ended(say_list([account.entry(case, entry) for entry in entries])),
                )
            )


def _lacking(one: across.Stated) -> Iterator[Paragraph]:
    for missing in one.lacking:
        yield paragraph(stated(LACKING[missing], (ref(one.statement),)))


def _answers(account: AccountAcross, one: across.Stated) -> Iterator[Paragraph]:
    for answer in (*one.answers, *one.teams):
        yield paragraph(_answer(account, answer))
    for answer in one.earlier:
        former = stated(mark("Said of a former wording:"), (ref(answer),))
        yield paragraph(former, _answer(account, answer))
    if one.waits_for:
        names = say_list([own_words(coder.name) for coder in one.waits_for])
        rests = (ref(one.statement), *(ref(coder) for coder in one.waits_for))
        yield paragraph(stated(mark("Not answered yet by {names}."), rests, names=names))


def _answer(account: AccountAcross, answer: Answer) -> Stated:
    gaps = {"stance": say(STANCES[answer.stance]), "words": ended(answer.comment or "")}
    rests = [ref(answer)]
    if answer.coder:
        gaps["who"] = account.people([answer.coder])
        rests.append(("coders", answer.coder))
    else:
        gaps["who"] = say(
            "{name}, of the team of ‘{title}’,",
            name=own_words(answer.by) or say("Somebody"),
            title=account.title(answer.case),
        )
        rests.append(case_ref(answer.case))
    if answer.comment.strip():
        return stated(mark("{who} {stance}: {words}"), rests, **gaps)
    return stated(mark("{who} {stance}."), rests, **gaps)


def _former(account: AccountAcross, one: across.Stated) -> Paragraph:
    said: list[Sentence] = [Furniture(mark("How it read before:"))]
    for wording in one.former:
        here = ref(wording)
        said.append(stated(mark("“{text}”"), (here,), text=own_words(wording.text)))
        if wording.why.strip():
            said.append(stated(mark("Amended because: {why}"), (here,), why=ended(wording.why)))
        if wording.coder:
            name = account.people([wording.coder])
            said.append(stated(mark("Amended by {name}."), (here,), name=name))
    return paragraph(*said)


def corroboration(account: AccountAcross) -> Section:
    """The section on who checked what others had found."""
    items = [*_corroborated(account), *_checked(account)]
    items += [_verified(account, one) for one in _verifications(account)]
    blocks: tuple[Block, ...] = (Listing(tuple(items)),)
    if not items:
        blocks = (account.nothing(mark("Nobody has checked what others found yet.")),)
    title = Furniture(mark("Who corroborated it"))
    return Section(title=title, anchor="corroboration", blocks=blocks)


def _corroborated(account: AccountAcross) -> Iterator[Paragraph]:
    for one in account.told.statements:
        if one.corroborated_by:
            yield paragraph(
                stated(
                    mark("“{text}” – somebody who did not put it forward agrees: {names}."),
                    (ref(one.statement), *(("coders", who) for who in one.corroborated_by)),
                    text=own_words(one.statement.text),
                    names=account.people(one.corroborated_by),
                )
            )


def _checked(account: AccountAcross) -> Iterator[Paragraph]:
    for case, names in account.told.checked.items():
        yield paragraph(
            stated(
                mark("People of the team of ‘{title}’ answered statements: {names}."),
                (case_ref(case),),
                title=account.title(case),
                names=say_list([own_words(name) or say("Somebody") for name in names]),
            )
        )


def _verifications(account: AccountAcross) -> Iterable[Verification]:
    there = {record.id for record in account.synthesis.records()}
    found = [one for one in account.synthesis.verifications.values() if one.about in there]
    return sorted(found, key=lambda one: (one.about, one.coder, one.id))


def _verified(account: AccountAcross, one: Verification) -> Paragraph:
    made = account.synthesis
    unit = made.codings.get(one.about) or made.settlements.get(one.about)
    rests = [ref(one), ("coders", one.coder)]
    if unit is not None:
        rests.append(origin_ref(unit.case, unit.entry))
        what = say(
            "how {entry} in ‘{title}’ was coded",
            entry=account.entry(unit.case, unit.entry),
            title=account.title(unit.case),
        )
    else:
        what = say("the theme {theme}", theme=account.theme(one.about))
    said: list[Sentence] = [
        stated(
            mark("{who} checked {what}, and {stance}."),
            rests,
            who=account.people([one.coder]),
            what=what,
            stance=say(STANCES[one.stance]),
        )
    ]
    if one.comment.strip():
        said.append(Stated(text=ended(one.comment), rests_on=(ref(one),)))
    if not one.still_about(unit):
        said.append(stated(mark("It was settled otherwise since."), rests))
    return paragraph(*said)


def limits(account: AccountAcross) -> Section:
    """The section on what cannot be said."""
    words = account.told.about.limits
    blocks: list[Block] = []
    if words.strip():
        blocks.append(paragraph(Stated(text=ended(words), rests_on=(account.whole,))))
    else:
        blocks.append(account.nothing(mark("Those who looked across have not written limits.")))
    for one in account.told.statements:
        if one.statement.kind is StatementKind.LIMIT:
            blocks += _statement(account, one)
    blocks.append(
        paragraph(
            Furniture(
                mark(
                    "A handful of case studies that were chosen to differ can show what occurs, "
                    "and in which ways. It cannot show how often, and it cannot prove that one "
                    "thing was the only cause of another."
                )
            ),
            Furniture(
                mark(
                    "What is missing in a case study may have been said there and not let into "
                    "reports, so silence here is not silence of people."
                )
            ),
        )
    )
    return Section(title=Furniture(mark("Limits")), anchor="limits", blocks=tuple(blocks))
