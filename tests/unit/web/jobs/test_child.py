"""The process that does a job."""

import io
import json

from ripplegrid.errors import UnknownDocument
from ripplegrid.saying import spoken
from ripplegrid.web.jobs.child import REFUSED, STEP, work

HERE = "tests.unit.web.jobs.test_child"


def well(given, step):
    step()
    return f"{given} in {spoken().code}".encode()


def refuses(given, step):
    raise UnknownDocument(kind=given, kinds="none")


def done(name, language="en"):
    asked = {"target": f"{HERE}:{name}", "with": "poem", "language": language, "folder": "nowhere"}
    out, steps = io.BytesIO(), io.BytesIO()
    code = work(json.dumps(asked).encode(), out, steps)
    return code, out.getvalue(), steps.getvalue()


def test_it_gives_the_file_and_says_its_steps():
    assert done("well", "cy") == (0, b"poem in cy", STEP)


def test_a_refusal_is_told_in_its_own_words():
    code, out, steps = done("refuses")
    assert (code, steps) == (REFUSED, b"")
    assert out.startswith(b"There is no document called poem.")
