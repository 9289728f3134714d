"""What one must be allowed to do to reach each address, as one table.

Every address of the application stands here by its name: what it takes to see it (``see``) and to
send something to it (``do``). Views ask this table, the tests of who may reach what are made from
it, and an address that is missing from it fails them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpRequest

from ripplegrid.model.kept import CASE, SYNTHESIS
from ripplegrid.web.accounts.permissions import Act, Role, demand, may


class Open(StrEnum):
    """Addresses that do not go by a role on a case study."""

    ANYONE = "anyone"
    SIGNED_IN = "whoever is signed in"
    HOLDER = "whoever holds the link"
    OWNER = "whoever owned it when it went into the bin"
    ADMINISTRATOR = "an administrator"


@dataclass(frozen=True, slots=True)
class Right:
    """What it takes to see an address and to send to it; None where that cannot be done.

    ``of`` says whether the act is one on a case study or on a synthesis.
    """

    see: Act | Open | None
    do: Act | Open | None = None
    of: str = CASE

    def needed(self, verb: str) -> Act | Open | None:
        """What this HTTP verb takes."""
        return self.do if verb == "POST" else self.see


READ, ADD, EDIT = Right(Act.READ), Right(Act.ADD, Act.ADD), Right(Act.EDIT, Act.EDIT)
REMOVE = Right(Act.REMOVE, Act.REMOVE)


def of_register(name: str, *, listed: bool = True, all_of: Act | None = None) -> dict[str, Right]:
    """The addresses of a register; ``all_of`` is what changing it takes, where that is one act."""
    acts = (ADD, EDIT, REMOVE) if all_of is None else (Right(all_of, all_of),) * 3
    named = zip(("add", "edit", "remove"), acts, strict=True)
    return ({name: READ} if listed else {}) | {f"{name}-{what}": right for what, right in named}


def across(see: Act | None, do: Act | None = None) -> Right:
    """What it takes at an address of a synthesis."""
    return Right(see, do, SYNTHESIS)


RUN = Right(Act.SHARE)

PAGES: Mapping[str, Right] = {
    # The door.
    "enter": Right(Open.ANYONE),
    "enter-by-link": Right(Open.HOLDER),
    "signed-out": Right(Open.ANYONE),
    "account_login": Right(Open.ANYONE, Open.ANYONE),
    "account_signup": Right(Open.ANYONE, Open.ANYONE),
    "account_inactive": Right(Open.ANYONE),
    "account_email_verification_sent": Right(Open.ANYONE),
    "account_confirm_email": Right(Open.HOLDER, Open.HOLDER),
    "account_reset_password": Right(Open.ANYONE, Open.ANYONE),
    "account_reset_password_done": Right(Open.ANYONE),
    "account_reset_password_from_key": Right(Open.HOLDER, Open.HOLDER),
    "account_reset_password_from_key_done": Right(Open.ANYONE),
    "mfa_authenticate": Right(Open.ANYONE, Open.ANYONE),
    "join": Right(Open.HOLDER, Open.HOLDER),
    # One's own account.
    "you": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "end-session": Right(None, Open.SIGNED_IN),
    "sign-out": Right(None, Open.SIGNED_IN),
    "begin": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "account_change_password": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "account_email": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "account_set_password": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "account_reauthenticate": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "mfa_reauthenticate": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "mfa_index": Right(Open.SIGNED_IN),
    "mfa_activate_totp": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "mfa_deactivate_totp": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "mfa_view_recovery_codes": Right(Open.SIGNED_IN),
    "mfa_generate_recovery_codes": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    # Everybody's accounts.
    "administration": Right(Open.ADMINISTRATOR, Open.ADMINISTRATOR),
    "administration-link": Right(None, Open.ADMINISTRATOR),
    "administration-account": Right(None, Open.ADMINISTRATOR),
    "administration-hand-over": Right(None, Open.ADMINISTRATOR),
    # The guide.
    "guide": Right(Open.ANYONE),
    "guide-chapter": Right(Open.ANYONE),
    # Every case study.
    "home": Right(Open.SIGNED_IN),
    "start-case": Right(None, Open.SIGNED_IN),
    "import": Right(Open.SIGNED_IN, Open.SIGNED_IN),
    "search": Right(Open.SIGNED_IN),
    "bin": Right(Open.SIGNED_IN),
    "bin-take-out": Right(None, Open.OWNER),
    "bin-delete": Right(None, Open.OWNER),
    # One case study.
    "case": READ,
    "case-describe": Right(Act.DESCRIBE, Act.DESCRIBE),
    "words": Right(Act.READ, Act.DESCRIBE),
    "words-back": Right(None, Act.DESCRIBE),
    "domains": Right(Act.READ, Act.DESCRIBE),
    "path": READ,
    "case-step": Right(None, Act.EDIT),
    "map": READ,
    "map-beside": READ,
    "map-picture": READ,
    "timeline": READ,
    "findings": READ,
    "over-time": READ,
    "two-groups": READ,
    "people": READ,
    "consents": READ,
    "consent": Right(Act.READ, Act.ADD),
    "involvement": READ,
    "involvement-set": Right(None, Act.ADD),
    "involvement-stage": ADD,
    "involvement-add": ADD,
    "involvement-kind": Right(None, Act.ADD),
    "involvement-edit": EDIT,
    "involvement-remove": Right(None, Act.REMOVE),
    "stage-list": Right(Act.DESCRIBE, Act.DESCRIBE),
    "reflections": READ,
    "reflection": Right(Act.READ, Act.ADD),
    "reflections-open": Right(None, Act.SHARE),
    "instruments": ADD,
    "history": READ,
    "undo": Right(None, Act.UNDO),
    "case-life": Right(Act.DESCRIBE),
    "case-away": Right(None, Act.DESCRIBE),
    "case-bin": Right(None, Act.DELETE),
    "case-descend": EDIT,
    "history-compare": READ,
    "history-restore": Right(Act.RESTORE, Act.RESTORE),
    "state-name": Right(None, Act.EDIT),
    "state-forget": Right(None, Act.EDIT),
    "export": READ,
    "download": READ,
    "documents": READ,
    "document": Right(Act.READ, Act.READ),
    "document-sections": EDIT,
    "document-fill": EDIT,
    "document-job": READ,
    "document-cancel": Right(None, Act.READ),
    "document-file": READ,
    "document-template": Right(None, Act.EDIT),
    "document-template-remove": Right(None, Act.EDIT),
    "changes-json": Right(Act.READ, Act.ADD),
    # Who is on it.
    "members": READ,
    "members-invite": Right(Act.SHARE, Act.SHARE),
    "members-revoke": Right(None, Act.SHARE),
    "members-change": Right(None, Act.SHARE),
    "members-remove": Right(None, Act.SHARE),
    "members-leave": Right(None, Act.READ),
    "members-me": ADD,
    "taken-back": Right(None, Act.SHARE),
    "look": Right(None, Act.SHARE),
    # The grid and its entries.
    "grid": READ,
    "grid-cards": READ,
    "together": EDIT,
    "alike": Right(Act.MERGE, Act.MERGE),
    "alike-again": Right(None, Act.REMOVE),
    "entry": READ,
    "entry-add": ADD,
    "entry-edit": EDIT,
    "entry-say": ADD,
    "telling-edit": EDIT,
    "entry-set-aside": Right(Act.SET_ASIDE, Act.SET_ASIDE),
    "entry-take-back": Right(None, Act.SET_ASIDE),
    "entry-merge": Right(Act.MERGE, Act.MERGE),
    "entry-split": Right(None, Act.MERGE),
    # Links.
    "entry-link": ADD,
    "link": READ,
    "link-say": ADD,
    "link-edit": EDIT,
    "link-remove": REMOVE,
    "link-together": EDIT,
    "claim-edit": EDIT,
    "claim-remove": REMOVE,
    # Registers.
    **of_register("contributors", listed=False),
    **of_register("participants", listed=False),
    **of_register("types", listed=False),
    **of_register("voices", listed=False),
    **of_register("factors"),
    **of_register("evidence"),
    "evidence-attach": EDIT,
    "evidence-piece": READ,
    "evidence-file": READ,
    "evidence-file-keep": Right(None, Act.EDIT),
    "evidence-file-remove": REMOVE,
    "evidence-detach": Right(None, Act.EDIT),
    **of_register("power"),
    **of_register("only-you"),
    **of_register("follow-ups"),
    "follow-ups-answer": EDIT,
    **of_register("workshops"),
    # Boards: run by those who may share, posted on and read by whoever holds a link.
    "boards": RUN,
    "board-open": Right(Act.SHARE, Act.SHARE),
    "board": RUN,
    "board-news": RUN,
    "board-show": Right(None, Act.SHARE),
    "board-hide": Right(Act.SHARE, Act.SHARE),
    "board-hold": Right(None, Act.SHARE),
    "board-close": Right(None, Act.SHARE),
    "board-take-in": Right(None, Act.SHARE),
    "post-board": Right(Open.HOLDER, Open.HOLDER),
    "post-own": Right(Open.HOLDER),
    "post-edit": Right(Open.HOLDER, Open.HOLDER),
    "post-take-back": Right(Open.HOLDER, Open.HOLDER),
    "wall": Right(Open.HOLDER),
    "wall-posts": Right(Open.HOLDER),
    # Letters: links that are sent to one person, and the pages behind them.
    "letters": RUN,
    "letter": RUN,
    "letter-mail": Right(None, Act.SHARE),
    "letter-revoke": Right(None, Act.SHARE),
    "letter-revoke-all": Right(None, Act.SHARE),
    "letter-own": Right(Act.SHARE, Act.SHARE),
    "letter-many-own": Right(Act.SHARE, Act.SHARE),
    "letter-many-again": Right(Act.SHARE, Act.SHARE),
    "letter-mine": Right(None, Act.READ),
    "letter-files": RUN,
    "letter-again": Right(Act.SHARE, Act.SHARE),
    "letter-outside": Right(Act.SHARE, Act.SHARE),
    "own-page": Right(Open.HOLDER, Open.HOLDER),
    "own-page-letter": Right(Open.HOLDER),
    "own-page-uses": Right(Open.HOLDER, Open.HOLDER),
    "own-page-name": Right(Open.HOLDER, Open.HOLDER),
    "asked-again": Right(Open.HOLDER, Open.HOLDER),
    "asked-outside": Right(Open.HOLDER, Open.HOLDER),
    # Across case studies.
    "syntheses": Right(Open.SIGNED_IN),
    "across-start": Right(None, Open.SIGNED_IN),
    "across": across(Act.READ),
    "across-describe": across(Act.DESCRIBE, Act.DESCRIBE),
    "across-step": across(None, Act.EDIT),
    "across-coding": across(Act.READ),
    "across-codebook-begin": across(None, Act.EDIT),
    "across-codebook": across(Act.READ),
    "across-codebook-bring": across(Act.EDIT, Act.EDIT),
    "across-codebook-take-in": across(None, Act.EDIT),
    "across-codebook-take": across(Act.READ),
    "across-theme-add": across(None, Act.EDIT),
    "across-codebook-describe": across(None, Act.EDIT),
    "across-codebook-copy": across(None, Act.EDIT),
    "across-theme": across(Act.EDIT, Act.EDIT),
    "across-theme-remove": across(None, Act.EDIT),
    "across-round-begin": across(Act.SHARE, Act.SHARE),
    "across-round": across(Act.READ),
    "across-share": across(None, Act.SHARE),
    "across-share-some": across(Act.SHARE, Act.SHARE),
    "across-share-take": across(None, Act.SHARE),
    "across-round-open": across(None, Act.SHARE),
    "across-code": across(Act.ADD, Act.ADD),
    "across-beside": across(Act.READ),
    "across-settle": across(Act.MERGE, Act.MERGE),
    "across-verify": across(None, Act.ADD),
    "across-agreement": across(Act.READ),
    "across-agreements": across(Act.READ),
    "across-take": across(Act.READ),
    "across-documents": across(Act.READ),
    "across-document": across(Act.READ, Act.READ),
    "across-document-sections": across(Act.EDIT, Act.EDIT),
    "across-document-job": across(Act.READ),
    "across-document-cancel": across(None, Act.READ),
    "across-document-file": across(Act.READ),
    "across-document-template": across(None, Act.EDIT),
    "across-document-template-remove": across(None, Act.EDIT),
    "across-cases": across(Act.READ),
    "across-propose": across(Act.EDIT, Act.EDIT),
    "across-take-in": across(None, Act.EDIT),
    "across-choose": across(Act.READ, Act.MERGE),
    "across-proposal": across(Act.READ, Act.EDIT),
    "across-proposal-edit": across(Act.EDIT, Act.EDIT),
    "across-proposal-remove": across(None, Act.EDIT),
    "across-patterns": across(Act.READ),
    "across-cell": across(Act.READ),
    "across-further": across(Act.READ),
    "across-lineage": across(Act.READ),
    "across-factors": across(Act.READ),
    "across-factor-group-add": across(Act.EDIT, Act.EDIT),
    "across-factor-group": across(Act.EDIT, Act.EDIT),
    "across-factor-line": across(None, Act.EDIT),
    "across-factor-group-remove": across(None, Act.EDIT),
    "across-side": across(Act.READ),
    "across-match": across(Act.READ, Act.MERGE),
    "across-unmatch": across(None, Act.MERGE),
    "across-merged": across(Act.READ),
    "across-together": across(Act.READ),
    "check-back-across": Right(Act.ADD),
    "check-back-answer": Right(None, Act.ADD),
    "across-statements": across(Act.READ),
    "across-report": across(Act.READ),
    "across-beyond": across(Act.READ),
    "across-statement": across(Act.READ),
    "across-statement-add": across(Act.EDIT, Act.EDIT),
    "across-statement-basis": across(Act.EDIT, Act.EDIT),
    "across-statement-amend": across(Act.EDIT, Act.EDIT),
    "across-statement-answer": across(None, Act.ADD),
    "across-statement-state": across(None, Act.EDIT),
    "across-give": across(Act.ADD, Act.ADD),
    "across-people": across(Act.READ),
    "across-invite": across(Act.SHARE, Act.SHARE),
    "across-revoke": across(None, Act.SHARE),
    "across-role": across(None, Act.SHARE),
    "across-remove": across(None, Act.SHARE),
    "across-leave": across(None, Act.READ),
    "across-history": across(Act.READ),
    "across-undo": across(None, Act.UNDO),
    "across-away": across(None, Act.DESCRIBE),
    "across-bin": across(None, Act.DELETE),
}


def may_see(request: HttpRequest, role: Role) -> bool:
    """Whether this role may see this address; sending anything to it is another matter."""
    address = request.resolver_match
    assert address is not None, "who may see it is asked while the address is answered"
    right = PAGES[address.url_name or ""]
    see = right.see
    return request.method in ("GET", "HEAD") and isinstance(see, Act) and may(role, see, right.of)


def admit(request: HttpRequest, role: Role) -> None:
    """Raise NotAllowed unless this role may do at this address what is asked there."""
    address = request.resolver_match
    assert address is not None, "who may do it is asked while the address is answered"
    right = PAGES[address.url_name or ""]
    needed = right.needed(request.method or "GET")
    assert isinstance(needed, Act), "the addresses of case studies and syntheses go by roles"
    demand(role, needed, right.of)
