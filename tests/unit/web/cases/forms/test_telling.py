"""What a voice told, as a form."""

from uuid import uuid4

from ripplegrid.model.words import Direction, Stance
from ripplegrid.web.cases.forms.telling import TellingForm
from tests import factories as make


def test_a_form_made_of_a_telling_gives_the_telling_back():
    before = make.telling(
        "e", "v", stance=Stance.DISAGREES, direction=Direction.NOTHING, account="No",
        quotation="Not at all", for_whom="porters",
        when=make.when("2016-01-01", "2016-12-31", "2016"),
    )  # fmt: skip
    data = TellingForm.initial_of(before) | {"seen": 1, "change_id": str(uuid4()), "when": "2016"}
    form = TellingForm(data)
    assert form.is_valid(), form.errors
    assert form.edited(before) == before
