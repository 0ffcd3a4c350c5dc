"""What is true: the facts of the field and the decisions that follow from them.

Pure. No clock, no input or output, no framework but pydantic: the moment, the ids and the actor come in with
the command.
"""
