#pragma once

#include <fcntl.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <sys/syscall.h>
#include <time.h>

// In <unistd.h> only behind _GNU_SOURCE, which Swift's C library module does not define.
int syncfs(int descriptor);

// The same of <time.h>.
char *strptime(const char *text, const char *format, struct tm *parts);

long syscall(long number, ...);

// Swift cannot call functions with a variable number of arguments, and the C library has no openat2.
static inline int open_beneath(int folder, const char *path, int flags) {
    struct open_how how = {
        .flags = (unsigned)flags,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
    };
    return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}
