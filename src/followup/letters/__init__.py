"""The messages of a plan as they go out, and what is wrong in them."""
