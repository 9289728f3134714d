"""A methodologist: takes the account into a notebook, and archives it.

They must leave with an open file, and with the library that answers what the pages answer.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import ripplegrid
from ripplegrid.exchange.native.synthesis_file import read_synthesis
from tests.browser.journeys.steps import BOTH_ENDS, WAYS, WITHOUT_SCRIPTS
from tests.servers import environment

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", BOTH_ENDS)
def test_an_account_goes_from_the_browser_into_a_notebook(house, tmp_path, way):
    case = house.begin("Letters people understand")
    lead = house.leader(WAYS[way], f"methodologist-{way}")
    lead.comes_to(f"{case}entries/add/")
    lead.writes("What happened?", "The clinic rewrote its letters")
    lead.presses("Add it, then say what led to it", sees="What led to this?")
    lead.writes("What led to this?", "Patients read the old letters out loud")
    lead.presses("Keep it, and that is all", sees="Who says so")
    lead.opens("Overview", sees="Where to go now")
    lead.opens("Take it with you as a file", sees="The account is yours.")
    with lead.page.expect_download() as coming:
        lead.opens("case file")
    file = tmp_path / "letters.json"
    coming.value.save_as(file)

    told = ripplegrid.read_file(file).case
    texts = {entry.text for entry in told.entries.values()}
    assert texts == {"The clinic rewrote its letters", "Patients read the old letters out loud"}
    assert len(told.contributions) == 1
    assert told.about.title == "Letters people understand"

    command = [sys.executable, "-m", "ripplegrid"]
    said = subprocess.run([*command, "analyse", str(file), "--json"], env=environment({}),
                          capture_output=True, text=True, check=True)  # fmt: skip
    assert json.loads(said.stdout)["case"]["entries"] == 2
    done = subprocess.run(
        [*command, "convert", str(file), str(tmp_path / "letters.xlsx")],
        env=environment({}), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "letters.xlsx").stat().st_size > 0


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_a_synthesis_and_its_codebook_are_taken_to_other_programs(house, way):
    lead = house.leader((WAYS | WITHOUT_SCRIPTS)[way], f"takes-{way}")
    lead.comes_to("/across/", sees="What do several case studies show together?")
    lead.writes("What shall it be called?", f"Letters together {way}")
    lead.presses("Begin", sees="It does not say yet what it asks.")
    here = lead.page.url
    lead.comes_to(f"{here}coding/", sees="What shall the codebook be called?")
    lead.writes("What shall the codebook be called?", "Broad themes")
    lead.presses("Begin the codebook", sees="version 1")
    codebook = lead.takes("Take it to another program")
    assert codebook.suffix == ".qdc"
    assert "Broad impacts on research for policy and practice" in codebook.read_text("utf-8")

    lead.comes_to(here, sees="Take the synthesis file")
    with lead.takes("Take the synthesis file").open("rb") as file:
        taken = read_synthesis(file).found.synthesis
    assert taken.about.title == f"Letters together {way}"
    assert {book.title for book in taken.codebooks.values()} == {"Broad themes"}
