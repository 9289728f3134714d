import io

import pytest

from ripplegrid.errors import CannotWrite
from ripplegrid.exchange.read_only import ReadOnlyFormat
from ripplegrid.model.case import About, CaseStudy


def test_what_is_read_only_is_not_written():
    format_ = ReadOnlyFormat("m", "Maps", (".m",))
    case = CaseStudy(about=About(id="c", title="T"))
    with pytest.raises(CannotWrite, match="Maps can be read"):
        format_.write(case, io.BytesIO())
    with pytest.raises(CannotWrite):
        format_.carried(case)
