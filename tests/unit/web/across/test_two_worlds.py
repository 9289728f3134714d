"""Blindness as a whole: nothing anybody else can fetch depends on what a coder coded.

Two worlds are alike but for Ben's codings. Whoever is not Ben is answered alike in both, at every
address, with every file and to every probe, until the round is opened.
"""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from django.db import transaction

from ripplegrid.disclosure import across as gate
from ripplegrid.report.documents import KINDS_ACROSS
from ripplegrid.web.accounts.pages import PAGES
from ripplegrid.web.across.shown.code import mark_of
from ripplegrid.web.jobs.models import Job
from tests.unit.web.accounts.test_pages import GIVEN, addresses
from tests.unit.web.across.coders import HERE, ROUND, now, sent, together

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

HERE_IT_IS = {"codebook_id": "b", "case_id": "case", "match_id": "none", "kind": "synthesis"}
ASKED = {
    "across-code": "?case=case&entry=a",
    "across-settle": "?case=case&entry=a",
    "across-share-some": "?case=case",
    "across-merged": "?q=asked",
    "across-statement-add": "?words=asked",
    "search": "?q=asked",
    "home": "",
    "syntheses": "",
}
CLOCK = {"Content-Security-Policy", "Date", "Expires"}
RANDOM = re.compile(
    rb'name="(csrfmiddlewaretoken|change_id)" value="[^"]*"|"token": "[^"]*"'
    rb"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    rb"|[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?"  # the clock goes on between the two
    rb"|(id_|/members/|/people/)[0-9]+[_/]"  # PostgreSQL counts its rows on after a rollback
)
WORLDS = {
    "one": [("themes", "t", "They asked."), ("against", "u", "")],
    "other": [("against", "u", "They listened."), ("themes", "t", "")],
}
"""What Ben says of a passage and then of an entry; alike in number, different in everything."""


def code(coder, side, theme, words):
    """Ben says one thing and thinks better of it, then leaves his reasons."""
    of = {"case": "case", "entry": "a"}
    if words:
        of |= {"telling": "a/v", "words": words}
    memo = f"Because of {theme} {words}"
    sends = sent(seen=mark_of(()), memo=memo, **of, **{side: [theme]})
    assert coder.post(ROUND + "code/", sends).status_code == 302


def pages():
    """Every address of a synthesis that can be fetched, with what some of them are asked."""
    for name, path in addresses(given=GIVEN | HERE_IT_IS):
        here = path.startswith("/across/synthesis/") and "document-" not in name
        if (here and PAGES[name].see is not None) or name in ASKED:
            yield name, path + ASKED.get(name, "")


def fetched(coder):
    """What every page answers: its status, its headers and its body, less what is random."""
    found = {}
    for name, path in pages():
        answer = coder.get(path)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        head = {n: v for n, v in answer.items() if n not in CLOCK}
        found[name] = (answer.status_code, head, RANDOM.sub(b"", body))
    return found


def filed(coder):
    """Every kind of document, made from the same state."""
    found = {}
    for kind, ending in ((k, e) for k in KINDS_ACROSS for e in (".html", ".xlsx")):
        if ending not in KINDS_ACROSS[kind].endings:
            continue
        path = f"/across/synthesis/documents/kind/{kind}/"
        answer = coder.post(path, sent(ending=ending, state="0", agreed="all"))
        assert answer.status_code == 302
        made = coder.get(answer.url)
        assert made.status_code == 200
        found["a document", kind, ending] = RANDOM.sub(b"", _unpacked(made.content))
    Job.objects.all().delete()
    return found


def _unpacked(file):
    """What is in a file, without the time at which it was packed."""
    if not file.startswith(b"PK"):
        return file
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        parts = (one for one in archive.namelist() if one != "docProps/core.xml")
        return b"".join(archive.read(one) for one in parts)


PROBES = {
    "settle": (ROUND + "settle/?case=case&entry=a", {"themes": ["t"], "why": "A guess"}),
    "verify": (ROUND + "verify/", {"units": ["case=case&entry=a"], "stance": "agrees"}),
    "theme out": (HERE + "codebooks/b/themes/t/remove/", {}),
    "other theme out": (HERE + "codebooks/b/themes/u/remove/", {}),
    "theme anew": (HERE + "codebooks/b/themes/t/", {"name": "Other"}),
    "take the share back": (ROUND + "give/ben%20case/take/", {}),
    "undo the last": ("/across/synthesis/history/3/undo/", {}),
}


def probed(coder):
    """What somebody is answered who sends what may make the store speak."""
    found = {}
    for name, (path, values) in PROBES.items():
        with transaction.atomic():
            answer = coder.post(path, sent(**values), follow=True)
            found["a probe", name] = (answer.status_code, RANDOM.sub(b"", answer.content))
            transaction.set_rollback(True)
    return found


def world(coders, name, who, look):
    """What somebody finds in one of the worlds, which is gone afterwards."""
    with transaction.atomic():
        for side, theme, words in WORLDS[name]:
            code(coders["ben"], side, theme, words)
        assert {one.coder for one in now().codings.values()} == {"ben"}
        found = look(coders[who])
        transaction.set_rollback(True)
    return found


def differing(coders, who, look):
    one, other = (world(coders, name, who, look) for name in WORLDS)
    return {name for name in one if one[name] != other[name]}


@pytest.mark.parametrize("who", ["ann", "cat", ""])
@pytest.mark.parametrize("look", [fetched, filed, probed])
def test_nobody_is_answered_differently(owner, who, look):
    assert differing(together(owner), who, look) == set()


def test_ben_himself_is(owner):
    assert {"across-code", "across-history"} <= differing(together(owner), "ben", fetched)


MUTANTS = {
    "codings": (gate._Eyes, "shows", "across-take"),
    "history": (gate.PastOfSynthesis, "tells", "across-history"),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_without_one_of_the_gates_somebody_is(owner, monkeypatch, mutant):
    where, name, page = MUTANTS[mutant]
    coders = together(owner)
    monkeypatch.setattr(where, name, lambda *_: True)
    assert page in differing(coders, "ann", fetched)
