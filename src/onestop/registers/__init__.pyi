from onestop.registers.ratings import read_complaints as read_complaints
from onestop.registers.ratings import read_leave as read_leave
from onestop.registers.ratings import read_petitions as read_petitions
from onestop.registers.ratings import read_ratings as read_ratings
from onestop.registers.register import Entry as Entry
from onestop.registers.register import Register as Register
from onestop.registers.register import read_register as read_register
