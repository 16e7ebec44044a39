/* The internet checksum of the first 64 bytes, 16 bits a turn. */
#include "bench.h"
SEC("tc") int prog(struct __sk_buff *skb)
{
	__u16 *data = (void *)(long)skb->data;
	void *end = (void *)(long)skb->data_end;
	__u32 sum = 0;
	if ((void *)(data + 32) > end)
		return -1;
#pragma clang loop unroll(disable)
	for (int i = 0; i < 32; i++)
		sum += data[i];
	sum = (sum & 0xffff) + (sum >> 16);
	sum = (sum & 0xffff) + (sum >> 16);
	return (__u16)~sum;
}
