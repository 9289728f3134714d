"""The reference page on file formats, from the registry, the limits and the types of the model."""

import inspect

SCHEMA = "src/ripplegrid/exchange/native/ripplegrid.case.schema.json"
SYNTHESIS_SCHEMA = "src/ripplegrid/exchange/native/ripplegrid.synthesis.schema.json"

INTRODUCTION = """# File formats

Ripplegrid reads a file in any of these formats, and says of every file what it understood, what it
left out, and where. `ripplegrid check FILE` lists it all; `ripplegrid convert` goes from one format
to another and says first what the target cannot carry.
"""

CASE_FILE = """## The case file

Ripplegrid's own format is plain text that any program can read: UTF-8 JSON, two spaces of
indentation, one line feed at the end. It carries everything. Reading a case file and writing it
again gives the same bytes. For other programs it is described by the
{{download}}`JSON Schema <../../{schema}>`.

```json
{{
  "format": "{name}",
  "version": {version},
  "about": {{"id": "c0ffee", "title": "Better letters"}},
  "entries": [
    {{
      "id": "e1",
      "text": "Staff read each letter aloud before it is sent",
      "levels": ["group"],
      "kinds": ["outcome"],
      "when": {{"text": "spring 2016", "earliest": "2016-03-01", "latest": "2016-05-31"}}
    }}
  ]
}}
```

- The version is {version}. Files of version 0, which has the same shape, are read as well.
  From version 1 on, every version stays readable.
- Every table is a list of records in the order of their ids. Tables without records, and fields
  equal to their default, are left out. Sets are sorted lists.
- A date holds its words in `text`, and the first and last possible day; a day that is open is left
  out.
- Reading is strict. An unknown field, a word that is not on its list, an id used twice, a reference
  to nothing or a broken rule of the model refuses the file. All problems are listed at once, each
  with its place: “entries, item 3 (id e1), field levels”.
"""

SYNTHESIS_FILE = """## The synthesis file

Several case studies looked at together are kept in a file of the same make, with the format
`{name}` and its own {{download}}`JSON Schema <../../{schema}>`. `ripplegrid check` reads it,
`ripplegrid synthesise` makes and tells it, and `ripplegrid agree` compares its coders.

```json
{{
  "format": "{name}",
  "version": {version},
  "about": {{"id": "5eed", "title": "What six projects changed"}},
  "proposals": [{{"id": "p1", "title": "Better letters", "case": "c0ffee"}}],
  "cases": [
    {{
      "format": "ripplegrid.case",
      "version": 1,
      "about": {{"id": "c0ffee", "title": "Better letters"}}
    }}
  ]
}}
```

- `cases` holds the case studies themselves, each as its own case file would say it, so that the
  file is whole by itself. A case study that is only named by its id is not there; a note says so.
- What leaves of a case study is what its people let into a report. What they took back since is
  not in the file, though codings of it may be; a warning says how many.
- An entry of a case study is named by `case` and `entry`, or by both with a slash between them.
- Codings of a round that is not opened stay behind: nobody can look at them in a file before the
  round is opened. Only a whole copy of an installation keeps them.
"""

DATES = """## Dates

A date is kept in the words it was given in. It is understood when it is
[EDTF](https://www.loc.gov/standards/datetime/) of levels 0 and 1 (`2016-03`, `2014/..`, `199X`,
`2016-21` for spring 2016, `2015?`), or plain English: “March 2016”, “spring 2016”, “since 2014”,
“until 2015”, “early 2017”, “2014-15”, “between 2014 and 2016”. Where words can mean two things, the
whole range is taken and a note says so: “12/03/2016” runs from 12 March to 3 December. A date that
is marked as unsure (`2015?`, “about 2015”) gets a year of room on both sides, so that “certainly
before” stays certain.
"""


def formats_page() -> str:
    """The page, as it should stand in the documentation."""
    from ripplegrid.exchange.native import NAME, VERSION  # noqa: PLC0415 - only when asked for
    from ripplegrid.exchange.native.case_file import LAYOUT as one  # noqa: PLC0415, N811
    from ripplegrid.exchange.native.synthesis_file import SYNTHESIS_LAYOUT as across  # noqa: PLC0415, N811

    case_file = CASE_FILE.format(name=NAME, version=VERSION, schema=SCHEMA)
    synthesis_file = SYNTHESIS_FILE.format(
        name=across.name, version=across.version, schema=SYNTHESIS_SCHEMA
    )
    parts = [INTRODUCTION, _table(), _losses(), case_file, _tables(one)]
    return "\n".join([*parts, synthesis_file, _tables(across), DATES, _limits()])


def schema_file() -> str:
    """The JSON Schema of the case file."""
    from ripplegrid.exchange.native.schema import case_schema, schema_text  # noqa: PLC0415

    return schema_text(case_schema())


def synthesis_schema_file() -> str:
    """The JSON Schema of the synthesis file."""
    from ripplegrid.exchange.native.schema import schema_text, synthesis_schema  # noqa: PLC0415

    return schema_text(synthesis_schema())


def _formats():
    from ripplegrid.exchange.registry import FORMATS  # noqa: PLC0415

    return [(door, door.open()) for door in FORMATS.values()]


def _table() -> str:
    rows = ["| name | what it is | endings | written | needs |", "|---|---|---|---|---|"]
    for door, known in _formats():
        endings = " ".join(f"`{s}`" for s in known.suffixes)
        written = "yes" if known.writes else "read only"
        needs = f"`ripplegrid[{door.extra}]`" if door.extra else ""
        rows.append(f"| `{known.name}` | {known.label} | {endings} | {written} | {needs} |")
    return "\n".join([*rows, ""])


def _losses() -> str:
    lines = ["## What a format cannot carry", ""]
    for _, known in _formats():
        if known.writes:
            lines += [f"**{known.label}**", ""]
            lines += [f"- {loss}" for loss in known.loses] or ["- Nothing is lost."]
            lines.append("")
    return "\n".join(lines)


def _tables(layout) -> str:
    from ripplegrid.exchange.native.records import fields_of  # noqa: PLC0415

    of = "of a synthesis" if layout.beside else "of a case study"
    lines = [f"### Tables and fields {of}", "", "Fields in bold must be given.", ""]
    for name, kind in {"about": layout.about, **layout.tables}.items():
        first = (inspect.getdoc(kind) or "").splitlines()[0].replace("``", "`")
        known = (f"**`{f.name}`**" if f.required else f"`{f.name}`" for f in fields_of(kind))
        lines += [f"- `{name}`: {first}", f"  {', '.join(known)}."]
    return "\n".join([*lines, ""])


def _limits() -> str:
    from ripplegrid.exchange import child, limits  # noqa: PLC0415

    mega = limits.MEGABYTE
    return f"""## Limits

A file is refused before it is parsed when it is larger than {limits.LARGEST_FILE // mega} MB. So is
an archive (as Word and Excel files are) that would unpack to more than
{limits.LARGEST_UNPACKED // mega} MB, holds more than {limits.MOST_MEMBERS:,} files, grows more than
{limits.HIGHEST_RATIO} times when unpacked, names files outside of itself, or declares an XML
document type. Word and Excel files are then read in a process of their own, with
{child.MEMORY // mega} MB of memory and {child.WALL_SECONDS} seconds.
"""
