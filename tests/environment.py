"""Settings of the test run. Loaded with `-p tests.environment` before Django reads its settings."""

import os
import tempfile

os.environ.setdefault("ENVIRONMENT", "test")
os.environ.setdefault("SECRET_KEY", "for-tests-only-" + "x" * 50)
os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1,testserver")
os.environ.setdefault("PUBLIC_ORIGIN", "http://127.0.0.1:8000")
os.environ.setdefault("DATA_DIR", tempfile.mkdtemp(prefix="ojc-test-"))
if "DATABASE_URL" not in os.environ or "OWNER_DATABASE_URL" not in os.environ:
    raise SystemExit("Tests need a database: run `make test`, or `python -m scripts.postgres pytest …`.")
