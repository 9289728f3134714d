"""Names in the words of a document: of those who are not to be named, and of others.

Who is not to be named is only noticed for a reader who knows the name: it is taken from the case
study as that reader sees it, where whoever is hidden from them has no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ripplegrid.disclosure.attribution import NOBODY
from ripplegrid.disclosure.consent import Consents
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.words import Attribution, EvidenceKind, Use, VoiceKind
from ripplegrid.report.documents.hints.given_names import ALSO_WORDS, PLAIN
from ripplegrid.report.documents.hints.hint import Hint, Spot
from ripplegrid.report.documents.hints.passages import Passage, Telling, whole_text
from ripplegrid.saying import mark, say

BODIES = frozenset({"organisation", "funder"})
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆ]"
TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Nurse|Councillor|Cllr|Rev|Father|Auntie"
    rf"|Uncle)\.? ({_CAPITAL}\w[\w’'-]*(?: {_CAPITAL}\w[\w’'-]*)?)"
)
KIN = re.compile(
    r"\b(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir) (?:husband|wife|partner|son|daughter|brother|sister|mum"
    rf"|mother|dad|father|nan|gran|friend|neighbour),? ({_CAPITAL}[a-zà-ÿ]\w*)"
)
PLACE_WORDS = frozenset(
    {
        "award", "awards", "avenue", "bridge", "centre", "church", "clinic", "close", "college",
        "court", "foundation", "fund", "hall", "home", "hospice", "hospital", "house",
        "institute", "lane", "lecture", "lodge", "park", "place", "practice", "prize", "road",
        "school", "square", "street", "surgery", "trust", "unit", "university", "ward",
    }
)  # fmt: skip
"""Words after a name that make it that of a place or a body."""
SAINT = re.compile(r"\b(?:St|Saint)\.? ?$")

CHOSEN = mark("“{found}” stands in this document, and {who} chose not to be named.")
NOT_ASKED = mark("“{found}” stands in this document, and {who} gave no leave to be named.")
STRANGER = mark("“{found}” may be the name of somebody who was not asked.")
ASK = mark("Ask them, put it in other words, or leave it out.")
REWORD = mark("If it is a person, ask them, put it in other words, or leave it out.")


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Somebody whom the reader knows by a name that the document may not tell."""

    name: str
    chose: bool


def names(
    seen: CaseStudy, told: CaseStudy, found: list[Passage], telling: Telling
) -> Iterator[Hint]:
    """A hint for each name that the document would tell and perhaps should not.

    Args:
        seen: the case study as the reader may see it.
        told: the case study as it leaves for a report.
        found: the texts that go out and that the reader may see.
        telling: what the document says.
    """
    public = [one for one in found if not _published(told, one)]
    hidden = list(_hidden(seen, told))
    known = _known(seen, told)
    small = {word for word in WORD.findall(whole_text(found)) if word.islower()}
    noticed: set[str] = set()
    for person in hidden:
        parts = _parts(person.name, known)
        noticed.update(parts)
        for words, spots in _standing(parts, public, telling, small):
            template = CHOSEN if person.chose else NOT_ASKED
            code = "name-chosen" if person.chose else "name-not-asked"
            yield Hint(
                code=code, template=template, doing=ASK, found=words, who=person.name, spots=spots
            )
    yield from _strangers(public, telling, known | noticed)


def _hidden(seen: CaseStudy, told: CaseStudy) -> Iterator[_Hidden]:
    """Those whose name the reader knows and the document may not tell, each name once."""
    given: dict[str, bool] = {}
    for person in seen.contributors.values():
        after = told.contributors.get(person.id)
        if (after is None or after.name != person.name) and _knows(person):
            chose = person.attribution is not Attribution.NAMED
            if chose or _like_a_person(person.name, person.types):
                given[person.name] = given.get(person.name, False) or chose
    for voice in seen.voices.values():
        said = told.voices.get(voice.id)
        if (said is None or said.name != voice.name) and _named_person(voice):
            given.setdefault(voice.name, False)
    may_be_told = _told_names(told) | _with_leave(seen)
    return (_Hidden(*one) for one in given.items() if one[1] or one[0] not in may_be_told)


def _with_leave(seen: CaseStudy) -> set[str]:
    """The names of those who gave leave to be named, also where none of their words go out."""
    consents = Consents(seen)
    voices = [one for one in seen.voices.values() if consents.allows(one.id, Use.NAME)]
    people = [seen.contributors[one.contributor] for one in voices if one.contributor]
    return {one.name for one in voices} | {one.name for one in people}


def _knows(person: Contributor) -> bool:
    """Whether this is a name at all: hidden from the reader, there is a cover name or none."""
    if person.attribution is Attribution.PEN_NAME:
        return bool(person.pen_name) and person.name != person.pen_name
    return person.name != say(NOBODY)


def _named_person(voice: Voice) -> bool:
    person = voice.kind is VoiceKind.PERSON and voice.attribution is Attribution.NAMED
    return person and _like_a_person(voice.name, voice.types)


def _like_a_person(name: str, types: frozenset[str]) -> bool:
    words = name.split()
    return 1 < len(words) <= 4 and not types & BODIES and all(w[:1].isupper() for w in words)


def _told_names(told: CaseStudy) -> set[str]:
    """The names that the document may tell."""
    names = {one.name for one in told.contributors.values()}
    return names | {one.name for one in told.voices.values()} | {*told.about.authors}


def _known(seen: CaseStudy, told: CaseStudy) -> set[str]:
    """Words with a capital that are no news: names that may be told, places, bodies, terms."""
    about = told.about
    texts = [*_told_names(told), *_with_leave(seen), about.title, about.place, *about.countries]
    texts += [one.pen_name for one in told.contributors.values()]
    texts += [one.organisation for one in seen.contributors.values()]
    texts += [
        one.name for one in seen.contributors.values()
        if one.attribution is Attribution.NAMED and not _like_a_person(one.name, one.types)
    ]  # fmt: skip
    texts += [one.label for one in seen.stakeholder_types.values()]
    texts += [one.label for one in seen.stages.values()]
    return {word for text in texts for word in WORD.findall(text) if word[:1].isupper()}


def _published(told: CaseStudy, passage: Passage) -> bool:
    """Whether these are the title or source of a document: who wrote it stands on it."""
    table, key = passage.at
    if table != "evidence" or passage.field not in ("title", "source"):
        return False
    return told.evidence[key].kind is EvidenceKind.DOCUMENT


def _parts(name: str, known: set[str]) -> list[str]:
    """A name whole, then its parts, but for those that somebody shares who may be named."""
    words = name.split()
    apart = [one for one in words if len(one) > 1 and one[:1].isupper() and one not in known]
    return [name, *apart] if len(words) > 1 else apart or [name]


def _standing(
    parts: list[str], found: list[Passage], telling: Telling, small: set[str]
) -> Iterator[tuple[str, tuple[Spot, ...]]]:
    """Where a name stands, the longest way of saying it first, each place once."""
    taken: set[tuple[Passage, int]] = set()
    for part in parts:
        pattern = re.compile(rf"(?<![\w-]){re.escape(part)}(?![\w-])")
        spots = []
        for passage in found:
            for match in pattern.finditer(passage.text):
                places = {(passage, at) for at in range(*match.span())}
                doubtful = part.lower() in small or part in ALSO_WORDS
                if places & taken or (doubtful and passage.begins(match.start())):
                    continue
                if telling.tells(passage, *match.span()):
                    taken |= places
                    spots.append(passage.spot(*match.span()))
        if spots:
            yield part, tuple(spots)


def _strangers(found: list[Passage], telling: Telling, known: set[str]) -> Iterator[Hint]:
    """Words that may be names of people nobody has written down among those who took part."""
    spots: dict[str, list[Spot]] = {}
    for passage in found:
        for words, start, end in _likely(passage):
            strange = [one for one in WORD.findall(words) if _bare(one) not in known]
            if len(strange) == len(WORD.findall(words)) and telling.tells(passage, start, end):
                spots.setdefault(words, []).append(passage.spot(start, end))
    for words, where in sorted(spots.items()):
        yield Hint(
            code="name-unknown", template=STRANGER, doing=REWORD, found=words, spots=tuple(where)
        )


def _likely(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """What may be somebody's name in a text, with where it stands, each place once."""
    text, last = passage.text, 0
    found: dict[int, int] = {}
    for pattern in (TITLED, KIN):
        found |= {match.start(1): match.end(1) for match in pattern.finditer(text)}
    for match in WORD.finditer(text):
        if _given(match.group(), passage.begins(match.start())):
            found.setdefault(match.start(), _to_the_end(text, match.end()))
    for start, end in sorted(found.items()):
        if start >= last and not _of_a_place(text, start, end):
            bare = _bare(text[start:end])
            last = start + len(bare)
            yield bare, start, last


def _given(word: str, begins: bool) -> bool:
    bare = _bare(word)
    first = bare.split("-")[0]
    if bare in PLAIN or ("-" in bare and first in PLAIN and bare.split("-")[1][:1].isupper()):
        return True
    return bare in ALSO_WORDS and not begins


def _to_the_end(text: str, end: int) -> int:
    """Where a name ends that begins with a given name: with a surname, if one follows."""
    more = re.match(rf" {_CAPITAL}[\w’'-]+", text[end:])
    return end + more.end() if more and text[end - 2 : end] not in ("’s", "'s") else end


def _of_a_place(text: str, start: int, end: int) -> bool:
    """Whether it belongs to the name of a place or a body: “St Ann”, “the Mary Hall Trust”."""
    if SAINT.search(text[:start]):
        return True
    after = re.match(rf"(?: (?:{_CAPITAL}[\w’'-]+|of|and|the))*", text[end:])
    words = f"{text[start:end]}{after.group() if after else ''}".split()
    return any(_bare(one).lower() in PLACE_WORDS for one in words)


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


def people_of(case: CaseStudy) -> Mapping[str, Contributor]:
    """Those who took part and are people rather than bodies."""
    return {
        one.id: one
        for one in case.contributors.values()
        if one.attribution is not Attribution.NAMED or _like_a_person(one.name, one.types)
    }
