"""A guide, what a reader told and today: dated steps, and the state each is in."""
