"""A folder of content, read and held against all it promises: a guidebook, or its problems."""
