"""Worked examples and phrases of a guide, each run through the engine, and the guide as data."""
