"""What the engine takes and gives, as types: the one place from which its schema is made."""
