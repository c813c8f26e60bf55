"""When a dossier is due, by its whole log.

    effective_rules   the rules of the dossier's day, under the office's choice
    state             how the clock stands after an event
    standing          the deadline as it stands in a state
    run               what each event of the log does to the clock
    start             which event starts it
    reading           what the clock made of the whole log, read once
    deadlines         `deadline_of`
    next_actions      what may lawfully be done next

Each module stands on those above it. None reads a clock of the wall.
"""
