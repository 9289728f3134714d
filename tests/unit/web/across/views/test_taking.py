import io

from ripplegrid.exchange.native import read_synthesis
from ripplegrid.exchange.qda.codebook import read_codebook
from ripplegrid.model.changes import AddRecord
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act
from tests import factories as make


def taken(browser, synthesis):
    answer = browser.get(f"/across/{synthesis.id}/take/")
    assert answer.status_code == 200
    assert "what-they-share.json" in answer["Content-Disposition"]
    sent = b"".join(answer.streaming_content)
    return sent, read_synthesis(io.BytesIO(sent)).found


def test_a_synthesis_is_taken_away_with_its_case_studies_as_let_into_a_report(
    synthesis, case, owner, browser
):
    _, found = taken(browser, synthesis)
    assert found.synthesis.title == synthesis.title
    assert set(found.cases) == {case.id}
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
    _, more = taken(browser, synthesis)
    assert set(more.cases[case.id].tellings) == {"a/v", "b/v"} > set(found.cases[case.id].tellings)


def test_codings_of_a_round_that_is_not_opened_stay_behind_ones_own_too(synthesis, owner, browser):
    act(owner, synthesis.id, AddRecord(make.coding("case/a", "t", "ann", memo="SECRET")))
    sent, found = taken(browser, synthesis)
    assert not found.synthesis.codings
    assert b"SECRET" not in sent


def test_the_overview_leads_there(synthesis, browser):
    page = browser.get(f"/across/{synthesis.id}/").content.decode()
    assert f"/across/{synthesis.id}/take/" in page


def test_a_codebook_is_taken_to_another_program(synthesis, browser):
    here = f"/across/{synthesis.id}/coding/codebooks/b/"
    assert f"{here}take/" in browser.get(here).content.decode()
    answer = browser.get(f"{here}take/")
    assert "ours-1.qdc" in answer["Content-Disposition"]
    found = read_codebook(b"".join(answer.streaming_content), "Ours")
    assert {theme.name for theme in found.themes} == {"Trust", "Use"}
    assert browser.get(here.replace("/b/", "/x/") + "take/").status_code == 404
