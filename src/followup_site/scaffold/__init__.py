"""New guides, and new parts of a guide, that pass the check from the start."""
