"""What the sanitiser may still do once it holds a stranger's bytes: compute, and read and write the files it was given.

Everything else ends with EPERM: it opens no file (no key, no other document, no font), no socket, starts no other
process and sends no signal to one. Threads are allowed, because a decoder may start some. seccomp needs no privilege,
so this holds for an ordinary user and in containers; a network namespace or another user often would not.
"""

import ctypes
import errno
import os
import platform
import resource
import struct

MEMORY_BYTES = 1_000_000_000
CPU_SECONDS = 15
COPY_BYTES = 200_000_000

# Calls that are allowed, with their numbers on x86-64 and on ARM64.
_ALLOWED = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "fstat": (5, 80),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "pread64": (17, 67),
    "pwrite64": (18, 68),
    "readv": (19, 65),
    "writev": (20, 66),
    "sched_yield": (24, 124),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "nanosleep": (35, 101),
    "getpid": (39, 172),
    "exit": (60, 93),
    "uname": (63, 160),
    "gettimeofday": (96, 169),
    "sigaltstack": (131, 132),
    "gettid": (186, 178),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "restart_syscall": (219, 128),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "exit_group": (231, 94),
    "newfstatat": (262, 79),
    "set_robust_list": (273, 99),
    "getcpu": (309, 168),
    "getrandom": (318, 278),
    "membarrier": (324, 283),
    "rseq": (334, 293),
}
# AUDIT_ARCH_* of linux/audit.h, then clone, clone3, tgkill; the column of the table above.
_MACHINES = {"x86_64": (0xC000003E, 56, 435, 234, 0), "aarch64": (0xC00000B7, 220, 435, 131, 1)}

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
_CLONE_THREAD = 0x10000
# Where struct seccomp_data has the number of the call, the machine, the lower half of the first argument.
_NUMBER, _ARCH, _FIRST_ARGUMENT = 0, 4, 16


def confine() -> None:
    """Give up what the work does not need; OSError when the machine does not let us."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (COPY_BYTES, COPY_BYTES))
    # A core dump would be a second, unsealed copy of the document.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(10)
    install_filter(_program())


def _program() -> list[tuple[int, int, int, int]]:
    """The filter: (code, steps to skip when true, when false, value) for each step."""
    if platform.machine() not in _MACHINES:
        raise OSError(errno.ENOSYS, f"no system call table for {platform.machine()}")
    arch, clone, clone3, tgkill, column = _MACHINES[platform.machine()]
    allow, refuse = (_ANSWER, 0, 0, _ALLOW), (_ANSWER, 0, 0, _REFUSE | errno.EPERM)
    argument = (_LOAD, 0, 0, _FIRST_ARGUMENT)
    steps = [(_LOAD, 0, 0, _ARCH), (_EQUAL, 1, 0, arch), (_ANSWER, 0, 0, _KILL), (_LOAD, 0, 0, _NUMBER)]
    # The second table of numbers of an x86-64.
    steps += [(_AT_LEAST, 0, 1, 0x40000000), refuse]
    for numbers in _ALLOWED.values():
        steps += [(_EQUAL, 0, 1, numbers[column]), allow]
    steps += [(_EQUAL, 0, 4, clone), argument, (_ANY_BIT, 0, 1, _CLONE_THREAD), allow, refuse]
    # Its arguments lie in memory, where a filter cannot look; the C library then falls back to clone.
    steps += [(_EQUAL, 0, 1, clone3), (_ANSWER, 0, 0, _REFUSE | errno.ENOSYS)]
    # abort() signals its own process.
    steps += [(_EQUAL, 0, 4, tgkill), argument, (_EQUAL, 0, 1, os.getpid()), allow, refuse]
    return [*steps, refuse]


def install_filter(steps: list[tuple[int, int, int, int]]) -> None:
    """Put a seccomp filter over this process and all that it becomes."""
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    fprog = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    set_no_new_privs, set_seccomp, filter_mode = 38, 22, 2
    if libc.prctl(set_no_new_privs, 1, 0, 0, 0) or libc.prctl(set_seccomp, filter_mode, fprog, 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp")
