"""Giving somebody a link, and opening it again."""

from __future__ import annotations

import base64
import binascii
import uuid
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from ripplegrid.errors import ClosedPass
from ripplegrid.web.cases.models import Pass, PassKind

SALT = "ripplegrid.web.cases.passes"
SEAL = 16
DAYS = 90


def give(asked: Pass, *, days: int = DAYS) -> Pass:
    """Keep a link for so many days; it is told with ``secret_of``."""
    asked.expires = timezone.now() + timedelta(days=days)
    asked.save(force_insert=True)
    return asked


def secret_of(given: Pass) -> str:
    """What stands in the address: the id of the pass, sealed with the installation's key."""
    return _text(given.id.bytes + _seal(given.id, given.kind))


def opened(secret: str, kind: PassKind) -> Pass:
    """The pass that this secret belongs to; ClosedPass for every other, however it is wrong."""
    return found(id_in(secret, kind), kind)


def found(pass_id: uuid.UUID, kind: PassKind) -> Pass:
    """The pass with this id; ClosedPass when it opens nothing, or nothing of this kind."""
    one = standing().filter(pk=pass_id, kind=kind).select_related("case").first()
    if one is None:
        raise ClosedPass
    return one


def id_in(secret: str, kind: PassKind) -> uuid.UUID:
    """The id of the pass that this secret was made of. Whether it still stands is not asked.

    Raises ClosedPass for every secret that was not made here for this.
    """
    try:
        raw = base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4))
    except (binascii.Error, ValueError):
        raise ClosedPass from None
    if len(raw) != 16 + SEAL or secret != _text(raw):
        raise ClosedPass
    pass_id = uuid.UUID(bytes=raw[:16])
    if not constant_time_compare(raw[16:], _seal(pass_id, kind)):
        raise ClosedPass
    return pass_id


def standing() -> QuerySet[Pass]:
    """The passes that open something now."""
    return Pass.objects.filter(revoked=None, expires__gte=timezone.now(), case__binned=None)


def revoke(given: Pass) -> None:
    """Let a link open nothing from now on."""
    Pass.objects.filter(pk=given.pk, revoked=None).update(revoked=timezone.now())


def _seal(pass_id: uuid.UUID, kind: str) -> bytes:
    return salted_hmac(SALT, f"{kind}/{pass_id}", algorithm="sha256").digest()[:SEAL]


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
