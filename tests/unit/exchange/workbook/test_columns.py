from ripplegrid.exchange.workbook.columns import ABOUT_FIELDS, PLANS
from ripplegrid.exchange.workbook.wording import CASE_ROWS, SHEETS
from ripplegrid.model.case import TABLES
from ripplegrid.model.words import Level


def test_every_table_has_its_sheet_and_every_field_its_column():
    assert set(PLANS) == set(TABLES)
    for table, plan in PLANS.items():
        fields = set(plan.kind.__dataclass_fields__) - {"id"}
        assert fields <= {c.name for c in plan.columns}, table


def test_headings_and_prefixes_are_not_used_twice():
    prefixes = [plan.prefix for plan in PLANS.values()]
    assert len(prefixes) == len(set(prefixes))
    for plan in PLANS.values():
        labels = [c.said.label.casefold() for c in plan.columns]
        assert len(labels) == len(set(labels)), plan.title


def test_the_code_comes_first_and_the_id_last():
    assert all(
        (plan.columns[0].name, plan.columns[-1].name) == ("code", "id") for plan in PLANS.values()
    )


def test_columns_offer_the_words_of_the_model():
    columns = {c.name: c for c in PLANS["entries"].columns}
    assert columns["levels"].choices == tuple(level.value for level in Level)
    assert columns["published"].choices == ("yes", "no")
    assert "carer" in {c.name: c for c in PLANS["contributors"].columns}["types"].choices
    assert {c.name: c for c in PLANS["contributions"].columns}["source"].to == "entries"


def test_the_case_sheet_asks_for_everything():
    assert {field.name for field in ABOUT_FIELDS} == set(CASE_ROWS)
    assert set(SHEETS) == set(PLANS)
