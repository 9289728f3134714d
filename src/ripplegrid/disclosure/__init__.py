"""What may be shown to whom: consent, attribution, and what was left out."""

from ripplegrid.disclosure.across import (
    PastOfSynthesis,
    lost_words,
    share_synthesis,
    without_lost_words,
    without_taken_back,
    words_stand,
)
from ripplegrid.disclosure.audience import SeenBy, seen_by
from ripplegrid.disclosure.blindness import waiting
from ripplegrid.disclosure.consent import Consents
from ripplegrid.disclosure.outgoing import Outgoing, outgoing, words
from ripplegrid.disclosure.past import Past
from ripplegrid.disclosure.reader import Purpose, Reader, Role
from ripplegrid.disclosure.repeated import (
    Run,
    repeating,
    runs,
    taken_back,
    texts_of,
    without_repeats,
    without_words,
)
from ripplegrid.disclosure.share import Shared, share, shared

__all__ = [
    "Consents",
    "Outgoing",
    "Past",
    "PastOfSynthesis",
    "Purpose",
    "Reader",
    "Role",
    "Run",
    "SeenBy",
    "Shared",
    "lost_words",
    "outgoing",
    "repeating",
    "runs",
    "seen_by",
    "share",
    "share_synthesis",
    "shared",
    "taken_back",
    "texts_of",
    "waiting",
    "without_lost_words",
    "without_repeats",
    "without_taken_back",
    "without_words",
    "words",
    "words_stand",
]
