"""Whom and what the rules speak of, a subject a module, for the rules alone."""
