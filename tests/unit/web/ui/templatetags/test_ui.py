"""The tags every page may use."""

import pytest
from django import forms
from django.template import Context, Template

from ripplegrid.model import Label
from ripplegrid.model.naming import Naming
from ripplegrid.model.when import When
from ripplegrid.model.words import Direction, Level
from ripplegrid.web.ui.templatetags.ui import code_picture, day_in_words
from tests import factories as make


class Form(forms.Form):
    name = forms.CharField(label="Your <name>", help_text="Any name.")
    ways = forms.MultipleChoiceField(
        choices=[("a", "One"), ("b", "Other")], widget=forms.CheckboxSelectMultiple
    )
    sure = forms.BooleanField(label="I am sure", required=False)


def shown(text, **context):
    return Template("{% load ui %}" + text).render(Context(context))


def test_a_level_has_its_hue_its_mark_and_its_name():
    found = shown("{% level 'group' %}")
    assert "level-group" in found
    assert "<svg" in found
    assert "Group" in found
    assert "A team or a relationship" in shown("{% level 'group' plain=True %}")


def test_levels_come_from_the_individual_up():
    levels = frozenset({Level.SOCIETAL, Level.INDIVIDUAL})
    assert shown("{{ levels|in_order|join:' ' }}", levels=levels) == "individual societal"


def test_words_of_the_model_and_the_method():
    assert shown("{{ d|plainly }}", d=Direction.NEGATIVE) == "for the worse"
    assert shown("{% word 'kinds' 'outcome' %}") == "Something changed"
    assert shown("{% term 'kinds' 'outcome' %}") == "Outcome"
    assert shown("{% icon 'no such drawing' %}") == ""
    assert shown("{% fresh_id %}") != shown("{% fresh_id %}")


def test_a_teams_own_word_comes_before_the_methods_and_beside_it():
    naming = Naming(make.case(Label(id="group", text="<The ward>")))
    tags = "{% level 'group' %}{% word 'levels' 'group' %}{% term 'levels' 'group' %}"
    assert shown(tags, naming=naming).count("&lt;The ward&gt;") == 3
    assert shown("{% formal 'levels' 'group' %}", naming=naming) == "Group"
    assert shown("{% term 'levels' 'individual' %}", naming=naming) == "Individual"


def test_a_field_ties_label_help_error_and_control_together():
    form = Form({})
    one = shown("{% field form.name %}", form=form)
    assert 'for="id_name"' in one
    assert "Your &lt;name&gt;" in one
    assert 'id="id_name_helptext"' in one
    assert 'aria-describedby="id_name_helptext' in one
    assert 'id="id_name_error"' in one
    many = shown("{% field form.ways %}", form=form)
    assert "<legend>" in many
    assert many.count('type="checkbox"') == 2
    assert "choice" in shown("{% field form.sure %}", form=form)


def test_a_code_is_drawn_without_style_or_script_and_says_what_it_is_for():
    drawn = code_picture("otpauth://totp/<script>", label="For <your> phone")
    assert drawn.startswith("<svg")
    assert "style" not in drawn
    assert "script>" not in drawn
    assert 'aria-label="For &lt;your&gt; phone"' in drawn


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (make.when("2026-02-07", "2026-02-07", "2026-02-07"), "7 February 2026"),
        (make.when("2026-02-01", "2026-02-28", "2026-02"), "2026-02"),
        (make.when("2016-03-01", "2016-05-31", "spring 2016"), "spring 2016"),
        (
            make.when("2026-02-07", "2026-03-01", "2026-02-07/2026-03-01"),
            "7 February 2026 to 1 March 2026",
        ),
        (make.when("2026-02-07", "2026-02-07", "2026-02-07?"), "7 February 2026?"),
        (make.when("2026-02-07", None, "since 2026-02-07"), "since 7 February 2026"),
        (When(None, None, "2026-02-31"), "2026-02-31"),
        (None, ""),
    ],
)
def test_one_day_told_in_figures_is_said_in_words(when, said):
    assert day_in_words(when) == said
