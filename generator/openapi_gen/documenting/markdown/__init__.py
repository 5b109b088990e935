"""Pages as Markdown that means the same in CommonMark and Python-Markdown."""
