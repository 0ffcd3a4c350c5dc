"""What can be asked: the use cases behind one door, the views that come out of it, and the messages in between."""
