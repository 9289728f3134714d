"""The grid and its cards."""


def test_the_cards_of_changed_entries_say_where_they_stand(case, browser):
    page = browser.get(f"/cases/{case.id}/grid/cards/?id=a&id=none").content.decode()
    assert page.count("<template") == 1
    assert 'data-cells="individual/contributors and processes"' in page
