"""The closed word lists of a case study, as enums. Their values are the ids used in files."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """Where something happened; paradigmatic is found when looking across and set apart."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    ORGANISATIONAL = "organisational"
    SOCIETAL = "societal"
    PARADIGMATIC = "paradigmatic"


BASE_LEVELS = (Level.INDIVIDUAL, Level.GROUP, Level.ORGANISATIONAL, Level.SOCIETAL)


class Kind(StrEnum):
    """What an entry was entered as. Output, use and outcome together are impact."""

    PROCESS = "process"
    OUTPUT = "output"
    USE = "use"
    OUTCOME = "outcome"
    MECHANISM = "mechanism"
    EXTERNAL = "external factor"


IMPACT_KINDS = frozenset({Kind.OUTPUT, Kind.USE, Kind.OUTCOME})


class Column(StrEnum):
    """A column of the grid; external factors stand in the margin."""

    PROCESSES = "contributors and processes"
    IMPACTS = "impacts"
    MECHANISMS = "mechanisms"
    MARGIN = "margin"


COLUMN_OF = {
    Kind.PROCESS: Column.PROCESSES,
    Kind.OUTPUT: Column.IMPACTS,
    Kind.USE: Column.IMPACTS,
    Kind.OUTCOME: Column.IMPACTS,
    Kind.MECHANISM: Column.MECHANISMS,
    Kind.EXTERNAL: Column.MARGIN,
}


class UseKind(StrEnum):
    """How an output was used."""

    INSTRUMENTAL = "instrumental"
    CONCEPTUAL = "conceptual"
    SYMBOLIC = "symbolic"


class Direction(StrEnum):
    """How one voice sees what happened. Negative and nothing changed are ordinary answers."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    MIXED = "mixed"
    NOTHING = "nothing changed"
    NOT_SAID = "not said"


class Answer(StrEnum):
    """An answer to a plain question; nobody is made to answer."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_SAID = "not said"


class Effect(StrEnum):
    """What one entry did to another."""

    HELPED = "helped"
    HINDERED = "hindered"
    BOTH = "both"
    NOT_SAID = "not said"


class Stance(StrEnum):
    """What a voice does with a statement: says it, or answers somebody who did."""

    SAYS = "says"
    AGREES = "agrees"
    PARTLY = "partly agrees"
    DISAGREES = "disagrees"


class VoiceKind(StrEnum):
    """Who speaks. People and anonymous submissions are counted side by side, never summed."""

    PERSON = "person"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"


class Attribution(StrEnum):
    """How a voice wishes to be named."""

    NAMED = "named"
    PEN_NAME = "pen-name"
    ANONYMOUS = "anonymous"


class Mark(StrEnum):
    """What else a contributor is to the project besides their stakeholder types."""

    BROKER = "broker"
    BOUNDARY_SPANNER = "boundary spanner"
    DUAL_ROLE = "dual role"
    DECISION_MAKER = "decision-maker"


class Way(StrEnum):
    """The way somebody took part in a research stage."""

    INFORMED = "informed"
    CONSULTED = "consulted"
    INVOLVED = "involved"
    SHARED = "shared"
    LED = "led"


class ProjectStatus(StrEnum):
    """Where the project stands. None of these closes the account."""

    PLANNED = "planned"
    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"


class EvidenceKind(StrEnum):
    """What stands behind an entry or a contribution."""

    STORY = "story"
    QUOTATION = "quotation"
    DOCUMENT = "document"
    DATA = "data"
    OBSERVATION = "observation"


class FactorKind(StrEnum):
    """Something that made co-production easier or harder."""

    FACILITATOR = "facilitator"
    CHALLENGE = "challenge"


class PowerDirection(StrEnum):
    """How something and power met."""

    SHAPED_BY = "shaped by power"
    SHIFTED = "shifted power"
    BOTH = "both"
    NOT_SAID = "not said"


class Audience(StrEnum):
    """Who may see something that is not for everybody."""

    AUTHOR = "only its author"
    FACILITATORS = "facilitators"
    TEAM = "the team"
    EVERYONE = "everyone"


class Use(StrEnum):
    """What a person consents to, item by item."""

    WORKSHOP = "workshop"
    REPORT = "report"
    PUBLIC_QUOTE = "public quotation"
    ARCHIVE = "archive"
    NAME = "name"
    CONTACT = "contact again"


class StepState(StrEnum):
    """How far a step of the path has come."""

    NOT_BEGUN = "not begun"
    UNDER_WAY = "under way"
    DONE = "done"


class Phase(StrEnum):
    """When a reflection was made, seen from the project."""

    PROPOSAL = "proposal"
    DURING = "during"
    AFTER = "after"


class FollowUpResult(StrEnum):
    """What became of a change when somebody asked again."""

    WAITING = "waiting"
    CONTINUED = "continued"
    CHANGED = "changed"
    STOPPED = "stopped"
    CANNOT_SAY = "cannot say"
    NO_REPLY = "no reply"
