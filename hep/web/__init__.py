"""The pages. A view reads a form, calls one verb, commits, answers. Rules and rows are elsewhere."""
