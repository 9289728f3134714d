"""What shows it: a leader keeps a photograph and a paper behind an entry, a funder opens them.

Leave is asked for the piece by itself; a file that is not what it is called is refused in a
sentence, and nothing is kept of it.
"""

from __future__ import annotations

import re

import pytest
from PIL import Image

from tests.browser.journeys.steps import BOTH_ENDS, WAYS, WITHOUT_SCRIPTS
from tests.browser.journeys.test_readers import arrives

pytestmark = pytest.mark.browser
EVERY = WAYS | WITHOUT_SCRIPTS
SAID, PIECE = "My mother reads her letters alone", "The letter on her fridge"


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """A photograph that says where it was taken, a paper, and a web page called a photograph."""
    folder = tmp_path_factory.mktemp("files")
    where = Image.Exif()
    where[0x010E] = "12 Mill Lane"
    Image.new("RGB", (40, 30), "#7d1540").save(folder / "fridge.jpg", exif=where)
    (folder / "minutes.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    (folder / "holiday.jpg").write_text("<!doctype html><script>alert(1)</script>")
    return folder


def said(lead, case):
    """An entry, and somebody who tells it."""
    lead.comes_to(f"{case}entries/add/", sees="Add something that happened")
    lead.writes("What happened?", SAID)
    lead.presses(re.compile("^Add it to the grid"), sees="Who says so")
    entry = lead.page.url
    lead.opens("Say something about it", sees="Say something about this")
    lead.writes("Who says so?", "Amir")
    lead.writes("In a few words", "She does not ring me about them any more")
    lead.presses("Say it", sees="She does not ring me about them any more")
    return entry


@pytest.mark.parametrize("way", [*BOTH_ENDS, *WITHOUT_SCRIPTS])
def test_a_photograph_is_kept_behind_an_entry_and_a_funder_opens_it(house, files, way):
    case = house.begin("Better letters")
    lead = house.leader(EVERY[way], f"evidence-{way}")
    entry = said(lead, case)
    lead.opens(re.compile("^What shows it"), within="article", sees="Add something new that shows")
    lead.opens("Add something new that shows it", sees="What is it called?")
    lead.writes("What is it called?", PIECE)
    lead.picks("What is it?", "something somebody saw")
    lead.presses("Keep it", sees=PIECE)
    lead.opens(PIECE, within="article", sees="Its files")

    lead.gives("A file that shows it", files / "holiday.jpg")
    lead.presses("Keep this file", sees="none of the kinds that can be kept here")
    lead.reads("Nothing was kept.", "None yet.")
    for name in ("fridge.jpg", "minutes.pdf"):
        lead.gives("A file that shows it", files / name)
        lead.presses("Keep this file", sees="The file is kept.")
        lead.reads(name)
    lead.opens(re.compile("^Note what Amir said"), sees="What may be done with this")
    lead.writes("How do you know?", "He told me on the phone")
    lead.presses(re.compile("^They said yes ?: be told in a report"))
    lead.reads("Noted by Asha.")

    funder = arrives(house, case, "Opener", "Reader", way)
    funder.comes_to(entry, sees="Who says so")
    funder.opens(PIECE, within="article", sees="What it stands behind")
    funder.reads(SAID, "He told me on the phone")
    funder.misses("Keep this file", "Take it away", "Note what Amir")
    with Image.open(funder.takes("fridge.jpg")) as picture:
        assert not picture.getexif()
    assert funder.takes("minutes.pdf").read_bytes() == (files / "minutes.pdf").read_bytes()
