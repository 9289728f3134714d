"""An attacker who has the whole database, its files, its logs, and the list of who came when.

What can be read in the store is put into orders; each order is a guess at the order in which
people posted. An order is tried forwards and backwards, and the attacker also learns, from rooms
whose solution is known, which place of an order belongs to whom.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from django.db import connection


def files() -> list[Path]:
    """Every file of the database, with its journals."""
    if connection.vendor == "sqlite":
        main = Path(str(connection.settings_dict["NAME"]))
        return [p for p in main.parent.iterdir() if p.name.startswith(main.name)]
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SHOW data_directory")
        folder = Path(cursor.fetchone()[0])
    return [p for part in ("base", "pg_wal") for p in (folder / part).rglob("*") if p.is_file()]


def bytes_of(name: Path) -> bytes:
    """A file's bytes; PostgreSQL may remove one while we look."""
    try:
        return name.read_bytes()
    except OSError:
        return b""


def found_in_files(text: str) -> int:
    """In how many places of the database's files a text stands."""
    needle = text.encode()
    return sum(bytes_of(name).count(needle) for name in files())


def tables() -> dict[str, list[str]]:
    """Every row of every table, as text, in the order in which it lies in the file."""
    place = "rowid" if connection.vendor == "sqlite" else "ctid"
    dump = {}
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            try:
                cursor.execute(f'SELECT * FROM "{table}" ORDER BY {place}')
            except connection.Database.OperationalError:  # a table without rowids
                cursor.execute(f'SELECT * FROM "{table}"')
            dump[table] = [" ".join(map(str, row)) for row in cursor.fetchall()]
    return dump


def columns() -> dict[str, list[dict[str, str]]]:
    """Every row of every table by its columns: numbers, times and versions among them."""
    dump = {}
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{table}"')
            names = [one[0] for one in cursor.description]
            dump[table] = [
                {
                    n: f"{v:020}" if type(v) is int else str(v)
                    for n, v in zip(names, row, strict=True)
                }
                for row in cursor.fetchall()
            ]
    return dump


def ids_behind(texts: list[str], dump: dict[str, list[dict[str, str]]]) -> dict[str, set[str]]:
    """For each text the ids of the records that hold it, and of those that point at these."""
    found = {text: {text} for text in texts}
    records = dump["cases_record"]
    for _ in range(2):
        for known in found.values():
            known |= {
                row["record_id"]
                for row in records
                if any(one in row["data"] or one == row["record_id"] for one in known)
            }
    return found


def orders_by_column(texts: list[str]) -> dict[str, list[str]]:
    """The order that each column of each table gives to what belongs to these texts."""
    dump, found = columns(), {}
    known = ids_behind(texts, dump)
    for table, rows in dump.items():
        whole = [(row, " ".join(row.values())) for row in rows]
        mine = {
            text: [row for row, said in whole if any(one in said for one in ids)]
            for text, ids in known.items()
        }
        for name in rows[0] if all(mine.values()) and rows else ():
            firsts = {text: min(row[name] for row in some) for text, some in mine.items()}
            lasts = {text: max(row[name] for row in some) for text, some in mine.items()}
            found[f"{table}.{name}, least"] = sorted(texts, key=firsts.__getitem__)
            found[f"{table}.{name}, most"] = sorted(texts, key=lasts.__getitem__)
    return found


def orders(texts: list[str]) -> dict[str, list[str]]:
    """Every order in which these texts can be found in the store."""
    texts = sorted(texts)  # who asks does not know the order
    found = orders_by_column(texts)
    for name, dumped in tables().items():
        rows = [row for row in dumped if any(text in row for text in texts)]
        if not rows:
            continue
        whole = "\n".join(rows)
        found[f"{name} by row"] = sorted(texts, key=whole.find)
        found[f"{name} by last word of it"] = sorted(texts, key=whole.rfind)
        by_id = sorted(rows)
        found[f"{name} by value"] = sorted(texts, key="\n".join(by_id).find)
    for number, content in enumerate(sorted(map(bytes_of, files()), key=len)[-6:]):
        where = {text: content.find(text.encode()) for text in texts}
        if connection.vendor == "sqlite" and max(where.values()) >= 0:
            found[f"file {number} from the front"] = sorted(texts, key=where.__getitem__)
            last = {text: content.rfind(text.encode()) for text in texts}
            found[f"file {number} from the back"] = sorted(texts, key=last.__getitem__)
    return found


def hits(order: list[str], joined: list[str]) -> int:
    """How many people are tied to their own post by this order."""
    return sum(one == other for one, other in zip(order, joined, strict=True))


class Attacker:
    """Guesses in one room after another, and learns from the first half of them."""

    def __init__(self, people: int) -> None:
        self.people = people
        self.rooms: list[tuple[dict[str, list[str]], list[str]]] = []

    def see(self, found: dict[str, list[str]], joined: list[str]) -> None:
        """One room: the orders found in the store, and the posts in the order people joined."""
        self.rooms.append((found, joined))

    def best(self) -> tuple[float, str]:
        """The share of ties that are right, with the one way that was best in the first rooms."""
        half = len(self.rooms) // 2
        known, unknown = self.rooms[:half], self.rooms[half:]
        ways = [(name, way) for name in known[0][0] for way in ("forwards", "backwards", "learnt")]
        score = Counter({way: self._right(known, known, *way) for way in ways})
        name, way = score.most_common(1)[0][0]
        right = self._right(known, unknown, name, way)
        return right / (len(unknown) * self.people), f"{name}, {way}"

    def _right(self, known, rooms, name, way) -> int:
        places = self._places(known, name, way)
        total = 0
        for found, joined in rooms:
            order = found.get(name)
            if order:
                total += hits([order[place] for place in places], joined)
        return total

    def _places(self, known, name, way) -> list[int]:
        """For each person, in the order they joined, the place where their post is looked for."""
        if way != "learnt":
            forwards = list(range(self.people))
            return forwards if way == "forwards" else forwards[::-1]
        seen = [Counter() for _ in range(self.people)]
        for found, joined in known:
            place = {text: n for n, text in enumerate(found.get(name, joined))}
            for person, text in enumerate(joined):
                seen[person][place[text]] += 1
        return [counted.most_common(1)[0][0] for counted in seen]
