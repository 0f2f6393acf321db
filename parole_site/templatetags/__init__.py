"""What templates need of the site besides their context."""
