"""The tests of who sees what must fail when the rule they test is broken.

Each mutant is one line of the product made wrong, put into the running code for the length of one
named test, which must then fail. A mutant that survives is a rule that nothing holds.
"""

from __future__ import annotations

import importlib
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from ripplegrid.disclosure import Purpose, Reader, Role
from ripplegrid.model.words import Attribution
from ripplegrid.web.accounts.permissions import Act
from ripplegrid.web.accounts.permissions import Role as Account
from tests.unit.disclosure import (
    test_attribution,
    test_blindness,
    test_cells,
    test_consent,
    test_past,
    test_share,
    test_withdrawal,
)
from tests.unit.disclosure.histories import histories
from tests.unit.model import test_attribution as test_kept
from tests.unit.web.accounts import test_permissions
from tests.unit.web.boards.actions import test_running, test_taking
from tests.unit.web.boards.conftest import board, open_one  # noqa: F401
from tests.unit.web.cases.actions import test_restore, test_unseen
from tests.unit.web.cases.views import test_consents
from tests.unit.web.cases.views.test_consents import ann, study  # noqa: F401

pytestmark = pytest.mark.django_db
TEAM = Reader(role=Role.TEAM)


def over_histories(test: Any) -> Callable[..., None]:
    """A test over random histories, that stops at the first it fails for."""
    inner = given(history=histories())(test.hypothesis.inner_test)
    return settings(
        max_examples=300, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )(inner)  # fmt: skip


SHARED = over_histories(test_withdrawal.test_words_taken_back_are_not_shared_with_anybody)
HISTORY = over_histories(test_withdrawal.test_words_taken_back_are_not_told_by_the_history)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One line made wrong, and the test that must notice."""

    name: str
    module: str
    at: str
    right: str
    wrong: str
    killer: Callable[..., None]
    given: dict[str, Any] = field(default_factory=dict)


D = "ripplegrid.disclosure."
W = "ripplegrid.web.cases.actions."
MUTANTS = (
    Mutant("every word may be used", D + "share", "Leave.allowed",
           "return any(self.consents", "return True or any(self.consents", SHARED),
    Mutant("a yes outweighs every no", D + "consent", "_stands",
           "consent.given and all(", "consent.given or all(",
           test_consent.test_a_no_counts_unless_a_yes_came_certainly_later),
    Mutant("a yes of the same day outweighs a no", D + "consent", "_certainly_later",
           "return False", "return True",
           test_consent.test_a_no_counts_unless_a_yes_came_certainly_later),
    Mutant("who was not asked said yes", D + "consent", "Consents.allows",
           "return use is Use.WORKSHOP or", "return True or", SHARED),
    Mutant("a no to one thing is not looked for", D + "consent", "Consents.answer",
           "(*about, None)", "(None,)", SHARED),
    Mutant("a no to the workshop holds only outside", D + "reader", "Purpose.consent",
           "Use.WORKSHOP if", "Use.CONTACT if",
           test_share.test_the_team_sees_it_until_it_is_withdrawn),
    Mutant("quotations go with the report", D + "share", "_quoted",
           "if leave.use is not Purpose.REPORT", "if True",
           test_share.test_a_report_tells_more_than_it_quotes),
    Mutant("entries stay though nobody may tell them", D + "share", "_groundless",
           "if entry.by is None and", "if False and",
           test_share.test_what_nobody_gave_leave_for_does_not_leave_the_team,
           {"use": Purpose.REPORT}),
    Mutant("private notes are for all", D + "share", "Leave._wrote",
           "return self.use.inside and", "return True or",
           test_share.test_private_notes_are_their_authors_alone),
    Mutant("the history tells what was taken back", D + "past", "Past.tells",
           "return self.shows(table, record.id) and self._leave.lets(record)", "return True",
           HISTORY),
    Mutant("the history tells who stood behind a name", D + "past", "Past._hidden",
           "return True", "return False",
           test_past.test_who_stands_behind_a_name_is_never_told),
    Mutant("the history tells a name taken back", D + "past", "Past._hidden",
           "if now is not None and", "if False and",
           test_past.test_a_name_taken_back_is_not_told_even_of_a_voice_of_nobody),
    Mutant("the history tells the kinds of the only one", D + "past", "Past._hidden",
           "return bool(told) and", "return False and",
           test_past.test_kinds_that_are_not_shown_today_are_not_told),
    Mutant("a voice stays tied to its person", D + "attribution", "_Naming._called",
           "contributor=None,", "",
           test_attribution.test_nobody_is_found_behind_a_voice_that_is_not_named,
           {"reader": TEAM, "choice": Attribution.ANONYMOUS}),
    Mutant("the more open choice counts", "ripplegrid.model.attribution", "stricter",
           "return max(", "return min(", test_attribution.test_the_stricter_choice_counts),
    Mutant("the rest is found by subtracting", D + "cells", "held_back",
           " or 0 < rest < least", "",
           test_cells.test_every_cell_and_the_rest_has_nobody_or_enough),
    Mutant("the rest is solved for by who knows the rule", D + "cells", "held_back",
           " or 0 < rest < least", "",
           test_cells.test_who_knows_the_rule_and_tries_every_table_finds_no_small_cell,
           {"size": 5}),
    Mutant("small cells show", D + "cells", "held_back",
           "number < least or", "False or",
           test_cells.test_every_cell_and_the_rest_has_nobody_or_enough),
    Mutant("posts tell their kinds", D + "attribution", "_Naming.voice",
           "if unnamed(shown, self._use):", "if False:",
           test_cells.test_nothing_published_at_any_version_depends_on_a_kind),
    Mutant("posts tell the kinds that many share", D + "attribution", "_Naming.voice",
           "if unnamed(shown, self._use):",
           "if sum(v.types == shown.types for v in self._case.voices.values()) < 5:",
           test_cells.test_filters_pair_by_pair_leave_no_kind_with_a_level_or_direction),
    Mutant("posts tell that they are from outside", D + "attribution", "_Naming.voice",
           "types=frozenset(), outside=False", "types=frozenset()",
           test_cells.test_nothing_published_at_any_version_depends_on_a_kind),
    Mutant("contributors tell their kinds", D + "attribution", "_Naming._renamed",
           "if unnamed(shown, self._use) else", "if False else",
           test_cells.test_the_kind_and_role_of_somebody_without_a_name_go_with_the_name),
    Mutant("roles are told without a name", D + "attribution", "_Naming.reflections",
           "one if one.by or", "one if True or",
           test_cells.test_the_kind_and_role_of_somebody_without_a_name_go_with_the_name),
    Mutant("pen-names are names outside", D + "cells", "unnamed",
           "is not Attribution.NAMED", "is Attribution.ANONYMOUS",
           test_cells.test_inside_a_pen_name_is_a_name_and_outside_only_a_name_is),
    Mutant("a post takes its kind along", "ripplegrid.web.boards.actions.taking", "_Taking._voice",
           'name=say("A post', 'types=frozenset({said.type}), name=say("A post',
           test_taking.test_the_kind_of_a_post_without_a_name_stays_behind),
    Mutant("a board counts the few", "ripplegrid.web.boards.actions.running", "kinds_of",
           "is Attribution.ANONYMOUS)", "is Attribution.ANONYMOUS) and counted(\n"
           "        (one.type for one in said), 1)",
           test_running.test_kinds_are_counted_once_when_the_board_closes),
    Mutant("reflections are not blind", D + "blindness", "Blindness.hides",
           "return about(made) not in", "return False and about(made) not in",
           test_blindness.test_whoever_has_not_given_theirs_sees_nobodys,
           {"role": Role.TEAM, "me": None}),
    Mutant("everybody may do everything", "ripplegrid.web.accounts.permissions", "may",
           "return act in (SYNTHESIS_TABLE if what == SYNTHESIS else TABLE)[role]", "return True",
           test_permissions.test_the_table_is_what_people_were_told,
           {"role": Account.READER, "act": Act.EDIT}),
    Mutant("one cell of the table is turned round", "ripplegrid.web.accounts.permissions", "may",
           "return act in (SYNTHESIS_TABLE if what == SYNTHESIS else TABLE)[role]",
           "return (act in TABLE[role]) != (role is Role.MEMBER and act is Act.SHARE)",
           test_permissions.test_the_table_is_what_people_were_told,
           {"role": Account.MEMBER, "act": Act.SHARE}),
    Mutant("what is unseen can be probed", W + "unseen", "_target",
           "return change.before.id", "return None",
           test_unseen.test_words_that_were_taken_back_are_not_probed),
    Mutant("others answer for a hidden voice", W + "needs", "_mine",
           "is Attribution.NAMED", "is not None",
           test_consents.test_nor_for_a_hidden_voice_of_their_own_by_program,
           {"hidden": Attribution.PEN_NAME}),
    Mutant("others answer for anybody", W + "needs", "_mine",
           "voice.contributor == me and", "",
           test_consents.test_members_cannot_answer_for_others_by_program),
    Mutant("a way back names more openly", W + "restore", "_naming",
           "chosen = record.attribution", "return ()",
           test_restore.test_whoever_was_removed_comes_back_as_privately_as_they_left),
    Mutant("a way back cuts a voice loose", W + "restore", "_naming",
           "return (chosen, other, record.contributor)", "return (chosen, other)",
           test_restore.test_no_way_back_ties_a_voice_to_somebody_again),
    Mutant("a way back goes round the person", W + "restore", "_opens",
           "return True", "return False",
           test_restore.test_a_way_back_by_the_person_behind_a_voice_is_left_out),
    Mutant("an edit names more openly", "ripplegrid.model.attribution", "check_kept",
           "if opened:", "if False:",
           test_kept.test_once_something_is_said_it_only_becomes_more_private,
           {"then": Attribution.ANONYMOUS, "now": Attribution.NAMED}),
)  # fmt: skip


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.name)
def test_every_broken_rule_is_noticed(
    mutant: Mutant, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    wanted = inspect.signature(mutant.killer).parameters
    fixtures = {
        name: request.getfixturevalue(name)
        for name in wanted
        if name not in mutant.given and not hasattr(mutant.killer, "hypothesis")
    }
    _break(mutant, monkeypatch)
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        mutant.killer(**fixtures, **mutant.given)


def _break(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the wrong line into the running function, wherever it was imported to."""
    found: Any = importlib.import_module(mutant.module)
    globals_ = dict(vars(found))
    for part in mutant.at.split("."):
        found = inspect.getattr_static(found, part)
    function: FunctionType = getattr(found, "fget", found)
    source = textwrap.dedent(inspect.getsource(function))
    assert mutant.right in source, "the line that should be made wrong is not there any more"
    lines = source.replace(mutant.right, mutant.wrong)
    lines = lines[lines.index("def ") :]
    # angle brackets, as for every code without a file: what measures coverage passes it by
    code = compile("from __future__ import annotations\n" + lines, f"<{mutant.name}>", "exec")
    exec(code, globals_)
    broken = globals_[function.__name__]
    monkeypatch.setattr(function, "__code__", broken.__code__)
