"""What may be told of the kinds of people who posted on a board without a name."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("boards", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="board", name="kinds", field=models.TextField(default="")
        ),
    ]
