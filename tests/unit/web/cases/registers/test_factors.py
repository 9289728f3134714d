"""The register of facilitators and challenges."""

from ripplegrid.model.registers import Factor
from ripplegrid.web.cases.registers.factors import FACTORS
from tests import factories as make


def test_it_is_laid_out_by_level():
    assert FACTORS.kind is Factor
    case = make.case()
    assert FACTORS.more(case, None)["levels"]
