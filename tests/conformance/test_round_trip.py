"""What is written is read again, or the format says beforehand what it loses."""

import pytest
from hypothesis import HealthCheck, given, settings

from ripplegrid.exchange.examples import load, names
from ripplegrid.exchange.registry import by_name, for_file, read_file, write_file
from ripplegrid.model.case import About, CaseStudy
from tests.any_case import cases
from tests.conformance.formats import WRITTEN, differences, examples, read, write

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("example", names())
def test_an_example_comes_back_as_far_as_the_format_carries_it(name, example):
    format_, case = by_name(name), load(example)
    found = read(name, write(format_, case), f"x{format_.suffixes[0]}")
    assert differences(found.case, format_.carried(case)) == []
    assert found.whole, found.problems


@pytest.mark.parametrize("name", WRITTEN)
@given(case=cases(most=2))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_case_study_comes_back_as_far_as_the_format_carries_it(name, case):
    format_ = by_name(name)
    found = read(name, write(format_, case), f"x{format_.suffixes[0]}")
    carried = format_.carried(case)
    assert differences(found.case, carried) == []
    assert format_.loses or carried == case


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_carried_is_carried_again(name):
    format_ = by_name(name)
    for case in examples():
        once = format_.carried(case)
        assert differences(format_.carried(once), once) == []


@pytest.mark.parametrize("name", WRITTEN)
def test_a_format_names_its_losses_only_if_it_has_some(name):
    format_ = by_name(name)
    assert bool(format_.loses) == any(format_.carried(case) != case for case in examples())
    assert all(sentence.endswith(".") for sentence in format_.loses)


@pytest.mark.parametrize("name", WRITTEN)
def test_the_smallest_case_study_comes_back(name):
    format_ = by_name(name)
    case = CaseStudy(about=About(id="c", title="Better letters"))
    found = read(name, write(format_, case), f"x{format_.suffixes[0]}")
    assert differences(found.case, format_.carried(case)) == []


@pytest.mark.parametrize("name", WRITTEN)
def test_a_file_is_found_by_its_first_bytes_even_without_its_name(name, tmp_path):
    path = tmp_path / f"x{by_name(name).suffixes[0]}"
    case = examples()[0]
    write_file(case, path, name)
    head = path.read_bytes()[:4096]
    assert for_file(path.name, head).name == name
    assert differences(read_file(path).case, by_name(name).carried(case)) == []
