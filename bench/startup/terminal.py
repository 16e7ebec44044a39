"""terminal.py KIND MARK COMMAND…: runs COMMAND on a terminal of its own, and says as JSON when what happened.

It opens the file MARK (which is not there) every millisecond until MARK is seen on the terminal (KIND 'event'), or waits
for the text MARK (KIND 'text'); then it takes the peak memory, interrupts, and waits for the end. KIND 'end' waits for
the end alone. Times are milliseconds since the fork, the last since the SIGINT that was heard; memory is VmHWM in MiB.
"""
import json, os, pty, re, select, signal, sys, time

kind, mark, command = sys.argv[1], sys.argv[2].encode(), sys.argv[3:]
limit, patience = 30, 3
start = time.monotonic()
pid, master = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
said, seen, peak, interrupted = b'', None, 0, 0
while True:
    readable, _, _ = select.select([master], [], [], 0.001)
    now = time.monotonic()
    if readable:
        try:
            data = os.read(master, 65536)
        except OSError:
            data = b''
        if not data:
            break
        said = said[-65536:] + data
    if kind == 'event' and seen is None:
        try:
            os.close(os.open(mark, os.O_RDONLY))
        except FileNotFoundError:
            pass
    if kind != 'end' and seen is None and mark in said:
        seen = now - start
        with open(f'/proc/{pid}/status') as status:
            peak = int(re.search(r'VmHWM:\s+(\d+)', status.read())[1]) / 1024
        interrupted = time.monotonic()
        os.kill(pid, signal.SIGINT)
    if interrupted and now - interrupted > patience:
        # bpftrace 0.17 now and then overhears the first, while it attaches what comes after BEGIN.
        interrupted = now
        os.kill(pid, signal.SIGINT)
    if now - start > limit:
        os.kill(pid, signal.SIGKILL)
        sys.exit(f'nothing after {limit} s; it said: {said.decode(errors="replace")}')
_, _, usage = os.wait4(pid, 0)
end = time.monotonic()
if kind == 'end':
    print(json.dumps({'ready': (end - start) * 1000, 'exit': 0, 'peak': usage.ru_maxrss / 1024}))
elif seen is None:
    sys.exit(f'ended without {mark!r}; it said: {said.decode(errors="replace")}')
else:
    print(json.dumps({'ready': seen * 1000, 'exit': (end - interrupted) * 1000, 'peak': peak}))
