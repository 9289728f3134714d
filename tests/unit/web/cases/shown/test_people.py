"""Everybody, in order and told apart."""

from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Participants, StakeholderType
from ripplegrid.model.words import Mark, VoiceKind
from ripplegrid.web.cases.shown.people import FEW, People
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


def people(*records, only=""):
    case = make.case(*records)
    return People(Told(case), Naming(case), only)


def test_each_with_kinds_marks_and_voices():
    found = people(
        make.contributor("p", name="Ann", types=frozenset({"carer", "vet"}),
                         marks=frozenset({Mark.DUAL_ROLE, Mark.BROKER})),
        StakeholderType(id="vet", label="Animal doctor"),
        make.voice("v", contributor="p"), make.telling("e", "v"), make.entry("e", by="v"),
    )  # fmt: skip
    (ann,) = found.contributors
    assert ann.kinds == ("Animal doctor", "Carer")
    assert ann.marks == (Mark.BROKER, Mark.DUAL_ROLE)
    assert [(s.voice.id, s.things, s.grid) for s in ann.voices] == [("v", 1, True)]
    assert not any(found.others.values())
    assert [one.label for one in found.own_types] == ["Animal doctor"]


def test_voices_of_nobody_known_stand_by_what_they_are():
    found = people(make.voice("v"), make.voice("d", kind=VoiceKind.DOCUMENT),
                   make.voice("a", kind=VoiceKind.ANONYMOUS))  # fmt: skip
    assert [[s.voice.id for s in found.others[kind]] for kind in VoiceKind] == [["v"], ["d"], ["a"]]


def test_participants_stand_apart():
    group = Participants(id="g", description="Patients", types=frozenset({"service user"}))
    found = people(group)
    assert [(one.record, one.kinds) for one in found.participants] == [(group, ("Service user",))]
    assert not found.contributors


def test_many_can_be_looked_at_by_kind():
    many = [make.contributor(f"p{i}", types=frozenset({"carer" if i else "funder"}))
            for i in range(FEW + 1)]  # fmt: skip
    assert [one for one, _ in people(*many).kinds] == ["carer", "funder"]
    assert [p.record.id for p in people(*many, only="funder").contributors] == ["p0"]
    assert len(people(*many, only="nonsense").contributors) == FEW + 1
    assert people(*many[:3]).kinds == ()
