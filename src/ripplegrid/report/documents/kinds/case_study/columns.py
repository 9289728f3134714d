"""Tables without columns in which nothing stands."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.report.documents.parts import Cell, Table


def filled(table: Table) -> Table:
    """The table without its empty columns; the others take their room.

    The first column names the rows and stays.
    """
    kept = [
        n for n in range(len(table.head)) if n == 0 or any(row[n].paragraphs for row in table.rows)
    ]
    if len(kept) == len(table.head) or not table.rows:
        return table
    widths = [table.widths[n] for n in kept] if table.widths else []
    rows: list[tuple[Cell, ...]] = [tuple(row[n] for n in kept) for row in table.rows]
    return replace(
        table,
        head=tuple(table.head[n] for n in kept),
        rows=tuple(rows),
        widths=tuple(width / sum(widths) for width in widths),
    )
