"""From what people write to the fields of a command: names for ids, ja and nee, Dutch times. For clients."""
