"""Gather every sentence for translators, and make what they wrote ready for the pages.

    python -m tools.messages        renew and compile every language there is
    python -m tools.messages cy     begin Welsh, or renew it

The catalogue of all sentences (``build/ripplegrid.pot``) is made each time, never kept: it is the
code, the templates and the method's data that say what there is. Kept is one file for each
language, ``src/ripplegrid/web/locale/<language>/LC_MESSAGES/django.po``, and what is compiled from
it beside it.
"""

from __future__ import annotations

import ast
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import zip_longest
from pathlib import Path

import django
from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.template import Engine, Node
from django.template.loader import get_template
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils.translation import to_locale

from ripplegrid.errors.base import OURS
from ripplegrid.model.case import TABLES, WHAT
from ripplegrid.model.rules import RENAMED
from ripplegrid.web.accounts.permissions import Act, Role

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "ripplegrid"
LOCALE = SOURCE / "web" / "locale"
TEMPLATE = ROOT / "build" / "ripplegrid.pot"

SINGLE = frozenset({"say", "mark", "worded", "gettext", "gettext_lazy", "gettext_noop"})
DOUBLE = frozenset({"say_count", "mark_count", "ngettext", "ngettext_lazy"})
MARKERS = frozenset({"ripplegrid.saying", "django.utils.translation"})
FINDING = frozenset({"template", "many"})
ERROR = frozenset({"template", "advice"})
SAID = frozenset(
    ("label", "plain", "meaning", "ask", "example", "also", "why", "do", "mind", "leaves", "tip")
) | {"source"}
"""The fields of the method's data that a reader sees."""
PACK = frozenset({"title", "version", "source", "licence"})
GAP = re.compile(r"{(\w*)[^{}]*}|%\((\w+)\)[a-z]|%[sd]")


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """A sentence to translate; ``many`` when it tells of a number."""

    text: str
    many: str = ""


Found = Iterator[tuple[Said, str]]


def gather() -> dict[Said, set[str]]:
    """Every sentence, with the files that say it."""
    found: dict[Said, set[str]] = {}
    for said, place in (*_in_code(), *_in_templates(), *_in_method(), *_in_lists()):
        if not said.text:
            continue  # a source that is not named yet is nothing to translate
        found.setdefault(said, set()).add(place)
    counted = {said.text for said in found if said.many}
    for said in [s for s in found if not s.many and s.text in counted]:
        # One entry serves both: the form for one is also that of the sentence alone.
        both = next(s for s in found if s.text == said.text and s.many)
        found[both] |= found.pop(said)
    return found


def _in_code() -> Found:
    for path in sorted(SOURCE.rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        for said in in_module(ast.parse(path.read_text("utf-8"))):
            yield said, place


def in_module(tree: ast.Module) -> Iterator[Said]:
    """The sentences of one module: what stands in a marker, in a finding, in an error's class."""
    names = markers(tree)
    if any(isinstance(node, ast.FunctionDef) and node.name == "say_count" for node in tree.body):
        names = {name: name for name in SINGLE | DOUBLE}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            kind = names.get(node.func.id, "")
            if kind in SINGLE and node.args:
                yield from map(Said, literals(node.args[0]))
            elif kind in DOUBLE and len(node.args) > 1:
                yield from map(Said, literals(node.args[0]), literals(node.args[1]))
            elif node.func.id == "Finding":
                yield from _of_finding(node)
            elif node.func.id[:1].isupper():
                given = [k.value for k in node.keywords if k.arg in OURS]
                yield from (Said(text) for value in given for text in literals(value))
        elif isinstance(node, ast.ClassDef):
            for value in of_error(node):
                yield from map(Said, literals(value))


def of_error(node: ast.ClassDef) -> Iterator[ast.expr]:
    """What the class of an error says: every such class has a code, a template and advice."""
    given = {
        line.targets[0].id: line.value
        for line in node.body
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name)
    } | {
        line.target.id: line.value
        for line in node.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and line.value
    }
    if "code" in given:
        yield from (value for name, value in given.items() if name in ERROR)


def _of_finding(node: ast.Call) -> Iterator[Said]:
    given = {k.arg: list(literals(k.value)) for k in node.keywords if k.arg in FINDING}
    both = zip_longest(given.get("template", []), given.get("many", []), fillvalue="")
    yield from (Said(one, many) for one, many in both)


def markers(tree: ast.Module) -> dict[str, str]:
    """The names under which a module knows the markers, with what they are."""
    return {
        name.asname or name.name: name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in MARKERS
        for name in node.names
        if name.name in SINGLE | DOUBLE
    }


def literals(node: ast.expr | None) -> Iterator[str]:
    """The texts that an expression can be: itself, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def _in_templates() -> Found:
    for path in sorted(SOURCE.rglob("*.html")):
        place = path.relative_to(ROOT).as_posix()
        name = path.as_posix().rpartition("/templates/")[2]
        for node in _nodes(get_template(name).template.nodelist):
            yield from ((said, place) for said in _of_node(node))
        for text in re.findall(r"_\([\"']([^\"']+)[\"']\)", path.read_text("utf-8")):
            yield Said(text), place


def _nodes(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield from node.get_nodes_by_type((TranslateNode, BlockTranslateNode))


def _of_node(node: Node) -> Iterator[Said]:
    if isinstance(node, BlockTranslateNode):
        one = node.render_token_list(node.singular)[0]
        yield Said(one, node.render_token_list(node.plural)[0] if node.plural else "")
    elif isinstance(node, TranslateNode):
        text = getattr(node.filter_expression.var, "literal", None)
        if isinstance(text, str) and text:
            yield Said(text)


def _in_method() -> Found:
    for path in sorted((SOURCE / "method" / "data").rglob("*.toml")):
        place = path.relative_to(ROOT).as_posix()
        data = tomllib.loads(path.read_text("utf-8"))
        for name in PACK & data.keys():
            yield Said(data[name]), place
        for rows in (value for value in data.values() if isinstance(value, list)):
            for row in rows:
                yield from ((Said(row[name]), place) for name in SAID & row.keys())
                if "instruments" in place:
                    yield Said(row["text"]), place
                if rows is data.get("terms"):
                    # Inside a sentence the method's words stand in small letters.
                    yield from ((Said(row[n].lower()), place) for n in ("label", "plain"))


def _in_lists() -> Found:
    """Words that are said of a kind of record, a role or an act."""
    yield from ((Said(word), "src/ripplegrid/model/case.py") for word in WHAT.values())
    for kind in TABLES.values():
        yield from ((Said(f.name.replace("_", " ")), "src/ripplegrid/model") for f in fields(kind))
    lists = (
        (Said(name.replace("_", " ")), "src/ripplegrid/method") for name in (*RENAMED, "themes")
    )
    yield from lists
    permissions = "src/ripplegrid/web/accounts/permissions.py"
    yield from ((Said(word.value), permissions) for word in (*Role, *Act))


def template() -> Catalog:
    """The catalogue of all sentences, none of them translated."""
    catalog = Catalog(project="Ripplegrid", domain="django", charset="utf-8")
    for said, places in sorted(gather().items()):
        wanted = (said.text, said.many) if said.many else said.text
        catalog.add(wanted, locations=[(place, None) for place in sorted(places)])
    return catalog


def gaps(text: str) -> set[str]:
    """The gaps of a sentence, whichever way they are written."""
    return {found[1] or found[2] or found[0] for found in GAP.finditer(text)}


def wrong(message: Message) -> list[str]:
    """What would break a page: a translation with a gap that the sentence has not."""
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    told = message.string if isinstance(message.string, tuple | list) else (message.string,)
    known = set().union(*map(gaps, ids))
    return [
        f"“{text}” has {', '.join(sorted(gaps(text) - known))}, which “{ids[0]}” has not"
        for text in told
        if text and gaps(text) - known
    ]


def renew(code: str, all_of_it: Catalog, folder: Path = LOCALE) -> list[str]:
    """Bring the file of one language up to date and compile it; what is wrong with it."""
    file = folder / to_locale(code) / "LC_MESSAGES" / "django.po"
    catalog = Catalog(locale=to_locale(code), project="Ripplegrid", domain="django", fuzzy=False)
    if file.exists():
        with file.open("rb") as kept:
            catalog = read_po(kept, locale=to_locale(code), domain="django")
    catalog.update(all_of_it, no_fuzzy_matching=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        write_po(out, catalog, width=100, include_lineno=False, ignore_obsolete=False)
    found = [problem for message in catalog if message.id for problem in wrong(message)]
    if not found:
        with file.with_suffix(".mo").open("wb") as out:
            write_mo(out, catalog)
    told = sum(bool(m.id and m.string and all([*m.string])) for m in catalog)
    print(f"{code}: {told} of {len(catalog)} sentences are translated in {file}")
    return found


def begin() -> None:
    """Let Django know its settings, so that templates can be read."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ripplegrid.web.settings")
    django.setup()
    assert Engine.get_default()


def main(codes: list[str]) -> int:
    begin()
    all_of_it = template()
    TEMPLATE.parent.mkdir(exist_ok=True)
    with TEMPLATE.open("wb") as out:
        write_po(out, all_of_it, width=100, include_lineno=False)
    print(f"{len(all_of_it)} sentences: {TEMPLATE.relative_to(ROOT)}")
    there = {path.parts[-3] for path in LOCALE.glob("*/LC_MESSAGES/django.po")}
    found = [p for code in sorted({*codes, *there}) for p in renew(code, all_of_it)]
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
