"""The pages of a guide as Markdown: what the templates show, and in which words."""
