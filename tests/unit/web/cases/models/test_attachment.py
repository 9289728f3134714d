"""The rows of files."""

from ripplegrid.web.cases.models import Attachment, Case


def test_a_file_is_kept_byte_for_byte(case):
    content = bytes(range(256))
    made = Attachment.objects.create(
        case=Case.objects.get(pk=case.id), evidence="x", name="a.pdf",
        media_type="application/pdf", size=256, digest="0" * 64, content=content,
    )  # fmt: skip
    assert bytes(Attachment.objects.get(pk=made.pk).content) == content
