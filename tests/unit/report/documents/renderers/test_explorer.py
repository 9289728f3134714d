"""The form, the data and the script of a file to explore."""

import json

from ripplegrid.report.documents.exploring import Explored, Explorer
from ripplegrid.report.documents.renderers.explorer import data, form, script, script_digest

BAD = "</script><script>alert(1)</script>"
EXPLORER = Explorer(
    entries=(Explored(number=1, text=BAD, levels=(BAD,), kinds=(), voices=("Ann",)),),
    links=((1, 1),),
)


def test_what_people_wrote_is_never_taken_for_markup():
    told, run = data(EXPLORER)
    assert BAD not in told + run + "".join(form(EXPLORER))
    text = told.removeprefix('<script type="application/json" id="rx-data">')
    found = json.loads(text.removesuffix("</script>"))
    assert found["entries"][0]["levels"] == [BAD]
    assert found["links"] == [[1, 1]]


def test_nothing_is_fetched_and_the_form_waits_for_the_script():
    for word in ("http", "fetch(", "import(", "XMLHttp", "eval("):
        assert word not in script()
    assert " hidden" in next(form(EXPLORER))


def test_a_policy_names_the_script_as_it_stands_in_the_file():
    run = list(data(EXPLORER))[-1]
    assert run == f'<script type="module">{script()}</script>'
    assert script_digest().startswith("'sha256-")
