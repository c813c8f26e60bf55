"""The form of a period's figures as a page, a workbook and a Word file.

`form` lays the sheet out once; each writer puts the same cells on its own paper.
"""
