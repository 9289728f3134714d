"""Words that show that something was not meant to be written, and ways to reach somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ripplegrid.report.documents.hints.hint import Hint, Spot
from ripplegrid.report.documents.hints.passages import Passage, Telling
from ripplegrid.saying import mark

_NOT = r"(?:do not|don[’']t|please do not|never|not to)"
_IT = r"(?:that|this|it|any of (?:that|this|it))"
_PAPER = r"(?:report|minutes|notes|record|newsletter)"
UNMEANT = re.compile(
    rf"\b(?:do not|don[’']t) (?:you )?write {_IT}\b(?: down\b)?"
    rf"|\b{_NOT} (?:put|print) (?:{_IT}|me|us) (?:in|into|on) (?:the|your|any) {_PAPER}\b"
    rf"|\b(?:don[’']t|didn[’']t|do not|did not) want (?:{_IT} )?(?:to be )?"
    r"(?:written|printed|quoted|named|recorded)\b(?: down\b)?"
    rf"|\b(?:off|not for) the {_PAPER}\b"
    r"|\b(?:just|only|strictly|stays?|keep (?:it|this|that)) between (?:us|you and me)\b"
    r"|(?:^|(?<=[.!?…] ))between (?:us|you and me)(?=[,:.!—–])"
    r"|\b(?:is|it[’']s|that[’']s) (?:all )?between (?:us|you and me)(?=[.,!]|$)"
    rf"|\b{_NOT} (?:quote|name) (?:me|us)\b"
    rf"|\b{_NOT} (?:tell|show|share) {_IT} (?:to |with )?(?:anyone|anybody|them|outside)\b"
    r"|\b(?:don[’']t|do not) tell (?:anyone|anybody)\b"
    rf"|\bkeep {_IT} to (?:yourself|yourselves|ourselves)\b"
    rf"|\b(?:didn[’']t|did not) hear {_IT} from me\b"
    r"|\bnot for (?:publication|sharing|print)\b"
    r"|\bstrictly confidential\b"
    r"|\b(?:tell|told|say|said|shared?|spoke|speaking) (?:\w+ ){0,3}in (?:strict )?confidence\b",
    re.IGNORECASE,
)
"""Ways of saying that it stays here. Each needs the words around it: “the trust between us grew”
and “she grew in confidence” are none."""

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}}"
_DAY += r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)"
CONTACTS = (
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "phone",
        re.compile(
            r"(?<![\w/.-])(?:\+\d{1,3}[ -]?(?:\(0\))?(?:\d[ -]?){7,11}\d"
            r"|\(?0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}"
            r"|\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4})(?![\w/-])"
        ),
    ),
    (
        "postcode",
        re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)\b"),
    ),
    (
        "birth",
        re.compile(
            rf"\b(?:born (?:on )?(?:the )?|date of birth:? (?:is |was )?|d\.?o\.?b\.?:? ?){_DAY}",
            re.IGNORECASE,
        ),
    ),
)
FOUND = {
    "email": mark("“{found}” looks like an e-mail address."),
    "phone": mark("“{found}” looks like a telephone number."),
    "postcode": mark("“{found}” looks like a postcode."),
    "birth": mark("“{found}” looks like a day of birth."),
    "unmeant": mark("“{found}” may mean that this was not to be written."),
}
DOING = {
    "unmeant": mark("Ask whoever said it, put it in other words, or leave it out."),
    "contact": mark("Leave it out, unless it belongs to an office that wants to be reached."),
}


def unmeant(found: list[Passage], telling: Telling) -> Iterator[Hint]:
    """A hint for each way of saying that it stays here, and each address, number or day."""
    yield from _gathered(found, telling, "unmeant", UNMEANT)
    for code, pattern in CONTACTS:
        yield from _gathered(found, telling, code, pattern)


def _gathered(
    found: list[Passage], telling: Telling, code: str, pattern: re.Pattern[str]
) -> Iterator[Hint]:
    spots: dict[str, list[Spot]] = {}
    for passage in found:
        for match in pattern.finditer(passage.text):
            words = match.group().strip()
            if telling.tells(passage, match.start(), match.end()):
                spots.setdefault(words, []).append(passage.spot(match.start(), match.end()))
    for words, where in spots.items():
        doing = DOING.get(code, DOING["contact"])
        yield Hint(code=code, template=FOUND[code], doing=doing, found=words, spots=tuple(where))
