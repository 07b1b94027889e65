#ifndef CSPAWN_H
#define CSPAWN_H

#include <sys/types.h>

/// Starts a program in the root folder, with these two open files as its input and output, and with no other of ours:
/// glibc has what closes them at once, but hides it from Swift.
///
/// Returns 0, or an error number; then nothing was started.
int cspawn_piped(pid_t *identifier, const char *path, int input, int output, char *const arguments[],
                 char *const environment[]);

#endif
