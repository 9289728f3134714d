"""Six case studies through the whole procedure, by people of several parts, ending in the report.

Bring and choose, lay side by side, match, code blind by keys alone, open, settle, verify, question,
extrapolate, check back on a phone, read without JavaScript; and what must not be is tried.
"""

from __future__ import annotations

from uuid import uuid4

import pytest

import ripplegrid
from ripplegrid.exchange.examples import load
from tests.browser.journeys.whole import analysts, attempts, others, owners
from tests.browser.journeys.whole.cast import (
    ASHAS,
    BARE,
    BRAMS,
    LUNCH,
    ON_PHONE,
    TAPS,
    Cast,
)

pytestmark = pytest.mark.browser


@pytest.fixture
def files(tmp_path):
    """The six example case studies as files, by name.

    Each with an id of its own, since other journeys may have brought the same example into the
    house; it begins as the example's does, which keeps the order of the six.
    """
    found = {}
    for name in (*ASHAS, *BRAMS):
        case = load(name)
        found[name] = tmp_path / f"{name}.json"
        ripplegrid.write_file(case, found[name])
        told = found[name].read_text("utf-8")
        found[name].write_text(
            told.replace(f'"{case.id}"', f'"{case.id[:-12]}{uuid4().hex[:12]}"'), "utf-8"
        )
    return found


def test_six_case_studies_are_taken_through_the_whole_procedure(house, files):
    cast = Cast(house, house.leader(TAPS, "whole-Asha"))
    owners.begin(cast)
    owners.give(cast, cast.asha, files, ASHAS)
    for name, role, way in (
        ("Bram", "Member", TAPS), ("Ada", "Analyst", TAPS), ("Ben", "Analyst", TAPS),
        ("Vera", "Verifier", TAPS), ("Rhys", "Reader", BARE),
    ):  # fmt: skip
        cast.comes(name, role, way)
    owners.give(cast, cast["Bram"], files, BRAMS)
    owners.give_of_others(cast)
    analysts.propose(cast)
    analysts.place(cast)
    analysts.choose(cast)
    analysts.merge(cast)
    analysts.codebook(cast)
    analysts.begin_round(cast)
    owners.share_out(cast)

    analysts.code(cast, "Ada", "1123412n3")
    analysts.code(cast, "Ben", "1124411n1")
    attempts.pry(cast)
    attempts.cheat_while_blind(cast)
    owners.lay_open(cast)
    attempts.unsay(cast)
    analysts.settle(cast, cast["Ada"])
    attempts.check_ones_own(cast)
    others.verify(cast)
    others.state(cast)
    others.look_beyond(cast)
    cast.joins(cast.cases[LUNCH], "Cleo", ON_PHONE)
    others.check_back(cast)
    owners.note(cast, "Bring possible case studies", "A second pair of eyes")
    others.read(cast)
