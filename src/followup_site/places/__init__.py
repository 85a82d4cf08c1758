"""The calendars of countries and regions, baked from `holidays` with a guide's own say."""
