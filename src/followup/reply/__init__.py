"""A plan told in the guide's words: the mapping that is handed to others, and the calendar file."""
