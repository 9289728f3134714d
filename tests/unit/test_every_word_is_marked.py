"""No text that a reader could meet stands in the code outside a marker.

What is looked for: texts of two words or more, texts that begin as a sentence does, and anything
at all that is handed to what draws or labels. It is a reading of the code, not a proof: the tests
that show every page and picture in Greek letters are the proof, where this one covers what they
do not reach.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from ripplegrid.errors.base import OURS
from ripplegrid.method import terms
from ripplegrid.model import words as model_words
from ripplegrid.model.rules import RENAMED
from tools.messages import DOUBLE, FINDING, MARKERS, SINGLE, markers, of_error

SOURCE = Path(__file__).parents[2] / "src" / "ripplegrid"
ROOMS = (
    "report/**/*.py",
    "agreement/*.py",
    "analysis/wording.py",
    "analysis/finding.py",
    "analysis/findings.py",
    "analysis/answers/*.py",
    "errors/*.py",
    "disclosure/*.py",
    "method/*.py",
    "model/acts/*.py",
    "model/naming.py",
    "model/reading.py",
    "model/rules.py",
    "model/undo.py",
    "web/**/views/*.py",
    "web/**/views.py",
    "web/**/shown/*.py",
    "web/**/forms/*.py",
    "web/cases/actions/*.py",
    "web/guide/*.py",
    "web/ui/wording.py",
    "web/errors.py",
)
FILES = sorted({p for room in ROOMS for p in SOURCE.glob(room) if p.name != "__init__.py"})
VALUES = frozenset(
    member.value
    for kind in vars(model_words).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum)
    for member in kind
) | {term.id for listed in RENAMED for term in terms(listed)}
"""What files and programs call things, such as “nothing changed”; readers get words for them."""

TWO_WORDS = re.compile(r"(?<![\w-])[A-Za-z’']{2,} [A-Za-z’']{2,}(?![\w-])")
SENTENCE = re.compile(r"[A-Z][a-z’']{2,}(?:[ .,:;?!…]|$)")
DRAWING = frozenset({"write", "write_fitted", "write_lines", "name", "Line"})
LABELS = frozenset({"title", "desc", "label", "help_text", "empty_label", "aria_label", "words"})
KEYED = frozenset({"cast", "get", "made", "pop", "setdefault"})
"""What takes a type or a key first."""
CLASSES = re.compile(r"(?:^|[ ])rg-|[(){}/<>=]")
STYLES = {
    *("Body Text", "Caption", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "List Bullet"),
    *(
        "Quote",
        "Subtitle",
        "TOC Heading",
        "Title",
        "After Table",
        "Entry",
        "Figure",
        "Lead",
        "Note",
    ),
    *("Quote Source", "Report Table", "Small Text", "Table Caption", "Table Text"),
    *("after table", "contents head", "table caption", "Calibri", "Cambria"),
}
"""Names that a Word document knows its styles by, and typefaces."""
COLUMNS = {
    *("Award Reference", "First Year of Influence", "Geographic Reach", "Impact", "Url"),
    *("Outcome Sub-type", "Outcome Type", "Record Title", "Type of Influence"),
}
"""Names that another system knows its columns by."""
NOT_FOR_READERS = {
    "report/documents/kinds/researchfish.py": COLUMNS,
    "report/documents/renderers/docx.py": {"after table", "contents head", "table caption"},
    "report/documents/outline.py": {"First", "Then", "Trial", "Voice"},
    "report/documents/renderers/docx_styles.py": STYLES,
    "report/documents/renderers/docx_template.py": {"Word"},
    "report/figures/palette.py": {
        "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, Liberation Sans, sans-serif"
    },
    "disclosure/reader.py": {"team member"},
    "web/accounts/views.py": {"came by link"},
    "web/cases/actions/take_back.py": {"Undo"},
    "web/cases/views/alike.py": {"alike later "},
}
"""Names of typefaces, of a program, of a use, of a kind of change, of what a session keeps, and of
what stands in a trial account that nobody reads."""
OUTSIDE_PEOPLE = frozenset({"Accept", "Allow", "Lax", "Location", "Referer", "Strict"})
"""Headers of requests and answers, and what cookies are kept to."""


def visible(text: str, *, drawn: bool) -> bool:
    """Whether a text looks like something for a reader."""
    if text in OUTSIDE_PEOPLE | VALUES or CLASSES.search(text):
        return False
    if drawn:
        return bool(re.search("[A-Za-z]{2,}", text))
    return bool(TWO_WORDS.search(text) or SENTENCE.match(text))


def unmarked(tree: ast.Module) -> Iterator[str]:
    """The texts of a module that stand outside every marker and look like words for a reader."""
    fine = _marked(tree) | _silent(tree)
    drawn = _drawn(tree)
    for node in ast.walk(tree):
        text = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and node not in fine and visible(text, drawn=node in drawn):
            yield text


def _inside(nodes: Iterator[ast.AST]) -> set[ast.AST]:
    return {below for node in nodes for below in ast.walk(node)}


def _marked(tree: ast.Module) -> set[ast.AST]:
    names = markers(tree)
    found: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if names.get(node.func.id, "") in SINGLE | DOUBLE:
                found += [arg for arg in node.args if not isinstance(arg, ast.JoinedStr)]
            elif node.func.id == "Finding":
                found += [k.value for k in node.keywords if k.arg in FINDING]
            elif node.func.id[:1].isupper():
                given = [k.value for k in node.keywords if k.arg in OURS]
                found += [value for value in given if not isinstance(value, ast.JoinedStr)]
        elif isinstance(node, ast.ClassDef):
            found += of_error(node)
    return _inside(iter(found))


def _silent(tree: ast.Module) -> set[ast.AST]:
    """Docstrings, annotations, the words of assertions, and the keys of what is kept."""
    found: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert | ast.Import | ast.ImportFrom):
            found.append(node)
        elif isinstance(node, ast.Expr):
            found += [node] if isinstance(node.value, ast.Constant) else []
        elif isinstance(node, ast.Call) and _named(node) in KEYED:
            found += node.args[:1]
        elif isinstance(node, ast.Subscript):
            found.append(node.slice)
        elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
            found.append(node.annotation)
        elif isinstance(node, ast.FunctionDef) and node.returns:
            found.append(node.returns)
    return _inside(iter(found))


def _named(node: ast.Call) -> str:
    return str(getattr(node.func, "attr", getattr(node.func, "id", "")))


def _drawn(tree: ast.Module) -> set[ast.AST]:
    """What is handed as it is to a function that draws or labels."""
    found: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = _named(node)
            given = [k.value for k in node.keywords if k.arg in LABELS]
            given += node.args if called in DRAWING else []
            for value in given:
                found += value.values if isinstance(value, ast.JoinedStr) else [value]
    return set(found)


NOW = frozenset({"say", "say_count", "say_list", "gettext", "ngettext"})


def said_too_early(tree: ast.Module) -> Iterator[str]:
    """What is said while the module is loaded: it would stay in the language of that moment."""
    later = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    within = _inside(node for node in ast.walk(tree) if isinstance(node, later))
    names = {
        name.asname or name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in MARKERS
        for name in node.names
        if name.name in NOW
    }
    for node in ast.walk(tree):
        called = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
        if called in names and node not in within:
            yield ast.unparse(node)


def test_nothing_is_said_before_anybody_asks() -> None:
    early = (
        "from ripplegrid.saying import say\nA = {1: say('One')}\ndef f():\n    return say('Two')"
    )
    assert list(said_too_early(ast.parse(early))) == ["say('One')"]
    found = {
        path.relative_to(SOURCE).as_posix(): said
        for path in sorted(SOURCE.rglob("*.py"))
        if (said := list(said_too_early(ast.parse(path.read_text("utf-8")))))
    }
    assert found == {}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(SOURCE).as_posix())
def test_every_text_for_a_reader_is_marked(path: Path) -> None:
    place = path.relative_to(SOURCE).as_posix()
    tree = ast.parse(path.read_text("utf-8"))
    found = set(unmarked(tree))
    assert found == NOT_FOR_READERS.get(place, set())


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("svg.write(root, at, 'nothing')", "nothing"),
        ("figure('grid', title=f'Grid of {x}')", "Grid of "),
        ("keys.append(('open or dotted side', draw))", "open or dotted side"),
        ("words = f'{a} told by {b}'", " told by "),
        ("LABELS = {'a': 'Documents'}", "Documents"),
        ("say(f'At the {level} level')", "At the "),
        ("Finding(template='At ' + 'the ' + level)", ""),
        ("say('Grid of {title}', title='x')", ""),
        ("svg.add(root, 'rect', 'rg-paper rg-line', d='M 4 4h9')", ""),
    ],
)
def test_what_is_not_marked_is_seen(line: str, text: str) -> None:
    tree = ast.parse(f"from ripplegrid.saying import say\n{line}")
    assert list(unmarked(tree)) == ([text] if text else [])
