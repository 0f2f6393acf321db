"""Keep who did, saw and took what as sealed lines that outlive accounts and cases.

What was kept until now becomes the first lines, in its order. The triggers come last.
"""

from dataclasses import asdict

from django.conf import settings
from django.db import migrations, models

from packets.auditing import START, Kind, Line, guards, keys_of, sealed
from packets.auditing.lines import CODE

DOWNLOADS = {"PACKET_DOWNLOADED", "ORIGINAL_DOWNLOADED", "CASE_EXPORTED"}
AT_ONCE = 500


def seal_events(apps, _schema_editor):
    model, head = apps.get_model("packets", "AuditLine"), apps.get_model("packets", "AuditHead")
    events = apps.get_model("packets", "CaseEvent").objects.select_related("case").order_by("pk")
    keys, last, lines = keys_of(settings.AUDIT_SECRETS), START, []
    count = 0
    for count, event in enumerate(events.iterator(chunk_size=AT_ONCE), start=1):
        line = sealed(_line_of(event, count, last), keys)
        last = line.seal
        lines.append(model(**asdict(line)))
        if len(lines) == AT_ONCE:
            model.objects.bulk_create(lines)
            lines = []
    model.objects.bulk_create(lines)
    head.objects.create(pk=1, count=count, last=last)


def _line_of(event, number, last):
    return Line(
        sequence=number,
        at=event.at,
        actor=event.actor_id,
        role="",
        what=event.what,
        kind=Kind.DOWNLOAD if event.what in DOWNLOADS else Kind.CHANGE,
        case=event.case.reference,
        about=event.about if CODE.fullmatch(event.about) else "",
        previous=last,
    )


def put_up_guards(_apps, schema_editor):
    guards.install(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("packets", "0026_organizations")]

    operations = [
        migrations.CreateModel(
            name="AuditHead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("count", models.PositiveBigIntegerField(default=0, help_text="How many lines there are.")),
                ("last", models.CharField(default="0" * 64, help_text="The seal of the last line.", max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="AuditLine",
            fields=[
                ("sequence", models.PositiveBigIntegerField(help_text="Counted from 1, without gaps, for the whole site.", primary_key=True, serialize=False)),
                ("at", models.DateTimeField(help_text="When; the order is that of the numbers.")),
                ("actor", models.BigIntegerField(help_text="The number of the account; empty for the site, or for a link.", null=True)),
                ("role", models.CharField(blank=True, help_text="As what the account took part in the case then.", max_length=20)),
                ("what", models.CharField(help_text="The verb, such as PAGE_SAVED.", max_length=40)),
                (
                    "kind",
                    models.CharField(
                        choices=[("PAGE", "PAGE"), ("DOWNLOAD", "DOWNLOAD"), ("CHANGE", "CHANGE")],
                        help_text="Whether a page was shown, a file given out, or something changed.",
                        max_length=8,
                    ),
                ),
                ("case", models.CharField(blank=True, help_text="The code of the case; empty for the whole site.", max_length=12)),
                ("about", models.CharField(blank=True, help_text="A page id or a row's code.", max_length=80)),
                ("key", models.CharField(help_text="The name of the key of the seal.", max_length=16)),
                ("previous", models.CharField(help_text="The seal of the line before.", max_length=64)),
                ("seal", models.CharField(help_text="HMAC of this line, in hex.", max_length=64, unique=True)),
            ],
            options={
                "ordering": ["sequence"],
                "indexes": [
                    models.Index(fields=["case", "sequence"], name="audit_of_a_case"),
                    models.Index(fields=["case", "actor", "what", "about", "at"], name="audit_of_one_look"),
                    models.Index(condition=models.Q(what="STARTED_AGAIN"), fields=["about"], name="audit_started_again"),
                ],
            },
        ),
        migrations.RunPython(seal_events),
        migrations.DeleteModel(name="CaseEvent"),
        migrations.RunPython(put_up_guards),
    ]
