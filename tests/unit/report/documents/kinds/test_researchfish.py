"""The workbook for Researchfish: known columns, nothing made up for those that are empty."""

from ripplegrid.model import Evidence
from ripplegrid.model.words import Direction, EvidenceKind
from ripplegrid.report.documents.kinds.researchfish import tell
from ripplegrid.report.documents.parts import Document, Table
from ripplegrid.report.documents.renderers.inline import plain
from tests.factories import entry, telling
from tests.unit.report.documents.told import account, text


def rows(document: Document) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for section in document.sections:
        for table in [block for block in section.blocks if isinstance(block, Table)]:
            heads = [plain(head) for head in table.head]
            found[section.anchor] = [
                dict(
                    zip(
                        heads,
                        (" ".join(plain(s) for p in c.paragraphs for s in p.sentences) for c in r),
                        strict=True,
                    )
                )
                for r in table.rows
            ]
    return found


def test_each_impact_stands_on_one_sheet() -> None:
    found = rows(
        tell(
            account(
                entry("a", "societal", "output", text="An article", published=True),
                entry("b", "organisational", "use", text="A rule", note="It cost money"),
                telling("b", "v", direction=Direction.NEGATIVE),
                entry("c", "individual", "outcome", text="Courage"),
                entry("d", "group", "process", text="A meeting"),
                telling("a", "v", evidence=frozenset({"x"})),
                Evidence(id="x", kind=EvidenceKind.DOCUMENT, title="X", address="https://x.org"),
            )
        )
    )
    (article,), (rule,), (courage,) = found.values()
    assert list(found) == ["publications", "policy", "to-be-sorted"]
    assert article["Outcome Type"] == "Publications"
    assert article["Url"] == "https://x.org"
    assert rule["Impact"] == "It cost money"
    assert rule["What is not simply good"] == "Somebody calls it bad."
    assert {rule[name] for name in ("Award Reference", "Type of Influence")} == {""}
    assert courage["Outcome Type"] == ""
    assert courage["Record Title"].startswith("Courage")


def test_a_sheet_with_nothing_says_so() -> None:
    document = tell(account())
    assert rows(document) == {}
    assert "The account tells of none of these." in text(document.sections[0])
