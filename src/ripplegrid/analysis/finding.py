"""What the software can say: a sentence, and the entries, links and voices it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from ripplegrid.model.record import Id
from ripplegrid.saying import mark, say, say_count

QUESTIONS: Mapping[int, str] = MappingProxyType(
    {
        1: mark("What changed, for whom, at which levels?"),
        2: mark("What did people not expect or want?"),
        3: mark("What did not change?"),
        4: mark("What led to it?"),
        5: mark("Where does change feed itself?"),
        6: mark("Through what did most of it pass?"),
        7: mark("How did it move between levels, and how long did it take?"),
        8: mark("What happened before anything was published?"),
        9: mark("Who says so, and who sees it differently?"),
        10: mark("What else contributed?"),
        11: mark("How strong is the testimony, and what would weaken it?"),
        12: mark("What do we not know, and whom should we ask?"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing the software can say of a case study.

    Attributes:
        code: stable name of the kind of finding.
        question: the number of the question it answers, a key of ``QUESTIONS``.
        template: the sentence with gaps, to be translated.
        many: the same about more than one, where it tells of the ``count`` among its data.
        more: further sentences with gaps, each whole.
        data: what fills the gaps, in the words of the account.
        entries: the entries it rests on, each once.
        contributions: the links it rests on.
        voices: the voices it rests on.

    Example:
        >>> Finding(code="x", question=1, template="{n} things changed.", data={"n": 2}).sentence
        '2 things changed.'
    """

    code: str
    question: int
    template: str
    many: str = ""
    more: tuple[str, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)
    entries: tuple[Id, ...] = ()
    contributions: tuple[Id, ...] = ()
    voices: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        for name in ("entries", "contributions", "voices"):
            object.__setattr__(self, name, tuple(dict.fromkeys(getattr(self, name))))

    @property
    def sentence(self) -> str:
        """The finding as one or more sentences, in the language being spoken.

        What fills the gaps was said when the finding was made, in the language of that moment.
        """
        said = [say(sentence, **self.data) for sentence in self.more]
        return " ".join((self._first, *said))

    @property
    def _first(self) -> str:
        if not self.many:
            return say(self.template, **self.data)
        gaps = {name: value for name, value in self.data.items() if name != "count"}
        return say_count(self.template, self.many, count=self._count, **gaps)

    @property
    def _count(self) -> int:
        count = self.data["count"]
        assert isinstance(count, int)
        return count

    def as_json(self) -> dict[str, Any]:
        """The finding as plain data."""
        return {
            "code": self.code,
            "question": self.question,
            "sentence": self.sentence,
            "entries": list(self.entries),
            "contributions": list(self.contributions),
            "voices": list(self.voices),
        }
