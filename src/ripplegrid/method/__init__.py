"""The framework's vocabulary, prompts, guidance and instruments, as data."""

from ripplegrid.method.instruments import Pack, read_pack, shipped
from ripplegrid.method.prompts import (
    Guidance,
    Prompt,
    Question,
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
    "Guidance",
    "Pack",
    "Prompt",
    "Question",
    "Term",
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
