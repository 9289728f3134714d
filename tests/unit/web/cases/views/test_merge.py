"""Merging: choosing, seeing every voice, and the words that stand."""

from html import unescape

from tests.unit.web.cases.views.acting import now, send


def page(browser, case, path):
    return unescape(browser.get(f"/cases/{case.id}/{path}").content.decode())


def test_first_somebody_chooses_which(case, browser):
    shown = page(browser, case, "entries/b/merge/")
    assert "Which others say the same?" in shown
    assert 'name="with" value="b2"' in shown
    assert 'name="with" value="b"' not in shown
    assert "New letters" not in page(browser, case, "entries/b/merge/?q=nurses")
    assert "Nothing on the grid has these words" in page(browser, case, "entries/b/merge/?q=zebra")


def test_then_all_voices_are_seen_and_the_words_are_chosen(case, browser):
    shown = page(browser, case, "entries/b/merge/?with=b2&with=b&with=none")
    assert "Who will stand behind it" in shown
    assert "Voice v" in shown
    assert "Nobody has said yet who says:" in shown
    answer = send(browser, case, "entries/b/merge/", others=["b2"], words="b2")
    assert answer["Location"].endswith("/entries/b2/")
    assert now(case).entries["b"].merged_into == "b2"
    assert now(case).tellings["b/v"].entry == "b"


def test_new_words_stand_for_all_and_one_can_be_taken_out_again(case, browser):
    send(browser, case, "entries/b/merge/", others=["b2"], words="new", text="Letters are clearer")
    kept = now(case).entries["b"].merged_into
    assert now(case).entries[kept].text == "Letters are clearer"
    shown = page(browser, case, f"entries/{kept}/")
    assert "/entries/b/split/" in shown
    assert "/entries/b2/split/" in shown


def test_choosing_nothing_is_said(case, browser):
    answer = send(browser, case, "entries/b/merge/", text="Letters were rewritten")
    assert answer.status_code == 422
    assert "Choose at least one" in answer.content.decode()


def test_a_refusal_is_told_on_the_form(case, browser):
    answer = send(browser, case, "entries/a/merge/", others=["b"], words="a")
    assert answer.status_code == 422
    assert "led to another" in answer.content.decode()
