"""The tests mirror the rooms of hep/; exercises/, journeys/ and house/ come in addition."""
