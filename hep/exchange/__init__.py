"""Files in and out: text to values and back. No rows, no pages; every refusal names file, line, field and mend."""
