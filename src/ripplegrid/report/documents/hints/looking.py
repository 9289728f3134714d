"""Looking through what a document would tell, for one reader, before it is made."""

from __future__ import annotations

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.model.case import CaseStudy
from ripplegrid.report.documents.hints.hint import Hint
from ripplegrid.report.documents.hints.names import names
from ripplegrid.report.documents.hints.passages import Telling, passages
from ripplegrid.report.documents.hints.rare import rare
from ripplegrid.report.documents.hints.standing import standing
from ripplegrid.report.documents.hints.unmeant import unmeant
from ripplegrid.report.documents.parts import Document


def hints(document: Document, whole: CaseStudy, seen: CaseStudy) -> tuple[Hint, ...]:
    """What a team may want to look at in a document, of what one reader may see.

    They are worked out from two things alone: the case study as it leaves for a report, and as the
    reader sees it. So they tell nobody what is hidden from them.

    Args:
        document: the document as it would be made.
        whole: the whole case study it is made of.
        seen: the same as the reader may see it at the team's own work.

    Example:
        >>> from ripplegrid.model import About, Entry, table
        >>> from ripplegrid.report.documents import make
        >>> told = Entry(id="e", text="Our nan rides it. Don’t write that down.")
        >>> case = CaseStudy(about=About(id="c", title="C"), entries=table([told]))
        >>> [one.sentence for one in hints(make("case-study", case), case, case)]
        ['“Don’t write that down” may mean that this was not to be written.']
    """
    told = share(whole, Reader(), Purpose.REPORT)
    telling, found = Telling(document), list(passages(seen, told))
    return (
        *names(seen, told, found, telling),
        *unmeant(found, telling),
        *rare(seen, told, telling),
        *standing(told, seen, telling),
    )
