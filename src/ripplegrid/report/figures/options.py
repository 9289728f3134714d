"""What a reader may ask of a figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from ripplegrid.model.record import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """The part of a ripple map to draw, and what is to be told of it.

    Attributes:
        entries: the entries to draw.
        links: the contributions to draw.
        later: entries that keep their place but are not drawn: they had not happened yet.
        later_links: contributions that are not drawn for the same reason.
        maybe: entries that had perhaps not happened yet.
        aside: entries that are thought away.
        lost: entries that nothing leads to any more without those.
    """

    entries: frozenset[Id]
    links: frozenset[Id]
    later: frozenset[Id] = frozenset()
    later_links: frozenset[Id] = frozenset()
    maybe: frozenset[Id] = frozenset()
    aside: frozenset[Id] = frozenset()
    lost: frozenset[Id] = frozenset()


NO_MORE = Only(entries=frozenset(), links=frozenset())
"""Nothing is told of anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a figure is to be drawn.

    Attributes:
        width: the width to lay out for, in CSS pixels; a figure may be a little wider when its
            smallest readable form needs it.
        open: ids of the groups of a folded ripple map to show entry by entry; ``all`` opens all.
        highlight: ids of entries to draw strongly, with the links among them.
        lang: the language of the figure's own words and of the texts in it.
        entry_href: where an entry leads, with ``{id}`` for its id; without it entries are not
            links.
        group_href: where a folded group leads, with ``{group}`` for its id.
        fold_above: the ripple map folds when more entries than this are shown.
        groups: the (key, words) of the group each entry folds into within its level; without
            this a map folds by feedback cluster and stretch of time.
        brief: for very large maps: a folded group does not name each of its entries and links,
            feedback clusters do not fold apart, and curves stay thin.
        apart: added to the ids in the figure, so that a page can hold one kind of it twice.
        only: the part of the ripple map to draw; all of it without this.
        levels: what to call levels, by their ids, instead of the words of the team and the method.

    Example:
        >>> Options(width=390, entry_href="#entry-{id}").width
        390
    """

    width: int = 1120
    open: frozenset[str] = frozenset()
    highlight: frozenset[Id] = frozenset()
    lang: str = "en"
    entry_href: str = ""
    group_href: str = ""
    fold_above: int = 90
    groups: Mapping[Id, tuple[str, str]] = field(default_factory=dict, hash=False)
    brief: bool = False
    apart: str = ""
    only: Only | None = None
    levels: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def marked(self) -> Only:
        """What is to be told of the entries of the ripple map."""
        return self.only or NO_MORE

    def entry_link(self, entry_id: Id) -> str:
        """Where an entry leads; empty when entries are not links."""
        return self.entry_href.format(id=quote(entry_id, safe=""))

    def group_link(self, group: str) -> str:
        """Where a folded group leads; empty when groups are not links."""
        return self.group_href.format(group=quote(group, safe=""))
