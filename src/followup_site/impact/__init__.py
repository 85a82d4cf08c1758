"""What a change of a guide moves, for those who decide on it."""
