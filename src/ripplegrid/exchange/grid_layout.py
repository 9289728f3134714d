"""Where the grid is on a page of cells: which rows and columns are headings, and what they head.

The layout is not assumed. Rows that hold several headings of one sort are heading rows, columns
that do are heading columns, and a cell takes its levels and kinds from whichever says them: levels
down the side or across the top, kinds likewise, both on one side, or on a line of their own above
the rows they head.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ripplegrid.exchange.grid_cells import Cell, Grid
from ripplegrid.exchange.grid_everyday import (
    everyday_kind,
    everyday_level,
    level_in_name,
    says_change,
)
from ripplegrid.exchange.grid_frame import Frame, find_frame, tells, tells_much
from ripplegrid.exchange.grid_words import (
    Label,
    is_beside,
    read_label,
    read_weak_label,
    says_only_kind,
    says_only_level,
)
from ripplegrid.model.words import Kind


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over a cell; ``label`` is None when its words are not known.

    ``weak`` says that it was understood by some of its words, or in everyday words.
    """

    text: str
    label: Label | None
    place: str
    weak: bool = False

    @property
    def beside(self) -> bool:
        """Whether it heads notes kept beside the grid."""
        return self.label is None and is_beside(self.text)


@dataclass(slots=True)
class Placed:
    """A cell of the grid with the headings of every row and of every column it spans."""

    cell: Cell
    rows: tuple[tuple[Heading, ...], ...]
    columns: tuple[tuple[Heading, ...], ...]


@dataclass(slots=True)
class Block:
    """One grid: its headings, its cells, and what stands around it."""

    headings: list[Heading] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    outside: list[Cell] = field(default_factory=list)
    carried: bool = False

    def says(self, what: str, *, strong: bool = False) -> set[frozenset[object]]:
        """The different levels or kinds its headings name; strongly: in the method's words."""
        labels = [h.label for h in self.headings if h.label and not (strong and h.weak)]
        if what == "levels":
            return {frozenset(label.levels) for label in labels if label.says_level}
        return {frozenset(label.kinds or label.factors) for label in labels if label.says_kind}


def find_blocks(grid: Grid) -> list[Block]:
    """Every grid of a sheet or table, from top to bottom; empty when there is none.

    The method's own words are looked for first; everyday words count only where the headings
    of a table stand.
    """
    page = _Page(grid)
    groups = page.header_groups()
    blocks = _known_blocks(page)
    named = level_in_name(grid.heading) is not None
    whole = bool(blocks) and all(
        b.says("kinds", strong=True) and (named or b.says("levels", strong=True)) for b in blocks
    )
    if len(blocks) > 1 or (whole and groups):
        return blocks
    frame = find_frame(grid, next(iter(groups), ()), page.label)
    both = frame.kinds and (frame.levels or named)
    if whole and not (both and sum(row in frame.header for row, _ in frame.labels) >= 2):
        return blocks
    if both and frame.kinds + frame.levels + named >= 3 and tells(grid, frame):
        return [page.framed(frame)]
    if blocks and frame.header and frame.columns and tells(grid, frame):
        return [page.framed(frame)]
    return blocks


def find_unnamed(grid: Grid) -> Block | None:
    """A table that looks like a grid though few of its headings, or none, are understood."""
    page = _Page(grid)
    frame = find_frame(grid, (), page.label)
    some = frame.levels + frame.kinds >= 2 and tells(grid, frame)
    if frame.header and (some or tells_much(grid, frame)):
        return page.framed(frame)
    return None


def _known_blocks(page: _Page) -> list[Block]:
    """The grids whose headings are in the words of the method."""
    grid = page.grid
    starts = page.header_groups()
    if not starts:
        block = page.block((), 0, grid.height)
        return [block] if block is not None else []
    bounds = [group[0] for group in starts[1:]] + [grid.height]
    blocks: list[Block] = []
    waiting: list[Cell] = [cell for cell in grid.cells if cell.top < starts[0][0]]
    for group, end in zip(starts, bounds, strict=True):
        block = page.block(tuple(group), group[0], end)
        if block is None:
            waiting += [c for c in grid.cells if group[0] <= c.top < end]
            continue
        blocks.append(block)
    if blocks:
        blocks[0].outside = waiting + blocks[0].outside
    return blocks


class _Page:
    """The headings of one page of cells."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.labels: dict[tuple[int, int], Label] = {}
        self.weak: set[tuple[int, int]] = set()
        for cell in grid.cells:
            if any(line.ident for line in cell.lines):
                continue
            label = read_label(cell.text)
            listed = any(line.marker for line in cell.lines[1:])
            if label is not None and not listed and not says_only_level(cell.text):
                self.labels[cell.top, cell.left] = label

    def label(self, cell: Cell | None) -> Label | None:
        """What a cell says as a heading."""
        return None if cell is None else self.labels.get((cell.top, cell.left))

    # heading rows

    def header_groups(self) -> list[list[int]]:
        """Heading rows, those that belong together in one group."""
        groups: list[list[int]] = []
        for row in sorted(self.grid.rows):
            if self._heads_row(row, strict=bool(groups)):
                if (
                    groups
                    and row == groups[-1][-1] + 1
                    and not self._same_headings(groups[-1], row)
                ):
                    groups[-1].append(row)
                else:
                    groups.append([row])
        for group in groups:
            self._take_row_above(group)
            self._take_row_below(group)
        return groups

    def _anchored(self, row: int) -> list[Cell]:
        return [c for c in self.grid.row(row) if c.top == row]

    def _heads_row(self, row: int, *, strict: bool) -> bool:
        """Whether a row heads the columns.

        Below a first heading row, labels with a text behind them no longer count: "Output: a film"
        is then an entry with its kind in front.
        """
        cells = self._anchored(row)
        labels = [label for c in cells if (label := self.label(c))]
        if strict:
            labels = [label for label in labels if not label.guidance]
        kinds = {label.kinds or label.factors for label in labels if not label.says_level}
        levels = {label.levels for label in labels if label.says_level}
        corner = any(says_only_level(c.text) for c in cells)
        if corner and any(says_only_kind(c.text) for c in cells):
            return True
        if 2 * (len(labels) + corner) < len(cells):
            return False
        return max(len(kinds), len(levels)) >= (1 if corner else 2)

    def _same_headings(self, group: Sequence[int], row: int) -> bool:
        before = {c.text for r in group for c in self._anchored(r) if self.label(c)}
        return before == {c.text for c in self._anchored(row) if self.label(c)}

    def _take_row_above(self, group: list[int]) -> None:
        """A row above that heads several columns at once: "Impacts" over its three columns."""
        cells = self._anchored(group[0] - 1)
        if (
            cells
            and all((label := self.label(c)) and label.says_kind for c in cells)
            and (len(cells) > 1 or cells[0].right > cells[0].left)
        ):
            group.insert(0, group[0] - 1)

    def _take_row_below(self, group: list[int]) -> None:
        """A row below that divides one heading: Outputs, Uses, Outcomes under Impacts."""
        below = self._anchored(group[-1] + 1)
        tops = [c for r in group for c in self._anchored(r)]
        reaching = [c for c in tops if c.bottom > group[-1]]
        labels = [label for c in below if (label := self.label(c))]
        divided = below and reaching and len(labels) == len(below)
        if divided and all(label.says_kind and not label.says_level for label in labels):
            group.append(group[-1] + 1)

    # heading columns

    def label_columns(self, header: Sequence[int], start: int, end: int) -> list[int]:
        """Columns whose cells head the rows."""
        found = []
        for column in range(self.grid.width):
            head = [self.grid.at(row, column) for row in header]
            heads_kind = any(
                (label := self.label(c)) and (label.says_kind or label.says_level) for c in head
            )
            cells = self._column(column, header, start, end)
            labelled = [c for c in cells if self.label(c) and c.left == column]
            if not labelled or (header and heads_kind):
                continue
            span = [c for c in cells if labelled[0].top <= c.top <= labelled[-1].top]
            alone = all(self._alone(c) for c in labelled)
            if (
                self._enough(labelled, header)
                and 2 * len(labelled) >= len(span)
                and not (alone and len(span) > len(labelled))
            ):
                found.append(column)
        return found

    def _column(self, column: int, header: Sequence[int], start: int, end: int) -> list[Cell]:
        return [
            c
            for c in self.grid.cells
            if c.left <= column <= c.right and start <= c.top < end and c.top not in header
        ]

    def _alone(self, cell: Cell) -> bool:
        return len(list(self.grid.row(cell.top))) == 1

    def _enough(self, cells: Iterable[Cell], header: Sequence[int]) -> bool:
        labels = [self.labels[c.top, c.left] for c in cells]
        levels = {label.levels for label in labels if label.says_level}
        kinds = {label.kinds or label.factors for label in labels if label.says_kind}
        return max(len(levels), len(kinds)) >= (1 if header else 2)

    # the grid itself

    def framed(self, frame: Frame) -> Block:
        """The grid whose headings stand where the frame says."""
        self.weak = set(frame.labels) - set(self.labels)
        self.labels |= frame.labels
        self._narrow(frame.header, frame.columns)
        start = frame.header[0] if frame.header else 0
        block = _Walk(self, frame.header, list(frame.columns), start, self.grid.height).run()
        block.outside = [c for c in self.grid.cells if c.top < start] + block.outside
        return block

    def _narrow(self, header: Sequence[int], columns: Sequence[int] = ()) -> None:
        """ "What changed?" beside "What did we make?" asks for outcomes, not for all impacts."""
        heads = self.labels.items()
        tops = {at: label for at, label in heads if at[0] in header or at[1] in columns}
        parts = {frozenset({Kind.OUTPUT}), frozenset({Kind.USE})}
        if any(label.kinds in parts for label in tops.values()):
            for at, label in tops.items():
                if says_change(label):
                    self.labels[at] = replace(label, kinds=frozenset({Kind.OUTCOME}))

    def block(self, header: tuple[int, ...], start: int, end: int) -> Block | None:
        """The grid between two rows, or None when these cells are not one."""
        self._narrow(header)
        columns = self.label_columns(header, start, end)
        if header and not columns and end < self.grid.height and end - start <= len(header):
            return None
        walk = _Walk(self, header, columns, start, end)
        block = walk.run()
        levels, kinds = block.says("levels"), block.says("kinds")
        enough = (
            (levels and kinds and len(levels) + len(kinds) >= 3)
            or len(kinds) >= 2
            or len(levels) >= 3
        )
        return block if enough else None


class _Walk:
    """One pass down the rows of a block, carrying headings as the eye does."""

    def __init__(
        self, page: _Page, header: tuple[int, ...], columns: list[int], start: int, end: int
    ) -> None:
        self.page, self.grid = page, page.grid
        self.header, self.columns = header, columns
        self.start, self.end = start, end
        self.block = Block()
        self.above: dict[int, Heading] = {}
        self.banner: Heading | None = None
        self.inside: dict[int, Heading] = {}
        self.heads = {column: self._column_headings(column) for column in range(self.grid.width)}
        self.last = max(
            (
                c.bottom
                for c in self.grid.cells
                if start <= c.top < end and c.left in columns and page.label(c)
            ),
            default=end,
        )

    def run(self) -> Block:
        """Place or set apart every cell."""
        first = (self.header[-1] + 1) if self.header else self.start
        for cell in self.grid.cells:
            if self.start <= cell.top < first:
                self._note_header(cell)
        broken = False
        for row in range(first, self.end):
            cells = [c for c in self.grid.row(row) if c.top == row]
            if row not in self.grid.rows:
                broken = broken or row > self.last
                continue
            self._row(row, cells, broken=broken)
        return self.block

    def _note_header(self, cell: Cell) -> None:
        label = self.page.label(cell)
        heading = self.heads.get(cell.left, ())
        known = label is not None or any(h.text == _one_line(cell) for h in heading)
        if known:
            self._note(self._heading(cell))
        elif not says_only_level(cell.text) and cell.left not in self.columns:
            self.block.outside.append(cell)

    def _row(self, row: int, cells: list[Cell], *, broken: bool) -> None:
        labels = self._side(row)
        content = [c for c in cells if c.left not in self.columns]
        only = cells[0] if len(cells) == 1 and len(list(self.grid.row(row))) == 1 else None
        if only is not None and self.page.label(only) and only.left not in self.columns:
            self.banner = self._heading(only)
            self.inside.clear()
            self._note(self.banner)
            return
        if not self._belongs(row, content, labels, broken=broken):
            self.block.outside += cells
            return
        for cell in content:
            self._place(cell)

    def _belongs(
        self, row: int, content: list[Cell], labels: tuple[Heading, ...], *, broken: bool
    ) -> bool:
        """Whether the row is part of the grid, or a note around it."""
        own = any(
            (side := self.grid.at(row, column)) is not None and self.page.label(side)
            for column in self.columns
        )
        unknown = [h for h in labels if h.label is None]
        if own:
            return True
        if broken and len(content) <= 1:
            return False
        if unknown and not content:
            return False
        wide = len(content) == 1 and content[0].right - content[0].left + 1 >= max(
            3, self.grid.width - len(self.columns)
        )
        return not (wide and not labels and self.banner is None and self.columns)

    def _side(self, row: int) -> tuple[Heading, ...]:
        """The headings of a row, from its heading columns, carried down when left blank."""
        found = []
        for column in self.columns:
            cell = self.grid.at(row, column)
            if cell is not None and cell.top == row:
                heading = self._heading(cell)
                if self.above.get(column) is None or self.above[column].place != heading.place:
                    self.inside.clear()
                self._forget_right(column)
                self.above[column] = heading
                self._note(heading)
            if column in self.above:
                found.append(self.above[column])
        return tuple(found)

    def _forget_right(self, column: int) -> None:
        """A new outer heading ends the inner ones."""
        for other in [c for c in self.above if c > column]:
            del self.above[other]

    def _place(self, cell: Cell) -> None:
        rows = []
        for row in range(cell.top, cell.bottom + 1):
            side = self._side_of(row)
            if side not in rows:
                rows.append(side)
        columns = []
        for column in range(cell.left, cell.right + 1):
            head = self.heads[column]
            if column in self.inside:
                head = (*head, self.inside[column])
            if head not in columns:
                columns.append(head)
        label = self.page.label(cell)
        if label is not None and label.says_kind and not label.says_level and not label.guidance:
            self.inside[cell.left] = self._heading(cell)
            self._note(self.inside[cell.left])
            return
        if rows and self.columns and self.grid.at(cell.top, self.columns[-1]) is None:
            self.block.carried = True
        self.block.placed.append(Placed(cell, tuple(rows), tuple(columns)))

    def _side_of(self, row: int) -> tuple[Heading, ...]:
        found = [self.banner] if self.banner is not None else []
        for column in self.columns:
            cell = self.grid.at(row, column)
            heading = self._heading(cell) if cell is not None else self.above.get(column)
            if heading is not None:
                found.append(heading)
        return tuple(found)

    def _column_headings(self, column: int) -> tuple[Heading, ...]:
        found: list[Heading] = []
        for row in self.header:
            cell = self.grid.at(row, column)
            if cell is not None and (heading := self._heading(cell)) not in found:
                found.append(heading)
        return tuple(found)

    def _heading(self, cell: Cell) -> Heading:
        label = self.page.label(cell)
        if label is None and not is_beside(cell.text):
            label = read_weak_label(cell.text) or self._everyday(cell)
            return Heading(_one_line(cell), label, cell.place, weak=label is not None)
        weak = (cell.top, cell.left) in self.page.weak
        return Heading(_one_line(cell), label, cell.place, weak=weak)

    def _everyday(self, cell: Cell) -> Label | None:
        """What an odd heading among known ones says, of what the others beside it say."""
        aside = cell.left in self.columns
        beside = [
            label
            for (row, column), label in self.page.labels.items()
            if (column in self.columns if aside else row in self.header)
        ]
        if any(label.says_level for label in beside):
            return everyday_level(cell.text)
        return everyday_kind(cell.text) if any(label.says_kind for label in beside) else None

    def _note(self, heading: Heading) -> None:
        if heading not in self.block.headings:
            self.block.headings.append(heading)


def _one_line(cell: Cell) -> str:
    return " ".join(cell.text.split())
