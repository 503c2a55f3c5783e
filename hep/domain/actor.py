"""Who acts, in which clinic, with which role, and when. Roles hold permissions; services require them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from hep.domain.errors import NotAllowed


class Role(StrEnum):
    """A person's role at the clinic. An admin is a curator too, a curator is a therapist too."""

    THERAPIST = "therapist"
    CURATOR = "curator"
    ADMIN = "admin"


class Permission(StrEnum):
    """What a service asks for before it acts."""

    READ_LIBRARY = "read_library"
    EDIT_PROGRAM = "edit_program"
    ISSUE_HANDOUT = "issue_handout"
    CURATE = "curate"
    MANAGE_CLINIC = "manage_clinic"


_THERAPIST = frozenset({Permission.READ_LIBRARY, Permission.EDIT_PROGRAM, Permission.ISSUE_HANDOUT})
_CURATOR = _THERAPIST | {Permission.CURATE}
PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.THERAPIST: _THERAPIST,
    Role.CURATOR: _CURATOR,
    Role.ADMIN: _CURATOR | {Permission.MANAGE_CLINIC},
}


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A signed-in person at one moment (`at`, UTC). Every verb takes one; time never comes from a clock below.

    A command at the shell acts for a clinic as nobody: its `user_id` is None.
    """

    user_id: UUID | None
    clinic_id: UUID
    role: Role
    at: datetime

    @property
    def person(self) -> UUID:
        """Who signs for what only a person does; NotAllowed at the shell."""
        if self.user_id is None:
            raise NotAllowed("Only a person who is signed in may do this.")
        return self.user_id

    def can(self, permission: Permission | str) -> bool:
        """Whether the role holds the permission."""
        return Permission(permission) in PERMISSIONS[self.role]

    def require(self, permission: Permission) -> None:
        """NotAllowed unless the role holds the permission."""
        if not self.can(permission):
            raise NotAllowed(f"The role {self.role} may not do this: it needs the permission {permission}.")
