"""What a piece of evidence stands behind."""

import pytest

from ripplegrid.errors import MissingRecord
from ripplegrid.model import AttachEvidence, DetachEvidence, apply
from tests.factories import case, claim, evidence, telling

TOLD = case(telling("a", "v"), claim("a>b", "v"), evidence("d"))


def test_evidence_new_or_known_is_put_behind_several_at_once() -> None:
    after = apply(TOLD, AttachEvidence("n", frozenset({"a/v", "a>b/v"}), evidence("n")))
    assert after.tellings["a/v"].evidence == after.claims["a>b/v"].evidence == {"n"}
    both = apply(after, AttachEvidence("d", frozenset({"a/v"})))
    assert both.tellings["a/v"].evidence == {"d", "n"}
    assert apply(both, AttachEvidence("d", frozenset({"a/v"}))) == both


def test_what_does_not_show_it_is_taken_from_behind_it_and_stays_as_evidence() -> None:
    after = apply(TOLD, AttachEvidence("d", frozenset({"a/v", "a>b/v"})))
    after = apply(after, DetachEvidence("d", frozenset({"a/v"})))
    assert (after.tellings["a/v"].evidence, after.claims["a>b/v"].evidence) == (set(), {"d"})
    assert "d" in after.evidence


@pytest.mark.parametrize(
    "change",
    [
        AttachEvidence("nothing", frozenset({"a/v"})),
        AttachEvidence("d", frozenset({"a"})),
        DetachEvidence("d", frozenset({"nowhere"})),
    ],
)
def test_what_is_not_there_is_refused(change) -> None:
    with pytest.raises(MissingRecord):
        apply(TOLD, change)
