"""A ripple map made small, for a file that holds everything: it keeps what it looks like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import unquote

from ripplegrid.model.record import Id

_LEADS = re.compile(r'href="#to-([^"]*)"')
_NAMED = re.compile(r' data-(entry|source|target)="([^"]*)"')
_UNUSED = re.compile(r' data-(?:contribution|effect|group)="[^"]*"')
_CLASS = re.compile(r' class="([^"]*)"')
_LINK_TITLE = re.compile(r'(<g class="rg-contribution"[^>]*>)<title>[^<]*</title>')
_ROUND = re.compile(r"(?<=\d)\.0(?=[^\d])")
_SHORT = {"entry": "entry", "source": "s", "target": "t"}
_KEPT = frozenset({"rg-figure", "rg-figure-ripple", "rg-contribution", "rg-entry", "rg-box"})


def slimmed(svg: str, numbers: Mapping[Id, int]) -> str:
    """The map with the numbers of entries in place of their ids.

    Each entry leads to what was told of it. What links say is left to the lists of the document.

    Args:
        svg: the map; its entries lead to ``#to-`` and their id.
        numbers: the number of each entry.
    """
    svg = _LINK_TITLE.sub(r"\1", svg)
    svg = _LEADS.sub(lambda m: f'href="#told-{numbers.get(unquote(unescape(m[1])), 0)}"', svg)
    svg = _NAMED.sub(lambda m: f' data-{_SHORT[m[1]]}="{numbers.get(unescape(m[2]), 0)}"', svg)
    svg = _CLASS.sub(_kept, _UNUSED.sub("", svg))
    svg = svg.replace('class="rg-contribution"', 'class="rx-l"')
    return _ROUND.sub("", svg).replace(' stroke-linecap="butt"', "").replace('" />', '"/>')


def _kept(found: re.Match[str]) -> str:
    names = " ".join(name for name in found[1].split() if name in _KEPT)
    return f' class="{names}"' if names else ""
