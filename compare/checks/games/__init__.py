"""Results, records and clocks of games."""
