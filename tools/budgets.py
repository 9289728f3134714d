"""Size budgets and house rules: one obvious place for each thing, and nothing that outgrows it.

An exception is a line in ALLOWED with its reason, so that each is seen in review.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

LINES = {".py": 500, ".html": 250, ".js": 400, ".css": 500}
TEST_LINES = 400
FUNCTION_LINES = 60
PARAMETERS = 6
ATTICS = {"utils", "helpers", "common", "misc", "util"}
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)|\son[a-z]+=[\"']|\sstyle=[\"']|javascript:|<style", re.IGNORECASE
)
LEFT_OUT = {"vendor", "migrations", "__pycache__"}
ALLOWED: dict[str, str] = {}
"""What may break which rule, and why: {"path:rule": "reason"}."""

Broken = tuple[str, int, str]


def problems(root: Path = Path()) -> list[str]:
    """Every broken rule as ``path:line: sentence``."""
    tops = ("src", "tests", "benchmarks", "tools")
    found = []
    for path in sorted(p for top in tops for p in (root / top).rglob("*")):
        if path.is_file() and not LEFT_OUT & set(path.parts):
            name = path.relative_to(root)
            found += [
                f"{name}:{line}: {sentence}"
                for rule, line, sentence in rules(name, path.read_bytes())
                if f"{name}:{rule}" not in ALLOWED
            ]
    return found


def rules(path: Path, content: bytes) -> Iterator[Broken]:
    """The rules one file breaks, as (rule, line, sentence)."""
    if path.suffix not in LINES:
        return
    text = content.decode("utf-8")
    tested = path.parts[0] == "tests" and path.suffix == ".py"
    limit = TEST_LINES if tested else LINES[path.suffix]
    if (lines := text.count("\n")) > limit:
        yield "lines", 1, f"{lines} lines; the budget is {limit}"
    if path.suffix == ".py":
        yield from _python(path, ast.parse(text))
    if path.suffix == ".html" and (match := INLINE.search(text)):
        line = text.count("\n", 0, match.start()) + 1
        yield "inline", line, f"inline script or style: {match[0]!r}"


def _python(path: Path, tree: ast.Module) -> Iterator[Broken]:
    if path.stem in ATTICS:
        yield "attic", 1, "a module is named for what it is about, not for being useful"
    if path.name == "__init__.py":
        for node in tree.body:
            if not _belongs_in_init(node):
                yield "init", node.lineno, "__init__ holds a docstring and re-exports only"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _function(node, count_parameters=path.parts[0] == "src")


def _function(
    node: ast.FunctionDef | ast.AsyncFunctionDef, *, count_parameters: bool
) -> Iterator[Broken]:
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if lines > FUNCTION_LINES:
        sentence = f"{node.name} has {lines} lines; the budget is {FUNCTION_LINES}"
        yield node.name, node.lineno, sentence
    taken = [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    count = len([name for name in taken if name not in {"self", "cls"}])
    if count_parameters and count > PARAMETERS:
        sentence = f"{node.name} takes {count} parameters; the budget is {PARAMETERS}"
        yield node.name, node.lineno, sentence


def _belongs_in_init(node: ast.stmt) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return True
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Assign) and all(
        isinstance(t, ast.Name) and t.id in {"__all__", "__version__"} for t in node.targets
    )
