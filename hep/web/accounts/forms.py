"""The shape of the sign-in form."""

from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired, Length


class SignInForm(FlaskForm):
    """Address and password."""

    email = StringField("Email", [InputRequired("Write your email address."), Length(max=254)])
    password = PasswordField("Password", [InputRequired("Write your password."), Length(max=200)])
