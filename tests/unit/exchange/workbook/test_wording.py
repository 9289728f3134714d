from ripplegrid.exchange.workbook.columns import PLANS
from ripplegrid.exchange.workbook.wording import COLUMNS, HEAVY, LAST_NEEDED, README, SHEETS


def test_sheet_names_fit_into_excel():
    titles = [words.title for words in SHEETS.values()]
    assert len(titles) == len({t.casefold() for t in titles})
    assert all(len(title) <= 31 and not set(title) & set("[]:*?/\\") for title in titles)


def test_words_are_only_said_of_columns_that_are_there():
    for table, columns in COLUMNS.items():
        assert set(columns) <= {c.name for c in PLANS[table].columns}, table
    for table, last in (*HEAVY.items(), *LAST_NEEDED.items()):
        assert last in {c.name for c in PLANS[table].columns}, table


def test_the_guidance_begins_with_a_title():
    looks = [look for look, _ in README]
    assert looks[0] == "title"
    assert set(looks) == {"title", "head", "text"}
