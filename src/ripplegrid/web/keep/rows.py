"""Every row of the store as a line of JSON, and back: the same on SQLite and on PostgreSQL.

The tables are read and written as they were after the update steps a copy names, so that a copy
made before an update can still be brought back after it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

Step = tuple[str, str]

PASSING = frozenset({"auth", "contenttypes", "sessions"})
"""Parts of the store that are made anew: nobody's work is in them."""
FLEETING = frozenset({"accounts.entrancelink", "jobs.job"})
"""Tables whose rows are worth nothing after an hour or a day."""
BATCH = 500


def steps_done(executor: MigrationExecutor | None = None) -> list[Step]:
    """The last update step that each part of the store has taken."""
    loader = (executor or MigrationExecutor(connection)).loader
    done = set(loader.applied_migrations) & set(loader.graph.nodes)
    followed = {
        before.key
        for step in done
        for before in loader.graph.node_map[step].parents
        if before.key[0] == step[0]
    }
    return sorted(done - followed)


def tables_after(steps: Iterable[Step]) -> list[type[models.Model]]:
    """The tables that hold people's work, as they are after these update steps."""
    state: ProjectState = MigrationExecutor(connection).loader.project_state(list(steps))
    found = [
        table
        for table in state.apps.get_models(include_auto_created=True)
        if table._meta.app_label not in PASSING
        and table._meta.label_lower not in FLEETING
        and not table._meta.proxy
        and table._meta.managed
    ]
    return sorted(found, key=lambda table: table._meta.label_lower)


def lines_of(table: type[models.Model]) -> Iterator[bytes]:
    """Every row of a table, in the order of its keys."""
    fields = table._meta.concrete_fields
    for row in table._default_manager.order_by("pk").iterator(BATCH):
        said = {field.attname: _said(field, row) for field in fields}
        yield json.dumps(said, ensure_ascii=False, sort_keys=True).encode() + b"\n"


def _said(field: models.Field[Any, Any], row: models.Model) -> Any:
    value = getattr(row, field.attname)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(field, models.JSONField):
        return value
    if isinstance(field, models.ForeignKey):
        return str(value)
    return field.value_to_string(row)


def take_in(table: type[models.Model], lines: Iterable[bytes]) -> int:
    """Write rows back as they were, their times included; gives how many."""
    fields = {field.attname: field for field in table._meta.concrete_fields}
    for field in fields.values():
        for stamp in ("auto_now", "auto_now_add"):
            if getattr(field, stamp, False):
                setattr(field, stamp, False)  # a table as it was belongs to this copy alone
    rows = (
        table(**{name: _meant(fields[name], value) for name, value in json.loads(line).items()})
        for line in lines
    )
    taken = 0
    while batch := list(islice(rows, BATCH)):
        taken += len(table._default_manager.bulk_create(batch))
    return taken


def _meant(field: models.Field[Any, Any], value: Any) -> Any:
    if value is None or isinstance(field, models.JSONField):
        return value
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    return target.to_python(value)


def count_on(tables: Iterable[type[models.Model]]) -> None:
    """Let counters that give numbers to new rows go on after the rows taken in."""
    commands = connection.ops.sequence_reset_sql(no_style(), list(tables))
    with connection.cursor() as cursor:
        for command in commands:
            cursor.execute(command)
