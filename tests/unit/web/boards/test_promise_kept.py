"""Whatever is done, in whatever order, the promise to those who posted is kept.

Those who run the board, an administrator with SQL, and somebody who brings back an older copy of
the row all try their worst; only an author's own token may ever say more of a post.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.extra.django import TestCase
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ripplegrid.errors import BoardClosed, BrokenSeal, NoPost
from ripplegrid.model.words import Attribution, Use
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.boards.actions import running
from ripplegrid.web.boards.actions.posting import change, send, withdraw
from ripplegrid.web.boards.models import Board, new_salt
from ripplegrid.web.boards.posts import Said, State, new_ticket, token_of
from ripplegrid.web.boards.promise import Promise, read_promise
from ripplegrid.web.boards.seal import unsealed
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Case
from tests import factories as make

SAID = some.builds(
    Said,
    text=some.sampled_from(["one", "two"]),
    attribution=some.sampled_from([Attribution.ANONYMOUS, Attribution.PEN_NAME]),
    name=some.just("Wren"),
    uses=some.frozensets(some.sampled_from([Use.REPORT, Use.PUBLIC_QUOTE])),
    worry=some.booleans(),
)
WHO = some.integers(0, 3)


class PromiseKept(RuleBasedStateMachine):
    """A held board on which four phones post; ``said`` is what each of them agreed to."""

    @initialize()
    def open(self):
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.owner = local_person()
        if not Case.objects.filter(pk="case").exists():
            create_case(self.owner, make.case(make.entry("a")))
        until = timezone.now() + timedelta(hours=1)
        offered = (Attribution.PEN_NAME, Attribution.ANONYMOUS)
        self.promise = Promise(prompt="?", offered=offered)
        self.board = running.open_board(self.owner, "case", self.promise, until=until)
        self.said, self.tickets, self.closed, self.copies = {}, {}, False, []

    def teardown(self):
        if hasattr(self, "atomic"):
            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

    def row(self):
        return Board.objects.get(pk=self.board.pk)

    @rule(said=SAID)
    def post(self, said):
        ticket = new_ticket()
        if self.closed:
            with pytest.raises(BoardClosed):
                send(self.board.pk, ticket, said)
            return
        post = send(self.board.pk, ticket, said)
        self.said[post.id], self.tickets[post.id] = said, ticket

    @precondition(lambda self: self.said)
    @rule(who=WHO, said=SAID, thief=some.booleans())
    def change(self, who, said, thief):
        post_id = sorted(self.said)[who % len(self.said)]
        token = token_of(new_ticket() if thief else self.tickets[post_id])
        if thief or self.closed:
            with pytest.raises((NoPost, BoardClosed)):
                change(self.board.pk, [token, ""], post_id, said)
            return
        change(self.board.pk, [token], post_id, said)
        self.said[post_id] = said

    @precondition(lambda self: self.said)
    @rule(who=WHO)
    def take_back(self, who):
        post_id = sorted(self.said)[who % len(self.said)]
        tokens = [token_of(self.tickets[post_id])]
        if self.closed:
            with pytest.raises(BoardClosed):
                withdraw(self.board.pk, tokens, post_id)
            return
        withdraw(self.board.pk, tokens, post_id)
        del self.said[post_id]

    @rule(who=WHO, hidden=some.booleans())
    def look(self, who, hidden):
        if self.said:
            post_id = sorted(self.said)[who % len(self.said)]
            if hidden:
                running.hide(self.owner, self.row(), post_id, "why")
            else:
                running.show(self.owner, self.row(), [post_id])

    @rule()
    def hold(self):
        running.hold(self.owner, self.row())

    @rule()
    def close(self):
        running.close(self.owner, self.row())
        self.closed = True

    @rule()
    def copy(self):
        row = self.row()
        self.copies.append((bytes(row.sheet), row.salt))

    @precondition(lambda self: self.said)
    @rule(weaker=some.sampled_from(["named", "unheld", "salt"]))
    def alter_by_sql(self, weaker):
        """The posts cannot be opened under another promise or salt; then it is put back."""
        row = self.row()
        other = {
            "named": {"promise": Promise(prompt="?", offered=(Attribution.NAMED,)).text()},
            "unheld": {"promise": Promise(prompt="?", offered=self.promise.offered,
                                          held=False).text()},
            "salt": {"salt": new_salt()},
        }  # fmt: skip
        Board.objects.filter(pk=row.pk).update(**other[weaker])
        with pytest.raises(BrokenSeal):
            unsealed(self.row())
        with pytest.raises(BrokenSeal):
            send(row.pk, new_ticket(), Said(text="x"))
        Board.objects.filter(pk=row.pk).update(promise=row.promise, salt=row.salt)

    @precondition(lambda self: self.closed and self.copies)
    @rule(number=WHO)
    def bring_back_an_older_sheet(self, number):
        """After closing, a sheet from before opens only with the salt that is gone."""
        sheet, salt = self.copies[number % len(self.copies)]
        row = self.row()
        if sheet and salt != row.salt:
            row.sheet = sheet
            with pytest.raises(BrokenSeal):
                unsealed(row)

    @invariant()
    def nothing_is_said_that_its_author_did_not_agree_to(self):
        if not hasattr(self, "board"):
            return
        row = self.row()
        assert read_promise(row.promise) == self.promise
        sheet = unsealed(row)
        assert {post_id: post.said for post_id, post in sheet.items()} == self.said
        for post in sheet.values():
            assert bool(post.token) != self.closed
            assert post.state in State
            assert not (post.on_the_wall and post.said.worry)


class TestThePromise(TestCase, PromiseKept.TestCase):
    settings = settings(max_examples=25, stateful_step_count=15)
