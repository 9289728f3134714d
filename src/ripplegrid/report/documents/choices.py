"""What a team chooses to go into a document, beside the order of its sections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from ripplegrid.model.record import Id


class _WithId(Protocol):
    @property
    def id(self) -> Id: ...


T = TypeVar("T", bound=_WithId)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What goes in; without any, a document chooses by its own rules.

    Attributes:
        agreed_only: whether a grid has only the entries that all agreed on.
        written: the team's own text for a part of a form, by the name of the part.
        chosen: the records that stand in a part of a form, by its name; a part that is not named
            takes what it takes by rule.
    """

    agreed_only: bool = False
    written: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, tuple[Id, ...]] = field(default_factory=dict)

    def text(self, part: str) -> str:
        """The team's own text for a part; empty where it wrote none."""
        return self.written.get(part, "").strip()

    def of(self, part: str, found: Iterable[T]) -> list[T] | None:
        """Of the records there are, those the team chose for a part; None where it did not choose.

        Example:
            >>> Choices().of("sources", []) is None
            True
        """
        if part not in self.chosen:
            return None
        wanted = frozenset(self.chosen[part])
        return [one for one in found if one.id in wanted]

    def as_json(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        chosen = {part: list(ids) for part, ids in self.chosen.items()}
        return {"agreed_only": self.agreed_only, "written": dict(self.written), "chosen": chosen}


def read_choices(held: Mapping[str, Any]) -> Choices:
    """The choices that ``as_json`` gave.

    Example:
        >>> read_choices(Choices(agreed_only=True).as_json()).agreed_only
        True
    """
    chosen = {part: tuple(ids) for part, ids in held.get("chosen", {}).items()}
    agreed = bool(held.get("agreed_only"))
    return Choices(agreed_only=agreed, written=dict(held.get("written", {})), chosen=chosen)
