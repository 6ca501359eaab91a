"""What the doctor looks at: the machine, the data, and Telegram."""
