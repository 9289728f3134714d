"""Small drawings that stand beside words, never instead of them. Drawn for a 16 × 16 square."""

from __future__ import annotations

from collections.abc import Mapping

_LINE = 'fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"'
_DOT = '<circle cx="{x}" cy="8" r="2" fill="currentColor"/>'
_JOIN = f'{_LINE} stroke-linejoin="round"'

DRAWINGS: Mapping[str, str] = {
    # the five levels: each keeps this mark on the grid, the map and every chip
    "level-individual": '<circle cx="8" cy="8" r="5" fill="currentColor"/>',
    "level-group": (
        '<circle cx="4.4" cy="8" r="3.4" fill="currentColor"/>'
        '<circle cx="11.6" cy="8" r="3.4" fill="currentColor"/>'
    ),
    "level-organisational": (
        '<rect x="3" y="3" width="10" height="10" rx="1" fill="currentColor"/>'
    ),
    "level-societal": '<path d="M8 2 14.6 13.4H1.4Z" fill="currentColor"/>',
    "level-paradigmatic": (
        '<path d="M8 1 9.9 6.1 15 8 9.9 9.9 8 15 6.1 9.9 1 8 6.1 6.1Z" fill="currentColor"/>'
    ),
    # how a voice sees it: good, bad, both, nothing changed; as on the figures
    "positive": f'<path d="M8 3.4v9.2M3.4 8h9.2" {_LINE}/>',
    "negative": f'<path d="M3.4 8h9.2" {_LINE}/>',
    "mixed": f'<path d="M8 2v7.4M4.3 5.7h7.4M4.3 13h7.4" {_LINE}/>',
    "nothing changed": f'<circle cx="8" cy="8" r="4.2" {_LINE}/>',
    # what one thing did to another
    "helped": f'<path d="M1.5 8h11M9 4l4 4-4 4" {_JOIN}/>',
    "hindered": f'<path d="M1.5 8H12M13.4 3.6v8.8" {_JOIN}/>',
    "both": f'<path d="M1.5 8H11M8 5l3 3-3 3M13.8 4v8" {_JOIN}/>',
    "voices": (f'<path d="M2 3.2h12v7.6H7.2L4 13.6v-2.8H2Z" {_JOIN}/>'),
    "anonymous": (
        f'<path d="M2 3.2h12v7.6H7.2L4 13.6v-2.8H2Z" {_JOIN} stroke-dasharray="1.6 1.8"/>'
    ),
    "disputed": f'<path d="M2 4h7v5H5L3.4 10.6V9H2ZM7.6 11.5h3L13 13.4v-1.9h1.4V6.6h-3" {_JOIN}/>',
    "agreed": f'<path d="m2.6 8.4 3.4 3.5 7.4-7.8" {_JOIN}/>',
    "seen": (
        f'<path d="M1.6 8C3.4 5 5.6 3.6 8 3.6S12.6 5 14.4 8C12.6 11 10.4 12.4 8 12.4S3.4 11 1.6 8Z"'
        f' {_JOIN}/><circle cx="8" cy="8" r="1.9" fill="currentColor"/>'
    ),
    "evidence": f'<path d="M4 1.8h5.4L12.4 5v9.2H4ZM6.2 8h4M6.2 10.8h4" {_JOIN}/>',
    "when": f'<circle cx="8" cy="8" r="6" {_LINE}/><path d="M8 4.6V8l2.4 1.6" {_JOIN}/>',
    "outside": f'<path d="M2 8h8M6.6 4.4 10.2 8l-3.6 3.6M14 2.4v11.2" {_JOIN}/>',
    "link-in": f'<path d="M1.6 8h6.6M5.4 5 8.4 8l-3 3" {_JOIN}/>{_DOT.format(x=12.4)}',
    "link-out": f'{_DOT.format(x=3.4)}<path d="M7.4 8h6.8M11.4 5l3 3-3 3" {_JOIN}/>',
    "add": f'<path d="M8 3v10M3 8h10" {_LINE}/>',
}


def svg(name: str) -> str:
    """The drawing as an SVG element that assistive technology passes over."""
    return (
        '<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">'
        f"{DRAWINGS[name]}</svg>"
    )
