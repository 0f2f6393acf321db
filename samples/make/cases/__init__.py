"""The papers of each sample case, one module a case."""
