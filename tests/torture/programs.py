# SPDX-FileCopyrightText: The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""The two programs of the torture: the service that misbehaves and the desk that is killed."""
import json
import os
import queue
import subprocess
import threading
import urllib.request


class Service:
    """latchkey-sandbox, with the routes that only tests use."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdout=subprocess.PIPE)
        ready = json.loads(self.process.stdout.readline())
        self.endpoint = ready["endpoint"]
        self.key = ready["api_key"]
        self.writes = []  # all requests that may change something, in the order they came
        self.faults = 0

    def ask(self, route, **parameters):
        request = urllib.request.Request(
            f"{self.endpoint}/_sandbox/{route}", json.dumps(parameters).encode(),
            {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)

    def state(self):
        return self.ask("state")

    def note_requests(self):
        """Takes over what has arrived: the service remembers ten thousand only."""
        for request in self.ask("requests", clear=True)["requests"]:
            self.faults += request["fault"]
            verb = request["path"].rsplit("/", 1)[1]
            if not verb.startswith(("get", "list")) and verb != "health":
                self.writes.append(request)

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Desk:
    """The driver: what is said to it, and all it said before it was killed."""

    def __init__(self, program, service, journal, data_key, log):
        environment = dict(os.environ, LATCHKEY_TORTURE_API_KEY=service.key, LATCHKEY_TORTURE_DATA_KEY=data_key)
        self.process = subprocess.Popen([program, service.endpoint, journal], env=environment, stderr=log,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.is_wanted = True  # nobody has ended it
        self.events = queue.Queue()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            if line.endswith(b"\n"):  # the last one may have been cut off
                self.events.put(json.loads(line))
        self.events.put({"event": "ended"})

    def tell(self, request):
        try:
            self.process.stdin.write(json.dumps(request).encode() + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # it has ended by itself, as events will tell

    def kill(self):
        """At once. What it had said by then is still in events."""
        self.is_wanted = False
        self.process.kill()
        self.process.wait()
        self.reader.join()

    def close(self):
        self.is_wanted = False
        self.process.stdin.close()
        self.reader.join()
        return self.process.wait()
