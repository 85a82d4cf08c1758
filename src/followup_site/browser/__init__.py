"""What a reader's browser fetches: the planner, Python, and how both are made and packed."""
