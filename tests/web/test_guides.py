"""What hep ships beside the exercises is read once."""

from hep.web.guides import guides


def test_protocols_pages_and_links_are_read_once():
    assert guides() is guides()
    assert "knee-oa" in guides().protocols
    assert "lifting" in guides().education
    assert guides().links
