"""The ripple map."""


def test_the_map_follows_one_entry_up_and_down(case, browser):
    page = browser.get(f"/cases/{case.id}/map/?trace=b&way=up").content.decode()
    assert "What led to" in page
    assert "New letters" not in page.partition('id="outline"')[2]
