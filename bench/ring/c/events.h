/* What both sides of the C reader know: which calls make a record, and the record. */
struct wanted { long number; unsigned process, unused; };

struct event {
	unsigned long long ts;
	unsigned pid, tid;
	long long id;
	unsigned long long seq;
	char comm[16];
	unsigned long long a, b;
};
