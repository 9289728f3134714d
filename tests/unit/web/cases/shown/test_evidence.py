"""What each piece of evidence stands behind."""

from ripplegrid.model.naming import Naming
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.cases.shown.consents import how_known
from ripplegrid.web.cases.shown.evidence import backed, listed, pieces
from tests import factories as make

LEAVE = Consent(id="k", voice="v", use=Use.REPORT, given=False, about="d")
CASE = make.case(
    make.telling("a", "v", evidence=frozenset({"d"})),
    make.claim("a>b", "w", evidence=frozenset({"d"})),
    make.voice("doc", document="d"), make.evidence("alone"), LEAVE,
)  # fmt: skip


def test_a_piece_knows_what_it_stands_behind_who_it_is_and_what_leave_there_is():
    piece = pieces(CASE)["d"]
    assert [(b.page, b.at, b.who) for b in piece.behind] == [
        ("entry", ("a",), "Voice v"), ("link", ("a>b",), "Voice w"),
    ]  # fmt: skip
    assert "→" in piece.behind[1].said
    assert [v.id for v in piece.speaks] == ["doc"]
    assert [(c.id, v.id, known) for c, v, known in piece.leave] == [("k", "v", how_known(LEAVE))]
    assert [v.id for v in piece.asked] == ["v", "w"]


def test_every_piece_is_listed_also_one_behind_nothing():
    assert listed(CASE, Naming(CASE))["pieces"]["alone"].behind == ()
    assert backed(CASE).keys() == {"a/v", "a>b/w"}
