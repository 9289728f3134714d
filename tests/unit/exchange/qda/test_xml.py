import io
import zipfile

import pytest

from ripplegrid.exchange.qda.xml import below, everywhere, tree_of

TREE = b'<a xmlns="urn:x"><b/><c><b/></c></a>'


def packed(**members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, data in members.items():
            made.writestr(name.replace("_", "."), data)
    return stream.getvalue()


@pytest.mark.parametrize("data", [TREE, packed(project_qde=TREE), packed(Mine_QDE=TREE)])
def test_elements_are_found_by_their_names_whatever_their_namespace(data):
    root, problems = tree_of(data)
    assert problems == ()
    assert len(list(below(root, "b"))) == 1
    assert len(list(everywhere(root, "b"))) == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "damaged"),
        (b"<a>", "damaged"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "damaged"),
        (packed(project_qde=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "document-type"),
        (packed(notes_txt=b"x"), "no-project"),
        (packed(a_qde=TREE, b_qde=TREE), "no-project"),
        pytest.param(packed(project_qde=TREE)[:60], "bad-archive", id="cut off"),
        (b" " * (25 * 1024 * 1024 + 1), "too-large"),
    ],
)
def test_what_is_no_project_is_said(data, code):
    root, problems = tree_of(data)
    assert root is None
    assert [p.code for p in problems] == [code]
