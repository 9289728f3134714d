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
