"""``analyse``: the findings of one case study."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from ripplegrid.analysis import QUESTIONS, analyse, findings
from ripplegrid.cli.output import as_json, existing, read_case, say_json, sign_of_life


@click.command(
    "analyse",
    epilog="Example:  ripplegrid analyse our-case.json --json > findings.json",
    short_help="Say what a case study shows, question by question.",
)
@click.argument("file", type=existing)
@as_json
def analyse_file(file: Path, as_json: bool) -> None:
    """Answer the twelve questions about the case study in FILE.

    With --json, everything the answers rest on: clusters, loops, chains, levels, pivots,
    robustness, evidence, timeline, voices and gaps.
    """
    case = read_case(file)
    with sign_of_life("Analysing"):
        analysis = analyse(case)
    if as_json:
        say_json(analysis.as_json())
        return
    click.echo(case.title)
    if case.about.fictional:
        click.echo("An invented example.")
    for question, found in groupby(findings(case, analysis), key=lambda f: f.question):
        click.echo(f"\n{QUESTIONS[question]}")
        for finding in found:
            click.echo(f"  {finding.sentence}")
