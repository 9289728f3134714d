"""The part of an HTML file that lets it be explored: a form, its data, and a script of its own.

Without the script the form does not show, and the file is read as it stands. The script fetches
nothing; a page that shows the file knows it by its digest.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files

from ripplegrid.report.documents.exploring import Explorer
from ripplegrid.saying import mark, say

_ASKED = (
    ("levels", mark("Level"), mark("every level")),
    ("kinds", mark("Kind"), mark("every kind")),
    ("voices", mark("Told by"), mark("everybody")),
)
_WAYS = (
    ("both", mark("what led to it and what came of it")),
    ("up", mark("what led to it")),
    ("down", mark("what came of it")),
)


@cache
def script() -> str:
    """The script, exactly as it stands in the file."""
    return "\n" + (files(__package__) / "explore.js").read_text("utf-8")


def script_digest() -> str:
    """How a content security policy names the script."""
    digest = base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()
    return f"'sha256-{digest}'"


@cache
def style() -> str:
    """What the form and what is found look like."""
    return (files(__package__) / "explore.css").read_text("utf-8")


def form(explorer: Explorer) -> Iterator[str]:
    """The form, which the script lets be seen."""
    yield f'<form class="rx-form" id="rx" hidden aria-label="{_said(mark("Explore"))}">'
    yield f"<h2>{_said(mark('Explore'))}</h2>"
    yield '<div class="rx-asked">'
    for name, label, every in _ASKED:
        options = [f'<option value="">{_said(every)}</option>']
        options += [f"<option>{escape(word)}</option>" for word in explorer.choices(name)]
        yield _select(name, label, options)
    options = [f'<option value="">{_said(mark("nothing yet"))}</option>']
    options += [
        f'<option value="{one.number}">{one.number}. {escape(one.text[:90])}</option>'
        for one in explorer.entries
    ]
    yield _select("from", mark("Trace"), options)
    ways = [f'<option value="{way}">{_said(words)}</option>' for way, words in _WAYS]
    yield _select("way", mark("Show of it"), ways)
    yield "</div>"
    found = _said(mark("{shown} of {all} entries are shown."))
    yield f'<p><output id="rx-found" data-found="{found}"></output> '
    yield f'<a id="rx-read" hidden href="#told">{_said(mark("Read what was told of it"))}</a> '
    yield f'<button type="reset">{_said(mark("Show everything"))}</button></p>'
    yield f'<p class="rd-small">{_said(mark("Choose an entry on the map to trace it."))}</p>'
    yield "</form>"


def data(explorer: Explorer) -> Iterator[str]:
    """What the script reads, and the script."""
    told = {
        "entries": [
            {"n": one.number, "levels": one.levels, "kinds": one.kinds, "voices": one.voices}
            for one in explorer.entries
        ],
        "links": explorer.links,
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    yield f'<script type="application/json" id="rx-data">{text}</script>'
    yield f'<script type="module">{script()}</script>'


def _select(name: str, label: str, options: list[str]) -> str:
    inside = "".join(options)
    return f'<label>{_said(label)} <select name="{name}">{inside}</select></label>'


def _said(words: str) -> str:
    return escape(say(words))
