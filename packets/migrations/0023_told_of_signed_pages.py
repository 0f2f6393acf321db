"""Keep how, by whom and when a page was signed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("packets", "0022_files_to_upload")]

    operations = [
        migrations.AddField(
            model_name="signedpage",
            name="told",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="How, by whom and when it was signed, by field.",
            ),
        ),
        migrations.AddField(
            model_name="signedpage",
            name="version",
            field=models.PositiveIntegerField(
                default=1,
                help_text="Grows with every change of what is told, to find stale tabs.",
            ),
        ),
    ]
