"""People with every kind of word and name a case study can hold, and what of it may be told.

Each piece of text is a token of its own that stands nowhere else, whatever case or line it is set
in. What may be told is said anew here from the words of the documentation, without the product.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from ripplegrid.model.account import Substantiation
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.people import Involvement, StakeholderType
from ripplegrid.model.record import Record
from ripplegrid.model.registers import (
    CheckBack,
    Consent,
    Factor,
    FollowUp,
    Opening,
    PathStep,
    PowerNote,
    Reflection,
    TensionNote,
    Workshop,
)
from ripplegrid.model.words import (
    Answer,
    Attribution,
    Audience,
    Direction,
    FactorKind,
    Stance,
    StepState,
    Use,
    VoiceKind,
)
from tests.factories import case, claim, contributor, entry, evidence, telling, voice
from tests.factories import when as on
from tests.unit.disclosure.histories import DAYS, lets

VOICES = ("v", "v2", "w", "x", "y")
"""Two of Vera's, Omar's, that of somebody of whom no more is known, and an anonymous post."""
PERSON = {"v": "p", "v2": "p", "w": "q"}
"""Whose voice it is; r took part and has none."""
PEOPLE = ("p", "q", "r")
ASKED = (Answer.YES, Answer.YES, Answer.NO, Answer.NOT_SAID)
"""What somebody said of everything at once; some were never asked."""
OWN_PEN = "v2"
"""The voice that has a pen-name of its own, where it is shown by one."""


def token(key: str) -> str:
    """A word for a piece of text: letters alone, all of one length, and no word of any language.

    Example:
        >>> token("v name") != token("w name"), len(token("v name"))
        (True, 12)
    """
    number = int.from_bytes(key.encode(), "big") % 26**9
    letters = ""
    for _ in range(9):
        number, rest = divmod(number, 26)
        letters += chr(ord("a") + rest)
    return f"Zqx{letters}"


@dataclass(frozen=True)
class Life:
    """An account in which everybody says something, and how each chose to be named.

    Attributes:
        people: how each contributor is named.
        voices: how each voice is named.
        consents: what was given leave for, and what not.
    """

    people: dict[str, Attribution]
    voices: dict[str, Attribution]
    consents: tuple[Consent, ...]

    @property
    def case(self) -> CaseStudy:
        """The whole account, as the team has it."""
        told = [one for who in VOICES for one in _said(who)]
        return case(*_people(self), *told, *_beside(), *self.consents)


def _people(life: Life) -> Iterator[Record]:
    for who in PEOPLE:
        yield StakeholderType(id=f"kind {who}", label=token(f"kind {who}"))
        yield contributor(
            who,
            attribution=life.people[who],
            types=frozenset({f"kind {who}"}),
            **{name: token(f"{who} {name}") for name in ("name", "pen_name", "organisation")},
            **{name: token(f"{who} {name}") for name in ("brought", "gained", "note")},
        )
    for who in VOICES:
        chosen, person = life.voices[who], PERSON.get(who)
        own = who == OWN_PEN and chosen is Attribution.PEN_NAME
        called = f"{person} name" if person and not own else f"{who} own name"
        kind = VoiceKind.ANONYMOUS if who == "y" else VoiceKind.PERSON
        name = "A note on the wall" if who == "y" else token(called)
        yield StakeholderType(id=f"kind {who}", label=token(f"kind {who}"))
        yield voice(
            who, kind=kind, name=name, contributor=person, attribution=chosen,
            types=frozenset({f"kind {who}"}),
        )  # fmt: skip


def _said(who: str) -> Iterator[Record]:
    """Everything that one voice says; each record is called by its letter and the voice."""

    def text(letter: str, field: str) -> str:
        return token(f"{letter}-{who} {field}")

    bad = Direction.NEGATIVE if who in ("v", "x") else Direction.POSITIVE
    yield entry(f"e-{who}", "group", "outcome", text=text("e", "text"), note=text("e", "note"))
    yield entry(f"m-{who}", "societal", "process", text=text("m", "text"), by=who)
    yield evidence(f"d-{who}", title=text("d", "title"), verifier=text("d", "verifier"))
    yield telling(
        f"e-{who}", who, id=f"t-{who}", account=text("t", "account"), direction=bad,
        quotation=text("t", "quotation"), for_whom=text("t", "for_whom"),
        evidence=frozenset({f"d-{who}"}),
    )  # fmt: skip
    yield telling("a", who, id=f"u-{who}", account=text("u", "account"), stance=Stance.PARTLY)
    yield claim(
        "a>b", who, id=f"c-{who}", account=text("c", "account"), quotation=text("c", "quotation"),
        otherwise_account=text("c", "otherwise"), also_contributed=text("c", "also"),
    )  # fmt: skip
    audience = Audience.EVERYONE if who != "w" else Audience.TEAM
    yield PowerNote(id=f"n-{who}", text=text("n", "text"), voice=who, about="a", audience=audience)
    yield Factor(id=f"f-{who}", kind=FactorKind.CHALLENGE, text=text("f", "text"), voice=who)
    yield CheckBack(
        id=f"b-{who}", about="a", voice=who, stance=Stance.PARTLY, comment=text("b", "comment")
    )
    yield Involvement(id=f"i-{who}", stage="design", account=text("i", "account"), voice=who,
                      stakeholder_type="carer")  # fmt: skip


def _beside() -> Iterator[Record]:
    """What the team keeps beside: in somebody's words or with others' names."""
    yield entry("a", "individual", "process", text="They met", agreed=True)
    yield entry("b", "group", "outcome", text="They went on", agreed=True)
    yield Opening(id="o")
    yield TensionNote(id="tn", text=token("tension text"), author="p")
    for who in PEOPLE:
        yield Reflection(
            id=f"g-{who}", subject="dimension/adherence", reasons=token(f"g-{who} reasons"),
            contributor=who, by=token(f"{who} name"), role=token(f"g-{who} role"),
        )  # fmt: skip
        yield FollowUp(id=f"k-{who}", entry="a", contributor=who, account=token(f"k-{who} account"))
    yield Substantiation(
        id="s", about="a", by=token("outside by"), role="A director", stance=Stance.AGREES
    )
    yield PathStep(id="ps", step="tell", state=StepState.DONE, people=token("step people"))
    yield Workshop(id="ws", title="First day", people=token("workshop people"))
    told = f"{token('p name')} and {token('q name')} agreed"
    yield CheckBack(
        id="bs", about="case", voice="w", stance=Stance.AGREES, finding="voices-sides",
        sentence=told, language="en", rests_on=frozenset({"a"}),
    )  # fmt: skip


def without_kinds(life: Life) -> CaseStudy:
    """The same account, in which nobody says of what kind they are who may not be named."""
    whole, hidden = life.case, secret(life)
    people = [
        replace(one, types=frozenset()) if one.name in hidden else one
        for one in whole.contributors.values()
    ]
    voices = [
        replace(one, types=frozenset()) if not _is_named(life, whole, one.id) else one
        for one in whole.voices.values()
    ]
    return replace(whole, contributors=table(people), voices=table(voices))


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """Any way of being named, and any answers, general and of single pieces, early and late."""
    how = st.sampled_from(list(Attribution))
    given = [
        _answer(f"all {who} {use}", who, use, said is Answer.YES)
        for who in VOICES
        for use in (Use.REPORT, Use.PUBLIC_QUOTE, Use.NAME)
        if (said := draw(st.sampled_from(ASKED))) is not Answer.NOT_SAID
    ]
    for number in range(draw(st.integers(0, 6))):
        who = draw(st.sampled_from(VOICES))
        pieces = [None, "case", "a", f"e-{who}", "a>b", *(f"{letter}-{who}" for letter in "tucfbi")]
        given.append(
            _answer(
                f"later {number}", who, draw(st.sampled_from([Use.REPORT, *Use])),
                draw(st.booleans()), about=draw(st.sampled_from(pieces)),
                day=draw(st.sampled_from(DAYS)),
            )
        )  # fmt: skip
    people = {who: draw(how) for who in PEOPLE}
    return Life(people, {who: draw(how) for who in VOICES}, tuple(given))


def _answer(key: str, who: str, use: Use, yes: bool, **more: Any) -> Consent:
    day = more.pop("day", None)
    return Consent(
        id=key, voice=who, use=use, given=yes, wording=token(f"wording {key}"),
        noted_by=token("noted by"), when=on(day.isoformat()) if day else None, **more,
    )  # fmt: skip


def everything_allowed() -> Life:
    """Everybody is named and gave leave for all they said."""
    named = Attribution.NAMED
    uses = (Use.REPORT, Use.PUBLIC_QUOTE, Use.NAME)
    yes = tuple(_answer(f"{who} {use}", who, use, True) for who in VOICES for use in uses)
    return Life(dict.fromkeys(PEOPLE, named), dict.fromkeys(VOICES, named), yes)


NEVER = ("tension text", "outside by", "step people", "workshop people", "noted by")


def secret(life: Life) -> dict[str, str]:
    """Every token that may stand in no document, with what it is."""
    whole = life.case
    never = [*NEVER, *(f"d-{who} verifier" for who in VOICES)]
    never += [f"wording {one.id}" for one in whole.consents.values()]
    found = [*never, *_words(life, whole), *_names(life, whole)]
    return {token(key): key for key in found}


def _words(life: Life, whole: CaseStudy) -> Iterator[str]:
    """What somebody said, and did not let be told."""
    for who in VOICES:
        for letter, about, fields in SAID:
            here = f"{letter}-{who}"
            if not lets(whole, who, Use.REPORT, here, about.replace("*", who)):
                yield from (f"{here} {field}" for field in fields)
        if not lets(whole, who, Use.PUBLIC_QUOTE, f"t-{who}", f"e-{who}"):
            yield f"t-{who} quotation"
        if not lets(whole, who, Use.PUBLIC_QUOTE, f"c-{who}", "a>b"):
            yield f"c-{who} quotation"
        if not lets(whole, who, Use.REPORT, f"t-{who}", f"e-{who}"):
            yield from (f"e-{who} text", f"e-{who} note", f"d-{who} title")
    yield "n-w text"
    for person in PEOPLE:
        mine = [who for who in VOICES if PERSON.get(who) == person]
        for letter, about, field in (("g", "", "reasons"), ("k", "a", "account")):
            here = f"{letter}-{person}"
            if not any(lets(whole, who, Use.REPORT, here, about) for who in mine):
                yield f"{here} {field}"


SAID = (
    ("t", "e-*", ("account", "quotation", "for_whom")),
    ("u", "a", ("account",)),
    ("c", "a>b", ("account", "quotation", "otherwise", "also")),
    ("m", "", ("text",)),
    ("n", "a", ("text",)),
    ("f", "", ("text",)),
    ("b", "a", ("comment",)),
    ("i", "", ("account",)),
)
"""Each kind of record by its letter, what it is about, and its texts."""


def _names(life: Life, whole: CaseStudy) -> Iterator[str]:
    """Names, and what goes with a name, of everybody who may not be called by it."""
    for person in PEOPLE:
        mine = [who for who in VOICES if PERSON.get(who) == person]
        leave = [who for who in mine if lets(whole, who, Use.NAME)]
        chosen = life.people[person]
        if chosen is not Attribution.NAMED or not leave:
            fields = ("name", "organisation", "brought", "gained", "note")
            yield from (f"{person} {field}" for field in fields)
            yield f"g-{person} role"
        heard = [who for who in mine if _is_heard(whole, who)]
        named = {one for one in heard if life.voices[one] is Attribution.NAMED and one in leave}
        every = bool(heard) and named == set(heard)
        if chosen is Attribution.ANONYMOUS or (chosen is Attribution.NAMED and every):
            yield f"{person} pen_name"
    for who in VOICES:
        yield from _name_of_voice(life, whole, who)


def _is_heard(whole: CaseStudy, who: str) -> bool:
    """Whether anything is left that somebody said; who is not heard at all is not named either."""
    own = ((f"{letter}-{who}", about.replace("*", who)) for letter, about, _ in SAID)
    return any(lets(whole, who, Use.REPORT, *one) for one in own if one[0] != "n-w")


def _chosen(life: Life, who: str) -> set[Attribution]:
    return {life.voices[who], life.people.get(PERSON.get(who, ""), Attribution.NAMED)}


def _is_named(life: Life, whole: CaseStudy, who: str) -> bool:
    chosen = _chosen(life, who) == {Attribution.NAMED}
    return who != "y" and chosen and lets(whole, who, Use.NAME)


def _name_of_voice(life: Life, whole: CaseStudy, who: str) -> Iterator[str]:
    both = _chosen(life, who)
    named = _is_named(life, whole, who)
    if Attribution.ANONYMOUS in both or (life.voices[who] is Attribution.NAMED and not named):
        yield f"{who} own name"
