"""Ask apart what one tick said: that the note is complete and accurate, competent, and signed."""

from django.db import migrations, models

WHOLE = ["COMPLETE", "COMPETENT", "SIGNED"]


def tell_apart(apps, _schema_editor):
    translations = apps.get_model("packets", "Translation").objects
    translations.filter(is_certified=True).update(told={"note": WHOLE})


def tell_at_once(apps, _schema_editor):
    translations = apps.get_model("packets", "Translation").objects
    for row in translations.all():
        row.is_certified = set(WHOLE) <= set(row.told.get("note", ()))
        row.save(update_fields=["is_certified"])


class Migration(migrations.Migration):
    dependencies = [("packets", "0019_links_to_one_task")]

    operations = [
        migrations.AddField(
            model_name="translation",
            name="told",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="What was told of the translator and of the signed note, by field.",
            ),
        ),
        migrations.RunPython(tell_apart, tell_at_once),
        migrations.RemoveField(model_name="translation", name="is_certified"),
    ]
