"""What the model refuses: changes that would break one of its rules."""

from __future__ import annotations

from ripplegrid.errors.base import Refusal

# The model: single records.


class MissingRecord(Refusal):
    """The change names something that is not there."""

    code = "missing-record"
    template = "There is no {what} with the id {id}."
    advice = "It may have been removed meanwhile; load the page again."
    status = 404


class DuplicateId(Refusal):
    """A new record carries an id that is taken."""

    code = "duplicate-id"
    template = "The id {id} is already taken, so no new {what} can have it."
    advice = "Give every new record its own random id."
    status = 409


class UnknownTable(Refusal):
    """A table or kind of record that a case study, or a synthesis, does not have."""

    code = "unknown-table"
    template = "There is no table called {table} here."
    advice = "The tables are: {tables}."


class UnknownTerm(Refusal):
    """An id that is in no list of the method and not among the team's own terms."""

    code = "unknown-term"
    template = "“{id}” is not one of the known {terms}."
    advice = "Choose one of the list, or add it as this case study's own first."


class EmptyText(Refusal):
    """A text that must say something says nothing."""

    code = "empty-text"
    template = "The {field} is empty."
    advice = "Write at least a few words."


class TextTooLong(Refusal):
    """A text that no page, picture or cell could show."""

    code = "text-too-long"
    template = "The {field} has {length} characters; at most {most} are kept in one place."
    advice = "Keep here what matters, and name where the whole text can be found."


class BadWhen(Refusal):
    """A date that ends before it begins."""

    code = "bad-when"
    template = "The date “{text}” ends before it begins."
    advice = "Look at its two days: {earliest} and {latest}."


class FixedField(Refusal):
    """A field that an edit may not touch."""

    code = "fixed-field"
    template = "The field {field} of this {what} cannot be edited."
    advice = "{instead}"


class StillUsed(Refusal):
    """Something cannot be removed while other records rest on it."""

    code = "still-used"
    template = "This {what} cannot be removed, because other records rest on it ({count})."
    advice = "Change or remove these first: {used_by}."
    status = 409


class UsedUnseen(StillUsed):
    """Something cannot be removed while records rest on it of which the asker may not know."""

    code = "used-unseen"
    template = "This {what} cannot be removed, because other records rest on it."
    advice = "Not all of them are shown to you. Ask somebody who looks after the case study."


class KeptForEver(Refusal):
    """Entries are never removed."""

    code = "kept-for-ever"
    template = "Entries are not removed from an account."
    advice = "Set the entry aside and say why; it can be taken back."


class DescribedOnce(Refusal):
    """What a case study says of itself is not a record among others."""

    code = "described-once"
    template = "What a case study says of itself stands there once."
    advice = "Change it with DescribeCase."


# The model: links and what is said.


class SelfLink(Refusal):
    """An entry cannot lead to itself."""

    code = "self-link"
    template = "An entry cannot lead to itself."
    advice = "A change that feeds itself does so through something else: link to that."


class AlreadyLinked(Refusal):
    """Two entries are linked once for each effect; further voices add claims to that link."""

    code = "already-linked"
    template = "These two entries are already linked with the effect “{effect}”."
    advice = "Say what you think of the link that is there: {id}."
    status = 409


class AlreadySaid(Refusal):
    """A voice says one thing of one link."""

    code = "already-said"
    template = "This voice has already said something of this link."
    advice = "Change what was said instead of saying it twice: {id}."
    status = 409


class ClaimElsewhere(Refusal):
    """What is said of a link must be about the entries it joins."""

    code = "claim-elsewhere"
    template = "What is said here is about other entries than the link joins."
    advice = "Say it of the link between the entries that it is about."


class NotIntoTheSame(Refusal):
    """Only links that lead to the same entry can have worked only together."""

    code = "not-into-the-same"
    template = "Only links that lead to the same entry can have worked only together."
    advice = "Choose among the links into that entry."


class TellingElsewhere(Refusal):
    """What is told along with a new entry must be about that entry."""

    code = "telling-elsewhere"
    template = "What is told here is about another entry than the new one."
    advice = "Let the telling name the entry it comes with."


class NobodyNamed(Refusal):
    """An involvement is somebody's."""

    code = "nobody-named"
    template = "This involvement names nobody."
    advice = "Say which kind of people, or which contributor, took part."


class AnonymousNamed(Refusal):
    """An anonymous submission belongs to nobody."""

    code = "anonymous-named"
    template = "An anonymous submission cannot be tied to a contributor."
    advice = "Leave the contributor out, or make it the voice of a person."


class KeptPrivate(Refusal):
    """A name that somebody kept back would be shown."""

    code = "kept-private"
    template = "Something was said here on the promise that it stays this private."
    advice = (
        "It can be made more private. Only the person themself can choose to be named more openly."
    )
    status = 409


# The model: setting aside, merging and undoing.


class AlreadySetAside(Refusal):
    """The entry was put aside before."""

    code = "already-set-aside"
    template = "“{text}” was already set aside."
    advice = "It can be taken back at any time."
    status = 409


class EntrySetAside(Refusal):
    """An entry that was set aside cannot be linked or merged."""

    code = "entry-set-aside"
    template = "“{text}” was set aside."
    advice = "Take it back first."
    status = 409


class NotSetAside(Refusal):
    """Only what was set aside can be taken back."""

    code = "not-set-aside"
    template = "“{text}” was not set aside."
    advice = "It already stands on the grid."
    status = 409


class MergedEntry(Refusal):
    """An entry that was merged is kept as it was told; another one speaks for it."""

    code = "merged-entry"
    template = "“{text}” was merged into another entry, which now speaks for it."
    advice = "Work on the merged entry ({into}), or take this one out of it first."
    status = 409


class NotMerged(Refusal):
    """Only an entry that was merged can be taken out of a merge."""

    code = "not-merged"
    template = "“{text}” is not part of a merged entry."
    advice = "There is nothing to take apart."


class NothingToMerge(Refusal):
    """A merge brings at least two entries together."""

    code = "nothing-to-merge"
    template = "A merge needs at least two entries."
    advice = "Choose another entry that says the same thing."


class MergeCycle(Refusal):
    """An entry would speak for itself through others."""

    code = "merge-cycle"
    template = "“{text}” cannot be merged into an entry that is itself merged into it."
    advice = "Take one of the two apart first."


class LinkedTogether(Refusal):
    """Entries of which somebody says that one led to the other are not the same thing."""

    code = "linked-together"
    template = "Somebody says that one of these entries led to another of them."
    advice = (
        "What leads to something is not the same thing. If they are the same all the same, remove "
        "the link between them first ({ids}); the history keeps what was said."
    )


class JointClash(Refusal):
    """Merging would put one link in two groups of things that only worked together."""

    code = "joint-clash"
    template = "These entries belong to two different groups that “only together” led to something."
    advice = "Bring the two groups together, or end one of them, then merge."


class UndoRefused(Refusal):
    """Later work rests on what would be taken back."""

    code = "undo-refused"
    template = "This cannot be undone any more: {reasons}"
    advice = "Undo the later changes first, newest first, or make a new change."
    status = 409
