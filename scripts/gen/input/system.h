/* Facts for build machines with the headers of Linux 6.1 and of one architecture. */

/* System calls since Linux 6.1 (scripts/syscall.tbl and arch/x86/entry/syscalls/syscall_64.tbl of 6.18). */
#define __NR_cachestat 451
#define __NR_fchmodat2 452
#define __NR_map_shadow_stack 453
#define __NR_futex_wake 454
#define __NR_futex_wait 455
#define __NR_futex_requeue 456
#define __NR_statmount 457
#define __NR_listmount 458
#define __NR_lsm_get_self_attr 459
#define __NR_lsm_set_self_attr 460
#define __NR_lsm_list_modules 461
#define __NR_mseal 462
#define __NR_setxattrat 463
#define __NR_getxattrat 464
#define __NR_listxattrat 465
#define __NR_removexattrat 466
#define __NR_open_tree_attr 467
#define __NR_file_getattr 468
#define __NR_file_setattr 469
#ifdef __x86_64__
#define __NR_uretprobe 335
#define __NR_uprobe 336
#endif

/* arch/arm64/include/uapi/asm/unistd.h and fcntl.h: what differs from asm-generic there. */
#ifdef __aarch64__
#define __ASM_X86_BITSPERLONG_H /* keeps out the one header of the build machine that asm-generic includes */
#define __BITS_PER_LONG 64
#define __ARCH_WANT_RENAMEAT
#define __ARCH_WANT_NEW_STAT
#define __ARCH_WANT_SET_GET_RLIMIT
#define __ARCH_WANT_TIME32_SYSCALLS
#define __ARCH_WANT_SYS_CLONE3
#define __ARCH_WANT_MEMFD_SECRET
#define O_DIRECTORY 040000
#define O_NOFOLLOW 0100000
#define O_DIRECT 0200000
#define O_LARGEFILE 0400000
#endif
