import io
import json

import pytest

from ripplegrid.exchange.mental_modeler import FORMAT

XML = """<?xml version="1.0" encoding="UTF-8"?>
<mentalModeler>
  <info><name><![CDATA[Ward]]></name><author>Mary</author><version>1.1</version>
    <date>Tue Jan 7 2014</date><description>About a ward</description></info>
  <groupNames><group0>Staff</group0></groupNames>
  <concepts>
    <concept><id><![CDATA[1]]></id><name><![CDATA[Trust & care]]></name><notes>Much</notes>
      <units>people</units><group>0</group><x>1</x><y>2</y><preferredState>1</preferredState>
      <relationships><relationship><id>2</id><name>Falls</name><notes>Seen</notes>
        <confidence>0.5</confidence><influence><![CDATA[H-]]></influence></relationship>
      </relationships></concept>
    <concept><id>2</id><name>Falls</name><relationships/></concept>
  </concepts>
  <scenarios><scenario><name>A bad day</name><concepts>
    <concept><id>1</id><name>Trust</name><influence>-1</influence></concept>
  </concepts></scenario></scenarios>
</mentalModeler>"""
JSON = {
    "info": {"name": "Ward", "author": "Mary"},
    "groupNames": {"0": "Staff"},
    "concepts": [
        {"id": "1", "name": "Trust", "group": "0", "preferredState": "-1",
         "relationships": [{"id": "2", "influence": "-0.55", "confidence": "0", "notes": ""}]},
        {"id": "2", "name": "Falls", "relationships": []},
    ],
}  # fmt: skip


def read(data, name="ward.mmp"):
    if isinstance(data, str):
        data = data.encode()
    return FORMAT.read(io.BytesIO(data), name)


def codes(data):
    found = read(data)
    return (found.case is None, [p.code for p in found.problems])


def shown(found):
    texts = {e.id: e.text for e in found.case.entries.values()}
    return sorted(texts.values()), [
        (texts[c.source], c.effect.value, texts[c.target])
        for c in found.case.contributions.values()
    ]


def test_the_scenario_does_not_wipe_the_links():
    found = read(XML)
    assert found.whole
    assert shown(found) == (["Falls", "Trust & care"], [("Trust & care", "hindered", "Falls")])
    assert "left-out" in [p.code for p in found.problems]


def test_everything_else_the_map_holds_is_kept_in_words():
    case = read(XML).case
    about = case.about
    assert (about.title, about.authors, about.summary) == ("Ward", ("Mary",), "About a ward")
    assert about.sources == ("Mental Modeler map “Ward”, version 1.1, of Tue Jan 7 2014",)
    trust = next(e for e in case.entries.values() if e.text == "Trust & care")
    assert trust.note == "Much\nUnits: people\nGroup: Staff\nPreferred state: 1"
    assert trust.came_from == "Mental Modeler, concept 1"
    (link,) = case.contributions.values()
    assert link.note == (
        "Seen\nWeight in Mental Modeler: H-\nConfidence: 0.5\n"
        "From Mental Modeler, concept 1, relationship to 2."
    )


@pytest.mark.parametrize(
    "data",
    [
        json.dumps(JSON),
        "\ufeff" + json.dumps(JSON),
        json.dumps({"MentalModeler": JSON}),
        XML.replace("Trust & care", "Trust").replace("mentalModeler", "mentalmodeler"),
        XML.replace("Trust & care", "Trust").replace("<mentalModeler", "<mentalModeler xmlns='x'"),
        "\ufeff" + XML.replace("Trust & care", "Trust"),
    ],
)
def test_every_spelling_of_the_format_is_read_alike(data):
    found = read(data)
    assert shown(found) == (["Falls", "Trust"], [("Trust", "hindered", "Falls")])
    assert FORMAT.recognises(data.encode()[:4096], "ward.mmp")


def test_a_map_without_a_name_takes_that_of_the_file():
    assert read("<mentalmodeler><concepts/></mentalmodeler>").case.title == "ward"
    assert codes("<mentalmodeler/>") == (False, ["empty"])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("<mentalmodeler>", "not-xml"),
        ("<html/>", "not-a-map"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><mentalmodeler>&b;</mentalmodeler>', "document-type"),
        ("<?xml version='1.0' encoding='nonsense'?><mentalmodeler/>", "not-utf-8"),
        ("<mentalmodeler><info>" + "<a>" * 5000 + "</a>" * 5000 + "</info></mentalmodeler>",
         "too-deep"),
        ("<a>" * 2_000_001, "too-many-parts"),
        ("{", "not-json"),
        ("{}", "not-a-map"),
        ('{"concepts": {}}', "not-a-map"),
        ("", "not-xml"),
        (b"x" * (25 * 1024 * 1024 + 1), "too-large"),
    ],
)  # fmt: skip
def test_what_is_no_map_is_refused_in_a_sentence(data, code):
    assert codes(data) == (True, [code])


def test_strange_values_where_texts_should_be_do_no_harm():
    strange = {
        "info": [], "groupNames": [], "scenarios": {},
        "concepts": [
            None, 3, {"id": {}, "name": [], "relationships": [None, {"id": 2}]}, {"id": 2},
        ],
    }  # fmt: skip
    found = read(json.dumps(strange))
    assert len(found.case.entries) == 4
    assert len(found.case.contributions) == 1


def test_other_files_are_not_taken_for_maps():
    assert not FORMAT.recognises(b'{"format": "ripplegrid.case"}', "a.json")
    assert not FORMAT.recognises(b"a,b", "a.csv")
