"""What machines read in the pages of a document: words and their places, advice, facts.

Nothing here knows Django. What opens pages runs in the child that `evidence.sandbox` starts.
"""
