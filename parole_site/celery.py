"""The queue: how tasks reach the workers, and what a worker may spend on one.

The queue is a hint. The row in the database is the job: whatever is lost between the two (an
emptied Redis, a killed worker) the sweeps find and publish again. So nothing here waits for
the broker, and nothing keeps a result.
"""

import logging
import os
from typing import Any

from django.conf import settings

from celery import Celery, Task
from kombu import Exchange, Queue
from kombu.exceptions import OperationalError

from parole_site import folder_broker

logger = logging.getLogger(__name__)

HARD_LIMIT_SECONDS = 30 * 60
SWEEP_SECONDS = 60.0
DAY_SECONDS = 24 * 60 * 60.0
REMINDERS_SECONDS = 60 * 60.0
QUEUES = ("packets", "evidence", "reading")
"""Recognising text takes long and nobody waits for it, so it has a queue of its own."""


# A publisher gives up after one or two seconds: nobody waits for a broker that is away.
GIVE_UP_SOON = {
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.2,
    "interval_max": 0.2,
    "connect_retries_timeout": 1,
    "socket_connect_timeout": 1,
    "socket_timeout": 1,
}


def broker_options(redis_url: str) -> dict[str, Any]:
    """Return the settings for Redis, or without an address for the folder that needs no server."""
    if redis_url:
        # A message comes back when no worker has answered for it in longer than any task may take.
        options = {"visibility_timeout": 2 * HARD_LIMIT_SECONDS, **GIVE_UP_SOON}
        return {"broker_url": redis_url, "broker_transport_options": options}
    return {
        "broker_url": folder_broker.URL,
        "broker_transport_options": folder_broker.options(settings.VAR / "broker"),
    }


def _configuration() -> dict[str, Any]:
    return {
        **broker_options(settings.REDIS_URL),
        "accept_content": ["json"],
        "task_serializer": "json",
        "task_ignore_result": True,
        "task_acks_late": True,
        "task_publish_retry": False,
        "task_time_limit": HARD_LIMIT_SECONDS,
        "task_soft_time_limit": HARD_LIMIT_SECONDS - 60,
        "task_default_queue": QUEUES[0],
        "task_queues": [Queue(name, Exchange(name), routing_key=name) for name in QUEUES],
        "task_routes": {
            "evidence.tasks.read_document": {"queue": "reading"},
            "evidence.*": {"queue": "evidence"},
        },
        "worker_prefetch_multiplier": 1,
        "worker_max_tasks_per_child": 50,
        "worker_max_memory_per_child": 1_500_000,  # kB
        "worker_hijack_root_logger": False,
        # A Redis that restarts must not end a packet that is half built.
        "worker_cancel_long_running_tasks_on_connection_loss": False,
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
        "beat_schedule": {
            "packets waiting for a worker": {
                "task": "packets.tasks.sweep_builds",
                "schedule": SWEEP_SECONDS,
            },
            "documents waiting for a worker": {
                "task": "evidence.tasks.sweep_documents",
                "schedule": SWEEP_SECONDS,
            },
            "papers in which names are to be found": {
                "task": "packets.tasks.sweep_names",
                "schedule": SWEEP_SECONDS,
            },
            "days of which people are reminded": {
                "task": "packets.tasks.sweep_reminders",
                "schedule": REMINDERS_SECONDS,
            },
            "facts of law to look up": {
                "task": "packets.tasks.sweep_facts",
                "schedule": REMINDERS_SECONDS,
            },
            "head of the audit trail to keep apart": {
                "task": "packets.tasks.keep_audit_head",
                "schedule": DAY_SECONDS,
            },
            "files that nothing points to": {
                "task": "evidence.tasks.sweep_orphans",
                "schedule": DAY_SECONDS,
            },
        },
        "beat_schedule_filename": str(settings.VAR / "beat-schedule"),
    }


def hint(task: "Task[..., Any]", *ids: object) -> bool:
    """Tell the workers that a row waits for `task`; return False if the broker is away.

    Call it when the row is committed. If nobody hears it, the next sweep finds the row.
    """
    try:
        task.delay(*(str(one) for one in ids))
    except (OperationalError, OSError):
        logger.warning("The broker is away: %s of %s is left to the sweep", task.name, ids)
        return False
    return True


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parole_site.settings")
folder_broker.register()
app = Celery("parole_site")
app.add_defaults(_configuration)
app.autodiscover_tasks()
