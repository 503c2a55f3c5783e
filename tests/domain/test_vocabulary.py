"""The closed lists, written out: a value that is stored or promised to the outside never changes its spelling."""

import pytest

from hep.domain.vocabulary import (
    BodyRegion,
    Category,
    Equipment,
    Laterality,
    MovementTag,
    Position,
    Side,
)

LISTS = {
    Category: """strength stretching balance soft-tissue-mobilization joint-mobilization body-mechanics
        functional-training core""",
    BodyRegion: "low-back hip knee ankle-foot thoracic neck shoulder elbow-wrist general",
    Position: "supine prone side-lying quadruped kneeling seated standing other",
    Equipment: """mat bed chair wall step loop-band long-band towel strap foam-roller ball dumbbell ankle-weight
        counter pole table slider pillow foam-pad doorway ice-pack heat-pack bike cane backpack box twist-bar""",
    Laterality: "bilateral unilateral alternating",
    Side: "left right both alternate",
    MovementTag: """prone spinal-flexion spinal-flexion-mild spinal-extension spinal-rotation spinal-side-glide
        thoracic-extension hip-flexion-90 hip-flexion-over-90 hip-adduction-cross hip-internal-rotation
        hip-external-rotation hip-extension-past-neutral lateral-hip-compression joint-traction
        open-chain-knee-extension open-chain-hip-flexion knee-flexion-over-90 loaded-knee-flexion-over-60
        knee-rotation hamstring-load kneeling floor-transfer weight-bearing single-leg-stance-supported
        single-leg-stance-unsupported unsupported-balance gait standing overhead shoulder-load neck-load
        neck-end-range neural-tension pressure-on-tissue heavy-load straining heat cold aerobic""",
}


@pytest.mark.parametrize("kind", LISTS)
def test_a_closed_list_holds_its_values_in_their_order_and_no_other(kind):
    assert [str(value) for value in kind] == LISTS[kind].split()


def test_left_and_right_are_single_sides_and_each_other_s_opposite():
    assert [side for side in Side if side.is_single] == [Side.LEFT, Side.RIGHT]
    assert (Side.LEFT.opposite, Side.RIGHT.opposite) == (Side.RIGHT, Side.LEFT)


@pytest.mark.parametrize("side", [Side.BOTH, Side.ALTERNATE])
def test_both_and_alternate_are_their_own_opposite(side):
    assert side.opposite is side
