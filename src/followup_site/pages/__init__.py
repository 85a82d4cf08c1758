"""The pages of a guide as Markdown: what the macros show, and in which words."""
