"""Roles and what they may do."""

from dataclasses import replace

import pytest

from hep.domain.actor import PERMISSIONS, Permission, Role
from hep.domain.errors import NotAllowed
from hep.domain.sample import ACTOR

MAY = {
    Role.THERAPIST: {Permission.READ_LIBRARY, Permission.EDIT_PROGRAM, Permission.ISSUE_HANDOUT},
    Role.CURATOR: {
        Permission.READ_LIBRARY,
        Permission.EDIT_PROGRAM,
        Permission.ISSUE_HANDOUT,
        Permission.CURATE,
    },
    Role.ADMIN: set(Permission),
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_each_role_holds_exactly_its_permissions(role, permission):
    actor = replace(ACTOR, role=role)
    assert actor.can(permission) is (permission in MAY[role])


@pytest.mark.parametrize("role", Role)
def test_require_lets_a_permitted_act_pass_and_refuses_the_others(role):
    actor = replace(ACTOR, role=role)
    for permission in MAY[role]:
        actor.require(permission)
    for permission in set(Permission) - MAY[role]:
        with pytest.raises(NotAllowed, match=f"{role} may not do this: it needs the permission {permission}"):
            actor.require(permission)


def test_a_permission_may_be_asked_for_by_its_word():
    assert replace(ACTOR, role=Role.CURATOR).can("curate")
    assert not replace(ACTOR, role=Role.THERAPIST).can("curate")


def test_a_permission_that_does_not_exist_is_a_mistake_of_the_asker():
    with pytest.raises(ValueError, match="fly"):
        ACTOR.can("fly")


def test_every_role_has_its_line_in_the_table():
    assert set(PERMISSIONS) == set(Role)


def test_only_a_person_signs():
    assert ACTOR.person == ACTOR.user_id
    with pytest.raises(NotAllowed, match="Only a person who is signed in"):
        _ = replace(ACTOR, user_id=None).person
