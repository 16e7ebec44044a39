/* The sum of the binary logarithms of eight 64-bit values, by shifts and comparisons. */
#include "bench.h"
static __always_inline __u32 log2_64(__u64 v)
{
	__u32 r = 0;
	if (v >> 32) { v >>= 32; r += 32; }
	if (v >> 16) { v >>= 16; r += 16; }
	if (v >> 8) { v >>= 8; r += 8; }
	if (v >> 4) { v >>= 4; r += 4; }
	if (v >> 2) { v >>= 2; r += 2; }
	return r + (v >> 1);
}
SEC("tc") int prog(struct __sk_buff *skb)
{
	__u64 *data = (void *)(long)skb->data;
	void *end = (void *)(long)skb->data_end;
	__u32 sum = 0;
	if ((void *)(data + 8) > end)
		return -1;
	for (int i = 0; i < 8; i++)
		sum += log2_64(data[i]);
	return sum;
}
