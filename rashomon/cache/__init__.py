"""What was read and compared before, kept so that it need not be done again."""
