"""The date logic of a guide: from what happened to what to do, and when."""

__version__ = "0.1.0"
