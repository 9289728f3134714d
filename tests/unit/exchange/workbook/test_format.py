"""Our own workbook comes back as it was, and an empty one can be filled by hand."""

import io
from zipfile import ZipFile

from hypothesis import HealthCheck, given, settings

from ripplegrid.exchange.workbook import FORMAT
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.registers import Instrument
from tests.any_case import cases
from tests.factories import about, entry
from tests.unit.exchange.messy import book


def written(case: CaseStudy) -> bytes:
    stream = io.BytesIO()
    FORMAT.write(case, stream)
    return stream.getvalue()


def read(data: bytes):
    return FORMAT.read(io.BytesIO(data), "grid.xlsx")


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases())
def test_any_case_study_comes_back(case):
    assert read(written(case)).case == case


def test_pairs_come_back():
    made = Instrument(id="i", title="Questions", questions=(("q1", "Why?"), ("", "")))
    case = CaseStudy(about=about(), instruments=table([made]))
    assert read(written(case)).case == case


def test_no_text_becomes_a_formula_and_none_is_shortened():
    texts = ["=1+1", "+44 20", "-5%", "@team", "\tx", "x" * 40_000, "😀" * 20_000, "ŵŷ e\u0301"]
    case = CaseStudy(
        about=about(), entries=table(entry(f"e{i}", text=t) for i, t in enumerate(texts))
    )
    data = written(case)
    with ZipFile(io.BytesIO(data)) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/sheet")]
        assert all(b"<f>" not in archive.read(n) for n in sheets)
    assert read(data).case == case


def test_the_same_case_study_gives_the_same_bytes():
    case = CaseStudy(about=About(id="c", title="Letters"), entries=table([entry("e")]))
    assert written(case) == written(case)


def test_a_form_filled_by_hand_needs_no_ids():
    found = read(book({
        "Case": [["About the project", "Your answer"], ["Title", "Letters"], ["Country", "Wales"]],
        "Contributors": [["Code", "Name", "What they are"], ["P1", "Anna", "carer; youth worker"]],
        "Entries": [
            ["Code", "What happened", "Level", "Kind", "When", "Who says so", "Good or bad?"],
            ["E1", "A letter", "Individual", "Output", 2016, "Anna", "positive"],
            ["E2", "Less fear", "Organizational", "outcome", "", "", ""],
        ],
        "Contributions": [["This…", "…led to this", "Did it help?"], ["E1", "Less fear", "helped"]],
    }))  # fmt: skip
    assert found.whole, found.problems
    case = found.case
    first = next(e for e in case.entries.values() if e.text == "A letter")
    (link,) = case.contributions.values()
    (telling,) = case.tellings.values()
    assert (case.title, case.about.countries) == ("Letters", ("Wales",))
    assert first.when.text == "2016"
    assert link.source == first.id
    assert telling.entry == first.id
    assert case.voices[telling.voice].name == "Anna"
    assert [t.label for t in case.stakeholder_types.values()] == ["youth worker"]


def test_a_link_to_nothing_is_told_with_its_cell_and_what_comes_near():
    found = read(book({
        "Entries": [["Code", "What happened", "Level"], ["E1", "A letter", ""], ["E2", "Fear", ""]],
        "Contributions": [["Code", "This…", "…led to this"], ["L1", "E1", "A lettre"]],
    }))  # fmt: skip
    (error,) = (p for p in found.problems if p.weight == "error")
    assert error.place == "sheet Contributions, row 2, column C"
    assert "a letter" in error.hint
    assert len(found.case.entries) == 2
