"""The demonstration: a sample case typed in as a family's browser does it, and its packet built."""
