#pragma once

// In <unistd.h> only behind _GNU_SOURCE, which Swift's C library module does not define.
int syncfs(int descriptor);
