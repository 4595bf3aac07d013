"""Which articles tell one story."""
