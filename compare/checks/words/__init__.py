"""What is said: quotes, assertions and their denials."""
