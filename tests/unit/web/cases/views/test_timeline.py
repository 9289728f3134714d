"""The timeline."""

from ripplegrid.web.cases.actions import create_case
from tests import factories as make


def test_years_stand_in_order_with_what_came_after_the_end_and_the_undated_apart(owner, browser):
    create_case(
        owner,
        make.case(
            make.entry("a", "group", "outcome", text="Late", when=make.when("2020-01-01")),
            make.entry("b", "group", "outcome", text="Early", when=make.when("2016-01-01")),
            make.entry("c", text="Some day"),
            period=make.when("2015-01-01", "2018-12-31", "2015 to 2018"),
        ),
    )
    page = browser.get("/cases/case/timeline/").content.decode()
    words = page.partition('class="years"')[2]
    assert words.index("Early") < words.index("Late") < words.index("Nobody said when")
    assert "after it ended" in words
    assert "<svg" in page
