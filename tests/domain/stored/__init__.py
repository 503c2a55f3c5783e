"""Values as they were stored, a folder a version; the JSON files are never made anew."""
