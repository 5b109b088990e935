"""The views of the templates: every decision about a file is made here.

One module for each kind of file in the package; page_list.py lists them all.
"""
