"""The objects that Flask's extensions hang on. How the database is opened: hep/services/store.py."""

from flask_bootstrap import Bootstrap5
from flask_compress import Compress
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_sqlalchemy_lite import SQLAlchemy
from flask_wtf import CSRFProtect

db = SQLAlchemy()
csrf = CSRFProtect()
bootstrap = Bootstrap5()
compress = Compress()
limiter = Limiter(get_remote_address, storage_uri="memory://")
