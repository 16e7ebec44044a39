/* FNV-1a over the first 32 bytes; the result is its two halves, xored. */
#include "bench.h"
SEC("tc") int prog(struct __sk_buff *skb)
{
	__u8 *data = (void *)(long)skb->data;
	void *end = (void *)(long)skb->data_end;
	__u64 hash = 0xcbf29ce484222325ULL;
	if ((void *)(data + 32) > end)
		return -1;
#pragma clang loop unroll(disable)
	for (int i = 0; i < 32; i++)
		hash = (hash ^ data[i]) * 0x100000001b3ULL;
	return (__u32)(hash ^ (hash >> 32));
}
