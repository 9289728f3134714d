"""What holds for every register."""

import pytest

from ripplegrid.web.accounts.pages import PAGES
from ripplegrid.web.cases.registers.every import BY_TABLE, REGISTERS, addresses


def test_each_kind_of_record_has_one_register():
    assert len(BY_TABLE) == len(REGISTERS) == len({register.name for register in REGISTERS})


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.name)
def test_its_pages_are_in_the_table_and_its_words_are_whole(register):
    assert {name for _, _, name in addresses(register, "c")} <= set(PAGES)
    words = register.words
    assert all((words.one, words.title, words.what, words.add, words.change, words.remove))
    assert bool(register.listed) or (words.empty and words.example)
    form = register.form
    assert set(form.names()) <= {*form.first, *form.more}
    assert set(form.from_address) <= set(form.base_fields)
