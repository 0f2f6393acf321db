"""The audit trail in tests: what of a case is in it, and a database that lets itself be tampered with."""

from django.db import connection

from packets.auditing import guards
from packets.models import AuditHead, AuditLine, Case


def lines_of(case: Case):
    return AuditLine.objects.filter(case=case.reference)


def take_guards_down() -> None:
    """Drop the triggers, as whoever owns the tables can."""
    with connection.cursor() as cursor:
        for name in guards.EXPECTED["postgresql"]:
            table = AuditLine if "line" in name else AuditHead
            cursor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table._meta.db_table}")


def let_tables_be_emptied() -> None:
    """Drop the triggers that refuse TRUNCATE, with which tests that commit clean up."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER IF EXISTS audit_lines_emptied ON packets_auditline")
        cursor.execute("DROP TRIGGER IF EXISTS audit_head_emptied ON packets_audithead")
