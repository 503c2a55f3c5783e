from hep.illustration.engine.checking import report
from tests.illustration.engine.posed import bridge, solved


def told(*args, **more) -> str:
    return "\n".join(str(finding) for finding in report(solved(*args, **more)))


def test_a_sound_exercise_has_nothing_to_report():
    assert report(bridge()) == []


def test_a_pin_that_is_missed_is_reported():
    assert "hand_l misses its place by" in told({"body": "standing", "reach": {"hand_l": {"at": [0.2, 1.0, 2.0]}}})


def test_feet_below_the_floor_are_reported():
    assert "below the floor" in told({"body": "standing", "lift": -0.05})


def test_a_limb_inside_a_prop_is_reported():
    step = [{"step": {"at": [0, 0], "h": 0.2}}]
    assert "inside the step" in told({"body": "standing"}, props=step)


def test_an_arm_through_the_trunk_is_reported():
    start = {"body": "standing", "shoulder_r": "flex 20 add 40", "elbow_r": "flex 60", "hand_r": "fist"}
    assert "into the trunk" in told(start)


def test_a_box_through_the_body_is_reported():
    start = {"body": "standing", "elbow": "flex 90", "hand": "flat"}
    assert "a held thing goes" in told(start, holding=[{"box": {"size": [0.3, 0.3, 0.7]}}])


def test_a_joint_bent_past_its_limit_by_reaching_is_reported():
    start = {"body": "standing", "rest": {"foot_l": "floor"}, "reach": {"foot_r": {"at": [-0.1, 0.78, 0.05]}}}
    assert "is bent too far" in told(start)


def test_what_is_wrong_only_halfway_is_reported():
    start = {"body": "standing", "hip_r": "abd 30", "keep": "foot_l", "rest": {"foot_l": "floor"}}
    findings = told(
        start,
        {"like": "start", "hip_r": "add 38 flex 2"},
    )
    assert "start to end" in findings or "end:" in findings


def test_goals_that_are_missed_are_in_the_report():
    assert '"knee_r 40" is expected' in told({"body": "standing"}, expect=["knee_r 40"])
