"""How long the project's work takes, beside others' and beside an older version's: as ratios."""
