// What programs own and what lies inside of values: locks, timers, lists and trees of objects; callbacks,
// dynptrs, records from user space, loops by iterators.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

#define __contains(kind, node) __attribute__((btf_decl_tag("contains:" #kind ":" #node)))
#define private(name) SEC(".data." #name) __hidden __attribute__((aligned(8)))
#define container_of(ptr, type, member) ((type *)((void *)(ptr) - __builtin_offsetof(type, member)))

struct item { u64 value; struct bpf_list_node in_list; };
struct leaf { u64 value; struct bpf_rb_node in_tree; };

extern void *bpf_obj_new_impl(u64 type, void *meta) __ksym;
extern void bpf_obj_drop_impl(void *object, void *meta) __ksym;
extern int bpf_list_push_back_impl(struct bpf_list_head *head, struct bpf_list_node *node, void *meta, u64 off) __ksym;
extern struct bpf_list_node *bpf_list_pop_front(struct bpf_list_head *head) __ksym;
extern int bpf_rbtree_add_impl(struct bpf_rb_root *root, struct bpf_rb_node *node, bool (less)(struct bpf_rb_node *a, const struct bpf_rb_node *b), void *meta, u64 off) __ksym;
extern struct bpf_rb_node *bpf_rbtree_first(struct bpf_rb_root *root) __ksym;
extern struct bpf_rb_node *bpf_rbtree_remove(struct bpf_rb_root *root, struct bpf_rb_node *node) __ksym;
extern int bpf_iter_num_new(struct bpf_iter_num *it, int start, int end) __ksym;
extern int *bpf_iter_num_next(struct bpf_iter_num *it) __ksym;
extern void bpf_iter_num_destroy(struct bpf_iter_num *it) __ksym;

struct locked { struct bpf_spin_lock lock; u64 count; };
struct timed { struct bpf_timer timer; };

struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); __type(key, u32); __type(value, struct locked); } locked SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); __type(key, u32); __type(value, struct timed); } timed SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } ring SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_USER_RINGBUF); __uint(max_entries, 4096); } from_user SEC(".maps");

private(owned) struct bpf_spin_lock lock;
private(owned) struct bpf_list_head list __contains(item, in_list);
private(owned) struct bpf_rb_root tree __contains(leaf, in_tree);

u64 fired, drained;

SEC("tc")
int locks(struct __sk_buff *skb)
{
	u32 zero = 0;
	struct locked *value = bpf_map_lookup_elem(&locked, &zero);

	if (!value)
		return -1;
	bpf_spin_lock(&value->lock);
	value->count += 3;
	bpf_spin_unlock(&value->lock);
	return value->count;
}

static int on_timer(void *map, u32 *key, struct timed *value)
{
	fired++;
	return 0;
}

SEC("tc")
int timers(struct __sk_buff *skb)
{
	u32 zero = 0;
	struct timed *value = bpf_map_lookup_elem(&timed, &zero);

	if (!value || bpf_timer_init(&value->timer, &timed, 1) || bpf_timer_set_callback(&value->timer, on_timer))
		return -1;
	return bpf_timer_start(&value->timer, 1000, 0);
}

static int add(u32 index, u64 *total)
{
	*total += index;
	return 0;
}

SEC("tc")
int loops(struct __sk_buff *skb)
{
	struct bpf_iter_num it;
	u64 total = 0;
	int *each;

	bpf_loop(11, add, &total, 0);
	bpf_iter_num_new(&it, 0, 5);
	while ((each = bpf_iter_num_next(&it)))
		total += *each;
	bpf_iter_num_destroy(&it);
	return total;
}

SEC("tc")
int lists(struct __sk_buff *skb)
{
	struct bpf_list_node *node;
	struct item *item = bpf_obj_new_impl(bpf_core_type_id_local(struct item), NULL);
	int value = -1;

	if (!item)
		return -1;
	item->value = 41;
	bpf_spin_lock(&lock);
	bpf_list_push_back_impl(&list, &item->in_list, NULL, 0);
	node = bpf_list_pop_front(&list);
	bpf_spin_unlock(&lock);
	if (!node)
		return -2;
	item = container_of(node, struct item, in_list);
	value = item->value;
	bpf_obj_drop_impl(item, NULL);
	return value;
}

static bool less(struct bpf_rb_node *a, const struct bpf_rb_node *b)
{
	return container_of(a, struct leaf, in_tree)->value < container_of(b, struct leaf, in_tree)->value;
}

SEC("tc")
int trees(struct __sk_buff *skb)
{
	struct bpf_rb_node *node;
	struct leaf *leaf = bpf_obj_new_impl(bpf_core_type_id_local(struct leaf), NULL);
	int value;

	if (!leaf)
		return -1;
	leaf->value = 43;
	bpf_spin_lock(&lock);
	bpf_rbtree_add_impl(&tree, &leaf->in_tree, less, NULL, 0);
	node = bpf_rbtree_first(&tree);
	if (!node) {
		bpf_spin_unlock(&lock);
		return -2;
	}
	node = bpf_rbtree_remove(&tree, node);
	bpf_spin_unlock(&lock);
	if (!node)
		return -3;
	leaf = container_of(node, struct leaf, in_tree);
	value = leaf->value;
	bpf_obj_drop_impl(leaf, NULL);
	return value;
}

SEC("tc")
int dynptrs(struct __sk_buff *skb)
{
	struct bpf_dynptr out;
	u64 value = 4711;

	if (bpf_ringbuf_reserve_dynptr(&ring, sizeof(value), 0, &out)) {
		bpf_ringbuf_discard_dynptr(&out, 0);
		return -1;
	}
	bpf_dynptr_write(&out, 0, &value, sizeof(value), 0);
	bpf_ringbuf_submit_dynptr(&out, 0);
	return 0;
}

static long on_record(struct bpf_dynptr *record, void *ctx)
{
	drained++;
	return 0;
}

SEC("tc")
int drains(struct __sk_buff *skb)
{
	return bpf_user_ringbuf_drain(&from_user, on_record, NULL, 0);
}

char _license[] SEC("license") = "GPL";
