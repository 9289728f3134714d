"""What a team calls the terms of the method: the one place where a term gets its words."""

from __future__ import annotations

from functools import cache

from ripplegrid.method.terms import Term, terms
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.rules import RENAMED
from ripplegrid.saying import say


class Naming:
    """The words of one case study for the terms of the method.

    A team's own word (``Label``) stands in the place of the method's label and of its plain
    word. The ids stay: they are what files, links and programs use.

    Example:
        >>> from ripplegrid.model import About, Label, table
        >>> case = CaseStudy(
        ...     about=About(id="c", title="Better letters"),
        ...     labels=table([Label(id="group", text="The ward team")]),
        ... )
        >>> naming = Naming(case)
        >>> naming.label("levels", "group"), naming.plain("levels", "individual")
        ('The ward team', 'One person')
    """

    def __init__(self, case: CaseStudy) -> None:
        self._case = case

    def own(self, listed: str, term_id: Id) -> str:
        """The team's own word for a term, or the name of a term of its own; empty when none.

        Args:
            listed: the list of the term: ``levels``, ``stages`` and so on.
            term_id: the id of the term.
        """
        label = self._case.labels.get(term_id)
        if label is not None:
            return label.text
        if _words_of(listed, term_id):
            return ""
        if listed == "stages" and term_id in self._case.stages:
            return self._case.stages[term_id].label
        if listed == "stakeholder_types" and term_id in self._case.stakeholder_types:
            return self._case.stakeholder_types[term_id].label
        return ""

    def own_terms(self, listed: str) -> list[tuple[Id, str]]:
        """The (id, name) of the terms that only this case study has: its stages, its types."""
        if listed == "stages":
            return [(stage.id, stage.label) for stage in self._case.stages.values()]
        if listed == "stakeholder_types":
            return [(kind.id, kind.label) for kind in self._case.stakeholder_types.values()]
        return []

    def label(self, listed: str, term_id: Id) -> str:
        """The team's word, else the method's; the id where neither knows the term."""
        return self.own(listed, term_id) or say(_words(listed, term_id)[0])

    def plain(self, listed: str, term_id: Id) -> str:
        """The team's word, else the method's in everyday language."""
        return self.own(listed, term_id) or say(_words(listed, term_id)[1])

    def inside(self, listed: str, term_id: Id) -> str:
        """The label inside a sentence: the method's in small letters, the team's as it wrote it."""
        # A message of its own: other languages may keep the capital.
        return self.own(listed, term_id) or say(_words(listed, term_id)[0].lower())


@cache
def term_of(term_id: Id) -> Term | None:
    """The term that a label is for, whatever its list: no two lists share the id of a term."""
    return next((t for listed in RENAMED for t in terms(listed) if t.id == term_id), None)


def _words(listed: str, term_id: Id) -> tuple[str, str]:
    return _words_of(listed, term_id) or (term_id, term_id)


@cache
def _words_of(listed: str, term_id: Id) -> tuple[str, str] | None:
    """The method's words for a term; a stage of the method in a team's own list keeps them."""
    return next(((t.label, t.plain) for t in terms(listed) if t.id == term_id), None)
