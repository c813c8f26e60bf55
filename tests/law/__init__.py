"""The law, clause by clause: a file per instrument, a class per clause."""
