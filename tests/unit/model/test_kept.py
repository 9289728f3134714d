from ripplegrid.model.kept import ABOUT, KINDS, TABLE_OF, TABLES_OF, WHAT, about_table, kind_of
from tests import factories as make


def test_no_table_is_of_two_kinds_and_each_has_a_word():
    case, synthesis = (set(tables) for tables in TABLES_OF.values())
    assert not case & synthesis
    assert set(KINDS) == case | synthesis
    assert all(WHAT[name] for name in set(KINDS) - {"about"})
    assert all(TABLE_OF[kind] == name for name, kind in KINDS.items())


def test_what_is_kept_says_what_it_is():
    for kept, kind in ((make.case(), "case study"), (make.synthesis(), "synthesis")):
        assert kind_of(kept) == kind
        assert about_table(kept) in ABOUT
        assert about_table(kept) in TABLES_OF[kind]
