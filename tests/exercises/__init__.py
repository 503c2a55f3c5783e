"""The library's files as content: what the clinic and the patient will read and see."""
