import pytest

from hep.domain.drawing import PathKind
from hep.illustration.engine.roles import CURVED_PROPS, FIGURE_ROLES, FLAT_PROPS
from hep.illustration.engine.themes import COLOUR, HAIR_TONES, LINE, LOOK_WORDS, MONO, SKIN_TONES, toned


@pytest.mark.parametrize("theme", [COLOUR, MONO])
def test_every_role_has_its_fill(theme):
    assert set(theme.fill) == {*FIGURE_ROLES, *FLAT_PROPS, *CURVED_PROPS, "accent", "stretch", "inset"}
    assert set(theme.shade) == set(theme.fill) - {"sole", "feature", "stretch", "inset"}


def test_the_line_theme_is_white_without_shades_and_shadows():
    assert LINE.colour(PathKind.FILL, "skin") == "#ffffff"
    assert LINE.colour(PathKind.SHADE, "skin") is None
    assert LINE.colour(PathKind.SHADOW, "ground") is None


def test_halos_are_white_and_arrows_are_not():
    assert COLOUR.colour(PathKind.ARROW, "halo") == "#ffffff"
    assert COLOUR.colour(PathKind.ARROW, "shaft") == COLOUR.arrow


def test_props_have_lighter_lines():
    assert COLOUR.colour(PathKind.LINE, "prop") == COLOUR.prop_line != COLOUR.colour(PathKind.LINE, "outline")


@pytest.mark.parametrize("skin", SKIN_TONES)
@pytest.mark.parametrize("hair", HAIR_TONES)
def test_tones_change_skin_and_hair_only(skin, hair):
    theme = toned(COLOUR, skin, hair)
    assert (theme.fill["skin"], theme.shade["skin"]) == SKIN_TONES[skin]
    assert (theme.fill["hair"], theme.shade["hair"]) == HAIR_TONES[hair]
    assert theme.fill["shirt"] == COLOUR.fill["shirt"]


def test_the_words_of_a_look_are_known():
    assert set(LOOK_WORDS) == {"skin", "hair", "style"}
    assert COLOUR.fill["skin"] == SKIN_TONES["light"][0]
