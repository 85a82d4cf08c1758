"""A guide as frozen values: its stages, rules, windows, questions and messages."""
