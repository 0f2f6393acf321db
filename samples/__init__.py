"""Complete sample cases, with the script that made their documents."""
