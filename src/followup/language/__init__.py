"""Words of a language, handed in: dates said, dates read, patterns, lists and blanks."""
