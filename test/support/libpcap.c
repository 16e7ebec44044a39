/*
 * libpcap as an oracle: one long-lived child that compiles expressions and runs programs over sets of packets, in C, so
 * that only answers travel. A request is a length, a letter and a body; a reply a length and a body (all numbers in
 * the machine's order). Names are those it was told: it stands in for the resolver that libpcap would ask.
 */
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/ether.h>
#include <pcap/pcap.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_PACKET = 4096, MAX_SETS = 64, MAX_STEPS = 100000 };

static void die(const char *what)
{
	fprintf(stderr, "libpcap oracle: %s\n", what);
	exit(1);
}

static void *allocate(size_t size)
{
	void *memory = calloc(1, size ? size : 1);
	if (!memory)
		die("out of memory");
	return memory;
}

/* ---- names ---------------------------------------------------------------------------------------------------- */

struct name {
	char kind; /* h host, n network, e ether, t and u service over TCP and UDP, p protocol */
	char text[64];
	uint8_t data[16];
	unsigned size;
};
static struct name names[256];
static unsigned name_count;

static const struct name *find_name(char kind, const char *text, unsigned nth)
{
	for (unsigned i = 0; i < name_count; i++)
		if (names[i].kind == kind && !strcmp(names[i].text, text) && nth-- == 0)
			return &names[i];
	return NULL;
}

static unsigned number_of(const struct name *name)
{
	unsigned value = 0;
	for (unsigned i = 0; i < name->size; i++)
		value = value << 8 | name->data[i];
	return value;
}

static struct addrinfo *add_address(struct addrinfo ***tail, int family, const void *bytes, unsigned port)
{
	struct addrinfo *info = allocate(sizeof *info + sizeof(struct sockaddr_in6));
	info->ai_family = family;
	info->ai_addr = (struct sockaddr *)(info + 1);
	if (family == AF_INET) {
		struct sockaddr_in *in = (struct sockaddr_in *)info->ai_addr;
		*in = (struct sockaddr_in){ .sin_family = AF_INET, .sin_port = htons(port) };
		if (bytes)
			memcpy(&in->sin_addr, bytes, 4);
		info->ai_addrlen = sizeof *in;
	} else {
		struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)info->ai_addr;
		*in6 = (struct sockaddr_in6){ .sin6_family = AF_INET6, .sin6_port = htons(port) };
		if (bytes)
			memcpy(&in6->sin6_addr, bytes, 16);
		info->ai_addrlen = sizeof *in6;
	}
	**tail = info;
	*tail = &info->ai_next;
	return info;
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result)
{
	struct addrinfo **tail = result;
	const struct name *name;
	*result = NULL;
	if (node) {
		uint8_t bytes[16];
		if (inet_pton(AF_INET6, node, bytes) == 1)
			add_address(&tail, AF_INET6, bytes, 0);
		for (unsigned i = 0; (name = find_name('h', node, i)); i++)
			add_address(&tail, name->size == 4 ? AF_INET : AF_INET6, name->data, 0);
	} else {
		char *end;
		unsigned long port = strtoul(service, &end, 10);
		int udp = hints->ai_protocol == IPPROTO_UDP;
		if (!*end && *service)
			add_address(&tail, AF_INET, NULL, port);
		else if ((name = find_name(udp ? 'u' : 't', service, 0)))
			add_address(&tail, AF_INET, NULL, number_of(name));
		else
			return EAI_SERVICE;
	}
	return *result ? 0 : EAI_NONAME;
}

void freeaddrinfo(struct addrinfo *info)
{
	while (info) {
		struct addrinfo *next = info->ai_next;
		free(info);
		info = next;
	}
}

struct hostent *gethostbyname(const char *text)
{
	(void)text;
	return NULL;
}

int getnetbyname_r(const char *text, struct netent *entry, char *buffer, size_t size, struct netent **result,
		   int *error)
{
	const struct name *name = find_name('n', text, 0);
	(void)buffer, (void)size;
	*error = name ? 0 : HOST_NOT_FOUND;
	*result = name ? entry : NULL;
	if (name)
		*entry = (struct netent){ .n_name = (char *)name->text, .n_addrtype = AF_INET, .n_net = number_of(name) };
	return 0;
}

int getprotobyname_r(const char *text, struct protoent *entry, char *buffer, size_t size, struct protoent **result)
{
	const struct name *name = find_name('p', text, 0);
	(void)buffer, (void)size;
	*result = name ? entry : NULL;
	if (name)
		*entry = (struct protoent){ .p_name = (char *)name->text, .p_proto = number_of(name) };
	return 0;
}

int ether_hostton(const char *text, struct ether_addr *address)
{
	const struct name *name = find_name('e', text, 0);
	if (!name)
		return -1;
	memcpy(address, name->data, 6);
	return 0;
}

/* ---- packets and programs -------------------------------------------------------------------------------------- */

struct packet {
	uint32_t wire, captured;
	const uint8_t *bytes;
};
struct set {
	uint8_t *body; /* the request it came with */
	struct packet *packets;
	uint32_t count;
};
static struct set sets[MAX_SETS];

struct program {
	const struct bpf_insn *insns;
	uint32_t count;
};

static uint32_t random_state;

static uint32_t next_random(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 17;
	return random_state ^= random_state << 5;
}

static int chance(unsigned percent)
{
	return next_random() % 100 < percent;
}

static uint32_t load(const uint8_t *bytes, unsigned size)
{
	uint32_t value = 0;
	while (size--)
		value = value << 8 | *bytes++;
	return value;
}

static void store(uint8_t *bytes, unsigned size, uint32_t value)
{
	while (size--) {
		bytes[size] = value;
		value >>= 8;
	}
}

/*
 * Where a register's value came from: `size` bytes of the packet at `offset`, of which `mask` was kept; size 0 is
 * unknown.
 */
struct origin {
	uint32_t offset, mask;
	unsigned size;
};

/* A packet that `walk` may change to get further: the program itself says which bytes matter, and what they should be. */
struct draft {
	uint8_t bytes[MAX_PACKET];
	uint32_t captured, wire;
};

static uint32_t steer(struct draft *draft, const struct origin *origin, uint32_t value, int relation, uint32_t k)
{
	uint32_t wanted = value;
	if (!draft || !origin->size || origin->offset + origin->size > draft->captured || !chance(65))
		return value;
	switch (relation) {
	case BPF_JEQ:
		wanted = chance(85) ? k : k + 1 - 2 * (next_random() & 1);
		break;
	case BPF_JSET:
		wanted = chance(50) ? value | (k & -k) : value & ~k;
		break;
	default:
		wanted = k + next_random() % 3 - 1;
	}
	if (wanted & ~origin->mask)
		return value;
	uint32_t whole = load(draft->bytes + origin->offset, origin->size);
	store(draft->bytes + origin->offset, origin->size, (whole & ~origin->mask) | wanted);
	return wanted;
}

static int reach(struct draft *draft, uint64_t end, struct packet *view)
{
	if (end <= view->captured)
		return 1;
	if (!draft || end > 600 || !chance(80))
		return 0;
	draft->captured = end;
	if (draft->wire < end)
		draft->wire = end;
	view->captured = draft->captured;
	view->wire = draft->wire;
	return 1;
}

/*
 * Runs a program, counting its instructions; with a draft, changes the packet on the way so that more of the program is
 * reached. `trap` tells of what no program may do. Verdicts come from libpcap's own interpreter, not from here.
 */
static uint32_t walk(struct program program, struct packet view, struct draft *draft, uint32_t *steps,
		     const char **trap)
{
	uint32_t a = 0, x = 0, memory[BPF_MEMWORDS] = { 0 }, stored = 0;
	struct origin from = { 0 }, kept[BPF_MEMWORDS] = { 0 };
	*steps = 0;
	for (uint32_t pc = 0;;) {
		if (pc >= program.count)
			return *trap = "jumps outside", 0;
		if (++*steps > MAX_STEPS)
			return *trap = "does not end", 0;
		const struct bpf_insn *insn = &program.insns[pc++];
		uint32_t operand = BPF_SRC(insn->code) == BPF_X ? x : insn->k;
		uint64_t at;
		unsigned size;
		switch (BPF_CLASS(insn->code)) {
		case BPF_RET:
			return BPF_RVAL(insn->code) == BPF_A ? a : insn->k;
		case BPF_LD:
			from.size = 0;
			switch (BPF_MODE(insn->code)) {
			case BPF_IMM:
				a = insn->k;
				break;
			case BPF_LEN:
				a = view.wire;
				break;
			case BPF_MEM:
				if (insn->k >= BPF_MEMWORDS || !(stored >> insn->k & 1))
					return *trap = "reads scratch memory that it has not written", 0;
				a = memory[insn->k];
				from = kept[insn->k];
				break;
			default:
				size = BPF_SIZE(insn->code) == BPF_W ? 4 : BPF_SIZE(insn->code) == BPF_H ? 2 : 1;
				at = BPF_MODE(insn->code) == BPF_IND ? (uint64_t)x + insn->k : insn->k;
				if (!reach(draft, at + size, &view))
					return 0;
				a = load(view.bytes + at, size);
				from = (struct origin){ at, size == 4 ? ~0u : (1u << size * 8) - 1, size };
			}
			break;
		case BPF_LDX:
			switch (BPF_MODE(insn->code)) {
			case BPF_IMM:
				x = insn->k;
				break;
			case BPF_LEN:
				x = view.wire;
				break;
			case BPF_MEM:
				if (insn->k >= BPF_MEMWORDS || !(stored >> insn->k & 1))
					return *trap = "reads scratch memory that it has not written", 0;
				x = memory[insn->k];
				break;
			default:
				if (!reach(draft, (uint64_t)insn->k + 1, &view))
					return 0;
				x = (view.bytes[insn->k] & 15) << 2;
			}
			break;
		case BPF_ST:
		case BPF_STX:
			if (insn->k >= BPF_MEMWORDS)
				return *trap = "writes outside scratch memory", 0;
			memory[insn->k] = BPF_CLASS(insn->code) == BPF_ST ? a : x;
			kept[insn->k] = BPF_CLASS(insn->code) == BPF_ST ? from : (struct origin){ 0 };
			stored |= 1u << insn->k;
			break;
		case BPF_ALU:
			if (BPF_OP(insn->code) == BPF_AND && BPF_SRC(insn->code) == BPF_K)
				from.mask &= insn->k;
			else
				from.size = 0;
			switch (BPF_OP(insn->code)) {
			case BPF_ADD: a += operand; break;
			case BPF_SUB: a -= operand; break;
			case BPF_MUL: a *= operand; break;
			case BPF_DIV: if (!operand) return 0; a /= operand; break;
			case BPF_MOD: if (!operand) return 0; a %= operand; break;
			case BPF_AND: a &= operand; break;
			case BPF_OR: a |= operand; break;
			case BPF_XOR: a ^= operand; break;
			case BPF_LSH: a = operand < 32 ? a << operand : 0; break;
			case BPF_RSH: a = operand < 32 ? a >> operand : 0; break;
			case BPF_NEG: a = -a; break;
			default: return *trap = "has an unknown instruction", 0;
			}
			break;
		case BPF_JMP:
			if (BPF_OP(insn->code) == BPF_JA) {
				pc += insn->k;
				break;
			}
			a = steer(draft, &from, a, BPF_OP(insn->code), operand);
			switch (BPF_OP(insn->code)) {
			case BPF_JEQ: pc += a == operand ? insn->jt : insn->jf; break;
			case BPF_JGT: pc += a > operand ? insn->jt : insn->jf; break;
			case BPF_JGE: pc += a >= operand ? insn->jt : insn->jf; break;
			case BPF_JSET: pc += a & operand ? insn->jt : insn->jf; break;
			default: return *trap = "has an unknown instruction", 0;
			}
			break;
		case BPF_MISC:
			if (BPF_MISCOP(insn->code) == BPF_TAX) {
				x = a;
			} else {
				a = x;
				from.size = 0;
			}
			break;
		}
	}
}

/* Whether all jumps stay inside; only `ja` may go back. */
static int sound(struct program program)
{
	for (uint32_t i = 0; i < program.count; i++) {
		const struct bpf_insn *insn = &program.insns[i];
		if (BPF_CLASS(insn->code) != BPF_JMP)
			continue;
		if (BPF_OP(insn->code) == BPF_JA) {
			if ((uint64_t)(i + 1 + insn->k) % (1ull << 32) >= program.count)
				return 0;
		} else if (i + 1 + insn->jt >= program.count || i + 1 + insn->jf >= program.count) {
			return 0;
		}
	}
	return program.count > 0 && BPF_CLASS(program.insns[program.count - 1].code) == BPF_RET;
}

/*
 * Whether no path reads scratch memory before it is written. libpcap makes such programs (`geneve or tcp port 80`), and
 * what they say then is chance.
 */
static int defined(struct program program)
{
	uint32_t *written = allocate(program.count * sizeof *written);
	int good = 1;
	memset(written, 0xff, program.count * sizeof *written);
	written[0] = 0;
	for (uint32_t i = 0; i < program.count && good; i++) {
		const struct bpf_insn *insn = &program.insns[i];
		uint32_t now = written[i];
		switch (BPF_CLASS(insn->code)) {
		case BPF_ST:
		case BPF_STX:
			now |= insn->k < BPF_MEMWORDS ? 1u << insn->k : 0;
			break;
		case BPF_LD:
		case BPF_LDX:
			if (BPF_MODE(insn->code) == BPF_MEM && (insn->k >= BPF_MEMWORDS || !(now >> insn->k & 1)))
				good = 0;
			break;
		case BPF_RET:
			continue;
		case BPF_JMP:
			if (BPF_OP(insn->code) != BPF_JA) {
				written[i + 1 + insn->jt] &= now;
				written[i + 1 + insn->jf] &= now;
			} else if (i + 1 + insn->k > i) {
				written[i + 1 + insn->k] &= now;
			}
			continue;
		}
		written[i + 1] &= now;
	}
	free(written);
	return good;
}

static uint32_t verdict(struct program program, struct packet packet)
{
	return bpf_filter(program.insns, packet.bytes, packet.wire, packet.captured);
}

/* ---- requests -------------------------------------------------------------------------------------------------- */

static uint8_t *reply_bytes;
static size_t reply_size, reply_room;

static void reply(const void *bytes, size_t size)
{
	if (reply_size + size > reply_room) {
		reply_room = (reply_size + size) * 2;
		reply_bytes = realloc(reply_bytes, reply_room);
		if (!reply_bytes)
			die("out of memory");
	}
	memcpy(reply_bytes + reply_size, bytes, size);
	reply_size += size;
}

static void reply_number(uint32_t number)
{
	reply(&number, 4);
}

struct reader {
	const uint8_t *at, *end;
};

static const uint8_t *take(struct reader *in, size_t size)
{
	if ((size_t)(in->end - in->at) < size)
		die("a request is too short");
	in->at += size;
	return in->at - size;
}

static uint32_t take_number(struct reader *in)
{
	uint32_t number;
	memcpy(&number, take(in, 4), 4);
	return number;
}

static struct program take_program(struct reader *in)
{
	uint32_t count = take_number(in);
	struct bpf_insn *insns = allocate(count * sizeof *insns);
	memcpy(insns, take(in, count * sizeof *insns), count * sizeof *insns);
	return (struct program){ insns, count };
}

static void learn_names(struct reader in)
{
	for (name_count = 0; in.at < in.end; name_count++) {
		if (name_count == sizeof names / sizeof names[0])
			die("too many names");
		struct name *name = &names[name_count];
		memset(name, 0, sizeof *name);
		name->kind = *take(&in, 1);
		unsigned length = *take(&in, 1);
		if (length >= sizeof name->text)
			die("a name is too long");
		memcpy(name->text, take(&in, length), length);
		name->size = *take(&in, 1);
		if (name->size > sizeof name->data)
			die("an address is too long");
		memcpy(name->data, take(&in, name->size), name->size);
	}
}

/* snapshot length, netmask, whether to optimise, link type NUL, expression NUL -> 0 and the program, or 1 and why not */
static void compile(struct reader in)
{
	uint32_t snap = take_number(&in), netmask = take_number(&in), optimize = take_number(&in);
	const char *link = (const char *)in.at, *text = link + strlen(link) + 1;
	int type = pcap_datalink_name_to_val(link);
	if (type < 0)
		die("an unknown link type");
	pcap_t *handle = pcap_open_dead(type, snap);
	struct bpf_program program;
	if (!handle)
		die("pcap_open_dead failed");
	if (pcap_compile(handle, &program, text, optimize, netmask)) {
		reply_number(1);
		reply(pcap_geterr(handle), strlen(pcap_geterr(handle)));
	} else {
		reply_number(0);
		reply(program.bf_insns, program.bf_len * sizeof *program.bf_insns);
		pcap_freecode(&program);
	}
	pcap_close(handle);
}

/* set, packets (each: length on the wire, length captured, bytes); keeps the request */
static void keep_packets(uint8_t *body, struct reader in)
{
	uint32_t number = take_number(&in), count = 0;
	if (number >= MAX_SETS)
		die("too many sets");
	struct set *set = &sets[number];
	free(set->body);
	free(set->packets);
	struct reader again = in;
	for (; again.at < again.end; count++) {
		take_number(&again);
		if (take_number(&again) > MAX_PACKET)
			die("a packet is too long");
		again.at -= 4;
		take(&again, take_number(&again));
	}
	*set = (struct set){ body, allocate(count * sizeof *set->packets), count };
	for (uint32_t i = 0; i < count; i++) {
		struct packet *packet = &set->packets[i];
		packet->wire = take_number(&in);
		packet->captured = take_number(&in);
		packet->bytes = take(&in, packet->captured);
	}
	reply_number(count);
}

static struct set *take_set(struct reader *in)
{
	uint32_t number = take_number(in);
	if (number >= MAX_SETS)
		die("an unknown set");
	return &sets[number];
}

/* set, program -> what it returns for each packet */
static void run(struct reader in)
{
	struct set *set = take_set(&in);
	struct program program = take_program(&in);
	if (!sound(program))
		die("a program jumps outside");
	for (uint32_t i = 0; i < set->count; i++)
		reply_number(verdict(program, set->packets[i]));
	free((void *)program.insns);
}

struct comparison {
	uint32_t compared, accepted, different, longer, undefined;
	uint64_t steps[2];
	struct draft difference, lengthening; /* the shortest packet of each */
	const char *trap;
};

static void note(struct draft *best, int any, struct packet packet)
{
	if (any && best->captured <= packet.captured)
		return;
	best->captured = packet.captured;
	best->wire = packet.wire;
	memcpy(best->bytes, packet.bytes, packet.captured);
}

enum { COUNT = 1, CAREFUL = 2 };

/* A program whose steps are allowed too; may have no instructions. */
static struct program yardstick;

static void compare_on(struct comparison *found, struct program a, struct program b, struct packet packet, int how)
{
	uint32_t va, vb, steps[2], allowed = 0;
	if (how) {
		const char *chance = NULL;
		walk(a, packet, NULL, &steps[0], &chance);
		if (chance) {
			found->undefined++;
			return;
		}
	}
	if (how & COUNT) {
		walk(b, packet, NULL, &steps[1], &found->trap);
		if (found->trap)
			return;
		found->steps[0] += steps[0];
		found->steps[1] += steps[1];
		if (yardstick.count) {
			const char *chance = NULL;
			walk(yardstick, packet, NULL, &allowed, &chance);
		}
		if (steps[1] > steps[0] && steps[1] > allowed)
			note(&found->lengthening, found->longer++, packet);
	}
	va = verdict(a, packet);
	vb = verdict(b, packet);
	found->compared++;
	found->accepted += va != 0;
	if (va != vb)
		note(&found->difference, found->different++, packet);
}

static void hunt(struct comparison *found, const struct set *set, struct program a, struct program b, int how)
{
	static struct draft draft;
	struct packet base = set->packets[next_random() % set->count];
	const char *trap = NULL;
	uint32_t steps;
	for (size_t i = base.captured; i < sizeof draft.bytes && i < 700; i++)
		draft.bytes[i] = chance(50) ? 0 : next_random();
	memcpy(draft.bytes, base.bytes, base.captured);
	draft.captured = base.captured;
	draft.wire = base.wire;
	for (int round = 0; round < 3; round++)
		walk(next_random() & 1 ? a : b, (struct packet){ draft.wire, draft.captured, draft.bytes }, &draft, &steps,
		     &trap);
	struct packet packet = { draft.wire, draft.captured, draft.bytes };
	compare_on(found, a, b, packet, how);
	for (int i = 0; i < 4; i++) {
		packet.captured = next_random() % (draft.captured + 1);
		compare_on(found, a, b, packet, how);
	}
}

/*
 * set, whether instructions are counted, how many packets to make up after the programs, a seed, two programs ->
 * compared, accepted, different, longer, left out as undefined, whether the first program has such paths, steps of
 * each, the shortest packet on which verdicts differ, the shortest on which the second takes more steps, what is wrong
 * with the second program
 */
static void compare(struct reader in)
{
	static struct comparison found;
	struct set *set = take_set(&in);
	int how = take_number(&in) ? COUNT : 0;
	uint32_t drafts = take_number(&in);
	random_state = take_number(&in) | 1;
	struct program a = take_program(&in), b = take_program(&in);
	yardstick = take_program(&in);
	memset(&found, 0, sizeof found);
	if (!sound(a) || !sound(b)) {
		found.trap = "jumps outside, or does not end with a return";
	} else if (!defined(b)) {
		found.trap = "reads scratch memory that it has not written";
	} else if (set->count) {
		how |= defined(a) ? 0 : CAREFUL;
		for (uint32_t i = 0; i < set->count && !found.trap; i++)
			compare_on(&found, a, b, set->packets[i], how);
		for (uint32_t i = 0; i < drafts && !found.trap; i++)
			hunt(&found, set, a, b, how);
	}
	reply_number(found.compared);
	reply_number(found.accepted);
	reply_number(found.different);
	reply_number(found.longer);
	reply_number(found.undefined);
	reply_number(how & CAREFUL);
	reply(found.steps, sizeof found.steps);
	for (int i = 0; i < 2; i++) {
		struct draft *draft = i ? &found.lengthening : &found.difference;
		reply_number(draft->wire);
		reply_number(draft->captured);
		reply(draft->bytes, draft->captured);
	}
	if (found.trap)
		reply(found.trap, strlen(found.trap));
	free((void *)a.insns);
	free((void *)b.insns);
	free((void *)yardstick.insns);
}

int main(void)
{
	uint32_t size;
	while (fread(&size, 4, 1, stdin) == 1) {
		uint8_t *body = allocate((size_t)size + 1);
		if (size < 1 || fread(body, 1, size, stdin) != size)
			die("a request was cut off");
		struct reader in = { body + 1, body + size };
		reply_size = 0;
		switch (body[0]) {
		case 'n': learn_names(in); break;
		case 'c': compile(in); break;
		case 'p': keep_packets(body, in); body = NULL; break;
		case 'r': run(in); break;
		case 'd': compare(in); break;
		default: die("an unknown request");
		}
		free(body);
		size = reply_size;
		fwrite(&size, 4, 1, stdout);
		fwrite(reply_bytes, 1, reply_size, stdout);
		fflush(stdout);
	}
	return 0;
}
