"""Taking posts into the case study, as one change in which no order and no time leads back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as say

from ripplegrid.errors import NothingToTake
from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecords
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import Consent
from ripplegrid.model.when import When
from ripplegrid.model.words import Attribution, Use, VoiceKind
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.boards.actions.writing import write
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Post, Sheet, shuffled
from ripplegrid.web.boards.promise import Promise, read_promise
from ripplegrid.web.cases.actions import act

PURPOSE = "ripplegrid.web.boards.taking"
ASKED = (Use.REPORT, Use.PUBLIC_QUOTE, Use.ARCHIVE)


def take_in(
    actor: Person,
    board: Board,
    case: CaseStudy,
    posts: Collection[Post],
    *,
    people: Mapping[str, Id],
) -> int:
    """Add posts of a closed board to its case study, to be placed by the team; says how many.

    Args:
        actor: who takes them in.
        board: the board, closed: before that a post is its author's to change.
        case: the whole case study as it is now.
        posts: which posts; worries are left out whatever is asked.
        people: for posts with a name, the contributor who wrote them, where somebody says so.

    What was taken in leaves the board. Done twice it is done once: every id follows from the post,
    by a key that is not in the store.
    """
    quiet = [post for post in shuffled(posts) if not post.said.worry]
    fresh = [post for post in quiet if _id(board, post.id, "entry") not in case.entries]
    if not quiet or board.closed is None:
        raise NothingToTake
    if fresh:
        taking = _Taking(board, case, {post.id for post in fresh}, people)
        records = tuple(record for post in fresh for record in taking.records(post))
        act(actor, case.id, AddRecords(records))
    taken = {post.id for post in quiet}

    def leave(_board: Board, sheet: Sheet) -> None:
        for post_id in taken:
            sheet.pop(post_id, None)

    write(board.pk, leave)
    return len(fresh)


class _Taking:
    """What the records of one batch share."""

    def __init__(
        self, board: Board, case: CaseStudy, batch: Collection[str], people: Mapping[str, Id]
    ) -> None:
        self.board, self.case, self.batch, self.people = board, case, batch, people
        self.promise: Promise = read_promise(board.promise)
        self.came_from = say("Board: “{prompt}”").format(prompt=self.promise.prompt)
        self.when = _session(board)
        self._voices = {v.contributor: v for v in case.voices.values() if v.contributor}

    def records(self, post: Post) -> Iterator[Record]:
        """Everything one post becomes."""
        said = post.said
        voice, known = self._voice(post)
        if not known:
            yield voice
        entry = Entry(
            id=self._id(post, "entry"), text=said.text, levels=said.levels,
            came_from=self.came_from,
        )  # fmt: skip
        yield entry
        yield Telling(
            id=self._id(post, "telling"), entry=entry.id, voice=voice.id,
            direction=said.direction, for_whom=said.for_whom, when=self.when,
        )  # fmt: skip
        about: list[Id | None] = [entry.id]
        for source, made in self._led(post, voice):
            yield from made
            link = self._link(post, source, entry.id)
            yield link
            yield self._claim(post, link, voice)
            about += [link.id, *(record.id for record in made if isinstance(record, Entry))]
        yield from self._consents(post, voice, about if known else [None])

    def _voice(self, post: Post) -> tuple[Voice, bool]:
        """Who speaks, and whether that voice was in the case study before.

        The kind of somebody without a name stays behind: it was counted when the board closed.
        """
        said = post.said
        if said.attribution is Attribution.ANONYMOUS:
            return Voice(
                id=self._id(post, "voice"), kind=VoiceKind.ANONYMOUS,
                name=say("A post without a name"), attribution=said.attribution,
            ), False  # fmt: skip
        person = self.people.get(post.id)
        if person in self._voices:
            return self._voices[person], True
        voice = Voice(
            id=self._id(post, "voice"), kind=VoiceKind.PERSON, name=said.name.strip(),
            contributor=person, attribution=said.attribution,
            types=frozenset({said.type} if said.type else ()),
        )  # fmt: skip
        if person is not None:
            self._voices[person] = voice
        return voice, False

    def _led(self, post: Post, voice: Voice) -> Iterator[tuple[Id, tuple[Record, ...]]]:
        """What led to it: in the author's own words, and as somebody else's post."""
        said = post.said
        if said.led_text.strip():
            before = Entry(
                id=self._id(post, "before"), text=said.led_text, came_from=self.came_from
            )
            telling = Telling(
                id=self._id(post, "before telling"), entry=before.id, voice=voice.id,
                when=self.when,
            )  # fmt: skip
            yield before.id, (before, telling)
        theirs = _id(self.board, said.led_post, "entry")
        if said.led_post and (said.led_post in self.batch or theirs in self.case.entries):
            yield theirs, ()

    def _link(self, post: Post, source: Id, target: Id) -> Contribution:
        return Contribution(id=self._id(post, f"link {source}"), source=source, target=target)

    def _claim(self, post: Post, link: Contribution, voice: Voice) -> Claim:
        return Claim(
            id=self._id(post, f"claim {link.id}"), contribution=link.id, voice=voice.id,
            source=link.source, target=link.target, when=self.when,
        )  # fmt: skip

    def _consents(self, post: Post, voice: Voice, about: list[Id | None]) -> Iterator[Consent]:
        """Every answer, yes or no: that somebody was asked and did not agree is an answer too."""
        named = post.said.attribution is not Attribution.ANONYMOUS
        for use in (Use.WORKSHOP, *ASKED, *((Use.NAME,) if named else ())):
            for item in about:
                yield Consent(
                    id=self._id(post, f"consent {use} {item}"), voice=voice.id, use=use,
                    given=use is Use.WORKSHOP or use in post.said.uses, about=item,
                    wording=self.promise.wording, when=self.when,
                )  # fmt: skip

    def _id(self, post: Post, what: str) -> Id:
        return _id(self.board, post.id, what)


def _id(board: Board, post_id: str, what: str) -> Id:
    """The id of a record made of a post: the same each time, but not to be guessed from the post.

    An author's own browser may remember the address of their post; it must not lead to the entry.
    """
    digest = salted_hmac(PURPOSE, f"{board.salt}/{post_id}/{what}", algorithm="sha256").digest()
    return str(UUID(bytes=digest[:16], version=4))


def _session(board: Board) -> When:
    """When it was said, as coarsely as the board was open."""
    first: datetime = board.opened
    last = board.closed or board.until
    text = first.date().isoformat()
    if last.date() != first.date():
        text = f"{text}/{last.date().isoformat()}"
    return When(first.date(), last.date(), text)
