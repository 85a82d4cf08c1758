"""Programs that measure and print seconds: each is run in an interpreter of its own."""
