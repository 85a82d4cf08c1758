"""What somebody says of a time, read as days: spans, ranges, timelines, and what must be asked."""
