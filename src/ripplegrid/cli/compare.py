"""``compare``: two groups' accounts of one project, or its account at two times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.groups import Groups, compare_groups
from ripplegrid.analysis.groups_told import groups_findings, silent_types
from ripplegrid.analysis.over_time import by_when_it_happened, by_when_said
from ripplegrid.analysis.over_time_told import over_time_findings
from ripplegrid.analysis.results import plain
from ripplegrid.analysis.sides import Who, divide
from ripplegrid.cli.output import as_json, existing, read_case, say_json, sign_of_life
from ripplegrid.errors import NobodyLikeThat
from ripplegrid.exchange.dates import read_when
from ripplegrid.method import terms
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.words import VoiceKind

ELSE = "everybody else"


@click.command(
    epilog='Example:  ripplegrid compare our-case.json --groups "service user" researcher',
    short_help="Lay two groups' accounts, or two times of one project, side by side.",
)
@click.argument("file", type=existing)
@click.argument("other", type=existing, required=False)
@click.option(
    "--groups",
    nargs=2,
    metavar="ONE OTHER",
    help="Two kinds of people, two names, or “everybody else”; several with a comma.",
)
@click.option(
    "--day",
    help="What came after this day, such as 2018-06-30 or 2018. With OTHER: the day of FILE.",
)
@as_json
def compare(
    file: Path,
    other: Path | None,
    groups: tuple[str, str] | None,
    day: str | None,
    as_json: bool,
) -> None:
    """Say what two groups tell of one project, or what differs between two times of it.

    With --groups: what only one group tells, what both tell, and where they see it differently.
    Somebody of two kinds counts on both sides. Whoever gave no name stands apart where too few
    like them spoke.

    With OTHER, a later state of the same project: what was said since. With --day alone: what
    happened since, by the dates of the entries.
    """
    if bool(groups) + bool(other or day) != 1:
        raise click.UsageError("Give --groups, or a later file of the same project, or --day.")
    case = read_case(file)
    if groups:
        _two_groups(case, groups, as_json)
        return
    on = _day(day)
    later = read_case(other) if other else case
    with sign_of_life("Comparing"):
        if other or on is None:
            found = by_when_said(case, later, day=on)
        else:
            found = by_when_it_happened(case, on)
    sentences = over_time_findings(case, later, found)
    if as_json:
        told = [finding.as_json() for finding in sentences]
        about = {"id": later.id, "title": later.title}
        say_json({"case": about, **plain(found), "findings": told})
        return
    _say(later.title, sentences)


def _day(text: str | None) -> date | None:
    """The last day of a date as people give it."""
    when = read_when(text) if text else None
    if text and (when is None or when.latest is None):
        raise click.BadParameter(f"“{text}” is no day, month or year.", param_hint="--day")
    return when.latest if when else None


def _two_groups(case: CaseStudy, groups: tuple[str, str], as_json: bool) -> None:
    one, other = (named(case, text) for text in groups)
    with sign_of_life("Comparing"):
        found = compare_groups(case, divide(case, one, other))
    sentences = groups_findings(case, found, one, other)
    if as_json:
        say_json(_groups_data(case, found, sentences))
        return
    _say(case.title, sentences)


def _say(title: str, sentences: Iterable[Finding]) -> None:
    click.echo(title)
    for finding in sentences:
        click.echo(f"  {finding.sentence}")


def named(case: CaseStudy, text: str) -> Who:
    """Who is meant by a text of the command line.

    Raises:
        NobodyLikeThat: when a part of it names no kind of people and nobody who speaks.
    """
    if text.strip().casefold() == ELSE:
        return Who(rest=True)
    kinds, voices = dict(_kinds(case)), dict(_voices(case))
    types, chosen = set(), set()
    for part in text.split(","):
        asked = " ".join(part.split()).casefold()
        if asked in kinds:
            types.add(kinds[asked])
        elif asked in voices:
            chosen.add(voices[asked])
        else:
            known = [*sorted(kinds), ELSE]
            raise NobodyLikeThat(asked=part.strip(), known=", ".join(known))
    return Who(types=frozenset(types), voices=frozenset(chosen))


def _kinds(case: CaseStudy) -> Iterator[tuple[str, str]]:
    naming = Naming(case)
    known = [term.id for term in terms("stakeholder_types")] + list(case.stakeholder_types)
    for kind in known:
        yield naming.label("stakeholder_types", kind).casefold(), kind
        yield kind.casefold(), kind


def _voices(case: CaseStudy) -> Iterator[tuple[str, str]]:
    for voice in case.voices.values():
        if voice.kind is not VoiceKind.ANONYMOUS:
            yield " ".join(voice.name.split()).casefold(), voice.id


def _groups_data(case: CaseStudy, found: Groups, sentences: Iterable[Finding]) -> dict[str, Any]:
    data: dict[str, Any] = plain(found)
    sides = found.sides
    data["sides"]["both"] = sorted(sides.both)
    for listed in ("entries", "links"):
        for row, one in zip(data[listed], getattr(found, listed), strict=True):
            row["told_by"] = one.place.value
    for row, chain in zip(data["chains"], found.chains, strict=True):
        row["told_by"] = "only together" if chain.only_together else chain.place.value
    return {
        "case": {"id": case.id, "title": case.title},
        **data,
        "silent_types": list(silent_types(case)),
        "findings": [finding.as_json() for finding in sentences],
    }
