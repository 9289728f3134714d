"""The registers of people: contributors, participants, kinds of people, voices."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ripplegrid.web.cases.forms.people import (
    ContributorForm,
    ParticipantsForm,
    TypeForm,
    VoiceForm,
)
from ripplegrid.web.cases.registers.register import Register, Words

CONTRIBUTORS = Register(
    name="contributors",
    path="people/contributors",
    listed="people",
    form=ContributorForm,
    here="people",
    words=Words(
        one=_("somebody who took part"),
        title=_("Who took part in the research"),
        what=_("The people and bodies who helped to do the research: patients, carers, nurses, managers, researchers, a charity, a funder."),  # noqa: E501
        why=_("Who took part comes before what came of it. Write down what each brought and what each gained: giving goes both ways."),  # noqa: E501
        empty=_("Nobody is named yet. Begin with the one without whom it would not have happened."),
        example=_("Mary, who uses the service and cares for her son. She brought twenty years of waiting rooms, and gained friends and the courage to speak in public."),  # noqa: E501
        add=_("Add somebody who took part"),
        change=_("Change what stands of them"),
        remove=_("Remove this person from the list?"),
    ),
)  # fmt: skip

PARTICIPANTS = Register(
    name="participants",
    path="people/participants",
    listed="people",
    form=ParticipantsForm,
    here="people",
    words=Words(
        one=_("a group of participants"),
        title=_("Whom the research was done with"),
        what=_("Those whom the research asked, tested or observed, as groups."),
        why=_("They are kept apart from those who helped to do it. Answering a questionnaire is giving data; taking part in the research is having a say in it. Counting one as the other would claim more sharing than there was."),  # noqa: E501
        empty=_("No group is written down yet."),
        example=_("About forty patients of two clinics, who were asked about their last letter."),
        add=_("Add a group of participants"),
        change=_("Change what stands of this group"),
        remove=_("Remove this group?"),
    ),
)  # fmt: skip

TYPES = Register(
    name="types",
    path="people/types",
    listed="people",
    form=TypeForm,
    here="people",
    words=Words(
        one=_("a kind of person"),
        title=_("Your own kinds of people"),
        what=_("Kinds of people that the method’s list does not have."),
        add=_("Add a kind of person"),
        change=_("Change what you call this kind of person"),
        remove=_("Remove this kind of person?"),
    ),
)

VOICES = Register(
    name="voices",
    path="people/voices",
    listed="people",
    form=VoiceForm,
    here="people",
    words=Words(
        one=_("a voice"),
        title=_("Who speaks here"),
        what=_("Everybody and everything that says something in this account: people, documents, and posts that stay anonymous."),  # noqa: E501
        why=_("People, documents and anonymous posts are told apart and never added up: twelve anonymous posts may be one person."),  # noqa: E501
        empty=_("No voice yet. As soon as somebody says something of an entry, they stand here."),
        example=_("The minutes of the patients’ forum, June 2015."),
        add=_("Add a voice"),
        change=_("Change what stands of this voice"),
        remove=_("Remove this voice?"),
    ),
)  # fmt: skip
