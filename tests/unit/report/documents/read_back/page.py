"""A web page, read as a browser that reads aloud finds it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from tests.unit.report.documents.read_back.seen import Seen, SeenTable

VOID = frozenset({"meta", "col", "br", "img", "link", "input", "path", "rect", "circle", "line"})
FETCHING = frozenset({"iframe", "object", "embed", "link", "base", "img", "image"})
LANDMARKS = frozenset({"header", "nav", "main", "footer", "aside"})


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()
        self.open: list[tuple[str, dict[str, Any]]] = []
        self.ids: dict[str, str] = {}
        self.links: list[str] = []
        self.landmarks: list[str] = []
        self.named: list[tuple[str, str]] = []
        self.drawn: list[dict[str, Any]] = []
        self.figures = self.tables = 0
        self.under = ""
        self.texts: dict[int, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._start(tag, given)
        if tag not in VOID:
            self.open.append((tag, given))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, dict(attrs))

    def _start(self, tag: str, given: dict[str, Any]) -> None:
        seen, inside = self.seen, {name for name, _ in self.open}
        seen.must("style" not in given, f"a {tag} with a style of its own")
        seen.must(tag not in FETCHING and "src" not in given, f"a {tag} that fetches something")
        if tag == "html":
            seen.languages.add(given.get("lang") or "")
        if given.get("id"):
            seen.must(given["id"] not in self.ids, f"two things called {given['id']}")
            self.ids[given["id"]] = ""
        if tag == "a" and str(given.get("href", "")).startswith("#"):
            self.links.append(given["href"][1:])
        if tag in LANDMARKS and not inside & {"section", "article", "blockquote"}:
            self.landmarks.append(tag)
        for name in ("aria-labelledby", "aria-describedby"):
            self.named += [(name, one) for one in str(given.get(name, "")).split()]
        if tag in {"nav", "form"} or given.get("role") == "region":
            named = given.get("aria-label") or given.get("aria-labelledby")
            seen.must(named, f"a {tag} without a name")
        if tag == "figure":
            self.figures += 1
        if tag == "svg":
            seen.must("figure" in inside, "a picture that stands in no figure")
            self.drawn.append(given)
        if tag == "table":
            seen.tables.append(SeenTable("", []))
        if tag == "th":
            seen.must(given.get("scope") in {"col", "row"}, "a heading of a table without a scope")
            seen.must("thead" not in inside or given.get("scope") == "col", "heads of columns")
        seen.must(tag != "td" or "thead" not in inside, "a cell in a heading row is no heading")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        tags = [name for name, _ in self.open]
        if not tags or tags[-1] in {"style", "script"}:
            return
        for name, given in self.open:
            if given.get("id"):
                self.ids[given["id"]] += data
            if name == "figcaption":
                self.texts[self.figures] = self.texts.get(self.figures, "") + data
        self._headings(tags, data)
        table = self.seen.tables[-1] if "table" in tags else None
        if table and "caption" in tags:
            table.caption += data
        if table and "thead" in tags and "th" in tags:
            self._head(table, data)

    def _head(self, table: SeenTable, data: str) -> None:
        given = next(given for name, given in reversed(self.open) if name == "th")
        if not given.get("seen"):
            given["seen"] = "1"
            table.heads.append("")
        table.heads[-1] += data

    def _headings(self, tags: list[str], data: str) -> None:
        heads = [one for one in tags if len(one) == 2 and one[0] == "h" and one[1].isdigit()]
        if heads and "svg" not in tags:
            given = next(given for name, given in reversed(self.open) if name == heads[-1])
            last = self.seen.headings[-1] if self.seen.headings else None
            if last and given.get("seen"):
                self.seen.headings[-1] = (last[0], last[1] + data)
            else:
                given["seen"] = "1"
                self.seen.headings.append((int(heads[-1][1]), data))
            self.under = self.seen.headings[-1][1]
            self.seen.words[self.under] = ""
        elif self.under:
            self.seen.words[self.under] += data


def read_page(text: str) -> Seen:
    """What a browser finds in a page."""
    page = _Page()
    page.feed(text)
    seen = page.seen
    seen.must(not page.open, "tags that are left open")
    seen.title = _between(text, "<title>", "</title>")
    lost = set(page.links) - set(page.ids)
    seen.must(not lost, f"links that lead nowhere: {lost}")
    seen.must(page.landmarks.count("main") == 1, "no text, or two of it")
    seen.must(page.landmarks.count("header") == 1, "no head, or two of it")
    for how, name in page.named:
        seen.must(page.ids.get(name, "").strip(), f"{how} leads to nothing: {name}")
    for drawn in page.drawn:
        seen.must(drawn.get("role") in {"img", "group", "graphics-document"}, "a picture is none")
        told = drawn.get("aria-describedby", "").split()
        seen.pictures.append(" ".join(page.ids.get(one, "") for one in told))
        seen.must(drawn.get("aria-labelledby"), "a picture without a name")
    seen.must(len(page.drawn) == page.figures, "figures and pictures are not as many")
    seen.captions = list(page.texts.values())
    return seen


def _between(text: str, start: str, end: str) -> str:
    found = text.split(start, 1)[1].split(end, 1)[0]
    return found.strip()
