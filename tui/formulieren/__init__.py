"""The forms, as data: which fields a command asks for, with the words that people see. No widget is made here."""
