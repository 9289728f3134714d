# ruff: noqa: E501 - a table of sentences is easier to keep in whole lines
"""The words of our workbook: its sheets, its column headings and what to write under each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A heading, what to write under it, and how wide its column is."""

    label: str
    guide: str = ""
    width: int = 24


@dataclass(frozen=True, slots=True)
class SheetWords:
    """A sheet's name, the letters its codes begin with, what it is for, and whether it always stands."""

    title: str
    prefix: str
    about: str
    always: bool = False


SHEETS: Mapping[str, SheetWords] = {
    "contributors": SheetWords("Contributors", "P", "People and bodies that took part in producing the research.", always=True),
    "involvements": SheetWords("Involvement", "I", "Who took part in which stage of the research, and how.", always=True),
    "entries": SheetWords("Entries", "E", "What happened: one thing a row, good, bad or in between.", always=True),
    "contributions": SheetWords("Contributions", "L", "What led to what: a link from one entry to another.", always=True),
    "evidence": SheetWords("Evidence", "D", "Stories, quotations, documents, data and observations behind it.", always=True),
    "voices": SheetWords("Voices", "V", "Who speaks: a person, a document, or somebody unnamed.", always=True),
    "tellings": SheetWords("Tellings", "T", "What each voice says of an entry.", always=True),
    "claims": SheetWords("Claims", "C", "What each voice says of a link.", always=True),
    "reflections": SheetWords("Reflections", "R", "A reasoned view of how far this was co-production.", always=True),
    "factors": SheetWords("Helped and hindered", "F", "What made working together easier or harder.", always=True),
    "stages": SheetWords("Stages", "ST", "Research stages of your own."),
    "stakeholder_types": SheetWords("Stakeholder types", "TY", "Kinds of people beyond the usual list."),
    "labels": SheetWords("Own words", "OW", "Your own words for terms of the method."),
    "participants": SheetWords("Participants", "PA", "People the research was done with, apart from contributors."),
    "substantiations": SheetWords("Asked outside", "SU", "What somebody outside the team answered."),
    "power_notes": SheetWords("Power notes", "PN", "How something was shaped by power, or shifted it."),
    "tension_notes": SheetWords("Private notes", "TN", "Costs and tensions; only for their author."),
    "follow_ups": SheetWords("Follow-ups", "FU", "Questions to ask again later."),
    "check_backs": SheetWords("Check-backs", "CB", "What people answered when they were shown the account."),
    "consents": SheetWords("Consents", "CO", "Leave to use what somebody said, for one purpose."),
    "path_steps": SheetWords("Path", "PS", "How far the team has come."),
    "workshops": SheetWords("Workshops", "W", "Sessions in which people worked on this together."),
    "openings": SheetWords("Laid side by side", "LS", "Since when everybody sees the reflections of a phase."),
    "instruments": SheetWords("Instruments", "IN", "Sets of questions from elsewhere."),
    "distinctions": SheetWords("Not the same", "NS", "Entries that look alike and that the team says differ."),
}  # fmt: skip
"""Every table; what a reader may not see is taken out before a case study is written."""

HEAVY: Mapping[str, str] = {
    "contributors": "name", "entries": "text", "evidence": "title", "voices": "name",
    "reflections": "reasons", "factors": "text", "stages": "label",
    "stakeholder_types": "label", "labels": "text", "participants": "description",
    "power_notes": "text", "workshops": "title", "instruments": "title", "substantiations": "by",
}  # fmt: skip

COLUMNS: Mapping[str, Mapping[str, Said]] = {
    "contributors": {
        "name": Said("Name", "A person, group or body. Use a pen-name if they wish.", 26),
        "types": Said("What they are", "Choose one; for several, write them with ; between.", 24),
        "organisation": Said("Organisation or community", "", 26),
        "brought": Said("What they brought", "Skills, experience, contacts, time.", 32),
        "gained": Said("What they gained", "In their own view.", 32),
        "marks": Said("Also", "broker, boundary spanner, dual role, decision-maker", 20),
        "attribution": Said("Wants to be", "named, pen-name or anonymous", 14),
        "pen_name": Said("Pen-name", "", 16),
        "note": Said("Note", "", 30),
    },
    "involvements": {
        "stage": Said("Stage", "Choose a stage of the research.", 20),
        "stakeholder_type": Said("What kind of people", "Choose one, or name a person in the next column.", 22),
        "contributor": Said("Who", "A name from the sheet Contributors.", 24),
        "way": Said("How they took part", "From informed (least) to led (most).", 18),
        "scale": Said("How much", "How many, how often, how long: in words.", 26),
        "decided": Said("Who decided", "", 24),
        "account": Said("In your words", "", 44),
    },
    "entries": {
        "text": Said("What happened", "One thing a row, in your own words. Bad and unplanned things too.", 52),
        "levels": Said("Level", "Where: individual, group, organisational, societal. For several, write ; between. Leave empty if unsure.", 20),
        "kinds": Said("Kind", "What sort of thing: process, output, use, outcome, mechanism. Leave empty if unsure.", 18),
        "when": Said("When", "As exactly as you know: 2016, spring 2016, since May 2014, about 2015.", 18),
        "+voice": Said("Who says so", "A name from the sheet Contributors. For several voices, use the sheet Tellings.", 22),
        "+direction": Said("Good or bad?", "As this voice sees it: positive, negative, mixed, nothing changed.", 16),
        "+for_whom": Said("For whom", "", 20),
        "+quotation": Said("In their own words", "", 40),
        "uses": Said("Kind of use", "Only for a use: did people act on it, think differently, or use it to persuade?", 16),
        "published": Said("Published?", "yes, if it is an article, report or film that came out on that date", 12),
        "intended": Said("Meant to happen?", "", 14),
        "expected": Said("Expected?", "", 14),
        "tangible": Said("Can be touched or counted?", "", 14),
        "continuing": Said("Still going on?", "", 14),
        "note": Said("Note", "", 36),
        "by": Said("On whose own grid", "", 18),
        "came_from": Said("Taken from", "A section, a sheet, a photo of the wall.", 24),
        "agreed": Said("Agreed", "yes, when the team took it into the shared grid", 10),
    },
    "contributions": {
        "source": Said("This…", "The code of the entry that came first: E1. Its exact words will do too.", 16),
        "target": Said("…led to this", "The code of the entry it led to: E2.", 16),
        "effect": Said("Did it help?", "helped, hindered, both", 14),
        "+voice": Said("Who says so", "A name from the sheet Contributors. For several voices, use the sheet Claims.", 22),
        "+account": Said("How do they know?", "", 44),
        "joint": Said("Only together", "The same word for links that only worked together.", 18),
        "note": Said("Note", "", 36),
    },
    "evidence": {
        "kind": Said("Kind", "", 14),
        "title": Said("Title", "", 36),
        "text": Said("Text", "The story or the words themselves.", 48),
        "source": Said("Where it comes from", "", 28),
        "address": Said("Address", "A web address or where it is kept.", 28),
        "when": Said("When", "", 16),
        "outside": Said("From outside the team?", "", 14),
        "verifier": Said("Who can confirm it", "", 24),
        "licence": Said("Licence", "", 16),
    },
    "tellings": {
        "entry": Said("Entry", "Its code: E1.", 16),
        "voice": Said("Who", "", 24),
        "stance": Said("Says or answers", "", 16),
        "account": Said("What they say", "", 44),
        "quotation": Said("In their own words", "", 44),
        "direction": Said("Good or bad?", "", 16),
        "for_whom": Said("For whom", "", 22),
    },
    "claims": {
        "contribution": Said("Link", "Its code: L1.", 10),
        "source": Said("From the entry", "Its code.", 14),
        "target": Said("To the entry", "Its code.", 14),
        "voice": Said("Who", "", 24),
        "stance": Said("Says or answers", "", 16),
        "account": Said("What they say", "", 44),
        "otherwise": Said("Would it have happened anyway?", "", 18),
        "also_contributed": Said("What else helped", "", 32),
    },
    "reflections": {
        "subject": Said("About", "dimension/stages, dimension/stakeholders, principle/reciprocity …", 26),
        "reasons": Said("What makes you say so", "", 52),
        "place": Said("Place", "In words; never a score.", 16),
    },
    "factors": {
        "kind": Said("Helped or hindered", "facilitator: helped; challenge: hindered", 18),
        "text": Said("What it was", "", 52),
        "levels": Said("Level", "", 20),
        "entries": Said("Entries it touches", "Codes with ; between.", 22),
    },
    "labels": {"text": Said("Your word", "The id at the end of the row is the method's term.", 30)},
}  # fmt: skip
"""Columns in the order they stand; a name with + is a short way to fill another sheet."""

LAST_NEEDED: Mapping[str, str] = {
    "contributors": "gained", "involvements": "account", "entries": "+quotation",
    "contributions": "+account", "evidence": "when", "voices": "document",
    "tellings": "for_whom", "claims": "account", "reflections": "place", "factors": "entries",
}  # fmt: skip
"""The last column that most people need, by table; those after it are quieter and not printed."""

CASE_ROWS: Mapping[str, Said] = {
    "title": Said("Title", "What do you call the project?"),
    "summary": Said("In a few lines", "What was done, and with whom?"),
    "question": Said("Question", "What did you want to find out?"),
    "countries": Said("Country", "One row for each."),
    "place": Said("Place"),
    "period": Said("When it ran", "For example: 2014 to 2016, or since spring 2014."),
    "status": Said("Where it stands", "planned, running, finished or stopped. None of these closes the account."),
    "seen_as_failed": Said("Do people think it failed?", "yes or no. Such projects are welcome."),
    "status_account": Said("More about where it stands"),
    "scope": Said("Scope", "What it covered, and what not."),
    "scale": Said("Size", "How many people, sites, years."),
    "stance": Said("What co-production means to you"),
    "domains": Said("Where you stand on", "Which one goes in the column beside: purposes, knowledge types, connections, people and roles, actions and resources, context."),
    "sought": Said("Hoped for", "A change you hoped for. One row for each."),
    "descends_from": Said("Grew out of", "An earlier project. One row for each."),
    "authors": Said("Author of this account", "One row for each."),
    "sources": Said("Made from", "Reports, notes, websites. One row for each."),
    "licence": Said("Licence", "Leave empty if you are not sure."),
    "fictional": Said("Invented example?", "yes, if this did not really happen"),
}  # fmt: skip

README: tuple[tuple[str, str], ...] = (
    ("title", "What our research changed"),
    ("text", "This workbook holds one project that people did together, and what came of it: small and large, good and bad, planned and unplanned. Fill in what you know. Everything can stay empty but the title."),
    ("head", "How to begin"),
    ("text", "1. Sheet Case: write a title and two sentences."),
    ("text", "2. Sheet Contributors: one row for each person or body that took part in the research."),
    ("text", "3. Sheet Entries: one row for each thing that happened. One sentence is enough. Choose where (level) and what sort of thing (kind) from the lists, or leave them empty and place them later."),
    ("text", "4. Sheet Contributions: which entry led to which. Write their codes (E1, E2), who says so, and how they know."),
    ("text", "5. Open the file in Ripplegrid. It tells you, row by row, if something could not be read."),
    ("head", "Worth knowing"),
    ("text", "Grey italic lines under the headings are there to help; leave them where they are. Do not rename sheets or headings."),
    ("text", "The code in the first column is a short name for a row. Other sheets may use it, or the name or the exact words of the row."),
    ("text", "Leave the column Id empty for rows you add. Where it is filled, leave it as it is: so Ripplegrid knows the row again."),
    ("text", "Where a list allows several answers, write them with a semicolon between: individual; group."),
    ("text", "Ask before you write down what somebody else said, and use a pen-name if they wish."),
    ("head", "What the words mean"),
)  # fmt: skip
