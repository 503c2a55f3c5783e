"""The drawing engine: from a pose file to the vector figures of the art file. Needs the extra `draw`.

`pose_file.read` takes the data of a pose file, `solving.solve` puts a body into every frame, `measuring` and
`checking` look at what came out, `drawing.draw` makes the art. Serving and printing never come here.
"""
