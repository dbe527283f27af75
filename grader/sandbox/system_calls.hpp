// The names of the system calls that the filters are made of. A name that this architecture does
// not have is left out; a call that stands nowhere fails with EPERM.
#pragma once

namespace gradus::sandbox {

/// Memory, reading files, the inherited channels, clocks, one's own signals: also what glibc,
/// OpenBLAS with one thread and AddressSanitizer do at their start.
inline constexpr const char* calls_of_every_program[] = {
    // memory
    "brk", "munmap", "mremap", "mprotect", "madvise", "msync",
    // descriptors
    "read", "readv", "pread64", "preadv", "preadv2", "write", "writev", "pwrite64", "pwritev",
    "lseek", "close", "close_range", "dup", "dup2", "dup3", "poll", "ppoll", "select", "pselect6",
    "sendto", "sendmsg", "recvfrom", "recvmsg", "shutdown", "getsockname", "getpeername",
    // files and folders, by reading
    "stat", "lstat", "fstat", "newfstatat", "statx", "access", "faccessat", "faccessat2",
    "readlink", "readlinkat", "getcwd", "chdir", "fchdir", "getdents64", "statfs", "fstatfs",
    // one's own signals and end
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "sigaltstack", "pause",
    "exit", "exit_group", "restart_syscall",
    // time and waiting
    "clock_gettime", "clock_getres", "gettimeofday", "time", "times", "nanosleep",
    "clock_nanosleep", "futex", "sched_yield",
    // about the process and the machine
    "getpid", "getppid", "gettid", "getpgrp", "getpgid", "getsid", "getuid", "geteuid", "getgid",
    "getegid", "getresuid", "getresgid", "getgroups", "getrlimit", "setrlimit", "getrusage",
    "sched_getaffinity", "sched_getparam", "sched_getscheduler", "getpriority", "getcpu", "sysinfo",
    "uname", "getrandom", "capget",
    // set-up by the C library
    "arch_prctl", "set_tid_address", "set_robust_list", "get_robust_list", "rseq", "membarrier"};

/// What only an attack on the grader or on the machine does.
inline constexpr const char* hostile_calls[] = {
    // other processes
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "process_mrelease",
    "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "kcmp",
    // the kernel's inside
    "bpf", "perf_event_open", "io_uring_setup", "io_uring_enter", "io_uring_register",
    "userfaultfd", "add_key", "request_key", "keyctl", "init_module", "finit_module",
    "delete_module", "kexec_load", "kexec_file_load", "reboot", "syslog", "acct", "quotactl",
    // the sandbox
    "mount", "umount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen",
    "fsconfig", "fsmount", "fspick", "mount_setattr", "unshare", "setns", "open_by_handle_at",
    "name_to_handle_at", "swapon", "swapoff", "sethostname", "setdomainname",
    // the machine
    "iopl", "ioperm", "modify_ldt", "settimeofday", "clock_settime", "adjtimex", "clock_adjtime"};

inline constexpr const char* calls_that_start_processes[] = {"fork", "vfork", "clone", "clone3"};

inline constexpr const char* calls_of_networks[] = {"socket", "connect", "bind",
                                                    "listen", "accept",  "accept4"};

/// Writing files, starting programs, threads: g++, as, collect2, ld, mold. Not setsid or setpgid:
/// where there are no namespaces, the process group is how everything is ended.
inline constexpr const char* calls_of_compilers[] = {"mmap",
                                                     "open",
                                                     "openat",
                                                     "creat",
                                                     "fcntl",
                                                     "flock",
                                                     "ftruncate",
                                                     "truncate",
                                                     "fallocate",
                                                     "fadvise64",
                                                     "pwritev2",
                                                     "sendfile",
                                                     "copy_file_range",
                                                     "splice",
                                                     "readahead",
                                                     "fsync",
                                                     "fdatasync",
                                                     "sync_file_range",
                                                     "umask",
                                                     "mkdir",
                                                     "mkdirat",
                                                     "rmdir",
                                                     "unlink",
                                                     "unlinkat",
                                                     "rename",
                                                     "renameat",
                                                     "renameat2",
                                                     "link",
                                                     "linkat",
                                                     "symlink",
                                                     "symlinkat",
                                                     "chmod",
                                                     "fchmod",
                                                     "fchmodat",
                                                     "chown",
                                                     "lchown",
                                                     "fchown",
                                                     "fchownat",
                                                     "utime",
                                                     "utimes",
                                                     "utimensat",
                                                     "futimesat",
                                                     "getdents",
                                                     "getxattr",
                                                     "lgetxattr",
                                                     "fgetxattr",
                                                     "memfd_create",
                                                     "mincore",
                                                     "mlock",
                                                     "munlock",
                                                     "pipe",
                                                     "pipe2",
                                                     "eventfd2",
                                                     "fork",
                                                     "vfork",
                                                     "execve",
                                                     "execveat",
                                                     "wait4",
                                                     "waitid",
                                                     "rt_sigsuspend",
                                                     "rt_sigtimedwait",
                                                     "alarm",
                                                     "sched_setaffinity",
                                                     "get_mempolicy",
                                                     "epoll_create1",
                                                     "epoll_ctl",
                                                     "epoll_wait",
                                                     "epoll_pwait"};

}  // namespace gradus::sandbox
