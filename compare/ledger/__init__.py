"""What changed over the story."""
