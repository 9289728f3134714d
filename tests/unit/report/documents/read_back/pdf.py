"""A PDF, read by its tags, its outline and the content of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from tests.unit.report.documents.read_back.seen import Seen, SeenTable

INSIDE = {"/TR": {"/Table", "/THead", "/TBody", "/TFoot"}, "/TH": {"/TR"}, "/TD": {"/TR"}} | {
    "/LI": {"/L"},
    "/Lbl": {"/LI"},
    "/LBody": {"/LI"},
}
"""What may stand only in what (ISO 32000-1, 14.8.4.3)."""
STRING = re.compile(rb"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>", re.S)
OPERATOR = re.compile(rb"(?<![\w/.-])(BDC|BMC|EMC|Tj|TJ|Do|S|f\*?|B\*?|sh)(?![\w*])")
"""Where tagging begins and ends on a page, and what puts something there."""


def read_pdf(data: bytes) -> Seen:
    """What a program that reads tagged PDF finds."""
    reader, seen = PdfReader(BytesIO(data)), Seen()
    root = reader.root_object
    seen.title = str((reader.metadata or {}).get("/Title", ""))
    seen.languages.add(str(root.get("/Lang", "")))
    _catalogue(seen, root)
    _structure(seen, root["/StructTreeRoot"])
    marks = list(_outline(reader.outline, 1))
    seen.must(marks == seen.headings, f"bookmarks {marks[:3]}… are not the headings")
    for page in reader.pages:
        _page(seen, page)
    return seen


def _catalogue(seen: Seen, root: Any) -> None:
    seen.must(_yes(root, "/MarkInfo", "/Marked"), "not tagged")
    seen.must(not _yes(root, "/MarkInfo", "/Suspects"), "tags that may be wrong")
    seen.must(_yes(root, "/ViewerPreferences", "/DisplayDocTitle"), "shows its file name")
    told = root["/Metadata"].get_object().get_data().decode("utf-8")
    found = re.search(r"<pdfuaid:part>(\d)</pdfuaid:part>", told)
    seen.must(found and found[1] == "1", "does not say that it is PDF/UA-1")
    named = re.search(r"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", told, re.S)
    seen.must(named and named[1], "no title among the metadata")


def _yes(root: Any, where: str, what: str) -> bool:
    """Whether something is true; pypdf's own false counts as true where it is asked by itself."""
    return str(root.get(where, {}).get(what, False)) == "True"


def _structure(seen: Seen, root: Any) -> None:
    headings = []
    for tag, parents in tags(root["/K"]):
        kind = tag["/S"]
        if kind in INSIDE:
            seen.must(INSIDE[kind] & set(parents[-1:]), f"{kind} in {parents[-1:]}")
        if re.fullmatch(r"/H[1-6]", kind):
            text = said(tag)
            seen.must(text, "an empty heading")
            headings.append((int(kind[2:]), text))
        elif kind == "/Figure":
            _figure(seen, tag)
        elif kind == "/Table":
            seen.tables.append(_table(seen, tag))
        elif kind == "/Link":
            refs = [k for k in _kids(tag) if k.get("/Type") == "/OBJR"]
            seen.must(refs, "a link that no annotation belongs to")
    seen.must(headings[:1] and headings[0][0] == 1, "does not begin with its title")
    seen.headings = [(depth - 1, text) for depth, text in headings[1:]]


def _figure(seen: Seen, tag: Any) -> None:
    """A picture says what it shows; what holds a picture and its caption says nothing itself."""
    inner = [k for k in _kids(tag) if k.get("/S") == "/Figure"]
    if not inner:
        seen.pictures.append(str(tag.get("/Alt", "")))
        seen.must(tag.get("/Alt"), "a picture that does not say what it shows")


def _table(seen: Seen, tag: Any) -> SeenTable:
    heads = [one for one, _ in tags(tag["/K"]) if one["/S"] == "/TH"]
    for one in heads:
        told = one.get("/A", {})
        told = told if isinstance(told, ArrayObject) else [told]
        scopes = [a.get_object().get("/Scope") for a in told]
        seen.must({"/Column", "/Row", "/Both"} & set(scopes), "a heading without a scope")
    return SeenTable("", ["?" for _ in heads])


def tags(node: Any, parents: tuple[str, ...] = ()) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Every element of the structure with those it stands in, in the order of reading."""
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for child in node:
            yield from tags(child, parents)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node, parents
            parents = (*parents, node["/S"])
        if "/K" in node:
            yield from tags(node["/K"], parents)


def _kids(tag: Any) -> list[Any]:
    kids = tag.get("/K", ArrayObject()).get_object()
    kids = kids if isinstance(kids, ArrayObject) else [kids]
    return [k.get_object() for k in kids if isinstance(k.get_object(), DictionaryObject)]


def said(tag: Any) -> str:
    """The title that a tag carries, as its words stand on the page."""
    return " ".join(str(tag.get("/T", "")).split())


def _outline(marks: Any, depth: int) -> Iterator[tuple[int, str]]:
    for one in marks:
        if isinstance(one, list):
            yield from _outline(one, depth + 1)
        else:
            yield depth, " ".join(str(one.title).split())


def _page(seen: Seen, page: Any) -> None:
    """Everything on a page is tagged or marked as no matter for reading; its letters are there."""
    notes = [one.get_object() for one in page.get("/Annots", ())]
    seen.must(not notes or page.get("/Tabs") == "/S", "links are not reached in order")
    seen.must(all("/StructParent" in one for one in notes), "a link that is not tagged")
    for font in page["/Resources"].get("/Font", {}).values():
        one = font.get_object()
        seen.must("/ToUnicode" in one, f"letters that cannot be read aloud: {one['/BaseFont']}")
        inner = one.get("/DescendantFonts", [one])[0].get_object()["/FontDescriptor"]
        kept = {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.get_object())
        seen.must(kept, f"letters that are not in the file: {one['/BaseFont']}")
    depth = 0
    for operator in OPERATOR.findall(STRING.sub(b"", page.get_contents().get_data())):
        if operator in {b"BDC", b"BMC"}:
            depth += 1
        elif operator == b"EMC":
            depth -= 1
        elif not depth:
            seen.faults.append("something on a page is neither tagged nor marked as decoration")
            return
