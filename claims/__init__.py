"""Articles in, claims with typed facts out."""
