"""Days and the calendar of a place: no words, no guide."""
