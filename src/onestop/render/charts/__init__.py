"""Charts of figures, as SVG pictures that can be read on a phone, in grey and on paper.

Every mark differs by pattern or shape, not by colour alone; all figures stand in the description.
"""
