"""The report of a synthesis as a whole: made again the same, nothing blind, everything grounded."""

import re

from ripplegrid.exchange.native import Gathered
from ripplegrid.report.documents import make_across
from ripplegrid.report.documents.account_across import AccountAcross
from ripplegrid.report.documents.kinds.synthesis import tell
from ripplegrid.report.documents.parts import Figure, blocks_of, sections_of, sentences_of
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.sentences import Stated
from tests import factories as make
from tests.unit.report.documents.six import SECRET, six
from tests.unit.report.documents.told import DAY


def made(gathered):
    return tell(AccountAcross(gathered, made=DAY, times=0))


def words(document):
    return "\n".join(plain(sentence) for sentence in sentences_of(document))


def test_from_the_same_state_the_same_text_is_made():
    assert made(six()) == made(six())


def test_it_has_every_part_that_a_report_must_have_also_when_nothing_was_done():
    parts = [s.anchor for s in made(six()).sections]
    bare = made(Gathered(make.synthesis()))
    assert parts == [s.anchor for s in bare.sections]
    assert parts == [
        *("question", "choosing", "methods", "people", "codebook", "agreement", "patterns"),
        *("around", "paradigmatic", "statements", "corroboration", "limits", "how-it-was-made"),
    ]
    assert all(s.blocks or s.sections for _, s in sections_of(bare))


def test_its_anchors_are_all_different():
    anchors = [section.anchor for _, section in sections_of(made(six()))]
    assert len(anchors) == len(set(anchors))


def test_what_was_coded_in_a_round_that_is_not_open_is_nowhere():
    document = made(six())
    drawn = [block.svg for block in blocks_of(document) if isinstance(block, Figure)]
    rests = [key for s in sentences_of(document) if isinstance(s, Stated) for _, key in s.rests_on]
    everything = "\n".join([words(document), *drawn, *rests])
    assert SECRET not in everything
    assert not any(key.endswith("u dee") for key in rests)
    assert "This round is not open yet" in everything


def test_every_statement_rests_on_records_that_are_there():
    account = AccountAcross(six(), made=DAY, times=0)
    there = {("about_synthesis", account.synthesis.id), *(("cases", c) for c in account.cases)}
    for table in ("entries", "factors"):
        there |= {
            (table, f"{case.id}/{key}")
            for case in account.cases.values()
            for key in getattr(case, table)
        }
    for record in account.synthesis.records():
        there.add((type(record).__name__, record.id))
    ids = {record.id for record in account.synthesis.records()}
    for sentence in sentences_of(tell(account)):
        for table, key in sentence.rests_on if isinstance(sentence, Stated) else ():
            assert (table, key) in there or key in ids, (table, key, sentence.text)


def test_every_number_is_in_the_account_or_counts_what_it_rests_on():
    gathered = six()
    account = AccountAcross(gathered, made=DAY, times=0)
    said = str(account.synthesis) + "".join(map(str, account.cases.values()))
    known = set(re.findall(r"\d+", said))
    for sentence in sentences_of(tell(account)):
        if not isinstance(sentence, Stated) or account.whole in sentence.rests_on:
            continue
        if any(table == "coding_rounds" for table, _ in sentence.rests_on):
            continue  # figures of agreement, which have tests of their own
        numbers = set(re.findall(r"\d+", plain(sentence)))
        assert numbers <= known | {str(len(sentence.rests_on)), str(len(sentence.rests_on) - 1)}


def test_every_name_of_those_who_looked_across_is_theirs_and_nobody_is_forgotten():
    told = words(made(six()))
    assert all(name in told for name in ("Ann", "Ben", "Cleo", "Rose"))


def test_the_same_is_made_by_the_name_of_its_kind():
    document = make_across("synthesis", Gathered(make.synthesis()), made=DAY)
    assert (document.kind, document.title.text) == ("synthesis", "What they share")
