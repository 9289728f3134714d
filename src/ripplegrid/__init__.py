"""Ripplegrid: record, trace and compare what co-produced research changed.

Example:
    >>> import ripplegrid
    >>> team = ripplegrid.Entry(id="a", text="The team met each month")
    >>> voice = ripplegrid.Entry(id="b", text="Mina speaks in meetings now")
    >>> case = ripplegrid.CaseStudy(
    ...     about=ripplegrid.About(id="c", title="Our study"),
    ...     entries={"a": team, "b": voice},
    ... )
    >>> ripplegrid.findings(case, ripplegrid.analyse(case))[0].question
    1
"""

from ripplegrid.notebook import __dir__ as __dir__
from ripplegrid.notebook import __getattr__ as __getattr__
