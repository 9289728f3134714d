"""How long the server takes for each page of a synthesis of twenty case studies, just started.

Each page is asked for in a process of its own that has read nothing of the synthesis yet: the
first look is that of a server just started, templates included. Then it is looked at again, after
an entry of one case study was reworded, after a coder coded, and again. Times are processor time.
"""

from __future__ import annotations

import os
import pickle
import random
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from benchmarks.measure import head, load, machine, row
from benchmarks.report import allowed
from benchmarks.synthesis import Material, material
from ripplegrid.model.across import FactorGroup, Statement
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.model.coding import Assignment, Codebook, Coder, Coding, CodingRound
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import Factor
from ripplegrid.model.synthesis import AboutSynthesis, Synthesis
from ripplegrid.model.when import When
from ripplegrid.model.words import FactorKind

SIZE = (20, 100, 200)
"""Case studies, entries of each, links of each."""
USABLE, MOST_QUERIES = 1000, 30
ID = "measured"


@dataclass
class Measured:
    """One page: milliseconds of processor time, queries, kilobytes."""

    times: tuple[float, float, float, float]
    """First after the start, again, after a case study changed, after somebody coded."""
    queries: tuple[int, int]
    size: int


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="ripplegrid-bench-") as folder:
        pages = _set_up(folder)
        head(
            f"Pages across {SIZE[0]} case studies with {SIZE[0] * SIZE[1]:,} entries "
            f"({machine()}, load {load()} at first)",
            *("page", "queries", "again", "first look after a start ms", "again ms"),
            *("after a case study changed ms", "after somebody coded ms", "KB"),
        )
        found = {}
        for name, address in pages.items():
            one = found[name] = _apart(address)
            first, again, changed, coded = (f"{took:.0f}" for took in one.times)
            row(name, *one.queries, first, again, changed, coded, one.size // 1024)
            sys.stdout.flush()
        head("Over the mark", "what", "over", "which")
        for n, what in enumerate(("first", "again", "after a case study changed", "after coding")):
            which = [name for name, one in found.items() if one.times[n] > USABLE]
            row(f"{what}: over {USABLE} ms", len(which), ", ".join(which) or "none")
        which = [name for name, one in found.items() if max(one.queries) > MOST_QUERIES]
        row(f"over {MOST_QUERIES} queries", len(which), ", ".join(which) or "none")


def _set_up(folder: str) -> dict[str, str]:
    os.environ |= {"RIPPLEGRID_DATA": folder, "DJANGO_SETTINGS_MODULE": "ripplegrid.web.settings"}
    os.environ.pop("DATABASE_URL", None)
    import django  # noqa: PLC0415 - only once it is known where the data is

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from ripplegrid.web.accounts.entrance import local_person  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    given = material(*SIZE)
    _keep(local_person(), given)
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(local_person())
    client.get("/")  # the addresses and the frame, which a server reads before its first visitor
    _forget()
    connections.close_all()
    _CLIENT.append(client)
    return _pages(given.codings[0].entry)


_CLIENT: list[Any] = []


def _keep(person: Any, given: Material) -> None:
    """The case studies and their synthesis in the store, with two coders and a statement."""
    from ripplegrid.web.cases.actions import create_case  # noqa: PLC0415
    from ripplegrid.web.cases.models import Taken  # noqa: PLC0415

    for case in given.cases:
        create_case(person, _with_factors(allowed(case)))
    create_case(person, synthesis(given), contributor="ann")
    for case in given.cases:
        Taken.objects.create(synthesis_id=ID, case_id=case.id, given_by=person)


def _with_factors(case: CaseStudy) -> CaseStudy:
    said = [
        Factor(id=f"f{n}", kind=list(FactorKind)[n % 2], text=f"Something that mattered {n}")
        for n in range(10)
    ]
    return replace(case, factors=table(said))


def synthesis(given: Material) -> Synthesis:
    """A synthesis of them: chosen, coded by two people, one round open and one blind."""
    dice = random.Random(7)
    book = frozenset(theme.id for theme in given.themes)
    low = [theme.id for theme in given.themes if theme.part_of]
    proposals = [Proposal(id=f"p{n}", title=c.title, case=c.id) for n, c in enumerate(given.cases)]
    tables: dict[str, list[Record]] = {
        "coders": [Coder(id="ann", name="Ann"), Coder(id="ben", name="Ben")],
        "proposals": [*proposals],
        "placings": [
            Placing(id=f"pl{p.id}", proposal=p.id, dimension="scale", place="scale/throughout")
            for p in proposals
        ],
        "choices": [
            Choice(id="chosen", size=len(proposals), chosen=frozenset(p.id for p in proposals))
        ],
        "themes": [*given.themes],
        "codebooks": [
            Codebook(id="b", title="Ours", themes=book),
            Codebook(id="free", title="Ours", version=2, themes=book),
        ],
        "coding_rounds": [
            CodingRound(id="r", title="First", codebook="b", opened=When(None, None, "spring")),
            CodingRound(id="blind", title="Second", codebook="b"),
        ],
        "assignments": [
            Assignment(id=f"{of} {who} {case.id}", round=of, coder=who, case=case.id)
            for of in ("r", "blind")
            for who in ("ann", "ben")
            for case in given.cases
        ],
        "codings": [one for c in given.codings for one in _by_both(c, low, dice)],
        "matches": [*given.matches],
        "statements": [
            Statement(id="st", text="Trust comes first", people=frozenset({"ann"}),
                      entries=frozenset({"case000/e000001", "case001/e000001"}))
        ],
        "factor_groups": [
            FactorGroup(id="grp", name="Time", kind=next(iter(FactorKind)),
                        factors=frozenset({"case000/f0", "case001/f0"}))
        ],
    }  # fmt: skip
    made: dict[str, Any] = {name: table(rows) for name, rows in tables.items()}
    return Synthesis(about=AboutSynthesis(id=ID, title="Twenty case studies"), **made)


def _by_both(one: Coding, low: list[Id], dice: random.Random) -> list[Coding]:
    """Ann's coding, and Ben's of the same unit, who sees it otherwise one time in five."""
    theme = dice.choice(low) if dice.random() < 0.2 else one.theme
    return [
        replace(one, id=f"a{one.id}", round="r"),
        replace(one, id=f"b{one.id}", round="r", coder="ben", theme=theme),
    ]


def _pages(coded: Id) -> dict[str, str]:
    from tests.every_page import NOT_HERE  # noqa: PLC0415
    from tests.unit.web.accounts.test_pages import GIVEN, addresses  # noqa: PLC0415

    given = GIVEN | {
        "synthesis_id": ID, "proposal_id": "p0", "match_id": "m00000", "theme_id": "t001",
        "assignment_id": "r ann case000", "statement_id": "st", "group_id": "grp",
        "case_id": "case000",
    }  # fmt: skip
    asked = {
        "across-settle": f"?case=case000&entry={coded}",
        "across-share-some": "?case=case000",
        "across-code": "?case=case000&entry=e000005",
        "across-cell": "?cell=t001/group",
    }
    from ripplegrid.web.accounts.pages import PAGES  # noqa: PLC0415

    found = {}
    for name, path in addresses(given=given):
        left = name in NOT_HERE and name != "across-cell"
        if not path.startswith(f"/across/{ID}/") or PAGES[name].see is None or left:
            continue
        blind = {"across-code", "across-share-some", "across-round"}
        there = path.replace("/rounds/r/", "/rounds/blind/") if name in blind else path
        found[name] = there + asked.get(name, "")
    begin = f"/across/{ID}/"
    return found | {
        "across-merged, page 20": f"{begin}merged/?page=20",
        "across-merged, one level": f"{begin}merged/?level=group",
        "across-merged, one case": f"{begin}merged/?case=case000",
        "across-match, by hand": f"{begin}match/?one=case000/e000001&q=number",
    }


def _forget() -> None:
    from ripplegrid.web.cases.graph import MEMORY  # noqa: PLC0415

    MEMORY.clear()


def _apart(address: str) -> Measured:
    """What a page takes in a process of its own, which knows nothing of the synthesis."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "wb") as back:
            pickle.dump(_page(address), back)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    if not said:
        sys.exit(f"{address} could not be measured")
    found: Measured = pickle.loads(said)
    return found


def _page(address: str) -> Measured:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    queries, times = [], []
    for change in (None, None, _reword, _code):
        if change is not None:
            change()
        with CaptureQueriesContext(connection) as asked:
            took, size = _ask(address)
        times.append(took)
        queries.append(len(asked))
    first, again, changed, coded = times
    return Measured((first, again, changed, coded), (queries[0], queries[1]), size)


def _ask(address: str) -> tuple[float, int]:
    begun = time.process_time()
    answer = _CLIENT[0].get(address, follow=True)
    body = b"".join(answer) if answer.streaming else answer.content
    taken = time.process_time() - begun
    if answer.status_code != 200:
        print(f"{address} answered {answer.status_code}", file=sys.stderr)
        os._exit(1)
    return taken * 1000, len(body)


def _reword() -> None:
    """Somebody rewords an entry of one of the case studies."""
    from ripplegrid.model.changes import edited  # noqa: PLC0415
    from ripplegrid.web.accounts.entrance import local_person  # noqa: PLC0415
    from ripplegrid.web.cases.actions import act  # noqa: PLC0415
    from ripplegrid.web.cases.graph import SliceView  # noqa: PLC0415

    one = SliceView("case003").get("entries", "e000009")
    assert one is not None
    act(local_person(), "case003", edited(one, text=f"Something else, {uuid4()}"))


def _code() -> None:
    """Ann codes an entry in the round that is blind."""
    from ripplegrid.model.changes import AddRecord  # noqa: PLC0415
    from ripplegrid.web.accounts.entrance import local_person  # noqa: PLC0415
    from ripplegrid.web.cases.actions import act  # noqa: PLC0415

    one = Coding(
        id=str(uuid4()), coder="ann", theme="t002", case="case004", entry="e000003", round="blind",
        memo=str(uuid4()),
    )  # fmt: skip
    act(local_person(), ID, AddRecord(one))


if __name__ == "__main__":
    main()
