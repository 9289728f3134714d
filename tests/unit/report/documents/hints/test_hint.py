"""A hint tells one sentence, what can be done and where."""

from ripplegrid.report.documents.hints import Hint, Spot


def test_a_hint_as_data_holds_its_sentence_what_to_do_and_its_places() -> None:
    spot = Spot(at=("entries", "e"), field="text", said="Ask Ann")
    hint = Hint(
        code="x", template="“{found}” of {who}.", doing="Ask.", found="Ann", who="B", spots=(spot,)
    )
    assert hint.as_json() == {
        "code": "x",
        "sentence": "“Ann” of B.",
        "to_do": "Ask.",
        "places": [{"table": "entries", "id": "e", "field": "text", "said": "Ask Ann"}],
    }
