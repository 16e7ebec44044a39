/*
 * The traced task: on CPU 0, makes system calls that nobody else makes: sched_getscheduler of process numbers that no
 * process has, from 2^30 upwards, so that each call says its number.
 *
 * Prints its process id. Reads lines `CALLS PAUSE` (ns between calls; 0: flat out), makes the calls, and prints when
 * it began and ended (ns of CLOCK_MONOTONIC).
 */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000L + t.tv_nsec;
}

int main(void)
{
	long calls, pause;
	cpu_set_t first;
	CPU_ZERO(&first);
	CPU_SET(0, &first);
	sched_setaffinity(0, sizeof(first), &first);
	printf("%d\n", getpid());
	fflush(stdout);
	while (scanf("%ld %ld", &calls, &pause) == 2) {
		long start = now();
		for (long i = 0; i < calls; i++) {
			syscall(SYS_sched_getscheduler, (1L << 30) + i);
			if (pause)
				nanosleep(&(struct timespec){ pause / 1000000000, pause % 1000000000 }, NULL);
		}
		printf("%ld %ld\n", start, now());
		fflush(stdout);
	}
	return 0;
}
