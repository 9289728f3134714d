"""What the web refuses: by right, by what was sent, by how it is installed."""

from __future__ import annotations

from ripplegrid.errors.base import BadInput, Refusal, RipplegridError

# The web: who may do what.


class NotAllowed(RipplegridError):
    """Somebody may see a case study but not do this to it."""

    code = "not-allowed"
    template = "As {role} of this case study you cannot {act} here."
    advice = "Ask its owner for a role that can."
    status = 403


class SaidByOthers(Refusal):
    """Somebody who made themself a contributor of an account that several people share."""

    code = "said-by-others"
    template = "Somebody else must say that you are this contributor."
    advice = "Nothing was changed. Ask another owner or facilitator, or choose under “That is me”."
    status = 403


class NotYours(RipplegridError):
    """Something that only the person it is about may do."""

    code = "not-yours"
    template = "Only the person whom this is about can choose this."
    advice = "Nothing was changed. They can do it when they are signed in themselves."
    status = 403


class OnlyLooking(RipplegridError):
    """Somebody who looks at a case study as another would, and wants to do more than read."""

    code = "only-looking"
    template = (
        "You are looking at this case study as somebody else would, so nothing can be changed."
    )
    advice = "Go back to your own view first."
    status = 403


class LastAdministrator(RipplegridError):
    """An installation that would have nobody left to look after its accounts."""

    code = "last-administrator"
    template = "Somebody must look after the accounts, and there is no other administrator."
    advice = "The account stays open."
    status = 409


class LastOwner(RipplegridError):
    """A case study that would have nobody left to answer for it."""

    code = "last-owner"
    template = "Somebody must answer for a case study, and there is no other owner."
    advice = "Make somebody else an owner first."
    status = 409


class TakenContributor(RipplegridError):
    """Two people who would be the same contributor."""

    code = "taken-contributor"
    template = "Somebody else on this case study is this contributor already."
    advice = "If that is wrong, an owner or facilitator can put it right."
    status = 409


class SpentLink(RipplegridError):
    """A one-time link that was used, is too old, or never was."""

    code = "spent-link"
    template = "This link does not let you in any more: it works once, and only for a short while."
    advice = "Stop Ripplegrid in its terminal with Ctrl-C and start it again: it shows a new link."
    status = 403


class ClosedPass(RipplegridError):
    """A link that opens nothing: never given, taken back, or too old."""

    code = "closed-pass"
    template = "This link does not open anything any more."
    advice = "Nothing you wrote before is lost. Ask whoever sent it for a new one."
    status = 404


class NoCase(RipplegridError):
    """A case study that is not there, or not there for the one who asks."""

    code = "no-case"
    template = "There is no case study at this address."
    advice = "It may have moved, or it may not be shared with you."
    status = 404


class NoChange(RipplegridError):
    """A change that is not in the history of a case study, or whose content was erased."""

    code = "no-change"
    template = "There is no change number {number} to work with in this case study."
    advice = "Its content may have been erased at somebody’s wish."
    status = 404


# The web: what is sent.


class CannotRestore(Refusal):
    """A former state that would break a rule today."""

    code = "cannot-restore"
    template = "That state cannot be brought back whole, because of one {what}: {why}"
    advice = "Nothing was changed. Undo single changes in the history instead, the newest first."
    status = 409


class AlreadyHere(RipplegridError):
    """A case study that is brought in a second time."""

    code = "already-here"
    template = "The case study “{title}” is here already."
    advice = "Open it instead, or delete it before bringing it in again."
    status = 409


class SynthesisHere(AlreadyHere):
    """A synthesis that is brought in a second time."""

    code = "synthesis-here"
    template = "The synthesis “{title}” is here already."


class RepeatedChange(RipplegridError):
    """A change that carries the id of another one."""

    code = "repeated-change"
    template = "This form was already sent once, with other content."
    advice = "Load the page again: what was sent first is kept. Then make your change anew."
    status = 409


class BusyReading(RipplegridError):
    """More files are brought in at once than can be read beside everybody's pages."""

    code = "busy-reading"
    template = "Other files are being read just now."
    advice = "Nothing was saved. Wait a minute and bring yours in again."
    status = 503


class JobsWaiting(RipplegridError):
    """Somebody who asks for more in the background than one may have going at once."""

    code = "jobs-waiting"
    template = "Several documents that you asked for are still being made."
    advice = "Nothing is lost. Wait until one of them is done, or cancel one."
    status = 429


# The installation: its store, port and settings.


class DamagedStore(RipplegridError):
    """A row of the store that cannot be read back."""

    code = "damaged-store"
    template = "A part of this case study cannot be read back: {place}."
    advice = "Stop Ripplegrid, run ripplegrid doctor, and bring back a backup."
    status = 500


class UnsafeStore(RipplegridError):
    """A store on which saved work could be lost."""

    code = "unsafe-store"
    template = "{sentence}"
    advice = "{hint}"
    status = 500


class PortTaken(RipplegridError):
    """Another program listens where the application should."""

    code = "port-taken"
    template = "Another program already uses port {port} on {host}."
    advice = "Stop that program, or start Ripplegrid on another port, such as --port {other}."
    status = 500


class OpenDoor(RipplegridError):
    """An application for one person alone that others could reach."""

    code = "open-door"
    template = "Others can reach {host}, but this Ripplegrid runs for one person alone."
    advice = (
        "Set RIPPLEGRID_SHARED=yes: everybody then signs in with a password of their own. "
        "Or leave out --host."
    )
    status = 500


class NobodyThere(RipplegridError):
    """An e-mail address that no account has."""

    code = "nobody-there"
    template = "Nobody here has the e-mail address {email}."
    advice = "Look at the list of people on the administrator’s page."
    status = 404


class BadSetting(BadInput):
    """A setting whose value cannot be used."""

    code = "bad-setting"
    template = "{sentence}"
    advice = "Change it in the environment or on the command line, and start again."


class DamagedBackup(BadInput):
    """A backup that is not whole."""

    code = "damaged-backup"
    template = "The backup {file} cannot be brought back: {what}."
    advice = "Nothing was changed. Take another backup; the one before is often in the same folder."


class NewerBackup(BadInput):
    """A backup made by a later version."""

    code = "newer-backup"
    template = "The backup {file} was made by {by}, which is newer than this Ripplegrid."
    advice = "Nothing was changed. Install the newer version and bring it back with that."


class StoreInUse(BadInput):
    """A store that is not empty, into which nothing may be restored."""

    code = "store-in-use"
    template = "There is something in this store already, and a backup is never put over it."
    advice = "Name an empty folder with --data (or an empty database), and look at it there first."


class NothingToKeep(BadInput):
    """A folder without an installation."""

    code = "nothing-to-keep"
    template = "There are no case studies in {folder}."
    advice = "Name the folder of the installation with --data."


# Files that stand behind evidence.


class FileTooLarge(BadInput):
    """A file larger than one piece of evidence may bring."""

    code = "file-too-large"
    template = "The file is larger than 10 MB."
    advice = "Nothing was kept. Make it smaller, or write down where it can be found."
    status = 422


class NoRoomForFiles(BadInput):
    """A case study that holds as many files as it may."""

    code = "no-room-for-files"
    template = (
        "All files of this case study together may have 200 MB. With this one they would have more."
    )
    advice = "Nothing was kept. Take a large file away first, or write down where this one is."
    status = 422


class UnknownFileKind(BadInput):
    """A file whose content is none of the kinds that are kept."""

    code = "unknown-file-kind"
    template = "What is in this file is none of the kinds that can be kept here."
    advice = (
        "Nothing was kept. A file can be a PDF; a picture as JPEG, PNG or WebP; a plain text or "
        "CSV; a Word, Excel, PowerPoint or OpenDocument file; or sound as MP3, M4A or OGG."
    )
    status = 422


class FileHasMacros(BadInput):
    """An office document that carries programs."""

    code = "file-has-macros"
    template = "This document carries macros, small programs that could do harm."
    advice = "Nothing was kept. Save it without macros, or as a PDF."
    status = 422


class UnreadablePicture(BadInput):
    """A picture that cannot be painted anew."""

    code = "unreadable-picture"
    template = "This picture cannot be read whole, or it is too large to paint anew."
    advice = "Nothing was kept. Save it again as JPEG or PNG, a little smaller."
    status = 422
