"""The picture of a view, to take away."""

from xml.etree import ElementTree


def picture(browser, case, query=""):
    answer = browser.get(f"/cases/{case.id}/map/picture.svg?{query}")
    assert answer["Content-Type"] == "image/svg+xml"
    assert 'filename="better-letters-map.svg"' in answer["Content-Disposition"]
    root = ElementTree.fromstring(answer.content)
    return root, " ".join("".join(e.itertext()) for e in root.iter() if e.tag.endswith("text"))


def test_it_has_its_title_its_day_what_it_rests_on_and_its_legend(case, browser):
    _, words = picture(browser, case)
    for part in ("Ripple map of Better letters", "As the account stood on", "3 entries", "helped"):
        assert part in words


def test_it_holds_the_view_and_nothing_hidden(case, browser):
    root, words = picture(browser, case, "from=a&to=b&without=b2")
    assert "The ways from “Nurses and patients met” to “Letters were rewritten”" in words
    assert "What if this had not happened?" in words
    assert "What led to “Letters were rewritten”" in picture(browser, case, "trace=b&way=up")[1]
    assert not [e for e in root.iter() if e.get("display") == "none"]
    assert not [e for e in root.iter() if e.tag.endswith("}a")]
