"""What can be asked of a case: the commands, as the services take them.

A command is named by the infinitive that people use (``verstrekking.doen``). It holds no moment, no actor and no new
id: those come from the door.
"""
