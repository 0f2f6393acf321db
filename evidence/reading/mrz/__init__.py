"""The machine-readable zone of travel documents, as ICAO Doc 9303 sets it: found, read, proven.

A zone is read only where every check digit holds; otherwise it is said to be unreadable.
"""
