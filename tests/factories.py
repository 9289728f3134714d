"""The only builders of test objects: say what matters to the test, the rest has a default.

    linked = case(entry("a"), entry("b"), voice("v"), link("a", "b"), claim("a>b", "v"))

Records that are pointed at but not given are made along with the case, so that a test names only
what it speaks of.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from ripplegrid.model import (
    TABLE_OF,
    TABLES,
    About,
    CaseStudy,
    Claim,
    Contribution,
    Contributor,
    Entry,
    Evidence,
    Record,
    Telling,
    Voice,
    When,
    table,
)
from ripplegrid.model.coding import Assignment, Codebook, Coder, Coding, CodingRound, Theme
from ripplegrid.model.kept import TABLE_OF as OF_EITHER
from ripplegrid.model.record import references
from ripplegrid.model.synthesis import SYNTHESIS_TABLES, AboutSynthesis, Synthesis
from ripplegrid.model.words import Effect, EvidenceKind, Kind, Level, VoiceKind


def about(title: str = "Better letters", **fields: Any) -> About:
    return About(**{"id": "case", "title": title} | fields)


def entry(entry_id: str = "e", levels: Any = (), kinds: Any = (), **fields: Any) -> Entry:
    """An entry; levels and kinds are enums or their words, one or several."""
    return Entry(
        id=entry_id,
        levels=frozenset(Level(level) for level in _several(levels)),
        kinds=frozenset(Kind(kind) for kind in _several(kinds)),
        **{"text": f"What happened: {entry_id}"} | fields,
    )


def voice(voice_id: str = "v", **fields: Any) -> Voice:
    """The voice of a person, unless another kind is given."""
    return Voice(**{"id": voice_id, "kind": VoiceKind.PERSON, "name": f"Voice {voice_id}"} | fields)


def contributor(contributor_id: str = "p", **fields: Any) -> Contributor:
    return Contributor(**{"id": contributor_id, "name": f"Person {contributor_id}"} | fields)


def evidence(evidence_id: str = "d", **fields: Any) -> Evidence:
    given = {"id": evidence_id, "kind": EvidenceKind.DOCUMENT, "title": f"Document {evidence_id}"}
    return Evidence(**given | fields)


def telling(of: str = "e", by: str = "v", **fields: Any) -> Telling:
    """What voice ``by`` tells of entry ``of``; its id is ``of/by``."""
    return Telling(**{"id": f"{of}/{by}", "entry": of, "voice": by} | fields)


def link(source: str = "a", target: str = "b", effect: Any = "helped", **fields: Any) -> Any:
    """A contribution; its id is ``source>target``, whatever its effect."""
    given = {"id": f"{source}>{target}", "source": source, "target": target}
    return Contribution(**given | {"effect": Effect(effect)} | fields)


def claim(of: str = "a>b", by: str = "v", **fields: Any) -> Claim:
    """What voice ``by`` says of the link ``of``; its id is ``of/by``, its ends those of ``of``."""
    source, _, target = of.partition(">")
    given = {"id": f"{of}/{by}", "contribution": of, "voice": by}
    return Claim(**given | {"source": source, "target": target} | fields)


def when(first: str | None, last: str | None = None, text: str = "") -> When:
    """A time from one ISO day to another; the same day when only one is given."""
    earliest = date.fromisoformat(first) if first else None
    latest = date.fromisoformat(last) if last else earliest
    return When(earliest, latest, text or f"{first}/{last or first}")


def case(*records: Record, **fields: Any) -> CaseStudy:
    """A case study with these records and any entry, voice, contributor or link they point at."""
    tables: dict[str, dict[str, Record]] = {name: {} for name in TABLES}
    waiting = list(records)
    for record in waiting:
        tables[TABLE_OF[type(record)]].setdefault(record.id, record)
    while waiting:
        for _, name, target in references(waiting.pop()):
            make = _MAKE.get(name)
            if make is not None and target not in tables[name]:
                tables[name][target] = make(target)
                waiting.append(tables[name][target])
    said = fields.pop("about", None) or about(**fields)
    return CaseStudy(about=said, **{name: table(rows.values()) for name, rows in tables.items()})


def synthesis(*records: Record, **fields: Any) -> Synthesis:
    """A synthesis of these records; coders that are named but not given are made along."""
    tables: dict[str, list[Record]] = {name: [] for name in SYNTHESIS_TABLES}
    for record in records:
        tables[OF_EITHER[type(record)]].append(record)
    known = {record.id for record in tables["coders"]}
    for record in records:
        for _, name, target in references(record):
            if name == "coders" and target not in known:
                known.add(target)
                tables["coders"].append(Coder(id=target, name=target.capitalize()))
    about = AboutSynthesis(**{"id": "synthesis", "title": "What they share"} | fields)
    return Synthesis(about=about, **{name: table(found) for name, found in tables.items()})


def coding(of: str = "c1/e", theme: str | None = "t", by: str = "ann", **fields: Any) -> Coding:
    """A coding of the entry with this origin in round ``r``."""
    study, _, entry_id = of.partition("/")
    made = {"id": f"{of} {theme} {by}", "coder": by, "theme": theme, "case": study}
    return Coding(**made | {"entry": entry_id, "round": "r"} | fields)


def coding_round(*coders: str, opened: str = "", cases: Any = ("c1",)) -> tuple[Record, ...]:
    """A round ``r`` with themes ``t`` and ``u``, and these case studies given to these coders."""
    return (
        Theme(id="t", name="Trust"),
        Theme(id="u", name="Use"),
        Codebook(id="b", title="Ours", themes=frozenset({"t", "u"})),
        CodingRound(id="r", title="First", codebook="b", opened=when(opened) if opened else None),
        *(
            Assignment(id=f"{who} {one}", round="r", coder=who, case=one)
            for who in coders
            for one in _several(cases)
        ),
    )


def _named_link(link_id: str) -> Contribution:
    source, _, target = link_id.partition(">")
    return link(source, target)


_MAKE: dict[str, Any] = {
    "entries": entry,
    "voices": voice,
    "contributors": contributor,
    "evidence": evidence,
    "contributions": _named_link,
}


def _several(words: Any) -> tuple[Any, ...]:
    return (words,) if isinstance(words, str) else tuple(words)
