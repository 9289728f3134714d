"""The framework's vocabulary, prompts, guidance and instruments, as data."""

from ripplegrid.method.instruments import Pack, read_pack, shipped
from ripplegrid.method.prompts import (
    Example,
    Guidance,
    Prompt,
    Question,
    example,
    examples,
    guidance,
    places,
    prompt,
    prompts,
    questions,
)
from ripplegrid.method.terms import ADAPTED, OURS, PAPER, Term, term, terms

__all__ = [
    "ADAPTED",
    "OURS",
    "PAPER",
    "Example",
    "Guidance",
    "Pack",
    "Prompt",
    "Question",
    "Term",
    "example",
    "examples",
    "guidance",
    "places",
    "prompt",
    "prompts",
    "questions",
    "read_pack",
    "shipped",
    "term",
    "terms",
]
