"""How long lists to choose from are written: at once, not with two templates for every choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe

SELECT = "django/forms/widgets/select.html"


class QuickForms(DjangoTemplates):
    """Django's forms, with lists of hundreds of entries written in a few milliseconds."""

    def render(
        self, template_name: str, context: dict[str, Any], request: Any = None
    ) -> SafeString:
        if template_name == SELECT:
            text = "".join(_select(context["widget"]))
            return mark_safe(text)  # noqa: S308  # every part is escaped below
        return mark_safe(super().render(template_name, context, request))  # noqa: S308  # by Django


def _select(widget: Mapping[str, Any]) -> Iterator[str]:
    yield f'<select name="{escape(widget["name"])}"{_attributes(widget["attrs"])}>'
    for group, options, _ in widget["optgroups"]:
        if group:
            yield f'\n  <optgroup label="{escape(group)}">'
        for one in options:
            begin = f'\n  <option value="{escape(str(one["value"]))}"{_attributes(one["attrs"])}>'
            yield f"{begin}{conditional_escape(one['label'])}</option>"
        if group:
            yield "\n  </optgroup>"
    yield "\n</select>"


def _attributes(given: Mapping[str, Any]) -> str:
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in given.items()
        if value is not False
    )
