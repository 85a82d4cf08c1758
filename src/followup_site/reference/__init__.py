"""What content files may hold, written down for people and for editors."""
