"""Days: which days and hours an office works, who said so and when; the calendar over them."""
