"""What a board refuses to those who post on it and to those who run it."""

from __future__ import annotations

from ripplegrid.errors.base import BadInput, Conflict, Refusal, RipplegridError


class NoBoard(RipplegridError):
    """A board that is not there, or not in this case study."""

    code = "no-board"
    template = "There is no board at this address."
    advice = "Open the case study and look at its list of boards."
    status = 404


class BoardClosed(Conflict):
    """Something sent to a board after it closed."""

    code = "board-closed"
    template = "This board is closed. Nothing can be sent, changed or taken back here any more."
    advice = "What stood on it when it closed is with the team. Ask them about anything else."


class BoardFull(Conflict):
    """More posts than one board can hold."""

    code = "board-full"
    template = "This board is full: it holds {most} posts."
    advice = "Your words were not sent. Copy them, and ask the people who run it for another board."


class AlreadySent(Conflict):
    """A form that was sent before, with other words."""

    code = "already-sent"
    template = "This form was sent before, with other words. What you sent first stands."
    advice = "Send the new words as another post, or change the first one."


class NoPost(RipplegridError):
    """A post that is not there, or not of this device."""

    code = "no-post"
    template = "There is no post of yours at this address."
    advice = "You may have taken it back, or sent it from another phone or browser."
    status = 404


class BrokenSeal(BadInput):
    """A sheet that does not fit its board or this installation's key."""

    code = "broken-seal"
    template = "The posts of this board cannot be opened: the board, or the secret key of this installation, is not the one they were sealed with."  # noqa: E501
    advice = "Bring back the backup of the database together with its secret.key."
    status = 500


class NothingToTake(Refusal):
    """Taking posts into a case study without choosing any."""

    code = "nothing-to-take"
    template = "No post was chosen, or all of them are in the case study already."
    advice = "Choose at least one post that still waits."


class TooManyPosts(RipplegridError):
    """More posts from one place in a short time than people write."""

    code = "too-many-posts"
    template = "Very many posts came from here in a short time. This one was not sent yet."
    advice = "Nothing is lost: your words are still here. Wait a moment, then press Send again."
    status = 429
