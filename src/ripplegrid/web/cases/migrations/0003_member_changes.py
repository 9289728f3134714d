"""An account of who came onto a case study, who left, and who became what."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_people_links_and_files")]

    operations = [
        migrations.CreateModel(
            name="MemberChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False,
                                           verbose_name="ID")),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("act", models.CharField(max_length=20, choices=[
                    ("joined", "Joined"), ("role", "Role"), ("contributor", "Contributor"),
                    ("removed", "Removed"), ("left", "Left")])),
                ("by", models.CharField(max_length=200)),
                ("whom", models.CharField(max_length=200)),
                ("before", models.CharField(default="", max_length=200)),
                ("after", models.CharField(default="", max_length=200)),
                ("case", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE,
                                           related_name="member_changes", to="cases.case")),
            ],
        ),
    ]  # fmt: skip
