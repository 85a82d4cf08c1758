"""What a reader told: read against what the guide asks, every slip named."""
