"""The backend: founding, the processes of the door and the readers, and what keeps them together."""
