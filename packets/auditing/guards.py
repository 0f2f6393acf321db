"""Triggers of the database that refuse to change the audit trail; the seals find who got past them.

Whoever owns the tables can drop a trigger, so `verify_audit` says when one is missing.
"""

from typing import Any

REFUSED = "the audit trail is only ever added to"
POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION packets_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{REFUSED}'; END $$;
CREATE OR REPLACE FUNCTION packets_audit_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.count <> OLD.count + 1 THEN RAISE EXCEPTION '{REFUSED}'; END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER audit_line_changed BEFORE UPDATE OR DELETE ON packets_auditline
    FOR EACH ROW EXECUTE FUNCTION packets_audit_refuse();
CREATE OR REPLACE TRIGGER audit_lines_emptied BEFORE TRUNCATE ON packets_auditline
    FOR EACH STATEMENT EXECUTE FUNCTION packets_audit_refuse();
CREATE OR REPLACE TRIGGER audit_head_back BEFORE UPDATE ON packets_audithead
    FOR EACH ROW EXECUTE FUNCTION packets_audit_forward();
CREATE OR REPLACE TRIGGER audit_head_removed BEFORE DELETE ON packets_audithead
    FOR EACH ROW EXECUTE FUNCTION packets_audit_refuse();
CREATE OR REPLACE TRIGGER audit_head_emptied BEFORE TRUNCATE ON packets_audithead
    FOR EACH STATEMENT EXECUTE FUNCTION packets_audit_refuse();
"""
REFUSE_IN_SQLITE = f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
SQLITE = {
    "audit_line_changed": "BEFORE UPDATE ON packets_auditline",
    "audit_line_removed": "BEFORE DELETE ON packets_auditline",
    "audit_head_back": "BEFORE UPDATE ON packets_audithead WHEN NEW.count <> OLD.count + 1",
    "audit_head_removed": "BEFORE DELETE ON packets_audithead",
}
EXPECTED = {
    "postgresql": {
        "audit_line_changed",
        "audit_lines_emptied",
        "audit_head_back",
        "audit_head_removed",
        "audit_head_emptied",
    },
    "sqlite": set(SQLITE),
}
IN_FORCE = {
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
    " AND tgrelid IN ('packets_auditline'::regclass, 'packets_audithead'::regclass)",
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
}


def install(connection: Any) -> None:
    """Put up every guard of this database; doing it again does no harm."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRESQL)
        for name, when in SQLITE.items() if connection.vendor == "sqlite" else ():
            cursor.execute(f"CREATE TRIGGER IF NOT EXISTS {name} {when} {REFUSE_IN_SQLITE}")


def missing(connection: Any) -> list[str]:
    """Return the names of the guards that are not in force."""
    with connection.cursor() as cursor:
        cursor.execute(IN_FORCE[connection.vendor])
        found = {name for (name,) in cursor.fetchall()}
    return sorted(EXPECTED[connection.vendor] - found)
