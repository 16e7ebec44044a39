/* Macros that Linux 6.2 to 6.18 added to include/uapi/linux/bpf.h, for build machines whose headers are older.
 * Facts only, read from the kernel's own header; whatever is an enum there comes from BTF instead. */
#define BPF_MEMSX 0x80
#define BPF_JCOND 0xe0
#define BPF_LOAD_ACQ 0x100
#define BPF_STORE_REL 0x110
#define BPF_F_BEFORE (1U << 3)
#define BPF_F_AFTER (1U << 4)
#define BPF_F_ID (1U << 5)
#define BPF_F_PREORDER (1U << 6)
#define BPF_F_XDP_DEV_BOUND_ONLY (1U << 6)
#define BPF_F_TEST_REG_INVARIANTS (1U << 7)
#define BPF_F_NETFILTER_IP_DEFRAG (1U << 0)
