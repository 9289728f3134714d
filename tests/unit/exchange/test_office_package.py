import io
from zipfile import ZipFile

from ripplegrid.exchange.office_package import id_maker, open_package, steady


def test_an_old_or_locked_file_is_told_so():
    assert open_package(b"\xd0\xcf\x11\xe0" + b"x" * 600, "Excel")[1][0].code == "old-or-locked"


def test_no_time_is_left_in_a_package():
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("a.xml", "<a/>")
    with ZipFile(io.BytesIO(steady(stream.getvalue()))) as archive:
        assert archive.infolist()[0].date_time[0] == 1980


def test_the_same_file_gives_the_same_ids():
    first, again = id_maker(b"x"), id_maker(b"x")
    assert [first(), first()] == [again(), again()]
