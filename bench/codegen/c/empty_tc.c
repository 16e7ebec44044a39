/* What BPF_PROG_TEST_RUN itself costs a run of a classifier. */
#include "bench.h"
SEC("tc") int prog(struct __sk_buff *ctx) { return 0; }
