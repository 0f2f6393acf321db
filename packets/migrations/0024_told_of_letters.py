"""Keep what a letter or statement has, such as a signature."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("packets", "0023_told_of_signed_pages")]

    operations = [
        migrations.AddField(
            model_name="exhibit",
            name="told",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="What a letter or statement has, such as a signature, by field.",
            ),
        ),
    ]
