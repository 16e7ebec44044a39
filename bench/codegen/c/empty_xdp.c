/* What BPF_PROG_TEST_RUN itself costs a run of an XDP program. */
#include "bench.h"
SEC("xdp") int prog(struct xdp_md *ctx) { return XDP_PASS; }
