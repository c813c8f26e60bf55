"""How long `onestop` takes, beside its peers, in one table of one run.

`python -m bench` prints it. A time alone says more about the machine than about the code, so no
time stands alone: every line has its ratio to `onestop`, taken in the same run.

    peers ──▶ program (who is asked what) ──▶ contest (check, then time) ──▶ table, aims

- A *contest* is one question put to several *contestants*, `onestop` first. Before anything is
  timed, all of them must give the same answers to the sample; a peer takes and gives what the
  caller has, a `datetime.date` or an aware `datetime`, and what it needs to convert belongs to its
  time.
- The machine is noisy. So the contestants take turns, A B C A B C, round after round; a line is
  the median of its rounds, a ratio the median of the ratios within a round, with the extremes.
- A contestant is the text of an expression. It is compiled into a loop of its own, so that no
  wrapper stands between, and the interpreter's inline caches serve nobody twice.
- What happens once in a process (an import, the first calendar) is timed in fresh processes, whose
  clock starts after what does not count.
- A peer that is not installed has its line all the same, and the line says so.

The aims below the table are judged by the run and printed. They are no test: nothing fails on them.
"""
