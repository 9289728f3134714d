"""Bringing in a codebook of another program: the file, then what shall come of it."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.exchange.limits import LARGEST_FILE
from ripplegrid.exchange.qda.codebook import ReadCodebook, read_codebook
from ripplegrid.exchange.qda.writing import write_codebook
from ripplegrid.web.cases.forms.fields import ActForm

MOST_CARRIED = 1_000_000
"""Letters of a codebook that a page may carry from the look at it to the bringing in."""


class BringForm(forms.Form):
    """A file with a codebook."""

    file = forms.FileField(
        label=_("Which file?"),
        help_text=_("A REFI-QDA codebook (.qdc), or a whole project (.qdpx) of which the codebook is taken."),  # noqa: E501
        error_messages={"required": _("Choose a file first."), "empty": _("The file is empty.")},
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("label_suffix", "")
        super().__init__(*args, **options)
        self.found: ReadCodebook | None = None

    def clean_file(self) -> Any:
        """The file, read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(say("The file is larger than 25 MB."))
        self.found = read_codebook(file.read(), PurePath(file.name).stem[:200])
        if self.found.codebook and len(carried(self.found)) > MOST_CARRIED:
            raise forms.ValidationError(say("The descriptions of its codes are too long together."))
        return file


def carried(found: ReadCodebook) -> str:
    """A codebook that was read, as the page carries it until somebody brings it in."""
    assert found.codebook is not None
    return write_codebook(found.codebook, {one.id: one for one in found.themes}).decode()


class TakeInForm(ActForm):
    """What was looked at, and what it shall be called."""

    title = forms.CharField(
        label=_("What shall the codebook be called?"),
        help_text=_("With the name of one that is here it becomes the next version of that."),
        max_length=200,
        error_messages={"required": _("Give it a name.")},
    )
    codes = forms.CharField(widget=forms.HiddenInput, max_length=MOST_CARRIED)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.found: ReadCodebook | None = None

    def clean_codes(self) -> str:
        """The codebook that the page carried, read again as any file is."""
        text = str(self.cleaned_data["codes"])
        self.found = read_codebook(text.encode(), "")
        if self.found.codebook is None:
            raise forms.ValidationError(say("Choose the file again."))
        return text
