"""Makes the documents of the sample cases; every person, number and place in them is invented."""
