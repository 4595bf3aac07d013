"""Which claims are worth comparing, and how alike they are."""
