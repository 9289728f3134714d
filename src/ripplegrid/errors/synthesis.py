"""What looking at several case studies together cannot do."""

from __future__ import annotations

from ripplegrid.errors.base import BadInput, Refusal


class NotACandidate(BadInput):
    """A case study is named that is not among those to choose from."""

    code = "not-a-candidate"
    template = "{id} is not among the case studies to choose from."
    advice = "Name a case study by its id, or by the name of its file."


class SameCaseTwice(BadInput):
    """The same case study was given twice."""

    code = "same-case-twice"
    template = "“{title}” was given twice."
    advice = "Give every case study once; two states of one case study are not two case studies."


class OneSynthesis(BadInput):
    """A synthesis file is given beside other files, or with what only case studies need."""

    code = "one-synthesis"
    template = "{name} is a synthesis, which is told by itself."
    advice = "Give it alone, without --title and --codings; or give only case studies."


class CannotSelect(BadInput):
    """No sample keeps to everything that is asked of it."""

    code = "cannot-select"
    template = "There is no such sample. {why}"
    advice = "Ask for a larger sample, or drop one of the things asked of it."
    status = 422


class NoTimeToSelect(BadInput):
    """The time ran out before any sample was found."""

    code = "no-time-to-select"
    template = "No sample was found within {seconds} seconds."
    advice = "Give it longer, or ask less of the sample."
    status = 503


class TwoOfOneCase(Refusal):
    """Matches would make one of two entries that a case study keeps apart."""

    code = "two-of-one-case"
    template = "“{one}” and “{other}” stand apart in one case study, and would become one here."
    advice = "Match one of them only, or merge the two in their case study first."
    status = 409


class AlreadyReplaced(Refusal):
    """Somebody else took the place of the same choice, or settled the same thing, first."""

    code = "already-replaced"
    template = "Somebody else decided this meanwhile."
    advice = "Look at what they decided, then decide anew."
    status = 409


class MatchInOneCase(Refusal):
    """A match names fewer than two entries, or two of one case study."""

    code = "match-in-one-case"
    template = "A match joins entries of different case studies, one of each."
    advice = "Two entries of one case study are merged in that case study."


class ThemeInItself(Refusal):
    """A theme would be part of itself."""

    code = "theme-in-itself"
    template = "“{name}” would be part of itself."
    advice = "Put it below another theme, or at the top."


class CodebookInUse(Refusal):
    """A theme that was coded with would go from the codebook, or the codebook be exchanged."""

    code = "codebook-in-use"
    template = "People have coded with this version of “{title}”, so it stays as it is."
    advice = "Make a new version of the codebook and code the next round with it."
    status = 409


class RoundOpened(Refusal):
    """A round was opened, so what was coded in it stays as it is."""

    code = "round-opened"
    template = "The codings of “{title}” were laid open, so they stay as they are."
    advice = "Settle what differs beside them, or begin another round."
    status = 409


class RoundNotOpened(Refusal):
    """What a round came to is spoken of before it is open."""

    code = "round-not-opened"
    template = "The codings of “{title}” are not laid open yet."
    advice = "Wait until everybody has coded and somebody opens the round."
    status = 409


class NotAssigned(Refusal):
    """A coder codes what is not theirs to code in this round."""

    code = "not-assigned"
    template = "This was not given to this coder in this round."
    advice = "Give them the case study to code first."


class ThemeElsewhere(Refusal):
    """A theme that is not in the codebook of the round."""

    code = "theme-elsewhere"
    template = "One of these themes is not in “{title}”, with which this round is coded."
    advice = "Choose a theme of the codebook, or begin a round with another version of it."


class NotOneUnit(Refusal):
    """Codings that should be one coder's of one unit are not, or say a theme twice."""

    code = "not-one-unit"
    template = "These are not the codings of one coder for one unit, each theme once."
    advice = "Code one unit after another."


class BadPassage(Refusal):
    """A passage whose place and words do not go together."""

    code = "bad-passage"
    template = "This is no stretch of the text."
    advice = "Mark the words again."


class OwnWork(Refusal):
    """Somebody would verify what they did themself."""

    code = "own-work"
    template = "Nobody verifies their own work."
    advice = "Ask somebody who had no part in it."
    status = 403


class NotCorroborated(Refusal):
    """A paradigmatic statement without what it needs to be agreed on."""

    code = "not-corroborated"
    template = (
        "A paradigmatic statement is agreed on only when it rests on entries of two or more case "
        "studies and somebody who did not put it forward agrees with its wording."
    )
    advice = "Name the entries it was drawn from, and ask another person to answer it."


class WordingKept(Refusal):
    """A former wording of a statement would go, or read otherwise than it did."""

    code = "wording-kept"
    template = "How this statement read before stays in sight."
    advice = "Amend the statement instead; its former words are kept beside it."
    status = 409


class CoderIsHere(Refusal):
    """A coder would be removed whom somebody on the synthesis is."""

    code = "coder-is-here"
    template = "Somebody on this synthesis is this coder, so it stays."
    advice = "Take the person off the synthesis if they do not look across any more."
    status = 409


class NotACoder(Refusal):
    """Somebody who is no coder of a synthesis would speak as one."""

    code = "not-a-coder"
    template = "You are not one of those who look across these case studies."
    advice = "Ask whoever leads the synthesis to take you in."
    status = 403


class Reworded(Refusal):
    """Somebody answers words that a statement does not have any more."""

    code = "reworded"
    template = "These words have changed meanwhile, so your answer is not kept yet."
    advice = "Read them as they are now and send your answer once more."
    status = 409


class SettledAnew(Refusal):
    """Somebody checks what was settled, and it was settled otherwise since."""

    code = "settled-anew"
    template = "This was settled otherwise meanwhile, so your check is not kept yet."
    advice = "Look at what stands there now, and say whether you agree with that."
    status = 409
