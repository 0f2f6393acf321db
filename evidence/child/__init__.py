"""The process that opens a stranger's file: `python -m evidence.child`, one job, one answer."""
