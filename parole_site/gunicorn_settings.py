"""How gunicorn serves the site: threads for slow phones, and a log that names no one.

Used as `gunicorn -c parole_site/gunicorn_settings.py parole_site.wsgi`.
"""

import os
from pathlib import Path

bind = os.environ.get("WEB_BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_WORKERS", "2"))
worker_class = "gthread"  # a slow upload holds one thread, not a whole process
threads = int(os.environ.get("WEB_THREADS", "8"))
timeout = 60
graceful_timeout = 30
keepalive = 5
max_requests = 2000
max_requests_jitter = 200

# A disk that is busy with uploads must not make a worker look dead.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - in memory, private
control_socket_disable = True

# Time, what was asked, the answer, bytes and seconds: no address, no query, no browser.
accesslog = "-"
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s %(L)s"
