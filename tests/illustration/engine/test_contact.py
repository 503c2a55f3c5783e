import numpy as np
import pytest

from hep.illustration.engine.contact import Cylinder, Ground, Plane, Solid, Sphere, level, surface_of


def test_gaps_are_positive_outside():
    points = np.array([[0.0, 1, 0], [0, 0.2, 0]])
    np.testing.assert_allclose(level(0.5).gap(points), [0.5, -0.3])
    np.testing.assert_allclose(Sphere(np.zeros(3), 0.5).gap(points), [0.5, -0.3])
    np.testing.assert_allclose(Cylinder(np.zeros(3), np.array([1.0, 0, 0]), 0.5).gap(points), [0.5, -0.3])


def test_normals_point_away():
    point = np.array([3.0, 0, 4])
    np.testing.assert_allclose(Sphere(np.zeros(3), 1).normal(point), [0.6, 0, 0.8])
    np.testing.assert_allclose(Cylinder(np.zeros(3), np.array([1.0, 0, 0]), 1).normal(point), [0, 0, 1])


def test_a_ground_may_be_a_prop_a_height_or_that_far_off_it():
    wall = Plane(np.array([0, 0, 1.0]), 0.2)
    known = {"wall": wall}
    assert surface_of(Ground(name="wall"), known) is wall
    assert surface_of(Ground(height=0.4), known).gap(np.array([0, 1.0, 0])) == pytest.approx(0.6)
    assert surface_of(Ground(name="wall", off=0.06), known).gap(np.array([0, 0, 0.3])) == pytest.approx(0.04)


def test_depth_of_a_solid_is_the_way_out():
    solid = Solid(np.zeros(3), np.ones(3))
    np.testing.assert_allclose(solid.depth(np.array([[0.5, 0.9, 0.5], [0.5, 1.2, 0.5]])), [0.1, -0.2])
