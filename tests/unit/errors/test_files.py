"""What cannot be read or made."""

from ripplegrid.errors import BadInput, files


def test_a_file_that_cannot_be_read_is_bad_input() -> None:
    assert issubclass(files.UnreadableFile, BadInput)
    assert files.UnreadableFile.status == 400
