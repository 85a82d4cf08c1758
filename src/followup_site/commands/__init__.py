"""The verbs that a person types: what each says and returns. Nothing else imports them."""
