"""Every page of the application, as addresses on the site of the tests."""

from __future__ import annotations

from ripplegrid.web.guide.chapters import CHAPTERS
from tests.browser import across, boards, documents

SMALL = {
    "overview": "",
    "describe": "describe/",
    "words": "words/",
    "people": "people/",
    "what may leave": "consents/",
    "leave of a voice": "consents/voice/?voice=v",
    "leave for one thing": "consents/voice/?voice=v&about=a/v",
    "members": "members/",
    "invite": "members/invite/",
    "who one is": "members/me/",
    "path": "path/",
    "domains": "domains/",
    "involvement": "involvement/",
    "one stage": "involvement/stage/?stage=design",
    "say more of an involvement": "involvement/add/?stage=design&kind=carer",
    "stages": "stages/",
    "reflections": "reflections/",
    "reflect": "reflections/one/?subject=dimension/stages&phase=during",
    "instruments": "reflections/instruments/",
    "export": "export/",
    "documents": "documents/",
    "a document": "documents/kind/case-study/",
    "sections of a document": "documents/kind/case-study/sections/",
    "a grid to print": "documents/kind/grid/",
    **{name: f"documents/{path}" for name, path in documents.PAGES.items()},
    "what goes into a document": "documents/kind/ref/fill/",
    "history": "history/",
    "compare": "history/compare/",
    "what becomes of it": "life/",
    "grown out of it": "descend/",
    "timeline": "timeline/",
    "two groups": "two-groups/",
    "over time": "over-time/?by=said",
    "add": "entries/add/?level=individual&column=impacts",
    "entry": "entries/a/",
    "edit": "entries/a/edit/",
    "say": "entries/a/say/",
    "telling": "tellings/edit/?telling=a/v",
    "set aside": "entries/a/set-aside/",
    "merge": "entries/a/merge/",
    "merge with": "entries/b/merge/?with=a",
    "alike": "alike/",
    "together": "together/?id=a&id=b",
    "choosing": "grid/?choose=some",
    "asked": "grid/?kind=outcome&q=letters",
    "one question": "findings/?question=2",
    "led to": "entries/a/link/led-to/",
    "link": "links/a>b/",
    "say of a link": "links/a>b/say/",
    "evidence": "evidence/",
    "piece of evidence": "evidence/piece/d/",
    "remove evidence": "evidence/d/remove/",
    "add evidence": "evidence/add/?behind=a/v",
    "what shows it": "evidence/attach/?behind=a/v",
    "edit a link": "links/a>b/edit/",
    "remove a link": "links/a>b/remove/",
    "only together": "links/a>b/together/",
    "change a claim": "claims/a>b/v/edit/",
    "remove a claim": "claims/a>b/v/remove/",
    "add a contributor": "people/contributors/add/",
    "add participants": "people/participants/add/",
    "add a voice": "people/voices/add/",
    "change a voice": "people/voices/v/edit/",
    "remove a voice": "people/voices/v/remove/",
    "links given": "letters/",
    "links for several": "letters/many/own/",
    "questions for several": "letters/many/again/",
    "ask outside": "letters/outside/?about=a",
    "power": "power/",
    "add a note on power": "power/add/?about=a",
    "only you": "only-you/",
    "add a private note": "only-you/add/",
    "follow-ups": "follow-ups/",
    "add a follow-up": "follow-ups/add/?entry=a",
    "workshops": "workshops/",
    "add a workshop": "workshops/add/",
    "factors": "factors/",
    "add a factor": "factors/add/?kind=challenge&levels=group&text=Time",
}
LARGE = {
    "large overview": "",
    "grid": "grid/",
    "map": "map/",
    "loop as a table": "map/?loop=first&as=table",
    "map at a time": "map/?until=2018",
    "map chains": "map/?from=kind:process&to=level:societal",
    "findings": "findings/",
    "large over time": "over-time/?by=happened&day=2018",
    "large two groups": "two-groups/?one=kind:practitioner&other=else",
    "large timeline": "timeline/",
    "large people": "people/",
    "large path": "path/",
    "large domains": "domains/",
    "large involvement": "involvement/",
    "large reflections": "reflections/?phase=during",
    "large factors": "factors/",
    "large workshops": "workshops/",
    "large power": "power/",
    "large follow-ups": "follow-ups/",
}
OUTSIDE = {
    "home": "/",
    "syntheses": "/across/",
    "import": "/import/",
    "search": "/search/?q=letters",
    "bin": "/bin/",
    "you": "/you/",
    "guide": "/guide/",
    **{f"guide {slug}": f"/guide/{slug}/" for slug in
       (chapter.slug for chapter in CHAPTERS)},
    "nothing here": "/nothing-here/",
}  # fmt: skip
ACROSS = {
    "across": "",
    "across describe": "describe/",
    "across cases": "cases/",
    "across propose": "cases/propose/",
    "across proposal": "cases/bread/",
    "across change a proposal": "cases/bread/edit/",
    "across choose": "cases/choose/?size=2",
    "across give": "give/",
    "across give one": "give/?case=many",
    "across side by side": "side-by-side/",
    "across match": "match/?one=case/b&q=letters",
    "across merged": "merged/",
    "across together": "together/",
    "across people": "people/",
    "across invite": "people/invite/",
    "across history": "history/",
}
NAMES = (*OUTSIDE, *SMALL, *LARGE, *ACROSS, *boards.PAGES, *across.PAGES)


def address(site, name: str) -> str:
    """Where a page is."""
    if name in OUTSIDE:
        return OUTSIDE[name]
    if name in ACROSS:
        return f"/across/{site.across}/{ACROSS[name]}"
    if name in across.PAGES:
        return across.address(name)
    if name in boards.PAGES:
        return boards.PAGES[name].format(**site.boards)
    case, path = (site.small, SMALL[name]) if name in SMALL else (site.invented, LARGE[name])
    return f"/cases/{case}/{path}"
