"""A clinic, its people, and their sign-in sessions. Everything else belongs to a clinic."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hep.domain.actor import Role
from hep.domain.handout import PrintChoices
from hep.domain.program import ClinicFacts
from hep.models.base import Base, Value


class Clinic(Base):
    """A practice. `facts` is what its handouts say of it.

    The logo is a picture, loaded when asked for, or shapes, found by their sha.
    """

    __tablename__ = "clinic"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    facts: Mapped[ClinicFacts] = mapped_column(Value(ClinicFacts))
    logo: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    logo_sha: Mapped[str | None] = mapped_column(ForeignKey("art.sha"))
    printing: Mapped[PrintChoices] = mapped_column(Value(PrintChoices), default=PrintChoices())
    last_program_number: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]


class User(Base):
    """A person who signs in. `display_name` stands on handouts with its credentials: J. Ortiz, PT, DPT."""

    __tablename__ = "user_account"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    clinic_id: Mapped[UUID] = mapped_column(ForeignKey("clinic.id"), index=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    display_name: Mapped[str] = mapped_column(String(120))
    role: Mapped[Role] = mapped_column(String(20))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    is_active: Mapped[bool] = mapped_column(default=True)
    is_demo: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    clinic: Mapped[Clinic] = relationship()


class SignInSession(Base):
    """One sign-in on one browser. Only the hash of its token is kept."""

    __tablename__ = "sign_in_session"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"), index=True)
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    user: Mapped[User] = relationship()
