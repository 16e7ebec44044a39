// Tracepoints and kernel structs of Linux 6.12.117+deb12-cloud-amd64 x64, for editors. Written by skep gen types.
/** Something in kernel memory: its fields, and its address. */
type Kernel<T> = bigint & Readonly<T>
/** An array in kernel memory. */
interface Elements<T> {
	readonly length: number
	readonly [index: number]: T
	[Symbol.iterator](): Iterator<T>
	readonly 0: T
	readonly 1: T
	readonly 2: T
	readonly 3: T
	readonly 4: T
	readonly 5: T
	readonly 6: T
	readonly 7: T
	readonly 8: T
	readonly 9: T
	readonly 10: T
	readonly 11: T
	readonly 12: T
	readonly 13: T
	readonly 14: T
	readonly 15: T
}
type Qdisc = Kernel<{
	enqueue: bigint
	dequeue: bigint
	flags: number
	limit: number
	ops: Qdisc_ops
	stab: qdisc_size_table
	hash: hlist_node
	handle: number
	parent: number
	depth: number
	dev_queue: netdev_queue
	rate_est: net_rate_estimator
	cpu_bstats: gnet_stats_basic_sync
	cpu_qstats: gnet_stats_queue
	pad: number
	refcnt: refcount_struct
	gso_skb: sk_buff_head
	q: qdisc_skb_head
	bstats: gnet_stats_basic_sync
	qstats: gnet_stats_queue
	owner: number
	state: bigint
	state2: bigint
	next_sched: Qdisc
	skb_bad_txq: sk_buff_head
	busylock: spinlock
	seqlock: spinlock
	rcu: callback_head
	dev_tracker: lockdep_map_p
	root_lock_key: lock_class_key
	privdata: Elements<bigint>
}>
type Qdisc_class_ops = Kernel<{
	flags: number
	select_queue: bigint
	graft: bigint
	leaf: bigint
	qlen_notify: bigint
	find: bigint
	change: bigint
	delete: bigint
	walk: bigint
	tcf_block: bigint
	bind_tcf: bigint
	unbind_tcf: bigint
	dump: bigint
	dump_stats: bigint
}>
type Qdisc_ops = Kernel<{
	next: Qdisc_ops
	cl_ops: Qdisc_class_ops
	id: string
	priv_size: number
	static_flags: number
	enqueue: bigint
	dequeue: bigint
	peek: bigint
	init: bigint
	reset: bigint
	destroy: bigint
	change: bigint
	attach: bigint
	change_tx_queue_len: bigint
	change_real_num_tx: bigint
	dump: bigint
	dump_stats: bigint
	ingress_block_set: bigint
	egress_block_set: bigint
	ingress_block_get: bigint
	egress_block_get: bigint
	owner: module
}>
type __call_single_data = Kernel<{
	node: __call_single_node
	func: bigint
	info: bigint
}>
type __call_single_node = Kernel<{
	llist: llist_node
	u_flags: number
	a_flags: atomic_t
	src: number
	dst: number
}>
type __genradix = Kernel<{
	root: bigint
}>
type __kernel_fsid_t = Kernel<{
	val: Elements<number>
}>
type __kernel_sockaddr_storage = Kernel<{
	ss_family: number
	__data: string
	__align: bigint
}>
type __kernel_timespec = Kernel<{
	tv_sec: bigint
	tv_nsec: bigint
}>
type __kfifo = Kernel<{
	in: number
	out: number
	mask: number
	esize: number
	data: bigint
}>
type __sifields = Kernel<{
	_kill: Kernel<{
	_pid: number
	_uid: number
}>
	_timer: Kernel<{
	_tid: number
	_overrun: number
	_sigval: sigval
	_sys_private: number
}>
	_rt: Kernel<{
	_pid: number
	_uid: number
	_sigval: sigval
}>
	_sigchld: Kernel<{
	_pid: number
	_uid: number
	_status: number
	_utime: bigint
	_stime: bigint
}>
	_sigfault: Kernel<{
	_addr: bigint
	_trapno: number
	_addr_lsb: number
	_addr_bnd: Kernel<{
	_dummy_bnd: string
	_lower: bigint
	_upper: bigint
}>
	_addr_pkey: Kernel<{
	_dummy_pkey: string
	_pkey: number
}>
	_perf: Kernel<{
	_data: bigint
	_type: number
	_flags: number
}>
}>
	_sigpoll: Kernel<{
	_band: bigint
	_fd: number
}>
	_sigsys: Kernel<{
	_call_addr: bigint
	_syscall: number
	_arch: number
}>
}>
type _ddebug = Kernel<{
	modname: string
	function: string
	filename: string
	format: string
	lineno: number
	class_id: number
	flags: number
	key: Kernel<{
	dd_key_true: static_key_true
	dd_key_false: static_key_false
}>
}>
type _ddebug_info = Kernel<{
	descs: _ddebug
	classes: ddebug_class_map
	num_descs: number
	num_classes: number
}>
type access_coordinate = Kernel<{
	read_bandwidth: number
	write_bandwidth: number
	read_latency: number
	write_latency: number
}>
type acpi_device_id = Kernel<{
	id: Uint8Array
	driver_data: bigint
	cls: number
	cls_msk: number
}>
type acpi_dmar_header = Kernel<{
	type: number
	length: number
}>
type action_cache = Kernel<{
	allow_native: Elements<bigint>
	allow_compat: Elements<bigint>
}>
type address_space = Kernel<{
	host: inode
	i_pages: xarray
	invalidate_lock: rw_semaphore
	gfp_mask: number
	i_mmap_writable: atomic_t
	i_mmap: rb_root_cached
	nrpages: bigint
	writeback_index: bigint
	a_ops: address_space_operations
	flags: bigint
	wb_err: number
	i_private_lock: spinlock
	i_private_list: list_head
	i_mmap_rwsem: rw_semaphore
	i_private_data: bigint
}>
type address_space_operations = Kernel<{
	writepage: bigint
	read_folio: bigint
	writepages: bigint
	dirty_folio: bigint
	readahead: bigint
	write_begin: bigint
	write_end: bigint
	bmap: bigint
	invalidate_folio: bigint
	release_folio: bigint
	free_folio: bigint
	direct_IO: bigint
	migrate_folio: bigint
	launder_folio: bigint
	is_partially_uptodate: bigint
	is_dirty_writeback: bigint
	error_remove_folio: bigint
	swap_activate: bigint
	swap_deactivate: bigint
	swap_rw: bigint
}>
type ahash_request = Kernel<{
	base: crypto_async_request
	nbytes: number
	src: scatterlist
	result: bigint
	priv: bigint
	__ctx: Elements<bigint>
}>
type alarm = Kernel<{
	node: timerqueue_node
	timer: hrtimer
	function: bigint
	type: number
	state: number
	data: bigint
}>
type anon_vma = Kernel<{
	root: anon_vma
	rwsem: rw_semaphore
	refcount: atomic_t
	num_children: bigint
	num_active_vmas: bigint
	parent: anon_vma
	rb_root: rb_root_cached
}>
type arch_hw_breakpoint = Kernel<{
	address: bigint
	mask: bigint
	len: number
	type: number
}>
type arch_tlbflush_unmap_batch = Kernel<{
	cpumask: cpumask
}>
type arch_uprobe = Kernel<{
	insn: Uint8Array
	ixol: Uint8Array
	ops: uprobe_xol_ops
	branch: Kernel<{
	offs: number
	ilen: number
	opc1: number
}>
	defparam: Kernel<{
	fixups: number
	ilen: number
}>
	push: Kernel<{
	reg_offset: number
	ilen: number
}>
}>
type arch_uprobe_task = Kernel<{
	saved_scratch_register: bigint
	saved_trap_nr: number
	saved_tf: number
}>
type assoc_array = Kernel<{
	root: bigint
	nr_leaves_on_tree: bigint
}>
type async_poll = Kernel<{
	poll: io_poll
	double_poll: io_poll
}>
type atomic64_t = Kernel<{
	counter: bigint
}>
type atomic_t = Kernel<{
	counter: number
}>
type attribute = Kernel<{
	name: string
	mode: number
}>
type attribute_group = Kernel<{
	name: string
	is_visible: bigint
	is_bin_visible: bigint
	attrs: bigint
	bin_attrs: bigint
}>
type audit_aux_data = Kernel<{
	next: audit_aux_data
	type: number
}>
type audit_cap_data = Kernel<{
	permitted: kernel_cap_t
	inheritable: kernel_cap_t
	fE: number
	effective: kernel_cap_t
	ambient: kernel_cap_t
	rootid: kuid_t
}>
type audit_chunk = Kernel<{
	hash: list_head
	key: bigint
	mark: fsnotify_mark
	trees: list_head
	count: number
	refs: atomic64_t
	head: callback_head
	owners: Elements<audit_node>
}>
type audit_context = Kernel<{
	dummy: number
	context: number
	state: number
	current_state: number
	serial: number
	major: number
	uring_op: number
	ctime: timespec64
	argv: Elements<bigint>
	return_code: bigint
	prio: bigint
	return_valid: number
	preallocated_names: Elements<audit_names>
	name_count: number
	names_list: list_head
	filterkey: string
	pwd: path
	aux: audit_aux_data
	aux_pids: audit_aux_data
	sockaddr: __kernel_sockaddr_storage
	sockaddr_len: bigint
	ppid: number
	uid: kuid_t
	euid: kuid_t
	suid: kuid_t
	fsuid: kuid_t
	gid: kgid_t
	egid: kgid_t
	sgid: kgid_t
	fsgid: kgid_t
	personality: bigint
	arch: number
	target_pid: number
	target_auid: kuid_t
	target_uid: kuid_t
	target_sessionid: number
	target_sid: number
	target_comm: string
	trees: audit_tree_refs
	first_trees: audit_tree_refs
	killed_trees: list_head
	tree_count: number
	type: number
	socketcall: Kernel<{
	nargs: number
	args: Elements<bigint>
}>
	ipc: Kernel<{
	uid: kuid_t
	gid: kgid_t
	mode: number
	osid: number
	has_perm: number
	perm_uid: number
	perm_gid: number
	perm_mode: number
	qbytes: bigint
}>
	mq_getsetattr: Kernel<{
	mqdes: number
	mqstat: mq_attr
}>
	mq_notify: Kernel<{
	mqdes: number
	sigev_signo: number
}>
	mq_sendrecv: Kernel<{
	mqdes: number
	msg_len: bigint
	msg_prio: number
	abs_timeout: timespec64
}>
	mq_open: Kernel<{
	oflag: number
	mode: number
	attr: mq_attr
}>
	capset: Kernel<{
	pid: number
	cap: audit_cap_data
}>
	mmap: Kernel<{
	fd: number
	flags: number
}>
	openat2: open_how
	execve: Kernel<{
	argc: number
}>
	module: Kernel<{
	name: string
}>
	time: Kernel<{
	ntp_data: audit_ntp_data
	tk_injoffset: timespec64
}>
	fds: Elements<number>
	proctitle: audit_proctitle
}>
type audit_field = Kernel<{
	type: number
	val: number
	uid: kuid_t
	gid: kgid_t
	lsm_str: string
	lsm_rule: bigint
	op: number
}>
type audit_fsnotify_mark = Kernel<{
	dev: number
	ino: bigint
	path: string
	mark: fsnotify_mark
	rule: audit_krule
}>
type audit_krule = Kernel<{
	pflags: number
	flags: number
	listnr: number
	action: number
	mask: Elements<number>
	buflen: number
	field_count: number
	filterkey: string
	fields: audit_field
	arch_f: audit_field
	inode_f: audit_field
	watch: audit_watch
	tree: audit_tree
	exe: audit_fsnotify_mark
	rlist: list_head
	list: list_head
	prio: bigint
}>
type audit_names = Kernel<{
	list: list_head
	name: filename
	name_len: number
	hidden: boolean
	ino: bigint
	dev: number
	mode: number
	uid: kuid_t
	gid: kgid_t
	rdev: number
	osid: number
	fcap: audit_cap_data
	fcap_ver: number
	type: number
	should_free: boolean
}>
type audit_node = Kernel<{
	list: list_head
	owner: audit_tree
	index: number
}>
type audit_ntp_data = Kernel<{
	vals: Elements<audit_ntp_val>
}>
type audit_ntp_val = Kernel<{
	oldval: bigint
	newval: bigint
}>
type audit_parent = Kernel<{
	watches: list_head
	mark: fsnotify_mark
}>
type audit_proctitle = Kernel<{
	len: number
	value: string
}>
type audit_tree = Kernel<{
	count: refcount_struct
	goner: number
	root: audit_chunk
	chunks: list_head
	rules: list_head
	list: list_head
	same_root: list_head
	head: callback_head
	pathname: Uint8Array
}>
type audit_tree_refs = Kernel<{
	next: audit_tree_refs
	c: Elements<audit_chunk>
}>
type audit_watch = Kernel<{
	count: refcount_struct
	dev: number
	path: string
	ino: bigint
	parent: audit_parent
	wlist: list_head
	rules: list_head
}>
type auto_mode_param = Kernel<{
	qp_type: number
}>
type autogroup = Kernel<{
	kref: kref
	tg: task_group
	lock: rw_semaphore
	id: bigint
	nice: number
}>
type backing_dev_info = Kernel<{
	id: bigint
	rb_node: rb_node
	bdi_list: list_head
	ra_pages: bigint
	io_pages: bigint
	refcnt: kref
	capabilities: number
	min_ratio: number
	max_ratio: number
	max_prop_frac: number
	tot_write_bandwidth: atomic64_t
	last_bdp_sleep: bigint
	wb: bdi_writeback
	wb_list: list_head
	cgwb_tree: xarray
	cgwb_release_mutex: mutex
	wb_switch_rwsem: rw_semaphore
	wb_waitq: wait_queue_head
	dev: device
	dev_name: string
	owner: device
	laptop_mode_wb_timer: timer_list
	debug_dir: dentry
}>
type badblocks = Kernel<{
	dev: device
	count: number
	unacked_exist: number
	shift: number
	page: bigint
	changed: number
	lock: seqlock_t
	sector: bigint
	size: bigint
}>
type balance_callback = Kernel<{
	next: balance_callback
	func: bigint
}>
type bdi_writeback = Kernel<{
	bdi: backing_dev_info
	state: bigint
	last_old_flush: bigint
	b_dirty: list_head
	b_io: list_head
	b_more_io: list_head
	b_dirty_time: list_head
	list_lock: spinlock
	writeback_inodes: atomic_t
	stat: Elements<percpu_counter>
	bw_time_stamp: bigint
	dirtied_stamp: bigint
	written_stamp: bigint
	write_bandwidth: bigint
	avg_write_bandwidth: bigint
	dirty_ratelimit: bigint
	balanced_dirty_ratelimit: bigint
	completions: fprop_local_percpu
	dirty_exceeded: number
	start_all_reason: number
	work_lock: spinlock
	work_list: list_head
	dwork: delayed_work
	bw_dwork: delayed_work
	bdi_node: list_head
	refcnt: percpu_ref
	memcg_completions: fprop_local_percpu
	memcg_css: cgroup_subsys_state
	blkcg_css: cgroup_subsys_state
	memcg_node: list_head
	blkcg_node: list_head
	b_attached: list_head
	offline_node: list_head
	switch_work: work_struct
	switch_wbs_ctxs: llist_head
	release_work: work_struct
	rcu: callback_head
}>
type bin_attribute = Kernel<{
	attr: attribute
	size: bigint
	private: bigint
	f_mapping: bigint
	read: bigint
	write: bigint
	llseek: bigint
	mmap: bigint
}>
type binfmt_misc = Kernel<{
	entries: list_head
	entries_lock: rwlock_t
	enabled: boolean
}>
type bio = Kernel<{
	bi_next: bio
	bi_bdev: block_device
	bi_opf: number
	bi_flags: number
	bi_ioprio: number
	bi_write_hint: number
	bi_status: number
	__bi_remaining: atomic_t
	bi_iter: bvec_iter
	bi_cookie: number
	__bi_nr_segments: number
	bi_end_io: bigint
	bi_private: bigint
	bi_blkg: blkcg_gq
	bi_issue: bio_issue
	bi_iocost_cost: bigint
	bi_integrity: bio_integrity_payload
	bi_vcnt: number
	bi_max_vecs: number
	__bi_cnt: atomic_t
	bi_io_vec: bio_vec
	bi_pool: bio_set
	bi_inline_vecs: Elements<bio_vec>
}>
type bio_alloc_cache = Kernel<{
	free_list: bio
	free_list_irq: bio
	nr: number
	nr_irq: number
}>
type bio_integrity_payload = Kernel<{
	bip_bio: bio
	bip_iter: bvec_iter
	bip_vcnt: number
	bip_max_vcnt: number
	bip_flags: number
	bio_iter: bvec_iter
	bip_work: work_struct
	bip_vec: bio_vec
	bip_inline_vecs: Elements<bio_vec>
}>
type bio_issue = Kernel<{
	value: bigint
}>
type bio_list = Kernel<{
	head: bio
	tail: bio
}>
type bio_set = Kernel<{
	bio_slab: kmem_cache
	front_pad: number
	cache: bio_alloc_cache
	bio_pool: mempool_s
	bvec_pool: mempool_s
	bio_integrity_pool: mempool_s
	bvec_integrity_pool: mempool_s
	back_pad: number
	rescue_lock: spinlock
	rescue_list: bio_list
	rescue_work: work_struct
	rescue_workqueue: workqueue_struct
	cpuhp_dead: hlist_node
}>
type bio_vec = Kernel<{
	bv_page: page
	bv_len: number
	bv_offset: number
}>
type blk_flush_queue = Kernel<{
	mq_flush_lock: spinlock
	flush_pending_idx: number
	flush_running_idx: number
	rq_status: number
	flush_pending_since: bigint
	flush_queue: Elements<list_head>
	flush_data_in_flight: bigint
	flush_rq: request
}>
type blk_holder_ops = Kernel<{
	mark_dead: bigint
	sync: bigint
	freeze: bigint
	thaw: bigint
}>
type blk_independent_access_range = Kernel<{
	kobj: kobject
	sector: bigint
	nr_sectors: bigint
}>
type blk_independent_access_ranges = Kernel<{
	kobj: kobject
	sysfs_registered: boolean
	nr_ia_ranges: number
	ia_range: Elements<blk_independent_access_range>
}>
type blk_integrity = Kernel<{
	flags: number
	csum_type: number
	tuple_size: number
	pi_offset: number
	interval_exp: number
	tag_size: number
}>
type blk_mq_ctx = Kernel<{
	lock: spinlock
	rq_lists: Elements<list_head>
	cpu: number
	index_hw: Elements<number>
	hctxs: Elements<blk_mq_hw_ctx>
	queue: request_queue
	ctxs: blk_mq_ctxs
	kobj: kobject
}>
type blk_mq_ctxs = Kernel<{
	kobj: kobject
	queue_ctx: blk_mq_ctx
}>
type blk_mq_debugfs_attr = Kernel<{
	name: string
	mode: number
	show: bigint
	write: bigint
	seq_ops: seq_operations
}>
type blk_mq_hw_ctx = Kernel<{
	lock: spinlock
	dispatch: list_head
	state: bigint
	run_work: delayed_work
	cpumask: cpumask
	next_cpu: number
	next_cpu_batch: number
	flags: bigint
	sched_data: bigint
	queue: request_queue
	fq: blk_flush_queue
	driver_data: bigint
	ctx_map: sbitmap
	dispatch_from: blk_mq_ctx
	dispatch_busy: number
	type: number
	nr_ctx: number
	ctxs: bigint
	dispatch_wait_lock: spinlock
	dispatch_wait: wait_queue_entry
	wait_index: atomic_t
	tags: blk_mq_tags
	sched_tags: blk_mq_tags
	numa_node: number
	queue_num: number
	nr_active: atomic_t
	cpuhp_online: hlist_node
	cpuhp_dead: hlist_node
	kobj: kobject
	debugfs_dir: dentry
	sched_debugfs_dir: dentry
	hctx_list: list_head
}>
type blk_mq_ops = Kernel<{
	queue_rq: bigint
	commit_rqs: bigint
	queue_rqs: bigint
	get_budget: bigint
	put_budget: bigint
	set_rq_budget_token: bigint
	get_rq_budget_token: bigint
	timeout: bigint
	poll: bigint
	complete: bigint
	init_hctx: bigint
	exit_hctx: bigint
	init_request: bigint
	exit_request: bigint
	cleanup_rq: bigint
	busy: bigint
	map_queues: bigint
	show_rq: bigint
}>
type blk_mq_queue_map = Kernel<{
	mq_map: bigint
	nr_queues: number
	queue_offset: number
}>
type blk_mq_tag_set = Kernel<{
	ops: blk_mq_ops
	map: Elements<blk_mq_queue_map>
	nr_maps: number
	nr_hw_queues: number
	queue_depth: number
	reserved_tags: number
	cmd_size: number
	numa_node: number
	timeout: number
	flags: number
	driver_data: bigint
	tags: bigint
	shared_tags: blk_mq_tags
	tag_list_lock: mutex
	tag_list: list_head
	srcu: srcu_struct
}>
type blk_mq_tags = Kernel<{
	nr_tags: number
	nr_reserved_tags: number
	active_queues: number
	bitmap_tags: sbitmap_queue
	breserved_tags: sbitmap_queue
	rqs: bigint
	static_rqs: bigint
	page_list: list_head
	lock: spinlock
}>
type blk_plug = Kernel<{
	mq_list: rq_list
	cached_rqs: rq_list
	cur_ktime: bigint
	nr_ios: number
	rq_count: number
	multiple_queues: boolean
	has_elevator: boolean
	cb_list: list_head
}>
type blk_queue_stats = Kernel<{
	callbacks: list_head
	lock: spinlock
	accounting: number
}>
type blk_rq_stat = Kernel<{
	mean: bigint
	min: bigint
	max: bigint
	nr_samples: number
	batch: bigint
}>
type blk_trace = Kernel<{
	trace_state: number
	rchan: rchan
	sequence: bigint
	msg_data: bigint
	act_mask: number
	start_lba: bigint
	end_lba: bigint
	pid: number
	dev: number
	dir: dentry
	running_list: list_head
	dropped: atomic_t
}>
type blkcg = Kernel<{
	css: cgroup_subsys_state
	lock: spinlock
	online_pin: refcount_struct
	congestion_count: atomic_t
	blkg_tree: xarray
	blkg_hint: blkcg_gq
	blkg_list: hlist_head
	cpd: Elements<blkcg_policy_data>
	all_blkcgs_node: list_head
	lhead: llist_head
	cgwb_list: list_head
}>
type blkcg_gq = Kernel<{
	q: request_queue
	q_node: list_head
	blkcg_node: hlist_node
	blkcg: blkcg
	parent: blkcg_gq
	refcnt: percpu_ref
	online: boolean
	iostat_cpu: blkg_iostat_set
	iostat: blkg_iostat_set
	pd: Elements<blkg_policy_data>
	async_bio_lock: spinlock
	async_bios: bio_list
	async_bio_work: work_struct
	free_work: work_struct
	use_delay: atomic_t
	delay_nsec: atomic64_t
	delay_start: atomic64_t
	last_delay: bigint
	last_use: number
	callback_head: callback_head
}>
type blkcg_policy_data = Kernel<{
	blkcg: blkcg
	plid: number
}>
type blkg_iostat = Kernel<{
	bytes: Elements<bigint>
	ios: Elements<bigint>
}>
type blkg_iostat_set = Kernel<{
	sync: u64_stats_sync
	blkg: blkcg_gq
	lnode: llist_node
	lqueued: number
	cur: blkg_iostat
	last: blkg_iostat
}>
type blkg_policy_data = Kernel<{
	blkg: blkcg_gq
	plid: number
	online: boolean
	callback_head: callback_head
}>
type block_device = Kernel<{
	bd_start_sect: bigint
	bd_nr_sectors: bigint
	bd_disk: gendisk
	bd_queue: request_queue
	bd_stats: disk_stats
	bd_stamp: bigint
	__bd_flags: atomic_t
	bd_dev: number
	bd_mapping: address_space
	bd_openers: atomic_t
	bd_size_lock: spinlock
	bd_claiming: bigint
	bd_holder: bigint
	bd_holder_ops: blk_holder_ops
	bd_holder_lock: mutex
	bd_holders: number
	bd_holder_dir: kobject
	bd_fsfreeze_count: atomic_t
	bd_fsfreeze_mutex: mutex
	bd_meta_info: partition_meta_info
	bd_writers: number
	bd_security: bigint
	bd_device: device
}>
type block_device_operations = Kernel<{
	submit_bio: bigint
	poll_bio: bigint
	open: bigint
	release: bigint
	ioctl: bigint
	compat_ioctl: bigint
	check_events: bigint
	unlock_native_capacity: bigint
	getgeo: bigint
	set_read_only: bigint
	free_disk: bigint
	swap_slot_free_notify: bigint
	report_zones: bigint
	devnode: bigint
	get_unique_id: bigint
	owner: module
	pr_ops: pr_ops
	alternative_gpt_sector: bigint
}>
type blocking_notifier_head = Kernel<{
	rwsem: rw_semaphore
	head: notifier_block
}>
type bpf_arena = Kernel<{
	map: bpf_map
	user_vm_start: bigint
	user_vm_end: bigint
	kern_vm: vm_struct
	mt: maple_tree
	vma_list: list_head
	lock: mutex
}>
type bpf_attr = Kernel<{
	map_type: number
	key_size: number
	value_size: number
	max_entries: number
	map_flags: number
	inner_map_fd: number
	numa_node: number
	map_name: string
	map_ifindex: number
	btf_fd: number
	btf_key_type_id: number
	btf_value_type_id: number
	btf_vmlinux_value_type_id: number
	map_extra: bigint
	value_type_btf_obj_fd: number
	map_token_fd: number
	map_fd: number
	key: bigint
	value: bigint
	next_key: bigint
	flags: bigint
	batch: Kernel<{
	in_batch: bigint
	out_batch: bigint
	keys: bigint
	values: bigint
	count: number
	map_fd: number
	elem_flags: bigint
	flags: bigint
}>
	prog_type: number
	insn_cnt: number
	insns: bigint
	license: bigint
	log_level: number
	log_size: number
	log_buf: bigint
	kern_version: number
	prog_flags: number
	prog_name: string
	prog_ifindex: number
	expected_attach_type: number
	prog_btf_fd: number
	func_info_rec_size: number
	func_info: bigint
	func_info_cnt: number
	line_info_rec_size: number
	line_info: bigint
	line_info_cnt: number
	attach_btf_id: number
	attach_prog_fd: number
	attach_btf_obj_fd: number
	core_relo_cnt: number
	fd_array: bigint
	core_relos: bigint
	core_relo_rec_size: number
	log_true_size: number
	prog_token_fd: number
	pathname: bigint
	bpf_fd: number
	file_flags: number
	path_fd: number
	target_fd: number
	target_ifindex: number
	attach_bpf_fd: number
	attach_type: number
	attach_flags: number
	replace_bpf_fd: number
	relative_fd: number
	relative_id: number
	expected_revision: bigint
	test: Kernel<{
	prog_fd: number
	retval: number
	data_size_in: number
	data_size_out: number
	data_in: bigint
	data_out: bigint
	repeat: number
	duration: number
	ctx_size_in: number
	ctx_size_out: number
	ctx_in: bigint
	ctx_out: bigint
	flags: number
	cpu: number
	batch_size: number
}>
	start_id: number
	prog_id: number
	map_id: number
	btf_id: number
	link_id: number
	next_id: number
	open_flags: number
	info: Kernel<{
	bpf_fd: number
	info_len: number
	info: bigint
}>
	query: Kernel<{
	target_fd: number
	target_ifindex: number
	attach_type: number
	query_flags: number
	attach_flags: number
	prog_ids: bigint
	prog_cnt: number
	count: number
	prog_attach_flags: bigint
	link_ids: bigint
	link_attach_flags: bigint
	revision: bigint
}>
	raw_tracepoint: Kernel<{
	name: bigint
	prog_fd: number
	cookie: bigint
}>
	btf: bigint
	btf_log_buf: bigint
	btf_size: number
	btf_log_size: number
	btf_log_level: number
	btf_log_true_size: number
	btf_flags: number
	btf_token_fd: number
	task_fd_query: Kernel<{
	pid: number
	fd: number
	flags: number
	buf_len: number
	buf: bigint
	prog_id: number
	fd_type: number
	probe_offset: bigint
	probe_addr: bigint
}>
	link_create: Kernel<{
	prog_fd: number
	map_fd: number
	target_fd: number
	target_ifindex: number
	attach_type: number
	flags: number
	target_btf_id: number
	iter_info: bigint
	iter_info_len: number
	perf_event: Kernel<{
	bpf_cookie: bigint
}>
	kprobe_multi: Kernel<{
	flags: number
	cnt: number
	syms: bigint
	addrs: bigint
	cookies: bigint
}>
	tracing: Kernel<{
	target_btf_id: number
	cookie: bigint
}>
	netfilter: Kernel<{
	pf: number
	hooknum: number
	priority: number
	flags: number
}>
	tcx: Kernel<{
	relative_fd: number
	relative_id: number
	expected_revision: bigint
}>
	uprobe_multi: Kernel<{
	path: bigint
	offsets: bigint
	ref_ctr_offsets: bigint
	cookies: bigint
	cnt: number
	flags: number
	pid: number
}>
	netkit: Kernel<{
	relative_fd: number
	relative_id: number
	expected_revision: bigint
}>
	cgroup: Kernel<{
	relative_fd: number
	relative_id: number
	expected_revision: bigint
}>
}>
	link_update: Kernel<{
	link_fd: number
	new_prog_fd: number
	new_map_fd: number
	flags: number
	old_prog_fd: number
	old_map_fd: number
}>
	link_detach: Kernel<{
	link_fd: number
}>
	enable_stats: Kernel<{
	type: number
}>
	iter_create: Kernel<{
	link_fd: number
	flags: number
}>
	prog_bind_map: Kernel<{
	prog_fd: number
	map_fd: number
	flags: number
}>
	token_create: Kernel<{
	flags: number
	bpffs_fd: number
}>
}>
type bpf_cgroup_storage = Kernel<{
	buf: bpf_storage_buffer
	percpu_buf: bigint
	map: bpf_cgroup_storage_map
	key: bpf_cgroup_storage_key
	list_map: list_head
	list_cg: list_head
	node: rb_node
	rcu: callback_head
}>
type bpf_cgroup_storage_key = Kernel<{
	cgroup_inode_id: bigint
	attach_type: number
}>
type bpf_cgroup_storage_map = Kernel<{
	map: bpf_map
	lock: spinlock
	root: rb_root
	list: list_head
}>
type bpf_ctx_arg_aux = Kernel<{
	offset: number
	reg_type: number
	btf: btf
	btf_id: number
}>
type bpf_func_info = Kernel<{
	insn_off: number
	type_id: number
}>
type bpf_func_info_aux = Kernel<{
	linkage: number
	unreliable: boolean
	called: boolean
	verified: boolean
}>
type bpf_func_proto = Kernel<{
	func: bigint
	gpl_only: boolean
	pkt_access: boolean
	might_sleep: boolean
	allow_fastcall: boolean
	ret_type: number
	arg1_type: number
	arg2_type: number
	arg3_type: number
	arg4_type: number
	arg5_type: number
	arg_type: Elements<number>
	arg1_btf_id: bigint
	arg2_btf_id: bigint
	arg3_btf_id: bigint
	arg4_btf_id: bigint
	arg5_btf_id: bigint
	arg_btf_id: Elements<bigint>
	arg1_size: bigint
	arg2_size: bigint
	arg3_size: bigint
	arg4_size: bigint
	arg5_size: bigint
	arg_size: Elements<bigint>
	ret_btf_id: bigint
	allowed: bigint
}>
type bpf_insn = Kernel<{
	code: number
	dst_reg: number
	src_reg: number
	off: number
	imm: number
}>
type bpf_iter_seq_info = Kernel<{
	seq_ops: seq_operations
	init_seq_private: bigint
	fini_seq_private: bigint
	seq_priv_size: number
}>
type bpf_jit_poke_descriptor = Kernel<{
	tailcall_target: bigint
	tailcall_bypass: bigint
	bypass_addr: bigint
	aux: bigint
	tail_call: Kernel<{
	map: bpf_map
	key: number
}>
	tailcall_target_stable: boolean
	adj_off: number
	reason: number
	insn_idx: number
}>
type bpf_kfunc_btf = Kernel<{
	btf: btf
	module: module
	offset: number
}>
type bpf_kfunc_btf_tab = Kernel<{
	descs: Elements<bpf_kfunc_btf>
	nr_descs: number
}>
type bpf_kfunc_desc = Kernel<{
	func_model: btf_func_model
	func_id: number
	imm: number
	offset: number
	addr: bigint
}>
type bpf_kfunc_desc_tab = Kernel<{
	descs: Elements<bpf_kfunc_desc>
	nr_descs: number
}>
type bpf_ksym = Kernel<{
	start: bigint
	end: bigint
	name: string
	lnode: list_head
	tnode: latch_tree_node
	prog: boolean
}>
type bpf_line_info = Kernel<{
	insn_off: number
	file_name_off: number
	line_off: number
	line_col: number
}>
type bpf_link = Kernel<{
	refcnt: atomic64_t
	id: number
	type: number
	ops: bpf_link_ops
	prog: bpf_prog
	rcu: callback_head
	work: work_struct
}>
type bpf_link_ops = Kernel<{
	release: bigint
	dealloc: bigint
	dealloc_deferred: bigint
	detach: bigint
	update_prog: bigint
	show_fdinfo: bigint
	fill_link_info: bigint
	update_map: bigint
	poll: bigint
}>
type bpf_local_storage = Kernel<{
	cache: Elements<bpf_local_storage_data>
	smap: bpf_local_storage_map
	list: hlist_head
	owner: bigint
	rcu: callback_head
	lock: raw_spinlock
}>
type bpf_local_storage_data = Kernel<{
	smap: bpf_local_storage_map
	data: Uint8Array
}>
type bpf_local_storage_map = Kernel<{
	map: bpf_map
	buckets: bpf_local_storage_map_bucket
	bucket_log: number
	elem_size: number
	cache_idx: number
	selem_ma: bpf_mem_alloc
	storage_ma: bpf_mem_alloc
	bpf_ma: boolean
}>
type bpf_local_storage_map_bucket = Kernel<{
	list: hlist_head
	lock: raw_spinlock
}>
type bpf_map = Kernel<{
	ops: bpf_map_ops
	inner_map_meta: bpf_map
	security: bigint
	map_type: number
	key_size: number
	value_size: number
	max_entries: number
	map_extra: bigint
	map_flags: number
	id: number
	record: btf_record
	numa_node: number
	btf_key_type_id: number
	btf_value_type_id: number
	btf_vmlinux_value_type_id: number
	btf: btf
	objcg: obj_cgroup
	name: string
	freeze_mutex: mutex
	refcnt: atomic64_t
	usercnt: atomic64_t
	work: work_struct
	rcu: callback_head
	writecnt: atomic64_t
	owner_lock: spinlock
	owner: bpf_map_owner
	bypass_spec_v1: boolean
	frozen: boolean
	free_after_mult_rcu_gp: boolean
	free_after_rcu_gp: boolean
	sleepable_refcnt: atomic64_t
	elem_count: bigint
	cookie: bigint
}>
type bpf_map_ops = Kernel<{
	map_alloc_check: bigint
	map_alloc: bigint
	map_release: bigint
	map_free: bigint
	map_get_next_key: bigint
	map_release_uref: bigint
	map_lookup_elem_sys_only: bigint
	map_lookup_batch: bigint
	map_lookup_and_delete_elem: bigint
	map_lookup_and_delete_batch: bigint
	map_update_batch: bigint
	map_delete_batch: bigint
	map_lookup_elem: bigint
	map_update_elem: bigint
	map_delete_elem: bigint
	map_push_elem: bigint
	map_pop_elem: bigint
	map_peek_elem: bigint
	map_lookup_percpu_elem: bigint
	map_fd_get_ptr: bigint
	map_fd_put_ptr: bigint
	map_gen_lookup: bigint
	map_fd_sys_lookup_elem: bigint
	map_seq_show_elem: bigint
	map_check_btf: bigint
	map_poke_track: bigint
	map_poke_untrack: bigint
	map_poke_run: bigint
	map_direct_value_addr: bigint
	map_direct_value_meta: bigint
	map_mmap: bigint
	map_poll: bigint
	map_get_unmapped_area: bigint
	map_local_storage_charge: bigint
	map_local_storage_uncharge: bigint
	map_owner_storage_ptr: bigint
	map_redirect: bigint
	map_meta_equal: bigint
	map_set_for_each_callback_args: bigint
	map_for_each_callback: bigint
	map_mem_usage: bigint
	map_btf_id: bigint
	iter_seq_info: bpf_iter_seq_info
}>
type bpf_map_owner = Kernel<{
	type: number
	jited: boolean
	xdp_has_frags: boolean
	storage_cookie: Elements<bigint>
	attach_func_proto: btf_type
	expected_attach_type: number
}>
type bpf_mem_alloc = Kernel<{
	caches: bpf_mem_caches
	cache: bpf_mem_cache
	objcg: obj_cgroup
	percpu: boolean
	work: work_struct
	dtor_ctx_free: bigint
	dtor_ctx: bigint
}>
type bpf_mem_cache = Kernel<{
	free_llist: llist_head
	active: local_t
	free_llist_extra: llist_head
	refill_work: irq_work
	objcg: obj_cgroup
	unit_size: number
	free_cnt: number
	low_watermark: number
	high_watermark: number
	batch: number
	percpu_size: number
	draining: boolean
	tgt: bpf_mem_cache
	dtor: bigint
	dtor_ctx: bigint
	free_by_rcu: llist_head
	free_by_rcu_tail: llist_node
	waiting_for_gp: llist_head
	waiting_for_gp_tail: llist_node
	rcu: callback_head
	call_rcu_in_progress: atomic_t
	free_llist_extra_rcu: llist_head
	free_by_rcu_ttrace: llist_head
	waiting_for_gp_ttrace: llist_head
	rcu_ttrace: callback_head
	call_rcu_ttrace_in_progress: atomic_t
	lock: raw_spinlock
}>
type bpf_mem_caches = Kernel<{
	cache: Elements<bpf_mem_cache>
}>
type bpf_mprog_bundle = Kernel<{
	a: bpf_mprog_entry
	b: bpf_mprog_entry
	cp_items: Elements<bpf_mprog_cp>
	ref: bpf_prog
	revision: atomic64_t
	count: number
}>
type bpf_mprog_cp = Kernel<{
	link: bpf_link
}>
type bpf_mprog_entry = Kernel<{
	fp_items: Elements<bpf_mprog_fp>
	parent: bpf_mprog_bundle
}>
type bpf_mprog_fp = Kernel<{
	prog: bpf_prog
}>
type bpf_net_context = Kernel<{
	ri: bpf_redirect_info
	cpu_map_flush_list: list_head
	dev_map_flush_list: list_head
	xskmap_map_flush_list: list_head
}>
type bpf_nh_params = Kernel<{
	nh_family: number
	ipv4_nh: number
	ipv6_nh: in6_addr
}>
type bpf_offload_dev = Kernel<{
	ops: bpf_prog_offload_ops
	netdevs: list_head
	priv: bigint
}>
type bpf_prog = Kernel<{
	pages: number
	jited: number
	jit_requested: number
	gpl_compatible: number
	cb_access: number
	dst_needed: number
	blinding_requested: number
	blinded: number
	is_func: number
	kprobe_override: number
	has_callchain_buf: number
	enforce_expected_attach_type: number
	call_get_stack: number
	call_get_func_ip: number
	tstamp_type_access: number
	sleepable: number
	type: number
	expected_attach_type: number
	len: number
	jited_len: number
	tag: Uint8Array
	stats: bpf_prog_stats
	active: bigint
	bpf_func: bigint
	aux: bpf_prog_aux
	orig_prog: sock_fprog_kern
	__empty_insns: lockdep_map_p
	insns: Elements<sock_filter>
	__empty_insnsi: lockdep_map_p
	insnsi: Elements<bpf_insn>
}>
type bpf_prog_array = Kernel<{
	rcu: callback_head
	items: Elements<bpf_prog_array_item>
}>
type bpf_prog_array_item = Kernel<{
	prog: bpf_prog
	cgroup_storage: Elements<bpf_cgroup_storage>
	bpf_cookie: bigint
}>
type bpf_prog_aux = Kernel<{
	refcnt: atomic64_t
	used_map_cnt: number
	used_btf_cnt: number
	max_ctx_offset: number
	max_pkt_offset: number
	max_tp_access: number
	stack_depth: number
	id: number
	func_cnt: number
	real_func_cnt: number
	func_idx: number
	attach_btf_id: number
	ctx_arg_info_size: number
	max_rdonly_access: number
	max_rdwr_access: number
	attach_btf: btf
	ctx_arg_info: bpf_ctx_arg_aux
	dst_mutex: mutex
	dst_prog: bpf_prog
	dst_trampoline: bpf_trampoline
	saved_dst_prog_type: number
	saved_dst_attach_type: number
	verifier_zext: boolean
	dev_bound: boolean
	offload_requested: boolean
	attach_btf_trace: boolean
	attach_tracing_prog: boolean
	func_proto_unreliable: boolean
	tail_call_reachable: boolean
	xdp_has_frags: boolean
	exception_cb: boolean
	exception_boundary: boolean
	is_extended: boolean
	changes_pkt_data: boolean
	prog_array_member_cnt: bigint
	ext_mutex: mutex
	arena: bpf_arena
	attach_func_proto: btf_type
	attach_func_name: string
	func: bigint
	jit_data: bigint
	poke_tab: bpf_jit_poke_descriptor
	kfunc_tab: bpf_kfunc_desc_tab
	kfunc_btf_tab: bpf_kfunc_btf_tab
	size_poke_tab: number
	ksym: bpf_ksym
	ops: bpf_prog_ops
	used_maps: bigint
	used_maps_mutex: mutex
	used_btfs: btf_mod_pair
	prog: bpf_prog
	user: user_struct
	load_time: bigint
	verified_insns: number
	cgroup_atype: number
	cgroup_storage: Elements<bpf_map>
	name: string
	bpf_exception_cb: bigint
	security: bigint
	token: bpf_token
	offload: bpf_prog_offload
	btf: btf
	func_info: bpf_func_info
	func_info_aux: bpf_func_info_aux
	linfo: bpf_line_info
	jited_linfo: bigint
	func_info_cnt: number
	nr_linfo: number
	linfo_idx: number
	mod: module
	num_exentries: number
	extable: exception_table_entry
	work: work_struct
	rcu: callback_head
}>
type bpf_prog_offload = Kernel<{
	prog: bpf_prog
	netdev: net_device
	offdev: bpf_offload_dev
	dev_priv: bigint
	offloads: list_head
	dev_state: boolean
	opt_failed: boolean
	jited_image: bigint
	jited_len: number
}>
type bpf_prog_offload_ops = Kernel<{
	insn_hook: bigint
	finalize: bigint
	replace_insn: bigint
	remove_insns: bigint
	prepare: bigint
	translate: bigint
	destroy: bigint
}>
type bpf_prog_ops = Kernel<{
	test_run: bigint
}>
type bpf_prog_stats = Kernel<{
	cnt: u64_stats_t
	nsecs: u64_stats_t
	misses: u64_stats_t
	syncp: u64_stats_sync
}>
type bpf_raw_event_map = Kernel<{
	tp: tracepoint
	bpf_func: bigint
	num_args: number
	writable_size: number
}>
type bpf_redirect_info = Kernel<{
	tgt_index: bigint
	tgt_value: bigint
	map: bpf_map
	flags: number
	map_id: number
	map_type: number
	nh: bpf_nh_params
	kern_flags: number
}>
type bpf_retval_range = Kernel<{
	minval: number
	maxval: number
}>
type bpf_run_ctx = Kernel<{}>
type bpf_storage_buffer = Kernel<{
	rcu: callback_head
	data: Uint8Array
}>
type bpf_struct_ops = Kernel<{
	verifier_ops: bpf_verifier_ops
	init: bigint
	check_member: bigint
	init_member: bigint
	reg: bigint
	unreg: bigint
	update: bigint
	validate: bigint
	cfi_stubs: bigint
	owner: module
	name: string
	func_models: Elements<btf_func_model>
}>
type bpf_struct_ops_arg_info = Kernel<{
	info: bpf_ctx_arg_aux
	cnt: number
}>
type bpf_struct_ops_desc = Kernel<{
	st_ops: bpf_struct_ops
	type: btf_type
	value_type: btf_type
	type_id: number
	value_id: number
	arg_info: bpf_struct_ops_arg_info
}>
type bpf_token = Kernel<{
	work: work_struct
	refcnt: atomic64_t
	userns: user_namespace
	allowed_cmds: bigint
	allowed_maps: bigint
	allowed_progs: bigint
	allowed_attachs: bigint
	security: bigint
}>
type bpf_tramp_image = Kernel<{
	image: bigint
	size: number
	ksym: bpf_ksym
	pcref: percpu_ref
	ip_after_call: bigint
	ip_epilogue: bigint
	rcu: callback_head
	work: work_struct
}>
type bpf_trampoline = Kernel<{
	hlist: hlist_node
	fops: ftrace_ops
	mutex: mutex
	refcnt: refcount_struct
	flags: number
	key: bigint
	func: Kernel<{
	model: btf_func_model
	addr: bigint
	ftrace_managed: boolean
}>
	extension_prog: bpf_prog
	progs_hlist: Elements<hlist_head>
	progs_cnt: Elements<number>
	cur_image: bpf_tramp_image
}>
type bpf_verifier_log = Kernel<{
	start_pos: bigint
	end_pos: bigint
	ubuf: string
	level: number
	len_total: number
	len_max: number
	kbuf: string
}>
type bpf_verifier_ops = Kernel<{
	get_func_proto: bigint
	is_valid_access: bigint
	gen_prologue: bigint
	gen_epilogue: bigint
	gen_ld_abs: bigint
	convert_ctx_access: bigint
	btf_struct_access: bigint
}>
type bpf_xdp_entity = Kernel<{
	prog: bpf_prog
	link: bpf_xdp_link
}>
type bpf_xdp_link = Kernel<{
	link: bpf_link
	dev: net_device
	flags: number
}>
type br_ip = Kernel<{
	src: Kernel<{
	ip4: number
	ip6: in6_addr
}>
	dst: Kernel<{
	ip4: number
	ip6: in6_addr
	mac_addr: Uint8Array
}>
	proto: number
	vid: number
}>
type br_mcast_stats = Kernel<{
	igmp_v1queries: Elements<bigint>
	igmp_v2queries: Elements<bigint>
	igmp_v3queries: Elements<bigint>
	igmp_leaves: Elements<bigint>
	igmp_v1reports: Elements<bigint>
	igmp_v2reports: Elements<bigint>
	igmp_v3reports: Elements<bigint>
	igmp_parse_errors: bigint
	mld_v1queries: Elements<bigint>
	mld_v2queries: Elements<bigint>
	mld_leaves: Elements<bigint>
	mld_v1reports: Elements<bigint>
	mld_v2reports: Elements<bigint>
	mld_parse_errors: bigint
	mcast_bytes: Elements<bigint>
	mcast_packets: Elements<bigint>
}>
type br_tunnel_info = Kernel<{
	tunnel_id: bigint
	tunnel_dst: metadata_dst
}>
type bridge_id = Kernel<{
	prio: Uint8Array
	addr: Uint8Array
}>
type bridge_mcast_other_query = Kernel<{
	timer: timer_list
	delay_timer: timer_list
}>
type bridge_mcast_own_query = Kernel<{
	timer: timer_list
	startup_sent: number
}>
type bridge_mcast_querier = Kernel<{
	addr: br_ip
	port_ifidx: number
	seq: seqcount_spinlock
}>
type bridge_mcast_stats = Kernel<{
	mstats: br_mcast_stats
	syncp: u64_stats_sync
}>
type bridge_stp_xstats = Kernel<{
	transition_blk: bigint
	transition_fwd: bigint
	rx_bpdu: bigint
	tx_bpdu: bigint
	rx_tcn: bigint
	tx_tcn: bigint
}>
type btf = Kernel<{
	data: bigint
	types: bigint
	resolved_ids: bigint
	resolved_sizes: bigint
	strings: string
	nohdr_data: bigint
	hdr: btf_header
	nr_types: number
	types_size: number
	data_size: number
	refcnt: refcount_struct
	id: number
	rcu: callback_head
	kfunc_set_tab: btf_kfunc_set_tab
	dtor_kfunc_tab: btf_id_dtor_kfunc_tab
	struct_meta_tab: btf_struct_metas
	struct_ops_tab: btf_struct_ops_tab
	base_btf: btf
	start_id: number
	start_str_off: number
	name: string
	kernel_btf: boolean
	base_id_map: bigint
}>
type btf_field = Kernel<{
	offset: number
	size: number
	type: number
	kptr: btf_field_kptr
	graph_root: btf_field_graph_root
}>
type btf_field_graph_root = Kernel<{
	btf: btf
	value_btf_id: number
	node_offset: number
	value_rec: btf_record
}>
type btf_field_kptr = Kernel<{
	btf: btf
	module: module
	dtor: bigint
	btf_id: number
}>
type btf_func_model = Kernel<{
	ret_size: number
	ret_flags: number
	nr_args: number
	arg_size: Uint8Array
	arg_flags: Uint8Array
}>
type btf_header = Kernel<{
	magic: number
	version: number
	flags: number
	hdr_len: number
	type_off: number
	type_len: number
	str_off: number
	str_len: number
}>
type btf_id_dtor_kfunc = Kernel<{
	btf_id: number
	kfunc_btf_id: number
}>
type btf_id_dtor_kfunc_tab = Kernel<{
	cnt: number
	dtors: Elements<btf_id_dtor_kfunc>
}>
type btf_id_set8 = Kernel<{
	cnt: number
	flags: number
	pairs: Elements<Kernel<{
	id: number
	flags: number
}>>
}>
type btf_kfunc_hook_filter = Kernel<{
	filters: Elements<bigint>
	nr_filters: number
}>
type btf_kfunc_set_tab = Kernel<{
	sets: Elements<btf_id_set8>
	hook_filters: Elements<btf_kfunc_hook_filter>
}>
type btf_mod_pair = Kernel<{
	btf: btf
	module: module
}>
type btf_record = Kernel<{
	cnt: number
	field_mask: number
	spin_lock_off: number
	timer_off: number
	wq_off: number
	refcount_off: number
	fields: Elements<btf_field>
}>
type btf_struct_meta = Kernel<{
	btf_id: number
	record: btf_record
}>
type btf_struct_metas = Kernel<{
	cnt: number
	types: Elements<btf_struct_meta>
}>
type btf_struct_ops_tab = Kernel<{
	cnt: number
	capacity: number
	ops: Elements<bpf_struct_ops_desc>
}>
type btf_type = Kernel<{
	name_off: number
	info: number
	size: number
	type: number
}>
type bucket_table = Kernel<{
	size: number
	nest: number
	hash_rnd: number
	walkers: list_head
	rcu: callback_head
	future_tbl: bucket_table
	dep_map: lockdep_map
	buckets: Elements<rhash_lock_head>
}>
type buffer_head = Kernel<{
	b_state: bigint
	b_this_page: buffer_head
	b_page: page
	b_folio: folio
	b_blocknr: bigint
	b_size: bigint
	b_data: string
	b_bdev: block_device
	b_end_io: bigint
	b_private: bigint
	b_assoc_buffers: list_head
	b_assoc_map: address_space
	b_count: atomic_t
	b_uptodate_lock: spinlock
}>
type bug_entry = Kernel<{
	bug_addr_disp: number
	file_disp: number
	line: number
	flags: number
}>
type bus_dma_region = Kernel<{
	cpu_start: bigint
	dma_start: bigint
	size: bigint
}>
type bus_type = Kernel<{
	name: string
	dev_name: string
	bus_groups: bigint
	dev_groups: bigint
	drv_groups: bigint
	match: bigint
	uevent: bigint
	probe: bigint
	sync_state: bigint
	remove: bigint
	shutdown: bigint
	irq_get_affinity: bigint
	online: bigint
	offline: bigint
	suspend: bigint
	resume: bigint
	num_vf: bigint
	dma_configure: bigint
	dma_cleanup: bigint
	pm: dev_pm_ops
	driver_override: boolean
}>
type bvec_iter = Kernel<{
	bi_sector: bigint
	bi_size: number
	bi_idx: number
	bi_bvec_done: number
}>
type cache_tag = Kernel<{
	node: list_head
	type: number
	iommu: intel_iommu
	dev: device
	domain_id: number
	pasid: number
	users: number
}>
type cacheline_padding = Kernel<{
	x: Uint8Array
}>
type callback_head = Kernel<{
	next: callback_head
	func: bigint
}>
type capture_control = Kernel<{
	cc: compact_control
	page: page
}>
type cdev = Kernel<{
	kobj: kobject
	owner: module
	ops: file_operations
	list: list_head
	dev: number
	count: number
}>
type cdrom_device_info = Kernel<{
	ops: cdrom_device_ops
	list: list_head
	disk: gendisk
	handle: bigint
	mask: number
	speed: number
	capacity: number
	options: number
	mc_flags: number
	vfs_events: number
	ioctl_events: number
	use_count: number
	name: string
	sanyo_slot: number
	keeplocked: number
	reserved: number
	cdda_method: number
	last_sense: number
	media_written: number
	mmc3_profile: number
	exit: bigint
	mrw_mode_page: number
	opened_for_data: boolean
	last_media_change_ms: bigint
}>
type cdrom_device_ops = Kernel<{
	open: bigint
	release: bigint
	drive_status: bigint
	check_events: bigint
	tray_move: bigint
	lock_door: bigint
	select_speed: bigint
	get_last_session: bigint
	get_mcn: bigint
	reset: bigint
	audio_ioctl: bigint
	generic_packet: bigint
	read_cdda_bpc: bigint
	capability: number
}>
type cfs_bandwidth = Kernel<{
	lock: raw_spinlock
	period: bigint
	quota: bigint
	runtime: bigint
	burst: bigint
	runtime_snap: bigint
	hierarchical_quota: bigint
	idle: number
	period_active: number
	slack_started: number
	period_timer: hrtimer
	slack_timer: hrtimer
	throttled_cfs_rq: list_head
	nr_periods: number
	nr_throttled: number
	nr_burst: number
	throttled_time: bigint
	burst_time: bigint
}>
type cfs_rq = Kernel<{
	load: load_weight
	nr_running: number
	h_nr_queued: number
	h_nr_runnable: number
	idle_nr_running: number
	idle_h_nr_running: number
	h_nr_delayed: number
	avg_vruntime: bigint
	avg_load: bigint
	zero_vruntime: bigint
	tasks_timeline: rb_root_cached
	curr: sched_entity
	next: sched_entity
	avg: sched_avg
	removed: Kernel<{
	lock: raw_spinlock
	nr: number
	load_avg: bigint
	util_avg: bigint
	runnable_avg: bigint
}>
	last_update_tg_load_avg: bigint
	tg_load_avg_contrib: bigint
	propagate: bigint
	prop_runnable_sum: bigint
	h_load: bigint
	last_h_load_update: bigint
	h_load_next: sched_entity
	rq: rq
	on_list: number
	leaf_cfs_rq_list: list_head
	tg: task_group
	idle: number
	runtime_enabled: number
	runtime_remaining: bigint
	throttled_pelt_idle: bigint
	throttled_clock: bigint
	throttled_clock_pelt: bigint
	throttled_clock_pelt_time: bigint
	throttled_clock_self: bigint
	throttled_clock_self_time: bigint
	throttled: number
	throttle_count: number
	throttled_list: list_head
	throttled_csd_list: list_head
}>
type cftype = Kernel<{
	name: string
	private: bigint
	max_write_len: bigint
	flags: number
	file_offset: number
	ss: cgroup_subsys
	node: list_head
	kf_ops: kernfs_ops
	open: bigint
	release: bigint
	read_u64: bigint
	read_s64: bigint
	seq_show: bigint
	seq_start: bigint
	seq_next: bigint
	seq_stop: bigint
	write_u64: bigint
	write_s64: bigint
	write: bigint
	poll: bigint
	lockdep_key: lock_class_key
}>
type cgroup = Kernel<{
	self: cgroup_subsys_state
	flags: bigint
	level: number
	max_depth: number
	nr_descendants: number
	nr_dying_descendants: number
	max_descendants: number
	nr_populated_csets: number
	nr_populated_domain_children: number
	nr_populated_threaded_children: number
	nr_threaded_children: number
	kill_seq: number
	kn: kernfs_node
	procs_file: cgroup_file
	events_file: cgroup_file
	psi_files: Elements<cgroup_file>
	subtree_control: number
	subtree_ss_mask: number
	old_subtree_control: number
	old_subtree_ss_mask: number
	subsys: Elements<cgroup_subsys_state>
	nr_dying_subsys: Elements<number>
	root: cgroup_root
	cset_links: list_head
	e_csets: Elements<list_head>
	dom_cgrp: cgroup
	old_dom_cgrp: cgroup
	rstat_cpu: cgroup_rstat_cpu
	rstat_css_list: list_head
	_pad_: cacheline_padding
	rstat_flush_next: cgroup
	last_bstat: cgroup_base_stat
	bstat: cgroup_base_stat
	prev_cputime: prev_cputime
	pidlists: list_head
	pidlist_mutex: mutex
	offline_waitq: wait_queue_head
	release_agent_work: work_struct
	psi: psi_group
	bpf: cgroup_bpf
	freezer: cgroup_freezer_state
	bpf_cgrp_storage: bpf_local_storage
	ancestors: Elements<cgroup>
}>
type cgroup_base_stat = Kernel<{
	cputime: task_cputime
	ntime: bigint
}>
type cgroup_bpf = Kernel<{
	effective: Elements<bpf_prog_array>
	progs: Elements<hlist_head>
	flags: Uint8Array
	revisions: Elements<bigint>
	storages: list_head
	inactive: bpf_prog_array
	refcnt: percpu_ref
	release_work: work_struct
}>
type cgroup_file = Kernel<{
	kn: kernfs_node
	notified_at: bigint
	notify_timer: timer_list
}>
type cgroup_freezer_state = Kernel<{
	freeze: boolean
	e_freeze: number
	nr_frozen_descendants: number
	nr_frozen_tasks: number
}>
type cgroup_namespace = Kernel<{
	ns: ns_common
	user_ns: user_namespace
	ucounts: ucounts
	root_cset: css_set
}>
type cgroup_root = Kernel<{
	kf_root: kernfs_root
	subsys_mask: number
	hierarchy_id: number
	root_list: list_head
	rcu: callback_head
	cgrp: cgroup
	cgrp_ancestor_storage: cgroup
	nr_cgrps: atomic_t
	flags: number
	release_agent_path: string
	name: string
}>
type cgroup_rstat_cpu = Kernel<{
	bsync: u64_stats_sync
	bstat: cgroup_base_stat
	last_bstat: cgroup_base_stat
	subtree_bstat: cgroup_base_stat
	last_subtree_bstat: cgroup_base_stat
	updated_children: cgroup
	updated_next: cgroup
}>
type cgroup_subsys = Kernel<{
	css_alloc: bigint
	css_online: bigint
	css_offline: bigint
	css_released: bigint
	css_free: bigint
	css_reset: bigint
	css_killed: bigint
	css_rstat_flush: bigint
	css_extra_stat_show: bigint
	css_local_stat_show: bigint
	can_attach: bigint
	cancel_attach: bigint
	attach: bigint
	post_attach: bigint
	can_fork: bigint
	cancel_fork: bigint
	fork: bigint
	exit: bigint
	release: bigint
	bind: bigint
	early_init: boolean
	implicit_on_dfl: boolean
	threaded: boolean
	id: number
	name: string
	legacy_name: string
	root: cgroup_root
	css_idr: idr
	cfts: list_head
	dfl_cftypes: cftype
	legacy_cftypes: cftype
	depends_on: number
}>
type cgroup_subsys_state = Kernel<{
	cgroup: cgroup
	ss: cgroup_subsys
	refcnt: percpu_ref
	sibling: list_head
	children: list_head
	rstat_css_node: list_head
	id: number
	flags: number
	serial_nr: bigint
	online_cnt: atomic_t
	destroy_work: work_struct
	destroy_rwork: rcu_work
	parent: cgroup_subsys_state
	nr_descendants: number
}>
type cipher_alg = Kernel<{
	cia_min_keysize: number
	cia_max_keysize: number
	cia_setkey: bigint
	cia_encrypt: bigint
	cia_decrypt: bigint
}>
type class_2 = Kernel<{
	name: string
	class_groups: bigint
	dev_groups: bigint
	dev_uevent: bigint
	devnode: bigint
	class_release: bigint
	dev_release: bigint
	shutdown_pre: bigint
	ns_type: kobj_ns_type_operations
	namespace: bigint
	get_ownership: bigint
	pm: dev_pm_ops
}>
type compact_control = Kernel<{
	freepages: Elements<list_head>
	migratepages: list_head
	nr_freepages: number
	nr_migratepages: number
	free_pfn: bigint
	migrate_pfn: bigint
	fast_start_pfn: bigint
	zone: zone
	total_migrate_scanned: bigint
	total_free_scanned: bigint
	fast_search_fail: number
	search_order: number
	gfp_mask: number
	order: number
	migratetype: number
	alloc_flags: number
	highest_zoneidx: number
	mode: number
	ignore_skip_hint: boolean
	no_set_skip_hint: boolean
	ignore_block_suitable: boolean
	direct_compaction: boolean
	proactive_compaction: boolean
	whole_zone: boolean
	contended: boolean
	finish_pageblock: boolean
	alloc_contig: boolean
}>
type compat_robust_list = Kernel<{
	next: number
}>
type compat_robust_list_head = Kernel<{
	list: compat_robust_list
	futex_offset: number
	list_op_pending: number
}>
type completion = Kernel<{
	done: number
	wait: swait_queue_head
}>
type compress_alg = Kernel<{
	coa_compress: bigint
	coa_decompress: bigint
}>
type core_state = Kernel<{
	nr_threads: atomic_t
	dumper: core_thread
	startup: completion
}>
type core_thread = Kernel<{
	task: task_struct
	next: core_thread
}>
type cper_sec_proc_arm = Kernel<{
	validation_bits: number
	err_info_num: number
	context_info_num: number
	section_length: number
	affinity_level: number
	reserved: Uint8Array
	mpidr: bigint
	midr: bigint
	running_state: number
	psci_state: number
}>
type cpu_itimer = Kernel<{
	expires: bigint
	incr: bigint
}>
type cpu_rmap = Kernel<{
	refcount: kref
	size: number
	obj: bigint
	near: Elements<Kernel<{
	index: number
	dist: number
}>>
}>
type cpu_stop_done = Kernel<{
	nr_todo: atomic_t
	ret: number
	completion: completion
}>
type cpu_stop_work = Kernel<{
	list: list_head
	fn: bigint
	caller: bigint
	arg: bigint
	done: cpu_stop_done
}>
type cpudl = Kernel<{
	lock: raw_spinlock
	size: number
	free_cpus: cpumask
	elements: cpudl_item
}>
type cpudl_item = Kernel<{
	dl: bigint
	cpu: number
	idx: number
}>
type cpufreq_cpuinfo = Kernel<{
	max_freq: number
	min_freq: number
	transition_latency: number
}>
type cpufreq_frequency_table = Kernel<{
	flags: number
	driver_data: number
	frequency: number
}>
type cpufreq_governor = Kernel<{
	name: string
	init: bigint
	exit: bigint
	start: bigint
	stop: bigint
	limits: bigint
	show_setspeed: bigint
	store_setspeed: bigint
	governor_list: list_head
	owner: module
	flags: number
}>
type cpufreq_policy = Kernel<{
	cpus: cpumask
	related_cpus: cpumask
	real_cpus: cpumask
	shared_type: number
	cpu: number
	clk: bigint
	cpuinfo: cpufreq_cpuinfo
	min: number
	max: number
	cur: number
	suspend_freq: number
	policy: number
	last_policy: number
	governor: cpufreq_governor
	governor_data: bigint
	last_governor: string
	update: work_struct
	constraints: freq_constraints
	min_freq_req: freq_qos_request
	max_freq_req: freq_qos_request
	freq_table: cpufreq_frequency_table
	freq_table_sorted: number
	policy_list: list_head
	kobj: kobject
	kobj_unregister: completion
	rwsem: rw_semaphore
	fast_switch_possible: boolean
	fast_switch_enabled: boolean
	strict_target: boolean
	efficiencies_available: boolean
	transition_delay_us: number
	dvfs_possible_from_any_cpu: boolean
	boost_enabled: boolean
	cached_target_freq: number
	cached_resolved_idx: number
	transition_ongoing: boolean
	transition_lock: spinlock
	transition_wait: wait_queue_head
	transition_task: task_struct
	stats: cpufreq_stats
	driver_data: bigint
	cdev: thermal_cooling_device
	nb_min: notifier_block
	nb_max: notifier_block
}>
type cpufreq_stats = Kernel<{
	total_trans: number
	last_time: bigint
	max_state: number
	state_num: number
	last_index: number
	time_in_state: bigint
	freq_table: bigint
	trans_table: bigint
	reset_pending: number
	reset_time: bigint
}>
type cpuidle_state = Kernel<{
	name: string
	desc: string
	exit_latency_ns: bigint
	target_residency_ns: bigint
	flags: number
	exit_latency: number
	power_usage: number
	target_residency: number
	enter: bigint
	enter_dead: bigint
	enter_s2idle: bigint
}>
type cpumap = Kernel<{
	available: number
	allocated: number
	managed: number
	managed_allocated: number
	initialized: boolean
	online: boolean
	managed_map: bigint
	alloc_map: Elements<bigint>
}>
type cpumask = Kernel<{
	bits: Elements<bigint>
}>
type cpupri = Kernel<{
	pri_to_cpu: Elements<cpupri_vec>
	cpu_to_pri: bigint
}>
type cpupri_vec = Kernel<{
	count: atomic_t
	mask: cpumask
}>
type cred = Kernel<{
	usage: atomic64_t
	uid: kuid_t
	gid: kgid_t
	suid: kuid_t
	sgid: kgid_t
	euid: kuid_t
	egid: kgid_t
	fsuid: kuid_t
	fsgid: kgid_t
	securebits: number
	cap_inheritable: kernel_cap_t
	cap_permitted: kernel_cap_t
	cap_effective: kernel_cap_t
	cap_bset: kernel_cap_t
	cap_ambient: kernel_cap_t
	jit_keyring: number
	session_keyring: key
	process_keyring: key
	thread_keyring: key
	request_key_auth: key
	security: bigint
	user: user_struct
	user_ns: user_namespace
	ucounts: ucounts
	group_info: group_info
	non_rcu: number
	rcu: callback_head
}>
type crypto_alg = Kernel<{
	cra_list: list_head
	cra_users: list_head
	cra_flags: number
	cra_blocksize: number
	cra_ctxsize: number
	cra_alignmask: number
	cra_priority: number
	cra_refcnt: refcount_struct
	cra_name: string
	cra_driver_name: string
	cra_type: crypto_type
	cra_u: Kernel<{
	cipher: cipher_alg
	compress: compress_alg
}>
	cra_init: bigint
	cra_exit: bigint
	cra_destroy: bigint
	cra_module: module
}>
type crypto_async_request = Kernel<{
	list: list_head
	complete: bigint
	data: bigint
	tfm: crypto_tfm
	flags: number
}>
type crypto_kpp = Kernel<{
	reqsize: number
	base: crypto_tfm
}>
type crypto_shash = Kernel<{
	descsize: number
	base: crypto_tfm
}>
type crypto_skcipher = Kernel<{
	reqsize: number
	base: crypto_tfm
}>
type crypto_tfm = Kernel<{
	refcnt: refcount_struct
	crt_flags: number
	node: number
	exit: bigint
	__crt_alg: crypto_alg
	__crt_ctx: Elements<bigint>
}>
type crypto_type = Kernel<{
	ctxsize: bigint
	extsize: bigint
	init_tfm: bigint
	show: bigint
	report: bigint
	free: bigint
	type: number
	maskclear: number
	maskset: number
	tfmsize: number
}>
type css_set = Kernel<{
	subsys: Elements<cgroup_subsys_state>
	refcount: refcount_struct
	dom_cset: css_set
	dfl_cgrp: cgroup
	nr_tasks: number
	tasks: list_head
	mg_tasks: list_head
	dying_tasks: list_head
	task_iters: list_head
	e_cset_node: Elements<list_head>
	threaded_csets: list_head
	threaded_csets_node: list_head
	hlist: hlist_node
	cgrp_links: list_head
	mg_src_preload_node: list_head
	mg_dst_preload_node: list_head
	mg_node: list_head
	mg_src_cgrp: cgroup
	mg_dst_cgrp: cgroup
	mg_dst_cset: css_set
	dead: boolean
	callback_head: callback_head
}>
type ctl_dir = Kernel<{
	header: ctl_table_header
	root: rb_root
}>
type ctl_node = Kernel<{
	node: rb_node
	header: ctl_table_header
}>
type ctl_table = Kernel<{
	procname: string
	data: bigint
	maxlen: number
	mode: number
	proc_handler: bigint
	poll: ctl_table_poll
	extra1: bigint
	extra2: bigint
}>
type ctl_table_header = Kernel<{
	ctl_table: ctl_table
	ctl_table_size: number
	used: number
	count: number
	nreg: number
	rcu: callback_head
	unregistering: completion
	ctl_table_arg: ctl_table
	root: ctl_table_root
	set: ctl_table_set
	parent: ctl_dir
	node: ctl_node
	inodes: hlist_head
	type: number
}>
type ctl_table_poll = Kernel<{
	event: atomic_t
	wait: wait_queue_head
}>
type ctl_table_root = Kernel<{
	default_set: ctl_table_set
	lookup: bigint
	set_ownership: bigint
	permissions: bigint
}>
type ctl_table_set = Kernel<{
	is_seen: bigint
	dir: ctl_dir
}>
type ctx_rq_wait = Kernel<{
	comp: completion
	count: atomic_t
}>
type cxl_cdat = Kernel<{
	table: bigint
	length: bigint
}>
type cxl_component_reg_map = Kernel<{
	hdm_decoder: cxl_reg_map
	ras: cxl_reg_map
}>
type cxl_component_regs = Kernel<{
	hdm_decoder: bigint
	ras: bigint
}>
type cxl_decoder = Kernel<{
	dev: device
	id: number
	hpa_range: range
	interleave_ways: number
	interleave_granularity: number
	target_type: number
	region: cxl_region
	flags: bigint
	commit: bigint
	reset: bigint
}>
type cxl_dev_state = Kernel<{
	dev: device
	cxlmd: cxl_memdev
	reg_map: cxl_register_map
	regs: cxl_regs
	cxl_dvsec: number
	rcd: boolean
	media_ready: boolean
	dpa_res: resource
	pmem_res: resource
	ram_res: resource
	serial: bigint
	type: number
	cxl_mbox: cxl_mailbox
}>
type cxl_device_reg_map = Kernel<{
	status: cxl_reg_map
	mbox: cxl_reg_map
	memdev: cxl_reg_map
}>
type cxl_device_regs = Kernel<{
	status: bigint
	mbox: bigint
	memdev: bigint
}>
type cxl_dport = Kernel<{
	dport_dev: device
	reg_map: cxl_register_map
	port_id: number
	rcrb: cxl_rcrb_info
	rch: boolean
	port: cxl_port
	regs: cxl_regs
	coord: Elements<access_coordinate>
	link_latency: bigint
}>
type cxl_endpoint_decoder = Kernel<{
	cxld: cxl_decoder
	dpa_res: resource
	skip: bigint
	mode: number
	state: number
	pos: number
}>
type cxl_event = Kernel<{
	generic: cxl_event_generic
	gen_media: cxl_event_gen_media
	dram: cxl_event_dram
	mem_module: cxl_event_mem_module
	media_hdr: cxl_event_media_hdr
}>
type cxl_event_dram = Kernel<{
	media_hdr: cxl_event_media_hdr
	nibble_mask: Uint8Array
	bank_group: number
	bank: number
	row: Uint8Array
	column: Uint8Array
	correction_mask: Uint8Array
	reserved: Uint8Array
}>
type cxl_event_gen_media = Kernel<{
	media_hdr: cxl_event_media_hdr
	device: Uint8Array
	component_id: Uint8Array
	reserved: Uint8Array
}>
type cxl_event_generic = Kernel<{
	hdr: cxl_event_record_hdr
	data: Uint8Array
}>
type cxl_event_media_hdr = Kernel<{
	hdr: cxl_event_record_hdr
	phys_addr: bigint
	descriptor: number
	type: number
	transaction_type: number
	validity_flags: Uint8Array
	channel: number
	rank: number
}>
type cxl_event_mem_module = Kernel<{
	hdr: cxl_event_record_hdr
	event_type: number
	info: cxl_get_health_info
	reserved: Uint8Array
}>
type cxl_event_record_hdr = Kernel<{
	length: number
	flags: Uint8Array
	handle: number
	related_handle: number
	timestamp: bigint
	maint_op_class: number
	reserved: Uint8Array
}>
type cxl_event_record_raw = Kernel<{
	id: guid_t
	event: cxl_event
}>
type cxl_get_event_payload = Kernel<{
	flags: number
	reserved1: number
	overflow_err_count: number
	first_overflow_timestamp: bigint
	last_overflow_timestamp: bigint
	record_count: number
	reserved2: Uint8Array
	records: Elements<cxl_event_record_raw>
}>
type cxl_get_health_info = Kernel<{
	health_status: number
	media_status: number
	add_status: number
	life_used: number
	device_temp: Uint8Array
	dirty_shutdown_cnt: Uint8Array
	cor_vol_err_cnt: Uint8Array
	cor_per_err_cnt: Uint8Array
}>
type cxl_mailbox = Kernel<{
	host: device
	enabled_cmds: Elements<bigint>
	exclusive_cmds: Elements<bigint>
	payload_size: bigint
	mbox_mutex: mutex
	mbox_wait: rcuwait
	mbox_send: bigint
}>
type cxl_memdev = Kernel<{
	dev: device
	cdev: cdev
	cxlds: cxl_dev_state
	detach_work: work_struct
	cxl_nvb: cxl_nvdimm_bridge
	cxl_nvd: cxl_nvdimm
	endpoint: cxl_port
	id: number
	depth: number
}>
type cxl_nvdimm = Kernel<{
	dev: device
	cxlmd: cxl_memdev
	dev_id: Uint8Array
}>
type cxl_nvdimm_bridge = Kernel<{
	id: number
	dev: device
	port: cxl_port
	nvdimm_bus: bigint
	nd_desc: nvdimm_bus_descriptor
}>
type cxl_pmem_region = Kernel<{
	dev: device
	cxlr: cxl_region
	nd_region: bigint
	hpa_range: range
	nr_mappings: number
	mapping: Elements<cxl_pmem_region_mapping>
}>
type cxl_pmem_region_mapping = Kernel<{
	cxlmd: cxl_memdev
	cxl_nvd: cxl_nvdimm
	start: bigint
	size: bigint
	position: number
}>
type cxl_pmu_reg_map = Kernel<{
	pmu: cxl_reg_map
}>
type cxl_pmu_regs = Kernel<{
	pmu: bigint
}>
type cxl_poison_record = Kernel<{
	address: bigint
	length: number
	rsvd: number
}>
type cxl_port = Kernel<{
	dev: device
	uport_dev: device
	host_bridge: device
	id: number
	dports: xarray
	endpoints: xarray
	regions: xarray
	parent_dport: cxl_dport
	decoder_ida: ida
	reg_map: cxl_register_map
	nr_dports: number
	hdm_end: number
	commit_end: number
	dead: boolean
	depth: number
	cdat: cxl_cdat
	cdat_available: boolean
	pci_latency: bigint
}>
type cxl_rch_regs = Kernel<{
	dport_aer: bigint
}>
type cxl_rcrb_info = Kernel<{
	base: bigint
	aer_cap: number
}>
type cxl_reg_map = Kernel<{
	valid: boolean
	id: number
	offset: bigint
	size: bigint
}>
type cxl_region = Kernel<{
	dev: device
	id: number
	mode: number
	type: number
	cxl_nvb: cxl_nvdimm_bridge
	cxlr_pmem: cxl_pmem_region
	flags: bigint
	params: cxl_region_params
	coord: Elements<access_coordinate>
	memory_notifier: notifier_block
	adist_notifier: notifier_block
}>
type cxl_region_params = Kernel<{
	state: number
	uuid: guid_t
	interleave_ways: number
	interleave_granularity: number
	res: resource
	targets: Elements<cxl_endpoint_decoder>
	nr_targets: number
}>
type cxl_register_map = Kernel<{
	host: device
	base: bigint
	resource: bigint
	max_size: bigint
	reg_type: number
	component_map: cxl_component_reg_map
	device_map: cxl_device_reg_map
	pmu_map: cxl_pmu_reg_map
}>
type cxl_regs = Kernel<{
	hdm_decoder: bigint
	ras: bigint
	component: cxl_component_regs
	status: bigint
	mbox: bigint
	memdev: bigint
	device_regs: cxl_device_regs
	pmu: bigint
	pmu_regs: cxl_pmu_regs
	dport_aer: bigint
	rch_regs: cxl_rch_regs
}>
type damon_addr_range = Kernel<{
	start: bigint
	end: bigint
}>
type damon_region = Kernel<{
	ar: damon_addr_range
	sampling_addr: bigint
	nr_accesses: number
	nr_accesses_bp: number
	list: list_head
	age: number
	last_nr_accesses: number
}>
type dax_device = Kernel<{
	inode: inode
	cdev: cdev
	private: bigint
	flags: bigint
	ops: dax_operations
	holder_data: bigint
	holder_ops: dax_holder_operations
}>
type dax_holder_operations = Kernel<{
	notify_failure: bigint
}>
type dax_operations = Kernel<{
	direct_access: bigint
	dax_supported: bigint
	zero_page_range: bigint
	recovery_write: bigint
}>
type dcbnl_rtnl_ops = Kernel<{
	ieee_getets: bigint
	ieee_setets: bigint
	ieee_getmaxrate: bigint
	ieee_setmaxrate: bigint
	ieee_getqcn: bigint
	ieee_setqcn: bigint
	ieee_getqcnstats: bigint
	ieee_getpfc: bigint
	ieee_setpfc: bigint
	ieee_getapp: bigint
	ieee_setapp: bigint
	ieee_delapp: bigint
	ieee_peer_getets: bigint
	ieee_peer_getpfc: bigint
	getstate: bigint
	setstate: bigint
	getpermhwaddr: bigint
	setpgtccfgtx: bigint
	setpgbwgcfgtx: bigint
	setpgtccfgrx: bigint
	setpgbwgcfgrx: bigint
	getpgtccfgtx: bigint
	getpgbwgcfgtx: bigint
	getpgtccfgrx: bigint
	getpgbwgcfgrx: bigint
	setpfccfg: bigint
	getpfccfg: bigint
	setall: bigint
	getcap: bigint
	getnumtcs: bigint
	setnumtcs: bigint
	getpfcstate: bigint
	setpfcstate: bigint
	getbcncfg: bigint
	setbcncfg: bigint
	getbcnrp: bigint
	setbcnrp: bigint
	setapp: bigint
	getapp: bigint
	getfeatcfg: bigint
	setfeatcfg: bigint
	getdcbx: bigint
	setdcbx: bigint
	peer_getappinfo: bigint
	peer_getapptable: bigint
	cee_peer_getpg: bigint
	cee_peer_getpfc: bigint
	dcbnl_getbuffer: bigint
	dcbnl_setbuffer: bigint
	dcbnl_setapptrust: bigint
	dcbnl_getapptrust: bigint
	dcbnl_setrewr: bigint
	dcbnl_delrewr: bigint
}>
type ddebug_class_map = Kernel<{
	link: list_head
	mod: module
	mod_name: string
	class_names: bigint
	length: number
	base: number
	map_type: number
}>
type deferred_split = Kernel<{
	split_queue_lock: spinlock
	split_queue: list_head
	split_queue_len: bigint
}>
type delayed_call = Kernel<{
	fn: bigint
	arg: bigint
}>
type delayed_work = Kernel<{
	work: work_struct
	timer: timer_list
	wq: workqueue_struct
	cpu: number
}>
type dentry = Kernel<{
	d_flags: number
	d_seq: seqcount_spinlock
	d_hash: hlist_bl_node
	d_parent: dentry
	d_name: qstr
	d_inode: inode
	d_iname: Uint8Array
	d_op: dentry_operations
	d_sb: super_block
	d_time: bigint
	d_fsdata: bigint
	d_lockref: lockref
	d_lru: list_head
	d_wait: wait_queue_head
	d_sib: hlist_node
	d_children: hlist_head
	d_u: Kernel<{
	d_alias: hlist_node
	d_in_lookup_hash: hlist_bl_node
	d_rcu: callback_head
}>
}>
type dentry_operations = Kernel<{
	d_revalidate: bigint
	d_weak_revalidate: bigint
	d_hash: bigint
	d_compare: bigint
	d_delete: bigint
	d_init: bigint
	d_release: bigint
	d_prune: bigint
	d_iput: bigint
	d_dname: bigint
	d_automount: bigint
	d_manage: bigint
	d_real: bigint
}>
type desc_ptr = Kernel<{
	size: number
	address: bigint
}>
type desc_struct = Kernel<{
	limit0: number
	base0: number
	base1: number
	type: number
	s: number
	dpl: number
	p: number
	limit1: number
	avl: number
	l: number
	d: number
	g: number
	base2: number
}>
type dev_archdata = Kernel<{}>
type dev_ifalias = Kernel<{
	rcuhead: callback_head
	ifalias: Uint8Array
}>
type dev_iommu = Kernel<{
	lock: mutex
	fault_param: iommu_fault_param
	fwspec: iommu_fwspec
	iommu_dev: iommu_device
	priv: bigint
	max_pasids: number
	attach_deferred: number
	pci_32bit_workaround: number
	require_direct: number
	shadow_on_flush: number
}>
type dev_links_info = Kernel<{
	suppliers: list_head
	consumers: list_head
	defer_sync: list_head
	status: number
}>
type dev_msi_info = Kernel<{
	domain: irq_domain
	data: msi_device_data
}>
type dev_pagemap = Kernel<{
	altmap: vmem_altmap
	ref: percpu_ref
	done: completion
	type: number
	flags: number
	vmemmap_shift: bigint
	ops: dev_pagemap_ops
	owner: bigint
	nr_range: number
	range: range
	__empty_ranges: lockdep_map_p
	ranges: Elements<range>
}>
type dev_pagemap_ops = Kernel<{
	page_free: bigint
	migrate_to_ram: bigint
	memory_failure: bigint
}>
type dev_pm_domain = Kernel<{
	ops: dev_pm_ops
	start: bigint
	detach: bigint
	activate: bigint
	sync: bigint
	dismiss: bigint
	set_performance_state: bigint
}>
type dev_pm_info = Kernel<{
	power_state: pm_message
	can_wakeup: boolean
	async_suspend: boolean
	in_dpm_list: boolean
	is_prepared: boolean
	is_suspended: boolean
	is_noirq_suspended: boolean
	is_late_suspended: boolean
	no_pm: boolean
	early_init: boolean
	direct_complete: boolean
	driver_flags: number
	lock: spinlock
	entry: list_head
	completion: completion
	wakeup: wakeup_source
	wakeup_path: boolean
	syscore: boolean
	no_pm_callbacks: boolean
	async_in_progress: boolean
	smart_suspend: boolean
	must_resume: boolean
	may_skip_resume: boolean
	suspend_timer: hrtimer
	timer_expires: bigint
	work: work_struct
	wait_queue: wait_queue_head
	wakeirq: wake_irq
	usage_count: atomic_t
	child_count: atomic_t
	disable_depth: number
	idle_notification: boolean
	request_pending: boolean
	deferred_resume: boolean
	needs_force_resume: boolean
	runtime_auto: boolean
	ignore_children: boolean
	no_callbacks: boolean
	irq_safe: boolean
	use_autosuspend: boolean
	timer_autosuspends: boolean
	memalloc_noio: boolean
	links_count: number
	request: number
	runtime_status: number
	last_status: number
	runtime_error: number
	autosuspend_delay: number
	last_busy: bigint
	active_time: bigint
	suspended_time: bigint
	accounting_timestamp: bigint
	subsys_data: pm_subsys_data
	set_latency_tolerance: bigint
	qos: dev_pm_qos
}>
type dev_pm_ops = Kernel<{
	prepare: bigint
	complete: bigint
	suspend: bigint
	resume: bigint
	freeze: bigint
	thaw: bigint
	poweroff: bigint
	restore: bigint
	suspend_late: bigint
	resume_early: bigint
	freeze_late: bigint
	thaw_early: bigint
	poweroff_late: bigint
	restore_early: bigint
	suspend_noirq: bigint
	resume_noirq: bigint
	freeze_noirq: bigint
	thaw_noirq: bigint
	poweroff_noirq: bigint
	restore_noirq: bigint
	runtime_suspend: bigint
	runtime_resume: bigint
	runtime_idle: bigint
}>
type dev_pm_qos = Kernel<{
	resume_latency: pm_qos_constraints
	latency_tolerance: pm_qos_constraints
	freq: freq_constraints
	flags: pm_qos_flags
	resume_latency_req: dev_pm_qos_request
	latency_tolerance_req: dev_pm_qos_request
	flags_req: dev_pm_qos_request
}>
type dev_pm_qos_request = Kernel<{
	type: number
	data: Kernel<{
	pnode: plist_node
	flr: pm_qos_flags_request
	freq: freq_qos_request
}>
	dev: device
}>
type device = Kernel<{
	kobj: kobject
	parent: device
	p: device_private
	init_name: string
	type: device_type
	bus: bus_type
	driver: device_driver
	platform_data: bigint
	driver_data: bigint
	driver_override: Kernel<{
	name: string
	lock: spinlock
}>
	mutex: mutex
	links: dev_links_info
	power: dev_pm_info
	pm_domain: dev_pm_domain
	em_pd: em_perf_domain
	msi: dev_msi_info
	dma_ops: dma_map_ops
	dma_mask: bigint
	coherent_dma_mask: bigint
	bus_dma_limit: bigint
	dma_range_map: bus_dma_region
	dma_parms: device_dma_parameters
	dma_pools: list_head
	dma_io_tlb_mem: io_tlb_mem
	archdata: dev_archdata
	of_node: device_node
	fwnode: fwnode_handle
	numa_node: number
	devt: number
	id: number
	devres_lock: spinlock
	devres_head: list_head
	class: class_2
	groups: bigint
	release: bigint
	iommu_group: iommu_group
	iommu: dev_iommu
	physical_location: device_physical_location
	removable: number
	offline_disabled: boolean
	offline: boolean
	of_node_reused: boolean
	state_synced: boolean
	can_match: boolean
	dma_skip_sync: boolean
	dma_iommu: boolean
	flags: Elements<bigint>
}>
type device_attribute = Kernel<{
	attr: attribute
	show: bigint
	store: bigint
}>
type device_dma_parameters = Kernel<{
	max_segment_size: number
	min_align_mask: number
	segment_boundary_mask: bigint
}>
type device_driver = Kernel<{
	name: string
	bus: bus_type
	owner: module
	mod_name: string
	suppress_bind_attrs: boolean
	probe_type: number
	of_match_table: of_device_id
	acpi_match_table: acpi_device_id
	probe: bigint
	sync_state: bigint
	remove: bigint
	shutdown: bigint
	suspend: bigint
	resume: bigint
	groups: bigint
	dev_groups: bigint
	pm: dev_pm_ops
	coredump: bigint
	p: driver_private
}>
type device_link = Kernel<{
	supplier: device
	s_node: list_head
	consumer: device
	c_node: list_head
	link_dev: device
	status: number
	flags: number
	rpm_active: refcount_struct
	kref: kref
	rm_work: work_struct
	supplier_preactivated: boolean
}>
type device_node = Kernel<{
	name: string
	phandle: number
	full_name: string
	fwnode: fwnode_handle
	properties: property
	deadprops: property
	parent: device_node
	child: device_node
	sibling: device_node
	_flags: bigint
	data: bigint
}>
type device_physical_location = Kernel<{
	panel: number
	vertical_position: number
	horizontal_position: number
	dock: boolean
	lid: boolean
}>
type device_private = Kernel<{
	klist_children: klist
	knode_parent: klist_node
	knode_driver: klist_node
	knode_bus: klist_node
	knode_class: klist_node
	deferred_probe: list_head
	async_driver: device_driver
	deferred_probe_reason: string
	device: device
	dead: number
}>
type device_type = Kernel<{
	name: string
	groups: bigint
	uevent: bigint
	devnode: bigint
	release: bigint
	pm: dev_pm_ops
	need_parent_lock: boolean
}>
type devlink = Kernel<{
	index: number
	ports: xarray
	rate_list: list_head
	sb_list: list_head
	dpipe_table_list: list_head
	resource_list: list_head
	params: xarray
	region_list: list_head
	reporter_list: list_head
	dpipe_headers: devlink_dpipe_headers
	trap_list: list_head
	trap_group_list: list_head
	trap_policer_list: list_head
	linecard_list: list_head
	ops: devlink_ops
	snapshot_ids: xarray
	stats: devlink_dev_stats
	dev: device
	_net: possible_net_t
	lock: mutex
	lock_key: lock_class_key
	reload_failed: number
	refcount: refcount_struct
	rwork: rcu_work
	rel: devlink_rel
	nested_rels: xarray
	priv: Uint8Array
}>
type devlink_dev_stats = Kernel<{
	reload_stats: Elements<number>
	remote_reload_stats: Elements<number>
}>
type devlink_dpipe_headers = Kernel<{
	headers: bigint
	headers_count: number
}>
type devlink_linecard = Kernel<{
	list: list_head
	devlink: devlink
	index: number
	ops: devlink_linecard_ops
	priv: bigint
	state: number
	state_lock: mutex
	type: string
	types: devlink_linecard_type
	types_count: number
	rel_index: number
}>
type devlink_linecard_ops = Kernel<{
	provision: bigint
	unprovision: bigint
	same_provision: bigint
	types_count: bigint
	types_get: bigint
}>
type devlink_linecard_type = Kernel<{
	type: string
	priv: bigint
}>
type devlink_ops = Kernel<{
	supported_flash_update_params: number
	reload_actions: bigint
	reload_limits: bigint
	reload_down: bigint
	reload_up: bigint
	sb_pool_get: bigint
	sb_pool_set: bigint
	sb_port_pool_get: bigint
	sb_port_pool_set: bigint
	sb_tc_pool_bind_get: bigint
	sb_tc_pool_bind_set: bigint
	sb_occ_snapshot: bigint
	sb_occ_max_clear: bigint
	sb_occ_port_pool_get: bigint
	sb_occ_tc_port_bind_get: bigint
	eswitch_mode_get: bigint
	eswitch_mode_set: bigint
	eswitch_inline_mode_get: bigint
	eswitch_inline_mode_set: bigint
	eswitch_encap_mode_get: bigint
	eswitch_encap_mode_set: bigint
	info_get: bigint
	flash_update: bigint
	trap_init: bigint
	trap_fini: bigint
	trap_action_set: bigint
	trap_group_init: bigint
	trap_group_set: bigint
	trap_group_action_set: bigint
	trap_drop_counter_get: bigint
	trap_policer_init: bigint
	trap_policer_fini: bigint
	trap_policer_set: bigint
	trap_policer_counter_get: bigint
	port_new: bigint
	rate_leaf_tx_share_set: bigint
	rate_leaf_tx_max_set: bigint
	rate_leaf_tx_priority_set: bigint
	rate_leaf_tx_weight_set: bigint
	rate_node_tx_share_set: bigint
	rate_node_tx_max_set: bigint
	rate_node_tx_priority_set: bigint
	rate_node_tx_weight_set: bigint
	rate_node_new: bigint
	rate_node_del: bigint
	rate_leaf_parent_set: bigint
	rate_node_parent_set: bigint
	selftest_check: bigint
	selftest_run: bigint
}>
type devlink_port = Kernel<{
	list: list_head
	region_list: list_head
	devlink: devlink
	ops: devlink_port_ops
	index: number
	type_lock: spinlock
	type: number
	desired_type: number
	type_eth: Kernel<{
	netdev: net_device
	ifindex: number
	ifname: string
}>
	type_ib: Kernel<{
	ibdev: ib_device
}>
	attrs: devlink_port_attrs
	attrs_set: number
	switch_port: number
	registered: number
	initialized: number
	type_warn_dw: delayed_work
	reporter_list: list_head
	devlink_rate: devlink_rate
	linecard: devlink_linecard
	rel_index: number
}>
type devlink_port_attrs = Kernel<{
	split: number
	splittable: number
	lanes: number
	flavour: number
	switch_id: netdev_phys_item_id
	phys: devlink_port_phys_attrs
	pci_pf: devlink_port_pci_pf_attrs
	pci_vf: devlink_port_pci_vf_attrs
	pci_sf: devlink_port_pci_sf_attrs
}>
type devlink_port_ops = Kernel<{
	port_split: bigint
	port_unsplit: bigint
	port_type_set: bigint
	port_del: bigint
	port_fn_hw_addr_get: bigint
	port_fn_hw_addr_set: bigint
	port_fn_roce_get: bigint
	port_fn_roce_set: bigint
	port_fn_migratable_get: bigint
	port_fn_migratable_set: bigint
	port_fn_state_get: bigint
	port_fn_state_set: bigint
	port_fn_ipsec_crypto_get: bigint
	port_fn_ipsec_crypto_set: bigint
	port_fn_ipsec_packet_get: bigint
	port_fn_ipsec_packet_set: bigint
	port_fn_max_io_eqs_get: bigint
	port_fn_max_io_eqs_set: bigint
}>
type devlink_port_pci_pf_attrs = Kernel<{
	controller: number
	pf: number
	external: number
}>
type devlink_port_pci_sf_attrs = Kernel<{
	controller: number
	sf: number
	pf: number
	external: number
}>
type devlink_port_pci_vf_attrs = Kernel<{
	controller: number
	pf: number
	vf: number
	external: number
}>
type devlink_port_phys_attrs = Kernel<{
	port_number: number
	split_subport_number: number
}>
type devlink_rate = Kernel<{
	list: list_head
	type: number
	devlink: devlink
	priv: bigint
	tx_share: bigint
	tx_max: bigint
	parent: devlink_rate
	devlink_port: devlink_port
	name: string
	refcnt: refcount_struct
	tx_priority: number
	tx_weight: number
}>
type devlink_rel = Kernel<{
	index: number
	refcount: refcount_struct
	devlink_index: number
	nested_in: Kernel<{
	devlink_index: number
	obj_index: number
	notify_cb: bigint
	cleanup_cb: bigint
	notify_work: delayed_work
}>
}>
type devlink_trap_metadata = Kernel<{
	trap_name: string
	trap_group_name: string
	input_dev: net_device
	dev_tracker: lockdep_map_p
	fa_cookie: flow_action_cookie
	trap_type: number
}>
type dim_cq_moder = Kernel<{
	usec: number
	pkts: number
	comps: number
	cq_period_mode: number
	rcu: callback_head
}>
type dim_irq_moder = Kernel<{
	profile_flags: number
	coal_flags: number
	dim_rx_mode: number
	dim_tx_mode: number
	rx_profile: dim_cq_moder
	tx_profile: dim_cq_moder
	rx_dim_work: bigint
	tx_dim_work: bigint
}>
type disk_events = Kernel<{
	node: list_head
	disk: gendisk
	lock: spinlock
	block_mutex: mutex
	block: number
	pending: number
	clearing: number
	poll_msecs: bigint
	dwork: delayed_work
}>
type disk_stats = Kernel<{
	nsecs: Elements<bigint>
	sectors: Elements<bigint>
	ios: Elements<bigint>
	merges: Elements<bigint>
	io_ticks: bigint
	in_flight: Elements<local_t>
}>
type dl_bw = Kernel<{
	lock: raw_spinlock
	bw: bigint
	total_bw: bigint
}>
type dl_rq = Kernel<{
	root: rb_root_cached
	dl_nr_running: number
	earliest_dl: Kernel<{
	curr: bigint
	next: bigint
}>
	overloaded: boolean
	pushable_dl_tasks_root: rb_root_cached
	running_bw: bigint
	this_bw: bigint
	extra_bw: bigint
	max_bw: bigint
	bw_ratio: bigint
}>
type dma_fence = Kernel<{
	lock: spinlock
	ops: dma_fence_ops
	cb_list: list_head
	timestamp: bigint
	rcu: callback_head
	context: bigint
	seqno: bigint
	flags: bigint
	refcount: kref
	error: number
}>
type dma_fence_ops = Kernel<{
	use_64bit_seqno: boolean
	get_driver_name: bigint
	get_timeline_name: bigint
	enable_signaling: bigint
	signaled: bigint
	wait: bigint
	release: bigint
	fence_value_str: bigint
	timeline_value_str: bigint
	set_deadline: bigint
}>
type dma_map_ops = Kernel<{
	alloc: bigint
	free: bigint
	alloc_pages_op: bigint
	free_pages: bigint
	mmap: bigint
	get_sgtable: bigint
	map_page: bigint
	unmap_page: bigint
	map_sg: bigint
	unmap_sg: bigint
	map_resource: bigint
	unmap_resource: bigint
	sync_single_for_cpu: bigint
	sync_single_for_device: bigint
	sync_sg_for_cpu: bigint
	sync_sg_for_device: bigint
	cache_sync: bigint
	dma_supported: bigint
	get_required_mask: bigint
	max_mapping_size: bigint
	opt_mapping_size: bigint
	get_merge_boundary: bigint
}>
type dmar_dev_scope = Kernel<{
	dev: device
	bus: number
	devfn: number
}>
type dmar_drhd_unit = Kernel<{
	list: list_head
	hdr: acpi_dmar_header
	reg_base_addr: bigint
	reg_size: bigint
	devices: dmar_dev_scope
	devices_cnt: number
	segment: number
	ignored: number
	include_all: number
	gfx_dedicated: number
	iommu: intel_iommu
}>
type dql = Kernel<{
	num_queued: number
	adj_limit: number
	last_obj_cnt: number
	stall_thrs: number
	history_head: bigint
	history: Elements<bigint>
	limit: number
	num_completed: number
	prev_ovlimit: number
	prev_num_queued: number
	prev_last_obj_cnt: number
	lowest_slack: number
	slack_start_time: bigint
	max_limit: number
	min_limit: number
	slack_hold_time: number
	stall_max: number
	last_reap: bigint
	stall_cnt: bigint
}>
type dquot_operations = Kernel<{
	write_dquot: bigint
	alloc_dquot: bigint
	destroy_dquot: bigint
	acquire_dquot: bigint
	release_dquot: bigint
	mark_dirty: bigint
	write_info: bigint
	get_reserved_space: bigint
	get_projid: bigint
	get_inode_usage: bigint
	get_next_id: bigint
}>
type driver_private = Kernel<{
	kobj: kobject
	klist_devices: klist
	knode_bus: klist_node
	mkobj: module_kobject
	driver: device_driver
}>
type dst_cache = Kernel<{
	cache: dst_cache_pcpu
	reset_ts: bigint
}>
type dst_cache_pcpu = Kernel<{
	refresh_ts: bigint
	dst: dst_entry
	cookie: number
	in_saddr: in_addr
	in6_saddr: in6_addr
}>
type dst_entry = Kernel<{
	dev: net_device
	dev_rcu: net_device
	ops: dst_ops
	_metrics: bigint
	expires: bigint
	xfrm: xfrm_state
	input: bigint
	output: bigint
	flags: number
	obsolete: number
	header_len: number
	trailer_len: number
	__rcuref: rcuref_t
	__use: number
	lastuse: bigint
	callback_head: callback_head
	error: number
	__pad: number
	tclassid: number
	dev_tracker: lockdep_map_p
	rt_uncached: list_head
	rt_uncached_list: uncached_list
	lwtstate: lwtunnel_state
}>
type dst_metrics = Kernel<{
	metrics: Elements<number>
	refcnt: refcount_struct
}>
type dst_ops = Kernel<{
	family: number
	gc_thresh: number
	gc: bigint
	check: bigint
	default_advmss: bigint
	mtu: bigint
	cow_metrics: bigint
	destroy: bigint
	ifdown: bigint
	negative_advice: bigint
	link_failure: bigint
	update_pmtu: bigint
	redirect: bigint
	local_out: bigint
	neigh_lookup: bigint
	confirm_neigh: bigint
	kmem_cachep: kmem_cache
	pcpuc_entries: percpu_counter
}>
type eee_config = Kernel<{
	tx_lpi_timer: number
	tx_lpi_enabled: boolean
	eee_enabled: boolean
}>
type elevator_mq_ops = Kernel<{
	init_sched: bigint
	exit_sched: bigint
	init_hctx: bigint
	exit_hctx: bigint
	depth_updated: bigint
	allow_merge: bigint
	bio_merge: bigint
	request_merge: bigint
	request_merged: bigint
	requests_merged: bigint
	limit_depth: bigint
	prepare_request: bigint
	finish_request: bigint
	insert_requests: bigint
	dispatch_request: bigint
	has_work: bigint
	completed_request: bigint
	requeue_request: bigint
	former_request: bigint
	next_request: bigint
	init_icq: bigint
	exit_icq: bigint
}>
type elevator_queue = Kernel<{
	type: elevator_type
	elevator_data: bigint
	kobj: kobject
	sysfs_lock: mutex
	flags: bigint
	hash: Elements<hlist_head>
}>
type elevator_type = Kernel<{
	icq_cache: kmem_cache
	ops: elevator_mq_ops
	icq_size: bigint
	icq_align: bigint
	elevator_attrs: elv_fs_entry
	elevator_name: string
	elevator_alias: string
	elevator_owner: module
	queue_debugfs_attrs: blk_mq_debugfs_attr
	hctx_debugfs_attrs: blk_mq_debugfs_attr
	icq_cache_name: string
	list: list_head
}>
type elf64_hdr = Kernel<{
	e_ident: Uint8Array
	e_type: number
	e_machine: number
	e_version: number
	e_entry: bigint
	e_phoff: bigint
	e_shoff: bigint
	e_flags: number
	e_ehsize: number
	e_phentsize: number
	e_phnum: number
	e_shentsize: number
	e_shnum: number
	e_shstrndx: number
}>
type elf64_shdr = Kernel<{
	sh_name: number
	sh_type: number
	sh_flags: bigint
	sh_addr: bigint
	sh_offset: bigint
	sh_size: bigint
	sh_link: number
	sh_info: number
	sh_addralign: bigint
	sh_entsize: bigint
}>
type elf64_sym = Kernel<{
	st_name: number
	st_info: number
	st_other: number
	st_shndx: number
	st_value: bigint
	st_size: bigint
}>
type elv_fs_entry = Kernel<{
	attr: attribute
	show: bigint
	store: bigint
}>
type em_perf_domain = Kernel<{
	em_table: em_perf_table
	nr_perf_states: number
	flags: bigint
	cpus: Elements<bigint>
}>
type em_perf_state = Kernel<{
	performance: bigint
	frequency: bigint
	power: bigint
	cost: bigint
	flags: bigint
}>
type em_perf_table = Kernel<{
	rcu: callback_head
	kref: kref
	state: Elements<em_perf_state>
}>
type ethtool_netdev_state = Kernel<{
	rss_ctx: xarray
	rss_lock: mutex
	wol_enabled: number
	module_fw_flash_in_progress: number
}>
type ethtool_ops = Kernel<{
	supported_input_xfrm: number
	cap_link_lanes_supported: number
	cap_rss_ctx_supported: number
	rxfh_per_ctx_fields: number
	rxfh_per_ctx_key: number
	cap_rss_rxnfc_adds: number
	rxfh_indir_space: number
	rxfh_key_space: number
	rxfh_priv_size: number
	rxfh_max_num_contexts: number
	supported_coalesce_params: number
	supported_ring_params: number
	get_drvinfo: bigint
	get_regs_len: bigint
	get_regs: bigint
	get_wol: bigint
	set_wol: bigint
	get_msglevel: bigint
	set_msglevel: bigint
	nway_reset: bigint
	get_link: bigint
	get_link_ext_state: bigint
	get_link_ext_stats: bigint
	get_eeprom_len: bigint
	get_eeprom: bigint
	set_eeprom: bigint
	get_coalesce: bigint
	set_coalesce: bigint
	get_ringparam: bigint
	set_ringparam: bigint
	get_pause_stats: bigint
	get_pauseparam: bigint
	set_pauseparam: bigint
	self_test: bigint
	get_strings: bigint
	set_phys_id: bigint
	get_ethtool_stats: bigint
	begin: bigint
	complete: bigint
	get_priv_flags: bigint
	set_priv_flags: bigint
	get_sset_count: bigint
	get_rxnfc: bigint
	set_rxnfc: bigint
	flash_device: bigint
	reset: bigint
	get_rxfh_key_size: bigint
	get_rxfh_indir_size: bigint
	get_rxfh: bigint
	set_rxfh: bigint
	get_rxfh_fields: bigint
	set_rxfh_fields: bigint
	create_rxfh_context: bigint
	modify_rxfh_context: bigint
	remove_rxfh_context: bigint
	get_channels: bigint
	set_channels: bigint
	get_dump_flag: bigint
	get_dump_data: bigint
	set_dump: bigint
	get_ts_info: bigint
	get_ts_stats: bigint
	get_module_info: bigint
	get_module_eeprom: bigint
	get_eee: bigint
	set_eee: bigint
	get_tunable: bigint
	set_tunable: bigint
	get_per_queue_coalesce: bigint
	set_per_queue_coalesce: bigint
	get_link_ksettings: bigint
	set_link_ksettings: bigint
	get_fec_stats: bigint
	get_fecparam: bigint
	set_fecparam: bigint
	get_ethtool_phy_stats: bigint
	get_phy_tunable: bigint
	set_phy_tunable: bigint
	get_module_eeprom_by_page: bigint
	set_module_eeprom_by_page: bigint
	get_eth_phy_stats: bigint
	get_eth_mac_stats: bigint
	get_eth_ctrl_stats: bigint
	get_rmon_stats: bigint
	get_module_power_mode: bigint
	set_module_power_mode: bigint
	get_mm: bigint
	set_mm: bigint
	get_mm_stats: bigint
}>
type event_filter = Kernel<{
	prog: prog_entry
	filter_string: string
}>
type eventfd_ctx = Kernel<{
	kref: kref
	wqh: wait_queue_head
	count: bigint
	flags: number
	id: number
}>
type exception_table_entry = Kernel<{
	insn: number
	fixup: number
	data: number
}>
type export_operations = Kernel<{
	encode_fh: bigint
	fh_to_dentry: bigint
	fh_to_parent: bigint
	get_name: bigint
	get_parent: bigint
	commit_metadata: bigint
	get_uuid: bigint
	map_blocks: bigint
	commit_blocks: bigint
	flags: bigint
}>
type ext4_allocation_context = Kernel<{
	ac_inode: inode
	ac_sb: super_block
	ac_o_ex: ext4_free_extent
	ac_g_ex: ext4_free_extent
	ac_b_ex: ext4_free_extent
	ac_f_ex: ext4_free_extent
	ac_orig_goal_len: number
	ac_prefetch_grp: number
	ac_prefetch_ios: number
	ac_prefetch_nr: number
	ac_first_err: number
	ac_flags: number
	ac_groups_scanned: number
	ac_found: number
	ac_cX_found: Elements<number>
	ac_tail: number
	ac_buddy: number
	ac_status: number
	ac_criteria: number
	ac_2order: number
	ac_op: number
	ac_e4b: ext4_buddy
	ac_bitmap_folio: folio
	ac_buddy_folio: folio
	ac_pa: ext4_prealloc_space
	ac_lg: ext4_locality_group
}>
type ext4_allocation_request = Kernel<{
	inode: inode
	len: number
	logical: number
	lleft: number
	lright: number
	goal: bigint
	pleft: bigint
	pright: bigint
	flags: number
}>
type ext4_buddy = Kernel<{
	bd_buddy_folio: folio
	bd_buddy: bigint
	bd_bitmap_folio: folio
	bd_bitmap: bigint
	bd_info: ext4_group_info
	bd_sb: super_block
	bd_blkbits: number
	bd_group: number
}>
type ext4_extent = Kernel<{
	ee_block: number
	ee_len: number
	ee_start_hi: number
	ee_start_lo: number
}>
type ext4_free_extent = Kernel<{
	fe_logical: number
	fe_start: number
	fe_group: number
	fe_len: number
}>
type ext4_fsmap = Kernel<{
	fmr_list: list_head
	fmr_device: number
	fmr_flags: number
	fmr_physical: bigint
	fmr_owner: bigint
	fmr_length: bigint
}>
type ext4_group_info = Kernel<{
	bb_state: bigint
	bb_free_root: rb_root
	bb_first_free: number
	bb_free: number
	bb_fragments: number
	bb_avg_fragment_size_order: number
	bb_largest_free_order: number
	bb_group: number
	bb_prealloc_list: list_head
	alloc_sem: rw_semaphore
	bb_counters: Elements<number>
}>
type ext4_locality_group = Kernel<{
	lg_mutex: mutex
	lg_prealloc_list: Elements<list_head>
	lg_prealloc_lock: spinlock
}>
type ext4_map_blocks = Kernel<{
	m_pblk: bigint
	m_lblk: number
	m_len: number
	m_flags: number
}>
type ext4_prealloc_space = Kernel<{
	pa_node: Kernel<{
	inode_node: rb_node
	lg_list: list_head
}>
	pa_group_list: list_head
	u: Kernel<{
	pa_tmp_list: list_head
	pa_rcu: callback_head
}>
	pa_lock: spinlock
	pa_count: atomic_t
	pa_deleted: number
	pa_pstart: bigint
	pa_lstart: number
	pa_len: number
	pa_free: number
	pa_type: number
	pa_node_lock: Kernel<{
	inode_lock: rwlock_t
	lg_lock: spinlock
}>
	pa_inode: inode
}>
type extent_status = Kernel<{
	rb_node: rb_node
	es_lblk: number
	es_len: number
	es_pblk: bigint
}>
type fanotify_group_private_data = Kernel<{
	merge_hash: hlist_head
	access_list: list_head
	access_waitq: wait_queue_head
	flags: number
	f_flags: number
	ucounts: ucounts
	error_events_pool: mempool_s
}>
type fastopen_queue = Kernel<{
	rskq_rst_head: request_sock
	rskq_rst_tail: request_sock
	lock: spinlock
	qlen: number
	max_qlen: number
	ctx: tcp_fastopen_context
}>
type fasync_struct = Kernel<{
	fa_lock: rwlock_t
	magic: number
	fa_fd: number
	fa_next: fasync_struct
	fa_file: file
	fa_rcu: callback_head
}>
type fc_log = Kernel<{
	usage: refcount_struct
	head: number
	tail: number
	need_free: number
	owner: module
	buffer: Elements<string>
}>
type fdtable = Kernel<{
	max_fds: number
	fd: bigint
	close_on_exec: bigint
	open_fds: bigint
	full_fds_bits: bigint
	rcu: callback_head
}>
type fib6_info = Kernel<{
	fib6_table: fib6_table
	fib6_next: fib6_info
	fib6_node: fib6_node
	fib6_siblings: list_head
	nh_list: list_head
	fib6_nsiblings: number
	fib6_ref: refcount_struct
	expires: bigint
	gc_link: hlist_node
	fib6_metrics: dst_metrics
	fib6_dst: rt6key
	fib6_flags: number
	fib6_src: rt6key
	fib6_prefsrc: rt6key
	fib6_metric: number
	fib6_protocol: number
	fib6_type: number
	offload: number
	trap: number
	offload_failed: number
	should_flush: number
	dst_nocount: number
	dst_nopolicy: number
	fib6_destroying: number
	unused: number
	rcu: callback_head
	nh: nexthop
	fib6_nh: Elements<fib6_nh>
}>
type fib6_nh = Kernel<{
	nh_common: fib_nh_common
	last_probe: bigint
	rt6i_pcpu: bigint
	rt6i_exception_bucket: rt6_exception_bucket
}>
type fib6_node = Kernel<{
	parent: fib6_node
	left: fib6_node
	right: fib6_node
	subtree: fib6_node
	leaf: fib6_info
	fn_bit: number
	fn_flags: number
	fn_sernum: number
	rr_ptr: fib6_info
	rcu: callback_head
}>
type fib6_result = Kernel<{
	nh: fib6_nh
	f6i: fib6_info
	fib6_flags: number
	fib6_type: number
	rt6: rt6_info
}>
type fib6_table = Kernel<{
	tb6_hlist: hlist_node
	tb6_id: number
	tb6_lock: spinlock
	tb6_root: fib6_node
	tb6_peers: inet_peer_base
	flags: number
	fib_seq: number
	tb6_gc_hlist: hlist_head
}>
type fib_info = Kernel<{
	fib_hash: hlist_node
	fib_lhash: hlist_node
	nh_list: list_head
	fib_net: net
	fib_treeref: refcount_struct
	fib_clntref: refcount_struct
	fib_flags: number
	fib_dead: number
	fib_protocol: number
	fib_scope: number
	fib_type: number
	fib_prefsrc: number
	fib_tb_id: number
	fib_priority: number
	fib_metrics: dst_metrics
	fib_nhs: number
	fib_nh_is_v6: boolean
	nh_updated: boolean
	pfsrc_removed: boolean
	nh: nexthop
	rcu: callback_head
	fib_nh: Elements<fib_nh>
}>
type fib_nh = Kernel<{
	nh_common: fib_nh_common
	nh_hash: hlist_node
	nh_parent: fib_info
	nh_tclassid: number
	nh_saddr: number
	nh_saddr_genid: number
}>
type fib_nh_common = Kernel<{
	nhc_dev: net_device
	nhc_dev_tracker: lockdep_map_p
	nhc_oif: number
	nhc_scope: number
	nhc_family: number
	nhc_gw_family: number
	nhc_flags: number
	nhc_lwtstate: lwtunnel_state
	nhc_gw: Kernel<{
	ipv4: number
	ipv6: in6_addr
}>
	nhc_weight: number
	nhc_upper_bound: atomic_t
	nhc_pcpu_rth_output: bigint
	nhc_rth_input: rtable
	nhc_exceptions: fnhe_hash_bucket
}>
type fib_nh_exception = Kernel<{
	fnhe_next: fib_nh_exception
	fnhe_genid: number
	fnhe_daddr: number
	fnhe_pmtu: number
	fnhe_mtu_locked: boolean
	fnhe_gw: number
	fnhe_expires: bigint
	fnhe_rth_input: rtable
	fnhe_rth_output: rtable
	fnhe_stamp: bigint
	rcu: callback_head
}>
type fib_notifier_ops = Kernel<{
	family: number
	list: list_head
	fib_seq_read: bigint
	fib_dump: bigint
	owner: module
	rcu: callback_head
}>
type fib_rules_ops = Kernel<{
	family: number
	list: list_head
	rule_size: number
	addr_size: number
	unresolved_rules: number
	nr_goto_rules: number
	fib_rules_seq: number
	action: bigint
	suppress: bigint
	match: bigint
	configure: bigint
	delete: bigint
	compare: bigint
	fill: bigint
	nlmsg_payload: bigint
	flush_cache: bigint
	nlgroup: number
	rules_list: list_head
	owner: module
	fro_net: net
	rcu: callback_head
}>
type fib_table = Kernel<{
	tb_hlist: hlist_node
	tb_id: number
	tb_num_default: number
	rcu: callback_head
	tb_data: bigint
	__data: Elements<bigint>
}>
type file = Kernel<{
	f_count: atomic64_t
	f_lock: spinlock
	f_mode: number
	f_op: file_operations
	f_mapping: address_space
	private_data: bigint
	f_inode: inode
	f_flags: number
	f_iocb_flags: number
	f_cred: cred
	f_path: path
	f_pos_lock: mutex
	f_pipe: bigint
	f_pos: bigint
	f_security: bigint
	f_owner: fown_struct
	f_wb_err: number
	f_sb_err: number
	f_ep: hlist_head
	f_task_work: callback_head
	f_llist: llist_node
	f_ra: file_ra_state
	f_freeptr: freeptr_t
}>
type file_dedupe_range = Kernel<{
	src_offset: bigint
	src_length: bigint
	dest_count: number
	reserved1: number
	reserved2: number
	info: Elements<file_dedupe_range_info>
}>
type file_dedupe_range_info = Kernel<{
	dest_fd: bigint
	dest_offset: bigint
	bytes_deduped: bigint
	status: number
	reserved: number
}>
type file_handle = Kernel<{
	handle_bytes: number
	handle_type: number
	f_handle: Uint8Array
}>
type file_lease = Kernel<{
	c: file_lock_core
	fl_fasync: fasync_struct
	fl_break_time: bigint
	fl_downgrade_time: bigint
	fl_lmops: lease_manager_operations
}>
type file_lock = Kernel<{
	c: file_lock_core
	fl_start: bigint
	fl_end: bigint
	fl_ops: file_lock_operations
	fl_lmops: lock_manager_operations
	fl_u: Kernel<{
	nfs_fl: nfs_lock_info
	nfs4_fl: nfs4_lock_info
	afs: Kernel<{
	link: list_head
	state: number
	debug_id: number
}>
	ceph: Kernel<{
	inode: inode
}>
}>
}>
type file_lock_context = Kernel<{
	flc_lock: spinlock
	flc_flock: list_head
	flc_posix: list_head
	flc_lease: list_head
}>
type file_lock_core = Kernel<{
	flc_blocker: file_lock_core
	flc_list: list_head
	flc_link: hlist_node
	flc_blocked_requests: list_head
	flc_blocked_member: list_head
	flc_owner: bigint
	flc_flags: number
	flc_type: number
	flc_pid: number
	flc_link_cpu: number
	flc_wait: wait_queue_head
	flc_file: file
}>
type file_lock_operations = Kernel<{
	fl_copy_lock: bigint
	fl_release_private: bigint
}>
type file_operations = Kernel<{
	owner: module
	fop_flags: number
	llseek: bigint
	read: bigint
	write: bigint
	read_iter: bigint
	write_iter: bigint
	iopoll: bigint
	iterate_shared: bigint
	poll: bigint
	unlocked_ioctl: bigint
	compat_ioctl: bigint
	mmap: bigint
	open: bigint
	flush: bigint
	release: bigint
	fsync: bigint
	fasync: bigint
	lock: bigint
	get_unmapped_area: bigint
	check_flags: bigint
	flock: bigint
	splice_write: bigint
	splice_read: bigint
	splice_eof: bigint
	setlease: bigint
	fallocate: bigint
	show_fdinfo: bigint
	copy_file_range: bigint
	remap_file_range: bigint
	fadvise: bigint
	uring_cmd: bigint
	uring_cmd_iopoll: bigint
}>
type file_ra_state = Kernel<{
	start: bigint
	size: number
	async_size: number
	ra_pages: number
	mmap_miss: number
	prev_pos: bigint
}>
type file_system_type = Kernel<{
	name: string
	fs_flags: number
	init_fs_context: bigint
	parameters: fs_parameter_spec
	mount: bigint
	kill_sb: bigint
	owner: module
	next: file_system_type
	fs_supers: hlist_head
	s_lock_key: lock_class_key
	s_umount_key: lock_class_key
	s_vfs_rename_key: lock_class_key
	s_writers_key: Elements<lock_class_key>
	i_lock_key: lock_class_key
	i_mutex_key: lock_class_key
	invalidate_lock_key: lock_class_key
	i_mutex_dir_key: lock_class_key
}>
type fileattr = Kernel<{
	flags: number
	fsx_xflags: number
	fsx_extsize: number
	fsx_nextents: number
	fsx_projid: number
	fsx_cowextsize: number
	flags_valid: boolean
	fsx_valid: boolean
}>
type filename = Kernel<{
	name: string
	uptr: string
	refcnt: atomic_t
	aname: audit_names
	iname: Uint8Array
}>
type files_struct = Kernel<{
	count: atomic_t
	resize_in_progress: boolean
	resize_wait: wait_queue_head
	fdt: fdtable
	fdtab: fdtable
	file_lock: spinlock
	next_fd: number
	close_on_exec_init: Elements<bigint>
	open_fds_init: Elements<bigint>
	full_fds_bits_init: Elements<bigint>
	fd_array: Elements<file>
}>
type filter_pred = Kernel<{
	regex: regex
	mask: cpumask
	ops: bigint
	field: ftrace_event_field
	val: bigint
	val2: bigint
	fn_num: number
	offset: number
	not: number
	op: number
}>
type flow_action_cookie = Kernel<{
	cookie_len: number
	cookie: Uint8Array
}>
type flowi = Kernel<{
	u: Kernel<{
	__fl_common: flowi_common
	ip4: flowi4
	ip6: flowi6
}>
}>
type flowi4 = Kernel<{
	__fl_common: flowi_common
	saddr: number
	daddr: number
	uli: flowi_uli
}>
type flowi6 = Kernel<{
	__fl_common: flowi_common
	daddr: in6_addr
	saddr: in6_addr
	flowlabel: number
	uli: flowi_uli
	mp_hash: number
}>
type flowi_common = Kernel<{
	flowic_oif: number
	flowic_iif: number
	flowic_l3mdev: number
	flowic_mark: number
	flowic_tos: number
	flowic_scope: number
	flowic_proto: number
	flowic_flags: number
	flowic_secid: number
	flowic_uid: kuid_t
	flowic_multipath_hash: number
	flowic_tun_key: flowi_tunnel
}>
type flowi_tunnel = Kernel<{
	tun_id: bigint
}>
type flowi_uli = Kernel<{
	ports: Kernel<{
	dport: number
	sport: number
}>
	icmpt: Kernel<{
	type: number
	code: number
}>
	gre_key: number
	mht: Kernel<{
	type: number
}>
}>
type flush_tlb_info = Kernel<{
	mm: mm_struct
	start: bigint
	end: bigint
	new_tlb_gen: bigint
	initiating_cpu: number
	stride_shift: number
	freed_tables: number
	trim_cpumask: number
}>
type fnhe_hash_bucket = Kernel<{
	chain: fib_nh_exception
}>
type folio = Kernel<{
	flags: bigint
	lru: list_head
	__filler: bigint
	mlock_count: number
	mapping: address_space
	index: bigint
	private: bigint
	swap: swp_entry_t
	_mapcount: atomic_t
	_refcount: atomic_t
	memcg_data: bigint
	page: page
	_flags_1: bigint
	_head_1: bigint
	_large_mapcount: atomic_t
	_entire_mapcount: atomic_t
	_nr_pages_mapped: atomic_t
	_pincount: atomic_t
	_folio_nr_pages: number
	__page_1: page
	_flags_2: bigint
	_head_2: bigint
	_deferred_list: list_head
	__page_2: page
	_flags_3: bigint
	_head_3: bigint
	_hugetlb_subpool: bigint
	_hugetlb_cgroup: bigint
	_hugetlb_cgroup_rsvd: bigint
	_hugetlb_hwpoison: bigint
	__page_3: page
}>
type folio_batch = Kernel<{
	nr: number
	i: number
	percpu_pvec_drained: boolean
	folios: Elements<folio>
}>
type folio_queue = Kernel<{
	vec: folio_batch
	orders: Uint8Array
	next: folio_queue
	prev: folio_queue
	marks: bigint
	marks2: bigint
	marks3: bigint
	rreq_id: number
	debug_id: number
}>
type fown_struct = Kernel<{
	file: file
	lock: rwlock_t
	pid: pid
	pid_type: number
	uid: kuid_t
	euid: kuid_t
	signum: number
}>
type fpregs_state = Kernel<{
	fsave: fregs_state
	fxsave: fxregs_state
	soft: swregs_state
	xsave: xregs_state
	__padding: Uint8Array
}>
type fprop_global = Kernel<{
	events: percpu_counter
	period: number
	sequence: seqcount
}>
type fprop_local_percpu = Kernel<{
	events: percpu_counter
	period: number
	lock: raw_spinlock
}>
type fpstate = Kernel<{
	size: number
	user_size: number
	xfeatures: bigint
	user_xfeatures: bigint
	xfd: bigint
	is_valloc: number
	is_guest: number
	is_confidential: number
	in_use: number
	regs: fpregs_state
}>
type fpu = Kernel<{
	last_cpu: number
	avx512_timestamp: bigint
	fpstate: fpstate
	__task_fpstate: fpstate
	perm: fpu_state_perm
	guest_perm: fpu_state_perm
	__fpstate: fpstate
}>
type fpu_state_perm = Kernel<{
	__state_perm: bigint
	__state_size: number
	__user_state_size: number
}>
type fqdir = Kernel<{
	high_thresh: bigint
	low_thresh: bigint
	timeout: number
	max_dist: number
	f: inet_frags
	net: net
	dead: boolean
	rhashtable: rhashtable
	mem: atomic64_t
	destroy_work: work_struct
	free_list: llist_node
}>
type fred_cs = Kernel<{
	cs: number
	sl: number
	wfe: number
}>
type fred_ss = Kernel<{
	ss: number
	sti: number
	swevent: number
	nmi: number
	vector: number
	type: number
	enclave: number
	lm: number
	nested: number
	insnlen: number
}>
type free_area = Kernel<{
	free_list: Elements<list_head>
	nr_free: bigint
}>
type freelist_aba_t = Kernel<{
	freelist: bigint
	counter: bigint
}>
type freeptr_t = Kernel<{
	v: bigint
}>
type fregs_state = Kernel<{
	cwd: number
	swd: number
	twd: number
	fip: number
	fcs: number
	foo: number
	fos: number
	st_space: Elements<number>
	status: number
}>
type freq_constraints = Kernel<{
	min_freq: pm_qos_constraints
	min_freq_notifiers: blocking_notifier_head
	max_freq: pm_qos_constraints
	max_freq_notifiers: blocking_notifier_head
}>
type freq_qos_request = Kernel<{
	type: number
	pnode: plist_node
	qos: freq_constraints
}>
type fs_context = Kernel<{
	ops: fs_context_operations
	uapi_mutex: mutex
	fs_type: file_system_type
	fs_private: bigint
	sget_key: bigint
	root: dentry
	user_ns: user_namespace
	net_ns: net
	cred: cred
	log: p_log
	source: string
	security: bigint
	s_fs_info: bigint
	sb_flags: number
	sb_flags_mask: number
	s_iflags: number
	purpose: number
	phase: number
	need_free: boolean
	global: boolean
	oldapi: boolean
	exclusive: boolean
}>
type fs_context_operations = Kernel<{
	free: bigint
	dup: bigint
	parse_param: bigint
	parse_monolithic: bigint
	get_tree: bigint
	reconfigure: bigint
}>
type fs_parameter = Kernel<{
	key: string
	type: number
	string: string
	blob: bigint
	name: filename
	file: file
	size: bigint
	dirfd: number
}>
type fs_parameter_spec = Kernel<{
	name: string
	type: bigint
	opt: number
	flags: number
	data: bigint
}>
type fs_pin = Kernel<{
	wait: wait_queue_head
	done: number
	s_list: hlist_node
	m_list: hlist_node
	kill: bigint
}>
type fs_struct = Kernel<{
	users: number
	lock: spinlock
	seq: seqcount_spinlock
	umask: number
	in_exec: number
	root: path
	pwd: path
}>
type fscrypt_direct_key = Kernel<{
	dk_sb: super_block
	dk_node: hlist_node
	dk_refcount: refcount_struct
	dk_mode: fscrypt_mode
	dk_key: fscrypt_prepared_key
	dk_descriptor: Uint8Array
	dk_raw: Uint8Array
}>
type fscrypt_hkdf = Kernel<{
	hmac_tfm: crypto_shash
}>
type fscrypt_inode_info = Kernel<{
	ci_enc_key: fscrypt_prepared_key
	ci_owns_key: number
	ci_dirhash_key_initialized: number
	ci_data_unit_bits: number
	ci_data_units_per_block_bits: number
	ci_hashed_ino: number
	ci_mode: fscrypt_mode
	ci_inode: inode
	ci_master_key: fscrypt_master_key
	ci_master_key_link: list_head
	ci_direct_key: fscrypt_direct_key
	ci_dirhash_key: siphash_key_t
	ci_policy: fscrypt_policy
	ci_nonce: Uint8Array
}>
type fscrypt_key_specifier = Kernel<{
	type: number
	__reserved: number
	u: Kernel<{
	__reserved: Uint8Array
	descriptor: Uint8Array
	identifier: Uint8Array
}>
}>
type fscrypt_keyring = Kernel<{
	lock: spinlock
	key_hashtable: Elements<hlist_head>
}>
type fscrypt_master_key = Kernel<{
	mk_node: hlist_node
	mk_sem: rw_semaphore
	mk_active_refs: refcount_struct
	mk_struct_refs: refcount_struct
	mk_rcu_head: callback_head
	mk_secret: fscrypt_master_key_secret
	mk_spec: fscrypt_key_specifier
	mk_users: list_head
	mk_decrypted_inodes: list_head
	mk_decrypted_inodes_lock: spinlock
	mk_mode_keys: list_head
	mk_ino_hash_key: siphash_key_t
	mk_ino_hash_key_initialized: boolean
	mk_present: boolean
}>
type fscrypt_master_key_secret = Kernel<{
	hkdf: fscrypt_hkdf
	size: number
	raw: Uint8Array
}>
type fscrypt_mode = Kernel<{
	friendly_name: string
	cipher_str: string
	keysize: number
	security_strength: number
	ivsize: number
	logged_cryptoapi_impl: number
	logged_blk_crypto_native: number
	logged_blk_crypto_fallback: number
	blk_crypto_mode: number
}>
type fscrypt_operations = Kernel<{
	needs_bounce_pages: number
	has_32bit_inodes: number
	supports_subblock_data_units: number
	legacy_key_prefix: string
	get_context: bigint
	set_context: bigint
	get_dummy_policy: bigint
	empty_dir: bigint
	has_stable_inodes: bigint
	get_devices: bigint
}>
type fscrypt_policy = Kernel<{
	version: number
	v1: fscrypt_policy_v1
	v2: fscrypt_policy_v2
}>
type fscrypt_policy_v1 = Kernel<{
	version: number
	contents_encryption_mode: number
	filenames_encryption_mode: number
	flags: number
	master_key_descriptor: Uint8Array
}>
type fscrypt_policy_v2 = Kernel<{
	version: number
	contents_encryption_mode: number
	filenames_encryption_mode: number
	flags: number
	log2_data_unit_size: number
	__reserved: Uint8Array
	master_key_identifier: Uint8Array
}>
type fscrypt_prepared_key = Kernel<{
	tfm: crypto_skcipher
}>
type fsnotify_event = Kernel<{
	list: list_head
}>
type fsnotify_group = Kernel<{
	ops: fsnotify_ops
	refcnt: refcount_struct
	notification_lock: spinlock
	notification_list: list_head
	notification_waitq: wait_queue_head
	q_len: number
	max_events: number
	priority: number
	shutdown: boolean
	flags: number
	owner_flags: number
	mark_mutex: mutex
	user_waits: atomic_t
	marks_list: list_head
	fsn_fa: fasync_struct
	overflow_event: fsnotify_event
	memcg: mem_cgroup
	private: bigint
	inotify_data: inotify_group_private_data
	fanotify_data: fanotify_group_private_data
}>
type fsnotify_mark = Kernel<{
	mask: number
	refcnt: refcount_struct
	group: fsnotify_group
	g_list: list_head
	lock: spinlock
	obj_list: hlist_node
	connector: fsnotify_mark_connector
	ignore_mask: number
	flags: number
}>
type fsnotify_mark_connector = Kernel<{
	lock: spinlock
	type: number
	prio: number
	flags: number
	obj: bigint
	destroy_next: fsnotify_mark_connector
	list: hlist_head
}>
type fsnotify_ops = Kernel<{
	handle_event: bigint
	handle_inode_event: bigint
	free_group_priv: bigint
	freeing_mark: bigint
	free_event: bigint
	free_mark: bigint
}>
type fsnotify_sb_info = Kernel<{
	sb_marks: fsnotify_mark_connector
	watched_objects: Elements<atomic64_t>
}>
type fsverity_hash_alg = Kernel<{
	tfm: crypto_shash
	name: string
	digest_size: number
	block_size: number
	algo_id: number
}>
type fsverity_info = Kernel<{
	tree_params: merkle_tree_params
	root_hash: Uint8Array
	file_digest: Uint8Array
	inode: inode
	hash_block_verified: bigint
}>
type fsverity_operations = Kernel<{
	begin_enable_verity: bigint
	end_enable_verity: bigint
	get_verity_descriptor: bigint
	read_merkle_tree_page: bigint
	write_merkle_tree_block: bigint
}>
type ftrace_event_field = Kernel<{
	link: list_head
	name: string
	type: string
	filter_type: number
	offset: number
	size: number
	is_signed: number
	needs_test: number
	len: number
}>
type ftrace_hash = Kernel<{
	size_bits: bigint
	buckets: hlist_head
	count: bigint
	flags: bigint
	rcu: callback_head
}>
type ftrace_ops = Kernel<{
	func: bigint
	next: ftrace_ops
	flags: bigint
	private: bigint
	saved_func: bigint
	local_hash: ftrace_ops_hash
	func_hash: ftrace_ops_hash
	old_hash: ftrace_ops_hash
	trampoline: bigint
	trampoline_size: bigint
	list: list_head
	subop_list: list_head
	ops_func: bigint
	managed: ftrace_ops
	direct_call: bigint
}>
type ftrace_ops_hash = Kernel<{
	notrace_hash: ftrace_hash
	filter_hash: ftrace_hash
	regex_lock: mutex
}>
type fuse_arg = Kernel<{
	size: number
	value: bigint
}>
type fuse_args = Kernel<{
	nodeid: bigint
	opcode: number
	in_numargs: number
	out_numargs: number
	ext_idx: number
	force: boolean
	noreply: boolean
	nocreds: boolean
	in_pages: boolean
	out_pages: boolean
	user_pages: boolean
	out_argvar: boolean
	page_zeroing: boolean
	page_replace: boolean
	may_block: boolean
	is_ext: boolean
	is_pinned: boolean
	invalidate_vmap: boolean
	in_args: Elements<fuse_in_arg>
	out_args: Elements<fuse_arg>
	end: bigint
	vmap_base: bigint
}>
type fuse_conn = Kernel<{
	lock: spinlock
	count: refcount_struct
	dev_count: atomic_t
	rcu: callback_head
	user_id: kuid_t
	group_id: kgid_t
	pid_ns: pid_namespace
	user_ns: user_namespace
	max_read: number
	max_write: number
	max_pages: number
	max_pages_limit: number
	iq: fuse_iqueue
	khctr: atomic64_t
	polled_files: rb_root
	max_background: number
	congestion_threshold: number
	num_background: number
	active_background: number
	bg_queue: list_head
	bg_lock: spinlock
	initialized: number
	blocked: number
	blocked_waitq: wait_queue_head
	connected: number
	aborted: boolean
	conn_error: number
	conn_init: number
	async_read: number
	abort_err: number
	atomic_o_trunc: number
	export_support: number
	writeback_cache: number
	parallel_dirops: number
	handle_killpriv: number
	cache_symlinks: number
	legacy_opts_show: number
	handle_killpriv_v2: number
	no_open: number
	no_opendir: number
	no_fsync: number
	no_fsyncdir: number
	no_flush: number
	no_setxattr: number
	setxattr_ext: number
	no_getxattr: number
	no_listxattr: number
	no_removexattr: number
	no_lock: number
	no_access: number
	no_create: number
	no_interrupt: number
	no_bmap: number
	no_poll: number
	big_writes: number
	dont_mask: number
	no_flock: number
	no_fallocate: number
	no_rename2: number
	auto_inval_data: number
	explicit_inval_data: number
	do_readdirplus: number
	readdirplus_auto: number
	async_dio: number
	no_lseek: number
	posix_acl: number
	default_permissions: number
	allow_other: number
	no_copy_file_range: number
	destroy: number
	delete_stale: number
	no_control: number
	no_force_umount: number
	auto_submounts: number
	sync_fs: number
	init_security: number
	create_supp_group: number
	inode_dax: number
	no_tmpfile: number
	direct_io_allow_mmap: number
	no_statx: number
	passthrough: number
	use_pages_for_kvec_io: number
	max_stack_depth: number
	num_waiting: atomic_t
	minor: number
	entry: list_head
	dev: number
	ctl_dentry: Elements<dentry>
	ctl_ndents: number
	scramble_key: Elements<number>
	attr_version: atomic64_t
	evict_ctr: atomic64_t
	release: bigint
	killsb: rw_semaphore
	devices: list_head
	dax_mode: number
	dax: fuse_conn_dax
	mounts: list_head
	curr_bucket: fuse_sync_bucket
	backing_files_map: idr
}>
type fuse_conn_dax = Kernel<{
	dev: dax_device
	lock: spinlock
	nr_busy_ranges: bigint
	busy_ranges: list_head
	free_work: delayed_work
	range_waitq: wait_queue_head
	nr_free_ranges: bigint
	free_ranges: list_head
	nr_ranges: bigint
}>
type fuse_forget_link = Kernel<{
	forget_one: fuse_forget_one
	next: fuse_forget_link
}>
type fuse_forget_one = Kernel<{
	nodeid: bigint
	nlookup: bigint
}>
type fuse_in_arg = Kernel<{
	size: number
	value: bigint
}>
type fuse_in_header = Kernel<{
	len: number
	opcode: number
	unique: bigint
	nodeid: bigint
	uid: number
	gid: number
	pid: number
	total_extlen: number
	padding: number
}>
type fuse_iqueue = Kernel<{
	connected: number
	lock: spinlock
	waitq: wait_queue_head
	reqctr: bigint
	pending: list_head
	interrupts: list_head
	forget_list_head: fuse_forget_link
	forget_list_tail: fuse_forget_link
	forget_batch: number
	fasync: fasync_struct
	ops: fuse_iqueue_ops
	priv: bigint
}>
type fuse_iqueue_ops = Kernel<{
	send_forget: bigint
	send_interrupt: bigint
	send_req: bigint
	release: bigint
}>
type fuse_mount = Kernel<{
	fc: fuse_conn
	sb: super_block
	fc_entry: list_head
	rcu: callback_head
}>
type fuse_out_header = Kernel<{
	len: number
	error: number
	unique: bigint
}>
type fuse_req = Kernel<{
	list: list_head
	intr_entry: list_head
	args: fuse_args
	count: refcount_struct
	flags: bigint
	in: Kernel<{
	h: fuse_in_header
}>
	out: Kernel<{
	h: fuse_out_header
}>
	waitq: wait_queue_head
	argbuf: bigint
	fm: fuse_mount
}>
type fuse_sync_bucket = Kernel<{
	count: atomic_t
	waitq: wait_queue_head
	rcu: callback_head
}>
type futex_key = Kernel<{
	shared: Kernel<{
	i_seq: bigint
	pgoff: bigint
	offset: number
}>
	private: Kernel<{
	mm: mm_struct
	mm_seq: bigint
	address: bigint
	offset: number
}>
	both: Kernel<{
	ptr: bigint
	word: bigint
	offset: number
}>
}>
type futex_pi_state = Kernel<{
	list: list_head
	pi_mutex: rt_mutex_base
	owner: task_struct
	refcount: refcount_struct
	key: futex_key
}>
type fwnode_handle = Kernel<{
	secondary: fwnode_handle
	ops: fwnode_operations
	dev: device
	suppliers: list_head
	consumers: list_head
	flags: bigint
}>
type fwnode_operations = Kernel<{
	get: bigint
	put: bigint
	device_is_available: bigint
	device_get_match_data: bigint
	device_dma_supported: bigint
	device_get_dma_attr: bigint
	property_present: bigint
	property_read_int_array: bigint
	property_read_string_array: bigint
	get_name: bigint
	get_name_prefix: bigint
	get_parent: bigint
	get_next_child_node: bigint
	get_named_child_node: bigint
	get_reference_args: bigint
	graph_get_next_endpoint: bigint
	graph_get_remote_endpoint: bigint
	graph_get_port_parent: bigint
	graph_parse_endpoint: bigint
	iomap: bigint
	irq_get: bigint
	add_links: bigint
}>
type fxregs_state = Kernel<{
	cwd: number
	swd: number
	twd: number
	fop: number
	rip: bigint
	rdp: bigint
	fip: number
	fcs: number
	foo: number
	fos: number
	mxcsr: number
	mxcsr_mask: number
	st_space: Elements<number>
	xmm_space: Elements<number>
	padding: Elements<number>
	padding1: Elements<number>
	sw_reserved: Elements<number>
}>
type gate_struct = Kernel<{
	offset_low: number
	segment: number
	bits: idt_bits
	offset_middle: number
	offset_high: number
	reserved: number
}>
type gendisk = Kernel<{
	major: number
	first_minor: number
	minors: number
	disk_name: string
	events: number
	event_flags: number
	part_tbl: xarray
	part0: block_device
	fops: block_device_operations
	queue: request_queue
	private_data: bigint
	bio_split: bio_set
	flags: number
	state: bigint
	open_mutex: mutex
	open_partitions: number
	bdi: backing_dev_info
	queue_kobj: kobject
	slave_dir: kobject
	slave_bdevs: list_head
	random: timer_rand_state
	sync_io: atomic_t
	ev: disk_events
	nr_zones: number
	zone_capacity: number
	last_zone_capacity: number
	conv_zones_bitmap: bigint
	zone_wplugs_hash_bits: number
	nr_zone_wplugs: atomic_t
	zone_wplugs_lock: spinlock
	zone_wplugs_pool: mempool_s
	zone_wplugs_hash: hlist_head
	zone_wplugs_wq: workqueue_struct
	cdi: cdrom_device_info
	node_id: number
	bb: badblocks
	lockdep_map: lockdep_map
	diskseq: bigint
	open_mode: number
	ia_ranges: blk_independent_access_ranges
}>
type genl_family = Kernel<{
	hdrsize: number
	name: string
	version: number
	maxattr: number
	netnsok: number
	parallel_ops: number
	n_ops: number
	n_small_ops: number
	n_split_ops: number
	n_mcgrps: number
	resv_start_op: number
	policy: nla_policy
	pre_doit: bigint
	post_doit: bigint
	bind: bigint
	unbind: bigint
	ops: genl_ops
	small_ops: genl_small_ops
	split_ops: genl_split_ops
	mcgrps: genl_multicast_group
	module: module
	sock_priv_size: bigint
	sock_priv_init: bigint
	sock_priv_destroy: bigint
	id: number
	mcgrp_offset: number
	sock_privs: xarray
}>
type genl_info = Kernel<{
	snd_seq: number
	snd_portid: number
	family: genl_family
	nlhdr: nlmsghdr
	genlhdr: genlmsghdr
	attrs: bigint
	_net: possible_net_t
	user_ptr: Elements<bigint>
	extack: netlink_ext_ack
}>
type genl_multicast_group = Kernel<{
	name: string
	flags: number
}>
type genl_ops = Kernel<{
	doit: bigint
	start: bigint
	dumpit: bigint
	done: bigint
	policy: nla_policy
	maxattr: number
	cmd: number
	internal_flags: number
	flags: number
	validate: number
}>
type genl_small_ops = Kernel<{
	doit: bigint
	dumpit: bigint
	cmd: number
	internal_flags: number
	flags: number
	validate: number
}>
type genl_split_ops = Kernel<{
	pre_doit: bigint
	doit: bigint
	post_doit: bigint
	start: bigint
	dumpit: bigint
	done: bigint
	policy: nla_policy
	maxattr: number
	cmd: number
	internal_flags: number
	flags: number
	validate: number
}>
type genlmsghdr = Kernel<{
	cmd: number
	version: number
	reserved: number
}>
type gnet_stats_basic_sync = Kernel<{
	bytes: u64_stats_t
	packets: u64_stats_t
	syncp: u64_stats_sync
}>
type gnet_stats_queue = Kernel<{
	qlen: number
	backlog: number
	drops: number
	requeues: number
	overlimits: number
}>
type gro_list = Kernel<{
	list: list_head
	count: number
}>
type group_info = Kernel<{
	usage: refcount_struct
	ngroups: number
	gid: Elements<kgid_t>
}>
type guid_t = Kernel<{
	b: Uint8Array
}>
type handshake_proto = Kernel<{
	hp_handler_class: number
	hp_privsize: bigint
	hp_flags: bigint
	hp_accept: bigint
	hp_done: bigint
	hp_destroy: bigint
}>
type handshake_req = Kernel<{
	hr_list: list_head
	hr_rhash: rhash_head
	hr_flags: bigint
	hr_proto: handshake_proto
	hr_file: file
	hr_sk: sock
	hr_odestruct: bigint
	hr_priv: Uint8Array
}>
type header_ops = Kernel<{
	create: bigint
	parse: bigint
	cache: bigint
	cache_update: bigint
	validate: bigint
	parse_protocol: bigint
}>
type hh_cache = Kernel<{
	hh_len: number
	hh_lock: seqlock_t
	hh_data: Elements<bigint>
}>
type hlist_bl_head = Kernel<{
	first: hlist_bl_node
}>
type hlist_bl_node = Kernel<{
	next: hlist_bl_node
	pprev: bigint
}>
type hlist_head = Kernel<{
	first: hlist_node
}>
type hlist_node = Kernel<{
	next: hlist_node
	pprev: bigint
}>
type hlist_nulls_head = Kernel<{
	first: hlist_nulls_node
}>
type hlist_nulls_node = Kernel<{
	next: hlist_nulls_node
	pprev: bigint
}>
type hrtimer = Kernel<{
	node: timerqueue_node
	_softexpires: bigint
	function: bigint
	base: hrtimer_clock_base
	state: number
	is_rel: number
	is_soft: number
	is_hard: number
}>
type hrtimer_clock_base = Kernel<{
	cpu_base: hrtimer_cpu_base
	index: number
	clockid: number
	seq: seqcount_raw_spinlock
	running: hrtimer
	active: timerqueue_head
	get_time: bigint
	offset: bigint
}>
type hrtimer_cpu_base = Kernel<{
	lock: raw_spinlock
	cpu: number
	active_bases: number
	clock_was_set_seq: number
	hres_active: number
	in_hrtirq: number
	hang_detected: number
	softirq_activated: number
	online: number
	nr_events: number
	nr_retries: number
	nr_hangs: number
	max_hang_time: number
	expires_next: bigint
	next_timer: hrtimer
	softirq_expires_next: bigint
	softirq_next_timer: hrtimer
	clock_base: Elements<hrtimer_clock_base>
	csd: __call_single_data
}>
type hw_perf_event = Kernel<{
	config: bigint
	last_tag: bigint
	config_base: bigint
	event_base: bigint
	event_base_rdpmc: number
	idx: number
	last_cpu: number
	flags: number
	extra_reg: hw_perf_event_extra
	branch_reg: hw_perf_event_extra
	aux_config: bigint
	aux_paused: number
	hrtimer: hrtimer
	tp_list: list_head
	pwr_acc: bigint
	ptsc: bigint
	info: arch_hw_breakpoint
	bp_list: rhlist_head
	iommu_bank: number
	iommu_cntr: number
	padding: number
	conf: bigint
	conf1: bigint
	target: task_struct
	addr_filters: bigint
	addr_filters_gen: bigint
	state: number
	prev_count: local64_t
	sample_period: bigint
	last_period: bigint
	period_left: local64_t
	saved_metric: bigint
	saved_slots: bigint
	interrupts_seq: bigint
	interrupts: bigint
	freq_time_stamp: bigint
	freq_count_stamp: bigint
}>
type hw_perf_event_extra = Kernel<{
	config: bigint
	reg: number
	alloc: number
	idx: number
}>
type hw_port_info = Kernel<{
	lower_dev: net_device
	port_id: number
}>
type iattr = Kernel<{
	ia_valid: number
	ia_mode: number
	ia_uid: kuid_t
	ia_vfsuid: kuid_t
	ia_gid: kgid_t
	ia_vfsgid: kgid_t
	ia_size: bigint
	ia_atime: timespec64
	ia_mtime: timespec64
	ia_ctime: timespec64
	ia_file: file
}>
type ib_core_device = Kernel<{
	dev: device
	rdma_net: possible_net_t
	ports_kobj: kobject
	port_list: list_head
	owner: ib_device
}>
type ib_cq_caps = Kernel<{
	max_cq_moderation_count: number
	max_cq_moderation_period: number
}>
type ib_device = Kernel<{
	dma_device: device
	ops: ib_device_ops
	name: string
	callback_head: callback_head
	event_handler_list: list_head
	event_handler_rwsem: rw_semaphore
	qp_open_list_lock: spinlock
	client_data_rwsem: rw_semaphore
	client_data: xarray
	unregistration_lock: mutex
	cache_lock: rwlock_t
	port_data: ib_port_data
	num_comp_vectors: number
	dev: device
	coredev: ib_core_device
	groups: Elements<attribute_group>
	hw_stats_attr_index: number
	uverbs_cmd_mask: bigint
	node_desc: string
	node_guid: bigint
	local_dma_lkey: number
	is_switch: number
	kverbs_provider: number
	use_cq_dim: number
	node_type: number
	phys_port_cnt: number
	attrs: ib_device_attr
	hw_stats_data: bigint
	cg_device: rdmacg_device
	index: number
	cq_pools_lock: spinlock
	cq_pools: Elements<list_head>
	res: bigint
	driver_def: bigint
	refcount: refcount_struct
	unreg_completion: completion
	unregistration_work: work_struct
	link_ops: rdma_link_ops
	compat_devs_mutex: mutex
	compat_devs: xarray
	iw_ifname: string
	iw_driver_flags: number
	lag_flags: number
	subdev_lock: mutex
	subdev_list_head: list_head
	type: number
	parent: ib_device
	subdev_list: list_head
	name_assign_type: number
}>
type ib_device_attr = Kernel<{
	fw_ver: bigint
	sys_image_guid: bigint
	max_mr_size: bigint
	page_size_cap: bigint
	vendor_id: number
	vendor_part_id: number
	hw_ver: number
	max_qp: number
	max_qp_wr: number
	device_cap_flags: bigint
	kernel_cap_flags: bigint
	max_send_sge: number
	max_recv_sge: number
	max_sge_rd: number
	max_cq: number
	max_cqe: number
	max_mr: number
	max_pd: number
	max_qp_rd_atom: number
	max_ee_rd_atom: number
	max_res_rd_atom: number
	max_qp_init_rd_atom: number
	max_ee_init_rd_atom: number
	atomic_cap: number
	masked_atomic_cap: number
	max_ee: number
	max_rdd: number
	max_mw: number
	max_raw_ipv6_qp: number
	max_raw_ethy_qp: number
	max_mcast_grp: number
	max_mcast_qp_attach: number
	max_total_mcast_qp_attach: number
	max_ah: number
	max_srq: number
	max_srq_wr: number
	max_srq_sge: number
	max_fast_reg_page_list_len: number
	max_pi_fast_reg_page_list_len: number
	max_pkeys: number
	local_ca_ack_delay: number
	sig_prot_cap: number
	sig_guard_cap: number
	odp_caps: ib_odp_caps
	timestamp_mask: bigint
	hca_core_clock: bigint
	rss_caps: ib_rss_caps
	max_wq_type_rq: number
	raw_packet_caps: number
	tm_caps: ib_tm_caps
	cq_caps: ib_cq_caps
	max_dm_size: bigint
	max_sgl_rd: number
}>
type ib_device_ops = Kernel<{
	owner: module
	driver_id: number
	uverbs_abi_ver: number
	uverbs_no_driver_id_binding: number
	device_group: attribute_group
	port_groups: bigint
	post_send: bigint
	post_recv: bigint
	drain_rq: bigint
	drain_sq: bigint
	poll_cq: bigint
	peek_cq: bigint
	req_notify_cq: bigint
	post_srq_recv: bigint
	process_mad: bigint
	query_device: bigint
	modify_device: bigint
	get_dev_fw_str: bigint
	get_vector_affinity: bigint
	query_port: bigint
	modify_port: bigint
	get_port_immutable: bigint
	get_link_layer: bigint
	get_netdev: bigint
	alloc_rdma_netdev: bigint
	rdma_netdev_get_params: bigint
	query_gid: bigint
	add_gid: bigint
	del_gid: bigint
	query_pkey: bigint
	alloc_ucontext: bigint
	dealloc_ucontext: bigint
	mmap: bigint
	mmap_free: bigint
	disassociate_ucontext: bigint
	alloc_pd: bigint
	dealloc_pd: bigint
	create_ah: bigint
	create_user_ah: bigint
	modify_ah: bigint
	query_ah: bigint
	destroy_ah: bigint
	create_srq: bigint
	modify_srq: bigint
	query_srq: bigint
	destroy_srq: bigint
	create_qp: bigint
	modify_qp: bigint
	query_qp: bigint
	destroy_qp: bigint
	create_cq: bigint
	modify_cq: bigint
	destroy_cq: bigint
	resize_cq: bigint
	pre_destroy_cq: bigint
	post_destroy_cq: bigint
	get_dma_mr: bigint
	reg_user_mr: bigint
	reg_user_mr_dmabuf: bigint
	rereg_user_mr: bigint
	dereg_mr: bigint
	alloc_mr: bigint
	alloc_mr_integrity: bigint
	advise_mr: bigint
	map_mr_sg: bigint
	check_mr_status: bigint
	alloc_mw: bigint
	dealloc_mw: bigint
	attach_mcast: bigint
	detach_mcast: bigint
	alloc_xrcd: bigint
	dealloc_xrcd: bigint
	create_flow: bigint
	destroy_flow: bigint
	destroy_flow_action: bigint
	set_vf_link_state: bigint
	get_vf_config: bigint
	get_vf_stats: bigint
	get_vf_guid: bigint
	set_vf_guid: bigint
	create_wq: bigint
	destroy_wq: bigint
	modify_wq: bigint
	create_rwq_ind_table: bigint
	destroy_rwq_ind_table: bigint
	alloc_dm: bigint
	dealloc_dm: bigint
	reg_dm_mr: bigint
	create_counters: bigint
	destroy_counters: bigint
	read_counters: bigint
	map_mr_sg_pi: bigint
	alloc_hw_device_stats: bigint
	alloc_hw_port_stats: bigint
	get_hw_stats: bigint
	modify_hw_stat: bigint
	fill_res_mr_entry: bigint
	fill_res_mr_entry_raw: bigint
	fill_res_cq_entry: bigint
	fill_res_cq_entry_raw: bigint
	fill_res_qp_entry: bigint
	fill_res_qp_entry_raw: bigint
	fill_res_cm_id_entry: bigint
	fill_res_srq_entry: bigint
	fill_res_srq_entry_raw: bigint
	enable_driver: bigint
	dealloc_driver: bigint
	iw_add_ref: bigint
	iw_rem_ref: bigint
	iw_get_qp: bigint
	iw_connect: bigint
	iw_accept: bigint
	iw_reject: bigint
	iw_create_listen: bigint
	iw_destroy_listen: bigint
	counter_bind_qp: bigint
	counter_unbind_qp: bigint
	counter_dealloc: bigint
	counter_alloc_stats: bigint
	counter_update_stats: bigint
	fill_stat_mr_entry: bigint
	query_ucontext: bigint
	get_numa_node: bigint
	add_sub_dev: bigint
	del_sub_dev: bigint
	size_ib_ah: bigint
	size_ib_counters: bigint
	size_ib_cq: bigint
	size_ib_mw: bigint
	size_ib_pd: bigint
	size_ib_qp: bigint
	size_ib_rwq_ind_table: bigint
	size_ib_srq: bigint
	size_ib_ucontext: bigint
	size_ib_xrcd: bigint
}>
type ib_odp_caps = Kernel<{
	general_caps: bigint
	per_transport_caps: Kernel<{
	rc_odp_caps: number
	uc_odp_caps: number
	ud_odp_caps: number
	xrc_odp_caps: number
}>
}>
type ib_port_cache = Kernel<{
	subnet_prefix: bigint
	pkey: bigint
	gid: bigint
	lmc: number
	port_state: number
}>
type ib_port_data = Kernel<{
	ib_dev: ib_device
	immutable: ib_port_immutable
	pkey_list_lock: spinlock
	netdev_lock: spinlock
	pkey_list: list_head
	cache: ib_port_cache
	netdev: net_device
	netdev_tracker: lockdep_map_p
	ndev_hash_link: hlist_node
	port_counter: rdma_port_counter
	sysfs: bigint
}>
type ib_port_immutable = Kernel<{
	pkey_tbl_len: number
	gid_tbl_len: number
	core_cap_flags: number
	max_mad_size: number
}>
type ib_rss_caps = Kernel<{
	supported_qpts: number
	max_rwq_indirection_tables: number
	max_rwq_indirection_table_size: number
}>
type ib_tm_caps = Kernel<{
	max_rndv_hdr_size: number
	max_num_tags: number
	flags: number
	max_ops: number
	max_sge: number
}>
type icmp_mib = Kernel<{
	mibs: Elements<bigint>
}>
type icmpmsg_mib = Kernel<{
	mibs: Elements<atomic64_t>
}>
type icmpv6_mib = Kernel<{
	mibs: Elements<bigint>
}>
type icmpv6_mib_device = Kernel<{
	mibs: Elements<atomic64_t>
}>
type icmpv6msg_mib = Kernel<{
	mibs: Elements<atomic64_t>
}>
type icmpv6msg_mib_device = Kernel<{
	mibs: Elements<atomic64_t>
}>
type ida = Kernel<{
	xa: xarray
}>
type idr = Kernel<{
	idr_rt: xarray
	idr_base: number
	idr_next: number
}>
type idt_bits = Kernel<{
	ist: number
	zero: number
	type: number
	dpl: number
	p: number
}>
type ifacaddr6 = Kernel<{
	aca_addr: in6_addr
	aca_rt: fib6_info
	aca_next: ifacaddr6
	aca_addr_lst: hlist_node
	aca_users: number
	aca_refcnt: refcount_struct
	aca_cstamp: bigint
	aca_tstamp: bigint
	rcu: callback_head
}>
type ifmcaddr6 = Kernel<{
	mca_addr: in6_addr
	idev: inet6_dev
	next: ifmcaddr6
	mca_sources: ip6_sf_list
	mca_tomb: ip6_sf_list
	mca_sfmode: number
	mca_crcount: number
	mca_sfcount: Elements<bigint>
	mca_work: delayed_work
	mca_flags: number
	mca_users: number
	mca_refcnt: refcount_struct
	mca_cstamp: bigint
	mca_tstamp: bigint
	rcu: callback_head
}>
type in6_addr = Kernel<{
	in6_u: Kernel<{
	u6_addr8: Uint8Array
	u6_addr16: Elements<number>
	u6_addr32: Elements<number>
}>
}>
type in6_pktinfo = Kernel<{
	ipi6_addr: in6_addr
	ipi6_ifindex: number
}>
type in_addr = Kernel<{
	s_addr: number
}>
type in_device = Kernel<{
	dev: net_device
	dev_tracker: lockdep_map_p
	refcnt: refcount_struct
	dead: number
	ifa_list: in_ifaddr
	mc_list: ip_mc_list
	mc_hash: bigint
	mc_count: number
	mc_tomb_lock: spinlock
	mc_tomb: ip_mc_list
	mr_v1_seen: bigint
	mr_v2_seen: bigint
	mr_qi: bigint
	mr_qri: bigint
	mr_qrv: number
	mr_gq_running: number
	mr_maxdelay: number
	mr_ifc_count: number
	mr_gq_timer: timer_list
	mr_ifc_timer: timer_list
	arp_parms: neigh_parms
	cnf: ipv4_devconf
	callback_head: callback_head
}>
type in_ifaddr = Kernel<{
	hash: hlist_node
	ifa_next: in_ifaddr
	ifa_dev: in_device
	callback_head: callback_head
	ifa_local: number
	ifa_address: number
	ifa_mask: number
	ifa_rt_priority: number
	ifa_broadcast: number
	ifa_scope: number
	ifa_prefixlen: number
	ifa_proto: number
	ifa_flags: number
	ifa_label: string
	ifa_valid_lft: number
	ifa_preferred_lft: number
	ifa_cstamp: bigint
	ifa_tstamp: bigint
}>
type inet6_cork = Kernel<{
	opt: ipv6_txoptions
	hop_limit: number
	tclass: number
	dontfrag: number
}>
type inet6_dev = Kernel<{
	dev: net_device
	dev_tracker: lockdep_map_p
	addr_list: list_head
	mc_list: ifmcaddr6
	mc_tomb: ifmcaddr6
	mc_qrv: number
	mc_gq_running: number
	mc_ifc_count: number
	mc_dad_count: number
	mc_v1_seen: bigint
	mc_qi: bigint
	mc_qri: bigint
	mc_maxdelay: bigint
	mc_gq_work: delayed_work
	mc_ifc_work: delayed_work
	mc_dad_work: delayed_work
	mc_query_work: delayed_work
	mc_report_work: delayed_work
	mc_query_queue: sk_buff_head
	mc_report_queue: sk_buff_head
	mc_query_lock: spinlock
	mc_report_lock: spinlock
	mc_lock: mutex
	ac_list: ifacaddr6
	lock: rwlock_t
	refcnt: refcount_struct
	if_flags: number
	dead: number
	desync_factor: number
	tempaddr_list: list_head
	token: in6_addr
	nd_parms: neigh_parms
	cnf: ipv6_devconf
	stats: ipv6_devstat
	rs_timer: timer_list
	rs_interval: number
	rs_probes: number
	tstamp: bigint
	rcu: callback_head
	ra_mtu: number
}>
type inet6_skb_parm = Kernel<{
	iif: number
	ra: number
	dst0: number
	srcrt: number
	dst1: number
	lastopt: number
	nhoff: number
	flags: number
	dsthao: number
	frag_max_size: number
	srhoff: number
}>
type inet_addr = Kernel<{
	all: Elements<number>
	ip: number
	ip6: Elements<number>
	in: in_addr
	in6: in6_addr
}>
type inet_bind2_bucket = Kernel<{
	ib_net: possible_net_t
	l3mdev: number
	port: number
	addr_type: number
	v6_rcv_saddr: in6_addr
	node: hlist_node
	bhash_node: hlist_node
	owners: hlist_head
}>
type inet_bind_bucket = Kernel<{
	ib_net: possible_net_t
	l3mdev: number
	port: number
	fastreuse: number
	fastreuseport: number
	fastuid: kuid_t
	fast_v6_rcv_saddr: in6_addr
	fast_rcv_saddr: number
	fast_sk_family: number
	fast_ipv6_only: boolean
	node: hlist_node
	bhash2: hlist_head
}>
type inet_bind_hashbucket = Kernel<{
	lock: spinlock
	chain: hlist_head
}>
type inet_connection_sock = Kernel<{
	icsk_inet: inet_sock
	icsk_accept_queue: request_sock_queue
	icsk_bind_hash: inet_bind_bucket
	icsk_bind2_hash: inet_bind2_bucket
	icsk_timeout: bigint
	icsk_retransmit_timer: timer_list
	icsk_delack_timer: timer_list
	icsk_keepalive_timer: timer_list
	mptcp_tout_timer: timer_list
	icsk_rto: number
	icsk_rto_min: number
	icsk_delack_max: number
	icsk_pmtu_cookie: number
	icsk_ca_ops: tcp_congestion_ops
	icsk_af_ops: inet_connection_sock_af_ops
	icsk_ulp_ops: tcp_ulp_ops
	icsk_ulp_data: bigint
	icsk_clean_acked: bigint
	icsk_sync_mss: bigint
	icsk_ca_state: number
	icsk_ca_initialized: number
	icsk_ca_setsockopt: number
	icsk_ca_dst_locked: number
	icsk_retransmits: number
	icsk_pending: number
	icsk_backoff: number
	icsk_syn_retries: number
	icsk_probes_out: number
	icsk_ext_hdr_len: number
	icsk_ack: Kernel<{
	pending: number
	quick: number
	pingpong: number
	retry: number
	ato: number
	lrcv_flowlabel: number
	dst_quick_ack: number
	unused: number
	timeout: bigint
	lrcvtime: number
	last_seg_size: number
	rcv_mss: number
}>
	icsk_mtup: Kernel<{
	search_high: number
	search_low: number
	probe_size: number
	enabled: number
	probe_timestamp: number
}>
	icsk_probes_tstamp: number
	icsk_user_timeout: number
	icsk_ca_priv: Elements<bigint>
}>
type inet_connection_sock_af_ops = Kernel<{
	queue_xmit: bigint
	send_check: bigint
	rebuild_header: bigint
	sk_rx_dst_set: bigint
	conn_request: bigint
	syn_recv_sock: bigint
	net_header_len: number
	sockaddr_len: number
	setsockopt: bigint
	getsockopt: bigint
	addr2sockaddr: bigint
	mtu_reduced: bigint
}>
type inet_cork = Kernel<{
	flags: number
	addr: number
	opt: ip_options
	fragsize: number
	length: number
	dst: dst_entry
	tx_flags: number
	ttl: number
	tos: number
	priority: number
	gso_size: number
	transmit_time: bigint
	mark: number
}>
type inet_cork_full = Kernel<{
	base: inet_cork
	fl: flowi
}>
type inet_ehash_bucket = Kernel<{
	chain: hlist_nulls_head
}>
type inet_frags = Kernel<{
	qsize: number
	constructor: bigint
	destructor: bigint
	frag_expire: bigint
	frags_cachep: kmem_cache
	frags_cache_name: string
	rhash_params: rhashtable_params
	refcnt: refcount_struct
	completion: completion
}>
type inet_hashinfo = Kernel<{
	ehash: inet_ehash_bucket
	ehash_locks: spinlock
	ehash_mask: number
	ehash_locks_mask: number
	bind_bucket_cachep: kmem_cache
	bhash: inet_bind_hashbucket
	bind2_bucket_cachep: kmem_cache
	bhash2: inet_bind_hashbucket
	bhash_size: number
	lhash2_mask: number
	lhash2: inet_listen_hashbucket
	pernet: boolean
}>
type inet_listen_hashbucket = Kernel<{
	lock: spinlock
	nulls_head: hlist_nulls_head
}>
type inet_peer_base = Kernel<{
	rb_root: rb_root
	lock: seqlock_t
	total: number
}>
type inet_request_sock = Kernel<{
	req: request_sock
	snd_wscale: number
	rcv_wscale: number
	tstamp_ok: number
	sack_ok: number
	wscale_ok: number
	ecn_ok: number
	acked: number
	no_srccheck: number
	smc_ok: number
	ir_mark: number
	ireq_opt: ip_options_rcu
	ipv6_opt: ipv6_txoptions
	pktopts: sk_buff
}>
type inet_sock = Kernel<{
	sk: sock
	pinet6: ipv6_pinfo
	ipv6_fl_list: ipv6_fl_socklist
	inet_flags: bigint
	inet_saddr: number
	uc_ttl: number
	inet_sport: number
	inet_opt: ip_options_rcu
	inet_id: atomic_t
	tos: number
	min_ttl: number
	mc_ttl: number
	pmtudisc: number
	rcv_tos: number
	convert_csum: number
	uc_index: number
	mc_index: number
	mc_addr: number
	local_port_range: number
	mc_list: ip_mc_socklist
	cork: inet_cork_full
}>
type inet_timewait_death_row = Kernel<{
	tw_refcount: refcount_struct
	hashinfo: inet_hashinfo
	sysctl_max_tw_buckets: number
}>
type inet_timewait_sock = Kernel<{
	__tw_common: sock_common
	tw_mark: number
	tw_substate: number
	tw_rcv_wscale: number
	tw_sport: number
	tw_transparent: number
	tw_flowlabel: number
	tw_usec_ts: number
	tw_pad: number
	tw_tos: number
	tw_txhash: number
	tw_priority: number
	tw_timer: timer_list
	tw_tb: inet_bind_bucket
	tw_tb2: inet_bind2_bucket
}>
type inetpeer_addr = Kernel<{
	a4: ipv4_addr_key
	a6: in6_addr
	key: Elements<number>
	family: number
}>
type inode = Kernel<{
	i_mode: number
	i_opflags: number
	i_uid: kuid_t
	i_gid: kgid_t
	i_flags: number
	i_acl: posix_acl
	i_default_acl: posix_acl
	i_op: inode_operations
	i_sb: super_block
	i_mapping: address_space
	i_security: bigint
	i_ino: bigint
	i_nlink: number
	__i_nlink: number
	i_rdev: number
	i_size: bigint
	i_atime_sec: bigint
	i_mtime_sec: bigint
	i_ctime_sec: bigint
	i_atime_nsec: number
	i_mtime_nsec: number
	i_ctime_nsec: number
	i_generation: number
	i_lock: spinlock
	i_bytes: number
	i_blkbits: number
	i_write_hint: number
	i_blocks: bigint
	i_state: number
	i_rwsem: rw_semaphore
	dirtied_when: bigint
	dirtied_time_when: bigint
	i_hash: hlist_node
	i_io_list: list_head
	i_wb: bdi_writeback
	i_wb_frn_winner: number
	i_wb_frn_avg_time: number
	i_wb_frn_history: number
	i_lru: list_head
	i_sb_list: list_head
	i_wb_list: list_head
	i_dentry: hlist_head
	i_rcu: callback_head
	i_version: atomic64_t
	i_sequence: atomic64_t
	i_count: atomic_t
	i_dio_count: atomic_t
	i_writecount: atomic_t
	i_readcount: atomic_t
	i_fop: file_operations
	free_inode: bigint
	i_flctx: file_lock_context
	i_data: address_space
	i_devices: list_head
	i_pipe: pipe_inode_info
	i_cdev: cdev
	i_link: string
	i_dir_seq: number
	i_fsnotify_mask: number
	i_fsnotify_marks: fsnotify_mark_connector
	i_crypt_info: fscrypt_inode_info
	i_verity_info: fsverity_info
	i_private: bigint
}>
type inode_operations = Kernel<{
	lookup: bigint
	get_link: bigint
	permission: bigint
	get_inode_acl: bigint
	readlink: bigint
	create: bigint
	link: bigint
	unlink: bigint
	symlink: bigint
	mkdir: bigint
	rmdir: bigint
	mknod: bigint
	rename: bigint
	setattr: bigint
	getattr: bigint
	listxattr: bigint
	fiemap: bigint
	update_time: bigint
	atomic_open: bigint
	tmpfile: bigint
	get_acl: bigint
	set_acl: bigint
	fileattr_set: bigint
	fileattr_get: bigint
	get_offset_ctx: bigint
}>
type inotify_group_private_data = Kernel<{
	idr_lock: spinlock
	idr: idr
	ucounts: ucounts
}>
type intel_iommu = Kernel<{
	reg: bigint
	reg_phys: bigint
	reg_size: bigint
	cap: bigint
	ecap: bigint
	vccap: bigint
	ecmdcap: Elements<bigint>
	gcmd: number
	register_lock: raw_spinlock
	seq_id: number
	agaw: number
	msagaw: number
	irq: number
	pr_irq: number
	perf_irq: number
	segment: number
	name: Uint8Array
	domain_ids: bigint
	copied_tables: bigint
	lock: spinlock
	root_entry: root_entry
	flush: iommu_flush
	prq: page_req_dsc
	prq_name: Uint8Array
	prq_seq_number: bigint
	prq_complete: completion
	iopf_queue: iopf_queue
	iopfq_name: Uint8Array
	iopf_lock: mutex
	qi: q_inval
	iommu_state: Elements<number>
	device_rbtree: rb_root
	device_rbtree_lock: spinlock
	ir_table: ir_table
	ir_domain: irq_domain
	iommu: iommu_device
	node: number
	flags: number
	drhd: dmar_drhd_unit
	perf_statistic: bigint
	pmu: iommu_pmu
}>
type io_alloc_cache = Kernel<{
	entries: bigint
	nr_cached: number
	max_cached: number
	elem_size: bigint
}>
type io_bitmap = Kernel<{
	sequence: bigint
	refcnt: refcount_struct
	max: number
	bitmap: Elements<bigint>
}>
type io_buffer = Kernel<{
	list: list_head
	addr: bigint
	len: number
	bid: number
	bgid: number
}>
type io_cmd_data = Kernel<{
	file: file
	data: Uint8Array
}>
type io_context = Kernel<{
	refcount: atomic64_t
	active_ref: atomic_t
	ioprio: number
	lock: spinlock
	icq_tree: xarray
	icq_hint: io_cq
	icq_list: hlist_head
	release_work: work_struct
}>
type io_cq = Kernel<{
	q: request_queue
	ioc: io_context
	q_node: list_head
	__rcu_icq_cache: kmem_cache
	ioc_node: hlist_node
	__rcu_head: callback_head
	flags: number
}>
type io_cqe = Kernel<{
	user_data: bigint
	res: number
	flags: number
	fd: number
}>
type io_ev_fd = Kernel<{
	cq_ev_fd: eventfd_ctx
	eventfd_async: number
	rcu: callback_head
	refs: refcount_struct
	ops: atomic_t
}>
type io_file_table = Kernel<{
	files: io_fixed_file
	bitmap: bigint
	alloc_hint: number
}>
type io_fixed_file = Kernel<{
	file_ptr: bigint
}>
type io_hash_bucket = Kernel<{
	lock: spinlock
	list: hlist_head
}>
type io_hash_table = Kernel<{
	hbs: io_hash_bucket
	hash_bits: number
}>
type io_kiocb = Kernel<{
	file: file
	cmd: io_cmd_data
	opcode: number
	iopoll_completed: number
	buf_index: number
	nr_tw: number
	flags: bigint
	cqe: io_cqe
	ctx: io_ring_ctx
	task: task_struct
	imu: io_mapped_ubuf
	kbuf: io_buffer
	comp_list: io_wq_work_node
	apoll_events: number
	rsrc_node: io_rsrc_node
	refs: atomic_t
	cancel_seq_set: boolean
	io_task_work: io_task_work
	hash_node: hlist_node
	callback_head: callback_head
	apoll: async_poll
	async_data: bigint
	poll_refs: atomic_t
	link: io_kiocb
	creds: cred
	work: io_wq_work
	big_cqe: Kernel<{
	extra1: bigint
	extra2: bigint
}>
}>
type io_mapped_ubuf = Kernel<{
	ubuf: bigint
	len: number
	nr_bvecs: number
	folio_shift: number
	refs: refcount_struct
	acct_pages: bigint
	bvec: Elements<bio_vec>
}>
type io_poll = Kernel<{
	file: file
	head: wait_queue_head
	events: number
	retries: number
	wait: wait_queue_entry
}>
type io_restriction = Kernel<{
	register_op: Elements<bigint>
	sqe_op: Elements<bigint>
	sqe_flags_allowed: number
	sqe_flags_required: number
	registered: boolean
}>
type io_ring_ctx = Kernel<{
	flags: number
	drain_next: number
	restricted: number
	off_timeout_used: number
	drain_active: number
	has_evfd: number
	task_complete: number
	lockless_cq: number
	syscall_iopoll: number
	poll_activated: number
	drain_disabled: number
	compat: number
	iowq_limits_set: number
	submitter_task: task_struct
	rings: io_rings
	refs: percpu_ref
	clockid: number
	clock_offset: number
	notify_method: number
	sq_thread_idle: number
	uring_lock: mutex
	sq_array: bigint
	sq_sqes: io_uring_sqe
	cached_sq_head: number
	sq_entries: number
	rsrc_node: io_rsrc_node
	cancel_seq: atomic_t
	poll_multi_queue: boolean
	iopoll_list: io_wq_work_list
	file_table: io_file_table
	user_bufs: bigint
	nr_user_files: number
	nr_user_bufs: number
	submit_state: io_submit_state
	io_bl_xa: xarray
	cancel_table_locked: io_hash_table
	apoll_cache: io_alloc_cache
	netmsg_cache: io_alloc_cache
	rw_cache: io_alloc_cache
	uring_cache: io_alloc_cache
	cancelable_uring_cmd: hlist_head
	cqe_cached: io_uring_cqe
	cqe_sentinel: io_uring_cqe
	cached_cq_tail: number
	cq_entries: number
	io_ev_fd: io_ev_fd
	cq_extra: number
	work_llist: llist_head
	check_cq: bigint
	cq_wait_nr: atomic_t
	cq_timeouts: atomic_t
	cq_wait: wait_queue_head
	timeout_lock: spinlock
	timeout_list: list_head
	ltimeout_list: list_head
	cq_last_tm_flush: number
	completion_lock: spinlock
	cq_overflow_list: list_head
	cancel_table: io_hash_table
	waitid_list: hlist_head
	futex_list: hlist_head
	futex_cache: io_alloc_cache
	sq_creds: cred
	sq_data: io_sq_data
	sqo_sq_wait: wait_queue_head
	sqd_list: list_head
	file_alloc_start: number
	file_alloc_end: number
	poll_wq: wait_queue_head
	restrictions: io_restriction
	file_data: io_rsrc_data
	buf_data: io_rsrc_data
	rsrc_ref_list: list_head
	rsrc_node_cache: io_alloc_cache
	rsrc_quiesce_wq: wait_queue_head
	rsrc_quiesce: number
	pers_next: number
	personalities: xarray
	hash_map: io_wq_hash
	user: user_struct
	mm_account: mm_struct
	fallback_llist: llist_head
	fallback_work: delayed_work
	exit_work: work_struct
	tctx_list: list_head
	ref_comp: completion
	iowq_limits: Elements<number>
	poll_wq_task_work: callback_head
	poll_wq_rcu: callback_head
	poll_wq_rcu_pending: atomic_t
	defer_list: list_head
	napi_list: list_head
	napi_lock: spinlock
	napi_busy_poll_dt: bigint
	napi_prefer_busy_poll: boolean
	napi_enabled: boolean
	napi_ht: Elements<hlist_head>
	evfd_last_cq_tail: number
	n_ring_pages: number
	n_sqe_pages: number
	ring_pages: bigint
	sqe_pages: bigint
}>
type io_rings = Kernel<{
	sq: io_uring
	cq: io_uring
	sq_ring_mask: number
	cq_ring_mask: number
	sq_ring_entries: number
	cq_ring_entries: number
	sq_dropped: number
	sq_flags: atomic_t
	cq_flags: number
	cq_overflow: number
	cqes: Elements<io_uring_cqe>
}>
type io_rsrc_data = Kernel<{
	ctx: io_ring_ctx
	tags: bigint
	nr: number
	rsrc_type: number
	quiesce: boolean
}>
type io_rsrc_node = Kernel<{
	ctx: io_ring_ctx
	refs: number
	empty: boolean
	type: number
	node: list_head
	item: io_rsrc_put
}>
type io_rsrc_put = Kernel<{
	tag: bigint
	rsrc: bigint
	file: file
	buf: io_mapped_ubuf
}>
type io_sq_data = Kernel<{
	refs: refcount_struct
	free_refs: refcount_struct
	park_pending: atomic_t
	lock: mutex
	ctx_list: list_head
	thread: task_struct
	wait: wait_queue_head
	sq_thread_idle: number
	sq_cpu: number
	task_pid: number
	task_tgid: number
	work_time: bigint
	state: bigint
}>
type io_submit_link = Kernel<{
	head: io_kiocb
	last: io_kiocb
}>
type io_submit_state = Kernel<{
	free_list: io_wq_work_node
	compl_reqs: io_wq_work_list
	link: io_submit_link
	plug_started: boolean
	need_plug: boolean
	cq_flush: boolean
	submit_nr: number
	plug: blk_plug
}>
type io_task_work = Kernel<{
	node: llist_node
	func: bigint
}>
type io_tlb_area = Kernel<{
	used: bigint
	index: number
	lock: spinlock
}>
type io_tlb_mem = Kernel<{
	defpool: io_tlb_pool
	nslabs: bigint
	debugfs: dentry
	force_bounce: boolean
	for_alloc: boolean
	total_used: atomic64_t
	used_hiwater: atomic64_t
	transient_nslabs: atomic64_t
}>
type io_tlb_pool = Kernel<{
	start: bigint
	end: bigint
	vaddr: bigint
	nslabs: bigint
	late_alloc: boolean
	nareas: number
	area_nslabs: number
	areas: io_tlb_area
	slots: io_tlb_slot
}>
type io_tlb_slot = Kernel<{
	orig_addr: bigint
	alloc_size: bigint
	list: number
	pad_slots: number
}>
type io_uring = Kernel<{
	head: number
	tail: number
}>
type io_uring_cmd = Kernel<{
	file: file
	sqe: io_uring_sqe
	task_work_cb: bigint
	cmd_op: number
	flags: number
	pdu: Uint8Array
}>
type io_uring_cqe = Kernel<{
	user_data: bigint
	res: number
	flags: number
	big_cqe: Elements<bigint>
}>
type io_uring_sqe = Kernel<{
	opcode: number
	flags: number
	ioprio: number
	fd: number
	off: bigint
	addr2: bigint
	cmd_op: number
	__pad1: number
	addr: bigint
	splice_off_in: bigint
	level: number
	optname: number
	len: number
	rw_flags: number
	fsync_flags: number
	poll_events: number
	poll32_events: number
	sync_range_flags: number
	msg_flags: number
	timeout_flags: number
	accept_flags: number
	cancel_flags: number
	open_flags: number
	statx_flags: number
	fadvise_advice: number
	splice_flags: number
	rename_flags: number
	unlink_flags: number
	hardlink_flags: number
	xattr_flags: number
	msg_ring_flags: number
	uring_cmd_flags: number
	waitid_flags: number
	futex_flags: number
	install_fd_flags: number
	nop_flags: number
	user_data: bigint
	buf_index: number
	buf_group: number
	personality: number
	splice_fd_in: number
	file_index: number
	optlen: number
	addr_len: number
	__pad3: Elements<number>
	addr3: bigint
	__pad2: Elements<bigint>
	optval: bigint
	cmd: Uint8Array
}>
type io_uring_task = Kernel<{
	cached_refs: number
	last: io_ring_ctx
	io_wq: io_wq
	registered_rings: Elements<file>
	xa: xarray
	wait: wait_queue_head
	in_cancel: atomic_t
	inflight_tracked: atomic_t
	inflight: percpu_counter
	task_list: llist_head
	task_work: callback_head
}>
type io_wq = Kernel<{
	state: bigint
	put_work: bigint
	free_work: bigint
	do_work: bigint
	hash: io_wq_hash
	worker_refs: atomic_t
	worker_done: completion
	cpuhp_node: hlist_node
	task: task_struct
	acct: Elements<io_wq_acct>
	lock: raw_spinlock
	free_list: hlist_nulls_head
	all_list: list_head
	wait: wait_queue_entry
	hash_tail: Elements<io_wq_work>
	cpu_mask: cpumask
}>
type io_wq_acct = Kernel<{
	nr_workers: number
	max_workers: number
	index: number
	nr_running: atomic_t
	lock: raw_spinlock
	work_list: io_wq_work_list
	flags: bigint
}>
type io_wq_hash = Kernel<{
	refs: refcount_struct
	map: bigint
	wait: wait_queue_head
}>
type io_wq_work = Kernel<{
	list: io_wq_work_node
	flags: atomic_t
	cancel_seq: number
}>
type io_wq_work_list = Kernel<{
	first: io_wq_work_node
	last: io_wq_work_node
}>
type io_wq_work_node = Kernel<{
	next: io_wq_work_node
}>
type ioam6_pernet_data = Kernel<{
	lock: mutex
	namespaces: rhashtable
	schemas: rhashtable
}>
type ioc = Kernel<{
	rqos: rq_qos
	enabled: boolean
	params: ioc_params
	margins: ioc_margins
	period_us: number
	timer_slack_ns: number
	vrate_min: bigint
	vrate_max: bigint
	lock: spinlock
	timer: timer_list
	active_iocgs: list_head
	pcpu_stat: ioc_pcpu_stat
	running: number
	vtime_rate: atomic64_t
	vtime_base_rate: bigint
	vtime_err: bigint
	period_seqcount: seqcount_spinlock
	period_at: bigint
	period_at_vtime: bigint
	cur_period: atomic64_t
	busy_level: number
	weights_updated: boolean
	hweight_gen: atomic_t
	dfgv_period_at: bigint
	dfgv_period_rem: bigint
	dfgv_usage_us_sum: bigint
	autop_too_fast_at: bigint
	autop_too_slow_at: bigint
	autop_idx: number
	user_qos_params: boolean
	user_cost_model: boolean
}>
type ioc_gq = Kernel<{
	pd: blkg_policy_data
	ioc: ioc
	cfg_weight: number
	weight: number
	active: number
	inuse: number
	last_inuse: number
	saved_margin: bigint
	cursor: bigint
	vtime: atomic64_t
	done_vtime: atomic64_t
	abs_vdebt: bigint
	delay: bigint
	delay_at: bigint
	active_period: atomic64_t
	active_list: list_head
	child_active_sum: bigint
	child_inuse_sum: bigint
	child_adjusted_sum: bigint
	hweight_gen: number
	hweight_active: number
	hweight_inuse: number
	hweight_donating: number
	hweight_after_donation: number
	walk_list: list_head
	surplus_list: list_head
	waitq: wait_queue_head
	waitq_timer: hrtimer
	activated_at: bigint
	pcpu_stat: iocg_pcpu_stat
	stat: iocg_stat
	last_stat: iocg_stat
	last_stat_abs_vusage: bigint
	usage_delta_us: bigint
	wait_since: bigint
	indebt_since: bigint
	indelay_since: bigint
	level: number
	ancestors: Elements<ioc_gq>
}>
type ioc_margins = Kernel<{
	min: bigint
	low: bigint
	target: bigint
}>
type ioc_missed = Kernel<{
	nr_met: local_t
	nr_missed: local_t
	last_met: number
	last_missed: number
}>
type ioc_now = Kernel<{
	now_ns: bigint
	now: bigint
	vnow: bigint
}>
type ioc_params = Kernel<{
	qos: Elements<number>
	i_lcoefs: Elements<bigint>
	lcoefs: Elements<bigint>
	too_fast_vrate_pct: number
	too_slow_vrate_pct: number
}>
type ioc_pcpu_stat = Kernel<{
	missed: Elements<ioc_missed>
	rq_wait_ns: local64_t
	last_rq_wait_ns: bigint
}>
type iocg_pcpu_stat = Kernel<{
	abs_vusage: local64_t
}>
type iocg_stat = Kernel<{
	usage_us: bigint
	wait_us: bigint
	indebt_us: bigint
	indelay_us: bigint
}>
type iomap = Kernel<{
	addr: bigint
	offset: bigint
	length: bigint
	type: number
	flags: number
	bdev: block_device
	dax_dev: dax_device
	inline_data: bigint
	private: bigint
	folio_ops: iomap_folio_ops
	validity_cookie: bigint
}>
type iomap_folio_ops = Kernel<{
	get_folio: bigint
	put_folio: bigint
	iomap_valid: bigint
}>
type iomap_iter = Kernel<{
	inode: inode
	pos: bigint
	len: bigint
	processed: bigint
	flags: number
	iomap: iomap
	srcmap: iomap
	private: bigint
}>
type iommu_device = Kernel<{
	list: list_head
	ops: iommu_ops
	fwnode: fwnode_handle
	dev: device
	singleton_group: iommu_group
	max_pasids: number
}>
type iommu_dirty_ops = Kernel<{
	set_dirty_tracking: bigint
	read_and_clear_dirty: bigint
}>
type iommu_dma_cookie = Kernel<{
	type: number
	iovad: iova_domain
	single_fq: iova_fq
	percpu_fq: iova_fq
	fq_flush_start_cnt: atomic64_t
	fq_flush_finish_cnt: atomic64_t
	fq_timer: timer_list
	fq_timer_on: atomic_t
	msi_iova: bigint
	msi_page_list: list_head
	fq_domain: iommu_domain
	options: iommu_dma_options
	mutex: mutex
}>
type iommu_dma_options = Kernel<{
	qt: number
	fq_size: bigint
	fq_timeout: number
}>
type iommu_domain = Kernel<{
	type: number
	ops: iommu_domain_ops
	dirty_ops: iommu_dirty_ops
	owner: iommu_ops
	pgsize_bitmap: bigint
	geometry: iommu_domain_geometry
	iova_cookie: iommu_dma_cookie
	iopf_handler: bigint
	fault_data: bigint
	handler: bigint
	handler_token: bigint
	mm: mm_struct
	users: number
	next: list_head
}>
type iommu_domain_geometry = Kernel<{
	aperture_start: bigint
	aperture_end: bigint
	force_aperture: boolean
}>
type iommu_domain_ops = Kernel<{
	attach_dev: bigint
	set_dev_pasid: bigint
	map_pages: bigint
	unmap_pages: bigint
	flush_iotlb_all: bigint
	iotlb_sync_map: bigint
	iotlb_sync: bigint
	cache_invalidate_user: bigint
	iova_to_phys: bigint
	enforce_cache_coherency: bigint
	enable_nesting: bigint
	set_pgtable_quirks: bigint
	free: bigint
}>
type iommu_fault_param = Kernel<{
	lock: mutex
	users: refcount_struct
	rcu: callback_head
	dev: device
	queue: iopf_queue
	queue_list: list_head
	partial: list_head
	faults: list_head
}>
type iommu_flush = Kernel<{
	flush_context: bigint
	flush_iotlb: bigint
}>
type iommu_fwspec = Kernel<{
	iommu_fwnode: fwnode_handle
	flags: number
	num_ids: number
	ids: Elements<number>
}>
type iommu_group = Kernel<{
	kobj: kobject
	devices_kobj: kobject
	devices: list_head
	pasid_array: xarray
	mutex: mutex
	iommu_data: bigint
	iommu_data_release: bigint
	name: string
	id: number
	default_domain: iommu_domain
	blocking_domain: iommu_domain
	domain: iommu_domain
	entry: list_head
	owner_cnt: number
	owner: bigint
}>
type iommu_mm_data = Kernel<{
	pasid: number
	sva_domains: list_head
}>
type iommu_ops = Kernel<{
	capable: bigint
	hw_info: bigint
	domain_alloc: bigint
	domain_alloc_user: bigint
	domain_alloc_paging: bigint
	domain_alloc_sva: bigint
	probe_device: bigint
	release_device: bigint
	probe_finalize: bigint
	device_group: bigint
	get_resv_regions: bigint
	of_xlate: bigint
	is_attach_deferred: bigint
	dev_enable_feat: bigint
	dev_disable_feat: bigint
	page_response: bigint
	def_domain_type: bigint
	remove_dev_pasid: bigint
	default_domain_ops: iommu_domain_ops
	pgsize_bitmap: bigint
	owner: module
	identity_domain: iommu_domain
	blocked_domain: iommu_domain
	release_domain: iommu_domain
	default_domain: iommu_domain
	user_pasid_table: number
}>
type iommu_pmu = Kernel<{
	iommu: intel_iommu
	num_cntr: number
	num_eg: number
	cntr_width: number
	cntr_stride: number
	filter: number
	base: bigint
	cfg_reg: bigint
	cntr_reg: bigint
	overflow: bigint
	evcap: bigint
	cntr_evcap: bigint
	pmu: pmu
	used_mask: Elements<bigint>
	event_list: Elements<perf_event>
	irq_name: Uint8Array
}>
type iopf_queue = Kernel<{
	wq: workqueue_struct
	devices: list_head
	lock: mutex
}>
type iov_iter = Kernel<{
	iter_type: number
	nofault: boolean
	data_source: boolean
	iov_offset: bigint
	__ubuf_iovec: iovec
	__iov: iovec
	kvec: kvec
	bvec: bio_vec
	folioq: folio_queue
	xarray: xarray
	ubuf: bigint
	count: bigint
	nr_segs: bigint
	folioq_slot: number
	xarray_start: bigint
}>
type iova = Kernel<{
	node: rb_node
	pfn_hi: bigint
	pfn_lo: bigint
}>
type iova_cpu_rcache = Kernel<{
	lock: spinlock
	loaded: iova_magazine
	prev: iova_magazine
}>
type iova_domain = Kernel<{
	iova_rbtree_lock: spinlock
	rbroot: rb_root
	cached_node: rb_node
	cached32_node: rb_node
	granule: bigint
	start_pfn: bigint
	dma_32bit_pfn: bigint
	max32_alloc_size: bigint
	anchor: iova
	rcaches: iova_rcache
	cpuhp_dead: hlist_node
}>
type iova_fq = Kernel<{
	lock: spinlock
	head: number
	tail: number
	mod_mask: number
	entries: Elements<iova_fq_entry>
}>
type iova_fq_entry = Kernel<{
	iova_pfn: bigint
	pages: bigint
	freelist: list_head
	counter: bigint
}>
type iova_magazine = Kernel<{
	size: bigint
	next: iova_magazine
	pfns: Elements<bigint>
}>
type iova_rcache = Kernel<{
	lock: spinlock
	depot_size: number
	depot: iova_magazine
	cpu_rcaches: iova_cpu_rcache
	iovad: iova_domain
	work: delayed_work
}>
type iovec = Kernel<{
	iov_base: bigint
	iov_len: bigint
}>
type ip6_flowlabel = Kernel<{
	next: ip6_flowlabel
	label: number
	users: atomic_t
	dst: in6_addr
	opt: ipv6_txoptions
	linger: bigint
	rcu: callback_head
	share: number
	owner: Kernel<{
	pid: pid
	uid: kuid_t
}>
	lastuse: bigint
	expires: bigint
	fl_net: net
}>
type ip6_sf_list = Kernel<{
	sf_next: ip6_sf_list
	sf_addr: in6_addr
	sf_count: Elements<bigint>
	sf_gsresp: number
	sf_oldin: number
	sf_crcount: number
	rcu: callback_head
}>
type ip6_sf_socklist = Kernel<{
	sl_max: number
	sl_count: number
	rcu: callback_head
	sl_addr: Elements<in6_addr>
}>
type ip_conntrack_stat = Kernel<{
	found: number
	invalid: number
	insert: number
	insert_failed: number
	clash_resolve: number
	drop: number
	early_drop: number
	error: number
	expect_new: number
	expect_create: number
	expect_delete: number
	search_restart: number
	chaintoolong: number
}>
type ip_mc_list = Kernel<{
	interface: in_device
	multiaddr: number
	sfmode: number
	sources: ip_sf_list
	tomb: ip_sf_list
	sfcount: Elements<bigint>
	next: ip_mc_list
	next_rcu: ip_mc_list
	next_hash: ip_mc_list
	timer: timer_list
	users: number
	refcnt: refcount_struct
	lock: spinlock
	tm_running: number
	reporter: number
	unsolicit_count: number
	loaded: number
	gsquery: number
	crcount: number
	rcu: callback_head
}>
type ip_mc_socklist = Kernel<{
	next_rcu: ip_mc_socklist
	multi: ip_mreqn
	sfmode: number
	sflist: ip_sf_socklist
	rcu: callback_head
}>
type ip_mreqn = Kernel<{
	imr_multiaddr: in_addr
	imr_address: in_addr
	imr_ifindex: number
}>
type ip_options = Kernel<{
	faddr: number
	nexthop: number
	optlen: number
	srr: number
	rr: number
	ts: number
	is_strictroute: number
	srr_is_hit: number
	is_changed: number
	rr_needaddr: number
	ts_needtime: number
	ts_needaddr: number
	router_alert: number
	cipso: number
	__pad2: number
	__data: Uint8Array
}>
type ip_options_rcu = Kernel<{
	rcu: callback_head
	opt: ip_options
}>
type ip_ra_chain = Kernel<{
	next: ip_ra_chain
	sk: sock
	destructor: bigint
	saved_sk: sock
	rcu: callback_head
}>
type ip_sf_list = Kernel<{
	sf_next: ip_sf_list
	sf_count: Elements<bigint>
	sf_inaddr: number
	sf_gsresp: number
	sf_oldin: number
	sf_crcount: number
	rcu: callback_head
}>
type ip_sf_socklist = Kernel<{
	sl_max: number
	sl_count: number
	rcu: callback_head
	sl_addr: Elements<number>
}>
type ip_tunnel_encap = Kernel<{
	type: number
	flags: number
	sport: number
	dport: number
}>
type ip_tunnel_info = Kernel<{
	key: ip_tunnel_key
	encap: ip_tunnel_encap
	dst_cache: dst_cache
	options_len: number
	mode: number
}>
type ip_tunnel_key = Kernel<{
	tun_id: bigint
	u: Kernel<{
	ipv4: Kernel<{
	src: number
	dst: number
}>
	ipv6: Kernel<{
	src: in6_addr
	dst: in6_addr
}>
}>
	tun_flags: Elements<bigint>
	label: number
	nhid: number
	tos: number
	ttl: number
	tp_src: number
	tp_dst: number
	flow_flags: number
}>
type ipc_ids = Kernel<{
	in_use: number
	seq: number
	rwsem: rw_semaphore
	ipcs_idr: idr
	max_idx: number
	last_idx: number
	next_id: number
	key_ht: rhashtable
}>
type ipc_namespace = Kernel<{
	ids: Elements<ipc_ids>
	sem_ctls: Elements<number>
	used_sems: number
	msg_ctlmax: number
	msg_ctlmnb: number
	msg_ctlmni: number
	percpu_msg_bytes: percpu_counter
	percpu_msg_hdrs: percpu_counter
	shm_ctlmax: bigint
	shm_ctlall: bigint
	shm_tot: bigint
	shm_ctlmni: number
	shm_rmid_forced: number
	ipcns_nb: notifier_block
	mq_mnt: vfsmount
	mq_queues_count: number
	mq_queues_max: number
	mq_msg_max: number
	mq_msgsize_max: number
	mq_msg_default: number
	mq_msgsize_default: number
	mq_set: ctl_table_set
	mq_sysctls: ctl_table_header
	ipc_set: ctl_table_set
	ipc_sysctls: ctl_table_header
	user_ns: user_namespace
	ucounts: ucounts
	mnt_llist: llist_node
	ns: ns_common
}>
type iphdr = Kernel<{
	ihl: number
	version: number
	tos: number
	tot_len: number
	id: number
	frag_off: number
	ttl: number
	protocol: number
	check: number
	saddr: number
	daddr: number
	addrs: Kernel<{
	saddr: number
	daddr: number
}>
}>
type ipstats_mib = Kernel<{
	mibs: Elements<bigint>
	syncp: u64_stats_sync
}>
type ipv4_addr_key = Kernel<{
	addr: number
	vif: number
}>
type ipv4_devconf = Kernel<{
	sysctl: bigint
	data: Elements<number>
	state: Elements<bigint>
}>
type ipv6_ac_socklist = Kernel<{
	acl_addr: in6_addr
	acl_ifindex: number
	acl_next: ipv6_ac_socklist
}>
type ipv6_devconf = Kernel<{
	__cacheline_group_begin__ipv6_devconf_read_txrx: Uint8Array
	disable_ipv6: number
	hop_limit: number
	mtu6: number
	forwarding: number
	disable_policy: number
	proxy_ndp: number
	__cacheline_group_end__ipv6_devconf_read_txrx: Uint8Array
	accept_ra: number
	accept_redirects: number
	autoconf: number
	dad_transmits: number
	rtr_solicits: number
	rtr_solicit_interval: number
	rtr_solicit_max_interval: number
	rtr_solicit_delay: number
	force_mld_version: number
	mldv1_unsolicited_report_interval: number
	mldv2_unsolicited_report_interval: number
	use_tempaddr: number
	temp_valid_lft: number
	temp_prefered_lft: number
	regen_min_advance: number
	regen_max_retry: number
	max_desync_factor: number
	max_addresses: number
	accept_ra_defrtr: number
	ra_defrtr_metric: number
	accept_ra_min_hop_limit: number
	accept_ra_min_lft: number
	accept_ra_pinfo: number
	ignore_routes_with_linkdown: number
	accept_ra_rtr_pref: number
	rtr_probe_interval: number
	accept_ra_rt_info_min_plen: number
	accept_ra_rt_info_max_plen: number
	accept_source_route: number
	accept_ra_from_local: number
	optimistic_dad: number
	use_optimistic: number
	mc_forwarding: atomic_t
	drop_unicast_in_l2_multicast: number
	accept_dad: number
	force_tllao: number
	ndisc_notify: number
	suppress_frag_ndisc: number
	accept_ra_mtu: number
	drop_unsolicited_na: number
	accept_untracked_na: number
	stable_secret: ipv6_stable_secret
	use_oif_addrs_only: number
	keep_addr_on_down: number
	seg6_enabled: number
	seg6_require_hmac: number
	enhanced_dad: number
	addr_gen_mode: number
	ndisc_tclass: number
	rpl_seg_enabled: number
	ioam6_id: number
	ioam6_id_wide: number
	ioam6_enabled: number
	ndisc_evict_nocarrier: number
	ra_honor_pio_life: number
	ra_honor_pio_pflag: number
	sysctl_header: ctl_table_header
}>
type ipv6_devstat = Kernel<{
	proc_dir_entry: proc_dir_entry
	ipv6: ipstats_mib
	icmpv6dev: icmpv6_mib_device
	icmpv6msgdev: icmpv6msg_mib_device
}>
type ipv6_fl_socklist = Kernel<{
	next: ipv6_fl_socklist
	fl: ip6_flowlabel
	rcu: callback_head
}>
type ipv6_mc_socklist = Kernel<{
	addr: in6_addr
	ifindex: number
	sfmode: number
	next: ipv6_mc_socklist
	sflist: ip6_sf_socklist
	rcu: callback_head
}>
type ipv6_opt_hdr = Kernel<{
	nexthdr: number
	hdrlen: number
}>
type ipv6_pinfo = Kernel<{
	saddr: in6_addr
	flow_label: number
	dst_cookie: number
	opt: ipv6_txoptions
	hop_limit: number
	pmtudisc: number
	tclass: number
	saddr_cache: boolean
	daddr_cache: in6_addr
	mcast_hops: number
	frag_size: number
	ucast_oif: number
	mcast_oif: number
	rxopt: Kernel<{
	bits: Kernel<{
	srcrt: number
	osrcrt: number
	rxinfo: number
	rxoinfo: number
	rxhlim: number
	rxohlim: number
	hopopts: number
	ohopopts: number
	dstopts: number
	odstopts: number
	rxflow: number
	rxtclass: number
	rxpmtu: number
	rxorigdstaddr: number
	recvfragsize: number
}>
	all: number
}>
	srcprefs: number
	min_hopcount: number
	rcv_flowinfo: number
	sticky_pktinfo: in6_pktinfo
	pktoptions: sk_buff
	rxpmtu: sk_buff
	cork: inet6_cork
	ipv6_mc_list: ipv6_mc_socklist
	ipv6_ac_list: ipv6_ac_socklist
}>
type ipv6_rt_hdr = Kernel<{
	nexthdr: number
	hdrlen: number
	type: number
	segments_left: number
}>
type ipv6_stable_secret = Kernel<{
	initialized: boolean
	secret: in6_addr
}>
type ipv6_txoptions = Kernel<{
	refcnt: refcount_struct
	tot_len: number
	opt_flen: number
	opt_nflen: number
	hopopt: ipv6_opt_hdr
	dst0opt: ipv6_opt_hdr
	srcrt: ipv6_rt_hdr
	dst1opt: ipv6_opt_hdr
	rcu: callback_head
}>
type ipv6hdr = Kernel<{
	priority: number
	version: number
	flow_lbl: Uint8Array
	payload_len: number
	nexthdr: number
	hop_limit: number
	saddr: in6_addr
	daddr: in6_addr
	addrs: Kernel<{
	saddr: in6_addr
	daddr: in6_addr
}>
}>
type ir_table = Kernel<{
	base: irte
	bitmap: bigint
}>
type irq_affinity_desc = Kernel<{
	mask: cpumask
	is_managed: number
}>
type irq_chip = Kernel<{
	name: string
	irq_startup: bigint
	irq_shutdown: bigint
	irq_enable: bigint
	irq_disable: bigint
	irq_ack: bigint
	irq_mask: bigint
	irq_mask_ack: bigint
	irq_unmask: bigint
	irq_eoi: bigint
	irq_set_affinity: bigint
	irq_retrigger: bigint
	irq_set_type: bigint
	irq_set_wake: bigint
	irq_bus_lock: bigint
	irq_bus_sync_unlock: bigint
	irq_suspend: bigint
	irq_resume: bigint
	irq_pm_shutdown: bigint
	irq_calc_mask: bigint
	irq_print_chip: bigint
	irq_request_resources: bigint
	irq_release_resources: bigint
	irq_compose_msi_msg: bigint
	irq_write_msi_msg: bigint
	irq_get_irqchip_state: bigint
	irq_set_irqchip_state: bigint
	irq_set_vcpu_affinity: bigint
	ipi_send_single: bigint
	ipi_send_mask: bigint
	irq_nmi_setup: bigint
	irq_nmi_teardown: bigint
	flags: bigint
}>
type irq_chip_generic = Kernel<{
	lock: raw_spinlock
	reg_base: bigint
	reg_readl: bigint
	reg_writel: bigint
	suspend: bigint
	resume: bigint
	irq_base: number
	irq_cnt: number
	mask_cache: number
	wake_enabled: number
	wake_active: number
	num_ct: number
	private: bigint
	installed: bigint
	unused: bigint
	domain: irq_domain
	list: list_head
	chip_types: Elements<irq_chip_type>
}>
type irq_chip_regs = Kernel<{
	enable: bigint
	disable: bigint
	mask: bigint
	ack: bigint
	eoi: bigint
	type: bigint
}>
type irq_chip_type = Kernel<{
	chip: irq_chip
	regs: irq_chip_regs
	handler: bigint
	type: number
	mask_cache_priv: number
	mask_cache: bigint
}>
type irq_common_data = Kernel<{
	state_use_accessors: number
	node: number
	handler_data: bigint
	msi_desc: msi_desc
	affinity: cpumask
	effective_affinity: cpumask
}>
type irq_data = Kernel<{
	mask: number
	irq: number
	hwirq: bigint
	common: irq_common_data
	chip: irq_chip
	domain: irq_domain
	parent_data: irq_data
	chip_data: bigint
}>
type irq_domain = Kernel<{
	link: list_head
	name: string
	ops: irq_domain_ops
	host_data: bigint
	flags: number
	mapcount: number
	mutex: mutex
	root: irq_domain
	fwnode: fwnode_handle
	bus_token: number
	gc: irq_domain_chip_generic
	dev: device
	pm_dev: device
	parent: irq_domain
	msi_parent_ops: msi_parent_ops
	exit: bigint
	hwirq_max: bigint
	revmap_size: number
	revmap_tree: xarray
	revmap: Elements<irq_data>
}>
type irq_domain_chip_generic = Kernel<{
	irqs_per_chip: number
	num_chips: number
	irq_flags_to_clear: number
	irq_flags_to_set: number
	gc_flags: number
	exit: bigint
	gc: Elements<irq_chip_generic>
}>
type irq_domain_ops = Kernel<{
	match: bigint
	select: bigint
	map: bigint
	unmap: bigint
	xlate: bigint
	alloc: bigint
	free: bigint
	activate: bigint
	deactivate: bigint
	translate: bigint
}>
type irq_matrix = Kernel<{
	matrix_bits: number
	alloc_start: number
	alloc_end: number
	alloc_size: number
	global_available: number
	global_reserved: number
	systembits_inalloc: number
	total_allocated: number
	online_maps: number
	maps: cpumap
	system_map: bigint
	scratch_map: Elements<bigint>
}>
type irq_work = Kernel<{
	node: __call_single_node
	func: bigint
	irqwait: rcuwait
}>
type irqaction = Kernel<{
	handler: bigint
	dev_id: bigint
	percpu_dev_id: bigint
	next: irqaction
	thread_fn: bigint
	thread: task_struct
	secondary: irqaction
	irq: number
	flags: number
	thread_flags: bigint
	thread_mask: bigint
	name: string
	dir: proc_dir_entry
	thread_dtor: callback_head
}>
type irte = Kernel<{
	present: number
	fpd: number
	__res0: number
	avail: number
	__res1: number
	pst: number
	vector: number
	__res2: bigint
	r_present: number
	r_fpd: number
	dst_mode: number
	redir_hint: number
	trigger_mode: number
	dlvry_mode: number
	r_avail: number
	r_res0: number
	r_vector: number
	r_res1: number
	dest_id: number
	p_present: number
	p_fpd: number
	p_res0: number
	p_avail: number
	p_res1: number
	p_urgent: number
	p_pst: number
	p_vector: number
	p_res2: number
	pda_l: number
	low: bigint
	sid: number
	sq: number
	svt: number
	__res3: bigint
	p_sid: number
	p_sq: number
	p_svt: number
	p_res3: number
	pda_h: number
	high: bigint
}>
type itimerspec64 = Kernel<{
	it_interval: timespec64
	it_value: timespec64
}>
type jbd2_buffer_trigger_type = Kernel<{
	t_frozen: bigint
	t_abort: bigint
}>
type jbd2_journal_handle = Kernel<{
	h_transaction: transaction_s
	h_journal: journal_s
	h_rsv_handle: jbd2_journal_handle
	h_total_credits: number
	h_revoke_credits: number
	h_revoke_credits_requested: number
	h_ref: number
	h_err: number
	h_sync: number
	h_jdata: number
	h_reserved: number
	h_aborted: number
	h_type: number
	h_line_no: number
	h_start_jiffies: bigint
	h_requested_credits: number
	saved_alloc_context: number
}>
type jbd2_revoke_table_s = Kernel<{
	hash_size: number
	hash_shift: number
	hash_table: list_head
}>
type journal_head = Kernel<{
	b_bh: buffer_head
	b_state_lock: spinlock
	b_jcount: number
	b_jlist: number
	b_modified: number
	b_frozen_data: string
	b_committed_data: string
	b_transaction: transaction_s
	b_next_transaction: transaction_s
	b_tnext: journal_head
	b_tprev: journal_head
	b_cp_transaction: transaction_s
	b_cpnext: journal_head
	b_cpprev: journal_head
	b_triggers: jbd2_buffer_trigger_type
	b_frozen_triggers: jbd2_buffer_trigger_type
}>
type journal_header_s = Kernel<{
	h_magic: number
	h_blocktype: number
	h_sequence: number
}>
type journal_s = Kernel<{
	j_flags: bigint
	j_errno: number
	j_abort_mutex: mutex
	j_sb_buffer: buffer_head
	j_superblock: journal_superblock_s
	j_state_lock: rwlock_t
	j_barrier_count: number
	j_barrier: mutex
	j_running_transaction: transaction_s
	j_committing_transaction: transaction_s
	j_checkpoint_transactions: transaction_s
	j_wait_transaction_locked: wait_queue_head
	j_wait_done_commit: wait_queue_head
	j_wait_commit: wait_queue_head
	j_wait_updates: wait_queue_head
	j_wait_reserved: wait_queue_head
	j_fc_wait: wait_queue_head
	j_checkpoint_mutex: mutex
	j_chkpt_bhs: Elements<buffer_head>
	j_shrinker: shrinker
	j_checkpoint_jh_count: percpu_counter
	j_shrink_transaction: transaction_s
	j_head: bigint
	j_tail: bigint
	j_free: bigint
	j_first: bigint
	j_last: bigint
	j_fc_first: bigint
	j_fc_off: bigint
	j_fc_last: bigint
	j_dev: block_device
	j_blocksize: number
	j_blk_offset: bigint
	j_devname: string
	j_fs_dev: block_device
	j_fs_dev_wb_err: number
	j_total_len: number
	j_reserved_credits: atomic_t
	j_list_lock: spinlock
	j_inode: inode
	j_tail_sequence: number
	j_transaction_sequence: number
	j_commit_sequence: number
	j_commit_request: number
	j_uuid: Uint8Array
	j_task: task_struct
	j_max_transaction_buffers: number
	j_revoke_records_per_block: number
	j_transaction_overhead_buffers: number
	j_commit_interval: bigint
	j_commit_timer: timer_list
	j_revoke_lock: spinlock
	j_revoke: jbd2_revoke_table_s
	j_revoke_table: Elements<jbd2_revoke_table_s>
	j_wbuf: bigint
	j_fc_wbuf: bigint
	j_wbufsize: number
	j_fc_wbufsize: number
	j_last_sync_writer: number
	j_average_commit_time: bigint
	j_min_batch_time: number
	j_max_batch_time: number
	j_commit_callback: bigint
	j_submit_inode_data_buffers: bigint
	j_finish_inode_data_buffers: bigint
	j_history_lock: spinlock
	j_proc_entry: proc_dir_entry
	j_stats: transaction_stats_s
	j_failed_commit: number
	j_private: bigint
	j_chksum_driver: crypto_shash
	j_csum_seed: number
	jbd2_trans_commit_key: lock_class_key
	j_fc_cleanup_callback: bigint
	j_fc_replay_callback: bigint
	j_bmap: bigint
}>
type journal_superblock_s = Kernel<{
	s_header: journal_header_s
	s_blocksize: number
	s_maxlen: number
	s_first: number
	s_sequence: number
	s_start: number
	s_errno: number
	s_feature_compat: number
	s_feature_incompat: number
	s_feature_ro_compat: number
	s_uuid: Uint8Array
	s_nr_users: number
	s_dynsuper: number
	s_max_transaction: number
	s_max_trans_data: number
	s_checksum_type: number
	s_padding2: Uint8Array
	s_num_fc_blks: number
	s_head: number
	s_padding: Elements<number>
	s_checksum: number
	s_users: Uint8Array
}>
type jump_entry = Kernel<{
	code: number
	target: number
	key: bigint
}>
type k_sigaction = Kernel<{
	sa: sigaction
}>
type kern_ipc_perm = Kernel<{
	lock: spinlock
	deleted: boolean
	id: number
	key: number
	uid: kuid_t
	gid: kgid_t
	cuid: kuid_t
	cgid: kgid_t
	mode: number
	seq: bigint
	security: bigint
	khtnode: rhash_head
	rcu: callback_head
	refcount: refcount_struct
}>
type kernel_cap_t = Kernel<{
	val: bigint
}>
type kernel_param = Kernel<{
	name: string
	mod: module
	ops: kernel_param_ops
	perm: number
	level: number
	flags: number
	arg: bigint
	str: kparam_string
	arr: kparam_array
}>
type kernel_param_ops = Kernel<{
	flags: number
	set: bigint
	get: bigint
	free: bigint
}>
type kernel_siginfo = Kernel<{
	si_signo: number
	si_errno: number
	si_code: number
	_sifields: __sifields
}>
type kernel_symbol = Kernel<{
	value_offset: number
	name_offset: number
	namespace_offset: number
}>
type kernfs_elem_attr = Kernel<{
	ops: kernfs_ops
	open: kernfs_open_node
	size: bigint
	notify_next: kernfs_node
}>
type kernfs_elem_dir = Kernel<{
	subdirs: bigint
	children: rb_root
	root: kernfs_root
	rev: bigint
}>
type kernfs_elem_symlink = Kernel<{
	target_kn: kernfs_node
}>
type kernfs_iattrs = Kernel<{
	ia_uid: kuid_t
	ia_gid: kgid_t
	ia_atime: timespec64
	ia_mtime: timespec64
	ia_ctime: timespec64
	xattrs: simple_xattrs
	nr_user_xattrs: atomic_t
	user_xattr_size: atomic_t
}>
type kernfs_node = Kernel<{
	count: atomic_t
	active: atomic_t
	parent: kernfs_node
	name: string
	rb: rb_node
	ns: bigint
	hash: number
	flags: number
	mode: number
	dir: kernfs_elem_dir
	symlink: kernfs_elem_symlink
	attr: kernfs_elem_attr
	id: bigint
	priv: bigint
	iattr: kernfs_iattrs
	rcu: callback_head
}>
type kernfs_open_node = Kernel<{
	callback_head: callback_head
	event: atomic_t
	poll: wait_queue_head
	files: list_head
	nr_mmapped: number
	nr_to_release: number
}>
type kernfs_ops = Kernel<{
	open: bigint
	release: bigint
	seq_show: bigint
	seq_start: bigint
	seq_next: bigint
	seq_stop: bigint
	read: bigint
	atomic_write_len: bigint
	prealloc: boolean
	write: bigint
	poll: bigint
	mmap: bigint
	llseek: bigint
}>
type kernfs_root = Kernel<{
	kn: kernfs_node
	flags: number
	ino_idr: idr
	last_id_lowbits: number
	id_highbits: number
	syscall_ops: kernfs_syscall_ops
	supers: list_head
	deactivate_waitq: wait_queue_head
	kernfs_rwsem: rw_semaphore
	kernfs_iattr_rwsem: rw_semaphore
	kernfs_supers_rwsem: rw_semaphore
	rcu: callback_head
}>
type kernfs_syscall_ops = Kernel<{
	show_options: bigint
	mkdir: bigint
	rmdir: bigint
	rename: bigint
	show_path: bigint
}>
type key = Kernel<{
	usage: refcount_struct
	serial: number
	graveyard_link: list_head
	serial_node: rb_node
	sem: rw_semaphore
	user: key_user
	security: bigint
	expiry: bigint
	revoked_at: bigint
	last_used_at: bigint
	uid: kuid_t
	gid: kgid_t
	perm: number
	quotalen: number
	datalen: number
	state: number
	flags: bigint
	index_key: keyring_index_key
	hash: bigint
	len_desc: bigint
	type: key_type
	domain_tag: key_tag
	description: string
	type_id: bigint
	domain_id: bigint
	payload: key_payload
	name_link: list_head
	keys: assoc_array
	restrict_link: key_restriction
}>
type key_payload = Kernel<{
	rcu_data0: bigint
	data: Elements<bigint>
}>
type key_restriction = Kernel<{
	check: bigint
	key: key
	keytype: key_type
}>
type key_tag = Kernel<{
	rcu: callback_head
	index_id: atomic64_t
	usage: refcount_struct
	removed: boolean
}>
type key_type = Kernel<{
	name: string
	def_datalen: bigint
	flags: number
	vet_description: bigint
	preparse: bigint
	free_preparse: bigint
	instantiate: bigint
	update: bigint
	match_preparse: bigint
	match_free: bigint
	revoke: bigint
	destroy: bigint
	describe: bigint
	read: bigint
	request_key: bigint
	lookup_restriction: bigint
	asym_query: bigint
	asym_eds_op: bigint
	asym_verify_signature: bigint
	index_id: atomic64_t
	link: list_head
	lock_class: lock_class_key
}>
type key_user = Kernel<{
	node: rb_node
	cons_lock: mutex
	lock: spinlock
	usage: refcount_struct
	nkeys: atomic_t
	nikeys: atomic_t
	uid: kuid_t
	qnkeys: number
	qnbytes: number
}>
type keyring_index_key = Kernel<{
	hash: bigint
	desc_len: number
	desc: string
	x: bigint
	type: key_type
	domain_tag: key_tag
	description: string
	type_id: bigint
	domain_id: bigint
}>
type kgid_t = Kernel<{
	val: number
}>
type kiocb = Kernel<{
	ki_filp: file
	ki_pos: bigint
	ki_complete: bigint
	private: bigint
	ki_flags: number
	ki_ioprio: number
	ki_waitq: wait_page_queue
	dio_complete: bigint
}>
type kioctx = Kernel<{
	users: percpu_ref
	dead: atomic_t
	reqs: percpu_ref
	user_id: bigint
	cpu: kioctx_cpu
	req_batch: number
	max_reqs: number
	nr_events: number
	mmap_base: bigint
	mmap_size: bigint
	ring_folios: bigint
	nr_pages: bigint
	free_rwork: rcu_work
	rq_wait: ctx_rq_wait
	reqs_available: atomic_t
	ctx_lock: spinlock
	active_reqs: list_head
	ring_lock: mutex
	wait: wait_queue_head
	tail: number
	completed_events: number
	completion_lock: spinlock
	internal_folios: Elements<folio>
	aio_ring_file: file
	id: number
}>
type kioctx_cpu = Kernel<{
	reqs_available: number
}>
type kioctx_table = Kernel<{
	rcu: callback_head
	nr: number
	table: Elements<kioctx>
}>
type klist = Kernel<{
	k_lock: spinlock
	k_list: list_head
	get: bigint
	put: bigint
}>
type klist_node = Kernel<{
	n_klist: bigint
	n_node: list_head
	n_ref: kref
}>
type klp_modinfo = Kernel<{
	hdr: elf64_hdr
	sechdrs: elf64_shdr
	secstrings: string
	symndx: number
}>
type kmap_ctrl = Kernel<{}>
type kmem_cache = Kernel<{
	cpu_slab: kmem_cache_cpu
	lock_key: lock_class_key
	flags: number
	min_partial: bigint
	size: number
	object_size: number
	reciprocal_size: reciprocal_value
	offset: number
	cpu_partial: number
	cpu_partial_slabs: number
	oo: kmem_cache_order_objects
	min: kmem_cache_order_objects
	allocflags: number
	refcount: number
	ctor: bigint
	inuse: number
	align: number
	red_left_pad: number
	name: string
	list: list_head
	kobj: kobject
	random: bigint
	remote_node_defrag_ratio: number
	random_seq: bigint
	useroffset: number
	usersize: number
	node: Elements<kmem_cache_node>
}>
type kmem_cache_cpu = Kernel<{
	freelist: bigint
	tid: bigint
	freelist_tid: freelist_aba_t
	slab: slab
	partial: slab
	lock: lockdep_map_p
}>
type kmem_cache_node = Kernel<{
	list_lock: spinlock
	nr_partial: bigint
	partial: list_head
	nr_slabs: atomic64_t
	total_objects: atomic64_t
	full: list_head
}>
type kmem_cache_order_objects = Kernel<{
	x: number
}>
type kobj_ns_type_operations = Kernel<{
	type: number
	current_may_mount: bigint
	grab_current_ns: bigint
	netlink_ns: bigint
	initial_ns: bigint
	drop_ns: bigint
}>
type kobj_type = Kernel<{
	release: bigint
	sysfs_ops: sysfs_ops
	default_groups: bigint
	child_ns_type: bigint
	namespace: bigint
	get_ownership: bigint
}>
type kobject = Kernel<{
	name: string
	entry: list_head
	parent: kobject
	kset: kset
	ktype: kobj_type
	sd: kernfs_node
	kref: kref
	state_initialized: number
	state_in_sysfs: number
	state_add_uevent_sent: number
	state_remove_uevent_sent: number
	uevent_suppress: number
}>
type kparam_array = Kernel<{
	max: number
	elemsize: number
	num: bigint
	ops: kernel_param_ops
	elem: bigint
}>
type kparam_string = Kernel<{
	maxlen: number
	string: string
}>
type kref = Kernel<{
	refcount: refcount_struct
}>
type kset = Kernel<{
	list: list_head
	list_lock: spinlock
	kobj: kobject
	uevent_ops: kset_uevent_ops
}>
type kset_uevent_ops = Kernel<{
	filter: bigint
	name: bigint
	uevent: bigint
}>
type kstat = Kernel<{
	result_mask: number
	mode: number
	nlink: number
	blksize: number
	attributes: bigint
	attributes_mask: bigint
	ino: bigint
	dev: number
	rdev: number
	uid: kuid_t
	gid: kgid_t
	size: bigint
	atime: timespec64
	mtime: timespec64
	ctime: timespec64
	btime: timespec64
	blocks: bigint
	mnt_id: bigint
	dio_mem_align: number
	dio_offset_align: number
	change_cookie: bigint
	subvol: bigint
	atomic_write_unit_min: number
	atomic_write_unit_max: number
	atomic_write_segments_max: number
}>
type kstatfs = Kernel<{
	f_type: bigint
	f_bsize: bigint
	f_blocks: bigint
	f_bfree: bigint
	f_bavail: bigint
	f_files: bigint
	f_ffree: bigint
	f_fsid: __kernel_fsid_t
	f_namelen: bigint
	f_frsize: bigint
	f_flags: bigint
	f_spare: Elements<bigint>
}>
type ktermios = Kernel<{
	c_iflag: number
	c_oflag: number
	c_cflag: number
	c_lflag: number
	c_line: number
	c_cc: Uint8Array
	c_ispeed: number
	c_ospeed: number
}>
type kthread_work = Kernel<{
	node: list_head
	func: bigint
	worker: kthread_worker
	canceling: number
}>
type kthread_worker = Kernel<{
	flags: number
	lock: raw_spinlock
	work_list: list_head
	delayed_work_list: list_head
	task: task_struct
	current_work: kthread_work
}>
type kuid_t = Kernel<{
	val: number
}>
type kvec = Kernel<{
	iov_base: bigint
	iov_len: bigint
}>
type l3mdev_ops = Kernel<{
	l3mdev_fib_table: bigint
	l3mdev_l3_rcv: bigint
	l3mdev_l3_out: bigint
	l3mdev_link_scope_lookup: bigint
}>
type latch_tree_node = Kernel<{
	node: Elements<rb_node>
}>
type ld_semaphore = Kernel<{
	count: atomic64_t
	wait_lock: raw_spinlock
	wait_readers: number
	read_wait: list_head
	write_wait: list_head
}>
type ldt_struct = Kernel<{
	entries: desc_struct
	nr_entries: number
	slot: number
}>
type lease_manager_operations = Kernel<{
	lm_break: bigint
	lm_change: bigint
	lm_setup: bigint
	lm_breaker_owns_lease: bigint
}>
type linux_binfmt = Kernel<{
	lh: list_head
	module: module
	load_binary: bigint
	load_shlib: bigint
	core_dump: bigint
	min_coredump: bigint
}>
type linux_binprm = Kernel<{
	vma: vm_area_struct
	vma_pages: bigint
	argmin: bigint
	mm: mm_struct
	p: bigint
	have_execfd: number
	execfd_creds: number
	secureexec: number
	point_of_no_return: number
	comm_from_dentry: number
	executable: file
	interpreter: file
	file: file
	cred: cred
	unsafe: number
	per_clear: number
	argc: number
	envc: number
	filename: string
	interp: string
	fdpath: string
	interp_flags: number
	execfd: number
	loader: bigint
	exec: bigint
	rlim_stack: rlimit
	buf: string
}>
type linux_mib = Kernel<{
	mibs: Elements<bigint>
}>
type linux_tls_mib = Kernel<{
	mibs: Elements<bigint>
}>
type linux_xfrm_mib = Kernel<{
	mibs: Elements<bigint>
}>
type list_head = Kernel<{
	next: list_head
	prev: list_head
}>
type list_lru = Kernel<{
	node: list_lru_node
	list: list_head
	shrinker_id: number
	memcg_aware: boolean
	xa: xarray
}>
type list_lru_node = Kernel<{
	lock: spinlock
	lru: list_lru_one
	nr_items: bigint
}>
type list_lru_one = Kernel<{
	list: list_head
	nr_items: bigint
}>
type llist_head = Kernel<{
	first: llist_node
}>
type llist_node = Kernel<{
	next: llist_node
}>
type load_weight = Kernel<{
	weight: bigint
	inv_weight: number
}>
type local64_t = Kernel<{
	a: local_t
}>
type local_ports = Kernel<{
	range: number
	warned: boolean
}>
type local_t = Kernel<{
	a: atomic64_t
}>
type lock_class_key = Kernel<{}>
type lock_manager_operations = Kernel<{
	lm_mod_owner: bigint
	lm_get_owner: bigint
	lm_put_owner: bigint
	lm_notify: bigint
	lm_grant: bigint
	lm_lock_expirable: bigint
	lm_expire_lock: bigint
}>
type lockdep_map = Kernel<{}>
type lockdep_map_p = Kernel<{}>
type lockref = Kernel<{
	lock_count: bigint
	lock: spinlock
	count: number
}>
type lru_gen_folio = Kernel<{
	max_seq: bigint
	min_seq: Elements<bigint>
	timestamps: Elements<bigint>
	folios: Elements<list_head>
	nr_pages: Elements<bigint>
	avg_refaulted: Elements<bigint>
	avg_total: Elements<bigint>
	protected: Elements<bigint>
	evicted: Elements<atomic64_t>
	refaulted: Elements<atomic64_t>
	enabled: boolean
	gen: number
	seg: number
	list: hlist_nulls_node
}>
type lru_gen_memcg = Kernel<{
	seq: bigint
	nr_memcgs: Elements<bigint>
	fifo: Elements<hlist_nulls_head>
	lock: spinlock
}>
type lru_gen_mm_list = Kernel<{
	fifo: list_head
	lock: spinlock
}>
type lru_gen_mm_state = Kernel<{
	seq: bigint
	head: list_head
	tail: list_head
	filters: Elements<bigint>
	stats: Elements<bigint>
}>
type lru_gen_mm_walk = Kernel<{
	lruvec: lruvec
	seq: bigint
	next_addr: bigint
	nr_pages: Elements<number>
	mm_stats: Elements<number>
	batched: number
	can_swap: boolean
	force_scan: boolean
}>
type lruvec = Kernel<{
	lists: Elements<list_head>
	lru_lock: spinlock
	anon_cost: bigint
	file_cost: bigint
	nonresident_age: atomic64_t
	refaults: Elements<bigint>
	flags: bigint
	lrugen: lru_gen_folio
	mm_state: lru_gen_mm_state
	pgdat: pglist_data
	zswap_lruvec_state: zswap_lruvec_state
}>
type lruvec_stats = Kernel<{
	state: Elements<bigint>
	state_local: Elements<bigint>
	state_pending: Elements<bigint>
}>
type lruvec_stats_percpu = Kernel<{
	state: Elements<bigint>
	state_prev: Elements<bigint>
}>
type lsm_ctx = Kernel<{
	id: bigint
	flags: bigint
	len: bigint
	ctx_len: bigint
	ctx: Uint8Array
}>
type lwq = Kernel<{
	lock: spinlock
	ready: llist_node
	new: llist_head
}>
type lwq_node = Kernel<{
	node: llist_node
}>
type lwtunnel_state = Kernel<{
	type: number
	flags: number
	headroom: number
	refcnt: atomic_t
	orig_output: bigint
	orig_input: bigint
	rcu: callback_head
	data: Uint8Array
}>
type ma_state = Kernel<{
	tree: maple_tree
	index: bigint
	last: bigint
	node: bigint
	min: bigint
	max: bigint
	alloc: maple_alloc
	status: number
	depth: number
	offset: number
	mas_flags: number
	end: number
	store_type: number
}>
type mac_addr = Kernel<{
	addr: Uint8Array
}>
type macsec_info = Kernel<{
	sci: bigint
}>
type macsec_ops = Kernel<{
	mdo_dev_open: bigint
	mdo_dev_stop: bigint
	mdo_add_secy: bigint
	mdo_upd_secy: bigint
	mdo_del_secy: bigint
	mdo_add_rxsc: bigint
	mdo_upd_rxsc: bigint
	mdo_del_rxsc: bigint
	mdo_add_rxsa: bigint
	mdo_upd_rxsa: bigint
	mdo_del_rxsa: bigint
	mdo_add_txsa: bigint
	mdo_upd_txsa: bigint
	mdo_del_txsa: bigint
	mdo_get_dev_stats: bigint
	mdo_get_tx_sc_stats: bigint
	mdo_get_tx_sa_stats: bigint
	mdo_get_rx_sc_stats: bigint
	mdo_get_rx_sa_stats: bigint
	mdo_insert_tx_tag: bigint
	needed_headroom: number
	needed_tailroom: number
	rx_uses_md_dst: boolean
}>
type maple_alloc = Kernel<{
	total: bigint
	node_count: number
	request_count: number
	slot: Elements<maple_alloc>
}>
type maple_tree = Kernel<{
	ma_lock: spinlock
	ma_external_lock: lockdep_map_p
	ma_flags: number
	ma_root: bigint
}>
type math_emu_info = Kernel<{
	___orig_eip: bigint
	regs: pt_regs
}>
type mce = Kernel<{
	status: bigint
	misc: bigint
	addr: bigint
	mcgstatus: bigint
	ip: bigint
	tsc: bigint
	time: bigint
	cpuvendor: number
	inject_flags: number
	severity: number
	pad: number
	cpuid: number
	cs: number
	bank: number
	cpu: number
	finished: number
	extcpu: number
	socketid: number
	apicid: number
	mcgcap: bigint
	synd: bigint
	ipid: bigint
	ppin: bigint
	microcode: number
	kflags: bigint
}>
type mdio_bus_stats = Kernel<{
	transfers: u64_stats_t
	errors: u64_stats_t
	writes: u64_stats_t
	reads: u64_stats_t
	syncp: u64_stats_sync
}>
type mdio_device = Kernel<{
	dev: device
	bus: mii_bus
	modalias: string
	bus_match: bigint
	device_free: bigint
	device_remove: bigint
	addr: number
	flags: number
	reset_state: number
	reset_gpio: bigint
	reset_ctrl: bigint
	reset_assert_delay: number
	reset_deassert_delay: number
}>
type mdio_driver_common = Kernel<{
	driver: device_driver
	flags: number
}>
type mem_cgroup = Kernel<{
	css: cgroup_subsys_state
	id: mem_cgroup_id
	memory: page_counter
	swap: page_counter
	memsw: page_counter
	memory_peaks: list_head
	swap_peaks: list_head
	peaks_lock: spinlock
	high_work: work_struct
	vmpressure: vmpressure
	oom_group: boolean
	swappiness: number
	events_file: cgroup_file
	events_local_file: cgroup_file
	swap_events_file: cgroup_file
	vmstats: memcg_vmstats
	memory_events: Elements<atomic64_t>
	memory_events_local: Elements<atomic64_t>
	socket_pressure: bigint
	kmemcg_id: number
	objcg: obj_cgroup
	orig_objcg: obj_cgroup
	objcg_list: list_head
	vmstats_percpu: memcg_vmstats_percpu
	cgwb_list: list_head
	cgwb_domain: wb_domain
	cgwb_frn: Elements<memcg_cgwb_frn>
	deferred_split_queue: deferred_split
	mm_list: lru_gen_mm_list
	nodeinfo: Elements<mem_cgroup_per_node>
}>
type mem_cgroup_id = Kernel<{
	id: number
	ref: refcount_struct
}>
type mem_cgroup_per_node = Kernel<{
	memcg: mem_cgroup
	lruvec_stats_percpu: lruvec_stats_percpu
	lruvec_stats: lruvec_stats
	shrinker_info: shrinker_info
	_pad1_: cacheline_padding
	lruvec: lruvec
	_pad2_: cacheline_padding
	lru_zone_size: Elements<bigint>
	iter: mem_cgroup_reclaim_iter
}>
type mem_cgroup_reclaim_iter = Kernel<{
	position: mem_cgroup
	generation: atomic_t
}>
type mem_dqinfo = Kernel<{
	dqi_format: quota_format_type
	dqi_fmt_id: number
	dqi_dirty_list: list_head
	dqi_flags: bigint
	dqi_bgrace: number
	dqi_igrace: number
	dqi_max_spc_limit: bigint
	dqi_max_ino_limit: bigint
	dqi_priv: bigint
}>
type memcg_cgwb_frn = Kernel<{
	bdi_id: bigint
	memcg_id: number
	at: bigint
	done: wb_completion
}>
type memcg_vmstats = Kernel<{
	state: Elements<bigint>
	events: Elements<bigint>
	state_local: Elements<bigint>
	events_local: Elements<bigint>
	state_pending: Elements<bigint>
	events_pending: Elements<bigint>
	stats_updates: atomic64_t
}>
type memcg_vmstats_percpu = Kernel<{
	stats_updates: number
	parent: memcg_vmstats_percpu
	vmstats: memcg_vmstats
	state: Elements<bigint>
	events: Elements<bigint>
	state_prev: Elements<bigint>
	events_prev: Elements<bigint>
}>
type memory_failure_stats = Kernel<{
	total: bigint
	ignored: bigint
	failed: bigint
	delayed: bigint
	recovered: bigint
}>
type memory_provider_ops = Kernel<{
	alloc_netmems: bigint
	release_netmem: bigint
	init: bigint
	destroy: bigint
}>
type memory_tier = Kernel<{
	list: list_head
	memory_types: list_head
	adistance_start: number
	dev: device
	lower_tier_mask: nodemask_t
}>
type mempolicy = Kernel<{
	refcnt: atomic_t
	mode: number
	flags: number
	nodes: nodemask_t
	home_node: number
	w: Kernel<{
	cpuset_mems_allowed: nodemask_t
	user_nodemask: nodemask_t
}>
}>
type mempool_s = Kernel<{
	lock: spinlock
	min_nr: number
	curr_nr: number
	elements: bigint
	pool_data: bigint
	alloc: bigint
	free: bigint
	wait: wait_queue_head
}>
type merkle_tree_params = Kernel<{
	hash_alg: fsverity_hash_alg
	hashstate: bigint
	digest_size: number
	block_size: number
	hashes_per_block: number
	blocks_per_page: number
	log_digestsize: number
	log_blocksize: number
	log_arity: number
	log_blocks_per_page: number
	num_levels: number
	tree_size: bigint
	tree_pages: bigint
	level_start: Elements<bigint>
}>
type metadata_dst = Kernel<{
	dst: dst_entry
	type: number
	u: Kernel<{
	tun_info: ip_tunnel_info
	port_info: hw_port_info
	macsec_info: macsec_info
	xfrm_info: xfrm_md_info
}>
}>
type mii_bus = Kernel<{
	owner: module
	name: string
	id: string
	priv: bigint
	read: bigint
	write: bigint
	read_c45: bigint
	write_c45: bigint
	reset: bigint
	stats: Elements<mdio_bus_stats>
	mdio_lock: mutex
	parent: device
	state: number
	dev: device
	mdio_map: Elements<mdio_device>
	phy_mask: number
	phy_ignore_ta_mask: number
	irq: Elements<number>
	reset_delay_us: number
	reset_post_delay_us: number
	reset_gpiod: bigint
	shared_lock: mutex
	shared: Elements<phy_package_shared>
}>
type mii_timestamper = Kernel<{
	rxtstamp: bigint
	txtstamp: bigint
	hwtstamp: bigint
	link_state: bigint
	ts_info: bigint
	device: device
}>
type minmax = Kernel<{
	s: Elements<minmax_sample>
}>
type minmax_sample = Kernel<{
	t: number
	v: number
}>
type mm_cid = Kernel<{
	time: bigint
	cid: number
}>
type mm_context_t = Kernel<{
	ctx_id: bigint
	tlb_gen: atomic64_t
	next_trim_cpumask: bigint
	ldt_usr_sem: rw_semaphore
	ldt: ldt_struct
	flags: bigint
	lock: mutex
	vdso: bigint
	vdso_image: vdso_image
	perf_rdpmc_allowed: atomic_t
	pkey_allocation_map: number
	execute_only_pkey: number
}>
type mm_struct = Kernel<{
	mm_count: atomic_t
	mm_mt: maple_tree
	mmap_base: bigint
	mmap_legacy_base: bigint
	mmap_compat_base: bigint
	mmap_compat_legacy_base: bigint
	task_size: bigint
	pgd: pgd_t
	membarrier_state: atomic_t
	mm_users: atomic_t
	pcpu_cid: mm_cid
	mm_cid_next_scan: bigint
	pgtables_bytes: atomic64_t
	map_count: number
	page_table_lock: spinlock
	mmap_lock: rw_semaphore
	mmlist: list_head
	mm_lock_seq: seqcount
	futex_unique_id: atomic64_t
	hiwater_rss: bigint
	hiwater_vm: bigint
	total_vm: bigint
	locked_vm: bigint
	pinned_vm: atomic64_t
	data_vm: bigint
	exec_vm: bigint
	stack_vm: bigint
	def_flags: bigint
	write_protect_seq: seqcount
	arg_lock: spinlock
	start_code: bigint
	end_code: bigint
	start_data: bigint
	end_data: bigint
	start_brk: bigint
	brk: bigint
	start_stack: bigint
	arg_start: bigint
	arg_end: bigint
	env_start: bigint
	env_end: bigint
	saved_auxv: Elements<bigint>
	rss_stat: Elements<percpu_counter>
	binfmt: linux_binfmt
	context: mm_context_t
	flags: bigint
	ioctx_lock: spinlock
	ioctx_table: kioctx_table
	owner: task_struct
	user_ns: user_namespace
	exe_file: file
	notifier_subscriptions: mmu_notifier_subscriptions
	numa_next_scan: bigint
	numa_scan_offset: bigint
	numa_scan_seq: number
	tlb_flush_pending: atomic_t
	tlb_flush_batched: atomic_t
	uprobes_state: uprobes_state
	hugetlb_usage: atomic64_t
	async_put_work: work_struct
	iommu_mm: iommu_mm_data
	ksm_merging_pages: bigint
	ksm_rmap_items: bigint
	ksm_zero_pages: atomic64_t
	lru_gen: Kernel<{
	list: list_head
	bitmap: bigint
	memcg: mem_cgroup
}>
	cpu_bitmap: Elements<bigint>
}>
type mmu_notifier_subscriptions = Kernel<{
	list: hlist_head
	has_itree: boolean
	lock: spinlock
	invalidate_seq: bigint
	active_invalidate_ranges: bigint
	itree: rb_root_cached
	wq: wait_queue_head
	deferred_list: hlist_head
}>
type mnt_idmap = Kernel<{
	uid_map: uid_gid_map
	gid_map: uid_gid_map
	count: refcount_struct
}>
type mnt_namespace = Kernel<{
	ns: ns_common
	root: mount
	mounts: rb_root
	user_ns: user_namespace
	ucounts: ucounts
	seq: bigint
	poll: wait_queue_head
	event: bigint
	nr_mounts: number
	pending_mounts: number
	mnt_ns_tree_node: rb_node
	passive: refcount_struct
}>
type mnt_pcp = Kernel<{
	mnt_count: number
	mnt_writers: number
}>
type mod_arch_specific = Kernel<{
	num_orcs: number
	orc_unwind_ip: bigint
	orc_unwind: orc_entry
}>
type mod_kallsyms = Kernel<{
	symtab: elf64_sym
	num_symtab: number
	strtab: string
	typetab: string
}>
type mod_tree_node = Kernel<{
	mod: module
	node: latch_tree_node
}>
type module = Kernel<{
	state: number
	list: list_head
	name: string
	mkobj: module_kobject
	modinfo_attrs: module_attribute
	version: string
	srcversion: string
	holders_dir: kobject
	syms: kernel_symbol
	crcs: bigint
	num_syms: number
	param_lock: mutex
	kp: kernel_param
	num_kp: number
	num_gpl_syms: number
	gpl_syms: kernel_symbol
	gpl_crcs: bigint
	using_gplonly_symbols: boolean
	sig_ok: boolean
	async_probe_requested: boolean
	num_exentries: number
	extable: exception_table_entry
	init: bigint
	mem: Elements<module_memory>
	arch: mod_arch_specific
	taints: bigint
	num_bugs: number
	bug_list: list_head
	bug_table: bug_entry
	kallsyms: mod_kallsyms
	core_kallsyms: mod_kallsyms
	sect_attrs: module_sect_attrs
	notes_attrs: module_notes_attrs
	args: string
	percpu: bigint
	percpu_size: number
	noinstr_text_start: bigint
	noinstr_text_size: number
	num_tracepoints: number
	tracepoints_ptrs: bigint
	num_srcu_structs: number
	srcu_struct_ptrs: bigint
	num_bpf_raw_events: number
	bpf_raw_events: bpf_raw_event_map
	btf_data_size: number
	btf_base_data_size: number
	btf_data: bigint
	btf_base_data: bigint
	jump_entries: jump_entry
	num_jump_entries: number
	num_trace_bprintk_fmt: number
	trace_bprintk_fmt_start: bigint
	trace_events: bigint
	num_trace_events: number
	trace_evals: bigint
	num_trace_evals: number
	num_ftrace_callsites: number
	ftrace_callsites: bigint
	kprobes_text_start: bigint
	kprobes_text_size: number
	kprobe_blacklist: bigint
	num_kprobe_blacklist: number
	num_static_call_sites: number
	static_call_sites: static_call_site
	klp: boolean
	klp_alive: boolean
	klp_info: klp_modinfo
	source_list: list_head
	target_list: list_head
	exit: bigint
	refcnt: atomic_t
	its_num_pages: number
	its_page_array: bigint
	dyndbg_info: _ddebug_info
}>
type module_attribute = Kernel<{
	attr: attribute
	show: bigint
	store: bigint
	setup: bigint
	test: bigint
	free: bigint
}>
type module_kobject = Kernel<{
	kobj: kobject
	mod: module
	drivers_dir: kobject
	mp: module_param_attrs
	kobj_completion: completion
}>
type module_memory = Kernel<{
	base: bigint
	size: number
	mtn: mod_tree_node
}>
type module_notes_attrs = Kernel<{
	dir: kobject
	notes: number
	attrs: Elements<bin_attribute>
}>
type module_param_attrs = Kernel<{
	num: number
	grp: attribute_group
	attrs: Elements<param_attribute>
}>
type module_sect_attr = Kernel<{
	battr: bin_attribute
	address: bigint
}>
type module_sect_attrs = Kernel<{
	grp: attribute_group
	nsections: number
	attrs: Elements<module_sect_attr>
}>
type mount = Kernel<{
	mnt_hash: hlist_node
	mnt_parent: mount
	mnt_mountpoint: dentry
	mnt: vfsmount
	mnt_node: rb_node
	mnt_rcu: callback_head
	mnt_llist: llist_node
	mnt_pcp: mnt_pcp
	mnt_mounts: list_head
	mnt_child: list_head
	mnt_instance: list_head
	mnt_devname: string
	mnt_list: list_head
	mnt_expire: list_head
	mnt_share: list_head
	mnt_slave_list: list_head
	mnt_slave: list_head
	mnt_master: mount
	mnt_ns: mnt_namespace
	mnt_mp: mountpoint
	mnt_mp_list: hlist_node
	mnt_umount: hlist_node
	mnt_umounting: list_head
	mnt_fsnotify_marks: fsnotify_mark_connector
	mnt_fsnotify_mask: number
	mnt_id: number
	mnt_id_unique: bigint
	mnt_group_id: number
	mnt_expiry_mark: number
	mnt_pins: hlist_head
	mnt_stuck_children: hlist_head
}>
type mountpoint = Kernel<{
	m_hash: hlist_node
	m_dentry: dentry
	m_list: hlist_head
	m_count: number
}>
type mptcp_addr_info = Kernel<{
	id: number
	family: number
	port: number
	addr: in_addr
	addr6: in6_addr
}>
type mptcp_ext = Kernel<{
	data_ack: bigint
	data_ack32: number
	data_seq: bigint
	subflow_seq: number
	data_len: number
	csum: number
	use_map: number
	dsn64: number
	data_fin: number
	use_ack: number
	ack64: number
	mpc_map: number
	frozen: number
	reset_transient: number
	reset_reason: number
	csum_reqd: number
	infinite_map: number
}>
type mptcp_mib = Kernel<{
	mibs: Elements<bigint>
}>
type mptcp_out_options = Kernel<{
	suboptions: number
	rm_list: mptcp_rm_list
	join_id: number
	backup: number
	reset_reason: number
	reset_transient: number
	csum_reqd: number
	allow_join_id0: number
	sndr_key: bigint
	rcvr_key: bigint
	data_seq: bigint
	subflow_seq: number
	data_len: number
	csum: number
	addr: mptcp_addr_info
	ahmac: bigint
	ext_copy: mptcp_ext
	fail_seq: bigint
	nonce: number
	token: number
	thmac: bigint
	hmac: Uint8Array
}>
type mptcp_rm_list = Kernel<{
	ids: Uint8Array
	nr: number
}>
type mptcp_subflow_context = Kernel<{
	node: list_head
	avg_pacing_rate: bigint
	local_key: bigint
	remote_key: bigint
	idsn: bigint
	map_seq: bigint
	rcv_wnd_sent: bigint
	snd_isn: number
	token: number
	rel_write_seq: number
	map_subflow_seq: number
	ssn_offset: number
	map_data_len: number
	map_data_csum: number
	map_csum_len: number
	request_mptcp: number
	request_join: number
	request_bkup: number
	mp_capable: number
	mp_join: number
	pm_notified: number
	conn_finished: number
	map_valid: number
	map_csum_reqd: number
	map_data_fin: number
	mpc_map: number
	backup: number
	send_mp_prio: number
	send_mp_fail: number
	send_fastclose: number
	send_infinite_map: number
	remote_key_valid: number
	disposable: number
	closing: number
	stale: number
	valid_csum_seen: number
	is_mptfo: number
	close_event_done: number
	mpc_drop: number
	resetting: number
	__unused: number
	data_avail: boolean
	scheduled: boolean
	pm_listener: boolean
	fully_established: boolean
	remote_nonce: number
	thmac: bigint
	local_nonce: number
	remote_token: number
	hmac: Uint8Array
	iasn: bigint
	local_id: number
	remote_id: number
	reset_seen: number
	reset_transient: number
	reset_reason: number
	stale_count: number
	subflow_id: number
	delegated_status: bigint
	fail_tout: bigint
	reset: Kernel<{
	avg_pacing_rate: bigint
	local_key: bigint
	remote_key: bigint
	idsn: bigint
	map_seq: bigint
	rcv_wnd_sent: bigint
	snd_isn: number
	token: number
	rel_write_seq: number
	map_subflow_seq: number
	ssn_offset: number
	map_data_len: number
	map_data_csum: number
	map_csum_len: number
	request_mptcp: number
	request_join: number
	request_bkup: number
	mp_capable: number
	mp_join: number
	pm_notified: number
	conn_finished: number
	map_valid: number
	map_csum_reqd: number
	map_data_fin: number
	mpc_map: number
	backup: number
	send_mp_prio: number
	send_mp_fail: number
	send_fastclose: number
	send_infinite_map: number
	remote_key_valid: number
	disposable: number
	closing: number
	stale: number
	valid_csum_seen: number
	is_mptfo: number
	close_event_done: number
	mpc_drop: number
	resetting: number
	__unused: number
	data_avail: boolean
	scheduled: boolean
	pm_listener: boolean
	fully_established: boolean
	remote_nonce: number
	thmac: bigint
	local_nonce: number
	remote_token: number
	hmac: Uint8Array
	iasn: bigint
	local_id: number
	remote_id: number
	reset_seen: number
	reset_transient: number
	reset_reason: number
	stale_count: number
	subflow_id: number
	delegated_status: bigint
	fail_tout: bigint
}>
	delegated_node: list_head
	setsockopt_seq: number
	stale_rcv_tstamp: number
	cached_sndbuf: number
	tcp_sock: sock
	conn: sock
	icsk_af_ops: inet_connection_sock_af_ops
	tcp_state_change: bigint
	tcp_error_report: bigint
	rcu: callback_head
}>
type mq_attr = Kernel<{
	mq_flags: bigint
	mq_maxmsg: bigint
	mq_msgsize: bigint
	mq_curmsgs: bigint
	__reserved: Elements<bigint>
}>
type msg_msg = Kernel<{
	m_list: list_head
	m_type: bigint
	m_ts: bigint
	next: msg_msgseg
	security: bigint
}>
type msg_msgseg = Kernel<{
	next: msg_msgseg
}>
type msghdr = Kernel<{
	msg_name: bigint
	msg_namelen: number
	msg_inq: number
	msg_iter: iov_iter
	msg_control: bigint
	msg_control_user: bigint
	msg_control_is_user: boolean
	msg_get_inq: boolean
	msg_flags: number
	msg_controllen: bigint
	msg_iocb: kiocb
	msg_ubuf: ubuf_info
	sg_from_iter: bigint
}>
type msi_desc = Kernel<{
	irq: number
	nvec_used: number
	dev: device
	msg: msi_msg
	affinity: irq_affinity_desc
	iommu_msi_iova: bigint
	iommu_msi_shift: number
	sysfs_attrs: device_attribute
	write_msi_msg: bigint
	write_msi_msg_data: bigint
	msi_index: number
	pci: pci_msi_desc
	data: msi_desc_data
}>
type msi_desc_data = Kernel<{
	dcookie: msi_domain_cookie
	icookie: msi_instance_cookie
}>
type msi_dev_domain = Kernel<{
	store: xarray
	domain: irq_domain
}>
type msi_device_data = Kernel<{
	properties: bigint
	mutex: mutex
	__domains: Elements<msi_dev_domain>
	__iter_idx: bigint
}>
type msi_domain_cookie = Kernel<{
	value: bigint
	ptr: bigint
	iobase: bigint
}>
type msi_instance_cookie = Kernel<{
	value: bigint
	ptr: bigint
}>
type msi_msg = Kernel<{
	address_lo: number
	arch_addr_lo: x86_msi_addr_lo
	address_hi: number
	arch_addr_hi: x86_msi_addr_hi
	data: number
	arch_data: x86_msi_data
}>
type msi_parent_ops = Kernel<{
	supported_flags: number
	required_flags: number
	bus_select_token: number
	bus_select_mask: number
	prefix: string
	init_dev_msi_info: bigint
}>
type multicall_entry = Kernel<{
	op: bigint
	result: bigint
	args: Elements<bigint>
}>
type mutex = Kernel<{
	owner: atomic64_t
	wait_lock: raw_spinlock
	osq: optimistic_spin_queue
	wait_list: list_head
}>
type nameidata = Kernel<{
	path: path
	last: qstr
	root: path
	inode: inode
	flags: number
	state: number
	seq: number
	next_seq: number
	m_seq: number
	r_seq: number
	last_type: number
	depth: number
	total_link_count: number
	stack: saved
	internal: Elements<saved>
	name: filename
	saved: nameidata
	root_seq: number
	dfd: number
	dir_vfsuid: kuid_t
	dir_mode: number
}>
type napi_struct = Kernel<{
	poll_list: list_head
	state: bigint
	weight: number
	defer_hard_irqs_count: number
	gro_bitmask: bigint
	poll: bigint
	poll_owner: number
	list_owner: number
	dev: net_device
	gro_hash: Elements<gro_list>
	skb: sk_buff
	rx_list: list_head
	rx_count: number
	napi_id: number
	timer: hrtimer
	thread: task_struct
	dev_list: list_head
	napi_hash_node: hlist_node
	irq: number
}>
type ndisc_ops = Kernel<{
	parse_options: bigint
	update: bigint
	opt_addr_space: bigint
	fill_addr_option: bigint
	prefix_rcv_add_addr: bigint
}>
type ndmsg = Kernel<{
	ndm_family: number
	ndm_pad1: number
	ndm_pad2: number
	ndm_ifindex: number
	ndm_state: number
	ndm_flags: number
	ndm_type: number
}>
type neigh_hash_table = Kernel<{
	hash_buckets: bigint
	hash_shift: number
	hash_rnd: Elements<number>
	rcu: callback_head
}>
type neigh_ops = Kernel<{
	family: number
	solicit: bigint
	error_report: bigint
	output: bigint
	connected_output: bigint
}>
type neigh_parms = Kernel<{
	net: possible_net_t
	dev: net_device
	dev_tracker: lockdep_map_p
	list: list_head
	neigh_setup: bigint
	tbl: neigh_table
	sysctl_table: bigint
	dead: number
	refcnt: refcount_struct
	callback_head: callback_head
	reachable_time: number
	qlen: number
	data: Elements<number>
	data_state: Elements<bigint>
}>
type neigh_statistics = Kernel<{
	allocs: bigint
	destroys: bigint
	hash_grows: bigint
	res_failed: bigint
	lookups: bigint
	hits: bigint
	rcv_probes_mcast: bigint
	rcv_probes_ucast: bigint
	periodic_gc_runs: bigint
	forced_gc_runs: bigint
	unres_discards: bigint
	table_fulls: bigint
}>
type neigh_table = Kernel<{
	family: number
	entry_size: number
	key_len: number
	protocol: number
	hash: bigint
	key_eq: bigint
	constructor: bigint
	pconstructor: bigint
	pdestructor: bigint
	proxy_redo: bigint
	is_multicast: bigint
	allow_add: bigint
	id: string
	parms: neigh_parms
	parms_list: list_head
	gc_interval: number
	gc_thresh1: number
	gc_thresh2: number
	gc_thresh3: number
	last_flush: bigint
	gc_work: delayed_work
	managed_work: delayed_work
	proxy_timer: timer_list
	proxy_queue: sk_buff_head
	entries: atomic_t
	gc_entries: atomic_t
	gc_list: list_head
	managed_list: list_head
	lock: rwlock_t
	last_rand: bigint
	stats: neigh_statistics
	nht: neigh_hash_table
	phash_buckets: bigint
}>
type neighbour = Kernel<{
	next: neighbour
	tbl: neigh_table
	parms: neigh_parms
	confirmed: bigint
	updated: bigint
	lock: rwlock_t
	refcnt: refcount_struct
	arp_queue_len_bytes: number
	arp_queue: sk_buff_head
	timer: timer_list
	used: bigint
	probes: atomic_t
	nud_state: number
	type: number
	dead: number
	protocol: number
	flags: number
	ha_lock: seqlock_t
	ha: Uint8Array
	hh: hh_cache
	output: bigint
	ops: neigh_ops
	gc_list: list_head
	managed_list: list_head
	rcu: callback_head
	dev: net_device
	dev_tracker: lockdep_map_p
	primary_key: Uint8Array
}>
type net = Kernel<{
	passive: refcount_struct
	rules_mod_lock: spinlock
	dev_base_seq: number
	ifindex: number
	nsid_lock: spinlock
	fnhe_genid: atomic_t
	list: list_head
	exit_list: list_head
	defer_free_list: llist_node
	cleanup_list: llist_node
	key_domain: key_tag
	user_ns: user_namespace
	ucounts: ucounts
	netns_ids: idr
	ns: ns_common
	refcnt_tracker: ref_tracker_dir
	notrefcnt_tracker: ref_tracker_dir
	dev_base_head: list_head
	proc_net: proc_dir_entry
	proc_net_stat: proc_dir_entry
	sysctls: ctl_table_set
	rtnl: sock
	genl_sock: sock
	uevent_sock: uevent_sock
	dev_name_head: hlist_head
	dev_index_head: hlist_head
	dev_by_index: xarray
	netdev_chain: raw_notifier_head
	hash_mix: number
	loopback_dev: net_device
	rules_ops: list_head
	core: netns_core
	mib: netns_mib
	packet: netns_packet
	unx: netns_unix
	nexthop: netns_nexthop
	ipv4: netns_ipv4
	ipv6: netns_ipv6
	sctp: netns_sctp
	nf: netns_nf
	ct: netns_ct
	nft: netns_nftables
	ft: netns_ft
	gen: net_generic
	bpf: netns_bpf
	xfrm: netns_xfrm
	net_cookie: bigint
	ipvs: bigint
	mpls: netns_mpls
	xdp: netns_xdp
	crypto_nlsk: sock
	diag_nlsk: sock
	smc: netns_smc
}>
type net_bridge = Kernel<{
	lock: spinlock
	hash_lock: spinlock
	dev: net_device
	options: bigint
	vlan_proto: number
	default_pvid: number
	vlgrp: net_bridge_vlan_group
	fdb_hash_tbl: rhashtable
	port_list: list_head
	fake_rtable: rtable
	fake_rt6_info: rt6_info
	metrics: Elements<number>
	group_fwd_mask: number
	group_fwd_mask_required: number
	designated_root: bridge_id
	bridge_id: bridge_id
	topology_change: number
	topology_change_detected: number
	root_port: number
	max_age: bigint
	hello_time: bigint
	forward_delay: bigint
	ageing_time: bigint
	bridge_max_age: bigint
	bridge_hello_time: bigint
	bridge_forward_delay: bigint
	bridge_ageing_time: bigint
	root_path_cost: number
	group_addr: Uint8Array
	stp_enabled: number
	multicast_ctx: net_bridge_mcast
	mcast_stats: bridge_mcast_stats
	hash_max: number
	multicast_lock: spinlock
	mdb_hash_tbl: rhashtable
	sg_port_tbl: rhashtable
	mcast_gc_list: hlist_head
	mdb_list: hlist_head
	mcast_gc_work: work_struct
	hello_timer: timer_list
	tcn_timer: timer_list
	topology_change_timer: timer_list
	gc_work: delayed_work
	ifobj: kobject
	auto_cnt: number
	fdb_n_learned: atomic_t
	fdb_max_learned: number
	fdb_list: hlist_head
}>
type net_bridge_fdb_entry = Kernel<{
	rhnode: rhash_head
	dst: net_bridge_port
	key: net_bridge_fdb_key
	fdb_node: hlist_node
	flags: bigint
	updated: bigint
	used: bigint
	rcu: callback_head
}>
type net_bridge_fdb_key = Kernel<{
	addr: mac_addr
	vlan_id: number
}>
type net_bridge_mcast = Kernel<{
	br: net_bridge
	vlan: net_bridge_vlan
	multicast_last_member_count: number
	multicast_startup_query_count: number
	multicast_querier: number
	multicast_igmp_version: number
	multicast_router: number
	multicast_mld_version: number
	multicast_last_member_interval: bigint
	multicast_membership_interval: bigint
	multicast_querier_interval: bigint
	multicast_query_interval: bigint
	multicast_query_response_interval: bigint
	multicast_startup_query_interval: bigint
	ip4_mc_router_list: hlist_head
	ip4_mc_router_timer: timer_list
	ip4_other_query: bridge_mcast_other_query
	ip4_own_query: bridge_mcast_own_query
	ip4_querier: bridge_mcast_querier
	ip6_mc_router_list: hlist_head
	ip6_mc_router_timer: timer_list
	ip6_other_query: bridge_mcast_other_query
	ip6_own_query: bridge_mcast_own_query
	ip6_querier: bridge_mcast_querier
}>
type net_bridge_mcast_port = Kernel<{
	port: net_bridge_port
	vlan: net_bridge_vlan
	ip4_own_query: bridge_mcast_own_query
	ip4_mc_router_timer: timer_list
	ip4_rlist: hlist_node
	ip6_own_query: bridge_mcast_own_query
	ip6_mc_router_timer: timer_list
	ip6_rlist: hlist_node
	multicast_router: number
	mdb_n_entries: number
	mdb_max_entries: number
}>
type net_bridge_port = Kernel<{
	br: net_bridge
	dev: net_device
	dev_tracker: lockdep_map_p
	list: list_head
	flags: bigint
	vlgrp: net_bridge_vlan_group
	backup_port: net_bridge_port
	backup_nhid: number
	priority: number
	state: number
	port_no: number
	topology_change_ack: number
	config_pending: number
	port_id: number
	designated_port: number
	designated_root: bridge_id
	designated_bridge: bridge_id
	path_cost: number
	designated_cost: number
	designated_age: bigint
	forward_delay_timer: timer_list
	hold_timer: timer_list
	message_age_timer: timer_list
	kobj: kobject
	rcu: callback_head
	multicast_ctx: net_bridge_mcast_port
	mcast_stats: bridge_mcast_stats
	multicast_eht_hosts_limit: number
	multicast_eht_hosts_cnt: number
	mglist: hlist_head
	sysfs_name: string
	np: netpoll
	group_fwd_mask: number
	backup_redirected_cnt: number
	stp_xstats: bridge_stp_xstats
}>
type net_bridge_vlan = Kernel<{
	vnode: rhash_head
	tnode: rhash_head
	vid: number
	flags: number
	priv_flags: number
	state: number
	stats: pcpu_sw_netstats
	br: net_bridge
	port: net_bridge_port
	refcnt: refcount_struct
	brvlan: net_bridge_vlan
	tinfo: br_tunnel_info
	br_mcast_ctx: net_bridge_mcast
	port_mcast_ctx: net_bridge_mcast_port
	msti: number
	vlist: list_head
	rcu: callback_head
}>
type net_bridge_vlan_group = Kernel<{
	vlan_hash: rhashtable
	tunnel_hash: rhashtable
	vlan_list: list_head
	num_vlans: number
	pvid: number
	pvid_state: number
}>
type net_device = Kernel<{
	__cacheline_group_begin__net_device_read_tx: Uint8Array
	priv_flags: number
	lltx: number
	priv_flags_fast: Kernel<{
	priv_flags: number
	lltx: number
}>
	netdev_ops: net_device_ops
	header_ops: header_ops
	_tx: netdev_queue
	gso_partial_features: bigint
	real_num_tx_queues: number
	gso_max_size: number
	gso_ipv4_max_size: number
	gso_max_segs: number
	num_tc: number
	mtu: number
	needed_headroom: number
	tc_to_txq: Elements<netdev_tc_txq>
	xps_maps: Elements<xps_dev_maps>
	nf_hooks_egress: nf_hook_entries
	tcx_egress: bpf_mprog_entry
	__cacheline_group_end__net_device_read_tx: Uint8Array
	__cacheline_group_begin__net_device_read_txrx: Uint8Array
	lstats: pcpu_lstats
	tstats: pcpu_sw_netstats
	dstats: pcpu_dstats
	state: bigint
	flags: number
	hard_header_len: number
	pcpu_stat_type: number
	features: bigint
	ip6_ptr: inet6_dev
	__cacheline_group_end__net_device_read_txrx: Uint8Array
	__cacheline_group_begin__net_device_read_rx: Uint8Array
	xdp_prog: bpf_prog
	ptype_specific: list_head
	ifindex: number
	real_num_rx_queues: number
	_rx: netdev_rx_queue
	gro_flush_timeout: bigint
	napi_defer_hard_irqs: number
	gro_max_size: number
	gro_ipv4_max_size: number
	rx_handler: bigint
	rx_handler_data: bigint
	nd_net: possible_net_t
	npinfo: netpoll_info
	tcx_ingress: bpf_mprog_entry
	__cacheline_group_end__net_device_read_rx: Uint8Array
	name: string
	name_node: netdev_name_node
	ifalias: dev_ifalias
	mem_end: bigint
	mem_start: bigint
	base_addr: bigint
	dev_list: list_head
	napi_list: list_head
	unreg_list: list_head
	close_list: list_head
	ptype_all: list_head
	adj_list: Kernel<{
	upper: list_head
	lower: list_head
}>
	xdp_features: number
	xdp_metadata_ops: xdp_metadata_ops
	xsk_tx_metadata_ops: xsk_tx_metadata_ops
	gflags: number
	needed_tailroom: number
	hw_features: bigint
	wanted_features: bigint
	vlan_features: bigint
	hw_enc_features: bigint
	mpls_features: bigint
	mangleid_features: bigint
	min_mtu: number
	max_mtu: number
	type: number
	min_header_len: number
	name_assign_type: number
	group: number
	stats: net_device_stats
	core_stats: net_device_core_stats
	carrier_up_count: atomic_t
	carrier_down_count: atomic_t
	ethtool_ops: ethtool_ops
	l3mdev_ops: l3mdev_ops
	ndisc_ops: ndisc_ops
	xfrmdev_ops: xfrmdev_ops
	tlsdev_ops: tlsdev_ops
	operstate: number
	link_mode: number
	if_port: number
	dma: number
	perm_addr: Uint8Array
	addr_assign_type: number
	addr_len: number
	upper_level: number
	lower_level: number
	neigh_priv_len: number
	dev_id: number
	dev_port: number
	irq: number
	priv_len: number
	addr_list_lock: spinlock
	uc: netdev_hw_addr_list
	mc: netdev_hw_addr_list
	dev_addrs: netdev_hw_addr_list
	queues_kset: kset
	promiscuity: number
	allmulti: number
	uc_promisc: boolean
	ip_ptr: in_device
	vlan_info: vlan_info
	tipc_ptr: bigint
	mpls_ptr: bigint
	dev_addr: bigint
	num_rx_queues: number
	xdp_zc_max_segs: number
	ingress_queue: netdev_queue
	nf_hooks_ingress: nf_hook_entries
	broadcast: Uint8Array
	rx_cpu_rmap: cpu_rmap
	index_hlist: hlist_node
	num_tx_queues: number
	qdisc: Qdisc
	tx_queue_len: number
	tx_global_lock: spinlock
	xdp_bulkq: xdp_dev_bulk_queue
	qdisc_hash: Elements<hlist_head>
	watchdog_timer: timer_list
	watchdog_timeo: number
	watchdog_lock: spinlock
	watchdog_ref_held: boolean
	proto_down_reason: number
	todo_list: list_head
	pcpu_refcnt: bigint
	refcnt_tracker: ref_tracker_dir
	link_watch_list: list_head
	reg_state: number
	dismantle: boolean
	rtnl_link_state: number
	needs_free_netdev: boolean
	priv_destructor: bigint
	ml_priv: bigint
	ml_priv_type: number
	garp_port: bigint
	mrp_port: bigint
	dm_private: bigint
	dev: device
	sysfs_groups: Elements<attribute_group>
	sysfs_rx_queue_group: attribute_group
	rtnl_link_ops: rtnl_link_ops
	stat_ops: netdev_stat_ops
	queue_mgmt_ops: netdev_queue_mgmt_ops
	tso_max_size: number
	tso_max_segs: number
	dcbnl_ops: dcbnl_rtnl_ops
	prio_tc_map: Uint8Array
	priomap: netprio_map
	link_topo: phy_link_topology
	phydev: phy_device
	sfp_bus: bigint
	qdisc_tx_busylock: lock_class_key
	proto_down: boolean
	threaded: boolean
	see_all_hwtstamp_requests: number
	change_proto_down: number
	netns_immutable: number
	fcoe_mtu: number
	net_notifier_list: list_head
	macsec_ops: macsec_ops
	udp_tunnel_nic_info: udp_tunnel_nic_info
	udp_tunnel_nic: bigint
	ethtool: ethtool_netdev_state
	xdp_state: Elements<bpf_xdp_entity>
	dev_addr_shadow: Uint8Array
	linkwatch_dev_tracker: lockdep_map_p
	watchdog_dev_tracker: lockdep_map_p
	dev_registered_tracker: lockdep_map_p
	offload_xstats_l3: rtnl_hw_stats64
	devlink_port: devlink_port
	page_pools: hlist_head
	irq_moder: dim_irq_moder
	priv: Uint8Array
}>
type net_device_core_stats = Kernel<{
	rx_dropped: bigint
	tx_dropped: bigint
	rx_nohandler: bigint
	rx_otherhost_dropped: bigint
}>
type net_device_ops = Kernel<{
	ndo_init: bigint
	ndo_uninit: bigint
	ndo_open: bigint
	ndo_stop: bigint
	ndo_start_xmit: bigint
	ndo_features_check: bigint
	ndo_select_queue: bigint
	ndo_change_rx_flags: bigint
	ndo_set_rx_mode: bigint
	ndo_set_mac_address: bigint
	ndo_validate_addr: bigint
	ndo_do_ioctl: bigint
	ndo_eth_ioctl: bigint
	ndo_siocbond: bigint
	ndo_siocwandev: bigint
	ndo_siocdevprivate: bigint
	ndo_set_config: bigint
	ndo_change_mtu: bigint
	ndo_neigh_setup: bigint
	ndo_tx_timeout: bigint
	ndo_get_stats64: bigint
	ndo_has_offload_stats: bigint
	ndo_get_offload_stats: bigint
	ndo_get_stats: bigint
	ndo_vlan_rx_add_vid: bigint
	ndo_vlan_rx_kill_vid: bigint
	ndo_poll_controller: bigint
	ndo_netpoll_setup: bigint
	ndo_netpoll_cleanup: bigint
	ndo_set_vf_mac: bigint
	ndo_set_vf_vlan: bigint
	ndo_set_vf_rate: bigint
	ndo_set_vf_spoofchk: bigint
	ndo_set_vf_trust: bigint
	ndo_get_vf_config: bigint
	ndo_set_vf_link_state: bigint
	ndo_get_vf_stats: bigint
	ndo_set_vf_port: bigint
	ndo_get_vf_port: bigint
	ndo_get_vf_guid: bigint
	ndo_set_vf_guid: bigint
	ndo_set_vf_rss_query_en: bigint
	ndo_setup_tc: bigint
	ndo_rx_flow_steer: bigint
	ndo_add_slave: bigint
	ndo_del_slave: bigint
	ndo_get_xmit_slave: bigint
	ndo_sk_get_lower_dev: bigint
	ndo_fix_features: bigint
	ndo_set_features: bigint
	ndo_neigh_construct: bigint
	ndo_neigh_destroy: bigint
	ndo_fdb_add: bigint
	ndo_fdb_del: bigint
	ndo_fdb_del_bulk: bigint
	ndo_fdb_dump: bigint
	ndo_fdb_get: bigint
	ndo_mdb_add: bigint
	ndo_mdb_del: bigint
	ndo_mdb_del_bulk: bigint
	ndo_mdb_dump: bigint
	ndo_mdb_get: bigint
	ndo_bridge_setlink: bigint
	ndo_bridge_getlink: bigint
	ndo_bridge_dellink: bigint
	ndo_change_carrier: bigint
	ndo_get_phys_port_id: bigint
	ndo_get_port_parent_id: bigint
	ndo_get_phys_port_name: bigint
	ndo_dfwd_add_station: bigint
	ndo_dfwd_del_station: bigint
	ndo_set_tx_maxrate: bigint
	ndo_get_iflink: bigint
	ndo_fill_metadata_dst: bigint
	ndo_set_rx_headroom: bigint
	ndo_bpf: bigint
	ndo_xdp_xmit: bigint
	ndo_xdp_get_xmit_slave: bigint
	ndo_xsk_wakeup: bigint
	ndo_tunnel_ctl: bigint
	ndo_get_peer_dev: bigint
	ndo_fill_forward_path: bigint
	ndo_get_tstamp: bigint
	ndo_hwtstamp_get: bigint
	ndo_hwtstamp_set: bigint
}>
type net_device_stats = Kernel<{
	rx_packets: bigint
	__rx_packets: atomic64_t
	tx_packets: bigint
	__tx_packets: atomic64_t
	rx_bytes: bigint
	__rx_bytes: atomic64_t
	tx_bytes: bigint
	__tx_bytes: atomic64_t
	rx_errors: bigint
	__rx_errors: atomic64_t
	tx_errors: bigint
	__tx_errors: atomic64_t
	rx_dropped: bigint
	__rx_dropped: atomic64_t
	tx_dropped: bigint
	__tx_dropped: atomic64_t
	multicast: bigint
	__multicast: atomic64_t
	collisions: bigint
	__collisions: atomic64_t
	rx_length_errors: bigint
	__rx_length_errors: atomic64_t
	rx_over_errors: bigint
	__rx_over_errors: atomic64_t
	rx_crc_errors: bigint
	__rx_crc_errors: atomic64_t
	rx_frame_errors: bigint
	__rx_frame_errors: atomic64_t
	rx_fifo_errors: bigint
	__rx_fifo_errors: atomic64_t
	rx_missed_errors: bigint
	__rx_missed_errors: atomic64_t
	tx_aborted_errors: bigint
	__tx_aborted_errors: atomic64_t
	tx_carrier_errors: bigint
	__tx_carrier_errors: atomic64_t
	tx_fifo_errors: bigint
	__tx_fifo_errors: atomic64_t
	tx_heartbeat_errors: bigint
	__tx_heartbeat_errors: atomic64_t
	tx_window_errors: bigint
	__tx_window_errors: atomic64_t
	rx_compressed: bigint
	__rx_compressed: atomic64_t
	tx_compressed: bigint
	__tx_compressed: atomic64_t
}>
type net_generic = Kernel<{
	s: Kernel<{
	len: number
	rcu: callback_head
}>
	__empty_ptr: lockdep_map_p
	ptr: Elements<bigint>
}>
type net_rate_estimator = Kernel<{
	bstats: gnet_stats_basic_sync
	stats_lock: spinlock
	running: boolean
	cpu_bstats: gnet_stats_basic_sync
	ewma_log: number
	intvl_log: number
	seq: seqcount
	last_packets: bigint
	last_bytes: bigint
	avpps: bigint
	avbps: bigint
	next_jiffies: bigint
	timer: timer_list
	rcu: callback_head
}>
type netdev_hw_addr_list = Kernel<{
	list: list_head
	count: number
	tree: rb_root
}>
type netdev_name_node = Kernel<{
	hlist: hlist_node
	list: list_head
	dev: net_device
	name: string
	rcu: callback_head
}>
type netdev_phys_item_id = Kernel<{
	id: Uint8Array
	id_len: number
}>
type netdev_queue = Kernel<{
	dev: net_device
	dev_tracker: lockdep_map_p
	qdisc: Qdisc
	qdisc_sleeping: Qdisc
	kobj: kobject
	tx_maxrate: bigint
	trans_timeout: atomic64_t
	sb_dev: net_device
	pool: xsk_buff_pool
	dql: dql
	_xmit_lock: spinlock
	xmit_lock_owner: number
	trans_start: bigint
	state: bigint
	napi: napi_struct
	numa_node: number
}>
type netdev_queue_mgmt_ops = Kernel<{
	ndo_queue_mem_size: bigint
	ndo_queue_mem_alloc: bigint
	ndo_queue_mem_free: bigint
	ndo_queue_start: bigint
	ndo_queue_stop: bigint
}>
type netdev_rx_queue = Kernel<{
	xdp_rxq: xdp_rxq_info
	rps_map: rps_map
	rps_flow_table: rps_dev_flow_table
	kobj: kobject
	dev: net_device
	dev_tracker: lockdep_map_p
	pool: xsk_buff_pool
	napi: napi_struct
	mp_params: pp_memory_provider_params
}>
type netdev_stat_ops = Kernel<{
	get_queue_stats_rx: bigint
	get_queue_stats_tx: bigint
	get_base_stats: bigint
}>
type netdev_tc_txq = Kernel<{
	count: number
	offset: number
}>
type netlink_callback = Kernel<{
	skb: sk_buff
	nlh: nlmsghdr
	dump: bigint
	done: bigint
	data: bigint
	module: module
	extack: netlink_ext_ack
	family: number
	answer_flags: number
	min_dump_alloc: number
	prev_seq: number
	seq: number
	flags: number
	strict_check: boolean
	ctx: Uint8Array
	args: Elements<bigint>
}>
type netlink_ext_ack = Kernel<{
	_msg: string
	bad_attr: nlattr
	policy: nla_policy
	miss_nest: nlattr
	miss_type: number
	cookie: Uint8Array
	cookie_len: number
	_msg_buf: string
}>
type netlink_range_validation = Kernel<{
	min: bigint
	max: bigint
}>
type netlink_range_validation_signed = Kernel<{
	min: bigint
	max: bigint
}>
type netns_bpf = Kernel<{
	run_array: Elements<bpf_prog_array>
	progs: Elements<bpf_prog>
	links: Elements<list_head>
}>
type netns_core = Kernel<{
	sysctl_hdr: ctl_table_header
	sysctl_somaxconn: number
	sysctl_optmem_max: number
	sysctl_txrehash: number
	prot_inuse: prot_inuse
	rps_default_mask: cpumask
}>
type netns_ct = Kernel<{
	ecache_dwork_pending: boolean
	sysctl_log_invalid: number
	sysctl_events: number
	sysctl_acct: number
	sysctl_tstamp: number
	sysctl_checksum: number
	stat: ip_conntrack_stat
	nf_conntrack_event_cb: nf_ct_event_notifier
	nf_ct_proto: nf_ip_net
	labels_used: atomic_t
}>
type netns_ft = Kernel<{
	stat: nf_flow_table_stat
}>
type netns_ipv4 = Kernel<{
	__cacheline_group_begin__netns_ipv4_read_tx: Uint8Array
	sysctl_tcp_early_retrans: number
	sysctl_tcp_tso_win_divisor: number
	sysctl_tcp_tso_rtt_log: number
	sysctl_tcp_autocorking: number
	sysctl_tcp_min_snd_mss: number
	sysctl_tcp_notsent_lowat: number
	sysctl_tcp_limit_output_bytes: number
	sysctl_tcp_min_rtt_wlen: number
	sysctl_tcp_wmem: Elements<number>
	sysctl_ip_fwd_use_pmtu: number
	__cacheline_group_end__netns_ipv4_read_tx: Uint8Array
	__cacheline_group_begin__netns_ipv4_read_txrx: Uint8Array
	sysctl_tcp_moderate_rcvbuf: number
	__cacheline_group_end__netns_ipv4_read_txrx: Uint8Array
	__cacheline_group_begin__netns_ipv4_read_rx: Uint8Array
	sysctl_ip_early_demux: number
	sysctl_tcp_early_demux: number
	sysctl_tcp_reordering: number
	sysctl_tcp_rmem: Elements<number>
	__cacheline_group_end__netns_ipv4_read_rx: Uint8Array
	__cacheline_group_begin__icmp: Uint8Array
	icmp_global_credit: atomic_t
	icmp_global_stamp: number
	__cacheline_group_end__icmp: Uint8Array
	__cacheline_group_pad__icmp: lockdep_map_p
	tcp_death_row: inet_timewait_death_row
	udp_table: udp_table
	forw_hdr: ctl_table_header
	frags_hdr: ctl_table_header
	ipv4_hdr: ctl_table_header
	route_hdr: ctl_table_header
	xfrm4_hdr: ctl_table_header
	devconf_all: ipv4_devconf
	devconf_dflt: ipv4_devconf
	ra_chain: ip_ra_chain
	ra_mutex: mutex
	rules_ops: fib_rules_ops
	fib_main: fib_table
	fib_default: fib_table
	fib_rules_require_fldissect: number
	fib_has_custom_rules: boolean
	fib_has_custom_local_routes: boolean
	fib_offload_disabled: boolean
	sysctl_tcp_shrink_window: number
	fib_num_tclassid_users: atomic_t
	fib_table_hash: hlist_head
	fibnl: sock
	mc_autojoin_sk: sock
	peers: inet_peer_base
	fqdir: fqdir
	sysctl_icmp_echo_ignore_all: number
	sysctl_icmp_echo_enable_probe: number
	sysctl_icmp_echo_ignore_broadcasts: number
	sysctl_icmp_ignore_bogus_error_responses: number
	sysctl_icmp_errors_use_inbound_ifaddr: number
	sysctl_icmp_ratelimit: number
	sysctl_icmp_ratemask: number
	sysctl_icmp_msgs_per_sec: number
	sysctl_icmp_msgs_burst: number
	ip_rt_min_pmtu: number
	ip_rt_mtu_expires: number
	ip_rt_min_advmss: number
	ip_local_ports: local_ports
	sysctl_tcp_ecn: number
	sysctl_tcp_ecn_fallback: number
	sysctl_ip_default_ttl: number
	sysctl_ip_no_pmtu_disc: number
	sysctl_ip_fwd_update_priority: number
	sysctl_ip_nonlocal_bind: number
	sysctl_ip_autobind_reuse: number
	sysctl_ip_dynaddr: number
	sysctl_raw_l3mdev_accept: number
	sysctl_udp_early_demux: number
	sysctl_nexthop_compat_mode: number
	sysctl_fwmark_reflect: number
	sysctl_tcp_fwmark_accept: number
	sysctl_tcp_l3mdev_accept: number
	sysctl_tcp_mtu_probing: number
	sysctl_tcp_mtu_probe_floor: number
	sysctl_tcp_base_mss: number
	sysctl_tcp_probe_threshold: number
	sysctl_tcp_probe_interval: number
	sysctl_tcp_keepalive_time: number
	sysctl_tcp_keepalive_intvl: number
	sysctl_tcp_keepalive_probes: number
	sysctl_tcp_syn_retries: number
	sysctl_tcp_synack_retries: number
	sysctl_tcp_syncookies: number
	sysctl_tcp_migrate_req: number
	sysctl_tcp_comp_sack_nr: number
	sysctl_tcp_backlog_ack_defer: number
	sysctl_tcp_pingpong_thresh: number
	sysctl_tcp_retries1: number
	sysctl_tcp_retries2: number
	sysctl_tcp_orphan_retries: number
	sysctl_tcp_tw_reuse: number
	sysctl_tcp_fin_timeout: number
	sysctl_tcp_sack: number
	sysctl_tcp_window_scaling: number
	sysctl_tcp_timestamps: number
	sysctl_tcp_rto_min_us: number
	sysctl_tcp_recovery: number
	sysctl_tcp_thin_linear_timeouts: number
	sysctl_tcp_slow_start_after_idle: number
	sysctl_tcp_retrans_collapse: number
	sysctl_tcp_stdurg: number
	sysctl_tcp_rfc1337: number
	sysctl_tcp_abort_on_overflow: number
	sysctl_tcp_fack: number
	sysctl_tcp_max_reordering: number
	sysctl_tcp_adv_win_scale: number
	sysctl_tcp_dsack: number
	sysctl_tcp_app_win: number
	sysctl_tcp_frto: number
	sysctl_tcp_nometrics_save: number
	sysctl_tcp_no_ssthresh_metrics_save: number
	sysctl_tcp_workaround_signed_windows: number
	sysctl_tcp_challenge_ack_limit: number
	sysctl_tcp_min_tso_segs: number
	sysctl_tcp_reflect_tos: number
	sysctl_tcp_invalid_ratelimit: number
	sysctl_tcp_pacing_ss_ratio: number
	sysctl_tcp_pacing_ca_ratio: number
	sysctl_tcp_child_ehash_entries: number
	sysctl_tcp_comp_sack_delay_ns: bigint
	sysctl_tcp_comp_sack_slack_ns: bigint
	sysctl_max_syn_backlog: number
	sysctl_tcp_fastopen: number
	tcp_congestion_control: tcp_congestion_ops
	tcp_fastopen_ctx: tcp_fastopen_context
	sysctl_tcp_fastopen_blackhole_timeout: number
	tfo_active_disable_times: atomic_t
	tfo_active_disable_stamp: bigint
	tcp_challenge_timestamp: number
	tcp_challenge_count: number
	sysctl_tcp_plb_enabled: number
	sysctl_tcp_plb_idle_rehash_rounds: number
	sysctl_tcp_plb_rehash_rounds: number
	sysctl_tcp_plb_suspend_rto_sec: number
	sysctl_tcp_plb_cong_thresh: number
	sysctl_udp_wmem_min: number
	sysctl_udp_rmem_min: number
	sysctl_fib_notify_on_flag_change: number
	sysctl_tcp_syn_linear_timeouts: number
	sysctl_udp_l3mdev_accept: number
	sysctl_igmp_llm_reports: number
	sysctl_igmp_max_memberships: number
	sysctl_igmp_max_msf: number
	sysctl_igmp_qrv: number
	ping_group_range: ping_group_range
	dev_addr_genid: atomic_t
	sysctl_udp_child_hash_entries: number
	sysctl_local_reserved_ports: bigint
	sysctl_ip_prot_sock: number
	mr_tables: list_head
	mr_rules_ops: fib_rules_ops
	sysctl_fib_multipath_hash_seed: sysctl_fib_multipath_hash_seed
	sysctl_fib_multipath_hash_fields: number
	sysctl_fib_multipath_use_neigh: number
	sysctl_fib_multipath_hash_policy: number
	notifier_ops: fib_notifier_ops
	fib_seq: number
	ipmr_notifier_ops: fib_notifier_ops
	ipmr_seq: number
	rt_genid: atomic_t
	ip_id_key: siphash_key_t
}>
type netns_ipv6 = Kernel<{
	ip6_dst_ops: dst_ops
	sysctl: netns_sysctl_ipv6
	devconf_all: ipv6_devconf
	devconf_dflt: ipv6_devconf
	peers: inet_peer_base
	fqdir: fqdir
	fib6_null_entry: fib6_info
	ip6_null_entry: rt6_info
	rt6_stats: rt6_statistics
	ip6_fib_timer: timer_list
	fib_table_hash: hlist_head
	fib6_main_tbl: fib6_table
	fib6_walkers: list_head
	fib6_walker_lock: rwlock_t
	fib6_gc_lock: spinlock
	ip6_rt_gc_expire: atomic_t
	ip6_rt_last_gc: bigint
	flowlabel_has_excl: number
	fib6_has_custom_rules: boolean
	fib6_rules_require_fldissect: number
	fib6_routes_require_src: number
	ip6_prohibit_entry: rt6_info
	ip6_blk_hole_entry: rt6_info
	fib6_local_tbl: fib6_table
	fib6_rules_ops: fib_rules_ops
	ndisc_sk: sock
	tcp_sk: sock
	igmp_sk: sock
	mc_autojoin_sk: sock
	inet6_addr_lst: hlist_head
	addrconf_hash_lock: spinlock
	addr_chk_work: delayed_work
	mr6_tables: list_head
	mr6_rules_ops: fib_rules_ops
	dev_addr_genid: atomic_t
	fib6_sernum: atomic_t
	seg6_data: seg6_pernet_data
	notifier_ops: fib_notifier_ops
	ip6mr_notifier_ops: fib_notifier_ops
	ipmr_seq: number
	ip6addrlbl_table: Kernel<{
	head: hlist_head
	lock: spinlock
	seq: number
}>
	ioam6_data: ioam6_pernet_data
}>
type netns_mib = Kernel<{
	ip_statistics: ipstats_mib
	ipv6_statistics: ipstats_mib
	tcp_statistics: tcp_mib
	net_statistics: linux_mib
	udp_statistics: udp_mib
	udp_stats_in6: udp_mib
	xfrm_statistics: linux_xfrm_mib
	tls_statistics: linux_tls_mib
	mptcp_statistics: mptcp_mib
	udplite_statistics: udp_mib
	udplite_stats_in6: udp_mib
	icmp_statistics: icmp_mib
	icmpmsg_statistics: icmpmsg_mib
	icmpv6_statistics: icmpv6_mib
	icmpv6msg_statistics: icmpv6msg_mib
	proc_net_devsnmp6: proc_dir_entry
}>
type netns_mpls = Kernel<{
	ip_ttl_propagate: number
	default_ttl: number
	platform_labels: bigint
	platform_label: bigint
	platform_mutex: mutex
	platform_label_seq: seqcount_mutex
	ctl: ctl_table_header
}>
type netns_nexthop = Kernel<{
	rb_root: rb_root
	devhash: hlist_head
	seq: number
	last_id_allocated: number
	notifier_chain: blocking_notifier_head
}>
type netns_nf = Kernel<{
	proc_netfilter: proc_dir_entry
	nf_loggers: Elements<nf_logger>
	nf_log_dir_header: ctl_table_header
	nf_lwtnl_dir_header: ctl_table_header
	hooks_ipv4: Elements<nf_hook_entries>
	hooks_ipv6: Elements<nf_hook_entries>
	hooks_arp: Elements<nf_hook_entries>
	hooks_bridge: Elements<nf_hook_entries>
	defrag_ipv4_users: number
	defrag_ipv6_users: number
}>
type netns_nftables = Kernel<{
	base_seq: number
	gencursor: number
}>
type netns_packet = Kernel<{
	sklist_lock: mutex
	sklist: hlist_head
}>
type netns_sctp = Kernel<{
	sctp_statistics: bigint
	proc_net_sctp: proc_dir_entry
	sysctl_header: ctl_table_header
	ctl_sock: sock
	udp4_sock: sock
	udp6_sock: sock
	udp_port: number
	encap_port: number
	local_addr_list: list_head
	addr_waitq: list_head
	addr_wq_timer: timer_list
	auto_asconf_splist: list_head
	addr_wq_lock: spinlock
	local_addr_lock: spinlock
	rto_initial: number
	rto_min: number
	rto_max: number
	rto_alpha: number
	rto_beta: number
	max_burst: number
	cookie_preserve_enable: number
	sctp_hmac_alg: string
	valid_cookie_life: number
	sack_timeout: number
	hb_interval: number
	probe_interval: number
	max_retrans_association: number
	max_retrans_path: number
	max_retrans_init: number
	pf_retrans: number
	ps_retrans: number
	pf_enable: number
	pf_expose: number
	sndbuf_policy: number
	rcvbuf_policy: number
	default_auto_asconf: number
	addip_enable: number
	addip_noauth: number
	prsctp_enable: number
	reconf_enable: number
	auth_enable: number
	intl_enable: number
	ecn_enable: number
	scope_policy: number
	rwnd_upd_shift: number
	max_autoclose: bigint
	l3mdev_accept: number
}>
type netns_smc = Kernel<{
	smc_stats: bigint
	mutex_fback_rsn: mutex
	fback_rsn: bigint
	limit_smc_hs: boolean
	smc_hdr: ctl_table_header
	sysctl_autocorking_size: number
	sysctl_smcr_buf_type: number
	sysctl_smcr_testlink_time: number
	sysctl_wmem: number
	sysctl_rmem: number
	sysctl_max_links_per_lgr: number
	sysctl_max_conns_per_lgr: number
}>
type netns_sysctl_ipv6 = Kernel<{
	hdr: ctl_table_header
	route_hdr: ctl_table_header
	icmp_hdr: ctl_table_header
	frags_hdr: ctl_table_header
	xfrm6_hdr: ctl_table_header
	flush_delay: number
	ip6_rt_max_size: number
	ip6_rt_gc_min_interval: number
	ip6_rt_gc_timeout: number
	ip6_rt_gc_interval: number
	ip6_rt_gc_elasticity: number
	ip6_rt_mtu_expires: number
	ip6_rt_min_advmss: number
	multipath_hash_fields: number
	multipath_hash_policy: number
	bindv6only: number
	flowlabel_consistency: number
	auto_flowlabels: number
	icmpv6_time: number
	icmpv6_echo_ignore_all: number
	icmpv6_echo_ignore_multicast: number
	icmpv6_echo_ignore_anycast: number
	icmpv6_ratemask: Elements<bigint>
	icmpv6_ratemask_ptr: bigint
	anycast_src_echo_reply: number
	ip_nonlocal_bind: number
	fwmark_reflect: number
	flowlabel_state_ranges: number
	idgen_retries: number
	idgen_delay: number
	flowlabel_reflect: number
	max_dst_opts_cnt: number
	max_hbh_opts_cnt: number
	max_dst_opts_len: number
	max_hbh_opts_len: number
	seg6_flowlabel: number
	ioam6_id: number
	ioam6_id_wide: bigint
	skip_notify_on_dev_down: number
	fib_notify_on_flag_change: number
	icmpv6_error_anycast_as_unicast: number
}>
type netns_unix = Kernel<{
	table: unix_table
	sysctl_max_dgram_qlen: number
	ctl: ctl_table_header
}>
type netns_xdp = Kernel<{
	lock: mutex
	list: hlist_head
}>
type netns_xfrm = Kernel<{
	state_all: list_head
	state_bydst: hlist_head
	state_bysrc: hlist_head
	state_byspi: hlist_head
	state_byseq: hlist_head
	state_cache_input: hlist_head
	state_hmask: number
	state_num: number
	state_hash_work: work_struct
	policy_all: list_head
	policy_byidx: hlist_head
	policy_idx_hmask: number
	idx_generator: number
	policy_bydst: Elements<xfrm_policy_hash>
	policy_count: Elements<number>
	policy_hash_work: work_struct
	policy_hthresh: xfrm_policy_hthresh
	inexact_bins: list_head
	nlsk: sock
	nlsk_stash: sock
	sysctl_aevent_etime: number
	sysctl_aevent_rseqth: number
	sysctl_larval_drop: number
	sysctl_acq_expires: number
	policy_default: Uint8Array
	sysctl_hdr: ctl_table_header
	xfrm4_dst_ops: dst_ops
	xfrm6_dst_ops: dst_ops
	xfrm_state_lock: spinlock
	xfrm_state_hash_generation: seqcount_spinlock
	xfrm_policy_hash_generation: seqcount_spinlock
	xfrm_policy_lock: spinlock
	xfrm_cfg_mutex: mutex
	nat_keepalive_work: delayed_work
}>
type netpoll = Kernel<{
	dev: net_device
	dev_tracker: lockdep_map_p
	dev_name: string
	dev_mac: Uint8Array
	name: string
	local_ip: inet_addr
	remote_ip: inet_addr
	ipv6: boolean
	local_port: number
	remote_port: number
	remote_mac: Uint8Array
	skb_pool: sk_buff_head
}>
type netpoll_info = Kernel<{
	refcnt: refcount_struct
	dev_lock: semaphore
	txq: sk_buff_head
	tx_work: delayed_work
	netpoll: netpoll
	rcu: callback_head
}>
type netprio_map = Kernel<{
	rcu: callback_head
	priomap_len: number
	priomap: Elements<number>
}>
type new_utsname = Kernel<{
	sysname: string
	nodename: string
	release: string
	version: string
	machine: string
	domainname: string
}>
type nexthop = Kernel<{
	rb_node: rb_node
	fi_list: list_head
	f6i_list: list_head
	fdb_list: list_head
	grp_list: list_head
	net: net
	id: number
	protocol: number
	nh_flags: number
	is_group: boolean
	refcnt: refcount_struct
	rcu: callback_head
	nh_info: nh_info
	nh_grp: nh_group
}>
type nf_ct_event_notifier = Kernel<{
	ct_event: bigint
	exp_event: bigint
}>
type nf_dccp_net = Kernel<{
	dccp_loose: number
	dccp_timeout: Elements<number>
}>
type nf_flow_table_stat = Kernel<{
	count_wq_add: number
	count_wq_del: number
	count_wq_stats: number
}>
type nf_generic_net = Kernel<{
	timeout: number
}>
type nf_gre_net = Kernel<{
	keymap_list: list_head
	timeouts: Elements<number>
}>
type nf_hook_entries = Kernel<{
	num_hook_entries: number
	hooks: Elements<nf_hook_entry>
}>
type nf_hook_entry = Kernel<{
	hook: bigint
	priv: bigint
}>
type nf_icmp_net = Kernel<{
	timeout: number
}>
type nf_ip_net = Kernel<{
	generic: nf_generic_net
	tcp: nf_tcp_net
	udp: nf_udp_net
	icmp: nf_icmp_net
	icmpv6: nf_icmp_net
	dccp: nf_dccp_net
	sctp: nf_sctp_net
	gre: nf_gre_net
}>
type nf_logger = Kernel<{
	name: string
	type: number
	logfn: bigint
	me: module
}>
type nf_sctp_net = Kernel<{
	timeouts: Elements<number>
}>
type nf_tcp_net = Kernel<{
	timeouts: Elements<number>
	tcp_loose: number
	tcp_be_liberal: number
	tcp_max_retrans: number
	tcp_ignore_invalid_rst: number
	offload_timeout: number
}>
type nf_udp_net = Kernel<{
	timeouts: Elements<number>
	offload_timeout: number
}>
type nfs41_impl_id = Kernel<{
	domain: string
	name: string
	date: nfstime4
}>
type nfs41_server_owner = Kernel<{
	minor_id: bigint
	major_id_sz: number
	major_id: string
}>
type nfs41_server_scope = Kernel<{
	server_scope_sz: number
	server_scope: string
}>
type nfs4_lock_info = Kernel<{
	owner: nfs4_lock_state
}>
type nfs4_lock_state = Kernel<{
	ls_locks: list_head
	ls_state: nfs4_state
	ls_flags: bigint
	ls_seqid: nfs_seqid_counter
	ls_stateid: nfs4_stateid_struct
	ls_count: refcount_struct
	ls_owner: bigint
}>
type nfs4_mig_recovery_ops = Kernel<{
	get_locations: bigint
	fsid_present: bigint
}>
type nfs4_minor_version_ops = Kernel<{
	minor_version: number
	init_caps: number
	init_client: bigint
	shutdown_client: bigint
	match_stateid: bigint
	find_root_sec: bigint
	free_lock_state: bigint
	test_and_free_expired: bigint
	alloc_seqid: bigint
	session_trunk: bigint
	call_sync_ops: rpc_call_ops
	reboot_recovery_ops: nfs4_state_recovery_ops
	nograce_recovery_ops: nfs4_state_recovery_ops
	state_renewal_ops: nfs4_state_maintenance_ops
	mig_recovery_ops: nfs4_mig_recovery_ops
}>
type nfs4_state = Kernel<{
	open_states: list_head
	inode_states: list_head
	lock_states: list_head
	owner: nfs4_state_owner
	inode: inode
	flags: bigint
	state_lock: spinlock
	seqlock: seqlock_t
	stateid: nfs4_stateid_struct
	open_stateid: nfs4_stateid_struct
	n_rdonly: number
	n_wronly: number
	n_rdwr: number
	state: number
	count: refcount_struct
	waitq: wait_queue_head
	callback_head: callback_head
}>
type nfs4_state_maintenance_ops = Kernel<{
	sched_state_renewal: bigint
	get_state_renewal_cred: bigint
	renew_lease: bigint
}>
type nfs4_state_owner = Kernel<{
	so_server: nfs_server
	so_lru: list_head
	so_expires: bigint
	so_server_node: rb_node
	so_cred: cred
	so_lock: spinlock
	so_count: atomic_t
	so_flags: bigint
	so_states: list_head
	so_seqid: nfs_seqid_counter
	so_delegreturn_mutex: mutex
}>
type nfs4_state_recovery_ops = Kernel<{
	owner_flag_bit: number
	state_flag_bit: number
	recover_open: bigint
	recover_lock: bigint
	establish_clid: bigint
	reclaim_complete: bigint
	detect_trunking: bigint
}>
type nfs4_stateid_struct = Kernel<{
	data: string
	seqid: number
	other: string
	type: number
}>
type nfs4_verifier = Kernel<{
	data: string
}>
type nfs_auth_info = Kernel<{
	flavor_len: number
	flavors: Elements<number>
}>
type nfs_client = Kernel<{
	cl_count: refcount_struct
	cl_mds_count: atomic_t
	cl_cons_state: number
	cl_res_state: bigint
	cl_flags: bigint
	cl_addr: __kernel_sockaddr_storage
	cl_addrlen: bigint
	cl_hostname: string
	cl_acceptor: string
	cl_share_link: list_head
	cl_superblocks: list_head
	cl_rpcclient: rpc_clnt
	rpc_ops: nfs_rpc_ops
	cl_proto: number
	cl_nfs_mod: bigint
	cl_minorversion: number
	cl_nconnect: number
	cl_max_connect: number
	cl_principal: string
	cl_xprtsec: xprtsec_parms
	cl_ds_clients: list_head
	cl_clientid: bigint
	cl_confirm: nfs4_verifier
	cl_state: bigint
	cl_lock: spinlock
	cl_lease_time: bigint
	cl_last_renewal: bigint
	cl_renewd: delayed_work
	cl_rpcwaitq: rpc_wait_queue
	cl_idmap: bigint
	cl_owner_id: string
	cl_cb_ident: number
	cl_mvops: nfs4_minor_version_ops
	cl_mig_gen: bigint
	cl_slot_tbl: bigint
	cl_seqid: number
	cl_exchange_flags: number
	cl_session: bigint
	cl_preserve_clid: boolean
	cl_serverowner: nfs41_server_owner
	cl_serverscope: nfs41_server_scope
	cl_implid: nfs41_impl_id
	cl_sp4_flags: bigint
	cl_lock_waitq: wait_queue_head
	cl_ipaddr: string
	cl_net: net
	pending_cb_stateids: list_head
	rcu: callback_head
}>
type nfs_fsid = Kernel<{
	major: bigint
	minor: bigint
}>
type nfs_lock_info = Kernel<{
	state: number
	owner: bigint
	list: list_head
}>
type nfs_rpc_ops = Kernel<{
	version: number
	dentry_ops: dentry_operations
	dir_inode_ops: inode_operations
	file_inode_ops: inode_operations
	file_ops: file_operations
	nlmclnt_ops: bigint
	getroot: bigint
	submount: bigint
	try_get_tree: bigint
	getattr: bigint
	setattr: bigint
	lookup: bigint
	lookupp: bigint
	access: bigint
	readlink: bigint
	create: bigint
	remove: bigint
	unlink_setup: bigint
	unlink_rpc_prepare: bigint
	unlink_done: bigint
	rename_setup: bigint
	rename_rpc_prepare: bigint
	rename_done: bigint
	link: bigint
	symlink: bigint
	mkdir: bigint
	rmdir: bigint
	readdir: bigint
	mknod: bigint
	statfs: bigint
	fsinfo: bigint
	pathconf: bigint
	set_capabilities: bigint
	decode_dirent: bigint
	pgio_rpc_prepare: bigint
	read_setup: bigint
	read_done: bigint
	write_setup: bigint
	write_done: bigint
	commit_setup: bigint
	commit_rpc_prepare: bigint
	commit_done: bigint
	lock: bigint
	lock_check_bounds: bigint
	clear_acl_cache: bigint
	close_context: bigint
	open_context: bigint
	have_delegation: bigint
	return_delegation: bigint
	alloc_client: bigint
	init_client: bigint
	free_client: bigint
	create_server: bigint
	clone_server: bigint
	discover_trunking: bigint
	enable_swap: bigint
	disable_swap: bigint
}>
type nfs_seqid_counter = Kernel<{
	create_time: bigint
	owner_id: bigint
	flags: number
	counter: number
	lock: spinlock
	list: list_head
	wait: rpc_wait_queue
}>
type nfs_server = Kernel<{
	nfs_client: nfs_client
	client_link: list_head
	master_link: list_head
	client: rpc_clnt
	client_acl: rpc_clnt
	nlm_host: bigint
	io_stats: bigint
	write_congestion_wait: wait_queue_head
	writeback: atomic64_t
	write_congested: number
	flags: number
	automount_inherit: number
	caps: number
	fattr_valid: bigint
	rsize: number
	rpages: number
	wsize: number
	wpages: number
	wtmult: number
	dtsize: number
	port: number
	bsize: number
	gxasize: number
	sxasize: number
	lxasize: number
	acregmin: number
	acregmax: number
	acdirmin: number
	acdirmax: number
	namelen: number
	options: number
	clone_blksize: number
	change_attr_type: number
	fsid: nfs_fsid
	s_sysfs_id: number
	maxfilesize: bigint
	time_delta: timespec64
	mount_time: bigint
	super: super_block
	s_dev: number
	auth_info: nfs_auth_info
	fscache: bigint
	fscache_uniq: string
	fh_expire_type: number
	pnfs_blksize: number
	attr_bitmask: Elements<number>
	attr_bitmask_nl: Elements<number>
	exclcreat_bitmask: Elements<number>
	cache_consistency_bitmask: Elements<number>
	acl_bitmask: number
	pnfs_curr_ld: bigint
	roc_rpcwaitq: rpc_wait_queue
	pnfs_ld_data: bigint
	state_owners: rb_root
	owner_ctr: atomic64_t
	state_owners_lru: list_head
	layouts: list_head
	delegations: list_head
	ss_copies: list_head
	ss_src_copies: list_head
	delegation_flags: bigint
	delegation_gen: bigint
	mig_gen: bigint
	mig_status: bigint
	destroy: bigint
	active: atomic_t
	mountd_address: __kernel_sockaddr_storage
	mountd_addrlen: bigint
	mountd_version: number
	mountd_port: number
	mountd_protocol: number
	uoc_rpcwaitq: rpc_wait_queue
	read_hdrsize: number
	cred: cred
	has_sec_mnt_opts: boolean
	kobj: kobject
	rcu: callback_head
}>
type nfstime4 = Kernel<{
	seconds: bigint
	nseconds: number
}>
type nh_group = Kernel<{
	spare: nh_group
	num_nh: number
	is_multipath: boolean
	hash_threshold: boolean
	resilient: boolean
	fdb_nh: boolean
	has_v4: boolean
	hw_stats: boolean
	res_table: nh_res_table
	nh_entries: Elements<nh_grp_entry>
}>
type nh_grp_entry = Kernel<{
	nh: nexthop
	stats: nh_grp_entry_stats
	weight: number
	hthr: Kernel<{
	upper_bound: atomic_t
}>
	res: Kernel<{
	uw_nh_entry: list_head
	count_buckets: number
	wants_buckets: number
}>
	nh_list: list_head
	nh_parent: nexthop
	packets_hw: bigint
}>
type nh_grp_entry_stats = Kernel<{
	packets: u64_stats_t
	syncp: u64_stats_sync
}>
type nh_info = Kernel<{
	dev_hash: hlist_node
	nh_parent: nexthop
	family: number
	reject_nh: boolean
	fdb_nh: boolean
	fib_nhc: fib_nh_common
	fib_nh: fib_nh
	fib6_nh: fib6_nh
}>
type nh_res_bucket = Kernel<{
	nh_entry: nh_grp_entry
	used_time: atomic64_t
	migrated_time: bigint
	occupied: boolean
	nh_flags: number
}>
type nh_res_table = Kernel<{
	net: net
	nhg_id: number
	upkeep_dw: delayed_work
	uw_nh_entries: list_head
	unbalanced_since: bigint
	idle_timer: number
	unbalanced_timer: number
	num_nh_buckets: number
	nh_buckets: Elements<nh_res_bucket>
}>
type nla_policy = Kernel<{
	type: number
	validation_type: number
	len: number
	strict_start_type: number
	bitfield32_valid: number
	mask: number
	reject_message: string
	nested_policy: nla_policy
	range: netlink_range_validation
	range_signed: netlink_range_validation_signed
	min: number
	max: number
	validate: bigint
}>
type nlattr = Kernel<{
	nla_len: number
	nla_type: number
}>
type nlmsghdr = Kernel<{
	nlmsg_len: number
	nlmsg_type: number
	nlmsg_flags: number
	nlmsg_seq: number
	nlmsg_pid: number
}>
type nodemask_t = Kernel<{
	bits: Elements<bigint>
}>
type notification = Kernel<{
	requests: atomic_t
	flags: number
	next_id: bigint
	notifications: list_head
}>
type notifier_block = Kernel<{
	notifier_call: bigint
	next: notifier_block
	priority: number
}>
type ns_common = Kernel<{
	stashed: dentry
	ops: proc_ns_operations
	inum: number
	count: refcount_struct
}>
type nsproxy = Kernel<{
	count: refcount_struct
	uts_ns: uts_namespace
	ipc_ns: ipc_namespace
	mnt_ns: mnt_namespace
	pid_ns_for_children: pid_namespace
	net_ns: net
	time_ns: time_namespace
	time_ns_for_children: time_namespace
	cgroup_ns: cgroup_namespace
}>
type numa_group = Kernel<{
	refcount: refcount_struct
	lock: spinlock
	nr_tasks: number
	gid: number
	active_nodes: number
	rcu: callback_head
	total_faults: bigint
	max_faults_cpu: bigint
	faults: Elements<bigint>
}>
type nvdimm_bus_descriptor = Kernel<{
	attr_groups: bigint
	cmd_mask: bigint
	dimm_family_mask: bigint
	bus_family_mask: bigint
	module: module
	provider_name: string
	of_node: device_node
	ndctl: bigint
	flush_probe: bigint
	clear_to_send: bigint
	fw_ops: nvdimm_bus_fw_ops
}>
type nvdimm_bus_fw_ops = Kernel<{
	activate_state: bigint
	capability: bigint
	activate: bigint
}>
type nvme_abort_cmd = Kernel<{
	opcode: number
	flags: number
	command_id: number
	rsvd1: Elements<number>
	sqid: number
	cid: number
	rsvd11: Elements<number>
}>
type nvme_ana_rsp_hdr = Kernel<{
	chgcnt: bigint
	ngrps: number
	rsvd10: Elements<number>
}>
type nvme_command = Kernel<{
	common: nvme_common_command
	rw: nvme_rw_command
	identify: nvme_identify
	features: nvme_features
	create_cq: nvme_create_cq
	create_sq: nvme_create_sq
	delete_queue: nvme_delete_queue
	dlfw: nvme_download_firmware
	format: nvme_format_cmd
	dsm: nvme_dsm_cmd
	write_zeroes: nvme_write_zeroes_cmd
	zms: nvme_zone_mgmt_send_cmd
	zmr: nvme_zone_mgmt_recv_cmd
	abort: nvme_abort_cmd
	get_log_page: nvme_get_log_page_command
	fabrics: nvmf_common_command
	connect: nvmf_connect_command
	prop_set: nvmf_property_set_command
	prop_get: nvmf_property_get_command
	auth_common: nvmf_auth_common_command
	auth_send: nvmf_auth_send_command
	auth_receive: nvmf_auth_receive_command
	dbbuf: nvme_dbbuf
	directive: nvme_directive_cmd
}>
type nvme_common_command = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	cdw2: Elements<number>
	metadata: bigint
	dptr: nvme_data_ptr
	cdw10: number
	cdw11: number
	cdw12: number
	cdw13: number
	cdw14: number
	cdw15: number
	cdws: Kernel<{
	cdw10: number
	cdw11: number
	cdw12: number
	cdw13: number
	cdw14: number
	cdw15: number
}>
}>
type nvme_create_cq = Kernel<{
	opcode: number
	flags: number
	command_id: number
	rsvd1: Elements<number>
	prp1: bigint
	rsvd8: bigint
	cqid: number
	qsize: number
	cq_flags: number
	irq_vector: number
	rsvd12: Elements<number>
}>
type nvme_create_sq = Kernel<{
	opcode: number
	flags: number
	command_id: number
	rsvd1: Elements<number>
	prp1: bigint
	rsvd8: bigint
	sqid: number
	qsize: number
	sq_flags: number
	cqid: number
	rsvd12: Elements<number>
}>
type nvme_ctrl = Kernel<{
	comp_seen: boolean
	identified: boolean
	passthru_err_log_enabled: boolean
	state: number
	lock: spinlock
	scan_lock: mutex
	ops: nvme_ctrl_ops
	admin_q: request_queue
	connect_q: request_queue
	fabrics_q: request_queue
	dev: device
	instance: number
	numa_node: number
	tagset: blk_mq_tag_set
	admin_tagset: blk_mq_tag_set
	namespaces: list_head
	namespaces_lock: mutex
	srcu: srcu_struct
	ctrl_device: device
	device: device
	cdev: cdev
	reset_work: work_struct
	delete_work: work_struct
	state_wq: wait_queue_head
	subsys: nvme_subsystem
	subsys_entry: list_head
	opal_dev: opal_dev
	cntlid: number
	mtfa: number
	ctrl_config: number
	queue_count: number
	cap: bigint
	max_hw_sectors: number
	max_segments: number
	max_integrity_segments: number
	max_zeroes_sectors: number
	max_zone_append: number
	crdt: Elements<number>
	oncs: number
	dmrl: number
	dmrsl: number
	oacs: number
	sqsize: number
	max_namespaces: number
	abort_limit: atomic_t
	vwc: number
	vs: number
	sgls: number
	kas: number
	npss: number
	apsta: number
	wctemp: number
	cctemp: number
	oaes: number
	aen_result: number
	ctratt: number
	shutdown_timeout: number
	kato: number
	subsystem: boolean
	quirks: bigint
	psd: Elements<nvme_id_power_state>
	effects: nvme_effects_log
	cels: xarray
	scan_work: work_struct
	async_event_work: work_struct
	ka_work: delayed_work
	failfast_work: delayed_work
	ka_cmd: nvme_command
	ka_last_check_time: bigint
	fw_act_work: work_struct
	events: bigint
	anacap: number
	anatt: number
	anagrpmax: number
	nanagrpid: number
	ana_lock: mutex
	ana_log_buf: nvme_ana_rsp_hdr
	ana_log_size: bigint
	anatt_timer: timer_list
	ana_work: work_struct
	nr_active: atomic_t
	dhchap_auth_work: work_struct
	dhchap_auth_mutex: mutex
	dhchap_ctxs: nvme_dhchap_queue_context
	host_key: nvme_dhchap_key
	ctrl_key: nvme_dhchap_key
	transaction: number
	tls_pskid: number
	ps_max_latency_us: bigint
	apst_enabled: boolean
	hmmaxd: number
	hmpre: number
	hmmin: number
	hmminds: number
	ioccsz: number
	iorcsz: number
	icdoff: number
	maxcmd: number
	nr_reconnects: number
	flags: bigint
	opts: nvmf_ctrl_options
	discard_page: page
	discard_page_busy: bigint
	fault_inject: nvme_fault_inject
	cntrltype: number
	dctype: number
}>
type nvme_ctrl_ops = Kernel<{
	name: string
	module: module
	flags: number
	dev_attr_groups: bigint
	reg_read32: bigint
	reg_write32: bigint
	reg_read64: bigint
	free_ctrl: bigint
	submit_async_event: bigint
	subsystem_reset: bigint
	delete_ctrl: bigint
	stop_ctrl: bigint
	get_address: bigint
	print_device_info: bigint
	supports_pci_p2pdma: bigint
}>
type nvme_data_ptr = Kernel<{
	prp1: bigint
	prp2: bigint
	sgl: nvme_sgl_desc
	ksgl: nvme_keyed_sgl_desc
}>
type nvme_dbbuf = Kernel<{
	opcode: number
	flags: number
	command_id: number
	rsvd1: Elements<number>
	prp1: bigint
	prp2: bigint
	rsvd12: Elements<number>
}>
type nvme_delete_queue = Kernel<{
	opcode: number
	flags: number
	command_id: number
	rsvd1: Elements<number>
	qid: number
	rsvd10: number
	rsvd11: Elements<number>
}>
type nvme_dhchap_key = Kernel<{
	len: bigint
	hash: number
	key: Uint8Array
}>
type nvme_dhchap_queue_context = Kernel<{
	entry: list_head
	auth_work: work_struct
	ctrl: nvme_ctrl
	shash_tfm: crypto_shash
	dh_tfm: crypto_kpp
	transformed_key: nvme_dhchap_key
	buf: bigint
	qid: number
	error: number
	s1: number
	s2: number
	bi_directional: boolean
	transaction: number
	status: number
	dhgroup_id: number
	hash_id: number
	hash_len: bigint
	c1: Uint8Array
	c2: Uint8Array
	response: Uint8Array
	ctrl_key: bigint
	host_key: bigint
	sess_key: bigint
	ctrl_key_len: number
	host_key_len: number
	sess_key_len: number
}>
type nvme_directive_cmd = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	rsvd2: Elements<bigint>
	dptr: nvme_data_ptr
	numd: number
	doper: number
	dtype: number
	dspec: number
	endir: number
	tdtype: number
	rsvd15: number
	rsvd16: Elements<number>
}>
type nvme_download_firmware = Kernel<{
	opcode: number
	flags: number
	command_id: number
	rsvd1: Elements<number>
	dptr: nvme_data_ptr
	numd: number
	offset: number
	rsvd12: Elements<number>
}>
type nvme_dsm_cmd = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	rsvd2: Elements<bigint>
	dptr: nvme_data_ptr
	nr: number
	attributes: number
	rsvd12: Elements<number>
}>
type nvme_effects_log = Kernel<{
	acs: Elements<number>
	iocs: Elements<number>
	resv: Uint8Array
}>
type nvme_fault_inject = Kernel<{}>
type nvme_features = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	rsvd2: Elements<bigint>
	dptr: nvme_data_ptr
	fid: number
	dword11: number
	dword12: number
	dword13: number
	dword14: number
	dword15: number
}>
type nvme_format_cmd = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	rsvd2: Elements<bigint>
	cdw10: number
	rsvd11: Elements<number>
}>
type nvme_get_log_page_command = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	rsvd2: Elements<bigint>
	dptr: nvme_data_ptr
	lid: number
	lsp: number
	numdl: number
	numdu: number
	rsvd11: number
	lpol: number
	lpou: number
	lpo: bigint
	rsvd14: Uint8Array
	csi: number
	rsvd15: number
}>
type nvme_id_power_state = Kernel<{
	max_power: number
	rsvd2: number
	flags: number
	entry_lat: number
	exit_lat: number
	read_tput: number
	read_lat: number
	write_tput: number
	write_lat: number
	idle_power: number
	idle_scale: number
	rsvd19: number
	active_power: number
	active_work_scale: number
	rsvd23: Uint8Array
}>
type nvme_identify = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	rsvd2: Elements<bigint>
	dptr: nvme_data_ptr
	cns: number
	rsvd3: number
	ctrlid: number
	rsvd11: Uint8Array
	csi: number
	rsvd12: Elements<number>
}>
type nvme_keyed_sgl_desc = Kernel<{
	addr: bigint
	length: Uint8Array
	key: Uint8Array
	type: number
}>
type nvme_rw_command = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	cdw2: number
	cdw3: number
	metadata: bigint
	dptr: nvme_data_ptr
	slba: bigint
	length: number
	control: number
	dsmgmt: number
	reftag: number
	lbat: number
	lbatm: number
}>
type nvme_sgl_desc = Kernel<{
	addr: bigint
	length: number
	rsvd: Uint8Array
	type: number
}>
type nvme_subsystem = Kernel<{
	instance: number
	dev: device
	ref: kref
	entry: list_head
	lock: mutex
	ctrls: list_head
	nsheads: list_head
	subnqn: string
	serial: string
	model: string
	firmware_rev: string
	cmic: number
	subtype: number
	vendor_id: number
	awupf: number
	ns_ida: ida
	iopolicy: number
}>
type nvme_write_zeroes_cmd = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	rsvd2: bigint
	metadata: bigint
	dptr: nvme_data_ptr
	slba: bigint
	length: number
	control: number
	dsmgmt: number
	reftag: number
	lbat: number
	lbatm: number
}>
type nvme_zone_mgmt_recv_cmd = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	rsvd2: Elements<bigint>
	dptr: nvme_data_ptr
	slba: bigint
	numd: number
	zra: number
	zrasf: number
	pr: number
	rsvd13: number
	cdw14: Elements<number>
}>
type nvme_zone_mgmt_send_cmd = Kernel<{
	opcode: number
	flags: number
	command_id: number
	nsid: number
	cdw2: Elements<number>
	metadata: bigint
	dptr: nvme_data_ptr
	slba: bigint
	cdw12: number
	zsa: number
	select_all: number
	rsvd13: Uint8Array
	cdw14: Elements<number>
}>
type nvmf_auth_common_command = Kernel<{
	opcode: number
	resv1: number
	command_id: number
	fctype: number
	resv2: Uint8Array
	dptr: nvme_data_ptr
	resv3: number
	spsp0: number
	spsp1: number
	secp: number
	al_tl: number
	resv4: Uint8Array
}>
type nvmf_auth_receive_command = Kernel<{
	opcode: number
	resv1: number
	command_id: number
	fctype: number
	resv2: Uint8Array
	dptr: nvme_data_ptr
	resv3: number
	spsp0: number
	spsp1: number
	secp: number
	al: number
	resv4: Uint8Array
}>
type nvmf_auth_send_command = Kernel<{
	opcode: number
	resv1: number
	command_id: number
	fctype: number
	resv2: Uint8Array
	dptr: nvme_data_ptr
	resv3: number
	spsp0: number
	spsp1: number
	secp: number
	tl: number
	resv4: Uint8Array
}>
type nvmf_common_command = Kernel<{
	opcode: number
	resv1: number
	command_id: number
	fctype: number
	resv2: Uint8Array
	ts: Uint8Array
}>
type nvmf_connect_command = Kernel<{
	opcode: number
	resv1: number
	command_id: number
	fctype: number
	resv2: Uint8Array
	dptr: nvme_data_ptr
	recfmt: number
	qid: number
	sqsize: number
	cattr: number
	resv3: number
	kato: number
	resv4: Uint8Array
}>
type nvmf_ctrl_options = Kernel<{
	mask: number
	max_reconnects: number
	transport: string
	subsysnqn: string
	traddr: string
	trsvcid: string
	host_traddr: string
	host_iface: string
	queue_size: bigint
	nr_io_queues: number
	reconnect_delay: number
	discovery_nqn: boolean
	duplicate_connect: boolean
	kato: number
	host: nvmf_host
	dhchap_secret: string
	dhchap_ctrl_secret: string
	keyring: key
	tls_key: key
	tls: boolean
	disable_sqflow: boolean
	hdr_digest: boolean
	data_digest: boolean
	nr_write_queues: number
	nr_poll_queues: number
	tos: number
	fast_io_fail_tmo: number
}>
type nvmf_host = Kernel<{
	ref: kref
	list: list_head
	nqn: string
	id: guid_t
}>
type nvmf_property_get_command = Kernel<{
	opcode: number
	resv1: number
	command_id: number
	fctype: number
	resv2: Uint8Array
	attrib: number
	resv3: Uint8Array
	offset: number
	resv4: Uint8Array
}>
type nvmf_property_set_command = Kernel<{
	opcode: number
	resv1: number
	command_id: number
	fctype: number
	resv2: Uint8Array
	attrib: number
	resv3: Uint8Array
	offset: number
	value: bigint
	resv4: Uint8Array
}>
type obj_cgroup = Kernel<{
	refcnt: percpu_ref
	memcg: mem_cgroup
	nr_charged_bytes: atomic_t
	list: list_head
	rcu: callback_head
}>
type of_device_id = Kernel<{
	name: string
	type: string
	compatible: string
	data: bigint
}>
type old_timespec32 = Kernel<{
	tv_sec: number
	tv_nsec: number
}>
type oom_control = Kernel<{
	zonelist: zonelist
	nodemask: nodemask_t
	memcg: mem_cgroup
	gfp_mask: number
	order: number
	totalpages: bigint
	chosen: task_struct
	chosen_points: bigint
	constraint: number
}>
type opal_dev = Kernel<{
	flags: number
	data: bigint
	send_recv: bigint
	dev_lock: mutex
	comid: number
	hsn: number
	tsn: number
	align: bigint
	lowest_lba: bigint
	logical_block_size: number
	align_required: number
	pos: bigint
	cmd: bigint
	resp: bigint
	parsed: parsed_resp
	prev_d_len: bigint
	prev_data: bigint
	unlk_lst: list_head
}>
type opal_resp_tok = Kernel<{
	pos: bigint
	len: bigint
	type: number
	width: number
	stored: Kernel<{
	u: bigint
	s: bigint
}>
}>
type open_flags = Kernel<{
	open_flag: number
	mode: number
	acc_mode: number
	intent: number
	lookup_flags: number
}>
type open_how = Kernel<{
	flags: bigint
	mode: bigint
	resolve: bigint
}>
type optimistic_spin_queue = Kernel<{
	tail: atomic_t
}>
type orc_entry = Kernel<{
	sp_offset: number
	bp_offset: number
	sp_reg: number
	bp_reg: number
	type: number
	signal: number
}>
type p4d_t = Kernel<{
	p4d: bigint
}>
type p_log = Kernel<{
	prefix: string
	log: fc_log
}>
type pacct_struct = Kernel<{
	ac_flag: number
	ac_exitcode: bigint
	ac_mem: bigint
	ac_utime: bigint
	ac_stime: bigint
	ac_minflt: bigint
	ac_majflt: bigint
}>
type page = Kernel<{
	flags: bigint
	lru: list_head
	__filler: bigint
	mlock_count: number
	buddy_list: list_head
	pcp_list: list_head
	mapping: address_space
	index: bigint
	share: bigint
	private: bigint
	pp_magic: bigint
	pp: page_pool
	_pp_mapping_pad: bigint
	dma_addr: bigint
	pp_ref_count: atomic64_t
	compound_head: bigint
	pgmap: dev_pagemap
	zone_device_data: bigint
	callback_head: callback_head
	page_type: number
	_mapcount: atomic_t
	_refcount: atomic_t
	memcg_data: bigint
}>
type page_counter = Kernel<{
	usage: atomic64_t
	_pad1_: cacheline_padding
	emin: bigint
	min_usage: atomic64_t
	children_min_usage: atomic64_t
	elow: bigint
	low_usage: atomic64_t
	children_low_usage: atomic64_t
	watermark: bigint
	local_watermark: bigint
	failcnt: bigint
	_pad2_: cacheline_padding
	protection_support: boolean
	min: bigint
	low: bigint
	high: bigint
	max: bigint
	parent: page_counter
}>
type page_frag = Kernel<{
	page: page
	offset: number
	size: number
}>
type page_pool = Kernel<{
	p: page_pool_params_fast
	cpuid: number
	pages_state_hold_cnt: number
	has_init_callback: boolean
	dma_map: boolean
	dma_sync: boolean
	dma_sync_for_cpu: boolean
	__cacheline_group_begin__frag: Uint8Array
	frag_users: bigint
	frag_page: bigint
	frag_offset: number
	__cacheline_group_end__frag: Uint8Array
	__cacheline_group_pad__frag: lockdep_map_p
	release_dw: delayed_work
	disconnect: bigint
	defer_start: bigint
	defer_warn: bigint
	xdp_mem_id: number
	alloc: pp_alloc_cache
	ring: ptr_ring
	mp_priv: bigint
	mp_ops: memory_provider_ops
	dma_mapped: xarray
	pages_state_release_cnt: atomic_t
	user_cnt: refcount_struct
	destroy_cnt: bigint
	slow: page_pool_params_slow
	user: Kernel<{
	list: hlist_node
	detach_time: bigint
	napi_id: number
	id: number
}>
}>
type page_pool_params_fast = Kernel<{
	order: number
	pool_size: number
	nid: number
	dev: device
	napi: napi_struct
	dma_dir: number
	max_len: number
	offset: number
}>
type page_pool_params_slow = Kernel<{
	netdev: net_device
	queue_idx: number
	flags: number
	init_callback: bigint
	init_arg: bigint
}>
type page_req_dsc = Kernel<{
	type: number
	pasid_present: number
	rsvd: number
	rid: number
	pasid: number
	exe_req: number
	pm_req: number
	rsvd2: number
	qw_0: bigint
	rd_req: number
	wr_req: number
	lpig: number
	prg_index: number
	addr: bigint
	qw_1: bigint
	qw_2: bigint
	qw_3: bigint
}>
type param_attribute = Kernel<{
	mattr: module_attribute
	param: kernel_param
}>
type parsed_resp = Kernel<{
	num: number
	toks: Elements<opal_resp_tok>
}>
type partial_cluster = Kernel<{
	pclu: bigint
	lblk: number
	state: number
}>
type partition_meta_info = Kernel<{
	uuid: string
	volname: Uint8Array
}>
type path = Kernel<{
	mnt: vfsmount
	dentry: dentry
}>
type pci_msi_desc = Kernel<{
	msi_mask: number
	msix_ctrl: number
	msi_attrib: Kernel<{
	is_msix: number
	multiple: number
	multi_cap: number
	can_mask: number
	is_64: number
	is_virtual: number
	default_irq: number
}>
	mask_pos: number
	mask_base: bigint
}>
type pcie_tlp_log = Kernel<{
	dw: Elements<number>
}>
type pcpu_dstats = Kernel<{
	rx_packets: u64_stats_t
	rx_bytes: u64_stats_t
	tx_packets: u64_stats_t
	tx_bytes: u64_stats_t
	rx_drops: u64_stats_t
	tx_drops: u64_stats_t
	syncp: u64_stats_sync
}>
type pcpu_lstats = Kernel<{
	packets: u64_stats_t
	bytes: u64_stats_t
	syncp: u64_stats_sync
}>
type pcpu_sw_netstats = Kernel<{
	rx_packets: u64_stats_t
	rx_bytes: u64_stats_t
	tx_packets: u64_stats_t
	tx_bytes: u64_stats_t
	syncp: u64_stats_sync
}>
type per_cpu_nodestat = Kernel<{
	stat_threshold: number
	vm_node_stat_diff: Uint8Array
}>
type per_cpu_pages = Kernel<{
	lock: spinlock
	count: number
	high: number
	high_min: number
	high_max: number
	batch: number
	flags: number
	alloc_factor: number
	expire: number
	free_count: number
	lists: Elements<list_head>
}>
type per_cpu_zonestat = Kernel<{
	vm_stat_diff: Uint8Array
	stat_threshold: number
	vm_numa_event: Elements<bigint>
}>
type percpu_counter = Kernel<{
	lock: raw_spinlock
	count: bigint
	list: list_head
	counters: bigint
}>
type percpu_ref = Kernel<{
	percpu_count_ptr: bigint
	data: percpu_ref_data
}>
type percpu_ref_data = Kernel<{
	count: atomic64_t
	release: bigint
	confirm_switch: bigint
	force_atomic: boolean
	allow_reinit: boolean
	rcu: callback_head
	ref: percpu_ref
}>
type percpu_rw_semaphore = Kernel<{
	rss: rcu_sync
	read_count: bigint
	writer: rcuwait
	waiters: wait_queue_head
	block: atomic_t
}>
type perf_addr_filter_range = Kernel<{
	start: bigint
	size: bigint
}>
type perf_addr_filters_head = Kernel<{
	list: list_head
	lock: raw_spinlock
	nr_file_filters: number
}>
type perf_buffer = Kernel<{
	refcount: refcount_struct
	callback_head: callback_head
	nr_pages: number
	overwrite: number
	paused: number
	poll: atomic_t
	head: local_t
	nest: number
	events: local_t
	wakeup: local_t
	lost: local_t
	watermark: bigint
	aux_watermark: bigint
	event_lock: spinlock
	event_list: list_head
	mmap_count: atomic_t
	mmap_locked: bigint
	mmap_user: user_struct
	aux_mutex: mutex
	aux_head: bigint
	aux_nest: number
	aux_wakeup: bigint
	aux_pgoff: bigint
	aux_nr_pages: number
	aux_overwrite: number
	aux_mmap_count: atomic_t
	aux_mmap_locked: bigint
	free_aux: bigint
	aux_refcount: refcount_struct
	aux_in_sampling: number
	aux_in_pause_resume: number
	aux_pages: bigint
	aux_priv: bigint
	user_page: perf_event_mmap_page
	data_pages: Elements<bigint>
}>
type perf_cgroup = Kernel<{
	css: cgroup_subsys_state
	info: perf_cgroup_info
}>
type perf_cgroup_info = Kernel<{
	time: bigint
	timestamp: bigint
	timeoffset: bigint
	active: number
}>
type perf_cpu_pmu_context = Kernel<{
	epc: perf_event_pmu_context
	task_epc: perf_event_pmu_context
	sched_cb_entry: list_head
	sched_cb_usage: number
	active_oncpu: number
	exclusive: number
	hrtimer_lock: raw_spinlock
	hrtimer: hrtimer
	hrtimer_interval: bigint
	hrtimer_active: number
}>
type perf_domain = Kernel<{
	em_pd: em_perf_domain
	next: perf_domain
	rcu: callback_head
}>
type perf_event = Kernel<{
	event_entry: list_head
	sibling_list: list_head
	active_list: list_head
	group_node: rb_node
	group_index: bigint
	migrate_entry: list_head
	hlist_entry: hlist_node
	active_entry: list_head
	nr_siblings: number
	event_caps: number
	group_caps: number
	group_generation: number
	group_leader: perf_event
	pmu: pmu
	pmu_private: bigint
	state: number
	attach_state: number
	count: local64_t
	child_count: atomic64_t
	total_time_enabled: bigint
	total_time_running: bigint
	tstamp: bigint
	attr: perf_event_attr
	header_size: number
	id_header_size: number
	read_size: number
	hw: hw_perf_event
	ctx: perf_event_context
	pmu_ctx: perf_event_pmu_context
	refcount: atomic64_t
	child_total_time_enabled: atomic64_t
	child_total_time_running: atomic64_t
	child_mutex: mutex
	child_list: list_head
	parent: perf_event
	oncpu: number
	cpu: number
	owner_entry: list_head
	owner: task_struct
	mmap_mutex: mutex
	mmap_count: atomic_t
	rb: perf_buffer
	rb_entry: list_head
	rcu_batches: bigint
	rcu_pending: number
	waitq: wait_queue_head
	fasync: fasync_struct
	pending_wakeup: number
	pending_kill: number
	pending_disable: number
	pending_addr: bigint
	pending_irq: irq_work
	pending_disable_irq: irq_work
	pending_task: callback_head
	pending_work: number
	event_limit: atomic_t
	addr_filters: perf_addr_filters_head
	addr_filter_ranges: perf_addr_filter_range
	addr_filters_gen: bigint
	aux_event: perf_event
	destroy: bigint
	callback_head: callback_head
	ns: pid_namespace
	id: bigint
	lost_samples: atomic64_t
	clock: bigint
	overflow_handler: bigint
	overflow_handler_context: bigint
	prog: bpf_prog
	bpf_cookie: bigint
	tp_event: trace_event_call
	filter: event_filter
	ftrace_ops: ftrace_ops
	cgrp: perf_cgroup
	security: bigint
	sb_list: list_head
	orig_type: number
}>
type perf_event_attr = Kernel<{
	type: number
	size: number
	config: bigint
	sample_period: bigint
	sample_freq: bigint
	sample_type: bigint
	read_format: bigint
	disabled: number
	inherit: number
	pinned: number
	exclusive: number
	exclude_user: number
	exclude_kernel: number
	exclude_hv: number
	exclude_idle: number
	mmap: number
	comm: number
	freq: number
	inherit_stat: number
	enable_on_exec: number
	task: number
	watermark: number
	precise_ip: number
	mmap_data: number
	sample_id_all: number
	exclude_host: number
	exclude_guest: number
	exclude_callchain_kernel: number
	exclude_callchain_user: number
	mmap2: number
	comm_exec: number
	use_clockid: number
	context_switch: number
	write_backward: number
	namespaces: number
	ksymbol: number
	bpf_event: number
	aux_output: number
	cgroup: number
	text_poke: number
	build_id: number
	inherit_thread: number
	remove_on_exec: number
	sigtrap: number
	__reserved_1: number
	wakeup_events: number
	wakeup_watermark: number
	bp_type: number
	bp_addr: bigint
	kprobe_func: bigint
	uprobe_path: bigint
	config1: bigint
	bp_len: bigint
	kprobe_addr: bigint
	probe_offset: bigint
	config2: bigint
	branch_sample_type: bigint
	sample_regs_user: bigint
	sample_stack_user: number
	clockid: number
	sample_regs_intr: bigint
	aux_watermark: number
	sample_max_stack: number
	__reserved_2: number
	aux_sample_size: number
	aux_action: number
	aux_start_paused: number
	aux_pause: number
	aux_resume: number
	__reserved_3: number
	sig_data: bigint
	config3: bigint
}>
type perf_event_context = Kernel<{
	lock: raw_spinlock
	mutex: mutex
	pmu_ctx_list: list_head
	pinned_groups: perf_event_groups
	flexible_groups: perf_event_groups
	event_list: list_head
	nr_events: number
	nr_user: number
	is_active: number
	nr_task_data: number
	nr_stat: number
	nr_freq: number
	rotate_disable: number
	refcount: refcount_struct
	task: task_struct
	time: bigint
	timestamp: bigint
	timeoffset: bigint
	parent_ctx: perf_event_context
	parent_gen: bigint
	generation: bigint
	pin_count: number
	nr_cgroups: number
	callback_head: callback_head
	nr_no_switch_fast: local_t
}>
type perf_event_groups = Kernel<{
	tree: rb_root
	index: bigint
}>
type perf_event_mmap_page = Kernel<{
	version: number
	compat_version: number
	lock: number
	index: number
	offset: bigint
	time_enabled: bigint
	time_running: bigint
	capabilities: bigint
	cap_bit0: number
	cap_bit0_is_deprecated: number
	cap_user_rdpmc: number
	cap_user_time: number
	cap_user_time_zero: number
	cap_user_time_short: number
	cap_____res: bigint
	pmc_width: number
	time_shift: number
	time_mult: number
	time_offset: bigint
	time_zero: bigint
	size: number
	__reserved_1: number
	time_cycles: bigint
	time_mask: bigint
	__reserved: Uint8Array
	data_head: bigint
	data_tail: bigint
	data_offset: bigint
	data_size: bigint
	aux_head: bigint
	aux_tail: bigint
	aux_offset: bigint
	aux_size: bigint
}>
type perf_event_pmu_context = Kernel<{
	pmu: pmu
	ctx: perf_event_context
	pmu_ctx_entry: list_head
	pinned_active: list_head
	flexible_active: list_head
	embedded: number
	nr_events: number
	nr_cgroups: number
	nr_freq: number
	refcount: atomic_t
	callback_head: callback_head
	task_ctx_data: bigint
	rotate_necessary: number
}>
type pgd_t = Kernel<{
	pgd: bigint
}>
type pglist_data = Kernel<{
	node_zones: Elements<zone>
	node_zonelists: Elements<zonelist>
	nr_zones: number
	node_size_lock: spinlock
	node_start_pfn: bigint
	node_present_pages: bigint
	node_spanned_pages: bigint
	node_id: number
	kswapd_wait: wait_queue_head
	pfmemalloc_wait: wait_queue_head
	reclaim_wait: Elements<wait_queue_head>
	nr_writeback_throttled: atomic_t
	nr_reclaim_start: bigint
	kswapd_lock: mutex
	kswapd: task_struct
	kswapd_order: number
	kswapd_highest_zoneidx: number
	kswapd_failures: number
	kcompactd_max_order: number
	kcompactd_highest_zoneidx: number
	kcompactd_wait: wait_queue_head
	kcompactd: task_struct
	proactive_compact_trigger: boolean
	totalreserve_pages: bigint
	min_unmapped_pages: bigint
	min_slab_pages: bigint
	_pad1_: cacheline_padding
	first_deferred_pfn: bigint
	deferred_split_queue: deferred_split
	nbp_rl_start: number
	nbp_rl_nr_cand: bigint
	nbp_threshold: number
	nbp_th_start: number
	nbp_th_nr_cand: bigint
	__lruvec: lruvec
	flags: bigint
	mm_walk: lru_gen_mm_walk
	memcg_lru: lru_gen_memcg
	_pad2_: cacheline_padding
	per_cpu_nodestats: per_cpu_nodestat
	vm_stat: Elements<atomic64_t>
	memtier: memory_tier
	mf_stats: memory_failure_stats
}>
type pgprot = Kernel<{
	pgprot: bigint
}>
type phy_c45_device_ids = Kernel<{
	devices_in_package: number
	mmds_present: number
	device_ids: Elements<number>
}>
type phy_device = Kernel<{
	mdio: mdio_device
	drv: phy_driver
	devlink: device_link
	phyindex: number
	phy_id: number
	c45_ids: phy_c45_device_ids
	is_c45: number
	is_internal: number
	is_pseudo_fixed_link: number
	is_gigabit_capable: number
	has_fixups: number
	suspended: number
	suspended_by_mdio_bus: number
	sysfs_links: number
	loopback_enabled: number
	downshifted_rate: number
	is_on_sfp_module: number
	mac_managed_pm: number
	wol_enabled: number
	autoneg: number
	link: number
	autoneg_complete: number
	interrupts: number
	irq_suspended: number
	irq_rerun: number
	default_timestamp: number
	rate_matching: number
	state: number
	dev_flags: number
	interface: number
	possible_interfaces: Elements<bigint>
	speed: number
	duplex: number
	port: number
	pause: number
	asym_pause: number
	master_slave_get: number
	master_slave_set: number
	master_slave_state: number
	supported: Elements<bigint>
	advertising: Elements<bigint>
	lp_advertising: Elements<bigint>
	adv_old: Elements<bigint>
	supported_eee: Elements<bigint>
	advertising_eee: Elements<bigint>
	eee_enabled: boolean
	host_interfaces: Elements<bigint>
	eee_broken_modes: number
	enable_tx_lpi: boolean
	eee_cfg: eee_config
	leds: list_head
	irq: number
	priv: bigint
	shared: phy_package_shared
	skb: sk_buff
	ehdr: bigint
	nest: nlattr
	state_queue: delayed_work
	lock: mutex
	sfp_bus_attached: boolean
	sfp_bus: bigint
	phylink: bigint
	attached_dev: net_device
	mii_ts: mii_timestamper
	psec: bigint
	mdix: number
	mdix_ctrl: number
	pma_extable: number
	link_down_events: number
	phy_link_change: bigint
	adjust_link: bigint
	macsec_ops: macsec_ops
}>
type phy_driver = Kernel<{
	mdiodrv: mdio_driver_common
	phy_id: number
	name: string
	phy_id_mask: number
	features: bigint
	flags: number
	driver_data: bigint
	soft_reset: bigint
	config_init: bigint
	probe: bigint
	get_features: bigint
	get_rate_matching: bigint
	suspend: bigint
	resume: bigint
	config_aneg: bigint
	aneg_done: bigint
	read_status: bigint
	config_intr: bigint
	handle_interrupt: bigint
	remove: bigint
	match_phy_device: bigint
	set_wol: bigint
	get_wol: bigint
	link_change_notify: bigint
	read_mmd: bigint
	write_mmd: bigint
	read_page: bigint
	write_page: bigint
	module_info: bigint
	module_eeprom: bigint
	cable_test_start: bigint
	cable_test_tdr_start: bigint
	cable_test_get_status: bigint
	get_phy_stats: bigint
	get_link_stats: bigint
	get_sset_count: bigint
	get_strings: bigint
	get_stats: bigint
	get_tunable: bigint
	set_tunable: bigint
	set_loopback: bigint
	get_sqi: bigint
	get_sqi_max: bigint
	get_plca_cfg: bigint
	set_plca_cfg: bigint
	get_plca_status: bigint
	led_brightness_set: bigint
	led_blink_set: bigint
	led_hw_is_supported: bigint
	led_hw_control_set: bigint
	led_hw_control_get: bigint
	led_polarity_set: bigint
}>
type phy_link_topology = Kernel<{
	phys: xarray
	next_phy_index: number
}>
type phy_package_shared = Kernel<{
	base_addr: number
	np: device_node
	refcnt: refcount_struct
	flags: bigint
	priv_size: bigint
	priv: bigint
}>
type pid = Kernel<{
	count: refcount_struct
	level: number
	lock: spinlock
	stashed: dentry
	ino: bigint
	tasks: Elements<hlist_head>
	inodes: hlist_head
	wait_pidfd: wait_queue_head
	rcu: callback_head
	numbers: Elements<upid>
}>
type pid_namespace = Kernel<{
	idr: idr
	rcu: callback_head
	pid_allocated: number
	child_reaper: task_struct
	pid_cachep: kmem_cache
	level: number
	parent: pid_namespace
	bacct: fs_pin
	user_ns: user_namespace
	ucounts: ucounts
	reboot: number
	ns: ns_common
	memfd_noexec_scope: number
}>
type ping_group_range = Kernel<{
	lock: seqlock_t
	range: Elements<kgid_t>
}>
type pipe_buf_operations = Kernel<{
	confirm: bigint
	release: bigint
	try_steal: bigint
	get: bigint
}>
type pipe_buffer = Kernel<{
	page: page
	offset: number
	len: number
	ops: pipe_buf_operations
	flags: number
	private: bigint
}>
type pipe_inode_info = Kernel<{
	mutex: mutex
	rd_wait: wait_queue_head
	wr_wait: wait_queue_head
	head: number
	tail: number
	max_usage: number
	ring_size: number
	nr_accounted: number
	readers: number
	writers: number
	files: number
	r_counter: number
	w_counter: number
	poll_usage: boolean
	tmp_page: page
	fasync_readers: fasync_struct
	fasync_writers: fasync_struct
	bufs: pipe_buffer
	user: user_struct
}>
type plist_head = Kernel<{
	node_list: list_head
}>
type plist_node = Kernel<{
	prio: number
	prio_list: list_head
	node_list: list_head
}>
type pm_message = Kernel<{
	event: number
}>
type pm_qos_constraints = Kernel<{
	list: plist_head
	target_value: number
	default_value: number
	no_constraint_value: number
	type: number
	notifiers: blocking_notifier_head
}>
type pm_qos_flags = Kernel<{
	list: list_head
	effective_flags: number
}>
type pm_qos_flags_request = Kernel<{
	node: list_head
	flags: number
}>
type pm_subsys_data = Kernel<{
	lock: spinlock
	refcount: number
}>
type pmd_t = Kernel<{
	pmd: bigint
}>
type pmu = Kernel<{
	entry: list_head
	module: module
	dev: device
	parent: device
	attr_groups: bigint
	attr_update: bigint
	name: string
	type: number
	capabilities: number
	scope: number
	pmu_disable_count: bigint
	cpu_pmu_context: perf_cpu_pmu_context
	exclusive_cnt: atomic_t
	task_ctx_nr: number
	hrtimer_interval_ms: number
	nr_addr_filters: number
	pmu_enable: bigint
	pmu_disable: bigint
	event_init: bigint
	event_mapped: bigint
	event_unmapped: bigint
	add: bigint
	del: bigint
	start: bigint
	stop: bigint
	read: bigint
	start_txn: bigint
	commit_txn: bigint
	cancel_txn: bigint
	event_idx: bigint
	sched_task: bigint
	task_ctx_cache: kmem_cache
	swap_task_ctx: bigint
	setup_aux: bigint
	free_aux: bigint
	snapshot_aux: bigint
	addr_filters_validate: bigint
	addr_filters_sync: bigint
	aux_output_match: bigint
	filter: bigint
	check_period: bigint
}>
type poll_table_struct = Kernel<{
	_qproc: bigint
	_key: number
}>
type pollfd = Kernel<{
	fd: number
	events: number
	revents: number
}>
type pool_workqueue = Kernel<{
	pool: worker_pool
	wq: workqueue_struct
	work_color: number
	flush_color: number
	refcnt: number
	nr_in_flight: Elements<number>
	plugged: boolean
	nr_active: number
	inactive_works: list_head
	pending_node: list_head
	pwqs_node: list_head
	mayday_node: list_head
	mayday_cursor: work_struct
	stats: Elements<bigint>
	release_work: kthread_work
	rcu: callback_head
}>
type posix_acl = Kernel<{
	a_refcount: refcount_struct
	a_rcu: callback_head
	a_count: number
	a_entries: Elements<posix_acl_entry>
}>
type posix_acl_entry = Kernel<{
	e_tag: number
	e_perm: number
	e_uid: kuid_t
	e_gid: kgid_t
}>
type posix_cputimer_base = Kernel<{
	nextevt: bigint
	tqhead: timerqueue_head
}>
type posix_cputimers = Kernel<{
	bases: Elements<posix_cputimer_base>
	timers_active: number
	expiry_active: number
}>
type posix_cputimers_work = Kernel<{
	work: callback_head
	mutex: mutex
	scheduled: number
}>
type possible_net_t = Kernel<{
	net: net
}>
type pp_alloc_cache = Kernel<{
	count: number
	cache: Elements<bigint>
}>
type pp_memory_provider_params = Kernel<{
	mp_priv: bigint
	mp_ops: memory_provider_ops
}>
type pr_ops = Kernel<{
	pr_register: bigint
	pr_reserve: bigint
	pr_release: bigint
	pr_preempt: bigint
	pr_clear: bigint
	pr_read_keys: bigint
	pr_read_reservation: bigint
}>
type prev_cputime = Kernel<{
	utime: bigint
	stime: bigint
	lock: raw_spinlock
}>
type proc_dir_entry = Kernel<{
	in_use: atomic_t
	refcnt: refcount_struct
	pde_openers: list_head
	pde_unload_lock: spinlock
	pde_unload_completion: completion
	proc_iops: inode_operations
	proc_ops: proc_ops
	proc_dir_ops: file_operations
	proc_dops: dentry_operations
	seq_ops: seq_operations
	single_show: bigint
	write: bigint
	data: bigint
	state_size: number
	low_ino: number
	nlink: number
	uid: kuid_t
	gid: kgid_t
	size: bigint
	parent: proc_dir_entry
	subdir: rb_root
	subdir_node: rb_node
	name: string
	mode: number
	flags: number
	namelen: number
	inline_name: Uint8Array
}>
type proc_ns_operations = Kernel<{
	name: string
	real_ns_name: string
	type: number
	get: bigint
	put: bigint
	install: bigint
	owner: bigint
	get_parent: bigint
}>
type proc_ops = Kernel<{
	proc_flags: number
	proc_open: bigint
	proc_read: bigint
	proc_read_iter: bigint
	proc_write: bigint
	proc_lseek: bigint
	proc_release: bigint
	proc_poll: bigint
	proc_ioctl: bigint
	proc_compat_ioctl: bigint
	proc_mmap: bigint
	proc_get_unmapped_area: bigint
}>
type prog_entry = Kernel<{
	target: number
	when_to_branch: number
	pred: filter_pred
}>
type property = Kernel<{
	name: string
	length: number
	value: bigint
	next: property
}>
type prot_inuse = Kernel<{
	all: number
	val: Elements<number>
}>
type proto = Kernel<{
	close: bigint
	pre_connect: bigint
	connect: bigint
	disconnect: bigint
	accept: bigint
	ioctl: bigint
	init: bigint
	destroy: bigint
	shutdown: bigint
	setsockopt: bigint
	getsockopt: bigint
	keepalive: bigint
	compat_ioctl: bigint
	sendmsg: bigint
	recvmsg: bigint
	splice_eof: bigint
	bind: bigint
	bind_add: bigint
	backlog_rcv: bigint
	bpf_bypass_getsockopt: bigint
	release_cb: bigint
	hash: bigint
	unhash: bigint
	rehash: bigint
	get_port: bigint
	put_port: bigint
	psock_update_sk_prot: bigint
	inuse_idx: number
	forward_alloc_get: bigint
	stream_memory_free: bigint
	sock_is_readable: bigint
	enter_memory_pressure: bigint
	leave_memory_pressure: bigint
	memory_allocated: atomic64_t
	per_cpu_fw_alloc: bigint
	sockets_allocated: percpu_counter
	memory_pressure: bigint
	sysctl_mem: bigint
	sysctl_wmem: bigint
	sysctl_rmem: bigint
	sysctl_wmem_offset: number
	sysctl_rmem_offset: number
	max_header: number
	no_autobind: boolean
	slab: kmem_cache
	obj_size: number
	ipv6_pinfo_offset: number
	slab_flags: number
	useroffset: number
	usersize: number
	orphan_count: bigint
	rsk_prot: request_sock_ops
	twsk_prot: timewait_sock_ops
	h: Kernel<{
	hashinfo: inet_hashinfo
	udp_table: udp_table
	raw_hash: raw_hashinfo
	smc_hash: bigint
}>
	owner: module
	name: string
	node: list_head
	diag_destroy: bigint
}>
type proto_ops = Kernel<{
	family: number
	owner: module
	release: bigint
	bind: bigint
	connect: bigint
	socketpair: bigint
	accept: bigint
	getname: bigint
	poll: bigint
	ioctl: bigint
	compat_ioctl: bigint
	gettstamp: bigint
	listen: bigint
	shutdown: bigint
	setsockopt: bigint
	getsockopt: bigint
	getsockopt_iter: bigint
	show_fdinfo: bigint
	sendmsg: bigint
	recvmsg: bigint
	mmap: bigint
	splice_read: bigint
	splice_eof: bigint
	set_peek_off: bigint
	peek_len: bigint
	read_sock: bigint
	read_skb: bigint
	sendmsg_locked: bigint
	set_rcvlowat: bigint
}>
type psi_group = Kernel<{
	parent: psi_group
	enabled: boolean
	avgs_lock: mutex
	pcpu: psi_group_cpu
	avg_total: Elements<bigint>
	avg_last_update: bigint
	avg_next_update: bigint
	avgs_work: delayed_work
	avg_triggers: list_head
	avg_nr_triggers: Elements<number>
	total: Elements<bigint>
	avg: Elements<bigint>
	rtpoll_task: task_struct
	rtpoll_timer: timer_list
	rtpoll_wait: wait_queue_head
	rtpoll_wakeup: atomic_t
	rtpoll_scheduled: atomic_t
	rtpoll_trigger_lock: mutex
	rtpoll_triggers: list_head
	rtpoll_nr_triggers: Elements<number>
	rtpoll_states: number
	rtpoll_min_period: bigint
	rtpoll_total: Elements<bigint>
	rtpoll_next_update: bigint
	rtpoll_until: bigint
}>
type psi_group_cpu = Kernel<{
	tasks: Elements<number>
	state_mask: number
	times: Elements<number>
	state_start: bigint
	times_prev: Elements<number>
}>
type pt_regs = Kernel<{
	r15: bigint
	r14: bigint
	r13: bigint
	r12: bigint
	bp: bigint
	bx: bigint
	r11: bigint
	r10: bigint
	r9: bigint
	r8: bigint
	ax: bigint
	cx: bigint
	dx: bigint
	si: bigint
	di: bigint
	orig_ax: bigint
	ip: bigint
	cs: number
	csx: bigint
	fred_cs: fred_cs
	flags: bigint
	sp: bigint
	ss: number
	ssx: bigint
	fred_ss: fred_ss
}>
type pte_t = Kernel<{
	pte: bigint
}>
type ptr_ring = Kernel<{
	producer: number
	producer_lock: spinlock
	consumer_head: number
	consumer_tail: number
	consumer_lock: spinlock
	size: number
	batch: number
	queue: bigint
}>
type pud_t = Kernel<{
	pud: bigint
}>
type q_inval = Kernel<{
	q_lock: raw_spinlock
	desc: bigint
	desc_status: bigint
	free_head: number
	free_tail: number
	free_cnt: number
}>
type qdisc_size_table = Kernel<{
	rcu: callback_head
	list: list_head
	szopts: tc_sizespec
	refcnt: number
	data: Elements<number>
}>
type qdisc_skb_head = Kernel<{
	head: sk_buff
	tail: sk_buff
	qlen: number
	lock: spinlock
}>
type qrwlock = Kernel<{
	cnts: atomic_t
	wlocked: number
	__lstate: Uint8Array
	wait_lock: qspinlock
}>
type qspinlock = Kernel<{
	val: atomic_t
	locked: number
	pending: number
	locked_pending: number
	tail: number
}>
type qstr = Kernel<{
	hash: number
	len: number
	hash_len: bigint
	name: bigint
}>
type queue_limits = Kernel<{
	features: number
	flags: number
	seg_boundary_mask: bigint
	virt_boundary_mask: bigint
	max_hw_sectors: number
	max_dev_sectors: number
	chunk_sectors: number
	max_sectors: number
	max_user_sectors: number
	max_segment_size: number
	physical_block_size: number
	logical_block_size: number
	alignment_offset: number
	io_min: number
	io_opt: number
	max_discard_sectors: number
	max_hw_discard_sectors: number
	max_user_discard_sectors: number
	max_secure_erase_sectors: number
	max_write_zeroes_sectors: number
	max_zone_append_sectors: number
	discard_granularity: number
	discard_alignment: number
	zone_write_granularity: number
	atomic_write_hw_max: number
	atomic_write_max_sectors: number
	atomic_write_hw_boundary: number
	atomic_write_boundary_sectors: number
	atomic_write_hw_unit_min: number
	atomic_write_unit_min: number
	atomic_write_hw_unit_max: number
	atomic_write_unit_max: number
	max_segments: number
	max_integrity_segments: number
	max_discard_segments: number
	max_open_zones: number
	max_active_zones: number
	dma_alignment: number
	dma_pad_mask: number
	integrity: blk_integrity
}>
type quota_format_ops = Kernel<{
	check_quota_file: bigint
	read_file_info: bigint
	write_file_info: bigint
	free_file_info: bigint
	read_dqblk: bigint
	commit_dqblk: bigint
	release_dqblk: bigint
	get_next_id: bigint
}>
type quota_format_type = Kernel<{
	qf_fmt_id: number
	qf_ops: quota_format_ops
	qf_owner: module
	qf_next: quota_format_type
}>
type quota_info = Kernel<{
	flags: number
	dqio_sem: rw_semaphore
	files: Elements<inode>
	info: Elements<mem_dqinfo>
	ops: Elements<quota_format_ops>
}>
type quotactl_ops = Kernel<{
	quota_on: bigint
	quota_off: bigint
	quota_enable: bigint
	quota_disable: bigint
	quota_sync: bigint
	set_info: bigint
	get_dqblk: bigint
	get_nextdqblk: bigint
	set_dqblk: bigint
	get_state: bigint
	rm_xquota: bigint
}>
type range = Kernel<{
	start: bigint
	end: bigint
}>
type rate_sample = Kernel<{
	prior_mstamp: bigint
	prior_delivered: number
	prior_delivered_ce: number
	delivered: number
	delivered_ce: number
	interval_us: bigint
	snd_interval_us: number
	rcv_interval_us: number
	rtt_us: bigint
	losses: number
	acked_sacked: number
	prior_in_flight: number
	last_end_seq: number
	is_app_limited: boolean
	is_retrans: boolean
	is_ack_delayed: boolean
}>
type ratelimit_state = Kernel<{
	lock: raw_spinlock
	interval: number
	burst: number
	printed: number
	missed: number
	flags: number
	begin: bigint
}>
type raw_hashinfo = Kernel<{
	lock: spinlock
	ht: Elements<hlist_head>
}>
type raw_notifier_head = Kernel<{
	head: notifier_block
}>
type raw_spinlock = Kernel<{
	raw_lock: qspinlock
}>
type rb_node = Kernel<{
	__rb_parent_color: bigint
	rb_right: rb_node
	rb_left: rb_node
}>
type rb_root = Kernel<{
	rb_node: rb_node
}>
type rb_root_cached = Kernel<{
	rb_root: rb_root
	rb_leftmost: rb_node
}>
type rchan = Kernel<{
	version: number
	subbuf_size: bigint
	n_subbufs: bigint
	alloc_size: bigint
	cb: rchan_callbacks
	kref: kref
	private_data: bigint
	last_toobig: bigint
	buf: bigint
	is_global: number
	list: list_head
	parent: dentry
	has_base_filename: number
	base_filename: string
}>
type rchan_callbacks = Kernel<{
	subbuf_start: bigint
	create_buf_file: bigint
	remove_buf_file: bigint
}>
type rcu_exp_work = Kernel<{
	rew_s: bigint
	rew_work: kthread_work
}>
type rcu_node = Kernel<{
	lock: raw_spinlock
	gp_seq: bigint
	gp_seq_needed: bigint
	completedqs: bigint
	qsmask: bigint
	rcu_gp_init_mask: bigint
	qsmaskinit: bigint
	qsmaskinitnext: bigint
	expmask: bigint
	expmaskinit: bigint
	expmaskinitnext: bigint
	exp_kworker: kthread_worker
	cbovldmask: bigint
	ffmask: bigint
	grpmask: bigint
	grplo: number
	grphi: number
	grpnum: number
	level: number
	wait_blkd_tasks: boolean
	parent: rcu_node
	blkd_tasks: list_head
	gp_tasks: list_head
	exp_tasks: list_head
	boost_tasks: list_head
	boost_mtx: rt_mutex
	boost_time: bigint
	kthread_mutex: mutex
	boost_kthread_task: task_struct
	boost_kthread_status: number
	n_boosts: bigint
	nocb_gp_wq: Elements<swait_queue_head>
	fqslock: raw_spinlock
	exp_lock: spinlock
	exp_seq_rq: bigint
	exp_wq: Elements<wait_queue_head>
	rew: rcu_exp_work
	exp_need_flush: boolean
	exp_poll_lock: raw_spinlock
	exp_seq_poll_rq: bigint
	exp_poll_wq: work_struct
}>
type rcu_segcblist = Kernel<{
	head: callback_head
	tails: Elements<bigint>
	gp_seq: Elements<bigint>
	len: atomic64_t
	seglen: Elements<bigint>
	flags: number
}>
type rcu_special = Kernel<{
	b: Kernel<{
	blocked: number
	need_qs: number
	exp_hint: number
	need_mb: number
}>
	s: number
}>
type rcu_sync = Kernel<{
	gp_state: number
	gp_count: number
	gp_wait: wait_queue_head
	cb_head: callback_head
}>
type rcu_work = Kernel<{
	work: work_struct
	rcu: callback_head
	wq: workqueue_struct
}>
type rcuref_t = Kernel<{
	refcnt: atomic_t
}>
type rcuwait = Kernel<{
	task: task_struct
}>
type rdma_counter_mode = Kernel<{
	mode: number
	mask: number
	param: auto_mode_param
}>
type rdma_hw_stats = Kernel<{
	lock: mutex
	timestamp: bigint
	lifespan: bigint
	descs: rdma_stat_desc
	is_disabled: bigint
	num_counters: number
	value: Elements<bigint>
}>
type rdma_link_ops = Kernel<{
	list: list_head
	type: string
	newlink: bigint
}>
type rdma_port_counter = Kernel<{
	mode: rdma_counter_mode
	hstats: rdma_hw_stats
	num_counters: number
	lock: mutex
}>
type rdma_stat_desc = Kernel<{
	name: string
	flags: number
	priv: bigint
}>
type rdmacg_device = Kernel<{
	dev_node: list_head
	rpools: list_head
	name: string
}>
type read_descriptor_t = Kernel<{
	written: bigint
	count: bigint
	arg: Kernel<{
	buf: string
	data: bigint
}>
	error: number
}>
type reciprocal_value = Kernel<{
	m: number
	sh1: number
	sh2: number
}>
type reclaim_stat = Kernel<{
	nr_dirty: number
	nr_unqueued_dirty: number
	nr_congested: number
	nr_writeback: number
	nr_immediate: number
	nr_pageout: number
	nr_activate: Elements<number>
	nr_ref_keep: number
	nr_unmap_fail: number
	nr_lazyfree_fail: number
	nr_demoted: number
}>
type reclaim_state = Kernel<{
	reclaimed: bigint
	mm_walk: lru_gen_mm_walk
}>
type ref_tracker_dir = Kernel<{}>
type refcount_struct = Kernel<{
	refs: atomic_t
}>
type regex = Kernel<{
	pattern: string
	len: number
	field_len: number
	match: bigint
}>
type renamedata = Kernel<{
	old_mnt_idmap: mnt_idmap
	old_dir: inode
	old_dentry: dentry
	new_mnt_idmap: mnt_idmap
	new_dir: inode
	new_dentry: dentry
	delegated_inode: bigint
	flags: number
}>
type request = Kernel<{
	q: request_queue
	mq_ctx: blk_mq_ctx
	mq_hctx: blk_mq_hw_ctx
	cmd_flags: number
	rq_flags: number
	tag: number
	internal_tag: number
	timeout: number
	__data_len: number
	__sector: bigint
	bio: bio
	biotail: bio
	queuelist: list_head
	rq_next: request
	part: block_device
	alloc_time_ns: bigint
	start_time_ns: bigint
	io_start_time_ns: bigint
	wbt_flags: number
	stats_sectors: number
	nr_phys_segments: number
	nr_integrity_segments: number
	state: number
	ref: atomic_t
	deadline: bigint
	hash: hlist_node
	ipi_list: llist_node
	rb_node: rb_node
	special_vec: bio_vec
	elv: Kernel<{
	icq: io_cq
	priv: Elements<bigint>
}>
	flush: Kernel<{
	seq: number
	saved_end_io: bigint
}>
	fifo_time: bigint
	end_io: bigint
	end_io_data: bigint
}>
type request_queue = Kernel<{
	queuedata: bigint
	elevator: elevator_queue
	mq_ops: blk_mq_ops
	queue_ctx: blk_mq_ctx
	queue_flags: bigint
	rq_timeout: number
	queue_depth: number
	refs: refcount_struct
	nr_hw_queues: number
	hctx_table: xarray
	q_usage_counter: percpu_ref
	io_lock_cls_key: lock_class_key
	io_lockdep_map: lockdep_map
	q_lock_cls_key: lock_class_key
	q_lockdep_map: lockdep_map
	last_merge: request
	queue_lock: spinlock
	quiesce_depth: number
	disk: gendisk
	mq_kobj: kobject
	limits: queue_limits
	dev: device
	rpm_status: number
	pm_only: atomic_t
	stats: blk_queue_stats
	rq_qos: rq_qos
	rq_qos_mutex: mutex
	id: number
	nr_requests: bigint
	timeout: timer_list
	timeout_work: work_struct
	nr_active_requests_shared_tags: atomic_t
	sched_shared_tags: blk_mq_tags
	icq_list: list_head
	blkcg_pols: Elements<bigint>
	root_blkg: blkcg_gq
	blkg_list: list_head
	blkcg_mutex: mutex
	node: number
	requeue_lock: spinlock
	requeue_list: list_head
	requeue_work: delayed_work
	blk_trace: blk_trace
	fq: blk_flush_queue
	flush_list: list_head
	sysfs_lock: mutex
	sysfs_dir_lock: mutex
	limits_lock: mutex
	unused_hctx_list: list_head
	unused_hctx_lock: spinlock
	mq_freeze_depth: number
	td: throtl_data
	callback_head: callback_head
	mq_freeze_wq: wait_queue_head
	mq_freeze_lock: mutex
	tag_set: blk_mq_tag_set
	tag_set_list: list_head
	debugfs_dir: dentry
	sched_debugfs_dir: dentry
	rqos_debugfs_dir: dentry
	debugfs_mutex: mutex
	mq_sysfs_init_done: boolean
}>
type request_sock = Kernel<{
	__req_common: sock_common
	dl_next: request_sock
	mss: number
	num_retrans: number
	syncookie: number
	num_timeout: number
	ts_recent: number
	rsk_timer: timer_list
	rsk_ops: request_sock_ops
	sk: sock
	saved_syn: saved_syn
	secid: number
	peer_secid: number
	timeout: number
}>
type request_sock_ops = Kernel<{
	family: number
	obj_size: number
	slab: kmem_cache
	slab_name: string
	rtx_syn_ack: bigint
	send_ack: bigint
	send_reset: bigint
	destructor: bigint
	syn_ack_timeout: bigint
}>
type request_sock_queue = Kernel<{
	rskq_lock: spinlock
	rskq_defer_accept: number
	synflood_warned: number
	qlen: atomic_t
	young: atomic_t
	rskq_accept_head: request_sock
	rskq_accept_tail: request_sock
	fastopenq: fastopen_queue
}>
type resource = Kernel<{
	start: bigint
	end: bigint
	name: string
	flags: bigint
	desc: bigint
	parent: resource
	sibling: resource
	child: resource
}>
type restart_block = Kernel<{
	arch_data: bigint
	fn: bigint
	futex: Kernel<{
	uaddr: bigint
	val: number
	flags: number
	bitset: number
	time: bigint
	uaddr2: bigint
}>
	nanosleep: Kernel<{
	clockid: number
	type: number
	rmtp: __kernel_timespec
	compat_rmtp: old_timespec32
	expires: bigint
}>
	poll: Kernel<{
	ufds: pollfd
	nfds: number
	has_timeout: number
	tv_sec: bigint
	tv_nsec: bigint
}>
}>
type return_instance = Kernel<{
	uprobe: uprobe
	func: bigint
	stack: bigint
	orig_ret_vaddr: bigint
	chained: boolean
	next: return_instance
}>
type rhash_head = Kernel<{
	next: rhash_head
}>
type rhash_lock_head = Kernel<{}>
type rhashtable = Kernel<{
	tbl: bucket_table
	key_len: number
	max_elems: number
	p: rhashtable_params
	rhlist: boolean
	run_work: work_struct
	mutex: mutex
	lock: spinlock
	nelems: atomic_t
}>
type rhashtable_params = Kernel<{
	nelem_hint: number
	key_len: number
	key_offset: number
	head_offset: number
	max_size: number
	min_size: number
	automatic_shrinking: boolean
	hashfn: bigint
	obj_hashfn: bigint
	obj_cmpfn: bigint
}>
type rhlist_head = Kernel<{
	rhead: rhash_head
	next: rhlist_head
}>
type rlimit = Kernel<{
	rlim_cur: bigint
	rlim_max: bigint
}>
type robust_list = Kernel<{
	next: robust_list
}>
type robust_list_head = Kernel<{
	list: robust_list
	futex_offset: bigint
	list_op_pending: robust_list
}>
type root_domain = Kernel<{
	refcount: atomic_t
	rto_count: atomic_t
	rcu: callback_head
	span: cpumask
	online: cpumask
	overloaded: boolean
	overutilized: boolean
	dlo_mask: cpumask
	dlo_count: atomic_t
	dl_bw: dl_bw
	cpudl: cpudl
	visit_gen: bigint
	rto_push_work: irq_work
	rto_lock: raw_spinlock
	rto_loop: number
	rto_cpu: number
	rto_loop_next: atomic_t
	rto_loop_start: atomic_t
	rto_mask: cpumask
	cpupri: cpupri
	pd: perf_domain
}>
type root_entry = Kernel<{
	lo: bigint
	hi: bigint
}>
type rpc_auth = Kernel<{
	au_cslack: number
	au_rslack: number
	au_verfsize: number
	au_ralign: number
	au_flags: bigint
	au_ops: rpc_authops
	au_flavor: number
	au_count: refcount_struct
	au_credcache: bigint
}>
type rpc_authops = Kernel<{
	owner: module
	au_flavor: number
	au_name: string
	create: bigint
	destroy: bigint
	hash_cred: bigint
	lookup_cred: bigint
	crcreate: bigint
	info2flavor: bigint
	flavor2info: bigint
	key_timeout: bigint
	ping: bigint
}>
type rpc_call_ops = Kernel<{
	rpc_call_prepare: bigint
	rpc_call_done: bigint
	rpc_count_stats: bigint
	rpc_release: bigint
}>
type rpc_clnt = Kernel<{
	cl_count: refcount_struct
	cl_clid: number
	cl_clients: list_head
	cl_tasks: list_head
	cl_pid: atomic_t
	cl_lock: spinlock
	cl_xprt: rpc_xprt
	cl_procinfo: rpc_procinfo
	cl_prog: number
	cl_vers: number
	cl_maxproc: number
	cl_auth: rpc_auth
	cl_stats: rpc_stat
	cl_metrics: bigint
	cl_softrtry: number
	cl_softerr: number
	cl_discrtry: number
	cl_noretranstimeo: number
	cl_autobind: number
	cl_chatty: number
	cl_shutdown: number
	cl_xprtsec: xprtsec_parms
	cl_rtt: rpc_rtt
	cl_timeout: rpc_timeout
	cl_swapper: atomic_t
	cl_nodelen: number
	cl_nodename: string
	cl_pipedir_objects: rpc_pipe_dir_head
	cl_parent: rpc_clnt
	cl_rtt_default: rpc_rtt
	cl_timeout_default: rpc_timeout
	cl_program: rpc_program
	cl_principal: string
	cl_debugfs: dentry
	cl_sysfs: rpc_sysfs_client
	cl_xpi: rpc_xprt_iter
	cl_work: work_struct
	cl_cred: cred
	cl_max_connect: number
	pipefs_sb: super_block
}>
type rpc_cred = Kernel<{
	cr_hash: hlist_node
	cr_lru: list_head
	cr_rcu: callback_head
	cr_auth: rpc_auth
	cr_ops: rpc_credops
	cr_expire: bigint
	cr_flags: bigint
	cr_count: refcount_struct
	cr_cred: cred
}>
type rpc_credops = Kernel<{
	cr_name: string
	cr_init: bigint
	crdestroy: bigint
	crmatch: bigint
	crmarshal: bigint
	crrefresh: bigint
	crvalidate: bigint
	crwrap_req: bigint
	crunwrap_resp: bigint
	crkey_timeout: bigint
	crstringify_acceptor: bigint
	crneed_reencode: bigint
}>
type rpc_message = Kernel<{
	rpc_proc: rpc_procinfo
	rpc_argp: bigint
	rpc_resp: bigint
	rpc_cred: cred
}>
type rpc_pipe_dir_head = Kernel<{
	pdh_entries: list_head
	pdh_dentry: dentry
}>
type rpc_procinfo = Kernel<{
	p_proc: number
	p_encode: bigint
	p_decode: bigint
	p_arglen: number
	p_replen: number
	p_timer: number
	p_statidx: number
	p_name: string
}>
type rpc_program = Kernel<{
	name: string
	number: number
	nrvers: number
	version: bigint
	stats: rpc_stat
	pipe_dir_name: string
}>
type rpc_rqst = Kernel<{
	rq_xprt: rpc_xprt
	rq_snd_buf: xdr_buf
	rq_rcv_buf: xdr_buf
	rq_task: rpc_task
	rq_cred: rpc_cred
	rq_xid: number
	rq_cong: number
	rq_seqno: number
	rq_enc_pages_num: number
	rq_enc_pages: bigint
	rq_release_snd_buf: bigint
	rq_list: list_head
	rq_recv: rb_node
	rq_xmit: list_head
	rq_xmit2: list_head
	rq_buffer: bigint
	rq_callsize: bigint
	rq_rbuffer: bigint
	rq_rcvsize: bigint
	rq_xmit_bytes_sent: bigint
	rq_reply_bytes_recvd: bigint
	rq_private_buf: xdr_buf
	rq_majortimeo: bigint
	rq_minortimeo: bigint
	rq_timeout: bigint
	rq_rtt: bigint
	rq_retries: number
	rq_connect_cookie: number
	rq_pin: atomic_t
	rq_bytes_sent: number
	rq_xtime: bigint
	rq_ntrans: number
	rq_bc_list: lwq_node
	rq_bc_pa_state: bigint
	rq_bc_pa_list: list_head
}>
type rpc_rtt = Kernel<{
	timeo: bigint
	srtt: Elements<bigint>
	sdrtt: Elements<bigint>
	ntimeouts: Elements<number>
}>
type rpc_stat = Kernel<{
	program: rpc_program
	netcnt: number
	netudpcnt: number
	nettcpcnt: number
	nettcpconn: number
	netreconn: number
	rpccnt: number
	rpcretrans: number
	rpcauthrefresh: number
	rpcgarbage: number
}>
type rpc_sysfs_client = Kernel<{
	kobject: kobject
	net: net
	clnt: rpc_clnt
	xprt_switch: rpc_xprt_switch
}>
type rpc_task = Kernel<{
	tk_count: atomic_t
	tk_status: number
	tk_task: list_head
	tk_callback: bigint
	tk_action: bigint
	tk_timeout: bigint
	tk_runstate: bigint
	tk_waitqueue: rpc_wait_queue
	u: Kernel<{
	tk_work: work_struct
	tk_wait: rpc_wait
}>
	tk_msg: rpc_message
	tk_calldata: bigint
	tk_ops: rpc_call_ops
	tk_client: rpc_clnt
	tk_xprt: rpc_xprt
	tk_op_cred: rpc_cred
	tk_rqstp: rpc_rqst
	tk_workqueue: workqueue_struct
	tk_start: bigint
	tk_owner: number
	tk_rpc_status: number
	tk_flags: number
	tk_timeouts: number
	tk_pid: number
	tk_priority: number
	tk_garb_retry: number
	tk_cred_retry: number
}>
type rpc_timeout = Kernel<{
	to_initval: bigint
	to_maxval: bigint
	to_increment: bigint
	to_retries: number
	to_exponential: number
}>
type rpc_timer = Kernel<{
	list: list_head
	expires: bigint
	dwork: delayed_work
}>
type rpc_wait = Kernel<{
	list: list_head
	links: list_head
	timer_list: list_head
}>
type rpc_wait_queue = Kernel<{
	lock: spinlock
	tasks: Elements<list_head>
	maxpriority: number
	priority: number
	nr: number
	qlen: number
	timer_list: rpc_timer
	name: string
}>
type rpc_xprt = Kernel<{
	kref: kref
	ops: rpc_xprt_ops
	id: number
	timeout: rpc_timeout
	addr: __kernel_sockaddr_storage
	addrlen: bigint
	prot: number
	cong: bigint
	cwnd: bigint
	max_payload: bigint
	binding: rpc_wait_queue
	sending: rpc_wait_queue
	pending: rpc_wait_queue
	backlog: rpc_wait_queue
	free: list_head
	max_reqs: number
	min_reqs: number
	num_reqs: number
	state: bigint
	resvport: number
	reuseport: number
	swapper: atomic_t
	bind_index: number
	xprt_switch: list_head
	bind_timeout: bigint
	reestablish_timeout: bigint
	xprtsec: xprtsec_parms
	connect_cookie: number
	task_cleanup: work_struct
	timer: timer_list
	last_used: bigint
	idle_timeout: bigint
	connect_timeout: bigint
	max_reconnect_timeout: bigint
	queuelen: atomic64_t
	transport_lock: spinlock
	reserve_lock: spinlock
	queue_lock: spinlock
	xid: number
	snd_task: rpc_task
	xmit_queue: list_head
	xmit_queuelen: atomic64_t
	bc_xprt: bigint
	bc_serv: svc_serv
	bc_alloc_max: number
	bc_alloc_count: number
	bc_slot_count: atomic_t
	bc_pa_lock: spinlock
	bc_pa_list: list_head
	recv_queue: rb_root
	stat: Kernel<{
	bind_count: bigint
	connect_count: bigint
	connect_start: bigint
	connect_time: bigint
	sends: bigint
	recvs: bigint
	bad_xids: bigint
	max_slots: bigint
	req_u: bigint
	bklog_u: bigint
	sending_u: bigint
	pending_u: bigint
}>
	xprt_net: net
	ns_tracker: lockdep_map_p
	servername: string
	address_strings: Elements<string>
	debugfs: dentry
	rcu: callback_head
	xprt_class: xprt_class
	xprt_sysfs: bigint
	main: boolean
}>
type rpc_xprt_iter = Kernel<{
	xpi_xpswitch: rpc_xprt_switch
	xpi_cursor: rpc_xprt
	xpi_ops: rpc_xprt_iter_ops
}>
type rpc_xprt_iter_ops = Kernel<{
	xpi_rewind: bigint
	xpi_xprt: bigint
	xpi_next: bigint
}>
type rpc_xprt_ops = Kernel<{
	set_buffer_size: bigint
	reserve_xprt: bigint
	release_xprt: bigint
	alloc_slot: bigint
	free_slot: bigint
	rpcbind: bigint
	set_port: bigint
	connect: bigint
	get_srcaddr: bigint
	get_srcport: bigint
	buf_alloc: bigint
	buf_free: bigint
	prepare_request: bigint
	send_request: bigint
	abort_send_request: bigint
	wait_for_reply_request: bigint
	timer: bigint
	release_request: bigint
	close: bigint
	destroy: bigint
	set_connect_timeout: bigint
	print_stats: bigint
	enable_swap: bigint
	disable_swap: bigint
	inject_disconnect: bigint
	bc_setup: bigint
	bc_maxpayload: bigint
	bc_num_slots: bigint
	bc_free_rqst: bigint
	bc_destroy: bigint
}>
type rpc_xprt_switch = Kernel<{
	xps_lock: spinlock
	xps_kref: kref
	xps_id: number
	xps_nxprts: number
	xps_nactive: number
	xps_nunique_destaddr_xprts: number
	xps_queuelen: atomic64_t
	xps_xprt_list: list_head
	xps_net: net
	xps_iter_ops: rpc_xprt_iter_ops
	xps_sysfs: bigint
	xps_rcu: callback_head
}>
type rps_dev_flow = Kernel<{
	cpu: number
	filter: number
	last_qtail: number
}>
type rps_dev_flow_table = Kernel<{
	mask: number
	rcu: callback_head
	flows: Elements<rps_dev_flow>
}>
type rps_map = Kernel<{
	len: number
	rcu: callback_head
	cpus: Elements<number>
}>
type rq = Kernel<{
	__lock: raw_spinlock
	nr_running: number
	nr_numa_running: number
	nr_preferred_running: number
	numa_migrate_on: number
	last_blocked_load_update_tick: bigint
	has_blocked_load: number
	nohz_csd: __call_single_data
	nohz_tick_stopped: number
	nohz_flags: atomic_t
	ttwu_pending: number
	nr_switches: bigint
	cfs: cfs_rq
	rt: rt_rq
	dl: dl_rq
	fair_server: sched_dl_entity
	leaf_cfs_rq_list: list_head
	tmp_alone_branch: list_head
	nr_uninterruptible: bigint
	donor: task_struct
	curr: task_struct
	dl_server: sched_dl_entity
	idle: task_struct
	stop: task_struct
	next_balance: bigint
	prev_mm: mm_struct
	clock_update_flags: number
	clock: bigint
	clock_task: bigint
	clock_pelt: bigint
	lost_idle_time: bigint
	clock_pelt_idle: bigint
	clock_idle: bigint
	nr_iowait: atomic_t
	last_seen_need_resched_ns: bigint
	ticks_without_resched: number
	membarrier_state: number
	rd: root_domain
	sd: sched_domain
	cpu_capacity: bigint
	balance_callback: balance_callback
	nohz_idle_balance: number
	idle_balance: number
	misfit_task_load: bigint
	active_balance: number
	push_cpu: number
	active_balance_work: cpu_stop_work
	cpu: number
	online: number
	cfs_tasks: list_head
	avg_rt: sched_avg
	avg_dl: sched_avg
	idle_stamp: bigint
	avg_idle: bigint
	max_idle_balance_cost: bigint
	hotplug_wait: rcuwait
	prev_steal_time: bigint
	calc_load_update: bigint
	calc_load_active: bigint
	hrtick_csd: __call_single_data
	hrtick_timer: hrtimer
	hrtick_time: bigint
	rq_sched_info: sched_info
	rq_cpu_time: bigint
	yld_count: number
	sched_count: number
	sched_goidle: number
	ttwu_count: number
	ttwu_local: number
	idle_state: cpuidle_state
	nr_pinned: number
	push_busy: number
	push_work: cpu_stop_work
	scratch_mask: cpumask
	cfsb_csd: __call_single_data
	cfsb_csd_list: list_head
}>
type rq_list = Kernel<{
	head: request
	tail: request
}>
type rq_qos = Kernel<{
	ops: rq_qos_ops
	disk: gendisk
	id: number
	next: rq_qos
	debugfs_dir: dentry
}>
type rq_qos_ops = Kernel<{
	throttle: bigint
	track: bigint
	merge: bigint
	issue: bigint
	requeue: bigint
	done: bigint
	done_bio: bigint
	cleanup: bigint
	queue_depth_changed: bigint
	exit: bigint
	debugfs_attrs: blk_mq_debugfs_attr
}>
type rseq = Kernel<{
	cpu_id_start: number
	cpu_id: number
	rseq_cs: bigint
	flags: number
	node_id: number
	mm_cid: number
	end: Uint8Array
}>
type rt6_exception_bucket = Kernel<{
	chain: hlist_head
	depth: number
}>
type rt6_info = Kernel<{
	dst: dst_entry
	from: fib6_info
	sernum: number
	rt6i_dst: rt6key
	rt6i_src: rt6key
	rt6i_gateway: in6_addr
	rt6i_idev: inet6_dev
	rt6i_flags: number
	rt6i_nfheader_len: number
}>
type rt6_statistics = Kernel<{
	fib_nodes: number
	fib_route_nodes: number
	fib_rt_entries: number
	fib_rt_cache: number
	fib_discarded_routes: number
	fib_rt_alloc: atomic_t
}>
type rt6key = Kernel<{
	addr: in6_addr
	plen: number
}>
type rt_mutex = Kernel<{
	rtmutex: rt_mutex_base
}>
type rt_mutex_base = Kernel<{
	wait_lock: raw_spinlock
	waiters: rb_root_cached
	owner: task_struct
}>
type rt_mutex_waiter = Kernel<{
	tree: rt_waiter_node
	pi_tree: rt_waiter_node
	task: task_struct
	lock: rt_mutex_base
	wake_state: number
	ww_ctx: ww_acquire_ctx
}>
type rt_prio_array = Kernel<{
	bitmap: Elements<bigint>
	queue: Elements<list_head>
}>
type rt_rq = Kernel<{
	active: rt_prio_array
	rt_nr_running: number
	rr_nr_running: number
	highest_prio: Kernel<{
	curr: number
	next: number
}>
	overloaded: boolean
	pushable_tasks: plist_head
	rt_queued: number
}>
type rt_waiter_node = Kernel<{
	entry: rb_node
	prio: number
	deadline: bigint
}>
type rtable = Kernel<{
	dst: dst_entry
	rt_genid: number
	rt_flags: number
	rt_type: number
	rt_is_input: number
	rt_uses_gateway: number
	rt_iif: number
	rt_gw_family: number
	rt_gw4: number
	rt_gw6: in6_addr
	rt_mtu_locked: number
	rt_pmtu: number
}>
type rtc_class_ops = Kernel<{
	ioctl: bigint
	read_time: bigint
	set_time: bigint
	read_alarm: bigint
	set_alarm: bigint
	proc: bigint
	alarm_irq_enable: bigint
	read_offset: bigint
	set_offset: bigint
	param_get: bigint
	param_set: bigint
}>
type rtc_device = Kernel<{
	dev: device
	owner: module
	id: number
	ops: rtc_class_ops
	ops_lock: mutex
	char_dev: cdev
	flags: bigint
	irq_data: bigint
	irq_lock: spinlock
	irq_queue: wait_queue_head
	async_queue: fasync_struct
	irq_freq: number
	max_user_freq: number
	timerqueue: timerqueue_head
	aie_timer: rtc_timer
	uie_rtctimer: rtc_timer
	pie_timer: hrtimer
	pie_enabled: number
	irqwork: work_struct
	set_offset_nsec: bigint
	features: Elements<bigint>
	range_min: bigint
	range_max: bigint
	alarm_offset_max: bigint
	start_secs: bigint
	offset_secs: bigint
	set_start_time: boolean
}>
type rtc_timer = Kernel<{
	node: timerqueue_node
	period: bigint
	func: bigint
	rtc: rtc_device
	enabled: number
}>
type rtnl_hw_stats64 = Kernel<{
	rx_packets: bigint
	tx_packets: bigint
	rx_bytes: bigint
	tx_bytes: bigint
	rx_errors: bigint
	tx_errors: bigint
	rx_dropped: bigint
	tx_dropped: bigint
	multicast: bigint
}>
type rtnl_link_ops = Kernel<{
	list: list_head
	kind: string
	priv_size: bigint
	alloc: bigint
	setup: bigint
	netns_refund: boolean
	maxtype: number
	policy: nla_policy
	validate: bigint
	newlink: bigint
	changelink: bigint
	dellink: bigint
	get_size: bigint
	fill_info: bigint
	get_xstats_size: bigint
	fill_xstats: bigint
	get_num_tx_queues: bigint
	get_num_rx_queues: bigint
	slave_maxtype: number
	slave_policy: nla_policy
	slave_changelink: bigint
	get_slave_size: bigint
	fill_slave_info: bigint
	get_link_net: bigint
	get_linkxstats_size: bigint
	fill_linkxstats: bigint
}>
type rw_semaphore = Kernel<{
	count: atomic64_t
	owner: atomic64_t
	osq: optimistic_spin_queue
	wait_lock: raw_spinlock
	wait_list: list_head
}>
type rwlock_t = Kernel<{
	raw_lock: qrwlock
}>
type saved = Kernel<{
	link: path
	done: delayed_call
	name: string
	seq: number
}>
type saved_syn = Kernel<{
	mac_hdrlen: number
	network_hdrlen: number
	tcp_hdrlen: number
	data: Uint8Array
}>
type sb_writers = Kernel<{
	frozen: number
	freeze_kcount: number
	freeze_ucount: number
	rw_sem: Elements<percpu_rw_semaphore>
}>
type sbitmap = Kernel<{
	depth: number
	shift: number
	map_nr: number
	round_robin: boolean
	map: sbitmap_word
	alloc_hint: bigint
}>
type sbitmap_queue = Kernel<{
	sb: sbitmap
	wake_batch: number
	wake_index: atomic_t
	ws: sbq_wait_state
	ws_active: atomic_t
	min_shallow_depth: number
	completion_cnt: atomic_t
	wakeup_cnt: atomic_t
}>
type sbitmap_word = Kernel<{
	word: bigint
	cleared: bigint
	swap_lock: raw_spinlock
}>
type sbq_wait_state = Kernel<{
	wait: wait_queue_head
}>
type scan_control = Kernel<{
	nr_to_reclaim: bigint
	nodemask: nodemask_t
	target_mem_cgroup: mem_cgroup
	anon_cost: bigint
	file_cost: bigint
	proactive_swappiness: bigint
	may_deactivate: number
	force_deactivate: number
	skipped_deactivate: number
	may_writepage: number
	may_unmap: number
	may_swap: number
	no_cache_trim_mode: number
	cache_trim_mode_failed: number
	proactive: number
	memcg_low_reclaim: number
	memcg_low_skipped: number
	memcg_full_walk: number
	hibernation_mode: number
	compaction_ready: number
	cache_trim_mode: number
	file_is_tiny: number
	no_demotion: number
	order: number
	priority: number
	reclaim_idx: number
	gfp_mask: number
	nr_scanned: bigint
	nr_reclaimed: bigint
	nr: Kernel<{
	dirty: number
	unqueued_dirty: number
	congested: number
	writeback: number
	immediate: number
	file_taken: number
	taken: number
}>
	reclaim_state: reclaim_state
}>
type scatterlist = Kernel<{
	page_link: bigint
	offset: number
	length: number
	dma_address: bigint
	dma_length: number
	dma_flags: number
}>
type sched_avg = Kernel<{
	last_update_time: bigint
	load_sum: bigint
	runnable_sum: bigint
	util_sum: number
	period_contrib: number
	load_avg: bigint
	runnable_avg: bigint
	util_avg: bigint
	util_est: number
}>
type sched_class = Kernel<{
	enqueue_task: bigint
	dequeue_task: bigint
	yield_task: bigint
	yield_to_task: bigint
	wakeup_preempt: bigint
	balance: bigint
	pick_task: bigint
	pick_next_task: bigint
	put_prev_task: bigint
	set_next_task: bigint
	select_task_rq: bigint
	migrate_task_rq: bigint
	task_woken: bigint
	set_cpus_allowed: bigint
	rq_online: bigint
	rq_offline: bigint
	find_lock_rq: bigint
	task_tick: bigint
	task_fork: bigint
	task_dead: bigint
	switching_to: bigint
	switched_from: bigint
	switched_to: bigint
	reweight_task: bigint
	prio_changed: bigint
	get_rr_interval: bigint
	update_curr: bigint
	task_change_group: bigint
}>
type sched_dl_entity = Kernel<{
	rb_node: rb_node
	dl_runtime: bigint
	dl_deadline: bigint
	dl_period: bigint
	dl_bw: bigint
	dl_density: bigint
	runtime: bigint
	deadline: bigint
	flags: number
	dl_throttled: number
	dl_yielded: number
	dl_non_contending: number
	dl_overrun: number
	dl_server: number
	dl_server_active: number
	dl_defer: number
	dl_defer_armed: number
	dl_defer_running: number
	dl_timer: hrtimer
	inactive_timer: hrtimer
	rq: rq
	server_pick_task: bigint
	pi_se: sched_dl_entity
}>
type sched_domain = Kernel<{
	parent: sched_domain
	child: sched_domain
	groups: sched_group
	min_interval: bigint
	max_interval: bigint
	busy_factor: number
	imbalance_pct: number
	cache_nice_tries: number
	imb_numa_nr: number
	nohz_idle: number
	flags: number
	level: number
	last_balance: bigint
	balance_interval: number
	nr_balance_failed: number
	newidle_call: number
	newidle_success: number
	newidle_ratio: number
	max_newidle_lb_cost: bigint
	last_decay_max_lb_cost: bigint
	lb_count: Elements<number>
	lb_failed: Elements<number>
	lb_balanced: Elements<number>
	lb_imbalance: Elements<number>
	lb_gained: Elements<number>
	lb_hot_gained: Elements<number>
	lb_nobusyg: Elements<number>
	lb_nobusyq: Elements<number>
	alb_count: number
	alb_failed: number
	alb_pushed: number
	sbe_count: number
	sbe_balanced: number
	sbe_pushed: number
	sbf_count: number
	sbf_balanced: number
	sbf_pushed: number
	ttwu_wake_remote: number
	ttwu_move_affine: number
	ttwu_move_balance: number
	name: string
	private: bigint
	rcu: callback_head
	shared: sched_domain_shared
	span_weight: number
	span: Elements<bigint>
}>
type sched_domain_shared = Kernel<{
	ref: atomic_t
	nr_busy_cpus: atomic_t
	has_idle_cores: number
	nr_idle_scan: number
}>
type sched_entity = Kernel<{
	load: load_weight
	run_node: rb_node
	deadline: bigint
	min_vruntime: bigint
	min_slice: bigint
	group_node: list_head
	on_rq: number
	sched_delayed: number
	rel_deadline: number
	custom_slice: number
	exec_start: bigint
	sum_exec_runtime: bigint
	prev_sum_exec_runtime: bigint
	vruntime: bigint
	vlag: bigint
	slice: bigint
	nr_migrations: bigint
	depth: number
	parent: sched_entity
	cfs_rq: cfs_rq
	my_q: cfs_rq
	runnable_weight: bigint
	avg: sched_avg
}>
type sched_group = Kernel<{
	next: sched_group
	ref: atomic_t
	group_weight: number
	cores: number
	sgc: sched_group_capacity
	asym_prefer_cpu: number
	flags: number
	cpumask: Elements<bigint>
}>
type sched_group_capacity = Kernel<{
	ref: atomic_t
	capacity: bigint
	min_capacity: bigint
	max_capacity: bigint
	next_update: bigint
	imbalance: number
	id: number
	cpumask: Elements<bigint>
}>
type sched_info = Kernel<{
	pcount: bigint
	run_delay: bigint
	last_arrival: bigint
	last_queued: bigint
}>
type sched_rt_entity = Kernel<{
	run_list: list_head
	timeout: bigint
	watchdog_stamp: bigint
	time_slice: number
	on_rq: number
	on_list: number
	back: sched_rt_entity
}>
type sched_statistics = Kernel<{
	wait_start: bigint
	wait_max: bigint
	wait_count: bigint
	wait_sum: bigint
	iowait_count: bigint
	iowait_sum: bigint
	sleep_start: bigint
	sleep_max: bigint
	sum_sleep_runtime: bigint
	block_start: bigint
	block_max: bigint
	sum_block_runtime: bigint
	exec_max: bigint
	slice_max: bigint
	nr_migrations_cold: bigint
	nr_failed_migrations_affine: bigint
	nr_failed_migrations_running: bigint
	nr_failed_migrations_hot: bigint
	nr_forced_migrations: bigint
	nr_wakeups: bigint
	nr_wakeups_sync: bigint
	nr_wakeups_migrate: bigint
	nr_wakeups_local: bigint
	nr_wakeups_remote: bigint
	nr_wakeups_affine: bigint
	nr_wakeups_affine_attempts: bigint
	nr_wakeups_passive: bigint
	nr_wakeups_idle: bigint
}>
type scm_stat = Kernel<{
	nr_fds: atomic_t
	nr_unix_fds: bigint
}>
type scm_timestamping_internal = Kernel<{
	ts: Elements<timespec64>
}>
type sctp_adaptation_ind_param = Kernel<{
	param_hdr: sctp_paramhdr
	adaptation_ind: number
}>
type sctp_addip_param = Kernel<{
	param_hdr: sctp_paramhdr
	crr_id: number
}>
type sctp_addiphdr = Kernel<{
	serial: number
}>
type sctp_addr = Kernel<{
	v4: sockaddr_in
	v6: sockaddr_in6
	sa: sockaddr
}>
type sctp_addr_param = Kernel<{
	p: sctp_paramhdr
	v4: sctp_ipv4addr_param
	v6: sctp_ipv6addr_param
}>
type sctp_af = Kernel<{
	sctp_xmit: bigint
	setsockopt: bigint
	getsockopt: bigint
	get_dst: bigint
	get_saddr: bigint
	copy_addrlist: bigint
	cmp_addr: bigint
	addr_copy: bigint
	from_skb: bigint
	from_sk: bigint
	from_addr_param: bigint
	to_addr_param: bigint
	addr_valid: bigint
	scope: bigint
	inaddr_any: bigint
	is_any: bigint
	available: bigint
	skb_iif: bigint
	skb_sdif: bigint
	is_ce: bigint
	seq_dump_addr: bigint
	ecn_capable: bigint
	net_header_len: number
	sockaddr_len: number
	ip_options_len: bigint
	sa_family: number
	list: list_head
}>
type sctp_association = Kernel<{
	base: sctp_ep_common
	asocs: list_head
	assoc_id: number
	ep: sctp_endpoint
	c: sctp_cookie
	peer: Kernel<{
	transport_addr_list: list_head
	rwnd: number
	transport_count: number
	port: number
	primary_path: sctp_transport
	primary_addr: sctp_addr
	active_path: sctp_transport
	retran_path: sctp_transport
	last_sent_to: sctp_transport
	last_data_from: sctp_transport
	tsn_map: sctp_tsnmap
	addip_disabled_mask: number
	ecn_capable: number
	ipv4_address: number
	ipv6_address: number
	asconf_capable: number
	prsctp_capable: number
	reconf_capable: number
	intl_capable: number
	auth_capable: number
	sack_needed: number
	sack_generation: number
	zero_window_announced: number
	sack_cnt: number
	adaptation_ind: number
	i: sctp_inithdr_host
	cookie: bigint
	cookie_len: number
	addip_serial: number
	peer_random: sctp_random_param
	peer_chunks: sctp_chunks_param
	peer_hmacs: sctp_hmac_algo_param
}>
	state: number
	overall_error_count: number
	cookie_life: bigint
	rto_initial: bigint
	rto_max: bigint
	rto_min: bigint
	max_burst: number
	max_retrans: number
	pf_retrans: number
	ps_retrans: number
	max_init_attempts: number
	init_retries: number
	max_init_timeo: bigint
	hbinterval: bigint
	probe_interval: bigint
	encap_port: number
	pathmaxrxt: number
	flowlabel: number
	dscp: number
	pmtu_pending: number
	pathmtu: number
	param_flags: number
	sackfreq: number
	sackdelay: bigint
	timeouts: Elements<bigint>
	timers: Elements<timer_list>
	shutdown_last_sent_to: sctp_transport
	init_last_sent_to: sctp_transport
	shutdown_retries: number
	next_tsn: number
	ctsn_ack_point: number
	adv_peer_ack_point: number
	highest_sacked: number
	fast_recovery_exit: number
	fast_recovery: number
	unack_data: number
	rtx_data_chunks: number
	rwnd: number
	a_rwnd: number
	rwnd_over: number
	rwnd_press: number
	sndbuf_used: number
	rmem_alloc: atomic_t
	wait: wait_queue_head
	frag_point: number
	user_frag: number
	init_err_counter: number
	init_cycle: number
	default_stream: number
	default_flags: number
	default_ppid: number
	default_context: number
	default_timetolive: number
	default_rcv_context: number
	stream: sctp_stream
	outqueue: sctp_outq
	ulpq: sctp_ulpq
	last_ecne_tsn: number
	last_cwr_tsn: number
	numduptsns: number
	addip_last_asconf: sctp_chunk
	asconf_ack_list: list_head
	addip_chunk_list: list_head
	addip_serial: number
	src_out_of_asoc_ok: number
	asconf_addr_del_pending: sctp_addr
	new_transport: sctp_transport
	endpoint_shared_keys: list_head
	asoc_shared_key: sctp_auth_bytes
	shkey: sctp_shared_key
	default_hmac_id: number
	active_key_id: number
	need_ecne: number
	temp: number
	pf_expose: number
	force_delay: number
	strreset_enable: number
	strreset_outstanding: number
	strreset_outseq: number
	strreset_inseq: number
	strreset_result: Elements<number>
	strreset_chunk: sctp_chunk
	stats: sctp_priv_assoc_stats
	sent_cnt_removable: number
	subscribe: number
	abandoned_unsent: Elements<bigint>
	abandoned_sent: Elements<bigint>
	secid: number
	peer_secid: number
	rcu: callback_head
}>
type sctp_auth_bytes = Kernel<{
	refcnt: refcount_struct
	len: number
	data: Uint8Array
}>
type sctp_authhdr = Kernel<{
	shkey_id: number
	hmac_id: number
}>
type sctp_bind_addr = Kernel<{
	port: number
	address_list: list_head
}>
type sctp_chunk = Kernel<{
	list: list_head
	refcnt: refcount_struct
	sent_count: number
	transmitted_list: list_head
	stream_list: list_head
	frag_list: list_head
	skb: sk_buff
	head_skb: sk_buff
	shkey: sctp_shared_key
	param_hdr: sctp_params
	subh: Kernel<{
	v: bigint
	data_hdr: sctp_datahdr
	init_hdr: sctp_inithdr
	sack_hdr: sctp_sackhdr
	hb_hdr: sctp_heartbeathdr
	hbs_hdr: sctp_sender_hb_info
	shutdown_hdr: sctp_shutdownhdr
	cookie_hdr: sctp_signed_cookie
	ecne_hdr: sctp_ecnehdr
	ecn_cwr_hdr: sctp_cwrhdr
	err_hdr: sctp_errhdr
	addip_hdr: sctp_addiphdr
	fwdtsn_hdr: sctp_fwdtsn_hdr
	auth_hdr: sctp_authhdr
	idata_hdr: sctp_idatahdr
	ifwdtsn_hdr: sctp_ifwdtsn_hdr
}>
	chunk_end: bigint
	chunk_hdr: sctp_chunkhdr
	sctp_hdr: sctphdr
	sinfo: sctp_sndrcvinfo
	asoc: sctp_association
	rcvr: sctp_ep_common
	sent_at: bigint
	source: sctp_addr
	dest: sctp_addr
	msg: sctp_datamsg
	transport: sctp_transport
	auth_chunk: sk_buff
	rtt_in_progress: number
	has_tsn: number
	has_ssn: number
	singleton: number
	end_of_packet: number
	ecn_ce_done: number
	pdiscard: number
	tsn_gap_acked: number
	data_accepted: number
	auth: number
	has_asconf: number
	pmtu_probe: number
	tsn_missing_report: number
	fast_retransmit: number
}>
type sctp_chunkhdr = Kernel<{
	type: number
	flags: number
	length: number
}>
type sctp_chunks_param = Kernel<{
	param_hdr: sctp_paramhdr
	chunks: Uint8Array
}>
type sctp_cookie = Kernel<{
	my_vtag: number
	peer_vtag: number
	my_ttag: number
	peer_ttag: number
	expiration: bigint
	sinit_num_ostreams: number
	sinit_max_instreams: number
	initial_tsn: number
	peer_addr: sctp_addr
	my_port: number
	prsctp_capable: number
	padding: number
	adaptation_ind: number
	auth_random: Uint8Array
	auth_hmacs: Uint8Array
	auth_chunks: Uint8Array
	raw_addr_list_len: number
}>
type sctp_cookie_param = Kernel<{
	p: sctp_paramhdr
	body: Uint8Array
}>
type sctp_cookie_preserve_param = Kernel<{
	param_hdr: sctp_paramhdr
	lifespan_increment: number
}>
type sctp_cwrhdr = Kernel<{
	lowest_tsn: number
}>
type sctp_datahdr = Kernel<{
	tsn: number
	stream: number
	ssn: number
	ppid: number
}>
type sctp_datamsg = Kernel<{
	chunks: list_head
	refcnt: refcount_struct
	expires_at: bigint
	send_error: number
	send_failed: number
	can_delay: number
	abandoned: number
}>
type sctp_ecnehdr = Kernel<{
	lowest_tsn: number
}>
type sctp_endpoint = Kernel<{
	base: sctp_ep_common
	node: hlist_node
	hashent: number
	asocs: list_head
	secret_key: Uint8Array
	digest: bigint
	sndbuf_policy: number
	rcvbuf_policy: number
	auth_hmacs: bigint
	auth_hmacs_list: sctp_hmac_algo_param
	auth_chunk_list: sctp_chunks_param
	endpoint_shared_keys: list_head
	active_key_id: number
	ecn_enable: number
	auth_enable: number
	intl_enable: number
	prsctp_enable: number
	asconf_enable: number
	reconf_enable: number
	strreset_enable: number
	rcu: callback_head
}>
type sctp_ep_common = Kernel<{
	type: number
	refcnt: refcount_struct
	dead: boolean
	sk: sock
	net: net
	inqueue: sctp_inq
	bind_addr: sctp_bind_addr
}>
type sctp_errhdr = Kernel<{
	cause: number
	length: number
}>
type sctp_fwdtsn_hdr = Kernel<{
	new_cum_tsn: number
}>
type sctp_heartbeathdr = Kernel<{
	info: sctp_paramhdr
}>
type sctp_hmac_algo_param = Kernel<{
	param_hdr: sctp_paramhdr
	hmac_ids: Elements<number>
}>
type sctp_hostname_param = Kernel<{
	param_hdr: sctp_paramhdr
	hostname: Uint8Array
}>
type sctp_idatahdr = Kernel<{
	tsn: number
	stream: number
	reserved: number
	mid: number
	ppid: number
	fsn: number
	payload: Uint8Array
}>
type sctp_ifwdtsn_hdr = Kernel<{
	new_cum_tsn: number
}>
type sctp_inithdr = Kernel<{
	init_tag: number
	a_rwnd: number
	num_outbound_streams: number
	num_inbound_streams: number
	initial_tsn: number
}>
type sctp_inithdr_host = Kernel<{
	init_tag: number
	a_rwnd: number
	num_outbound_streams: number
	num_inbound_streams: number
	initial_tsn: number
}>
type sctp_inq = Kernel<{
	in_chunk_list: list_head
	in_progress: sctp_chunk
	immediate: work_struct
}>
type sctp_ipv4addr_param = Kernel<{
	param_hdr: sctp_paramhdr
	addr: in_addr
}>
type sctp_ipv6addr_param = Kernel<{
	param_hdr: sctp_paramhdr
	addr: in6_addr
}>
type sctp_outq = Kernel<{
	asoc: sctp_association
	out_chunk_list: list_head
	sched: bigint
	out_qlen: number
	error: number
	control_chunk_list: list_head
	sacked: list_head
	retransmit: list_head
	abandoned: list_head
	outstanding_bytes: number
	fast_rtx: number
	cork: number
}>
type sctp_packet = Kernel<{
	source_port: number
	destination_port: number
	vtag: number
	chunk_list: list_head
	overhead: bigint
	size: bigint
	max_size: bigint
	transport: sctp_transport
	auth: sctp_chunk
	has_cookie_echo: number
	has_sack: number
	has_auth: number
	has_data: number
	ipfragok: number
}>
type sctp_paramhdr = Kernel<{
	type: number
	length: number
}>
type sctp_params = Kernel<{
	v: bigint
	p: sctp_paramhdr
	life: sctp_cookie_preserve_param
	dns: sctp_hostname_param
	cookie: sctp_cookie_param
	sat: sctp_supported_addrs_param
	v4: sctp_ipv4addr_param
	v6: sctp_ipv6addr_param
	addr: sctp_addr_param
	aind: sctp_adaptation_ind_param
	ext: sctp_supported_ext_param
	random: sctp_random_param
	chunks: sctp_chunks_param
	hmac_algo: sctp_hmac_algo_param
	addip: sctp_addip_param
}>
type sctp_priv_assoc_stats = Kernel<{
	obs_rto_ipaddr: __kernel_sockaddr_storage
	max_obs_rto: bigint
	isacks: bigint
	osacks: bigint
	opackets: bigint
	ipackets: bigint
	rtxchunks: bigint
	outofseqtsns: bigint
	idupchunks: bigint
	gapcnt: bigint
	ouodchunks: bigint
	iuodchunks: bigint
	oodchunks: bigint
	iodchunks: bigint
	octrlchunks: bigint
	ictrlchunks: bigint
}>
type sctp_random_param = Kernel<{
	param_hdr: sctp_paramhdr
	random_val: Uint8Array
}>
type sctp_sackhdr = Kernel<{
	cum_tsn_ack: number
	a_rwnd: number
	num_gap_ack_blocks: number
	num_dup_tsns: number
}>
type sctp_sender_hb_info = Kernel<{
	param_hdr: sctp_paramhdr
	daddr: sctp_addr
	sent_at: bigint
	hb_nonce: bigint
	probe_size: number
}>
type sctp_shared_key = Kernel<{
	key_list: list_head
	key: sctp_auth_bytes
	refcnt: refcount_struct
	key_id: number
	deactivated: number
}>
type sctp_shutdownhdr = Kernel<{
	cum_tsn_ack: number
}>
type sctp_signed_cookie = Kernel<{
	signature: Uint8Array
	__pad: number
	c: sctp_cookie
}>
type sctp_sndrcvinfo = Kernel<{
	sinfo_stream: number
	sinfo_ssn: number
	sinfo_flags: number
	sinfo_ppid: number
	sinfo_context: number
	sinfo_timetolive: number
	sinfo_tsn: number
	sinfo_cumtsn: number
	sinfo_assoc_id: number
}>
type sctp_stream = Kernel<{
	out: Kernel<{
	tree: __genradix
	type: Elements<sctp_stream_out>
}>
	in: Kernel<{
	tree: __genradix
	type: Elements<sctp_stream_in>
}>
	outcnt: number
	incnt: number
	out_curr: sctp_stream_out
	prio_list: list_head
	rr_list: list_head
	rr_next: sctp_stream_out_ext
	fc_list: list_head
	si: sctp_stream_interleave
}>
type sctp_stream_in = Kernel<{
	mid: number
	ssn: number
	mid_uo: number
	fsn: number
	fsn_uo: number
	pd_mode: number
	pd_mode_uo: number
}>
type sctp_stream_interleave = Kernel<{
	data_chunk_len: number
	ftsn_chunk_len: number
	make_datafrag: bigint
	assign_number: bigint
	validate_data: bigint
	ulpevent_data: bigint
	enqueue_event: bigint
	renege_events: bigint
	start_pd: bigint
	abort_pd: bigint
	generate_ftsn: bigint
	validate_ftsn: bigint
	report_ftsn: bigint
	handle_ftsn: bigint
}>
type sctp_stream_out = Kernel<{
	mid: number
	ssn: number
	mid_uo: number
	ext: sctp_stream_out_ext
	state: number
}>
type sctp_stream_out_ext = Kernel<{
	abandoned_unsent: Elements<bigint>
	abandoned_sent: Elements<bigint>
	outq: list_head
	prio_list: list_head
	prio_head: sctp_stream_priorities
	rr_list: list_head
	fc_list: list_head
	fc_length: number
	fc_weight: number
}>
type sctp_stream_priorities = Kernel<{
	prio_sched: list_head
	active: list_head
	next: sctp_stream_out_ext
	prio: number
	users: number
}>
type sctp_supported_addrs_param = Kernel<{
	param_hdr: sctp_paramhdr
	types: Elements<number>
}>
type sctp_supported_ext_param = Kernel<{
	param_hdr: sctp_paramhdr
	chunks: Uint8Array
}>
type sctp_transport = Kernel<{
	transports: list_head
	node: rhlist_head
	refcnt: refcount_struct
	dead: number
	rto_pending: number
	hb_sent: number
	pmtu_pending: number
	dst_pending_confirm: number
	sack_generation: number
	dst_cookie: number
	fl: flowi
	ipaddr: sctp_addr
	af_specific: sctp_af
	asoc: sctp_association
	rto: bigint
	rtt: number
	rttvar: number
	srtt: number
	cwnd: number
	ssthresh: number
	partial_bytes_acked: number
	flight_size: number
	burst_limited: number
	dst: dst_entry
	saddr: sctp_addr
	hbinterval: bigint
	probe_interval: bigint
	sackdelay: bigint
	sackfreq: number
	mtu_info: atomic_t
	last_time_heard: bigint
	last_time_sent: bigint
	last_time_ecne_reduced: bigint
	encap_port: number
	pathmaxrxt: number
	flowlabel: number
	dscp: number
	pf_retrans: number
	ps_retrans: number
	pathmtu: number
	param_flags: number
	init_sent_count: number
	state: number
	error_count: number
	T3_rtx_timer: timer_list
	hb_timer: timer_list
	proto_unreach_timer: timer_list
	reconf_timer: timer_list
	probe_timer: timer_list
	transmitted: list_head
	packet: sctp_packet
	send_ready: list_head
	cacc: Kernel<{
	next_tsn_at_change: number
	changeover_active: number
	cycling_changeover: number
	cacc_saw_newack: number
}>
	pl: Kernel<{
	pmtu: number
	probe_size: number
	probe_high: number
	probe_count: number
	state: number
}>
	hb_nonce: bigint
	rcu: callback_head
}>
type sctp_tsnmap = Kernel<{
	tsn_map: bigint
	base_tsn: number
	cumulative_tsn_ack_point: number
	max_tsn_seen: number
	len: number
	pending_data: number
	num_dup_tsns: number
	dup_tsns: Elements<number>
}>
type sctp_ulpq = Kernel<{
	pd_mode: number
	asoc: sctp_association
	reasm: sk_buff_head
	reasm_uo: sk_buff_head
	lobby: sk_buff_head
}>
type sctphdr = Kernel<{
	source: number
	dest: number
	vtag: number
	checksum: number
}>
type seccomp = Kernel<{
	mode: number
	filter_count: atomic_t
	filter: seccomp_filter
}>
type seccomp_filter = Kernel<{
	refs: refcount_struct
	users: refcount_struct
	log: boolean
	wait_killable_recv: boolean
	cache: action_cache
	prev: seccomp_filter
	prog: bpf_prog
	notif: notification
	notify_lock: mutex
	wqh: wait_queue_head
}>
type seg6_pernet_data = Kernel<{
	lock: mutex
	tun_src: in6_addr
	hmac_infos: rhashtable
}>
type selinux_audit_data = Kernel<{
	ssid: number
	tsid: number
	tclass: number
	requested: number
	audited: number
	denied: number
	result: number
}>
type sem_undo_list = Kernel<{
	refcnt: refcount_struct
	lock: spinlock
	list_proc: list_head
}>
type semaphore = Kernel<{
	lock: raw_spinlock
	count: number
	wait_list: list_head
}>
type sembuf = Kernel<{
	sem_num: number
	sem_op: number
	sem_flg: number
}>
type seq_file = Kernel<{
	buf: string
	size: bigint
	from: bigint
	count: bigint
	pad_until: bigint
	index: bigint
	read_pos: bigint
	lock: mutex
	op: seq_operations
	poll_event: number
	file: file
	private: bigint
}>
type seq_operations = Kernel<{
	start: bigint
	stop: bigint
	next: bigint
	show: bigint
}>
type seqcount = Kernel<{
	sequence: number
}>
type seqcount_mutex = Kernel<{
	seqcount: seqcount
}>
type seqcount_raw_spinlock = Kernel<{
	seqcount: seqcount
}>
type seqcount_spinlock = Kernel<{
	seqcount: seqcount
}>
type seqlock_t = Kernel<{
	seqcount: seqcount_spinlock
	lock: spinlock
}>
type sg_table = Kernel<{
	sgl: scatterlist
	nents: number
	orig_nents: number
}>
type shrink_control = Kernel<{
	gfp_mask: number
	nid: number
	nr_to_scan: bigint
	nr_scanned: bigint
	memcg: mem_cgroup
}>
type shrinker = Kernel<{
	count_objects: bigint
	scan_objects: bigint
	batch: bigint
	seeks: number
	flags: number
	refcount: refcount_struct
	done: completion
	rcu: callback_head
	private_data: bigint
	list: list_head
	id: number
	nr_deferred: atomic64_t
}>
type shrinker_info = Kernel<{
	rcu: callback_head
	map_nr_max: number
	unit: Elements<shrinker_info_unit>
}>
type shrinker_info_unit = Kernel<{
	nr_deferred: Elements<atomic64_t>
	map: Elements<bigint>
}>
type sigaction = Kernel<{
	sa_handler: bigint
	sa_flags: bigint
	sa_restorer: bigint
	sa_mask: sigset_t
}>
type sighand_struct = Kernel<{
	siglock: spinlock
	count: refcount_struct
	signalfd_wqh: wait_queue_head
	action: Elements<k_sigaction>
}>
type signal_struct = Kernel<{
	sigcnt: refcount_struct
	live: atomic_t
	nr_threads: number
	quick_threads: number
	thread_head: list_head
	wait_chldexit: wait_queue_head
	curr_target: task_struct
	shared_pending: sigpending
	multiprocess: hlist_head
	group_exit_code: number
	notify_count: number
	group_exec_task: task_struct
	group_stop_count: number
	flags: number
	core_state: core_state
	is_child_subreaper: number
	has_child_subreaper: number
	next_posix_timer_id: number
	posix_timers: hlist_head
	real_timer: hrtimer
	it_real_incr: bigint
	it: Elements<cpu_itimer>
	cputimer: thread_group_cputimer
	posix_cputimers: posix_cputimers
	pids: Elements<pid>
	tick_dep_mask: atomic_t
	tty_old_pgrp: pid
	leader: number
	tty: tty_struct
	autogroup: autogroup
	stats_lock: seqlock_t
	utime: bigint
	stime: bigint
	cutime: bigint
	cstime: bigint
	gtime: bigint
	cgtime: bigint
	prev_cputime: prev_cputime
	nvcsw: bigint
	nivcsw: bigint
	cnvcsw: bigint
	cnivcsw: bigint
	min_flt: bigint
	maj_flt: bigint
	cmin_flt: bigint
	cmaj_flt: bigint
	inblock: bigint
	oublock: bigint
	cinblock: bigint
	coublock: bigint
	maxrss: bigint
	cmaxrss: bigint
	ioac: task_io_accounting
	sum_sched_runtime: bigint
	rlim: Elements<rlimit>
	pacct: pacct_struct
	stats: taskstats
	audit_tty: number
	tty_audit_buf: tty_audit_buf
	oom_flag_origin: boolean
	oom_score_adj: number
	oom_score_adj_min: number
	oom_mm: mm_struct
	cred_guard_mutex: mutex
	exec_update_lock: rw_semaphore
}>
type sigpending = Kernel<{
	list: list_head
	signal: sigset_t
}>
type sigset_t = Kernel<{
	sig: Elements<bigint>
}>
type sigval = Kernel<{
	sival_int: number
	sival_ptr: bigint
}>
type simple_xattrs = Kernel<{
	rb_root: rb_root
	lock: rwlock_t
}>
type siphash_key_t = Kernel<{
	key: Elements<bigint>
}>
type sk_buff = Kernel<{
	next: sk_buff
	prev: sk_buff
	dev: net_device
	dev_scratch: bigint
	rbnode: rb_node
	list: list_head
	ll_node: llist_node
	sk: sock
	tstamp: bigint
	skb_mstamp_ns: bigint
	cb: string
	_skb_refdst: bigint
	destructor: bigint
	tcp_tsorted_anchor: list_head
	_sk_redir: bigint
	_nfct: bigint
	len: number
	data_len: number
	mac_len: number
	hdr_len: number
	queue_mapping: number
	__cloned_offset: Uint8Array
	cloned: number
	nohdr: number
	fclone: number
	peeked: number
	head_frag: number
	pfmemalloc: number
	pp_recycle: number
	active_extensions: number
	__pkt_type_offset: Uint8Array
	pkt_type: number
	ignore_df: number
	dst_pending_confirm: number
	ip_summed: number
	ooo_okay: number
	__mono_tc_offset: Uint8Array
	tstamp_type: number
	tc_at_ingress: number
	tc_skip_classify: number
	remcsum_offload: number
	csum_complete_sw: number
	csum_level: number
	inner_protocol_type: number
	l4_hash: number
	sw_hash: number
	no_fcs: number
	encapsulation: number
	encap_hdr_csum: number
	csum_valid: number
	ndisc_nodetype: number
	ipvs_property: number
	nf_trace: number
	redirected: number
	from_ingress: number
	nf_skip_egress: number
	decrypted: number
	slow_gro: number
	csum_not_inet: number
	unreadable: number
	tc_depth: number
	tc_index: number
	alloc_cpu: number
	csum: number
	csum_start: number
	csum_offset: number
	priority: number
	skb_iif: number
	hash: number
	vlan_all: number
	vlan_proto: number
	vlan_tci: number
	napi_id: number
	sender_cpu: number
	secmark: number
	mark: number
	reserved_tailroom: number
	inner_protocol: number
	inner_ipproto: number
	inner_transport_header: number
	inner_network_header: number
	inner_mac_header: number
	protocol: number
	transport_header: number
	network_header: number
	mac_header: number
	headers: Kernel<{
	__pkt_type_offset: Uint8Array
	pkt_type: number
	ignore_df: number
	dst_pending_confirm: number
	ip_summed: number
	ooo_okay: number
	__mono_tc_offset: Uint8Array
	tstamp_type: number
	tc_at_ingress: number
	tc_skip_classify: number
	remcsum_offload: number
	csum_complete_sw: number
	csum_level: number
	inner_protocol_type: number
	l4_hash: number
	sw_hash: number
	no_fcs: number
	encapsulation: number
	encap_hdr_csum: number
	csum_valid: number
	ndisc_nodetype: number
	ipvs_property: number
	nf_trace: number
	redirected: number
	from_ingress: number
	nf_skip_egress: number
	decrypted: number
	slow_gro: number
	csum_not_inet: number
	unreadable: number
	tc_depth: number
	tc_index: number
	alloc_cpu: number
	csum: number
	csum_start: number
	csum_offset: number
	priority: number
	skb_iif: number
	hash: number
	vlan_all: number
	vlan_proto: number
	vlan_tci: number
	napi_id: number
	sender_cpu: number
	secmark: number
	mark: number
	reserved_tailroom: number
	inner_protocol: number
	inner_ipproto: number
	inner_transport_header: number
	inner_network_header: number
	inner_mac_header: number
	protocol: number
	transport_header: number
	network_header: number
	mac_header: number
}>
	tail: number
	end: number
	head: bigint
	data: bigint
	truesize: number
	users: refcount_struct
	extensions: skb_ext
}>
type sk_buff_head = Kernel<{
	next: sk_buff
	prev: sk_buff
	list: sk_buff_list
	qlen: number
	lock: spinlock
}>
type sk_buff_list = Kernel<{
	next: sk_buff
	prev: sk_buff
}>
type sk_filter = Kernel<{
	refcnt: refcount_struct
	rcu: callback_head
	prog: bpf_prog
}>
type sk_msg = Kernel<{
	sg: sk_msg_sg
	data: bigint
	data_end: bigint
	apply_bytes: number
	cork_bytes: number
	flags: number
	skb: sk_buff
	sk_redir: sock
	sk: sock
	list: list_head
}>
type sk_msg_sg = Kernel<{
	start: number
	curr: number
	end: number
	size: number
	copybreak: number
	copy: Elements<bigint>
	data: Elements<scatterlist>
}>
type sk_psock = Kernel<{
	sk: sock
	sk_redir: sock
	apply_bytes: number
	cork_bytes: number
	eval: number
	redir_ingress: boolean
	cork: sk_msg
	progs: sk_psock_progs
	strp: strparser
	copied_seq: number
	ingress_bytes: number
	ingress_skb: sk_buff_head
	ingress_msg: list_head
	ingress_lock: spinlock
	msg_tot_len: number
	state: bigint
	link: list_head
	link_lock: spinlock
	refcnt: refcount_struct
	saved_unhash: bigint
	saved_destroy: bigint
	saved_close: bigint
	saved_write_space: bigint
	saved_data_ready: bigint
	psock_update_sk_prot: bigint
	sk_proto: proto
	work_mutex: mutex
	work_state: sk_psock_work_state
	work: delayed_work
	sk_pair: sock
	rwork: rcu_work
}>
type sk_psock_progs = Kernel<{
	msg_parser: bpf_prog
	stream_parser: bpf_prog
	stream_verdict: bpf_prog
	skb_verdict: bpf_prog
	msg_parser_link: bpf_link
	stream_parser_link: bpf_link
	stream_verdict_link: bpf_link
	skb_verdict_link: bpf_link
}>
type sk_psock_work_state = Kernel<{
	len: number
	off: number
}>
type skb_ext = Kernel<{
	refcnt: refcount_struct
	offset: Uint8Array
	chunks: number
	data: Uint8Array
}>
type slab = Kernel<{
	__page_flags: bigint
	slab_cache: kmem_cache
	slab_list: list_head
	next: slab
	slabs: number
	freelist: bigint
	counters: bigint
	inuse: number
	objects: number
	frozen: number
	freelist_counter: freelist_aba_t
	callback_head: callback_head
	__page_type: number
	__page_refcount: atomic_t
	obj_exts: bigint
}>
type sock = Kernel<{
	__sk_common: sock_common
	__cacheline_group_begin__sock_write_rx: Uint8Array
	sk_drops: atomic_t
	sk_peek_off: number
	sk_error_queue: sk_buff_head
	sk_receive_queue: sk_buff_head
	sk_backlog: Kernel<{
	rmem_alloc: atomic_t
	len: number
	head: sk_buff
	tail: sk_buff
}>
	__cacheline_group_end__sock_write_rx: Uint8Array
	__cacheline_group_begin__sock_read_rx: Uint8Array
	sk_rx_dst: dst_entry
	sk_rx_dst_ifindex: number
	sk_rx_dst_cookie: number
	sk_ll_usec: number
	sk_napi_id: number
	sk_busy_poll_budget: number
	sk_prefer_busy_poll: number
	sk_userlocks: number
	sk_rcvbuf: number
	sk_filter: sk_filter
	sk_wq: socket_wq
	sk_wq_raw: socket_wq
	sk_data_ready: bigint
	sk_rcvtimeo: bigint
	sk_rcvlowat: number
	__cacheline_group_end__sock_read_rx: Uint8Array
	__cacheline_group_begin__sock_read_rxtx: Uint8Array
	sk_err: number
	sk_socket: socket
	sk_memcg: mem_cgroup
	sk_policy: Elements<xfrm_policy>
	__cacheline_group_end__sock_read_rxtx: Uint8Array
	__cacheline_group_begin__sock_write_rxtx: Uint8Array
	sk_lock: socket_lock_t
	sk_reserved_mem: number
	sk_forward_alloc: number
	sk_tsflags: number
	__cacheline_group_end__sock_write_rxtx: Uint8Array
	__cacheline_group_begin__sock_write_tx: Uint8Array
	sk_write_pending: number
	sk_omem_alloc: atomic_t
	sk_sndbuf: number
	sk_wmem_queued: number
	sk_wmem_alloc: refcount_struct
	sk_tsq_flags: bigint
	sk_send_head: sk_buff
	tcp_rtx_queue: rb_root
	sk_write_queue: sk_buff_head
	sk_dst_pending_confirm: number
	sk_pacing_status: number
	sk_frag: page_frag
	sk_timer: timer_list
	mptcp_retransmit_timer: timer_list
	sk_pacing_rate: bigint
	sk_zckey: atomic_t
	sk_tskey: atomic_t
	__cacheline_group_end__sock_write_tx: Uint8Array
	__cacheline_group_begin__sock_read_tx: Uint8Array
	sk_max_pacing_rate: bigint
	sk_sndtimeo: bigint
	sk_priority: number
	sk_mark: number
	sk_dst_cache: dst_entry
	sk_route_caps: bigint
	sk_validate_xmit_skb: bigint
	sk_gso_type: number
	sk_gso_max_segs: number
	sk_gso_max_size: number
	sk_allocation: number
	sk_txhash: number
	sk_pacing_shift: number
	sk_use_task_frag: boolean
	__cacheline_group_end__sock_read_tx: Uint8Array
	sk_gso_disabled: number
	sk_kern_sock: number
	sk_no_check_tx: number
	sk_no_check_rx: number
	sk_shutdown: number
	sk_type: number
	sk_protocol: number
	sk_lingertime: bigint
	sk_prot_creator: proto
	sk_callback_lock: rwlock_t
	sk_err_soft: number
	sk_ack_backlog: number
	sk_max_ack_backlog: number
	sk_uid: kuid_t
	sk_peer_lock: spinlock
	sk_bind_phc: number
	sk_peer_pid: pid
	sk_peer_cred: cred
	sk_stamp: bigint
	sk_disconnects: number
	sk_txrehash: number
	sk_clockid: number
	sk_txtime_deadline_mode: number
	sk_txtime_report_errors: number
	sk_txtime_unused: number
	sk_user_data: bigint
	sk_security: bigint
	sk_cgrp_data: sock_cgroup_data
	sk_state_change: bigint
	sk_write_space: bigint
	sk_error_report: bigint
	sk_backlog_rcv: bigint
	sk_destruct: bigint
	sk_reuseport_cb: sock_reuseport
	sk_bpf_storage: bpf_local_storage
	sk_rcu: callback_head
	ns_tracker: lockdep_map_p
	sk_user_frags: xarray
}>
type sock_cgroup_data = Kernel<{
	cgroup: cgroup
	classid: number
	prioidx: number
}>
type sock_common = Kernel<{
	skc_addrpair: bigint
	skc_daddr: number
	skc_rcv_saddr: number
	skc_hash: number
	skc_u16hashes: Elements<number>
	skc_portpair: number
	skc_dport: number
	skc_num: number
	skc_family: number
	skc_state: number
	skc_reuse: number
	skc_reuseport: number
	skc_ipv6only: number
	skc_net_refcnt: number
	skc_bound_dev_if: number
	skc_bind_node: hlist_node
	skc_portaddr_node: hlist_node
	skc_prot: proto
	skc_net: possible_net_t
	skc_v6_daddr: in6_addr
	skc_v6_rcv_saddr: in6_addr
	skc_cookie: atomic64_t
	skc_flags: bigint
	skc_listener: sock
	skc_tw_dr: inet_timewait_death_row
	skc_dontcopy_begin: Elements<number>
	skc_node: hlist_node
	skc_nulls_node: hlist_nulls_node
	skc_tx_queue_mapping: number
	skc_rx_queue_mapping: number
	skc_incoming_cpu: number
	skc_rcv_wnd: number
	skc_tw_rcv_nxt: number
	skc_refcnt: refcount_struct
	skc_dontcopy_end: Elements<number>
	skc_rxhash: number
	skc_window_clamp: number
	skc_tw_snd_nxt: number
}>
type sock_filter = Kernel<{
	code: number
	jt: number
	jf: number
	k: number
}>
type sock_fprog_kern = Kernel<{
	len: number
	filter: sock_filter
}>
type sock_reuseport = Kernel<{
	rcu: callback_head
	max_socks: number
	num_socks: number
	num_closed_socks: number
	incoming_cpu: number
	synq_overflow_ts: number
	reuseport_id: number
	bind_inany: number
	has_conns: number
	prog: bpf_prog
	socks: Elements<sock>
}>
type sockaddr = Kernel<{
	sa_family: number
	sa_data_min: string
	__empty_sa_data: lockdep_map_p
	sa_data: Uint8Array
}>
type sockaddr_in = Kernel<{
	sin_family: number
	sin_port: number
	sin_addr: in_addr
	__pad: Uint8Array
}>
type sockaddr_in6 = Kernel<{
	sin6_family: number
	sin6_port: number
	sin6_flowinfo: number
	sin6_addr: in6_addr
	sin6_scope_id: number
}>
type sockaddr_un = Kernel<{
	sun_family: number
	sun_path: string
}>
type socket = Kernel<{
	state: number
	type: number
	flags: bigint
	file: file
	sk: sock
	ops: proto_ops
	wq: socket_wq
}>
type socket_lock_t = Kernel<{
	slock: spinlock
	owned: number
	wq: wait_queue_head
}>
type socket_wq = Kernel<{
	wait: wait_queue_head
	fasync_list: fasync_struct
	flags: bigint
	rcu: callback_head
}>
type spinlock = Kernel<{
	rlock: raw_spinlock
}>
type srcu_data = Kernel<{
	srcu_lock_count: Elements<atomic64_t>
	srcu_unlock_count: Elements<atomic64_t>
	srcu_nmi_safety: number
	lock: spinlock
	srcu_cblist: rcu_segcblist
	srcu_gp_seq_needed: bigint
	srcu_gp_seq_needed_exp: bigint
	srcu_cblist_invoking: boolean
	delay_work: timer_list
	work: work_struct
	srcu_barrier_head: callback_head
	mynode: srcu_node
	grpmask: bigint
	cpu: number
	ssp: srcu_struct
}>
type srcu_node = Kernel<{
	lock: spinlock
	srcu_have_cbs: Elements<bigint>
	srcu_data_have_cbs: Elements<bigint>
	srcu_gp_seq_needed_exp: bigint
	srcu_parent: srcu_node
	grplo: number
	grphi: number
}>
type srcu_struct = Kernel<{
	srcu_idx: number
	sda: srcu_data
	dep_map: lockdep_map
	srcu_sup: srcu_usage
}>
type srcu_usage = Kernel<{
	node: srcu_node
	level: Elements<srcu_node>
	srcu_size_state: number
	srcu_cb_mutex: mutex
	lock: spinlock
	srcu_gp_mutex: mutex
	srcu_gp_seq: bigint
	srcu_gp_seq_needed: bigint
	srcu_gp_seq_needed_exp: bigint
	srcu_gp_start: bigint
	srcu_last_gp_end: bigint
	srcu_size_jiffies: bigint
	srcu_n_lock_retries: bigint
	srcu_n_exp_nodelay: bigint
	sda_is_static: boolean
	srcu_barrier_seq: bigint
	srcu_barrier_mutex: mutex
	srcu_barrier_completion: completion
	srcu_barrier_cpu_cnt: atomic_t
	reschedule_jiffies: bigint
	reschedule_count: bigint
	work: delayed_work
	srcu_ssp: srcu_struct
}>
type static_call_key = Kernel<{
	func: bigint
	type: bigint
	mods: static_call_mod
	sites: static_call_site
}>
type static_call_mod = Kernel<{
	next: static_call_mod
	mod: module
	sites: static_call_site
}>
type static_call_site = Kernel<{
	addr: number
	key: number
}>
type static_key = Kernel<{
	enabled: atomic_t
	type: bigint
	entries: jump_entry
	next: static_key_mod
}>
type static_key_false = Kernel<{
	key: static_key
}>
type static_key_mod = Kernel<{
	next: static_key_mod
	entries: jump_entry
	mod: module
}>
type static_key_true = Kernel<{
	key: static_key
}>
type strp_callbacks = Kernel<{
	parse_msg: bigint
	rcv_msg: bigint
	read_sock: bigint
	read_sock_done: bigint
	abort_parser: bigint
	lock: bigint
	unlock: bigint
}>
type strp_stats = Kernel<{
	msgs: bigint
	bytes: bigint
	mem_fail: number
	need_more_hdr: number
	msg_too_big: number
	msg_timeouts: number
	bad_hdr_len: number
}>
type strparser = Kernel<{
	sk: sock
	stopped: number
	paused: number
	aborted: number
	interrupted: number
	unrecov_intr: number
	skb_nextp: bigint
	skb_head: sk_buff
	need_bytes: number
	msg_timer_work: delayed_work
	work: work_struct
	stats: strp_stats
	cb: strp_callbacks
}>
type super_block = Kernel<{
	s_list: list_head
	s_dev: number
	s_blocksize_bits: number
	s_blocksize: bigint
	s_maxbytes: bigint
	s_type: file_system_type
	s_op: super_operations
	dq_op: dquot_operations
	s_qcop: quotactl_ops
	s_export_op: export_operations
	s_flags: bigint
	s_iflags: bigint
	s_magic: bigint
	s_root: dentry
	s_umount: rw_semaphore
	s_count: number
	s_active: atomic_t
	s_security: bigint
	s_xattr: bigint
	s_cop: fscrypt_operations
	s_master_keys: fscrypt_keyring
	s_vop: fsverity_operations
	s_encoding: unicode_map
	s_encoding_flags: number
	s_roots: hlist_bl_head
	s_mounts: list_head
	s_bdev: block_device
	s_bdev_file: file
	s_bdi: backing_dev_info
	s_mtd: bigint
	s_instances: hlist_node
	s_quota_types: number
	s_dquot: quota_info
	s_writers: sb_writers
	s_fs_info: bigint
	s_time_gran: number
	s_time_min: bigint
	s_time_max: bigint
	s_fsnotify_mask: number
	s_fsnotify_info: fsnotify_sb_info
	s_id: string
	s_uuid: guid_t
	s_uuid_len: number
	s_sysfs_name: string
	s_max_links: number
	s_vfs_rename_mutex: mutex
	s_subtype: string
	s_d_op: dentry_operations
	s_shrink: shrinker
	s_remove_count: atomic64_t
	s_readonly_remount: number
	s_wb_err: number
	s_dio_done_wq: workqueue_struct
	s_pins: hlist_head
	s_user_ns: user_namespace
	s_dentry_lru: list_lru
	s_inode_lru: list_lru
	rcu: callback_head
	destroy_work: work_struct
	s_sync_lock: mutex
	s_stack_depth: number
	s_inode_list_lock: spinlock
	s_inodes: list_head
	s_inode_wblist_lock: spinlock
	s_inodes_wb: list_head
}>
type super_operations = Kernel<{
	alloc_inode: bigint
	destroy_inode: bigint
	free_inode: bigint
	dirty_inode: bigint
	write_inode: bigint
	drop_inode: bigint
	evict_inode: bigint
	put_super: bigint
	sync_fs: bigint
	freeze_super: bigint
	freeze_fs: bigint
	thaw_super: bigint
	unfreeze_fs: bigint
	statfs: bigint
	remount_fs: bigint
	umount_begin: bigint
	show_options: bigint
	show_devname: bigint
	show_path: bigint
	show_stats: bigint
	quota_read: bigint
	quota_write: bigint
	get_dquots: bigint
	nr_cached_objects: bigint
	free_cached_objects: bigint
	shutdown: bigint
}>
type svc_pool = Kernel<{
	sp_id: number
	sp_xprts: lwq
	sp_nrthreads: number
	sp_all_threads: list_head
	sp_idle_threads: llist_head
	sp_messages_arrived: percpu_counter
	sp_sockets_queued: percpu_counter
	sp_threads_woken: percpu_counter
	sp_flags: bigint
}>
type svc_program = Kernel<{
	pg_prog: number
	pg_lovers: number
	pg_hivers: number
	pg_nvers: number
	pg_vers: bigint
	pg_name: string
	pg_class: string
	pg_authenticate: bigint
	pg_init_request: bigint
	pg_rpcbind_set: bigint
}>
type svc_serv = Kernel<{
	sv_programs: svc_program
	sv_stats: svc_stat
	sv_lock: spinlock
	sv_nprogs: number
	sv_nrthreads: number
	sv_maxconn: number
	sv_max_payload: number
	sv_max_mesg: number
	sv_xdrsize: number
	sv_permsocks: list_head
	sv_tempsocks: list_head
	sv_tmpcnt: number
	sv_temptimer: timer_list
	sv_name: string
	sv_nrpools: number
	sv_is_pooled: boolean
	sv_pools: svc_pool
	sv_threadfn: bigint
	sv_cb_list: lwq
	sv_bc_enabled: boolean
}>
type svc_stat = Kernel<{
	program: svc_program
	netcnt: number
	netudpcnt: number
	nettcpcnt: number
	nettcpconn: number
	rpccnt: number
	rpcbadfmt: number
	rpcbadauth: number
	rpcbadclnt: number
}>
type swait_queue_head = Kernel<{
	lock: raw_spinlock
	task_list: list_head
}>
type swp_entry_t = Kernel<{
	val: bigint
}>
type swregs_state = Kernel<{
	cwd: number
	swd: number
	twd: number
	fip: number
	fcs: number
	foo: number
	fos: number
	st_space: Elements<number>
	ftop: number
	changed: number
	lookahead: number
	no_update: number
	rm: number
	alimit: number
	info: math_emu_info
	entry_eip: number
}>
type syscall_user_dispatch = Kernel<{
	selector: string
	offset: bigint
	len: bigint
	on_dispatch: boolean
}>
type sysctl_fib_multipath_hash_seed = Kernel<{
	user_seed: number
	mp_seed: number
}>
type sysfs_ops = Kernel<{
	show: bigint
	store: bigint
}>
type sysv_sem = Kernel<{
	undo_list: sem_undo_list
}>
type sysv_shm = Kernel<{
	shm_clist: list_head
}>
type task_cputime = Kernel<{
	stime: bigint
	utime: bigint
	sum_exec_runtime: bigint
}>
type task_cputime_atomic = Kernel<{
	utime: atomic64_t
	stime: atomic64_t
	sum_exec_runtime: atomic64_t
}>
type task_delay_info = Kernel<{
	lock: raw_spinlock
	blkio_start: bigint
	blkio_delay: bigint
	swapin_start: bigint
	swapin_delay: bigint
	blkio_count: number
	swapin_count: number
	freepages_start: bigint
	freepages_delay: bigint
	thrashing_start: bigint
	thrashing_delay: bigint
	compact_start: bigint
	compact_delay: bigint
	wpcopy_start: bigint
	wpcopy_delay: bigint
	irq_delay: bigint
	freepages_count: number
	thrashing_count: number
	compact_count: number
	wpcopy_count: number
	irq_count: number
}>
type task_group = Kernel<{
	css: cgroup_subsys_state
	idle: number
	se: bigint
	cfs_rq: bigint
	shares: bigint
	load_avg: atomic64_t
	rcu: callback_head
	list: list_head
	parent: task_group
	siblings: list_head
	children: list_head
	autogroup: autogroup
	cfs_bandwidth: cfs_bandwidth
}>
type task_io_accounting = Kernel<{
	rchar: bigint
	wchar: bigint
	syscr: bigint
	syscw: bigint
	read_bytes: bigint
	write_bytes: bigint
	cancelled_write_bytes: bigint
}>
type task_struct = Kernel<{
	thread_info: thread_info
	__state: number
	saved_state: number
	stack: bigint
	usage: refcount_struct
	flags: number
	ptrace: number
	on_cpu: number
	wake_entry: __call_single_node
	wakee_flips: number
	wakee_flip_decay_ts: bigint
	last_wakee: task_struct
	recent_used_cpu: number
	wake_cpu: number
	on_rq: number
	prio: number
	static_prio: number
	normal_prio: number
	rt_priority: number
	se: sched_entity
	rt: sched_rt_entity
	dl: sched_dl_entity
	dl_server: sched_dl_entity
	sched_class: sched_class
	sched_task_group: task_group
	stats: sched_statistics
	preempt_notifiers: hlist_head
	btrace_seq: number
	policy: number
	max_allowed_capacity: bigint
	nr_cpus_allowed: number
	cpus_ptr: cpumask
	user_cpus_ptr: cpumask
	cpus_mask: cpumask
	migration_pending: bigint
	migration_disabled: number
	migration_flags: number
	rcu_read_lock_nesting: number
	rcu_read_unlock_special: rcu_special
	rcu_node_entry: list_head
	rcu_blocked_node: rcu_node
	rcu_tasks_nvcsw: bigint
	rcu_tasks_holdout: number
	rcu_tasks_idx: number
	rcu_tasks_idle_cpu: number
	rcu_tasks_holdout_list: list_head
	rcu_tasks_exit_cpu: number
	rcu_tasks_exit_list: list_head
	trc_reader_nesting: number
	trc_ipi_to_cpu: number
	trc_reader_special: rcu_special
	trc_holdout_list: list_head
	trc_blkd_node: list_head
	trc_blkd_cpu: number
	sched_info: sched_info
	tasks: list_head
	pushable_tasks: plist_node
	pushable_dl_tasks: rb_node
	mm: mm_struct
	active_mm: mm_struct
	faults_disabled_mapping: address_space
	exit_state: number
	exit_code: number
	exit_signal: number
	pdeath_signal: number
	jobctl: bigint
	personality: number
	sched_reset_on_fork: number
	sched_contributes_to_load: number
	sched_migrated: number
	sched_task_hot: number
	sched_remote_wakeup: number
	sched_rt_mutex: number
	user_dumpable: number
	in_execve: number
	in_iowait: number
	restore_sigmask: number
	in_lru_fault: number
	no_cgroup_migration: number
	frozen: number
	use_memdelay: number
	in_memstall: number
	in_eventfd: number
	pasid_activated: number
	reported_split_lock: number
	in_thrashing: number
	atomic_flags: bigint
	restart_block: restart_block
	pid: number
	tgid: number
	stack_canary: bigint
	real_parent: task_struct
	parent: task_struct
	children: list_head
	sibling: list_head
	group_leader: task_struct
	ptraced: list_head
	ptrace_entry: list_head
	thread_pid: pid
	pid_links: Elements<hlist_node>
	thread_node: list_head
	vfork_done: completion
	set_child_tid: bigint
	clear_child_tid: bigint
	worker_private: bigint
	utime: bigint
	stime: bigint
	gtime: bigint
	prev_cputime: prev_cputime
	vtime: vtime
	tick_dep_mask: atomic_t
	nvcsw: bigint
	nivcsw: bigint
	start_time: bigint
	start_boottime: bigint
	min_flt: bigint
	maj_flt: bigint
	posix_cputimers: posix_cputimers
	posix_cputimers_work: posix_cputimers_work
	ptracer_cred: cred
	real_cred: cred
	cred: cred
	cached_requested_key: key
	comm: string
	nameidata: nameidata
	sysvsem: sysv_sem
	sysvshm: sysv_shm
	last_switch_count: bigint
	last_switch_time: bigint
	fs: fs_struct
	files: files_struct
	io_uring: io_uring_task
	nsproxy: nsproxy
	signal: signal_struct
	sighand: sighand_struct
	blocked: sigset_t
	real_blocked: sigset_t
	saved_sigmask: sigset_t
	pending: sigpending
	sas_ss_sp: bigint
	sas_ss_size: bigint
	sas_ss_flags: number
	task_works: callback_head
	audit_context: audit_context
	loginuid: kuid_t
	sessionid: number
	seccomp: seccomp
	syscall_dispatch: syscall_user_dispatch
	parent_exec_id: bigint
	self_exec_id: bigint
	alloc_lock: spinlock
	pi_lock: raw_spinlock
	wake_q: wake_q_node
	pi_waiters: rb_root_cached
	pi_top_task: task_struct
	pi_blocked_on: rt_mutex_waiter
	journal_info: bigint
	bio_list: bio_list
	plug: blk_plug
	reclaim_state: reclaim_state
	io_context: io_context
	capture_control: capture_control
	ptrace_message: bigint
	last_siginfo: kernel_siginfo
	ioac: task_io_accounting
	psi_flags: number
	acct_rss_mem1: bigint
	acct_vm_mem1: bigint
	acct_timexpd: bigint
	mems_allowed: nodemask_t
	mems_allowed_seq: seqcount_spinlock
	cpuset_mem_spread_rotor: number
	cgroups: css_set
	cg_list: list_head
	closid: number
	rmid: number
	robust_list: robust_list_head
	compat_robust_list: compat_robust_list_head
	pi_state_list: list_head
	pi_state_cache: futex_pi_state
	futex_exit_mutex: mutex
	futex_state: number
	perf_recursion: Uint8Array
	perf_event_ctxp: perf_event_context
	perf_event_mutex: mutex
	perf_event_list: list_head
	mempolicy: mempolicy
	il_prev: number
	il_weight: number
	pref_node_fork: number
	numa_scan_seq: number
	numa_scan_period: number
	numa_scan_period_max: number
	numa_preferred_nid: number
	numa_migrate_retry: bigint
	node_stamp: bigint
	last_task_numa_placement: bigint
	last_sum_exec_runtime: bigint
	numa_work: callback_head
	numa_group: numa_group
	numa_faults: bigint
	total_numa_faults: bigint
	numa_faults_locality: Elements<bigint>
	numa_pages_migrated: bigint
	rseq: rseq
	rseq_len: number
	rseq_sig: number
	rseq_event_mask: bigint
	mm_cid: number
	last_mm_cid: number
	migrate_from_cpu: number
	mm_cid_active: number
	cid_work: callback_head
	tlb_ubc: tlbflush_unmap_batch
	splice_pipe: pipe_inode_info
	task_frag: page_frag
	delays: task_delay_info
	nr_dirtied: number
	nr_dirtied_pause: number
	dirty_paused_when: bigint
	timer_slack_ns: bigint
	default_timer_slack_ns: bigint
	curr_ret_stack: number
	curr_ret_depth: number
	ret_stack: bigint
	ftrace_timestamp: bigint
	trace_overrun: atomic_t
	tracing_graph_pause: atomic_t
	trace_recursion: bigint
	memcg_nr_pages_over_high: number
	active_memcg: mem_cgroup
	objcg: obj_cgroup
	throttle_disk: gendisk
	utask: uprobe_task
	sequential_io: number
	sequential_io_avg: number
	kmap_ctrl: kmap_ctrl
	rcu: callback_head
	rcu_users: refcount_struct
	pagefault_disabled: number
	oom_reaper_list: task_struct
	oom_reaper_timer: timer_list
	stack_vm_area: vm_struct
	stack_refcount: refcount_struct
	patch_state: number
	security: bigint
	bpf_storage: bpf_local_storage
	bpf_ctx: bpf_run_ctx
	bpf_net_context: bpf_net_context
	kstack_offset: number
	mce_vaddr: bigint
	mce_kflags: bigint
	mce_addr: bigint
	mce_ripv: number
	mce_whole_page: number
	__mce_reserved: bigint
	mce_kill_me: callback_head
	mce_count: number
	kretprobe_instances: llist_head
	rethooks: llist_head
	l1d_flush_kill: callback_head
	thread: thread_struct
}>
type tasklet_struct = Kernel<{
	next: tasklet_struct
	state: bigint
	count: atomic_t
	use_callback: boolean
	func: bigint
	callback: bigint
	data: bigint
}>
type taskstats = Kernel<{
	version: number
	ac_exitcode: number
	ac_flag: number
	ac_nice: number
	cpu_count: bigint
	cpu_delay_total: bigint
	blkio_count: bigint
	blkio_delay_total: bigint
	swapin_count: bigint
	swapin_delay_total: bigint
	cpu_run_real_total: bigint
	cpu_run_virtual_total: bigint
	ac_comm: string
	ac_sched: number
	ac_pad: Uint8Array
	ac_uid: number
	ac_gid: number
	ac_pid: number
	ac_ppid: number
	ac_btime: number
	ac_etime: bigint
	ac_utime: bigint
	ac_stime: bigint
	ac_minflt: bigint
	ac_majflt: bigint
	coremem: bigint
	virtmem: bigint
	hiwater_rss: bigint
	hiwater_vm: bigint
	read_char: bigint
	write_char: bigint
	read_syscalls: bigint
	write_syscalls: bigint
	read_bytes: bigint
	write_bytes: bigint
	cancelled_write_bytes: bigint
	nvcsw: bigint
	nivcsw: bigint
	ac_utimescaled: bigint
	ac_stimescaled: bigint
	cpu_scaled_run_real_total: bigint
	freepages_count: bigint
	freepages_delay_total: bigint
	thrashing_count: bigint
	thrashing_delay_total: bigint
	ac_btime64: bigint
	compact_count: bigint
	compact_delay_total: bigint
	ac_tgid: number
	ac_tgetime: bigint
	ac_exe_dev: bigint
	ac_exe_inode: bigint
	wpcopy_count: bigint
	wpcopy_delay_total: bigint
	irq_count: bigint
	irq_delay_total: bigint
}>
type tc_sizespec = Kernel<{
	cell_log: number
	size_log: number
	cell_align: number
	overhead: number
	linklayer: number
	mpu: number
	mtu: number
	tsize: number
}>
type tcp_ao_addr = Kernel<{
	a4: in_addr
	a6: in6_addr
}>
type tcp_ao_key = Kernel<{
	node: hlist_node
	addr: tcp_ao_addr
	key: Uint8Array
	tcp_sigpool_id: number
	digest_size: number
	l3index: number
	prefixlen: number
	family: number
	keylen: number
	keyflags: number
	sndid: number
	rcvid: number
	maclen: number
	rcu: callback_head
	pkt_good: atomic64_t
	pkt_bad: atomic64_t
	traffic_keys: Uint8Array
}>
type tcp_congestion_ops = Kernel<{
	ssthresh: bigint
	cong_avoid: bigint
	set_state: bigint
	cwnd_event: bigint
	in_ack_event: bigint
	pkts_acked: bigint
	min_tso_segs: bigint
	cong_control: bigint
	undo_cwnd: bigint
	sndbuf_expand: bigint
	get_info: bigint
	name: string
	owner: module
	list: list_head
	key: number
	flags: number
	init: bigint
	release: bigint
}>
type tcp_fastopen_context = Kernel<{
	key: Elements<siphash_key_t>
	num: number
	rcu: callback_head
}>
type tcp_fastopen_cookie = Kernel<{
	val: Elements<bigint>
	len: number
	exp: boolean
}>
type tcp_fastopen_metrics = Kernel<{
	mss: number
	syn_loss: number
	try_exp: number
	last_syn_loss: bigint
	cookie: tcp_fastopen_cookie
}>
type tcp_fastopen_request = Kernel<{
	cookie: tcp_fastopen_cookie
	data: msghdr
	size: bigint
	copied: number
	uarg: ubuf_info
}>
type tcp_info = Kernel<{
	tcpi_state: number
	tcpi_ca_state: number
	tcpi_retransmits: number
	tcpi_probes: number
	tcpi_backoff: number
	tcpi_options: number
	tcpi_snd_wscale: number
	tcpi_rcv_wscale: number
	tcpi_delivery_rate_app_limited: number
	tcpi_fastopen_client_fail: number
	tcpi_rto: number
	tcpi_ato: number
	tcpi_snd_mss: number
	tcpi_rcv_mss: number
	tcpi_unacked: number
	tcpi_sacked: number
	tcpi_lost: number
	tcpi_retrans: number
	tcpi_fackets: number
	tcpi_last_data_sent: number
	tcpi_last_ack_sent: number
	tcpi_last_data_recv: number
	tcpi_last_ack_recv: number
	tcpi_pmtu: number
	tcpi_rcv_ssthresh: number
	tcpi_rtt: number
	tcpi_rttvar: number
	tcpi_snd_ssthresh: number
	tcpi_snd_cwnd: number
	tcpi_advmss: number
	tcpi_reordering: number
	tcpi_rcv_rtt: number
	tcpi_rcv_space: number
	tcpi_total_retrans: number
	tcpi_pacing_rate: bigint
	tcpi_max_pacing_rate: bigint
	tcpi_bytes_acked: bigint
	tcpi_bytes_received: bigint
	tcpi_segs_out: number
	tcpi_segs_in: number
	tcpi_notsent_bytes: number
	tcpi_min_rtt: number
	tcpi_data_segs_in: number
	tcpi_data_segs_out: number
	tcpi_delivery_rate: bigint
	tcpi_busy_time: bigint
	tcpi_rwnd_limited: bigint
	tcpi_sndbuf_limited: bigint
	tcpi_delivered: number
	tcpi_delivered_ce: number
	tcpi_bytes_sent: bigint
	tcpi_bytes_retrans: bigint
	tcpi_dsack_dups: number
	tcpi_reord_seen: number
	tcpi_rcv_ooopack: number
	tcpi_snd_wnd: number
	tcpi_rcv_wnd: number
	tcpi_rehash: number
	tcpi_total_rto: number
	tcpi_total_rto_recoveries: number
	tcpi_total_rto_time: number
}>
type tcp_key = Kernel<{
	ao_key: tcp_ao_key
	traffic_key: string
	sne: number
	rcv_next: number
	md5_key: tcp_md5sig_key
	type: number
}>
type tcp_md5sig_info = Kernel<{
	head: hlist_head
	rcu: callback_head
}>
type tcp_md5sig_key = Kernel<{
	node: hlist_node
	keylen: number
	family: number
	prefixlen: number
	flags: number
	addr: tcp_ao_addr
	l3index: number
	key: Uint8Array
	rcu: callback_head
}>
type tcp_metrics_block = Kernel<{
	tcpm_next: tcp_metrics_block
	tcpm_net: net
	tcpm_saddr: inetpeer_addr
	tcpm_daddr: inetpeer_addr
	tcpm_stamp: bigint
	tcpm_lock: number
	tcpm_vals: Elements<number>
	tcpm_fastopen: tcp_fastopen_metrics
	callback_head: callback_head
}>
type tcp_mib = Kernel<{
	mibs: Elements<bigint>
}>
type tcp_options_received = Kernel<{
	ts_recent_stamp: number
	ts_recent: number
	rcv_tsval: number
	rcv_tsecr: number
	saw_tstamp: number
	tstamp_ok: number
	dsack: number
	wscale_ok: number
	sack_ok: number
	smc_ok: number
	snd_wscale: number
	rcv_wscale: number
	saw_unknown: number
	unused: number
	num_sacks: number
	user_mss: number
	mss_clamp: number
}>
type tcp_out_options = Kernel<{
	options: number
	mss: number
	ws: number
	num_sack_blocks: number
	hash_size: number
	bpf_opt_len: number
	hash_location: bigint
	tsval: number
	tsecr: number
	fastopen_cookie: tcp_fastopen_cookie
	mptcp: mptcp_out_options
}>
type tcp_plb_state = Kernel<{
	consec_cong_rounds: number
	unused: number
	pause_until: number
}>
type tcp_rack = Kernel<{
	mstamp: bigint
	rtt_us: number
	end_seq: number
	last_delivered: number
	reo_wnd_steps: number
	reo_wnd_persist: number
	dsack_seen: number
	advanced: number
}>
type tcp_request_sock = Kernel<{
	req: inet_request_sock
	af_specific: tcp_request_sock_ops
	snt_synack: bigint
	tfo_listener: boolean
	is_mptcp: boolean
	req_usec_ts: boolean
	drop_req: boolean
	txhash: number
	rcv_isn: number
	snt_isn: number
	ts_off: number
	last_oow_ack_time: number
	rcv_nxt: number
	syn_tos: number
}>
type tcp_request_sock_ops = Kernel<{
	mss_clamp: number
	req_md5_lookup: bigint
	calc_md5_hash: bigint
	cookie_init_seq: bigint
	route_req: bigint
	init_seq_and_ts_off: bigint
	send_synack: bigint
}>
type tcp_sack_block = Kernel<{
	start_seq: number
	end_seq: number
}>
type tcp_sacktag_state = Kernel<{
	first_sackt: bigint
	last_sackt: bigint
	reord: number
	sack_delivered: number
	flag: number
	mss_now: number
	rate: rate_sample
}>
type tcp_sigpool = Kernel<{
	scratch: bigint
	req: ahash_request
}>
type tcp_sock = Kernel<{
	inet_conn: inet_connection_sock
	__cacheline_group_begin__tcp_sock_read_tx: Uint8Array
	max_window: number
	rcv_ssthresh: number
	reordering: number
	notsent_lowat: number
	gso_segs: number
	lost_skb_hint: sk_buff
	retransmit_skb_hint: sk_buff
	__cacheline_group_end__tcp_sock_read_tx: Uint8Array
	__cacheline_group_begin__tcp_sock_read_txrx: Uint8Array
	tsoffset: number
	snd_wnd: number
	mss_cache: number
	snd_cwnd: number
	prr_out: number
	lost_out: number
	sacked_out: number
	tcp_header_len: number
	scaling_ratio: number
	chrono_type: number
	repair: number
	tcp_usec_ts: number
	is_sack_reneg: number
	is_cwnd_limited: number
	__cacheline_group_end__tcp_sock_read_txrx: Uint8Array
	__cacheline_group_begin__tcp_sock_read_rx: Uint8Array
	copied_seq: number
	rcv_tstamp: number
	snd_wl1: number
	tlp_high_seq: number
	rttvar_us: number
	retrans_out: number
	advmss: number
	urg_data: number
	lost: number
	rtt_min: minmax
	out_of_order_queue: rb_root
	snd_ssthresh: number
	recvmsg_inq: number
	__cacheline_group_end__tcp_sock_read_rx: Uint8Array
	__cacheline_group_begin__tcp_sock_write_tx: Uint8Array
	segs_out: number
	data_segs_out: number
	bytes_sent: bigint
	snd_sml: number
	chrono_start: number
	chrono_stat: Elements<number>
	write_seq: number
	pushed_seq: number
	lsndtime: number
	mdev_us: number
	rtt_seq: number
	tcp_wstamp_ns: bigint
	tsorted_sent_queue: list_head
	highest_sack: sk_buff
	ecn_flags: number
	__cacheline_group_end__tcp_sock_write_tx: Uint8Array
	__cacheline_group_begin__tcp_sock_write_txrx: Uint8Array
	nonagle: number
	rate_app_limited: number
	pred_flags: number
	tcp_clock_cache: bigint
	tcp_mstamp: bigint
	rcv_nxt: number
	snd_nxt: number
	snd_una: number
	window_clamp: number
	srtt_us: number
	packets_out: number
	snd_up: number
	delivered: number
	delivered_ce: number
	app_limited: number
	rcv_wnd: number
	rx_opt: tcp_options_received
	__cacheline_group_end__tcp_sock_write_txrx: Uint8Array
	__cacheline_group_begin__tcp_sock_write_rx: Uint8Array
	bytes_received: bigint
	segs_in: number
	data_segs_in: number
	rcv_wup: number
	max_packets_out: number
	cwnd_usage_seq: number
	rate_delivered: number
	rate_interval_us: number
	rcv_rtt_last_tsecr: number
	first_tx_mstamp: bigint
	delivered_mstamp: bigint
	bytes_acked: bigint
	rcv_rtt_est: Kernel<{
	rtt_us: number
	seq: number
	time: bigint
}>
	rcvq_space: Kernel<{
	space: number
	seq: number
	time: bigint
}>
	__cacheline_group_end__tcp_sock_write_rx: Uint8Array
	dsack_dups: number
	compressed_ack_rcv_nxt: number
	tsq_node: list_head
	rack: tcp_rack
	compressed_ack: number
	dup_ack_counter: number
	tlp_retrans: number
	unused: number
	thin_lto: number
	fastopen_connect: number
	fastopen_no_cookie: number
	fastopen_client_fail: number
	frto: number
	repair_queue: number
	save_syn: number
	syn_data: number
	syn_fastopen: number
	syn_fastopen_exp: number
	syn_fastopen_ch: number
	syn_data_acked: number
	keepalive_probes: number
	tcp_tx_delay: number
	mdev_max_us: number
	reord_seen: number
	snd_cwnd_cnt: number
	snd_cwnd_clamp: number
	snd_cwnd_used: number
	snd_cwnd_stamp: number
	prior_cwnd: number
	prr_delivered: number
	last_oow_ack_time: number
	pacing_timer: hrtimer
	compressed_ack_timer: hrtimer
	ooo_last_skb: sk_buff
	duplicate_sack: Elements<tcp_sack_block>
	selective_acks: Elements<tcp_sack_block>
	recv_sack_cache: Elements<tcp_sack_block>
	lost_cnt_hint: number
	prior_ssthresh: number
	high_seq: number
	retrans_stamp: number
	undo_marker: number
	undo_retrans: number
	bytes_retrans: bigint
	total_retrans: number
	rto_stamp: number
	total_rto: number
	total_rto_recoveries: number
	total_rto_time: number
	urg_seq: number
	keepalive_time: number
	keepalive_intvl: number
	linger2: number
	bpf_sock_ops_cb_flags: number
	bpf_chg_cc_inprogress: number
	timeout_rehash: number
	rcv_ooopack: number
	mtu_probe: Kernel<{
	probe_seq_start: number
	probe_seq_end: number
}>
	plb_rehash: number
	mtu_info: number
	is_mptcp: boolean
	syn_smc: boolean
	smc_hs_congested: bigint
	af_specific: tcp_sock_af_ops
	md5sig_info: tcp_md5sig_info
	fastopen_req: tcp_fastopen_request
	fastopen_rsk: request_sock
	saved_syn: saved_syn
}>
type tcp_sock_af_ops = Kernel<{
	md5_lookup: bigint
	calc_md5_hash: bigint
	md5_parse: bigint
}>
type tcp_timewait_sock = Kernel<{
	tw_sk: inet_timewait_sock
	tw_rcv_wnd: number
	tw_ts_offset: number
	tw_ts_recent: number
	tw_last_oow_ack_time: number
	tw_ts_recent_stamp: number
	tw_tx_delay: number
	tw_md5_key: tcp_md5sig_key
}>
type tcp_ulp_ops = Kernel<{
	list: list_head
	init: bigint
	update: bigint
	release: bigint
	get_info: bigint
	get_info_size: bigint
	clone: bigint
	name: string
	owner: module
}>
type tcp_xa_pool = Kernel<{
	max: number
	idx: number
	tokens: Elements<number>
	netmems: Elements<bigint>
}>
type tcp_zerocopy_receive = Kernel<{
	address: bigint
	length: number
	recv_skip_hint: number
	inq: number
	err: number
	copybuf_address: bigint
	copybuf_len: number
	flags: number
	msg_control: bigint
	msg_controllen: bigint
	msg_flags: number
	reserved: number
}>
type tcphdr = Kernel<{
	source: number
	dest: number
	seq: number
	ack_seq: number
	res1: number
	doff: number
	fin: number
	syn: number
	rst: number
	psh: number
	ack: number
	urg: number
	ece: number
	cwr: number
	window: number
	check: number
	urg_ptr: number
}>
type thermal_attr = Kernel<{
	attr: device_attribute
	name: string
}>
type thermal_cooling_device = Kernel<{
	id: number
	type: string
	max_state: bigint
	device: device
	np: device_node
	devdata: bigint
	stats: bigint
	ops: thermal_cooling_device_ops
	updated: boolean
	lock: mutex
	thermal_instances: list_head
	node: list_head
}>
type thermal_cooling_device_ops = Kernel<{
	get_max_state: bigint
	get_cur_state: bigint
	set_cur_state: bigint
	get_requested_power: bigint
	state2power: bigint
	power2state: bigint
}>
type thermal_governor = Kernel<{
	name: string
	bind_to_tz: bigint
	unbind_from_tz: bigint
	trip_crossed: bigint
	manage: bigint
	update_tz: bigint
	governor_list: list_head
}>
type thermal_trip = Kernel<{
	temperature: number
	hysteresis: number
	type: number
	flags: number
	priv: bigint
}>
type thermal_trip_attrs = Kernel<{
	type: thermal_attr
	temp: thermal_attr
	hyst: thermal_attr
}>
type thermal_trip_desc = Kernel<{
	trip: thermal_trip
	trip_attrs: thermal_trip_attrs
	notify_list_node: list_head
	thermal_instances: list_head
	notify_temp: number
	threshold: number
}>
type thermal_zone_device = Kernel<{
	id: number
	type: string
	device: device
	removal: completion
	resume: completion
	trips_attribute_group: attribute_group
	mode: number
	devdata: bigint
	num_trips: number
	passive_delay_jiffies: bigint
	polling_delay_jiffies: bigint
	recheck_delay_jiffies: bigint
	temperature: number
	last_temperature: number
	emul_temperature: number
	passive: number
	prev_low_trip: number
	prev_high_trip: number
	need_update: atomic_t
	ops: thermal_zone_device_ops
	tzp: thermal_zone_params
	governor: thermal_governor
	governor_data: bigint
	ida: ida
	lock: mutex
	node: list_head
	poll_queue: delayed_work
	notify_event: number
	state: number
	trips: Elements<thermal_trip_desc>
}>
type thermal_zone_device_ops = Kernel<{
	should_bind: bigint
	get_temp: bigint
	set_trips: bigint
	change_mode: bigint
	set_trip_temp: bigint
	get_crit_temp: bigint
	set_emul_temp: bigint
	get_trend: bigint
	hot: bigint
	critical: bigint
}>
type thermal_zone_params = Kernel<{
	governor_name: string
	no_hwmon: boolean
	sustainable_power: number
	k_po: number
	k_pu: number
	k_i: number
	k_d: number
	integral_cutoff: number
	slope: number
	offset: number
}>
type thread_group_cputimer = Kernel<{
	cputime_atomic: task_cputime_atomic
}>
type thread_info = Kernel<{
	flags: bigint
	syscall_work: bigint
	status: number
	cpu: number
}>
type thread_shstk = Kernel<{
	base: bigint
	size: bigint
}>
type thread_struct = Kernel<{
	tls_array: Elements<desc_struct>
	sp: bigint
	es: number
	ds: number
	fsindex: number
	gsindex: number
	fsbase: bigint
	gsbase: bigint
	ptrace_bps: Elements<perf_event>
	virtual_dr6: bigint
	ptrace_dr7: bigint
	cr2: bigint
	trap_nr: bigint
	error_code: bigint
	io_bitmap: io_bitmap
	iopl_emul: bigint
	iopl_warn: number
	pkru: number
	features: bigint
	features_locked: bigint
	shstk: thread_shstk
	fpu: fpu
}>
type throtl_data = Kernel<{
	service_queue: throtl_service_queue
	queue: request_queue
	nr_queued: Elements<number>
	throtl_slice: number
	dispatch_work: work_struct
	track_bio_latency: boolean
}>
type throtl_service_queue = Kernel<{
	parent_sq: throtl_service_queue
	queued: Elements<list_head>
	nr_queued: Elements<number>
	pending_tree: rb_root_cached
	nr_pending: number
	first_pending_disptime: bigint
	pending_timer: timer_list
}>
type time_namespace = Kernel<{
	user_ns: user_namespace
	ucounts: ucounts
	ns: ns_common
	offsets: timens_offsets
	vvar_page: page
	frozen_offsets: boolean
}>
type timens_offsets = Kernel<{
	monotonic: timespec64
	boottime: timespec64
}>
type timer_list = Kernel<{
	entry: hlist_node
	expires: bigint
	function: bigint
	flags: number
}>
type timer_rand_state = Kernel<{
	last_time: bigint
	last_delta: bigint
	last_delta2: bigint
}>
type timerqueue_head = Kernel<{
	rb_root: rb_root_cached
}>
type timerqueue_node = Kernel<{
	node: rb_node
	expires: bigint
}>
type timespec64 = Kernel<{
	tv_sec: bigint
	tv_nsec: bigint
}>
type timewait_sock_ops = Kernel<{
	twsk_slab: kmem_cache
	twsk_slab_name: string
	twsk_obj_size: number
	twsk_destructor: bigint
}>
type timezone = Kernel<{
	tz_minuteswest: number
	tz_dsttime: number
}>
type tlbflush_unmap_batch = Kernel<{
	arch: arch_tlbflush_unmap_batch
	flush_required: boolean
	writable: boolean
}>
type tlsdev_ops = Kernel<{
	tls_dev_add: bigint
	tls_dev_del: bigint
	tls_dev_resync: bigint
}>
type tmigr_cpu = Kernel<{
	lock: raw_spinlock
	online: boolean
	idle: boolean
	remote: boolean
	tmgroup: tmigr_group
	groupmask: number
	wakeup: bigint
	cpuevt: tmigr_event
}>
type tmigr_event = Kernel<{
	nextevt: timerqueue_node
	cpu: number
	ignore: boolean
}>
type tmigr_group = Kernel<{
	lock: raw_spinlock
	parent: tmigr_group
	groupevt: tmigr_event
	next_expiry: bigint
	events: timerqueue_head
	migr_state: atomic_t
	level: number
	numa_node: number
	num_children: number
	groupmask: number
	list: list_head
}>
type tms = Kernel<{
	tms_utime: bigint
	tms_stime: bigint
	tms_cutime: bigint
	tms_cstime: bigint
}>
type trace_event = Kernel<{
	node: hlist_node
	type: number
	funcs: trace_event_functions
}>
type trace_event_call = Kernel<{
	list: list_head
	class: trace_event_class
	name: string
	tp: tracepoint
	event: trace_event
	print_fmt: string
	module: bigint
	refcnt: atomic_t
	data: bigint
	flags: number
	perf_refcount: number
	perf_events: hlist_head
	prog_array: bpf_prog_array
	perf_perm: bigint
}>
type trace_event_class = Kernel<{
	system: string
	probe: bigint
	perf_probe: bigint
	reg: bigint
	fields_array: trace_event_fields
	get_fields: bigint
	fields: list_head
	raw_init: bigint
}>
type trace_event_fields = Kernel<{
	type: string
	name: string
	size: number
	align: number
	is_signed: number
	needs_test: number
	filter_type: number
	len: number
	define_fields: bigint
}>
type trace_event_functions = Kernel<{
	trace: bigint
	raw: bigint
	hex: bigint
	binary: bigint
}>
type tracepoint = Kernel<{
	name: string
	key: static_key
	static_call_key: static_call_key
	static_call_tramp: bigint
	iterator: bigint
	probestub: bigint
	regfunc: bigint
	unregfunc: bigint
	funcs: tracepoint_func
}>
type tracepoint_func = Kernel<{
	func: bigint
	data: bigint
	prio: number
}>
type transaction_chp_stats_s = Kernel<{
	cs_chp_time: bigint
	cs_forced_to_close: number
	cs_written: number
	cs_dropped: number
}>
type transaction_run_stats_s = Kernel<{
	rs_wait: bigint
	rs_request_delay: bigint
	rs_running: bigint
	rs_locked: bigint
	rs_flushing: bigint
	rs_logging: bigint
	rs_handle_count: number
	rs_blocks: number
	rs_blocks_logged: number
}>
type transaction_s = Kernel<{
	t_journal: journal_s
	t_tid: number
	t_state: number
	t_log_start: bigint
	t_nr_buffers: number
	t_reserved_list: journal_head
	t_buffers: journal_head
	t_forget: journal_head
	t_checkpoint_list: journal_head
	t_shadow_list: journal_head
	t_inode_list: list_head
	t_max_wait: bigint
	t_start: bigint
	t_requested: bigint
	t_chp_stats: transaction_chp_stats_s
	t_updates: atomic_t
	t_outstanding_credits: atomic_t
	t_outstanding_revokes: atomic_t
	t_handle_count: atomic_t
	t_cpnext: transaction_s
	t_cpprev: transaction_s
	t_expires: bigint
	t_start_time: bigint
	t_synchronous_commit: number
	t_need_data_flush: number
	t_private_list: list_head
}>
type transaction_stats_s = Kernel<{
	ts_tid: bigint
	ts_requested: bigint
	run: transaction_run_stats_s
}>
type tty_audit_buf = Kernel<{
	mutex: mutex
	dev: number
	icanon: boolean
	valid: bigint
	data: bigint
}>
type tty_buffer = Kernel<{
	next: tty_buffer
	free: llist_node
	used: number
	size: number
	commit: number
	lookahead: number
	read: number
	flags: boolean
	data: Uint8Array
}>
type tty_bufhead = Kernel<{
	head: tty_buffer
	work: work_struct
	lock: mutex
	priority: atomic_t
	sentinel: tty_buffer
	free: llist_head
	mem_used: atomic_t
	mem_limit: number
	tail: tty_buffer
}>
type tty_driver = Kernel<{
	kref: kref
	cdevs: bigint
	owner: module
	driver_name: string
	name: string
	name_base: number
	major: number
	minor_start: number
	num: number
	type: number
	subtype: number
	init_termios: ktermios
	flags: bigint
	proc_entry: proc_dir_entry
	other: tty_driver
	ttys: bigint
	ports: bigint
	termios: bigint
	driver_state: bigint
	ops: tty_operations
	tty_drivers: list_head
}>
type tty_ldisc = Kernel<{
	ops: tty_ldisc_ops
	tty: tty_struct
}>
type tty_ldisc_ops = Kernel<{
	name: string
	num: number
	open: bigint
	close: bigint
	flush_buffer: bigint
	read: bigint
	write: bigint
	ioctl: bigint
	compat_ioctl: bigint
	set_termios: bigint
	poll: bigint
	hangup: bigint
	receive_buf: bigint
	write_wakeup: bigint
	dcd_change: bigint
	receive_buf2: bigint
	lookahead_buf: bigint
	owner: module
}>
type tty_operations = Kernel<{
	lookup: bigint
	install: bigint
	remove: bigint
	open: bigint
	close: bigint
	shutdown: bigint
	cleanup: bigint
	write: bigint
	put_char: bigint
	flush_chars: bigint
	write_room: bigint
	chars_in_buffer: bigint
	ioctl: bigint
	compat_ioctl: bigint
	set_termios: bigint
	throttle: bigint
	unthrottle: bigint
	stop: bigint
	start: bigint
	hangup: bigint
	break_ctl: bigint
	flush_buffer: bigint
	ldisc_ok: bigint
	set_ldisc: bigint
	wait_until_sent: bigint
	send_xchar: bigint
	tiocmget: bigint
	tiocmset: bigint
	resize: bigint
	get_icount: bigint
	get_serial: bigint
	set_serial: bigint
	show_fdinfo: bigint
	proc_show: bigint
}>
type tty_port = Kernel<{
	buf: tty_bufhead
	tty: tty_struct
	itty: tty_struct
	ops: tty_port_operations
	client_ops: tty_port_client_operations
	lock: spinlock
	blocked_open: number
	count: number
	open_wait: wait_queue_head
	delta_msr_wait: wait_queue_head
	flags: bigint
	iflags: bigint
	console: number
	mutex: mutex
	buf_mutex: mutex
	xmit_buf: bigint
	xmit_fifo: Kernel<{
	kfifo: __kfifo
	type: bigint
	const_type: bigint
	rectype: bigint
	ptr: bigint
	ptr_const: bigint
	buf: Uint8Array
}>
	close_delay: number
	closing_wait: number
	drain_delay: number
	kref: kref
	client_data: bigint
}>
type tty_port_client_operations = Kernel<{
	receive_buf: bigint
	lookahead_buf: bigint
	write_wakeup: bigint
}>
type tty_port_operations = Kernel<{
	carrier_raised: bigint
	dtr_rts: bigint
	shutdown: bigint
	activate: bigint
	destruct: bigint
}>
type tty_struct = Kernel<{
	kref: kref
	index: number
	dev: device
	driver: tty_driver
	port: tty_port
	ops: tty_operations
	ldisc: tty_ldisc
	ldisc_sem: ld_semaphore
	atomic_write_lock: mutex
	legacy_mutex: mutex
	throttle_mutex: mutex
	termios_rwsem: rw_semaphore
	winsize_mutex: mutex
	termios: ktermios
	termios_locked: ktermios
	name: string
	flags: bigint
	count: number
	receive_room: number
	winsize: winsize
	flow: Kernel<{
	lock: spinlock
	stopped: boolean
	tco_stopped: boolean
}>
	ctrl: Kernel<{
	pgrp: pid
	session: pid
	lock: spinlock
	pktstatus: number
	packet: boolean
}>
	hw_stopped: boolean
	closing: boolean
	flow_change: number
	link: tty_struct
	fasync: fasync_struct
	write_wait: wait_queue_head
	read_wait: wait_queue_head
	break_wait: wait_queue_head
	hangup_work: work_struct
	disc_data: bigint
	driver_data: bigint
	files_lock: spinlock
	write_cnt: number
	write_buf: bigint
	tty_files: list_head
	SAK_work: work_struct
}>
type u64_stats_sync = Kernel<{}>
type u64_stats_t = Kernel<{
	v: local64_t
}>
type ubuf_info = Kernel<{
	ops: ubuf_info_ops
	refcnt: refcount_struct
	flags: number
}>
type ubuf_info_ops = Kernel<{
	complete: bigint
	link_skb: bigint
}>
type ucounts = Kernel<{
	node: hlist_node
	ns: user_namespace
	uid: kuid_t
	count: atomic_t
	ucount: Elements<atomic64_t>
	rlimit: Elements<atomic64_t>
}>
type udp_hslot = Kernel<{
	head: hlist_head
	count: number
	lock: spinlock
}>
type udp_mib = Kernel<{
	mibs: Elements<bigint>
}>
type udp_sock = Kernel<{
	inet: inet_sock
	udp_flags: bigint
	pending: number
	encap_type: number
	len: number
	gso_size: number
	pcslen: number
	pcrlen: number
	encap_rcv: bigint
	encap_err_rcv: bigint
	encap_err_lookup: bigint
	encap_destroy: bigint
	gro_receive: bigint
	gro_complete: bigint
	reader_queue: sk_buff_head
	forward_deficit: number
	forward_threshold: number
	peeking_with_offset: boolean
}>
type udp_table = Kernel<{
	hash: udp_hslot
	hash2: udp_hslot
	mask: number
	log: number
}>
type udp_tunnel_nic_info = Kernel<{
	set_port: bigint
	unset_port: bigint
	sync_table: bigint
	shared: udp_tunnel_nic_shared
	flags: number
	tables: Elements<udp_tunnel_nic_table_info>
}>
type udp_tunnel_nic_shared = Kernel<{
	udp_tunnel_nic_info: bigint
	devices: list_head
}>
type udp_tunnel_nic_table_info = Kernel<{
	n_entries: number
	tunnel_types: number
}>
type udphdr = Kernel<{
	source: number
	dest: number
	len: number
	check: number
}>
type uevent_sock = Kernel<{
	list: list_head
	sk: sock
}>
type uid_gid_extent = Kernel<{
	first: number
	lower_first: number
	count: number
}>
type uid_gid_map = Kernel<{
	extent: Elements<uid_gid_extent>
	nr_extents: number
	forward: uid_gid_extent
	reverse: uid_gid_extent
}>
type uncached_list = Kernel<{
	lock: spinlock
	head: list_head
}>
type unicode_map = Kernel<{
	version: number
	ntab: Elements<utf8data>
	tables: utf8data_table
	rcu: callback_head
}>
type unix_address = Kernel<{
	refcnt: refcount_struct
	len: number
	name: Elements<sockaddr_un>
}>
type unix_sock = Kernel<{
	sk: sock
	addr: unix_address
	path: path
	iolock: mutex
	bindlock: mutex
	peer: sock
	listener: sock
	vertex: unix_vertex
	lock: spinlock
	peer_wq: socket_wq
	peer_wake: wait_queue_entry
	scm_stat: scm_stat
	oob_skb: sk_buff
}>
type unix_table = Kernel<{
	locks: spinlock
	buckets: hlist_head
}>
type unix_vertex = Kernel<{
	edges: list_head
	entry: list_head
	scc_entry: list_head
	out_degree: bigint
	index: bigint
	scc_index: bigint
}>
type upid = Kernel<{
	nr: number
	ns: pid_namespace
}>
type uprobe = Kernel<{
	rb_node: rb_node
	ref: refcount_struct
	register_rwsem: rw_semaphore
	consumer_rwsem: rw_semaphore
	pending_list: list_head
	consumers: list_head
	inode: inode
	rcu: callback_head
	offset: bigint
	ref_ctr_offset: bigint
	flags: bigint
	arch: arch_uprobe
}>
type uprobe_task = Kernel<{
	state: number
	autask: arch_uprobe_task
	vaddr: bigint
	dup_xol_work: callback_head
	dup_xol_addr: bigint
	active_uprobe: uprobe
	xol_vaddr: bigint
	auprobe: arch_uprobe
	return_instances: return_instance
	depth: number
}>
type uprobe_xol_ops = Kernel<{
	emulate: bigint
	pre_xol: bigint
	post_xol: bigint
	abort: bigint
}>
type uprobes_state = Kernel<{
	xol_area: xol_area
}>
type user_namespace = Kernel<{
	uid_map: uid_gid_map
	gid_map: uid_gid_map
	projid_map: uid_gid_map
	parent: user_namespace
	level: number
	owner: kuid_t
	group: kgid_t
	ns: ns_common
	flags: bigint
	parent_could_setfcap: boolean
	keyring_name_list: list_head
	user_keyring_register: key
	keyring_sem: rw_semaphore
	persistent_keyring_register: key
	work: work_struct
	set: ctl_table_set
	sysctls: ctl_table_header
	ucounts: ucounts
	ucount_max: Elements<bigint>
	rlimit_max: Elements<bigint>
	binfmt_misc: binfmt_misc
}>
type user_struct = Kernel<{
	__count: refcount_struct
	epoll_watches: percpu_counter
	unix_inflight: bigint
	pipe_bufs: atomic64_t
	uidhash_node: hlist_node
	uid: kuid_t
	locked_vm: atomic64_t
	perf_mlock: atomic64_t
	ratelimit: ratelimit_state
}>
type userfaultfd_ctx = Kernel<{
	fault_pending_wqh: wait_queue_head
	fault_wqh: wait_queue_head
	fd_wqh: wait_queue_head
	event_wqh: wait_queue_head
	refile_seq: seqcount_spinlock
	refcount: refcount_struct
	flags: number
	features: number
	released: boolean
	map_changing_lock: rw_semaphore
	mmap_changing: atomic_t
	mm: mm_struct
}>
type utf8data = Kernel<{
	maxage: number
	offset: number
}>
type utf8data_table = Kernel<{
	utf8agetab: bigint
	utf8agetab_size: number
	utf8nfdicfdata: utf8data
	utf8nfdicfdata_size: number
	utf8nfdidata: utf8data
	utf8nfdidata_size: number
	utf8data: bigint
}>
type uts_namespace = Kernel<{
	name: new_utsname
	user_ns: user_namespace
	ucounts: ucounts
	ns: ns_common
}>
type vdso_image = Kernel<{
	data: bigint
	size: bigint
	alt: bigint
	alt_len: bigint
	extable_base: bigint
	extable_len: bigint
	extable: bigint
	sym_vvar_start: bigint
	sym_vvar_page: bigint
	sym_pvclock_page: bigint
	sym_hvclock_page: bigint
	sym_timens_page: bigint
	sym_VDSO32_NOTE_MASK: bigint
	sym___kernel_sigreturn: bigint
	sym___kernel_rt_sigreturn: bigint
	sym___kernel_vsyscall: bigint
	sym_int80_landing_pad: bigint
	sym_vdso32_sigreturn_landing_pad: bigint
	sym_vdso32_rt_sigreturn_landing_pad: bigint
}>
type vfsmount = Kernel<{
	mnt_root: dentry
	mnt_sb: super_block
	mnt_flags: number
	mnt_idmap: mnt_idmap
}>
type vlan_group = Kernel<{
	nr_vlan_devs: number
	hlist: hlist_node
	vlan_devices_arrays: Elements<bigint>
}>
type vlan_info = Kernel<{
	real_dev: net_device
	grp: vlan_group
	vid_list: list_head
	nr_vids: number
	auto_vid0: boolean
	rcu: callback_head
}>
type vm_area_struct = Kernel<{
	vm_start: bigint
	vm_end: bigint
	vm_rcu: callback_head
	vm_mm: mm_struct
	vm_page_prot: pgprot
	vm_flags: bigint
	__vm_flags: bigint
	detached: boolean
	vm_lock_seq: number
	vm_lock: vma_lock
	shared: Kernel<{
	rb: rb_node
	rb_subtree_last: bigint
}>
	anon_vma_chain: list_head
	anon_vma: anon_vma
	vm_ops: vm_operations_struct
	vm_pgoff: bigint
	vm_file: file
	vm_private_data: bigint
	swap_readahead_info: atomic64_t
	vm_policy: mempolicy
	numab_state: vma_numab_state
	vm_userfaultfd_ctx: vm_userfaultfd_ctx
}>
type vm_fault = Kernel<{
	vma: vm_area_struct
	gfp_mask: number
	pgoff: bigint
	address: bigint
	real_address: bigint
	flags: number
	pmd: pmd_t
	pud: pud_t
	orig_pte: pte_t
	orig_pmd: pmd_t
	cow_page: page
	page: page
	pte: pte_t
	ptl: spinlock
	prealloc_pte: page
}>
type vm_operations_struct = Kernel<{
	open: bigint
	close: bigint
	may_split: bigint
	mremap: bigint
	mprotect: bigint
	fault: bigint
	huge_fault: bigint
	map_pages: bigint
	pagesize: bigint
	page_mkwrite: bigint
	pfn_mkwrite: bigint
	access: bigint
	name: bigint
	set_policy: bigint
	get_policy: bigint
	find_special_page: bigint
}>
type vm_struct = Kernel<{
	next: vm_struct
	addr: bigint
	size: bigint
	flags: bigint
	pages: bigint
	page_order: number
	nr_pages: number
	phys_addr: bigint
	caller: bigint
	requested_size: bigint
}>
type vm_unmapped_area_info = Kernel<{
	flags: bigint
	length: bigint
	low_limit: bigint
	high_limit: bigint
	align_mask: bigint
	align_offset: bigint
	start_gap: bigint
}>
type vm_userfaultfd_ctx = Kernel<{
	ctx: userfaultfd_ctx
}>
type vma_lock = Kernel<{
	lock: rw_semaphore
}>
type vma_numab_state = Kernel<{
	next_scan: bigint
	pids_active_reset: bigint
	pids_active: Elements<bigint>
	start_scan_seq: number
	prev_scan_seq: number
}>
type vmem_altmap = Kernel<{
	base_pfn: bigint
	end_pfn: bigint
	reserve: bigint
	free: bigint
	align: bigint
	alloc: bigint
	inaccessible: boolean
}>
type vmpressure = Kernel<{
	scanned: bigint
	reclaimed: bigint
	tree_scanned: bigint
	tree_reclaimed: bigint
	sr_lock: spinlock
	events: list_head
	events_lock: mutex
	work: work_struct
}>
type vtime = Kernel<{
	seqcount: seqcount
	starttime: bigint
	state: number
	cpu: number
	utime: bigint
	stime: bigint
	gtime: bigint
}>
type wait_page_queue = Kernel<{
	folio: folio
	bit_nr: number
	wait: wait_queue_entry
}>
type wait_queue_entry = Kernel<{
	flags: number
	private: bigint
	func: bigint
	entry: list_head
}>
type wait_queue_head = Kernel<{
	lock: spinlock
	head: list_head
}>
type wake_irq = Kernel<{
	dev: device
	status: number
	irq: number
	name: string
}>
type wake_q_node = Kernel<{
	next: wake_q_node
}>
type wakeup_source = Kernel<{
	name: string
	id: number
	entry: list_head
	lock: spinlock
	wakeirq: wake_irq
	timer: timer_list
	timer_expires: bigint
	total_time: bigint
	max_time: bigint
	last_time: bigint
	start_prevent_time: bigint
	prevent_sleep_time: bigint
	event_count: bigint
	active_count: bigint
	relax_count: bigint
	expire_count: bigint
	wakeup_count: bigint
	dev: device
	active: boolean
	autosleep_enabled: boolean
}>
type wb_completion = Kernel<{
	cnt: atomic_t
	waitq: wait_queue_head
}>
type wb_domain = Kernel<{
	lock: spinlock
	completions: fprop_global
	period_timer: timer_list
	period_time: bigint
	dirty_limit_tstamp: bigint
	dirty_limit: bigint
}>
type wb_writeback_work = Kernel<{
	nr_pages: bigint
	sb: super_block
	sync_mode: number
	tagged_writepages: number
	for_kupdate: number
	range_cyclic: number
	for_background: number
	for_sync: number
	auto_free: number
	reason: number
	list: list_head
	done: wb_completion
}>
type winsize = Kernel<{
	ws_row: number
	ws_col: number
	ws_xpixel: number
	ws_ypixel: number
}>
type work_struct = Kernel<{
	data: atomic64_t
	entry: list_head
	func: bigint
}>
type worker = Kernel<{
	entry: list_head
	hentry: hlist_node
	current_work: work_struct
	current_func: bigint
	current_pwq: pool_workqueue
	current_at: bigint
	current_color: number
	sleeping: number
	last_func: bigint
	scheduled: list_head
	task: task_struct
	pool: worker_pool
	node: list_head
	last_active: bigint
	flags: number
	id: number
	desc: string
	rescue_wq: workqueue_struct
}>
type worker_pool = Kernel<{
	lock: raw_spinlock
	cpu: number
	node: number
	id: number
	flags: number
	watchdog_ts: bigint
	cpu_stall: boolean
	nr_running: number
	worklist: list_head
	nr_workers: number
	nr_idle: number
	idle_list: list_head
	idle_timer: timer_list
	idle_cull_work: work_struct
	mayday_timer: timer_list
	busy_hash: Elements<hlist_head>
	manager: worker
	workers: list_head
	worker_ida: ida
	attrs: workqueue_attrs
	hash_node: hlist_node
	refcnt: number
	rcu: callback_head
}>
type workqueue_attrs = Kernel<{
	nice: number
	cpumask: cpumask
	__pod_cpumask: cpumask
	affn_strict: boolean
	affn_scope: number
	ordered: boolean
}>
type workqueue_struct = Kernel<{
	pwqs: list_head
	list: list_head
	mutex: mutex
	work_color: number
	flush_color: number
	nr_pwqs_to_flush: atomic_t
	first_flusher: wq_flusher
	flusher_queue: list_head
	flusher_overflow: list_head
	maydays: list_head
	rescuer: worker
	nr_drainers: number
	max_active: number
	min_active: number
	saved_max_active: number
	saved_min_active: number
	unbound_attrs: workqueue_attrs
	dfl_pwq: pool_workqueue
	wq_dev: wq_device
	name: string
	rcu: callback_head
	flags: number
	cpu_pwq: bigint
	node_nr_active: Elements<wq_node_nr_active>
}>
type wq_device = Kernel<{
	wq: workqueue_struct
	dev: device
}>
type wq_flusher = Kernel<{
	list: list_head
	flush_color: number
	done: completion
}>
type wq_node_nr_active = Kernel<{
	max: number
	nr: atomic_t
	lock: raw_spinlock
	pending_pwqs: list_head
}>
type writeback_control = Kernel<{
	nr_to_write: bigint
	pages_skipped: bigint
	range_start: bigint
	range_end: bigint
	sync_mode: number
	for_kupdate: number
	for_background: number
	tagged_writepages: number
	for_reclaim: number
	range_cyclic: number
	for_sync: number
	unpinned_netfs_wb: number
	no_cgroup_owner: number
	swap_plug: bigint
	list: list_head
	fbatch: folio_batch
	index: bigint
	saved_err: number
	wb: bdi_writeback
	inode: inode
	wb_id: number
	wb_lcand_id: number
	wb_tcand_id: number
	wb_bytes: bigint
	wb_lcand_bytes: bigint
	wb_tcand_bytes: bigint
}>
type ww_acquire_ctx = Kernel<{
	task: task_struct
	stamp: bigint
	acquired: number
	wounded: number
	is_wait_die: number
}>
type x86_msi_addr_hi = Kernel<{
	reserved: number
	destid_8_31: number
}>
type x86_msi_addr_lo = Kernel<{
	reserved_0: number
	dest_mode_logical: number
	redirect_hint: number
	reserved_1: number
	virt_destid_8_14: number
	destid_0_7: number
	base_address: number
	dmar_reserved_0: number
	dmar_index_15: number
	dmar_subhandle_valid: number
	dmar_format: number
	dmar_index_0_14: number
	dmar_base_address: number
}>
type x86_msi_data = Kernel<{
	vector: number
	delivery_mode: number
	dest_mode_logical: number
	reserved: number
	active_low: number
	is_level: number
	dmar_subhandle: number
}>
type xarray = Kernel<{
	xa_lock: spinlock
	xa_flags: number
	xa_head: bigint
}>
type xattr = Kernel<{
	name: string
	value: bigint
	value_len: bigint
}>
type xdp_buff = Kernel<{
	data: bigint
	data_end: bigint
	data_meta: bigint
	data_hard_start: bigint
	rxq: xdp_rxq_info
	txq: xdp_txq_info
	frame_sz: number
	flags: number
}>
type xdp_buff_xsk = Kernel<{
	xdp: xdp_buff
	cb: Uint8Array
	dma: bigint
	frame_dma: bigint
	pool: xsk_buff_pool
	list_node: list_head
}>
type xdp_cpumap_stats = Kernel<{
	redirect: number
	pass: number
	drop: number
}>
type xdp_desc = Kernel<{
	addr: bigint
	len: number
	options: number
}>
type xdp_dev_bulk_queue = Kernel<{
	q: Elements<xdp_frame>
	flush_node: list_head
	dev: net_device
	dev_rx: net_device
	xdp_prog: bpf_prog
	count: number
}>
type xdp_frame = Kernel<{
	data: bigint
	len: number
	headroom: number
	metasize: number
	mem: xdp_mem_info
	dev_rx: net_device
	frame_sz: number
	flags: number
}>
type xdp_mem_allocator = Kernel<{
	mem: xdp_mem_info
	allocator: bigint
	page_pool: page_pool
	node: rhash_head
	rcu: callback_head
}>
type xdp_mem_info = Kernel<{
	type: number
	id: number
}>
type xdp_metadata_ops = Kernel<{
	xmo_rx_timestamp: bigint
	xmo_rx_hash: bigint
	xmo_rx_vlan_tag: bigint
}>
type xdp_ring = Kernel<{
	producer: number
	pad1: number
	consumer: number
	pad2: number
	flags: number
	pad3: number
}>
type xdp_rxq_info = Kernel<{
	dev: net_device
	queue_index: number
	reg_state: number
	mem: xdp_mem_info
	napi_id: number
	frag_size: number
}>
type xdp_txq_info = Kernel<{
	dev: net_device
}>
type xdp_umem = Kernel<{
	addrs: bigint
	size: bigint
	headroom: number
	chunk_size: number
	chunks: number
	npgs: number
	user: user_struct
	users: refcount_struct
	flags: number
	tx_metadata_len: number
	zc: boolean
	pgs: bigint
	id: number
	xsk_dma_list: list_head
	work: work_struct
}>
type xdr_buf = Kernel<{
	head: Elements<kvec>
	tail: Elements<kvec>
	bvec: bio_vec
	pages: bigint
	page_base: number
	page_len: number
	flags: number
	buflen: number
	len: number
}>
type xfrm_address_filter = Kernel<{
	saddr: xfrm_address_t
	daddr: xfrm_address_t
	family: number
	splen: number
	dplen: number
}>
type xfrm_address_t = Kernel<{
	a4: number
	a6: Elements<number>
	in6: in6_addr
}>
type xfrm_algo = Kernel<{
	alg_name: string
	alg_key_len: number
	alg_key: Uint8Array
}>
type xfrm_algo_aead = Kernel<{
	alg_name: string
	alg_key_len: number
	alg_icv_len: number
	alg_key: Uint8Array
}>
type xfrm_algo_auth = Kernel<{
	alg_name: string
	alg_key_len: number
	alg_trunc_len: number
	alg_key: Uint8Array
}>
type xfrm_dev_offload = Kernel<{
	dev: net_device
	dev_tracker: lockdep_map_p
	real_dev: net_device
	offload_handle: bigint
	dir: number
	type: number
	flags: number
}>
type xfrm_encap_tmpl = Kernel<{
	encap_type: number
	encap_sport: number
	encap_dport: number
	encap_oa: xfrm_address_t
}>
type xfrm_id = Kernel<{
	daddr: xfrm_address_t
	spi: number
	proto: number
}>
type xfrm_lifetime_cfg = Kernel<{
	soft_byte_limit: bigint
	hard_byte_limit: bigint
	soft_packet_limit: bigint
	hard_packet_limit: bigint
	soft_add_expires_seconds: bigint
	hard_add_expires_seconds: bigint
	soft_use_expires_seconds: bigint
	hard_use_expires_seconds: bigint
}>
type xfrm_lifetime_cur = Kernel<{
	bytes: bigint
	packets: bigint
	add_time: bigint
	use_time: bigint
}>
type xfrm_mark = Kernel<{
	v: number
	m: number
}>
type xfrm_md_info = Kernel<{
	if_id: number
	link: number
	dst_orig: dst_entry
}>
type xfrm_mode = Kernel<{
	encap: number
	family: number
	flags: number
}>
type xfrm_policy = Kernel<{
	xp_net: possible_net_t
	bydst: hlist_node
	byidx: hlist_node
	state_cache_list: hlist_head
	lock: rwlock_t
	refcnt: refcount_struct
	pos: number
	timer: timer_list
	genid: atomic_t
	priority: number
	index: number
	if_id: number
	mark: xfrm_mark
	selector: xfrm_selector
	lft: xfrm_lifetime_cfg
	curlft: xfrm_lifetime_cur
	walk: xfrm_policy_walk_entry
	polq: xfrm_policy_queue
	bydst_reinsert: boolean
	type: number
	action: number
	flags: number
	xfrm_nr: number
	family: number
	security: xfrm_sec_ctx
	xfrm_vec: Elements<xfrm_tmpl>
	rcu: callback_head
	xdo: xfrm_dev_offload
}>
type xfrm_policy_hash = Kernel<{
	table: hlist_head
	hmask: number
	dbits4: number
	sbits4: number
	dbits6: number
	sbits6: number
}>
type xfrm_policy_hthresh = Kernel<{
	work: work_struct
	lock: seqlock_t
	lbits4: number
	rbits4: number
	lbits6: number
	rbits6: number
}>
type xfrm_policy_queue = Kernel<{
	hold_queue: sk_buff_head
	hold_timer: timer_list
	timeout: bigint
}>
type xfrm_policy_walk_entry = Kernel<{
	all: list_head
	dead: number
}>
type xfrm_replay_state = Kernel<{
	oseq: number
	seq: number
	bitmap: number
}>
type xfrm_replay_state_esn = Kernel<{
	bmp_len: number
	oseq: number
	seq: number
	oseq_hi: number
	seq_hi: number
	replay_window: number
	bmp: Elements<number>
}>
type xfrm_sec_ctx = Kernel<{
	ctx_doi: number
	ctx_alg: number
	ctx_len: number
	ctx_sid: number
	ctx_str: Uint8Array
}>
type xfrm_selector = Kernel<{
	daddr: xfrm_address_t
	saddr: xfrm_address_t
	dport: number
	dport_mask: number
	sport: number
	sport_mask: number
	family: number
	prefixlen_d: number
	prefixlen_s: number
	proto: number
	ifindex: number
	user: number
}>
type xfrm_state = Kernel<{
	xs_net: possible_net_t
	gclist: hlist_node
	bydst: hlist_node
	dev_gclist: hlist_node
	bysrc: hlist_node
	byspi: hlist_node
	byseq: hlist_node
	state_cache: hlist_node
	state_cache_input: hlist_node
	refcnt: refcount_struct
	lock: spinlock
	pcpu_num: number
	id: xfrm_id
	sel: xfrm_selector
	mark: xfrm_mark
	if_id: number
	tfcpad: number
	genid: number
	km: xfrm_state_walk
	props: Kernel<{
	reqid: number
	mode: number
	replay_window: number
	aalgo: number
	ealgo: number
	calgo: number
	flags: number
	family: number
	saddr: xfrm_address_t
	header_len: number
	trailer_len: number
	extra_flags: number
	smark: xfrm_mark
}>
	lft: xfrm_lifetime_cfg
	aalg: xfrm_algo_auth
	ealg: xfrm_algo
	calg: xfrm_algo
	aead: xfrm_algo_aead
	geniv: string
	new_mapping_sport: number
	new_mapping: number
	mapping_maxage: number
	encap: xfrm_encap_tmpl
	nat_keepalive_interval: number
	nat_keepalive_expiration: bigint
	coaddr: xfrm_address_t
	tunnel: xfrm_state
	tunnel_users: atomic_t
	replay: xfrm_replay_state
	replay_esn: xfrm_replay_state_esn
	preplay: xfrm_replay_state
	preplay_esn: xfrm_replay_state_esn
	repl_mode: number
	xflags: number
	replay_maxage: number
	replay_maxdiff: number
	rtimer: timer_list
	stats: xfrm_stats
	curlft: xfrm_lifetime_cur
	mtimer: hrtimer
	xso: xfrm_dev_offload
	saved_tmo: bigint
	lastused: bigint
	xfrag: page_frag
	type: xfrm_type
	inner_mode: xfrm_mode
	inner_mode_iaf: xfrm_mode
	outer_mode: xfrm_mode
	type_offload: xfrm_type_offload
	security: xfrm_sec_ctx
	data: bigint
	dir: number
}>
type xfrm_state_walk = Kernel<{
	all: list_head
	state: number
	dying: number
	proto: number
	seq: number
	filter: xfrm_address_filter
}>
type xfrm_stats = Kernel<{
	replay_window: number
	replay: number
	integrity_failed: number
}>
type xfrm_tmpl = Kernel<{
	id: xfrm_id
	saddr: xfrm_address_t
	encap_family: number
	reqid: number
	mode: number
	share: number
	optional: number
	allalgs: number
	aalgos: number
	ealgos: number
	calgos: number
}>
type xfrm_type = Kernel<{
	owner: module
	proto: number
	flags: number
	init_state: bigint
	destructor: bigint
	input: bigint
	output: bigint
	reject: bigint
}>
type xfrm_type_offload = Kernel<{
	owner: module
	proto: number
	encap: bigint
	input_tail: bigint
	xmit: bigint
}>
type xfrm_user_sec_ctx = Kernel<{
	len: number
	exttype: number
	ctx_alg: number
	ctx_doi: number
	ctx_len: number
}>
type xfrmdev_ops = Kernel<{
	xdo_dev_state_add: bigint
	xdo_dev_state_delete: bigint
	xdo_dev_state_free: bigint
	xdo_dev_offload_ok: bigint
	xdo_dev_state_advance_esn: bigint
	xdo_dev_state_update_stats: bigint
	xdo_dev_policy_add: bigint
	xdo_dev_policy_delete: bigint
	xdo_dev_policy_free: bigint
}>
type xol_area = Kernel<{
	wq: wait_queue_head
	slot_count: atomic_t
	bitmap: bigint
	page: page
	vaddr: bigint
}>
type xprt_class = Kernel<{
	list: list_head
	ident: number
	setup: bigint
	owner: module
	name: string
	netid: Elements<string>
}>
type xprtsec_parms = Kernel<{
	policy: number
	cert_serial: number
	privkey_serial: number
}>
type xps_dev_maps = Kernel<{
	rcu: callback_head
	nr_ids: number
	num_tc: number
	attr_map: Elements<xps_map>
}>
type xps_map = Kernel<{
	len: number
	alloc_len: number
	rcu: callback_head
	queues: Elements<number>
}>
type xregs_state = Kernel<{
	i387: fxregs_state
	header: xstate_header
	extended_state_area: Uint8Array
}>
type xsk_buff_pool = Kernel<{
	dev: device
	netdev: net_device
	xsk_tx_list: list_head
	xsk_tx_list_lock: spinlock
	users: refcount_struct
	umem: xdp_umem
	work: work_struct
	rx_lock: spinlock
	free_list: list_head
	xskb_list: list_head
	heads_cnt: number
	queue_id: number
	fq: xsk_queue
	cq: xsk_queue
	dma_pages: bigint
	heads: xdp_buff_xsk
	tx_descs: xdp_desc
	chunk_mask: bigint
	addrs_cnt: bigint
	free_list_cnt: number
	dma_pages_cnt: number
	free_heads_cnt: number
	headroom: number
	chunk_size: number
	chunk_shift: number
	frame_len: number
	tx_descs_nentries: number
	reclaim_descs: number
	tx_zc_pending_descs: number
	tx_metadata_len: number
	cached_need_wakeup: number
	uses_need_wakeup: boolean
	unaligned: boolean
	tx_sw_csum: boolean
	addrs: bigint
	cq_lock: spinlock
	free_heads: Elements<xdp_buff_xsk>
}>
type xsk_queue = Kernel<{
	ring_mask: number
	nentries: number
	cached_prod: number
	cached_cons: number
	ring: xdp_ring
	invalid_descs: bigint
	queue_empty_descs: bigint
	ring_vmalloc_size: bigint
}>
type xsk_tx_metadata_ops = Kernel<{
	tmo_request_timestamp: bigint
	tmo_fill_timestamp: bigint
	tmo_request_checksum: bigint
}>
type xstate_header = Kernel<{
	xfeatures: bigint
	xcomp_bv: bigint
	reserved: Elements<bigint>
}>
type zone = Kernel<{
	_watermark: Elements<bigint>
	watermark_boost: bigint
	nr_reserved_highatomic: bigint
	nr_free_highatomic: bigint
	lowmem_reserve: Elements<bigint>
	node: number
	zone_pgdat: pglist_data
	per_cpu_pageset: per_cpu_pages
	per_cpu_zonestats: per_cpu_zonestat
	pageset_high_min: number
	pageset_high_max: number
	pageset_batch: number
	zone_start_pfn: bigint
	managed_pages: atomic64_t
	spanned_pages: bigint
	present_pages: bigint
	present_early_pages: bigint
	name: string
	nr_isolate_pageblock: bigint
	span_seqlock: seqlock_t
	initialized: number
	_pad1_: cacheline_padding
	free_area: Elements<free_area>
	unaccepted_pages: list_head
	flags: bigint
	lock: spinlock
	_pad2_: cacheline_padding
	percpu_drift_mark: bigint
	compact_cached_free_pfn: bigint
	compact_cached_migrate_pfn: Elements<bigint>
	compact_init_migrate_pfn: bigint
	compact_init_free_pfn: bigint
	compact_considered: number
	compact_defer_shift: number
	compact_order_failed: number
	compact_blockskip_flush: boolean
	contiguous: boolean
	_pad3_: cacheline_padding
	vm_stat: Elements<atomic64_t>
	vm_numa_event: Elements<atomic64_t>
}>
type zonelist = Kernel<{
	_zonerefs: Elements<zoneref>
}>
type zoneref = Kernel<{
	zone: zone
	zone_idx: number
}>
type zswap_lruvec_state = Kernel<{}>
declare module 'skep' {
interface Tracepoints {
'alarmtimer:alarmtimer_cancel': {
	alarm: bigint
	alarm_type: number
	expires: bigint
	now: bigint
}
'alarmtimer:alarmtimer_fired': Tracepoints['alarmtimer:alarmtimer_cancel']
'alarmtimer:alarmtimer_start': Tracepoints['alarmtimer:alarmtimer_cancel']
'alarmtimer:alarmtimer_suspend': {
	expires: bigint
	alarm_type: number
}
'amd_cpu:amd_pstate_perf': {
	min_perf: bigint
	target_perf: bigint
	capacity: bigint
	freq: bigint
	mperf: bigint
	aperf: bigint
	tsc: bigint
	cpu_id: number
	changed: boolean
	fast_switch: boolean
}
'avc:selinux_audited': {
	requested: number
	denied: number
	audited: number
	result: number
	scontext: string
	tcontext: string
	tclass: string
}
'block:block_bio_backmerge': {
	dev: number
	sector: bigint
	nr_sector: number
	rwbs: string
	comm: string
}
'block:block_bio_bounce': Tracepoints['block:block_bio_backmerge']
'block:block_bio_complete': {
	dev: number
	sector: bigint
	nr_sector: number
	error: number
	rwbs: string
}
'block:block_bio_frontmerge': Tracepoints['block:block_bio_backmerge']
'block:block_bio_queue': Tracepoints['block:block_bio_backmerge']
'block:block_bio_remap': {
	dev: number
	sector: bigint
	nr_sector: number
	old_dev: number
	old_sector: bigint
	rwbs: string
}
'block:block_dirty_buffer': {
	dev: number
	sector: bigint
	size: bigint
}
'block:block_getrq': Tracepoints['block:block_bio_backmerge']
'block:block_io_done': {
	dev: number
	sector: bigint
	nr_sector: number
	bytes: number
	ioprio: number
	rwbs: string
	comm: string
	cmd: string
}
'block:block_io_start': Tracepoints['block:block_io_done']
'block:block_plug': {
	comm: string
}
'block:block_rq_complete': {
	dev: number
	sector: bigint
	nr_sector: number
	error: number
	ioprio: number
	rwbs: string
	cmd: string
}
'block:block_rq_error': Tracepoints['block:block_rq_complete']
'block:block_rq_insert': Tracepoints['block:block_io_done']
'block:block_rq_issue': Tracepoints['block:block_io_done']
'block:block_rq_merge': Tracepoints['block:block_io_done']
'block:block_rq_remap': {
	dev: number
	sector: bigint
	nr_sector: number
	old_dev: number
	old_sector: bigint
	nr_bios: number
	rwbs: string
}
'block:block_rq_requeue': {
	dev: number
	sector: bigint
	nr_sector: number
	ioprio: number
	rwbs: string
	cmd: string
}
'block:block_split': {
	dev: number
	sector: bigint
	new_sector: bigint
	rwbs: string
	comm: string
}
'block:block_touch_buffer': Tracepoints['block:block_dirty_buffer']
'block:block_unplug': {
	nr_rq: number
	comm: string
}
'bpf_test_run:bpf_test_finish': {
	err: number
}
'bpf_test_run:bpf_trigger_tp': {
	nonce: number
}
'bpf_trace:bpf_trace_printk': {
	bpf_string: string
}
'bridge:br_fdb_add': {
	ndm_flags: number
	dev: string
	addr: string
	vid: number
	nlh_flags: number
}
'bridge:br_fdb_external_learn_add': {
	br_dev: string
	dev: string
	addr: string
	vid: number
}
'bridge:br_fdb_update': {
	br_dev: string
	dev: string
	addr: string
	vid: number
	flags: bigint
}
'bridge:br_mdb_full': {
	dev: string
	af: number
	vid: number
	src: string
	grp: string
	grpmac: string
}
'bridge:fdb_delete': Tracepoints['bridge:br_fdb_external_learn_add']
'cgroup:cgroup_attach_task': {
	dst_root: number
	dst_level: number
	dst_id: bigint
	pid: number
	dst_path: string
	comm: string
}
'cgroup:cgroup_destroy_root': {
	root: number
	ss_mask: number
	name: string
}
'cgroup:cgroup_freeze': {
	root: number
	level: number
	id: bigint
	path: string
}
'cgroup:cgroup_mkdir': Tracepoints['cgroup:cgroup_freeze']
'cgroup:cgroup_notify_frozen': {
	root: number
	level: number
	id: bigint
	path: string
	val: number
}
'cgroup:cgroup_notify_populated': Tracepoints['cgroup:cgroup_notify_frozen']
'cgroup:cgroup_release': Tracepoints['cgroup:cgroup_freeze']
'cgroup:cgroup_remount': Tracepoints['cgroup:cgroup_destroy_root']
'cgroup:cgroup_rename': Tracepoints['cgroup:cgroup_freeze']
'cgroup:cgroup_rmdir': Tracepoints['cgroup:cgroup_freeze']
'cgroup:cgroup_rstat_cpu_lock_contended': {
	root: number
	level: number
	id: bigint
	cpu: number
	contended: boolean
}
'cgroup:cgroup_rstat_cpu_lock_contended_fastpath': Tracepoints['cgroup:cgroup_rstat_cpu_lock_contended']
'cgroup:cgroup_rstat_cpu_locked': Tracepoints['cgroup:cgroup_rstat_cpu_lock_contended']
'cgroup:cgroup_rstat_cpu_locked_fastpath': Tracepoints['cgroup:cgroup_rstat_cpu_lock_contended']
'cgroup:cgroup_rstat_cpu_unlock': Tracepoints['cgroup:cgroup_rstat_cpu_lock_contended']
'cgroup:cgroup_rstat_cpu_unlock_fastpath': Tracepoints['cgroup:cgroup_rstat_cpu_lock_contended']
'cgroup:cgroup_rstat_lock_contended': Tracepoints['cgroup:cgroup_rstat_cpu_lock_contended']
'cgroup:cgroup_rstat_locked': Tracepoints['cgroup:cgroup_rstat_cpu_lock_contended']
'cgroup:cgroup_rstat_unlock': Tracepoints['cgroup:cgroup_rstat_cpu_lock_contended']
'cgroup:cgroup_setup_root': Tracepoints['cgroup:cgroup_destroy_root']
'cgroup:cgroup_transfer_tasks': Tracepoints['cgroup:cgroup_attach_task']
'cgroup:cgroup_unfreeze': Tracepoints['cgroup:cgroup_freeze']
'compaction:mm_compaction_begin': {
	zone_start: bigint
	migrate_pfn: bigint
	free_pfn: bigint
	zone_end: bigint
	sync: boolean
}
'compaction:mm_compaction_defer_compaction': {
	nid: number
	idx: number
	order: number
	considered: number
	defer_shift: number
	order_failed: number
}
'compaction:mm_compaction_defer_reset': Tracepoints['compaction:mm_compaction_defer_compaction']
'compaction:mm_compaction_deferred': Tracepoints['compaction:mm_compaction_defer_compaction']
'compaction:mm_compaction_end': {
	zone_start: bigint
	migrate_pfn: bigint
	free_pfn: bigint
	zone_end: bigint
	sync: boolean
	status: number
}
'compaction:mm_compaction_fast_isolate_freepages': {
	start_pfn: bigint
	end_pfn: bigint
	nr_scanned: bigint
	nr_taken: bigint
}
'compaction:mm_compaction_finished': {
	nid: number
	idx: number
	order: number
	ret: number
}
'compaction:mm_compaction_isolate_freepages': Tracepoints['compaction:mm_compaction_fast_isolate_freepages']
'compaction:mm_compaction_isolate_migratepages': Tracepoints['compaction:mm_compaction_fast_isolate_freepages']
'compaction:mm_compaction_kcompactd_sleep': {
	nid: number
}
'compaction:mm_compaction_kcompactd_wake': {
	nid: number
	order: number
	highest_zoneidx: number
}
'compaction:mm_compaction_migratepages': {
	nr_migrated: bigint
	nr_failed: bigint
}
'compaction:mm_compaction_suitable': Tracepoints['compaction:mm_compaction_finished']
'compaction:mm_compaction_try_to_compact_pages': {
	order: number
	gfp_mask: bigint
	prio: number
}
'compaction:mm_compaction_wakeup_kcompactd': Tracepoints['compaction:mm_compaction_kcompactd_wake']
'context_tracking:user_enter': {
	dummy: number
}
'context_tracking:user_exit': {
	dummy: number
}
'cpuhp:cpuhp_enter': {
	cpu: number
	target: number
	idx: number
	fun: bigint
}
'cpuhp:cpuhp_exit': {
	cpu: number
	state: number
	idx: number
	ret: number
}
'cpuhp:cpuhp_multi_enter': Tracepoints['cpuhp:cpuhp_enter']
'csd:csd_function_entry': {
	func: bigint
	csd: bigint
}
'csd:csd_function_exit': {
	func: bigint
	csd: bigint
}
'csd:csd_queue_cpu': {
	cpu: number
	callsite: bigint
	func: bigint
	csd: bigint
}
'cxl:cxl_aer_correctable_error': {
	memdev: string
	host: string
	serial: bigint
	status: number
}
'cxl:cxl_aer_uncorrectable_error': {
	memdev: string
	host: string
	serial: bigint
	status: number
	first_error: number
	header_log: Elements<number>
}
'cxl:cxl_dram': {
	memdev: string
	host: string
	log: number
	serial: bigint
	hdr_flags: number
	hdr_handle: number
	hdr_related_handle: number
	hdr_timestamp: bigint
	hdr_length: number
	hdr_maint_op_class: number
	dpa: bigint
	descriptor: number
	type: number
	transaction_type: number
	channel: number
	validity_flags: number
	column: number
	nibble_mask: number
	row: number
	cor_mask: string
	hpa: bigint
	rank: number
	bank_group: number
	bank: number
	dpa_flags: number
	region_name: string
}
'cxl:cxl_general_media': {
	memdev: string
	host: string
	log: number
	serial: bigint
	hdr_flags: number
	hdr_handle: number
	hdr_related_handle: number
	hdr_timestamp: bigint
	hdr_length: number
	hdr_maint_op_class: number
	dpa: bigint
	descriptor: number
	type: number
	transaction_type: number
	channel: number
	device: number
	comp_id: string
	hpa: bigint
	validity_flags: number
	rank: number
	dpa_flags: number
	region_name: string
}
'cxl:cxl_generic_event': {
	memdev: string
	host: string
	log: number
	serial: bigint
	hdr_flags: number
	hdr_handle: number
	hdr_related_handle: number
	hdr_timestamp: bigint
	hdr_length: number
	hdr_maint_op_class: number
	data: string
}
'cxl:cxl_memory_module': {
	memdev: string
	host: string
	log: number
	serial: bigint
	hdr_flags: number
	hdr_handle: number
	hdr_related_handle: number
	hdr_timestamp: bigint
	hdr_length: number
	hdr_maint_op_class: number
	event_type: number
	health_status: number
	media_status: number
	life_used: number
	dirty_shutdown_cnt: number
	cor_vol_err_cnt: number
	cor_per_err_cnt: number
	device_temp: number
	add_status: number
}
'cxl:cxl_overflow': {
	memdev: string
	host: string
	log: number
	serial: bigint
	first_ts: bigint
	last_ts: bigint
	count: number
}
'cxl:cxl_poison': {
	memdev: string
	host: string
	serial: bigint
	trace_type: number
	region: string
	overflow_ts: bigint
	hpa: bigint
	dpa: bigint
	dpa_length: number
	uuid: string
	source: number
	flags: number
}
'damon:damon_aggregated': {
	target_id: bigint
	nr_regions: number
	start: bigint
	end: bigint
	nr_accesses: number
	age: number
}
'damon:damos_before_apply': {
	context_idx: number
	scheme_idx: number
	target_idx: bigint
	start: bigint
	end: bigint
	nr_accesses: number
	age: number
	nr_regions: number
}
'dev:devres_log': {
	devname: string
	dev: bigint
	op: bigint
	node: bigint
	name: string
	size: bigint
}
'devlink:devlink_health_recover_aborted': {
	bus_name: string
	dev_name: string
	driver_name: string
	reporter_name: string
	health_state: boolean
	time_since_last_recover: bigint
}
'devlink:devlink_health_report': {
	bus_name: string
	dev_name: string
	driver_name: string
	reporter_name: string
	msg: string
}
'devlink:devlink_health_reporter_state_update': {
	bus_name: string
	dev_name: string
	driver_name: string
	reporter_name: string
	new_state: number
}
'devlink:devlink_hwerr': {
	bus_name: string
	dev_name: string
	driver_name: string
	err: number
	msg: string
}
'devlink:devlink_hwmsg': {
	bus_name: string
	dev_name: string
	driver_name: string
	incoming: boolean
	type: bigint
	buf: string
	len: bigint
}
'devlink:devlink_trap_report': {
	bus_name: string
	dev_name: string
	driver_name: string
	trap_name: string
	trap_group_name: string
	input_dev_name: string
}
'dma:dma_alloc': {
	device: string
	virt_addr: bigint
	dma_addr: bigint
	size: bigint
	flags: number
	dir: number
	attrs: bigint
}
'dma:dma_alloc_pages': Tracepoints['dma:dma_alloc']
'dma:dma_alloc_sgt': {
	device: string
	phys_addrs: string
	dma_addr: bigint
	size: bigint
	dir: number
	flags: number
	attrs: bigint
}
'dma:dma_alloc_sgt_err': Tracepoints['dma:dma_alloc']
'dma:dma_free': {
	device: string
	virt_addr: bigint
	dma_addr: bigint
	size: bigint
	dir: number
	attrs: bigint
}
'dma:dma_free_pages': Tracepoints['dma:dma_free']
'dma:dma_free_sgt': {
	device: string
	phys_addrs: string
	dma_addr: bigint
	size: bigint
	dir: number
}
'dma:dma_map_page': {
	device: string
	phys_addr: bigint
	dma_addr: bigint
	size: bigint
	dir: number
	attrs: bigint
}
'dma:dma_map_resource': Tracepoints['dma:dma_map_page']
'dma:dma_map_sg': {
	device: string
	full_nents: number
	full_ents: number
	truncated: boolean
	phys_addrs: string
	dma_addrs: string
	lengths: string
	dir: number
	attrs: bigint
}
'dma:dma_map_sg_err': {
	device: string
	phys_addrs: string
	err: number
	dir: number
	attrs: bigint
}
'dma:dma_sync_sg_for_cpu': {
	device: string
	dma_addrs: string
	lengths: string
	dir: number
}
'dma:dma_sync_sg_for_device': Tracepoints['dma:dma_sync_sg_for_cpu']
'dma:dma_sync_single_for_cpu': {
	device: string
	dma_addr: bigint
	size: bigint
	dir: number
}
'dma:dma_sync_single_for_device': Tracepoints['dma:dma_sync_single_for_cpu']
'dma:dma_unmap_page': {
	device: string
	addr: bigint
	size: bigint
	dir: number
	attrs: bigint
}
'dma:dma_unmap_resource': Tracepoints['dma:dma_unmap_page']
'dma:dma_unmap_sg': {
	device: string
	addrs: string
	dir: number
	attrs: bigint
}
'dma_fence:dma_fence_destroy': {
	driver: string
	timeline: string
	context: number
	seqno: number
}
'dma_fence:dma_fence_emit': Tracepoints['dma_fence:dma_fence_destroy']
'dma_fence:dma_fence_enable_signal': Tracepoints['dma_fence:dma_fence_destroy']
'dma_fence:dma_fence_init': Tracepoints['dma_fence:dma_fence_destroy']
'dma_fence:dma_fence_signaled': Tracepoints['dma_fence:dma_fence_destroy']
'dma_fence:dma_fence_wait_end': Tracepoints['dma_fence:dma_fence_destroy']
'dma_fence:dma_fence_wait_start': Tracepoints['dma_fence:dma_fence_destroy']
'error_report:error_report_end': {
	error_detector: number
	id: bigint
}
'exceptions:page_fault_kernel': {
	address: bigint
	ip: bigint
	error_code: bigint
}
'exceptions:page_fault_user': Tracepoints['exceptions:page_fault_kernel']
'ext4:ext4_alloc_da_blocks': {
	dev: number
	ino: bigint
	data_blocks: number
}
'ext4:ext4_allocate_blocks': {
	dev: number
	ino: bigint
	block: bigint
	len: number
	logical: number
	lleft: number
	lright: number
	goal: bigint
	pleft: bigint
	pright: bigint
	flags: number
}
'ext4:ext4_allocate_inode': {
	dev: number
	ino: bigint
	dir: bigint
	mode: number
}
'ext4:ext4_begin_ordered_truncate': {
	dev: number
	ino: bigint
	new_size: bigint
}
'ext4:ext4_collapse_range': {
	dev: number
	ino: bigint
	offset: bigint
	len: bigint
}
'ext4:ext4_da_release_space': {
	dev: number
	ino: bigint
	i_blocks: bigint
	freed_blocks: number
	reserved_data_blocks: number
	mode: number
}
'ext4:ext4_da_reserve_space': {
	dev: number
	ino: bigint
	i_blocks: bigint
	reserve_blocks: number
	reserved_data_blocks: number
	mode: number
}
'ext4:ext4_da_update_reserve_space': {
	dev: number
	ino: bigint
	i_blocks: bigint
	used_blocks: number
	reserved_data_blocks: number
	quota_claim: number
	mode: number
}
'ext4:ext4_da_write_begin': {
	dev: number
	ino: bigint
	pos: bigint
	len: number
}
'ext4:ext4_da_write_end': {
	dev: number
	ino: bigint
	pos: bigint
	len: number
	copied: number
}
'ext4:ext4_da_write_pages': {
	dev: number
	ino: bigint
	first_page: bigint
	nr_to_write: bigint
	sync_mode: number
}
'ext4:ext4_da_write_pages_extent': {
	dev: number
	ino: bigint
	lblk: bigint
	len: number
	flags: number
}
'ext4:ext4_discard_blocks': {
	dev: number
	blk: bigint
	count: bigint
}
'ext4:ext4_discard_preallocations': {
	dev: number
	ino: bigint
	len: number
}
'ext4:ext4_drop_inode': {
	dev: number
	ino: bigint
	drop: number
}
'ext4:ext4_error': {
	dev: number
	function: bigint
	line: number
}
'ext4:ext4_es_cache_extent': {
	dev: number
	ino: bigint
	lblk: number
	len: number
	pblk: bigint
	status: number
}
'ext4:ext4_es_find_extent_range_enter': {
	dev: number
	ino: bigint
	lblk: number
}
'ext4:ext4_es_find_extent_range_exit': Tracepoints['ext4:ext4_es_cache_extent']
'ext4:ext4_es_insert_delayed_extent': {
	dev: number
	ino: bigint
	lblk: number
	len: number
	pblk: bigint
	status: number
	lclu_allocated: boolean
	end_allocated: boolean
}
'ext4:ext4_es_insert_extent': Tracepoints['ext4:ext4_es_cache_extent']
'ext4:ext4_es_lookup_extent_enter': {
	dev: number
	ino: bigint
	lblk: number
}
'ext4:ext4_es_lookup_extent_exit': {
	dev: number
	ino: bigint
	lblk: number
	len: number
	pblk: bigint
	status: number
	found: number
}
'ext4:ext4_es_remove_extent': {
	dev: number
	ino: bigint
	lblk: bigint
	len: bigint
}
'ext4:ext4_es_shrink': {
	dev: number
	nr_shrunk: number
	scan_time: bigint
	nr_skipped: number
	retried: number
}
'ext4:ext4_es_shrink_count': {
	dev: number
	nr_to_scan: number
	cache_cnt: number
}
'ext4:ext4_es_shrink_scan_enter': Tracepoints['ext4:ext4_es_shrink_count']
'ext4:ext4_es_shrink_scan_exit': {
	dev: number
	nr_shrunk: number
	cache_cnt: number
}
'ext4:ext4_evict_inode': {
	dev: number
	ino: bigint
	nlink: number
}
'ext4:ext4_ext_convert_to_initialized_enter': {
	dev: number
	ino: bigint
	m_lblk: number
	m_len: number
	u_lblk: number
	u_len: number
	u_pblk: bigint
}
'ext4:ext4_ext_convert_to_initialized_fastpath': {
	dev: number
	ino: bigint
	m_lblk: number
	m_len: number
	u_lblk: number
	u_len: number
	u_pblk: bigint
	i_lblk: number
	i_len: number
	i_pblk: bigint
}
'ext4:ext4_ext_handle_unwritten_extents': {
	dev: number
	ino: bigint
	flags: number
	lblk: number
	pblk: bigint
	len: number
	allocated: number
	newblk: bigint
}
'ext4:ext4_ext_load_extent': {
	dev: number
	ino: bigint
	pblk: bigint
	lblk: number
}
'ext4:ext4_ext_map_blocks_enter': {
	dev: number
	ino: bigint
	lblk: number
	len: number
	flags: number
}
'ext4:ext4_ext_map_blocks_exit': {
	dev: number
	ino: bigint
	flags: number
	pblk: bigint
	lblk: number
	len: number
	mflags: number
	ret: number
}
'ext4:ext4_ext_remove_space': {
	dev: number
	ino: bigint
	start: number
	end: number
	depth: number
}
'ext4:ext4_ext_remove_space_done': {
	dev: number
	ino: bigint
	start: number
	end: number
	depth: number
	pc_pclu: bigint
	pc_lblk: number
	pc_state: number
	eh_entries: number
}
'ext4:ext4_ext_rm_idx': {
	dev: number
	ino: bigint
	pblk: bigint
}
'ext4:ext4_ext_rm_leaf': {
	dev: number
	ino: bigint
	start: number
	ee_lblk: number
	ee_pblk: bigint
	ee_len: number
	pc_pclu: bigint
	pc_lblk: number
	pc_state: number
}
'ext4:ext4_ext_show_extent': {
	dev: number
	ino: bigint
	pblk: bigint
	lblk: number
	len: number
}
'ext4:ext4_fallocate_enter': {
	dev: number
	ino: bigint
	offset: bigint
	len: bigint
	mode: number
}
'ext4:ext4_fallocate_exit': {
	dev: number
	ino: bigint
	pos: bigint
	blocks: number
	ret: number
}
'ext4:ext4_fc_cleanup': {
	dev: number
	j_fc_off: number
	full: number
	tid: number
}
'ext4:ext4_fc_commit_start': {
	dev: number
	tid: number
}
'ext4:ext4_fc_commit_stop': {
	dev: number
	nblks: number
	reason: number
	num_fc: number
	num_fc_ineligible: number
	nblks_agg: number
	tid: number
}
'ext4:ext4_fc_replay': {
	dev: number
	tag: number
	ino: number
	priv1: number
	priv2: number
}
'ext4:ext4_fc_replay_scan': {
	dev: number
	error: number
	off: number
}
'ext4:ext4_fc_stats': {
	dev: number
	fc_ineligible_rc: Elements<number>
	fc_commits: bigint
	fc_ineligible_commits: bigint
	fc_numblks: bigint
}
'ext4:ext4_fc_track_create': {
	dev: number
	t_tid: number
	i_ino: bigint
	i_sync_tid: number
	error: number
}
'ext4:ext4_fc_track_inode': Tracepoints['ext4:ext4_fc_track_create']
'ext4:ext4_fc_track_link': Tracepoints['ext4:ext4_fc_track_create']
'ext4:ext4_fc_track_range': {
	dev: number
	t_tid: number
	i_ino: bigint
	i_sync_tid: number
	start: bigint
	end: bigint
	error: number
}
'ext4:ext4_fc_track_unlink': Tracepoints['ext4:ext4_fc_track_create']
'ext4:ext4_forget': {
	dev: number
	ino: bigint
	block: bigint
	is_metadata: number
	mode: number
}
'ext4:ext4_free_blocks': {
	dev: number
	ino: bigint
	block: bigint
	count: bigint
	flags: number
	mode: number
}
'ext4:ext4_free_inode': {
	dev: number
	ino: bigint
	uid: number
	gid: number
	blocks: bigint
	mode: number
}
'ext4:ext4_fsmap_high_key': {
	dev: number
	keydev: number
	agno: number
	bno: bigint
	len: bigint
	owner: bigint
}
'ext4:ext4_fsmap_low_key': Tracepoints['ext4:ext4_fsmap_high_key']
'ext4:ext4_fsmap_mapping': Tracepoints['ext4:ext4_fsmap_high_key']
'ext4:ext4_get_implied_cluster_alloc_exit': {
	dev: number
	flags: number
	lblk: number
	pblk: bigint
	len: number
	ret: number
}
'ext4:ext4_getfsmap_high_key': {
	dev: number
	keydev: number
	block: bigint
	len: bigint
	owner: bigint
	flags: bigint
}
'ext4:ext4_getfsmap_low_key': Tracepoints['ext4:ext4_getfsmap_high_key']
'ext4:ext4_getfsmap_mapping': Tracepoints['ext4:ext4_getfsmap_high_key']
'ext4:ext4_ind_map_blocks_enter': Tracepoints['ext4:ext4_ext_map_blocks_enter']
'ext4:ext4_ind_map_blocks_exit': Tracepoints['ext4:ext4_ext_map_blocks_exit']
'ext4:ext4_insert_range': Tracepoints['ext4:ext4_collapse_range']
'ext4:ext4_invalidate_folio': {
	dev: number
	ino: bigint
	index: bigint
	offset: bigint
	length: bigint
}
'ext4:ext4_journal_start_inode': {
	ino: bigint
	dev: number
	ip: bigint
	blocks: number
	rsv_blocks: number
	revoke_creds: number
	type: number
}
'ext4:ext4_journal_start_reserved': {
	dev: number
	ip: bigint
	blocks: number
}
'ext4:ext4_journal_start_sb': {
	dev: number
	ip: bigint
	blocks: number
	rsv_blocks: number
	revoke_creds: number
	type: number
}
'ext4:ext4_journalled_invalidate_folio': Tracepoints['ext4:ext4_invalidate_folio']
'ext4:ext4_journalled_write_end': Tracepoints['ext4:ext4_da_write_end']
'ext4:ext4_lazy_itable_init': {
	dev: number
	group: number
}
'ext4:ext4_load_inode': {
	dev: number
	ino: bigint
}
'ext4:ext4_load_inode_bitmap': {
	dev: number
	group: number
}
'ext4:ext4_mark_inode_dirty': {
	dev: number
	ino: bigint
	ip: bigint
}
'ext4:ext4_mb_bitmap_load': {
	dev: number
	group: number
}
'ext4:ext4_mb_buddy_bitmap_load': {
	dev: number
	group: number
}
'ext4:ext4_mb_discard_preallocations': {
	dev: number
	needed: number
}
'ext4:ext4_mb_new_group_pa': {
	dev: number
	ino: bigint
	pa_pstart: bigint
	pa_lstart: bigint
	pa_len: number
}
'ext4:ext4_mb_new_inode_pa': Tracepoints['ext4:ext4_mb_new_group_pa']
'ext4:ext4_mb_release_group_pa': {
	dev: number
	pa_pstart: bigint
	pa_len: number
}
'ext4:ext4_mb_release_inode_pa': {
	dev: number
	ino: bigint
	block: bigint
	count: number
}
'ext4:ext4_mballoc_alloc': {
	dev: number
	ino: bigint
	orig_logical: number
	orig_start: number
	orig_group: number
	orig_len: number
	goal_logical: number
	goal_start: number
	goal_group: number
	goal_len: number
	result_logical: number
	result_start: number
	result_group: number
	result_len: number
	found: number
	groups: number
	buddy: number
	flags: number
	tail: number
	cr: number
}
'ext4:ext4_mballoc_discard': {
	dev: number
	ino: bigint
	result_start: number
	result_group: number
	result_len: number
}
'ext4:ext4_mballoc_free': Tracepoints['ext4:ext4_mballoc_discard']
'ext4:ext4_mballoc_prealloc': {
	dev: number
	ino: bigint
	orig_logical: number
	orig_start: number
	orig_group: number
	orig_len: number
	result_logical: number
	result_start: number
	result_group: number
	result_len: number
}
'ext4:ext4_nfs_commit_metadata': {
	dev: number
	ino: bigint
}
'ext4:ext4_other_inode_update_time': {
	dev: number
	ino: bigint
	orig_ino: bigint
	uid: number
	gid: number
	mode: number
}
'ext4:ext4_prefetch_bitmaps': {
	dev: number
	group: number
	next: number
	ios: number
}
'ext4:ext4_punch_hole': Tracepoints['ext4:ext4_fallocate_enter']
'ext4:ext4_read_block_bitmap_load': {
	dev: number
	group: number
	prefetch: boolean
}
'ext4:ext4_read_folio': {
	dev: number
	ino: bigint
	index: bigint
}
'ext4:ext4_release_folio': Tracepoints['ext4:ext4_read_folio']
'ext4:ext4_remove_blocks': {
	dev: number
	ino: bigint
	from: number
	to: number
	ee_pblk: bigint
	ee_lblk: number
	ee_len: number
	pc_pclu: bigint
	pc_lblk: number
	pc_state: number
}
'ext4:ext4_request_blocks': {
	dev: number
	ino: bigint
	len: number
	logical: number
	lleft: number
	lright: number
	goal: bigint
	pleft: bigint
	pright: bigint
	flags: number
}
'ext4:ext4_request_inode': {
	dev: number
	dir: bigint
	mode: number
}
'ext4:ext4_shutdown': {
	dev: number
	flags: number
}
'ext4:ext4_sync_file_enter': {
	dev: number
	ino: bigint
	parent: bigint
	datasync: number
}
'ext4:ext4_sync_file_exit': {
	dev: number
	ino: bigint
	ret: number
}
'ext4:ext4_sync_fs': {
	dev: number
	wait: number
}
'ext4:ext4_trim_all_free': {
	dev_major: number
	dev_minor: number
	group: number
	start: number
	len: number
}
'ext4:ext4_trim_extent': Tracepoints['ext4:ext4_trim_all_free']
'ext4:ext4_truncate_enter': {
	dev: number
	ino: bigint
	blocks: bigint
}
'ext4:ext4_truncate_exit': Tracepoints['ext4:ext4_truncate_enter']
'ext4:ext4_unlink_enter': {
	dev: number
	ino: bigint
	parent: bigint
	size: bigint
}
'ext4:ext4_unlink_exit': Tracepoints['ext4:ext4_sync_file_exit']
'ext4:ext4_update_sb': {
	dev: number
	fsblk: bigint
	flags: number
}
'ext4:ext4_write_begin': Tracepoints['ext4:ext4_da_write_begin']
'ext4:ext4_write_end': Tracepoints['ext4:ext4_da_write_end']
'ext4:ext4_writepages': {
	dev: number
	ino: bigint
	nr_to_write: bigint
	pages_skipped: bigint
	range_start: bigint
	range_end: bigint
	writeback_index: bigint
	sync_mode: number
	for_kupdate: number
	range_cyclic: number
}
'ext4:ext4_writepages_result': {
	dev: number
	ino: bigint
	ret: number
	pages_written: number
	pages_skipped: bigint
	writeback_index: bigint
	sync_mode: number
}
'ext4:ext4_zero_range': Tracepoints['ext4:ext4_fallocate_enter']
'fib6:fib6_table_lookup': {
	tb_id: number
	err: number
	oif: number
	iif: number
	tos: number
	scope: number
	flags: number
	src: string
	dst: string
	sport: number
	dport: number
	proto: number
	rt_type: number
	name: string
	gw: string
}
'fib:fib_table_lookup': {
	tb_id: number
	err: number
	oif: number
	iif: number
	proto: number
	tos: number
	scope: number
	flags: number
	src: string
	dst: string
	gw4: string
	gw6: string
	sport: number
	dport: number
	name: string
}
'filelock:break_lease_block': {
	fl: bigint
	i_ino: bigint
	s_dev: number
	blocker: bigint
	owner: bigint
	flags: number
	type: number
	break_time: bigint
	downgrade_time: bigint
}
'filelock:break_lease_noblock': Tracepoints['filelock:break_lease_block']
'filelock:break_lease_unblock': Tracepoints['filelock:break_lease_block']
'filelock:fcntl_setlk': {
	fl: bigint
	i_ino: bigint
	s_dev: number
	blocker: bigint
	owner: bigint
	pid: number
	flags: number
	type: number
	fl_start: bigint
	fl_end: bigint
	ret: number
}
'filelock:flock_lock_inode': Tracepoints['filelock:fcntl_setlk']
'filelock:generic_add_lease': {
	i_ino: bigint
	wcount: number
	rcount: number
	icount: number
	s_dev: number
	owner: bigint
	flags: number
	type: number
}
'filelock:generic_delete_lease': Tracepoints['filelock:break_lease_block']
'filelock:leases_conflict': {
	lease: bigint
	breaker: bigint
	l_fl_flags: number
	b_fl_flags: number
	l_fl_type: number
	b_fl_type: number
	conflict: boolean
}
'filelock:locks_get_lock_context': {
	i_ino: bigint
	s_dev: number
	type: number
	ctx: bigint
}
'filelock:locks_remove_posix': Tracepoints['filelock:fcntl_setlk']
'filelock:posix_lock_inode': Tracepoints['filelock:fcntl_setlk']
'filelock:time_out_leases': Tracepoints['filelock:break_lease_block']
'filemap:file_check_and_advance_wb_err': {
	file: bigint
	i_ino: bigint
	s_dev: number
	old: number
	new: number
}
'filemap:filemap_set_wb_err': {
	i_ino: bigint
	s_dev: number
	errseq: number
}
'filemap:mm_filemap_add_to_page_cache': {
	pfn: bigint
	i_ino: bigint
	index: bigint
	s_dev: number
	order: number
}
'filemap:mm_filemap_delete_from_page_cache': Tracepoints['filemap:mm_filemap_add_to_page_cache']
'filemap:mm_filemap_fault': {
	i_ino: bigint
	s_dev: number
	index: bigint
}
'filemap:mm_filemap_get_pages': {
	i_ino: bigint
	s_dev: number
	index: bigint
	last_index: bigint
}
'filemap:mm_filemap_map_pages': Tracepoints['filemap:mm_filemap_get_pages']
'fs_dax:dax_insert_mapping': {
	ino: bigint
	vm_flags: bigint
	address: bigint
	radix_entry: bigint
	dev: number
	write: number
}
'fs_dax:dax_insert_pfn_mkwrite': {
	ino: bigint
	vm_flags: bigint
	address: bigint
	pgoff: bigint
	dev: number
	flags: number
	result: number
}
'fs_dax:dax_insert_pfn_mkwrite_no_entry': Tracepoints['fs_dax:dax_insert_pfn_mkwrite']
'fs_dax:dax_load_hole': Tracepoints['fs_dax:dax_insert_pfn_mkwrite']
'fs_dax:dax_pmd_fault': {
	ino: bigint
	vm_start: bigint
	vm_end: bigint
	vm_flags: bigint
	address: bigint
	pgoff: bigint
	max_pgoff: bigint
	dev: number
	flags: number
	result: number
}
'fs_dax:dax_pmd_fault_done': Tracepoints['fs_dax:dax_pmd_fault']
'fs_dax:dax_pmd_insert_mapping': {
	ino: bigint
	vm_flags: bigint
	address: bigint
	length: bigint
	pfn_val: bigint
	radix_entry: bigint
	dev: number
	write: number
}
'fs_dax:dax_pmd_load_hole': {
	ino: bigint
	vm_flags: bigint
	address: bigint
	zero_folio: bigint
	radix_entry: bigint
	dev: number
}
'fs_dax:dax_pmd_load_hole_fallback': Tracepoints['fs_dax:dax_pmd_load_hole']
'fs_dax:dax_pte_fault': Tracepoints['fs_dax:dax_insert_pfn_mkwrite']
'fs_dax:dax_pte_fault_done': Tracepoints['fs_dax:dax_insert_pfn_mkwrite']
'fs_dax:dax_writeback_one': {
	ino: bigint
	pgoff: bigint
	pglen: bigint
	dev: number
}
'fs_dax:dax_writeback_range': {
	ino: bigint
	start_index: bigint
	end_index: bigint
	dev: number
}
'fs_dax:dax_writeback_range_done': Tracepoints['fs_dax:dax_writeback_range']
'fuse:fuse_request_end': {
	connection: number
	unique: bigint
	len: number
	error: number
}
'fuse:fuse_request_send': {
	connection: number
	unique: bigint
	opcode: number
	len: number
}
'handshake:handshake_cancel': {
	req: bigint
	sk: bigint
	netns_ino: number
}
'handshake:handshake_cancel_busy': Tracepoints['handshake:handshake_cancel']
'handshake:handshake_cancel_none': Tracepoints['handshake:handshake_cancel']
'handshake:handshake_cmd_accept': {
	req: bigint
	sk: bigint
	fd: number
	netns_ino: number
}
'handshake:handshake_cmd_accept_err': {
	req: bigint
	sk: bigint
	err: number
	netns_ino: number
}
'handshake:handshake_cmd_done': Tracepoints['handshake:handshake_cmd_accept']
'handshake:handshake_cmd_done_err': Tracepoints['handshake:handshake_cmd_accept_err']
'handshake:handshake_complete': {
	req: bigint
	sk: bigint
	status: number
	netns_ino: number
}
'handshake:handshake_destruct': Tracepoints['handshake:handshake_cancel']
'handshake:handshake_notify_err': Tracepoints['handshake:handshake_cmd_accept_err']
'handshake:handshake_submit': Tracepoints['handshake:handshake_cancel']
'handshake:handshake_submit_err': Tracepoints['handshake:handshake_cmd_accept_err']
'handshake:tls_alert_recv': {
	saddr: string
	daddr: string
	netns_ino: number
	level: bigint
	description: bigint
}
'handshake:tls_alert_send': Tracepoints['handshake:tls_alert_recv']
'handshake:tls_contenttype': {
	saddr: string
	daddr: string
	netns_ino: number
	type: bigint
}
'huge_memory:mm_collapse_huge_page': {
	mm: bigint
	isolated: number
	status: number
}
'huge_memory:mm_collapse_huge_page_isolate': {
	pfn: bigint
	none_or_zero: number
	referenced: number
	writable: boolean
	status: number
}
'huge_memory:mm_collapse_huge_page_swapin': {
	mm: bigint
	swapped_in: number
	referenced: number
	ret: number
}
'huge_memory:mm_khugepaged_collapse_file': {
	mm: bigint
	hpfn: bigint
	index: bigint
	addr: bigint
	is_shmem: boolean
	filename: string
	nr: number
	result: number
}
'huge_memory:mm_khugepaged_scan_file': {
	mm: bigint
	pfn: bigint
	filename: string
	present: number
	swap: number
	result: number
}
'huge_memory:mm_khugepaged_scan_pmd': {
	mm: bigint
	pfn: bigint
	writable: boolean
	referenced: number
	none_or_zero: number
	status: number
	unmapped: number
}
'hyperv:hyperv_mmu_flush_tlb_multi': {
	ncpus: number
	mm: bigint
	addr: bigint
	end: bigint
}
'hyperv:hyperv_nested_flush_guest_mapping': {
	as: bigint
	ret: number
}
'hyperv:hyperv_nested_flush_guest_mapping_range': {
	as: bigint
	ret: number
}
'hyperv:hyperv_send_ipi_mask': {
	ncpus: number
	vector: number
}
'hyperv:hyperv_send_ipi_one': {
	cpu: number
	vector: number
}
'icmp:icmp_send': {
	skbaddr: bigint
	type: number
	code: number
	saddr: string
	daddr: string
	sport: number
	dport: number
	ulen: number
}
'initcall:initcall_finish': {
	func: bigint
	ret: number
}
'initcall:initcall_level': {
	level: string
}
'initcall:initcall_start': {
	func: bigint
}
'intel_iommu:cache_tag_assign': {
	iommu: string
	dev: string
	type: number
	domain_id: number
	pasid: number
	users: number
}
'intel_iommu:cache_tag_flush_all': Tracepoints['intel_iommu:cache_tag_assign']
'intel_iommu:cache_tag_flush_range': {
	iommu: string
	dev: string
	type: number
	domain_id: number
	pasid: number
	start: bigint
	end: bigint
	addr: bigint
	pages: bigint
	mask: bigint
}
'intel_iommu:cache_tag_flush_range_np': Tracepoints['intel_iommu:cache_tag_flush_range']
'intel_iommu:cache_tag_unassign': Tracepoints['intel_iommu:cache_tag_assign']
'intel_iommu:prq_report': {
	dw0: bigint
	dw1: bigint
	dw2: bigint
	dw3: bigint
	seq: bigint
	iommu: string
	dev: string
	buff: string
}
'intel_iommu:qi_submit': {
	qw0: bigint
	qw1: bigint
	qw2: bigint
	qw3: bigint
	iommu: string
}
'io_uring:io_uring_complete': {
	ctx: bigint
	req: bigint
	user_data: bigint
	res: number
	cflags: number
	extra1: bigint
	extra2: bigint
}
'io_uring:io_uring_cqe_overflow': {
	ctx: bigint
	user_data: bigint
	res: number
	cflags: number
	ocqe: bigint
}
'io_uring:io_uring_cqring_wait': {
	ctx: bigint
	min_events: number
}
'io_uring:io_uring_create': {
	fd: number
	ctx: bigint
	sq_entries: number
	cq_entries: number
	flags: number
}
'io_uring:io_uring_defer': {
	ctx: bigint
	req: bigint
	data: bigint
	opcode: number
	op_str: string
}
'io_uring:io_uring_fail_link': {
	ctx: bigint
	req: bigint
	user_data: bigint
	opcode: number
	link: bigint
	op_str: string
}
'io_uring:io_uring_file_get': {
	ctx: bigint
	req: bigint
	user_data: bigint
	fd: number
}
'io_uring:io_uring_link': {
	ctx: bigint
	req: bigint
	target_req: bigint
}
'io_uring:io_uring_local_work_run': {
	ctx: bigint
	count: number
	loops: number
}
'io_uring:io_uring_poll_arm': {
	ctx: bigint
	req: bigint
	user_data: bigint
	opcode: number
	mask: number
	events: number
	op_str: string
}
'io_uring:io_uring_queue_async_work': {
	ctx: bigint
	req: bigint
	user_data: bigint
	opcode: number
	flags: bigint
	work: bigint
	rw: number
	op_str: string
}
'io_uring:io_uring_register': {
	ctx: bigint
	opcode: number
	nr_files: number
	nr_bufs: number
	ret: bigint
}
'io_uring:io_uring_req_failed': {
	ctx: bigint
	req: bigint
	user_data: bigint
	opcode: number
	flags: number
	ioprio: number
	off: bigint
	addr: bigint
	len: number
	op_flags: number
	buf_index: number
	personality: number
	file_index: number
	pad1: bigint
	addr3: bigint
	error: number
	op_str: string
}
'io_uring:io_uring_short_write': {
	ctx: bigint
	fpos: bigint
	wanted: bigint
	got: bigint
}
'io_uring:io_uring_submit_req': {
	ctx: bigint
	req: bigint
	user_data: bigint
	opcode: number
	flags: bigint
	sq_thread: boolean
	op_str: string
}
'io_uring:io_uring_task_add': {
	ctx: bigint
	req: bigint
	user_data: bigint
	opcode: number
	mask: number
	op_str: string
}
'io_uring:io_uring_task_work_run': {
	tctx: bigint
	count: number
}
'iocost:iocost_inuse_adjust': {
	devname: string
	cgroup: string
	now: bigint
	old_inuse: number
	new_inuse: number
	old_hweight_inuse: bigint
	new_hweight_inuse: bigint
}
'iocost:iocost_inuse_shortage': Tracepoints['iocost:iocost_inuse_adjust']
'iocost:iocost_inuse_transfer': Tracepoints['iocost:iocost_inuse_adjust']
'iocost:iocost_ioc_vrate_adj': {
	devname: string
	old_vrate: bigint
	new_vrate: bigint
	busy_level: number
	read_missed_ppm: number
	write_missed_ppm: number
	rq_wait_pct: number
	nr_lagging: number
	nr_shortages: number
}
'iocost:iocost_iocg_activate': {
	devname: string
	cgroup: string
	now: bigint
	vnow: bigint
	vrate: bigint
	last_period: bigint
	cur_period: bigint
	vtime: bigint
	weight: number
	inuse: number
	hweight_active: bigint
	hweight_inuse: bigint
}
'iocost:iocost_iocg_forgive_debt': {
	devname: string
	cgroup: string
	now: bigint
	vnow: bigint
	usage_pct: number
	old_debt: bigint
	new_debt: bigint
	old_delay: bigint
	new_delay: bigint
}
'iocost:iocost_iocg_idle': Tracepoints['iocost:iocost_iocg_activate']
'iomap:iomap_dio_complete': {
	dev: number
	ino: bigint
	isize: bigint
	pos: bigint
	ki_flags: number
	aio: boolean
	error: number
	ret: bigint
}
'iomap:iomap_dio_invalidate_fail': {
	dev: number
	ino: bigint
	size: bigint
	offset: bigint
	length: bigint
}
'iomap:iomap_dio_rw_begin': {
	dev: number
	ino: bigint
	isize: bigint
	pos: bigint
	count: bigint
	done_before: bigint
	ki_flags: number
	dio_flags: number
	aio: boolean
}
'iomap:iomap_dio_rw_queued': Tracepoints['iomap:iomap_dio_invalidate_fail']
'iomap:iomap_invalidate_folio': Tracepoints['iomap:iomap_dio_invalidate_fail']
'iomap:iomap_iter': {
	dev: number
	ino: bigint
	pos: bigint
	length: bigint
	processed: bigint
	flags: number
	ops: bigint
	caller: bigint
}
'iomap:iomap_iter_dstmap': {
	dev: number
	ino: bigint
	addr: bigint
	offset: bigint
	length: bigint
	type: number
	flags: number
	bdev: number
}
'iomap:iomap_iter_srcmap': Tracepoints['iomap:iomap_iter_dstmap']
'iomap:iomap_readahead': {
	dev: number
	ino: bigint
	nr_pages: number
}
'iomap:iomap_readpage': Tracepoints['iomap:iomap_readahead']
'iomap:iomap_release_folio': Tracepoints['iomap:iomap_dio_invalidate_fail']
'iomap:iomap_writepage': Tracepoints['iomap:iomap_dio_invalidate_fail']
'iomap:iomap_writepage_map': {
	dev: number
	ino: bigint
	pos: bigint
	dirty_len: bigint
	addr: bigint
	offset: bigint
	length: bigint
	type: number
	flags: number
	bdev: number
}
'iommu:add_device_to_group': {
	gid: number
	device: string
}
'iommu:attach_device_to_domain': {
	device: string
}
'iommu:io_page_fault': {
	device: string
	driver: string
	iova: bigint
	flags: number
}
'iommu:map': {
	iova: bigint
	paddr: bigint
	size: bigint
}
'iommu:remove_device_from_group': {
	gid: number
	device: string
}
'iommu:unmap': {
	iova: bigint
	size: bigint
	unmapped_size: bigint
}
'ipi:ipi_entry': {
	reason: bigint
}
'ipi:ipi_exit': {
	reason: bigint
}
'ipi:ipi_raise': {
	target_cpus: string
	reason: bigint
}
'ipi:ipi_send_cpu': {
	cpu: number
	callsite: bigint
	callback: bigint
}
'ipi:ipi_send_cpumask': {
	cpumask: string
	callsite: bigint
	callback: bigint
}
'irq:irq_handler_entry': {
	irq: number
	name: string
}
'irq:irq_handler_exit': {
	irq: number
	ret: number
}
'irq:softirq_entry': {
	vec: number
}
'irq:softirq_exit': {
	vec: number
}
'irq:softirq_raise': {
	vec: number
}
'irq:tasklet_entry': {
	tasklet: bigint
	func: bigint
}
'irq:tasklet_exit': Tracepoints['irq:tasklet_entry']
'irq_matrix:irq_matrix_alloc': {
	bit: number
	cpu: number
	online: boolean
	available: number
	allocated: number
	managed: number
	online_maps: number
	global_available: number
	global_reserved: number
	total_allocated: number
}
'irq_matrix:irq_matrix_alloc_managed': Tracepoints['irq_matrix:irq_matrix_alloc']
'irq_matrix:irq_matrix_alloc_reserved': Tracepoints['irq_matrix:irq_matrix_alloc']
'irq_matrix:irq_matrix_assign': Tracepoints['irq_matrix:irq_matrix_alloc']
'irq_matrix:irq_matrix_assign_system': {
	bit: number
	online_maps: number
	global_available: number
	global_reserved: number
	total_allocated: number
}
'irq_matrix:irq_matrix_free': Tracepoints['irq_matrix:irq_matrix_alloc']
'irq_matrix:irq_matrix_offline': {
	online_maps: number
	global_available: number
	global_reserved: number
	total_allocated: number
}
'irq_matrix:irq_matrix_online': Tracepoints['irq_matrix:irq_matrix_offline']
'irq_matrix:irq_matrix_remove_managed': Tracepoints['irq_matrix:irq_matrix_alloc']
'irq_matrix:irq_matrix_remove_reserved': Tracepoints['irq_matrix:irq_matrix_offline']
'irq_matrix:irq_matrix_reserve': Tracepoints['irq_matrix:irq_matrix_offline']
'irq_matrix:irq_matrix_reserve_managed': Tracepoints['irq_matrix:irq_matrix_alloc']
'irq_vectors:call_function_entry': {
	vector: number
}
'irq_vectors:call_function_exit': {
	vector: number
}
'irq_vectors:call_function_single_entry': {
	vector: number
}
'irq_vectors:call_function_single_exit': {
	vector: number
}
'irq_vectors:deferred_error_apic_entry': {
	vector: number
}
'irq_vectors:deferred_error_apic_exit': {
	vector: number
}
'irq_vectors:error_apic_entry': {
	vector: number
}
'irq_vectors:error_apic_exit': {
	vector: number
}
'irq_vectors:irq_work_entry': {
	vector: number
}
'irq_vectors:irq_work_exit': {
	vector: number
}
'irq_vectors:local_timer_entry': {
	vector: number
}
'irq_vectors:local_timer_exit': {
	vector: number
}
'irq_vectors:reschedule_entry': {
	vector: number
}
'irq_vectors:reschedule_exit': {
	vector: number
}
'irq_vectors:spurious_apic_entry': {
	vector: number
}
'irq_vectors:spurious_apic_exit': {
	vector: number
}
'irq_vectors:thermal_apic_entry': {
	vector: number
}
'irq_vectors:thermal_apic_exit': {
	vector: number
}
'irq_vectors:threshold_apic_entry': {
	vector: number
}
'irq_vectors:threshold_apic_exit': {
	vector: number
}
'irq_vectors:vector_activate': {
	irq: number
	is_managed: boolean
	can_reserve: boolean
	reserve: boolean
}
'irq_vectors:vector_alloc': {
	irq: number
	vector: number
	reserved: boolean
	ret: number
}
'irq_vectors:vector_alloc_managed': {
	irq: number
	vector: number
	ret: number
}
'irq_vectors:vector_clear': {
	irq: number
	vector: number
	cpu: number
	prev_vector: number
	prev_cpu: number
}
'irq_vectors:vector_config': {
	irq: number
	vector: number
	cpu: number
	apicdest: number
}
'irq_vectors:vector_deactivate': Tracepoints['irq_vectors:vector_activate']
'irq_vectors:vector_free_moved': {
	irq: number
	cpu: number
	vector: number
	is_managed: boolean
}
'irq_vectors:vector_reserve': {
	irq: number
	ret: number
}
'irq_vectors:vector_reserve_managed': {
	irq: number
	ret: number
}
'irq_vectors:vector_setup': {
	irq: number
	is_legacy: boolean
	ret: number
}
'irq_vectors:vector_teardown': {
	irq: number
	is_managed: boolean
	has_reserved: boolean
}
'irq_vectors:vector_update': Tracepoints['irq_vectors:vector_clear']
'irq_vectors:x86_platform_ipi_entry': {
	vector: number
}
'irq_vectors:x86_platform_ipi_exit': {
	vector: number
}
'jbd2:jbd2_checkpoint': {
	dev: number
	result: number
}
'jbd2:jbd2_checkpoint_stats': {
	dev: number
	tid: number
	chp_time: bigint
	forced_to_close: number
	written: number
	dropped: number
}
'jbd2:jbd2_commit_flushing': {
	dev: number
	sync_commit: number
	transaction: number
}
'jbd2:jbd2_commit_locking': Tracepoints['jbd2:jbd2_commit_flushing']
'jbd2:jbd2_commit_logging': Tracepoints['jbd2:jbd2_commit_flushing']
'jbd2:jbd2_drop_transaction': Tracepoints['jbd2:jbd2_commit_flushing']
'jbd2:jbd2_end_commit': {
	dev: number
	sync_commit: number
	transaction: number
	head: number
}
'jbd2:jbd2_handle_extend': {
	dev: number
	tid: number
	type: number
	line_no: number
	buffer_credits: number
	requested_blocks: number
}
'jbd2:jbd2_handle_restart': {
	dev: number
	tid: number
	type: number
	line_no: number
	requested_blocks: number
}
'jbd2:jbd2_handle_start': Tracepoints['jbd2:jbd2_handle_restart']
'jbd2:jbd2_handle_stats': {
	dev: number
	tid: number
	type: number
	line_no: number
	interval: number
	sync: number
	requested_blocks: number
	dirtied_blocks: number
}
'jbd2:jbd2_lock_buffer_stall': {
	dev: number
	stall_ms: bigint
}
'jbd2:jbd2_run_stats': {
	dev: number
	tid: number
	wait: bigint
	request_delay: bigint
	running: bigint
	locked: bigint
	flushing: bigint
	logging: bigint
	handle_count: number
	blocks: number
	blocks_logged: number
}
'jbd2:jbd2_shrink_checkpoint_list': {
	dev: number
	first_tid: number
	tid: number
	last_tid: number
	nr_freed: bigint
	next_tid: number
}
'jbd2:jbd2_shrink_count': {
	dev: number
	nr_to_scan: bigint
	count: bigint
}
'jbd2:jbd2_shrink_scan_enter': Tracepoints['jbd2:jbd2_shrink_count']
'jbd2:jbd2_shrink_scan_exit': {
	dev: number
	nr_to_scan: bigint
	nr_shrunk: bigint
	count: bigint
}
'jbd2:jbd2_start_commit': Tracepoints['jbd2:jbd2_commit_flushing']
'jbd2:jbd2_submit_inode_data': {
	dev: number
	ino: bigint
}
'jbd2:jbd2_update_log_tail': {
	dev: number
	tail_sequence: number
	first_tid: number
	block_nr: bigint
	freed: bigint
}
'jbd2:jbd2_write_superblock': {
	dev: number
	write_flags: number
}
'kmem:kfree': {
	call_site: bigint
	ptr: bigint
}
'kmem:kmalloc': {
	call_site: bigint
	ptr: bigint
	bytes_req: bigint
	bytes_alloc: bigint
	gfp_flags: bigint
	node: number
}
'kmem:kmem_cache_alloc': {
	call_site: bigint
	ptr: bigint
	bytes_req: bigint
	bytes_alloc: bigint
	gfp_flags: bigint
	node: number
	accounted: boolean
}
'kmem:kmem_cache_free': {
	call_site: bigint
	ptr: bigint
	name: string
}
'kmem:mm_alloc_contig_migrate_range_info': {
	start: bigint
	end: bigint
	nr_migrated: bigint
	nr_reclaimed: bigint
	nr_mapped: bigint
	migratetype: number
}
'kmem:mm_page_alloc': {
	pfn: bigint
	order: number
	gfp_flags: bigint
	migratetype: number
}
'kmem:mm_page_alloc_extfrag': {
	pfn: bigint
	alloc_order: number
	fallback_order: number
	alloc_migratetype: number
	fallback_migratetype: number
	change_ownership: number
}
'kmem:mm_page_alloc_zone_locked': {
	pfn: bigint
	order: number
	migratetype: number
	percpu_refill: number
}
'kmem:mm_page_free': {
	pfn: bigint
	order: number
}
'kmem:mm_page_free_batched': {
	pfn: bigint
}
'kmem:mm_page_pcpu_drain': {
	pfn: bigint
	order: number
	migratetype: number
}
'kmem:rss_stat': {
	mm_id: number
	curr: number
	member: number
	size: bigint
}
'ksm:ksm_advisor': {
	scan_time: bigint
	pages_to_scan: bigint
	cpu_percent: number
}
'ksm:ksm_enter': {
	mm: bigint
}
'ksm:ksm_exit': {
	mm: bigint
}
'ksm:ksm_merge_one_page': {
	pfn: bigint
	rmap_item: bigint
	mm: bigint
	err: number
}
'ksm:ksm_merge_with_ksm_page': {
	ksm_page: bigint
	pfn: bigint
	rmap_item: bigint
	mm: bigint
	err: number
}
'ksm:ksm_remove_ksm_page': {
	pfn: bigint
}
'ksm:ksm_remove_rmap_item': {
	pfn: bigint
	rmap_item: bigint
	mm: bigint
}
'ksm:ksm_start_scan': {
	seq: number
	rmap_entries: number
}
'ksm:ksm_stop_scan': Tracepoints['ksm:ksm_start_scan']
'lock:contention_begin': {
	lock_addr: bigint
	flags: number
}
'lock:contention_end': {
	lock_addr: bigint
	ret: number
}
'maple_tree:ma_op': {
	fn: bigint
	min: bigint
	max: bigint
	index: bigint
	last: bigint
	node: bigint
}
'maple_tree:ma_read': Tracepoints['maple_tree:ma_op']
'maple_tree:ma_write': {
	fn: bigint
	min: bigint
	max: bigint
	index: bigint
	last: bigint
	piv: bigint
	val: bigint
	node: bigint
}
'mce:mce_record': {
	mcgcap: bigint
	mcgstatus: bigint
	status: bigint
	addr: bigint
	misc: bigint
	synd: bigint
	ipid: bigint
	ip: bigint
	tsc: bigint
	ppin: bigint
	walltime: bigint
	cpu: number
	cpuid: number
	apicid: number
	socketid: number
	cs: number
	bank: number
	cpuvendor: number
	microcode: number
}
'migrate:mm_migrate_pages': {
	succeeded: bigint
	failed: bigint
	thp_succeeded: bigint
	thp_failed: bigint
	thp_split: bigint
	large_folio_split: bigint
	mode: number
	reason: number
}
'migrate:mm_migrate_pages_start': {
	mode: number
	reason: number
}
'migrate:remove_migration_pte': {
	addr: bigint
	pte: bigint
	order: number
}
'migrate:set_migration_pte': Tracepoints['migrate:remove_migration_pte']
'mmap:exit_mmap': {
	mm: bigint
	mt: bigint
}
'mmap:vm_unmapped_area': {
	addr: bigint
	total_vm: bigint
	flags: bigint
	length: bigint
	low_limit: bigint
	high_limit: bigint
	align_mask: bigint
	align_offset: bigint
}
'mmap:vma_mas_szero': {
	mt: bigint
	start: bigint
	end: bigint
}
'mmap:vma_store': {
	mt: bigint
	vma: bigint
	vm_start: bigint
	vm_end: bigint
}
'mmap_lock:mmap_lock_acquire_returned': {
	mm: bigint
	memcg_path: string
	write: boolean
	success: boolean
}
'mmap_lock:mmap_lock_released': {
	mm: bigint
	memcg_path: string
	write: boolean
}
'mmap_lock:mmap_lock_start_locking': Tracepoints['mmap_lock:mmap_lock_released']
'module:module_free': {
	name: string
}
'module:module_get': {
	ip: bigint
	refcnt: number
	name: string
}
'module:module_load': {
	taints: number
	name: string
}
'module:module_put': Tracepoints['module:module_get']
'module:module_request': {
	ip: bigint
	wait: boolean
	name: string
}
'mptcp:ack_update_msk': {
	data_ack: bigint
	old_snd_una: bigint
	new_snd_una: bigint
	new_wnd_end: bigint
	msk_wnd_end: bigint
}
'mptcp:get_mapping_status': {
	data_ack: bigint
	data_seq: bigint
	subflow_seq: number
	data_len: number
	csum: number
	use_map: number
	dsn64: number
	data_fin: number
	use_ack: number
	ack64: number
	mpc_map: number
	frozen: number
	reset_transient: number
	reset_reason: number
	csum_reqd: number
	infinite_map: number
}
'mptcp:mptcp_sendmsg_frag': Tracepoints['mptcp:get_mapping_status']
'mptcp:mptcp_subflow_get_send': {
	active: boolean
	free: boolean
	snd_wnd: number
	pace: number
	backup: number
	ratio: bigint
}
'mptcp:subflow_check_data_avail': {
	status: number
	skb: bigint
}
'msr:rdpmc': {
	msr: number
	val: bigint
	failed: number
}
'msr:read_msr': Tracepoints['msr:rdpmc']
'msr:write_msr': Tracepoints['msr:rdpmc']
'napi:dql_stall_detected': {
	thrs: number
	len: number
	last_reap: bigint
	hist_head: bigint
	now: bigint
	hist: Elements<bigint>
}
'napi:napi_poll': {
	napi: bigint
	dev_name: string
	work: number
	budget: number
}
'neigh:neigh_cleanup_and_release': {
	family: number
	dev: string
	lladdr: string
	lladdr_len: number
	flags: number
	nud_state: number
	type: number
	dead: number
	refcnt: number
	primary_key4: string
	primary_key6: string
	confirmed: bigint
	updated: bigint
	used: bigint
	err: number
}
'neigh:neigh_create': {
	family: number
	dev: string
	entries: number
	created: number
	gc_exempt: number
	primary_key4: string
	primary_key6: string
}
'neigh:neigh_event_send_dead': Tracepoints['neigh:neigh_cleanup_and_release']
'neigh:neigh_event_send_done': Tracepoints['neigh:neigh_cleanup_and_release']
'neigh:neigh_timer_handler': Tracepoints['neigh:neigh_cleanup_and_release']
'neigh:neigh_update': {
	family: number
	dev: string
	lladdr: string
	lladdr_len: number
	flags: number
	nud_state: number
	type: number
	dead: number
	refcnt: number
	primary_key4: string
	primary_key6: string
	confirmed: bigint
	updated: bigint
	used: bigint
	new_lladdr: string
	new_state: number
	update_flags: number
	pid: number
}
'neigh:neigh_update_done': Tracepoints['neigh:neigh_cleanup_and_release']
'net:napi_gro_frags_entry': {
	name: string
	napi_id: number
	queue_mapping: number
	skbaddr: bigint
	vlan_tagged: boolean
	vlan_proto: number
	vlan_tci: number
	protocol: number
	ip_summed: number
	hash: number
	l4_hash: boolean
	len: number
	data_len: number
	truesize: number
	mac_header_valid: boolean
	mac_header: number
	nr_frags: number
	gso_size: number
	gso_type: number
}
'net:napi_gro_frags_exit': {
	ret: number
}
'net:napi_gro_receive_entry': Tracepoints['net:napi_gro_frags_entry']
'net:napi_gro_receive_exit': {
	ret: number
}
'net:net_dev_queue': {
	skbaddr: bigint
	len: number
	name: string
}
'net:net_dev_start_xmit': {
	name: string
	queue_mapping: number
	skbaddr: bigint
	vlan_tagged: boolean
	vlan_proto: number
	vlan_tci: number
	protocol: number
	ip_summed: number
	len: number
	data_len: number
	network_offset: number
	transport_offset_valid: boolean
	transport_offset: number
	tx_flags: number
	gso_size: number
	gso_segs: number
	gso_type: number
}
'net:net_dev_xmit': {
	skbaddr: bigint
	len: number
	rc: number
	name: string
}
'net:net_dev_xmit_timeout': {
	name: string
	driver: string
	queue_index: number
}
'net:netif_receive_skb': Tracepoints['net:net_dev_queue']
'net:netif_receive_skb_entry': Tracepoints['net:napi_gro_frags_entry']
'net:netif_receive_skb_exit': {
	ret: number
}
'net:netif_receive_skb_list_entry': Tracepoints['net:napi_gro_frags_entry']
'net:netif_receive_skb_list_exit': {
	ret: number
}
'net:netif_rx': Tracepoints['net:net_dev_queue']
'net:netif_rx_entry': Tracepoints['net:napi_gro_frags_entry']
'net:netif_rx_exit': {
	ret: number
}
'netlink:netlink_extack': {
	msg: string
}
'nmi:nmi_handler': {
	handler: bigint
	delta_ns: bigint
	handled: number
}
'notifier:notifier_register': {
	cb: bigint
}
'notifier:notifier_run': {
	cb: bigint
}
'notifier:notifier_unregister': {
	cb: bigint
}
'nvme:nvme_async_event': {
	ctrl_id: number
	result: number
}
'nvme:nvme_complete_rq': {
	disk: string
	ctrl_id: number
	qid: number
	cid: number
	result: bigint
	retries: number
	flags: number
	status: number
}
'nvme:nvme_setup_cmd': {
	disk: string
	ctrl_id: number
	qid: number
	opcode: number
	flags: number
	fctype: number
	cid: number
	nsid: number
	metadata: boolean
	cdw10: string
}
'nvme:nvme_sq': {
	ctrl_id: number
	disk: string
	qid: number
	sq_head: number
	sq_tail: number
}
'oom:compact_retry': {
	order: number
	priority: number
	result: number
	retries: number
	max_retries: number
	ret: boolean
}
'oom:finish_task_reaping': {
	pid: number
}
'oom:mark_victim': {
	pid: number
	comm: string
	total_vm: bigint
	anon_rss: bigint
	file_rss: bigint
	shmem_rss: bigint
	uid: number
	pgtables: bigint
	oom_score_adj: number
}
'oom:oom_score_adj_update': {
	pid: number
	comm: string
	oom_score_adj: number
}
'oom:reclaim_retry_zone': {
	node: number
	zone_idx: number
	order: number
	reclaimable: bigint
	available: bigint
	min_wmark: bigint
	no_progress_loops: number
	wmark_check: boolean
}
'oom:skip_task_reaping': {
	pid: number
}
'oom:start_task_reaping': {
	pid: number
}
'oom:wake_reaper': {
	pid: number
}
'page_isolation:test_pages_isolated': {
	start_pfn: bigint
	end_pfn: bigint
	fin_pfn: bigint
}
'page_pool:page_pool_release': {
	pool: bigint
	inflight: number
	hold: number
	release: number
	cnt: bigint
}
'page_pool:page_pool_state_hold': {
	pool: bigint
	netmem: bigint
	hold: number
	pfn: bigint
}
'page_pool:page_pool_state_release': {
	pool: bigint
	netmem: bigint
	release: number
	pfn: bigint
}
'page_pool:page_pool_update_nid': {
	pool: bigint
	pool_nid: number
	new_nid: number
}
'pagemap:mm_lru_activate': {
	folio: bigint
	pfn: bigint
}
'pagemap:mm_lru_insertion': {
	folio: bigint
	pfn: bigint
	lru: number
	flags: bigint
}
'percpu:percpu_alloc_percpu': {
	call_site: bigint
	reserved: boolean
	is_atomic: boolean
	size: bigint
	align: bigint
	base_addr: bigint
	off: number
	ptr: bigint
	bytes_alloc: bigint
	gfp_flags: bigint
}
'percpu:percpu_alloc_percpu_fail': {
	reserved: boolean
	is_atomic: boolean
	size: bigint
	align: bigint
}
'percpu:percpu_create_chunk': {
	base_addr: bigint
}
'percpu:percpu_destroy_chunk': {
	base_addr: bigint
}
'percpu:percpu_free_percpu': {
	base_addr: bigint
	off: number
	ptr: bigint
}
'power:clock_disable': {
	name: string
	state: bigint
	cpu_id: bigint
}
'power:clock_enable': Tracepoints['power:clock_disable']
'power:clock_set_rate': Tracepoints['power:clock_disable']
'power:cpu_frequency': {
	state: number
	cpu_id: number
}
'power:cpu_frequency_limits': {
	min_freq: number
	max_freq: number
	cpu_id: number
}
'power:cpu_idle': {
	state: number
	cpu_id: number
}
'power:cpu_idle_miss': {
	cpu_id: number
	state: number
	below: boolean
}
'power:dev_pm_qos_add_request': {
	name: string
	type: number
	new_value: number
}
'power:dev_pm_qos_remove_request': Tracepoints['power:dev_pm_qos_add_request']
'power:dev_pm_qos_update_request': Tracepoints['power:dev_pm_qos_add_request']
'power:device_pm_callback_end': {
	device: string
	driver: string
	error: number
}
'power:device_pm_callback_start': {
	device: string
	driver: string
	parent: string
	pm_ops: string
	event: number
}
'power:guest_halt_poll_ns': {
	grow: boolean
	new: number
	old: number
}
'power:pm_qos_add_request': {
	value: number
}
'power:pm_qos_remove_request': {
	value: number
}
'power:pm_qos_update_flags': {
	action: number
	prev_value: number
	curr_value: number
}
'power:pm_qos_update_request': {
	value: number
}
'power:pm_qos_update_target': Tracepoints['power:pm_qos_update_flags']
'power:power_domain_target': Tracepoints['power:clock_disable']
'power:powernv_throttle': {
	chip_id: number
	reason: string
	pmax: number
}
'power:pstate_sample': {
	core_busy: number
	scaled_busy: number
	from: number
	to: number
	mperf: bigint
	aperf: bigint
	tsc: bigint
	freq: number
	io_boost: number
}
'power:suspend_resume': {
	action: bigint
	val: number
	start: boolean
}
'power:wakeup_source_activate': {
	name: string
	state: bigint
}
'power:wakeup_source_deactivate': {
	name: string
	state: bigint
}
'printk:console': {
	msg: string
}
'qdisc:qdisc_create': {
	dev: string
	kind: string
	parent: number
}
'qdisc:qdisc_dequeue': {
	qdisc: bigint
	txq: bigint
	packets: number
	skbaddr: bigint
	ifindex: number
	handle: number
	parent: number
	txq_state: bigint
}
'qdisc:qdisc_destroy': {
	dev: string
	kind: string
	parent: number
	handle: number
}
'qdisc:qdisc_enqueue': {
	qdisc: bigint
	txq: bigint
	skbaddr: bigint
	ifindex: number
	handle: number
	parent: number
}
'qdisc:qdisc_reset': Tracepoints['qdisc:qdisc_destroy']
'ras:aer_event': {
	dev_name: string
	status: number
	severity: number
	tlp_header_valid: number
	tlp_header: Elements<number>
}
'ras:arm_event': {
	mpidr: bigint
	midr: bigint
	running_state: number
	psci_state: number
	affinity: number
	pei_len: number
	pei_buf: string
	ctx_len: number
	ctx_buf: string
	oem_len: number
	oem_buf: string
	sev: number
	cpu: number
}
'ras:mc_event': {
	error_type: number
	msg: string
	label: string
	error_count: number
	mc_index: number
	top_layer: number
	middle_layer: number
	lower_layer: number
	address: bigint
	grain_bits: number
	syndrome: bigint
	driver_detail: string
}
'ras:memory_failure_event': {
	pfn: bigint
	type: number
	result: number
}
'ras:non_standard_event': {
	sec_type: string
	fru_id: string
	fru_text: string
	sev: number
	len: number
	buf: string
}
'raw_syscalls:sys_enter': {
	id: bigint
	args: Elements<bigint>
}
'raw_syscalls:sys_exit': {
	id: bigint
	ret: bigint
	args: Elements<bigint>
}
'rcu:rcu_stall_warning': {
	rcuname: bigint
	msg: bigint
}
'rcu:rcu_utilization': {
	s: bigint
}
'resctrl:mon_llc_occupancy_limbo': {
	ctrl_hw_id: number
	mon_hw_id: number
	domain_id: number
	llc_occupancy_bytes: bigint
}
'resctrl:pseudo_lock_l2': {
	l2_hits: bigint
	l2_miss: bigint
}
'resctrl:pseudo_lock_l3': {
	l3_hits: bigint
	l3_miss: bigint
}
'resctrl:pseudo_lock_mem_latency': {
	latency: number
}
'rpm:rpm_idle': {
	name: string
	flags: number
	usage_count: number
	disable_depth: number
	runtime_auto: number
	request_pending: number
	irq_safe: number
	child_count: number
}
'rpm:rpm_resume': Tracepoints['rpm:rpm_idle']
'rpm:rpm_return_int': {
	name: string
	ip: bigint
	ret: number
}
'rpm:rpm_status': {
	name: string
	status: number
}
'rpm:rpm_suspend': Tracepoints['rpm:rpm_idle']
'rpm:rpm_usage': Tracepoints['rpm:rpm_idle']
'rseq:rseq_ip_fixup': {
	regs_ip: bigint
	start_ip: bigint
	post_commit_offset: bigint
	abort_ip: bigint
}
'rseq:rseq_update': {
	cpu_id: number
	node_id: number
	mm_cid: number
}
'rtc:rtc_alarm_irq_enable': {
	enabled: number
	err: number
}
'rtc:rtc_irq_set_freq': {
	freq: number
	err: number
}
'rtc:rtc_irq_set_state': {
	enabled: number
	err: number
}
'rtc:rtc_read_alarm': {
	secs: bigint
	err: number
}
'rtc:rtc_read_offset': {
	offset: bigint
	err: number
}
'rtc:rtc_read_time': {
	secs: bigint
	err: number
}
'rtc:rtc_set_alarm': {
	secs: bigint
	err: number
}
'rtc:rtc_set_offset': {
	offset: bigint
	err: number
}
'rtc:rtc_set_time': {
	secs: bigint
	err: number
}
'rtc:rtc_timer_dequeue': {
	timer: bigint
	expires: bigint
	period: bigint
}
'rtc:rtc_timer_enqueue': Tracepoints['rtc:rtc_timer_dequeue']
'rtc:rtc_timer_fired': Tracepoints['rtc:rtc_timer_dequeue']
'sched:sched_kthread_stop': {
	comm: string
	pid: number
}
'sched:sched_kthread_stop_ret': {
	ret: number
}
'sched:sched_kthread_work_execute_end': {
	work: bigint
	function: bigint
}
'sched:sched_kthread_work_execute_start': {
	work: bigint
	function: bigint
}
'sched:sched_kthread_work_queue_work': {
	work: bigint
	function: bigint
	worker: bigint
}
'sched:sched_migrate_task': {
	comm: string
	pid: number
	prio: number
	orig_cpu: number
	dest_cpu: number
}
'sched:sched_move_numa': {
	pid: number
	tgid: number
	ngid: number
	src_cpu: number
	src_nid: number
	dst_cpu: number
	dst_nid: number
}
'sched:sched_pi_setprio': {
	comm: string
	pid: number
	oldprio: number
	newprio: number
}
'sched:sched_prepare_exec': {
	interp: string
	filename: string
	pid: number
	comm: string
}
'sched:sched_process_exec': {
	filename: string
	pid: number
	old_pid: number
}
'sched:sched_process_exit': {
	comm: string
	pid: number
	prio: number
}
'sched:sched_process_fork': {
	parent_comm: string
	parent_pid: number
	child_comm: string
	child_pid: number
}
'sched:sched_process_free': Tracepoints['sched:sched_process_exit']
'sched:sched_process_hang': {
	comm: string
	pid: number
}
'sched:sched_process_wait': Tracepoints['sched:sched_process_exit']
'sched:sched_skip_vma_numa': {
	numa_scan_offset: bigint
	vm_start: bigint
	vm_end: bigint
	reason: number
}
'sched:sched_stat_blocked': {
	comm: string
	pid: number
	delay: bigint
}
'sched:sched_stat_iowait': Tracepoints['sched:sched_stat_blocked']
'sched:sched_stat_runtime': {
	comm: string
	pid: number
	runtime: bigint
}
'sched:sched_stat_sleep': Tracepoints['sched:sched_stat_blocked']
'sched:sched_stat_wait': Tracepoints['sched:sched_stat_blocked']
'sched:sched_stick_numa': {
	src_pid: number
	src_tgid: number
	src_ngid: number
	src_cpu: number
	src_nid: number
	dst_pid: number
	dst_tgid: number
	dst_ngid: number
	dst_cpu: number
	dst_nid: number
}
'sched:sched_swap_numa': Tracepoints['sched:sched_stick_numa']
'sched:sched_switch': {
	prev_comm: string
	prev_pid: number
	prev_prio: number
	prev_state: bigint
	next_comm: string
	next_pid: number
	next_prio: number
}
'sched:sched_wait_task': Tracepoints['sched:sched_process_exit']
'sched:sched_wake_idle_without_ipi': {
	cpu: number
}
'sched:sched_wakeup': {
	comm: string
	pid: number
	prio: number
	target_cpu: number
}
'sched:sched_wakeup_new': Tracepoints['sched:sched_wakeup']
'sched:sched_waking': Tracepoints['sched:sched_wakeup']
'signal:signal_deliver': {
	sig: number
	errno: number
	code: number
	sa_handler: bigint
	sa_flags: bigint
}
'signal:signal_generate': {
	sig: number
	errno: number
	code: number
	comm: string
	pid: number
	group: number
	result: number
}
'skb:consume_skb': {
	skbaddr: bigint
	location: bigint
}
'skb:kfree_skb': {
	skbaddr: bigint
	location: bigint
	rx_sk: bigint
	protocol: number
	reason: number
}
'skb:skb_copy_datagram_iovec': {
	skbaddr: bigint
	len: number
}
'sock:inet_sk_error_report': {
	error: number
	sport: number
	dport: number
	family: number
	protocol: number
	saddr: string
	daddr: string
	saddr_v6: string
	daddr_v6: string
}
'sock:inet_sock_set_state': {
	skaddr: bigint
	oldstate: number
	newstate: number
	sport: number
	dport: number
	family: number
	protocol: number
	saddr: string
	daddr: string
	saddr_v6: string
	daddr_v6: string
}
'sock:sk_data_ready': {
	skaddr: bigint
	family: number
	protocol: number
	ip: bigint
}
'sock:sock_exceed_buf_limit': {
	name: string
	sysctl_mem: Elements<bigint>
	allocated: bigint
	sysctl_rmem: number
	rmem_alloc: number
	sysctl_wmem: number
	wmem_alloc: number
	wmem_queued: number
	kind: number
}
'sock:sock_rcvqueue_full': {
	rmem_alloc: number
	truesize: number
	sk_rcvbuf: number
}
'sock:sock_recv_length': {
	sk: bigint
	family: number
	protocol: number
	ret: number
	flags: number
}
'sock:sock_send_length': Tracepoints['sock:sock_recv_length']
'swiotlb:swiotlb_bounced': {
	dev_name: string
	dma_mask: bigint
	dev_addr: bigint
	size: bigint
	force: boolean
}
'syscalls:sys_enter_accept': {
	__syscall_nr: number
	fd: number
	upeer_sockaddr: bigint
	upeer_addrlen: bigint
}
'syscalls:sys_enter_accept4': {
	__syscall_nr: number
	fd: number
	upeer_sockaddr: bigint
	upeer_addrlen: bigint
	flags: number
}
'syscalls:sys_enter_access': {
	__syscall_nr: number
	filename: bigint
	mode: number
}
'syscalls:sys_enter_acct': {
	__syscall_nr: number
	name: bigint
}
'syscalls:sys_enter_add_key': {
	__syscall_nr: number
	_type: bigint
	_description: bigint
	_payload: bigint
	plen: bigint
	ringid: number
}
'syscalls:sys_enter_adjtimex': {
	__syscall_nr: number
	txc_p: bigint
}
'syscalls:sys_enter_alarm': {
	__syscall_nr: number
	seconds: number
}
'syscalls:sys_enter_arch_prctl': {
	__syscall_nr: number
	option: number
	arg2: bigint
}
'syscalls:sys_enter_bind': {
	__syscall_nr: number
	fd: number
	umyaddr: bigint
	addrlen: number
}
'syscalls:sys_enter_bpf': {
	__syscall_nr: number
	cmd: number
	uattr: bigint
	size: number
}
'syscalls:sys_enter_brk': {
	__syscall_nr: number
	brk: bigint
}
'syscalls:sys_enter_cachestat': {
	__syscall_nr: number
	fd: number
	cstat_range: bigint
	cstat: bigint
	flags: number
}
'syscalls:sys_enter_capget': {
	__syscall_nr: number
	header: bigint
	dataptr: bigint
}
'syscalls:sys_enter_capset': {
	__syscall_nr: number
	header: bigint
	data: bigint
}
'syscalls:sys_enter_chdir': {
	__syscall_nr: number
	filename: bigint
}
'syscalls:sys_enter_chmod': Tracepoints['syscalls:sys_enter_access']
'syscalls:sys_enter_chown': {
	__syscall_nr: number
	filename: bigint
	user: number
	group: number
}
'syscalls:sys_enter_chroot': Tracepoints['syscalls:sys_enter_chdir']
'syscalls:sys_enter_clock_adjtime': {
	__syscall_nr: number
	which_clock: number
	utx: bigint
}
'syscalls:sys_enter_clock_getres': {
	__syscall_nr: number
	which_clock: number
	tp: bigint
}
'syscalls:sys_enter_clock_gettime': Tracepoints['syscalls:sys_enter_clock_getres']
'syscalls:sys_enter_clock_nanosleep': {
	__syscall_nr: number
	which_clock: number
	flags: number
	rqtp: bigint
	rmtp: bigint
}
'syscalls:sys_enter_clock_settime': Tracepoints['syscalls:sys_enter_clock_getres']
'syscalls:sys_enter_clone': {
	__syscall_nr: number
	clone_flags: bigint
	newsp: bigint
	parent_tidptr: bigint
	child_tidptr: bigint
	tls: bigint
}
'syscalls:sys_enter_clone3': {
	__syscall_nr: number
	uargs: bigint
	size: bigint
}
'syscalls:sys_enter_close': {
	__syscall_nr: number
	fd: number
}
'syscalls:sys_enter_close_range': {
	__syscall_nr: number
	fd: number
	max_fd: number
	flags: number
}
'syscalls:sys_enter_connect': {
	__syscall_nr: number
	fd: number
	uservaddr: bigint
	addrlen: number
}
'syscalls:sys_enter_copy_file_range': {
	__syscall_nr: number
	fd_in: number
	off_in: bigint
	fd_out: number
	off_out: bigint
	len: bigint
	flags: number
}
'syscalls:sys_enter_creat': {
	__syscall_nr: number
	pathname: bigint
	mode: number
}
'syscalls:sys_enter_delete_module': {
	__syscall_nr: number
	name_user: bigint
	flags: number
}
'syscalls:sys_enter_dup': {
	__syscall_nr: number
	fildes: number
}
'syscalls:sys_enter_dup2': {
	__syscall_nr: number
	oldfd: number
	newfd: number
}
'syscalls:sys_enter_dup3': {
	__syscall_nr: number
	oldfd: number
	newfd: number
	flags: number
}
'syscalls:sys_enter_epoll_create': {
	__syscall_nr: number
	size: number
}
'syscalls:sys_enter_epoll_create1': {
	__syscall_nr: number
	flags: number
}
'syscalls:sys_enter_epoll_ctl': {
	__syscall_nr: number
	epfd: number
	op: number
	fd: number
	event: bigint
}
'syscalls:sys_enter_epoll_pwait': {
	__syscall_nr: number
	epfd: number
	events: bigint
	maxevents: number
	timeout: number
	sigmask: bigint
	sigsetsize: bigint
}
'syscalls:sys_enter_epoll_pwait2': {
	__syscall_nr: number
	epfd: number
	events: bigint
	maxevents: number
	timeout: bigint
	sigmask: bigint
	sigsetsize: bigint
}
'syscalls:sys_enter_epoll_wait': {
	__syscall_nr: number
	epfd: number
	events: bigint
	maxevents: number
	timeout: number
}
'syscalls:sys_enter_eventfd': {
	__syscall_nr: number
	count: number
}
'syscalls:sys_enter_eventfd2': {
	__syscall_nr: number
	count: number
	flags: number
}
'syscalls:sys_enter_execve': {
	__syscall_nr: number
	filename: bigint
	argv: bigint
	envp: bigint
}
'syscalls:sys_enter_execveat': {
	__syscall_nr: number
	fd: number
	filename: bigint
	argv: bigint
	envp: bigint
	flags: number
}
'syscalls:sys_enter_exit': {
	__syscall_nr: number
	error_code: number
}
'syscalls:sys_enter_exit_group': Tracepoints['syscalls:sys_enter_exit']
'syscalls:sys_enter_faccessat': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	mode: number
}
'syscalls:sys_enter_faccessat2': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	mode: number
	flags: number
}
'syscalls:sys_enter_fadvise64': {
	__syscall_nr: number
	fd: number
	offset: bigint
	len: bigint
	advice: number
}
'syscalls:sys_enter_fallocate': {
	__syscall_nr: number
	fd: number
	mode: number
	offset: bigint
	len: bigint
}
'syscalls:sys_enter_fanotify_init': {
	__syscall_nr: number
	flags: number
	event_f_flags: number
}
'syscalls:sys_enter_fanotify_mark': {
	__syscall_nr: number
	fanotify_fd: number
	flags: number
	mask: bigint
	dfd: number
	pathname: bigint
}
'syscalls:sys_enter_fchdir': {
	__syscall_nr: number
	fd: number
}
'syscalls:sys_enter_fchmod': {
	__syscall_nr: number
	fd: number
	mode: number
}
'syscalls:sys_enter_fchmodat': Tracepoints['syscalls:sys_enter_faccessat']
'syscalls:sys_enter_fchmodat2': Tracepoints['syscalls:sys_enter_faccessat2']
'syscalls:sys_enter_fchown': {
	__syscall_nr: number
	fd: number
	user: number
	group: number
}
'syscalls:sys_enter_fchownat': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	user: number
	group: number
	flag: number
}
'syscalls:sys_enter_fcntl': {
	__syscall_nr: number
	fd: number
	cmd: number
	arg: bigint
}
'syscalls:sys_enter_fdatasync': {
	__syscall_nr: number
	fd: number
}
'syscalls:sys_enter_fgetxattr': {
	__syscall_nr: number
	fd: number
	name: bigint
	value: bigint
	size: bigint
}
'syscalls:sys_enter_finit_module': {
	__syscall_nr: number
	fd: number
	uargs: bigint
	flags: number
}
'syscalls:sys_enter_flistxattr': {
	__syscall_nr: number
	fd: number
	list: bigint
	size: bigint
}
'syscalls:sys_enter_flock': {
	__syscall_nr: number
	fd: number
	cmd: number
}
'syscalls:sys_enter_fork': {
	__syscall_nr: number
}
'syscalls:sys_enter_fremovexattr': {
	__syscall_nr: number
	fd: number
	name: bigint
}
'syscalls:sys_enter_fsconfig': {
	__syscall_nr: number
	fd: number
	cmd: number
	_key: bigint
	_value: bigint
	aux: number
}
'syscalls:sys_enter_fsetxattr': {
	__syscall_nr: number
	fd: number
	name: bigint
	value: bigint
	size: bigint
	flags: number
}
'syscalls:sys_enter_fsmount': {
	__syscall_nr: number
	fs_fd: number
	flags: number
	attr_flags: number
}
'syscalls:sys_enter_fsopen': {
	__syscall_nr: number
	_fs_name: bigint
	flags: number
}
'syscalls:sys_enter_fspick': {
	__syscall_nr: number
	dfd: number
	path: bigint
	flags: number
}
'syscalls:sys_enter_fstatfs': {
	__syscall_nr: number
	fd: number
	buf: bigint
}
'syscalls:sys_enter_fsync': {
	__syscall_nr: number
	fd: number
}
'syscalls:sys_enter_ftruncate': {
	__syscall_nr: number
	fd: number
	length: bigint
}
'syscalls:sys_enter_futex': {
	__syscall_nr: number
	uaddr: bigint
	op: number
	val: number
	utime: bigint
	uaddr2: bigint
	val3: number
}
'syscalls:sys_enter_futex_requeue': {
	__syscall_nr: number
	waiters: bigint
	flags: number
	nr_wake: number
	nr_requeue: number
}
'syscalls:sys_enter_futex_wait': {
	__syscall_nr: number
	uaddr: bigint
	val: bigint
	mask: bigint
	flags: number
	timeout: bigint
	clockid: number
}
'syscalls:sys_enter_futex_waitv': {
	__syscall_nr: number
	waiters: bigint
	nr_futexes: number
	flags: number
	timeout: bigint
	clockid: number
}
'syscalls:sys_enter_futex_wake': {
	__syscall_nr: number
	uaddr: bigint
	mask: bigint
	nr: number
	flags: number
}
'syscalls:sys_enter_futimesat': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	utimes: bigint
}
'syscalls:sys_enter_get_mempolicy': {
	__syscall_nr: number
	policy: bigint
	nmask: bigint
	maxnode: bigint
	addr: bigint
	flags: bigint
}
'syscalls:sys_enter_get_robust_list': {
	__syscall_nr: number
	pid: number
	head_ptr: bigint
	len_ptr: bigint
}
'syscalls:sys_enter_getcpu': {
	__syscall_nr: number
	cpup: bigint
	nodep: bigint
	unused: bigint
}
'syscalls:sys_enter_getcwd': {
	__syscall_nr: number
	buf: bigint
	size: bigint
}
'syscalls:sys_enter_getdents': {
	__syscall_nr: number
	fd: number
	dirent: bigint
	count: number
}
'syscalls:sys_enter_getdents64': Tracepoints['syscalls:sys_enter_getdents']
'syscalls:sys_enter_getegid': {
	__syscall_nr: number
}
'syscalls:sys_enter_geteuid': {
	__syscall_nr: number
}
'syscalls:sys_enter_getgid': {
	__syscall_nr: number
}
'syscalls:sys_enter_getgroups': {
	__syscall_nr: number
	gidsetsize: number
	grouplist: bigint
}
'syscalls:sys_enter_getitimer': {
	__syscall_nr: number
	which: number
	value: bigint
}
'syscalls:sys_enter_getpeername': {
	__syscall_nr: number
	fd: number
	usockaddr: bigint
	usockaddr_len: bigint
}
'syscalls:sys_enter_getpgid': {
	__syscall_nr: number
	pid: number
}
'syscalls:sys_enter_getpgrp': {
	__syscall_nr: number
}
'syscalls:sys_enter_getpid': {
	__syscall_nr: number
}
'syscalls:sys_enter_getppid': {
	__syscall_nr: number
}
'syscalls:sys_enter_getpriority': {
	__syscall_nr: number
	which: number
	who: number
}
'syscalls:sys_enter_getrandom': {
	__syscall_nr: number
	ubuf: bigint
	len: bigint
	flags: number
}
'syscalls:sys_enter_getresgid': {
	__syscall_nr: number
	rgidp: bigint
	egidp: bigint
	sgidp: bigint
}
'syscalls:sys_enter_getresuid': {
	__syscall_nr: number
	ruidp: bigint
	euidp: bigint
	suidp: bigint
}
'syscalls:sys_enter_getrlimit': {
	__syscall_nr: number
	resource: number
	rlim: bigint
}
'syscalls:sys_enter_getrusage': {
	__syscall_nr: number
	who: number
	ru: bigint
}
'syscalls:sys_enter_getsid': {
	__syscall_nr: number
	pid: number
}
'syscalls:sys_enter_getsockname': Tracepoints['syscalls:sys_enter_getpeername']
'syscalls:sys_enter_getsockopt': {
	__syscall_nr: number
	fd: number
	level: number
	optname: number
	optval: bigint
	optlen: bigint
}
'syscalls:sys_enter_gettid': {
	__syscall_nr: number
}
'syscalls:sys_enter_gettimeofday': {
	__syscall_nr: number
	tv: bigint
	tz: bigint
}
'syscalls:sys_enter_getuid': {
	__syscall_nr: number
}
'syscalls:sys_enter_getxattr': {
	__syscall_nr: number
	pathname: bigint
	name: bigint
	value: bigint
	size: bigint
}
'syscalls:sys_enter_init_module': {
	__syscall_nr: number
	umod: bigint
	len: bigint
	uargs: bigint
}
'syscalls:sys_enter_inotify_add_watch': {
	__syscall_nr: number
	fd: number
	pathname: bigint
	mask: number
}
'syscalls:sys_enter_inotify_init': {
	__syscall_nr: number
}
'syscalls:sys_enter_inotify_init1': {
	__syscall_nr: number
	flags: number
}
'syscalls:sys_enter_inotify_rm_watch': {
	__syscall_nr: number
	fd: number
	wd: number
}
'syscalls:sys_enter_io_cancel': {
	__syscall_nr: number
	ctx_id: bigint
	iocb: bigint
	result: bigint
}
'syscalls:sys_enter_io_destroy': {
	__syscall_nr: number
	ctx: bigint
}
'syscalls:sys_enter_io_getevents': {
	__syscall_nr: number
	ctx_id: bigint
	min_nr: bigint
	nr: bigint
	events: bigint
	timeout: bigint
}
'syscalls:sys_enter_io_pgetevents': {
	__syscall_nr: number
	ctx_id: bigint
	min_nr: bigint
	nr: bigint
	events: bigint
	timeout: bigint
	usig: bigint
}
'syscalls:sys_enter_io_setup': {
	__syscall_nr: number
	nr_events: bigint
	ctxp: bigint
}
'syscalls:sys_enter_io_submit': {
	__syscall_nr: number
	ctx_id: bigint
	nr: bigint
	iocbpp: bigint
}
'syscalls:sys_enter_io_uring_enter': {
	__syscall_nr: number
	fd: number
	to_submit: number
	min_complete: number
	flags: number
	argp: bigint
	argsz: bigint
}
'syscalls:sys_enter_io_uring_register': {
	__syscall_nr: number
	fd: number
	opcode: number
	arg: bigint
	nr_args: number
}
'syscalls:sys_enter_io_uring_setup': {
	__syscall_nr: number
	entries: number
	params: bigint
}
'syscalls:sys_enter_ioctl': Tracepoints['syscalls:sys_enter_fcntl']
'syscalls:sys_enter_ioperm': {
	__syscall_nr: number
	from: bigint
	num: bigint
	turn_on: number
}
'syscalls:sys_enter_iopl': {
	__syscall_nr: number
	level: number
}
'syscalls:sys_enter_ioprio_get': Tracepoints['syscalls:sys_enter_getpriority']
'syscalls:sys_enter_ioprio_set': {
	__syscall_nr: number
	which: number
	who: number
	ioprio: number
}
'syscalls:sys_enter_kcmp': {
	__syscall_nr: number
	pid1: number
	pid2: number
	type: number
	idx1: bigint
	idx2: bigint
}
'syscalls:sys_enter_kexec_file_load': {
	__syscall_nr: number
	kernel_fd: number
	initrd_fd: number
	cmdline_len: bigint
	cmdline_ptr: bigint
	flags: bigint
}
'syscalls:sys_enter_kexec_load': {
	__syscall_nr: number
	entry: bigint
	nr_segments: bigint
	segments: bigint
	flags: bigint
}
'syscalls:sys_enter_keyctl': {
	__syscall_nr: number
	option: number
	arg2: bigint
	arg3: bigint
	arg4: bigint
	arg5: bigint
}
'syscalls:sys_enter_kill': {
	__syscall_nr: number
	pid: number
	sig: number
}
'syscalls:sys_enter_landlock_add_rule': {
	__syscall_nr: number
	ruleset_fd: number
	rule_type: number
	rule_attr: bigint
	flags: number
}
'syscalls:sys_enter_landlock_create_ruleset': {
	__syscall_nr: number
	attr: bigint
	size: bigint
	flags: number
}
'syscalls:sys_enter_landlock_restrict_self': {
	__syscall_nr: number
	ruleset_fd: number
	flags: number
}
'syscalls:sys_enter_lchown': Tracepoints['syscalls:sys_enter_chown']
'syscalls:sys_enter_lgetxattr': Tracepoints['syscalls:sys_enter_getxattr']
'syscalls:sys_enter_link': {
	__syscall_nr: number
	oldname: bigint
	newname: bigint
}
'syscalls:sys_enter_linkat': {
	__syscall_nr: number
	olddfd: number
	oldname: bigint
	newdfd: number
	newname: bigint
	flags: number
}
'syscalls:sys_enter_listen': {
	__syscall_nr: number
	fd: number
	backlog: number
}
'syscalls:sys_enter_listmount': {
	__syscall_nr: number
	req: bigint
	mnt_ids: bigint
	nr_mnt_ids: bigint
	flags: number
}
'syscalls:sys_enter_listxattr': {
	__syscall_nr: number
	pathname: bigint
	list: bigint
	size: bigint
}
'syscalls:sys_enter_llistxattr': Tracepoints['syscalls:sys_enter_listxattr']
'syscalls:sys_enter_lremovexattr': {
	__syscall_nr: number
	pathname: bigint
	name: bigint
}
'syscalls:sys_enter_lseek': {
	__syscall_nr: number
	fd: number
	offset: bigint
	whence: number
}
'syscalls:sys_enter_lsetxattr': {
	__syscall_nr: number
	pathname: bigint
	name: bigint
	value: bigint
	size: bigint
	flags: number
}
'syscalls:sys_enter_lsm_get_self_attr': {
	__syscall_nr: number
	attr: number
	ctx: bigint
	size: bigint
	flags: number
}
'syscalls:sys_enter_lsm_list_modules': {
	__syscall_nr: number
	ids: bigint
	size: bigint
	flags: number
}
'syscalls:sys_enter_lsm_set_self_attr': {
	__syscall_nr: number
	attr: number
	ctx: bigint
	size: number
	flags: number
}
'syscalls:sys_enter_madvise': {
	__syscall_nr: number
	start: bigint
	len_in: bigint
	behavior: number
}
'syscalls:sys_enter_map_shadow_stack': {
	__syscall_nr: number
	addr: bigint
	size: bigint
	flags: number
}
'syscalls:sys_enter_mbind': {
	__syscall_nr: number
	start: bigint
	len: bigint
	mode: bigint
	nmask: bigint
	maxnode: bigint
	flags: number
}
'syscalls:sys_enter_membarrier': {
	__syscall_nr: number
	cmd: number
	flags: number
	cpu_id: number
}
'syscalls:sys_enter_memfd_create': {
	__syscall_nr: number
	uname: bigint
	flags: number
}
'syscalls:sys_enter_memfd_secret': {
	__syscall_nr: number
	flags: number
}
'syscalls:sys_enter_migrate_pages': {
	__syscall_nr: number
	pid: number
	maxnode: bigint
	old_nodes: bigint
	new_nodes: bigint
}
'syscalls:sys_enter_mincore': {
	__syscall_nr: number
	start: bigint
	len: bigint
	vec: bigint
}
'syscalls:sys_enter_mkdir': Tracepoints['syscalls:sys_enter_creat']
'syscalls:sys_enter_mkdirat': {
	__syscall_nr: number
	dfd: number
	pathname: bigint
	mode: number
}
'syscalls:sys_enter_mknod': {
	__syscall_nr: number
	filename: bigint
	mode: number
	dev: bigint
}
'syscalls:sys_enter_mknodat': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	mode: number
	dev: number
}
'syscalls:sys_enter_mlock': {
	__syscall_nr: number
	start: bigint
	len: bigint
}
'syscalls:sys_enter_mlock2': {
	__syscall_nr: number
	start: bigint
	len: bigint
	flags: number
}
'syscalls:sys_enter_mlockall': {
	__syscall_nr: number
	flags: number
}
'syscalls:sys_enter_mmap': {
	__syscall_nr: number
	addr: bigint
	len: bigint
	prot: bigint
	flags: bigint
	fd: bigint
	off: bigint
}
'syscalls:sys_enter_modify_ldt': {
	__syscall_nr: number
	func: number
	ptr: bigint
	bytecount: bigint
}
'syscalls:sys_enter_mount': {
	__syscall_nr: number
	dev_name: bigint
	dir_name: bigint
	type: bigint
	flags: bigint
	data: bigint
}
'syscalls:sys_enter_mount_setattr': {
	__syscall_nr: number
	dfd: number
	path: bigint
	flags: number
	uattr: bigint
	usize: bigint
}
'syscalls:sys_enter_move_mount': {
	__syscall_nr: number
	from_dfd: number
	from_pathname: bigint
	to_dfd: number
	to_pathname: bigint
	flags: number
}
'syscalls:sys_enter_move_pages': {
	__syscall_nr: number
	pid: number
	nr_pages: bigint
	pages: bigint
	nodes: bigint
	status: bigint
	flags: number
}
'syscalls:sys_enter_mprotect': {
	__syscall_nr: number
	start: bigint
	len: bigint
	prot: bigint
}
'syscalls:sys_enter_mq_getsetattr': {
	__syscall_nr: number
	mqdes: number
	u_mqstat: bigint
	u_omqstat: bigint
}
'syscalls:sys_enter_mq_notify': {
	__syscall_nr: number
	mqdes: number
	u_notification: bigint
}
'syscalls:sys_enter_mq_open': {
	__syscall_nr: number
	u_name: bigint
	oflag: number
	mode: number
	u_attr: bigint
}
'syscalls:sys_enter_mq_timedreceive': {
	__syscall_nr: number
	mqdes: number
	u_msg_ptr: bigint
	msg_len: bigint
	u_msg_prio: bigint
	u_abs_timeout: bigint
}
'syscalls:sys_enter_mq_timedsend': {
	__syscall_nr: number
	mqdes: number
	u_msg_ptr: bigint
	msg_len: bigint
	msg_prio: number
	u_abs_timeout: bigint
}
'syscalls:sys_enter_mq_unlink': {
	__syscall_nr: number
	u_name: bigint
}
'syscalls:sys_enter_mremap': {
	__syscall_nr: number
	addr: bigint
	old_len: bigint
	new_len: bigint
	flags: bigint
	new_addr: bigint
}
'syscalls:sys_enter_mseal': {
	__syscall_nr: number
	start: bigint
	len: bigint
	flags: bigint
}
'syscalls:sys_enter_msgctl': {
	__syscall_nr: number
	msqid: number
	cmd: number
	buf: bigint
}
'syscalls:sys_enter_msgget': {
	__syscall_nr: number
	key: number
	msgflg: number
}
'syscalls:sys_enter_msgrcv': {
	__syscall_nr: number
	msqid: number
	msgp: bigint
	msgsz: bigint
	msgtyp: bigint
	msgflg: number
}
'syscalls:sys_enter_msgsnd': {
	__syscall_nr: number
	msqid: number
	msgp: bigint
	msgsz: bigint
	msgflg: number
}
'syscalls:sys_enter_msync': Tracepoints['syscalls:sys_enter_mlock2']
'syscalls:sys_enter_munlock': Tracepoints['syscalls:sys_enter_mlock']
'syscalls:sys_enter_munlockall': {
	__syscall_nr: number
}
'syscalls:sys_enter_munmap': {
	__syscall_nr: number
	addr: bigint
	len: bigint
}
'syscalls:sys_enter_name_to_handle_at': {
	__syscall_nr: number
	dfd: number
	name: bigint
	handle: bigint
	mnt_id: bigint
	flag: number
}
'syscalls:sys_enter_nanosleep': {
	__syscall_nr: number
	rqtp: bigint
	rmtp: bigint
}
'syscalls:sys_enter_newfstat': {
	__syscall_nr: number
	fd: number
	statbuf: bigint
}
'syscalls:sys_enter_newfstatat': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	statbuf: bigint
	flag: number
}
'syscalls:sys_enter_newlstat': {
	__syscall_nr: number
	filename: bigint
	statbuf: bigint
}
'syscalls:sys_enter_newstat': Tracepoints['syscalls:sys_enter_newlstat']
'syscalls:sys_enter_newuname': Tracepoints['syscalls:sys_enter_acct']
'syscalls:sys_enter_open': {
	__syscall_nr: number
	filename: bigint
	flags: number
	mode: number
}
'syscalls:sys_enter_open_by_handle_at': {
	__syscall_nr: number
	mountdirfd: number
	handle: bigint
	flags: number
}
'syscalls:sys_enter_open_tree': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	flags: bigint
}
'syscalls:sys_enter_openat': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	flags: number
	mode: number
}
'syscalls:sys_enter_openat2': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	how: bigint
	usize: bigint
}
'syscalls:sys_enter_pause': {
	__syscall_nr: number
}
'syscalls:sys_enter_perf_event_open': {
	__syscall_nr: number
	attr_uptr: bigint
	pid: number
	cpu: number
	group_fd: number
	flags: bigint
}
'syscalls:sys_enter_personality': {
	__syscall_nr: number
	personality: number
}
'syscalls:sys_enter_pidfd_getfd': {
	__syscall_nr: number
	pidfd: number
	fd: number
	flags: number
}
'syscalls:sys_enter_pidfd_open': {
	__syscall_nr: number
	pid: number
	flags: number
}
'syscalls:sys_enter_pidfd_send_signal': {
	__syscall_nr: number
	pidfd: number
	sig: number
	info: bigint
	flags: number
}
'syscalls:sys_enter_pipe': {
	__syscall_nr: number
	fildes: bigint
}
'syscalls:sys_enter_pipe2': {
	__syscall_nr: number
	fildes: bigint
	flags: number
}
'syscalls:sys_enter_pivot_root': {
	__syscall_nr: number
	new_root: bigint
	put_old: bigint
}
'syscalls:sys_enter_pkey_alloc': {
	__syscall_nr: number
	flags: bigint
	init_val: bigint
}
'syscalls:sys_enter_pkey_free': {
	__syscall_nr: number
	pkey: number
}
'syscalls:sys_enter_pkey_mprotect': {
	__syscall_nr: number
	start: bigint
	len: bigint
	prot: bigint
	pkey: number
}
'syscalls:sys_enter_poll': {
	__syscall_nr: number
	ufds: bigint
	nfds: number
	timeout_msecs: number
}
'syscalls:sys_enter_ppoll': {
	__syscall_nr: number
	ufds: bigint
	nfds: number
	tsp: bigint
	sigmask: bigint
	sigsetsize: bigint
}
'syscalls:sys_enter_prctl': Tracepoints['syscalls:sys_enter_keyctl']
'syscalls:sys_enter_pread64': {
	__syscall_nr: number
	fd: number
	buf: bigint
	count: bigint
	pos: bigint
}
'syscalls:sys_enter_preadv': {
	__syscall_nr: number
	fd: bigint
	vec: bigint
	vlen: bigint
	pos_l: bigint
	pos_h: bigint
}
'syscalls:sys_enter_preadv2': {
	__syscall_nr: number
	fd: bigint
	vec: bigint
	vlen: bigint
	pos_l: bigint
	pos_h: bigint
	flags: number
}
'syscalls:sys_enter_prlimit64': {
	__syscall_nr: number
	pid: number
	resource: number
	new_rlim: bigint
	old_rlim: bigint
}
'syscalls:sys_enter_process_madvise': {
	__syscall_nr: number
	pidfd: number
	vec: bigint
	vlen: bigint
	behavior: number
	flags: number
}
'syscalls:sys_enter_process_mrelease': {
	__syscall_nr: number
	pidfd: number
	flags: number
}
'syscalls:sys_enter_process_vm_readv': {
	__syscall_nr: number
	pid: number
	lvec: bigint
	liovcnt: bigint
	rvec: bigint
	riovcnt: bigint
	flags: bigint
}
'syscalls:sys_enter_process_vm_writev': Tracepoints['syscalls:sys_enter_process_vm_readv']
'syscalls:sys_enter_pselect6': {
	__syscall_nr: number
	n: number
	inp: bigint
	outp: bigint
	exp: bigint
	tsp: bigint
	sig: bigint
}
'syscalls:sys_enter_ptrace': {
	__syscall_nr: number
	request: bigint
	pid: bigint
	addr: bigint
	data: bigint
}
'syscalls:sys_enter_pwrite64': Tracepoints['syscalls:sys_enter_pread64']
'syscalls:sys_enter_pwritev': Tracepoints['syscalls:sys_enter_preadv']
'syscalls:sys_enter_pwritev2': Tracepoints['syscalls:sys_enter_preadv2']
'syscalls:sys_enter_quotactl': {
	__syscall_nr: number
	cmd: number
	special: bigint
	id: number
	addr: bigint
}
'syscalls:sys_enter_quotactl_fd': {
	__syscall_nr: number
	fd: number
	cmd: number
	id: number
	addr: bigint
}
'syscalls:sys_enter_read': {
	__syscall_nr: number
	fd: number
	buf: bigint
	count: bigint
}
'syscalls:sys_enter_readahead': {
	__syscall_nr: number
	fd: number
	offset: bigint
	count: bigint
}
'syscalls:sys_enter_readlink': {
	__syscall_nr: number
	path: bigint
	buf: bigint
	bufsiz: number
}
'syscalls:sys_enter_readlinkat': {
	__syscall_nr: number
	dfd: number
	pathname: bigint
	buf: bigint
	bufsiz: number
}
'syscalls:sys_enter_readv': {
	__syscall_nr: number
	fd: bigint
	vec: bigint
	vlen: bigint
}
'syscalls:sys_enter_reboot': {
	__syscall_nr: number
	magic1: number
	magic2: number
	cmd: number
	arg: bigint
}
'syscalls:sys_enter_recvfrom': {
	__syscall_nr: number
	fd: number
	ubuf: bigint
	size: bigint
	flags: number
	addr: bigint
	addr_len: bigint
}
'syscalls:sys_enter_recvmmsg': {
	__syscall_nr: number
	fd: number
	mmsg: bigint
	vlen: number
	flags: number
	timeout: bigint
}
'syscalls:sys_enter_recvmsg': {
	__syscall_nr: number
	fd: number
	msg: bigint
	flags: number
}
'syscalls:sys_enter_remap_file_pages': {
	__syscall_nr: number
	start: bigint
	size: bigint
	prot: bigint
	pgoff: bigint
	flags: bigint
}
'syscalls:sys_enter_removexattr': Tracepoints['syscalls:sys_enter_lremovexattr']
'syscalls:sys_enter_rename': Tracepoints['syscalls:sys_enter_link']
'syscalls:sys_enter_renameat': {
	__syscall_nr: number
	olddfd: number
	oldname: bigint
	newdfd: number
	newname: bigint
}
'syscalls:sys_enter_renameat2': Tracepoints['syscalls:sys_enter_linkat']
'syscalls:sys_enter_request_key': {
	__syscall_nr: number
	_type: bigint
	_description: bigint
	_callout_info: bigint
	destringid: number
}
'syscalls:sys_enter_restart_syscall': {
	__syscall_nr: number
}
'syscalls:sys_enter_rmdir': {
	__syscall_nr: number
	pathname: bigint
}
'syscalls:sys_enter_rseq': {
	__syscall_nr: number
	rseq: bigint
	rseq_len: number
	flags: number
	sig: number
}
'syscalls:sys_enter_rt_sigaction': {
	__syscall_nr: number
	sig: number
	act: bigint
	oact: bigint
	sigsetsize: bigint
}
'syscalls:sys_enter_rt_sigpending': {
	__syscall_nr: number
	uset: bigint
	sigsetsize: bigint
}
'syscalls:sys_enter_rt_sigprocmask': {
	__syscall_nr: number
	how: number
	nset: bigint
	oset: bigint
	sigsetsize: bigint
}
'syscalls:sys_enter_rt_sigqueueinfo': {
	__syscall_nr: number
	pid: number
	sig: number
	uinfo: bigint
}
'syscalls:sys_enter_rt_sigreturn': {
	__syscall_nr: number
}
'syscalls:sys_enter_rt_sigsuspend': {
	__syscall_nr: number
	unewset: bigint
	sigsetsize: bigint
}
'syscalls:sys_enter_rt_sigtimedwait': {
	__syscall_nr: number
	uthese: bigint
	uinfo: bigint
	uts: bigint
	sigsetsize: bigint
}
'syscalls:sys_enter_rt_tgsigqueueinfo': {
	__syscall_nr: number
	tgid: number
	pid: number
	sig: number
	uinfo: bigint
}
'syscalls:sys_enter_sched_get_priority_max': {
	__syscall_nr: number
	policy: number
}
'syscalls:sys_enter_sched_get_priority_min': {
	__syscall_nr: number
	policy: number
}
'syscalls:sys_enter_sched_getaffinity': {
	__syscall_nr: number
	pid: number
	len: number
	user_mask_ptr: bigint
}
'syscalls:sys_enter_sched_getattr': {
	__syscall_nr: number
	pid: number
	uattr: bigint
	usize: number
	flags: number
}
'syscalls:sys_enter_sched_getparam': {
	__syscall_nr: number
	pid: number
	param: bigint
}
'syscalls:sys_enter_sched_getscheduler': {
	__syscall_nr: number
	pid: number
}
'syscalls:sys_enter_sched_rr_get_interval': {
	__syscall_nr: number
	pid: number
	interval: bigint
}
'syscalls:sys_enter_sched_setaffinity': Tracepoints['syscalls:sys_enter_sched_getaffinity']
'syscalls:sys_enter_sched_setattr': {
	__syscall_nr: number
	pid: number
	uattr: bigint
	flags: number
}
'syscalls:sys_enter_sched_setparam': Tracepoints['syscalls:sys_enter_sched_getparam']
'syscalls:sys_enter_sched_setscheduler': {
	__syscall_nr: number
	pid: number
	policy: number
	param: bigint
}
'syscalls:sys_enter_sched_yield': {
	__syscall_nr: number
}
'syscalls:sys_enter_seccomp': {
	__syscall_nr: number
	op: number
	flags: number
	uargs: bigint
}
'syscalls:sys_enter_select': {
	__syscall_nr: number
	n: number
	inp: bigint
	outp: bigint
	exp: bigint
	tvp: bigint
}
'syscalls:sys_enter_semctl': {
	__syscall_nr: number
	semid: number
	semnum: number
	cmd: number
	arg: bigint
}
'syscalls:sys_enter_semget': {
	__syscall_nr: number
	key: number
	nsems: number
	semflg: number
}
'syscalls:sys_enter_semop': {
	__syscall_nr: number
	semid: number
	tsops: bigint
	nsops: bigint
}
'syscalls:sys_enter_semtimedop': {
	__syscall_nr: number
	semid: number
	tsops: bigint
	nsops: number
	timeout: bigint
}
'syscalls:sys_enter_sendfile64': {
	__syscall_nr: number
	out_fd: number
	in_fd: number
	offset: bigint
	count: bigint
}
'syscalls:sys_enter_sendmmsg': {
	__syscall_nr: number
	fd: number
	mmsg: bigint
	vlen: number
	flags: number
}
'syscalls:sys_enter_sendmsg': Tracepoints['syscalls:sys_enter_recvmsg']
'syscalls:sys_enter_sendto': {
	__syscall_nr: number
	fd: number
	buff: bigint
	len: bigint
	flags: number
	addr: bigint
	addr_len: number
}
'syscalls:sys_enter_set_mempolicy': {
	__syscall_nr: number
	mode: number
	nmask: bigint
	maxnode: bigint
}
'syscalls:sys_enter_set_mempolicy_home_node': {
	__syscall_nr: number
	start: bigint
	len: bigint
	home_node: bigint
	flags: bigint
}
'syscalls:sys_enter_set_robust_list': {
	__syscall_nr: number
	head: bigint
	len: bigint
}
'syscalls:sys_enter_set_tid_address': {
	__syscall_nr: number
	tidptr: bigint
}
'syscalls:sys_enter_setdomainname': {
	__syscall_nr: number
	name: bigint
	len: number
}
'syscalls:sys_enter_setfsgid': {
	__syscall_nr: number
	gid: number
}
'syscalls:sys_enter_setfsuid': {
	__syscall_nr: number
	uid: number
}
'syscalls:sys_enter_setgid': {
	__syscall_nr: number
	gid: number
}
'syscalls:sys_enter_setgroups': Tracepoints['syscalls:sys_enter_getgroups']
'syscalls:sys_enter_sethostname': Tracepoints['syscalls:sys_enter_setdomainname']
'syscalls:sys_enter_setitimer': {
	__syscall_nr: number
	which: number
	value: bigint
	ovalue: bigint
}
'syscalls:sys_enter_setns': {
	__syscall_nr: number
	fd: number
	flags: number
}
'syscalls:sys_enter_setpgid': {
	__syscall_nr: number
	pid: number
	pgid: number
}
'syscalls:sys_enter_setpriority': {
	__syscall_nr: number
	which: number
	who: number
	niceval: number
}
'syscalls:sys_enter_setregid': {
	__syscall_nr: number
	rgid: number
	egid: number
}
'syscalls:sys_enter_setresgid': {
	__syscall_nr: number
	rgid: number
	egid: number
	sgid: number
}
'syscalls:sys_enter_setresuid': {
	__syscall_nr: number
	ruid: number
	euid: number
	suid: number
}
'syscalls:sys_enter_setreuid': {
	__syscall_nr: number
	ruid: number
	euid: number
}
'syscalls:sys_enter_setrlimit': Tracepoints['syscalls:sys_enter_getrlimit']
'syscalls:sys_enter_setsid': {
	__syscall_nr: number
}
'syscalls:sys_enter_setsockopt': {
	__syscall_nr: number
	fd: number
	level: number
	optname: number
	optval: bigint
	optlen: number
}
'syscalls:sys_enter_settimeofday': Tracepoints['syscalls:sys_enter_gettimeofday']
'syscalls:sys_enter_setuid': {
	__syscall_nr: number
	uid: number
}
'syscalls:sys_enter_setxattr': Tracepoints['syscalls:sys_enter_lsetxattr']
'syscalls:sys_enter_shmat': {
	__syscall_nr: number
	shmid: number
	shmaddr: bigint
	shmflg: number
}
'syscalls:sys_enter_shmctl': {
	__syscall_nr: number
	shmid: number
	cmd: number
	buf: bigint
}
'syscalls:sys_enter_shmdt': {
	__syscall_nr: number
	shmaddr: bigint
}
'syscalls:sys_enter_shmget': {
	__syscall_nr: number
	key: number
	size: bigint
	shmflg: number
}
'syscalls:sys_enter_shutdown': {
	__syscall_nr: number
	fd: number
	how: number
}
'syscalls:sys_enter_sigaltstack': {
	__syscall_nr: number
	uss: bigint
	uoss: bigint
}
'syscalls:sys_enter_signalfd': {
	__syscall_nr: number
	ufd: number
	user_mask: bigint
	sizemask: bigint
}
'syscalls:sys_enter_signalfd4': {
	__syscall_nr: number
	ufd: number
	user_mask: bigint
	sizemask: bigint
	flags: number
}
'syscalls:sys_enter_socket': {
	__syscall_nr: number
	family: number
	type: number
	protocol: number
}
'syscalls:sys_enter_socketpair': {
	__syscall_nr: number
	family: number
	type: number
	protocol: number
	usockvec: bigint
}
'syscalls:sys_enter_splice': Tracepoints['syscalls:sys_enter_copy_file_range']
'syscalls:sys_enter_statfs': {
	__syscall_nr: number
	pathname: bigint
	buf: bigint
}
'syscalls:sys_enter_statmount': {
	__syscall_nr: number
	req: bigint
	buf: bigint
	bufsize: bigint
	flags: number
}
'syscalls:sys_enter_statx': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	flags: bigint
	mask: number
	buffer: bigint
}
'syscalls:sys_enter_swapoff': {
	__syscall_nr: number
	specialfile: bigint
}
'syscalls:sys_enter_swapon': {
	__syscall_nr: number
	specialfile: bigint
	swap_flags: number
}
'syscalls:sys_enter_symlink': Tracepoints['syscalls:sys_enter_link']
'syscalls:sys_enter_symlinkat': {
	__syscall_nr: number
	oldname: bigint
	newdfd: number
	newname: bigint
}
'syscalls:sys_enter_sync': {
	__syscall_nr: number
}
'syscalls:sys_enter_sync_file_range': {
	__syscall_nr: number
	fd: number
	offset: bigint
	nbytes: bigint
	flags: number
}
'syscalls:sys_enter_syncfs': {
	__syscall_nr: number
	fd: number
}
'syscalls:sys_enter_sysfs': {
	__syscall_nr: number
	option: number
	arg1: bigint
	arg2: bigint
}
'syscalls:sys_enter_sysinfo': {
	__syscall_nr: number
	info: bigint
}
'syscalls:sys_enter_syslog': {
	__syscall_nr: number
	type: number
	buf: bigint
	len: number
}
'syscalls:sys_enter_tee': {
	__syscall_nr: number
	fdin: number
	fdout: number
	len: bigint
	flags: number
}
'syscalls:sys_enter_tgkill': {
	__syscall_nr: number
	tgid: number
	pid: number
	sig: number
}
'syscalls:sys_enter_time': {
	__syscall_nr: number
	tloc: bigint
}
'syscalls:sys_enter_timer_create': {
	__syscall_nr: number
	which_clock: number
	timer_event_spec: bigint
	created_timer_id: bigint
}
'syscalls:sys_enter_timer_delete': {
	__syscall_nr: number
	timer_id: number
}
'syscalls:sys_enter_timer_getoverrun': {
	__syscall_nr: number
	timer_id: number
}
'syscalls:sys_enter_timer_gettime': {
	__syscall_nr: number
	timer_id: number
	setting: bigint
}
'syscalls:sys_enter_timer_settime': {
	__syscall_nr: number
	timer_id: number
	flags: number
	new_setting: bigint
	old_setting: bigint
}
'syscalls:sys_enter_timerfd_create': {
	__syscall_nr: number
	clockid: number
	flags: number
}
'syscalls:sys_enter_timerfd_gettime': {
	__syscall_nr: number
	ufd: number
	otmr: bigint
}
'syscalls:sys_enter_timerfd_settime': {
	__syscall_nr: number
	ufd: number
	flags: number
	utmr: bigint
	otmr: bigint
}
'syscalls:sys_enter_times': {
	__syscall_nr: number
	tbuf: bigint
}
'syscalls:sys_enter_tkill': Tracepoints['syscalls:sys_enter_kill']
'syscalls:sys_enter_truncate': {
	__syscall_nr: number
	path: bigint
	length: bigint
}
'syscalls:sys_enter_umask': {
	__syscall_nr: number
	mask: number
}
'syscalls:sys_enter_umount': {
	__syscall_nr: number
	name: bigint
	flags: number
}
'syscalls:sys_enter_unlink': Tracepoints['syscalls:sys_enter_rmdir']
'syscalls:sys_enter_unlinkat': {
	__syscall_nr: number
	dfd: number
	pathname: bigint
	flag: number
}
'syscalls:sys_enter_unshare': {
	__syscall_nr: number
	unshare_flags: bigint
}
'syscalls:sys_enter_uretprobe': {
	__syscall_nr: number
}
'syscalls:sys_enter_userfaultfd': {
	__syscall_nr: number
	flags: number
}
'syscalls:sys_enter_ustat': {
	__syscall_nr: number
	dev: bigint
	ubuf: bigint
}
'syscalls:sys_enter_utime': {
	__syscall_nr: number
	filename: bigint
	times: bigint
}
'syscalls:sys_enter_utimensat': {
	__syscall_nr: number
	dfd: number
	filename: bigint
	utimes: bigint
	flags: number
}
'syscalls:sys_enter_utimes': {
	__syscall_nr: number
	filename: bigint
	utimes: bigint
}
'syscalls:sys_enter_vfork': {
	__syscall_nr: number
}
'syscalls:sys_enter_vhangup': {
	__syscall_nr: number
}
'syscalls:sys_enter_vmsplice': {
	__syscall_nr: number
	fd: number
	uiov: bigint
	nr_segs: bigint
	flags: number
}
'syscalls:sys_enter_wait4': {
	__syscall_nr: number
	upid: number
	stat_addr: bigint
	options: number
	ru: bigint
}
'syscalls:sys_enter_waitid': {
	__syscall_nr: number
	which: number
	upid: number
	infop: bigint
	options: number
	ru: bigint
}
'syscalls:sys_enter_write': Tracepoints['syscalls:sys_enter_read']
'syscalls:sys_enter_writev': Tracepoints['syscalls:sys_enter_readv']
'syscalls:sys_exit_accept': {
	__syscall_nr: number
	ret: bigint
	fd: number
	upeer_sockaddr: bigint
	upeer_addrlen: bigint
}
'syscalls:sys_exit_accept4': {
	__syscall_nr: number
	ret: bigint
	fd: number
	upeer_sockaddr: bigint
	upeer_addrlen: bigint
	flags: number
}
'syscalls:sys_exit_access': {
	__syscall_nr: number
	ret: bigint
	filename: bigint
	mode: number
}
'syscalls:sys_exit_acct': {
	__syscall_nr: number
	ret: bigint
	name: bigint
}
'syscalls:sys_exit_add_key': {
	__syscall_nr: number
	ret: bigint
	_type: bigint
	_description: bigint
	_payload: bigint
	plen: bigint
	ringid: number
}
'syscalls:sys_exit_adjtimex': {
	__syscall_nr: number
	ret: bigint
	txc_p: bigint
}
'syscalls:sys_exit_alarm': {
	__syscall_nr: number
	ret: bigint
	seconds: number
}
'syscalls:sys_exit_arch_prctl': {
	__syscall_nr: number
	ret: bigint
	option: number
	arg2: bigint
}
'syscalls:sys_exit_bind': {
	__syscall_nr: number
	ret: bigint
	fd: number
	umyaddr: bigint
	addrlen: number
}
'syscalls:sys_exit_bpf': {
	__syscall_nr: number
	ret: bigint
	cmd: number
	uattr: bigint
	size: number
}
'syscalls:sys_exit_brk': {
	__syscall_nr: number
	ret: bigint
	brk: bigint
}
'syscalls:sys_exit_cachestat': {
	__syscall_nr: number
	ret: bigint
	fd: number
	cstat_range: bigint
	cstat: bigint
	flags: number
}
'syscalls:sys_exit_capget': {
	__syscall_nr: number
	ret: bigint
	header: bigint
	dataptr: bigint
}
'syscalls:sys_exit_capset': {
	__syscall_nr: number
	ret: bigint
	header: bigint
	data: bigint
}
'syscalls:sys_exit_chdir': {
	__syscall_nr: number
	ret: bigint
	filename: bigint
}
'syscalls:sys_exit_chmod': Tracepoints['syscalls:sys_exit_access']
'syscalls:sys_exit_chown': {
	__syscall_nr: number
	ret: bigint
	filename: bigint
	user: number
	group: number
}
'syscalls:sys_exit_chroot': Tracepoints['syscalls:sys_exit_chdir']
'syscalls:sys_exit_clock_adjtime': {
	__syscall_nr: number
	ret: bigint
	which_clock: number
	utx: bigint
}
'syscalls:sys_exit_clock_getres': {
	__syscall_nr: number
	ret: bigint
	which_clock: number
	tp: bigint
}
'syscalls:sys_exit_clock_gettime': Tracepoints['syscalls:sys_exit_clock_getres']
'syscalls:sys_exit_clock_nanosleep': {
	__syscall_nr: number
	ret: bigint
	which_clock: number
	flags: number
	rqtp: bigint
	rmtp: bigint
}
'syscalls:sys_exit_clock_settime': Tracepoints['syscalls:sys_exit_clock_getres']
'syscalls:sys_exit_clone': {
	__syscall_nr: number
	ret: bigint
	clone_flags: bigint
	newsp: bigint
	parent_tidptr: bigint
	child_tidptr: bigint
	tls: bigint
}
'syscalls:sys_exit_clone3': {
	__syscall_nr: number
	ret: bigint
	uargs: bigint
	size: bigint
}
'syscalls:sys_exit_close': {
	__syscall_nr: number
	ret: bigint
	fd: number
}
'syscalls:sys_exit_close_range': {
	__syscall_nr: number
	ret: bigint
	fd: number
	max_fd: number
	flags: number
}
'syscalls:sys_exit_connect': {
	__syscall_nr: number
	ret: bigint
	fd: number
	uservaddr: bigint
	addrlen: number
}
'syscalls:sys_exit_copy_file_range': {
	__syscall_nr: number
	ret: bigint
	fd_in: number
	off_in: bigint
	fd_out: number
	off_out: bigint
	len: bigint
	flags: number
}
'syscalls:sys_exit_creat': {
	__syscall_nr: number
	ret: bigint
	pathname: bigint
	mode: number
}
'syscalls:sys_exit_delete_module': {
	__syscall_nr: number
	ret: bigint
	name_user: bigint
	flags: number
}
'syscalls:sys_exit_dup': {
	__syscall_nr: number
	ret: bigint
	fildes: number
}
'syscalls:sys_exit_dup2': {
	__syscall_nr: number
	ret: bigint
	oldfd: number
	newfd: number
}
'syscalls:sys_exit_dup3': {
	__syscall_nr: number
	ret: bigint
	oldfd: number
	newfd: number
	flags: number
}
'syscalls:sys_exit_epoll_create': {
	__syscall_nr: number
	ret: bigint
	size: number
}
'syscalls:sys_exit_epoll_create1': {
	__syscall_nr: number
	ret: bigint
	flags: number
}
'syscalls:sys_exit_epoll_ctl': {
	__syscall_nr: number
	ret: bigint
	epfd: number
	op: number
	fd: number
	event: bigint
}
'syscalls:sys_exit_epoll_pwait': {
	__syscall_nr: number
	ret: bigint
	epfd: number
	events: bigint
	maxevents: number
	timeout: number
	sigmask: bigint
	sigsetsize: bigint
}
'syscalls:sys_exit_epoll_pwait2': {
	__syscall_nr: number
	ret: bigint
	epfd: number
	events: bigint
	maxevents: number
	timeout: bigint
	sigmask: bigint
	sigsetsize: bigint
}
'syscalls:sys_exit_epoll_wait': {
	__syscall_nr: number
	ret: bigint
	epfd: number
	events: bigint
	maxevents: number
	timeout: number
}
'syscalls:sys_exit_eventfd': {
	__syscall_nr: number
	ret: bigint
	count: number
}
'syscalls:sys_exit_eventfd2': {
	__syscall_nr: number
	ret: bigint
	count: number
	flags: number
}
'syscalls:sys_exit_execve': {
	__syscall_nr: number
	ret: bigint
	filename: bigint
	argv: bigint
	envp: bigint
}
'syscalls:sys_exit_execveat': {
	__syscall_nr: number
	ret: bigint
	fd: number
	filename: bigint
	argv: bigint
	envp: bigint
	flags: number
}
'syscalls:sys_exit_exit': {
	__syscall_nr: number
	ret: bigint
	error_code: number
}
'syscalls:sys_exit_exit_group': Tracepoints['syscalls:sys_exit_exit']
'syscalls:sys_exit_faccessat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	mode: number
}
'syscalls:sys_exit_faccessat2': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	mode: number
	flags: number
}
'syscalls:sys_exit_fadvise64': {
	__syscall_nr: number
	ret: bigint
	fd: number
	offset: bigint
	len: bigint
	advice: number
}
'syscalls:sys_exit_fallocate': {
	__syscall_nr: number
	ret: bigint
	fd: number
	mode: number
	offset: bigint
	len: bigint
}
'syscalls:sys_exit_fanotify_init': {
	__syscall_nr: number
	ret: bigint
	flags: number
	event_f_flags: number
}
'syscalls:sys_exit_fanotify_mark': {
	__syscall_nr: number
	ret: bigint
	fanotify_fd: number
	flags: number
	mask: bigint
	dfd: number
	pathname: bigint
}
'syscalls:sys_exit_fchdir': Tracepoints['syscalls:sys_exit_close']
'syscalls:sys_exit_fchmod': {
	__syscall_nr: number
	ret: bigint
	fd: number
	mode: number
}
'syscalls:sys_exit_fchmodat': Tracepoints['syscalls:sys_exit_faccessat']
'syscalls:sys_exit_fchmodat2': Tracepoints['syscalls:sys_exit_faccessat2']
'syscalls:sys_exit_fchown': {
	__syscall_nr: number
	ret: bigint
	fd: number
	user: number
	group: number
}
'syscalls:sys_exit_fchownat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	user: number
	group: number
	flag: number
}
'syscalls:sys_exit_fcntl': {
	__syscall_nr: number
	ret: bigint
	fd: number
	cmd: number
	arg: bigint
}
'syscalls:sys_exit_fdatasync': Tracepoints['syscalls:sys_exit_close']
'syscalls:sys_exit_fgetxattr': {
	__syscall_nr: number
	ret: bigint
	fd: number
	name: bigint
	value: bigint
	size: bigint
}
'syscalls:sys_exit_finit_module': {
	__syscall_nr: number
	ret: bigint
	fd: number
	uargs: bigint
	flags: number
}
'syscalls:sys_exit_flistxattr': {
	__syscall_nr: number
	ret: bigint
	fd: number
	list: bigint
	size: bigint
}
'syscalls:sys_exit_flock': {
	__syscall_nr: number
	ret: bigint
	fd: number
	cmd: number
}
'syscalls:sys_exit_fork': {
	__syscall_nr: number
	ret: bigint
}
'syscalls:sys_exit_fremovexattr': {
	__syscall_nr: number
	ret: bigint
	fd: number
	name: bigint
}
'syscalls:sys_exit_fsconfig': {
	__syscall_nr: number
	ret: bigint
	fd: number
	cmd: number
	_key: bigint
	_value: bigint
	aux: number
}
'syscalls:sys_exit_fsetxattr': {
	__syscall_nr: number
	ret: bigint
	fd: number
	name: bigint
	value: bigint
	size: bigint
	flags: number
}
'syscalls:sys_exit_fsmount': {
	__syscall_nr: number
	ret: bigint
	fs_fd: number
	flags: number
	attr_flags: number
}
'syscalls:sys_exit_fsopen': {
	__syscall_nr: number
	ret: bigint
	_fs_name: bigint
	flags: number
}
'syscalls:sys_exit_fspick': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	path: bigint
	flags: number
}
'syscalls:sys_exit_fstatfs': {
	__syscall_nr: number
	ret: bigint
	fd: number
	buf: bigint
}
'syscalls:sys_exit_fsync': Tracepoints['syscalls:sys_exit_close']
'syscalls:sys_exit_ftruncate': {
	__syscall_nr: number
	ret: bigint
	fd: number
	length: bigint
}
'syscalls:sys_exit_futex': {
	__syscall_nr: number
	ret: bigint
	uaddr: bigint
	op: number
	val: number
	utime: bigint
	uaddr2: bigint
	val3: number
}
'syscalls:sys_exit_futex_requeue': {
	__syscall_nr: number
	ret: bigint
	waiters: bigint
	flags: number
	nr_wake: number
	nr_requeue: number
}
'syscalls:sys_exit_futex_wait': {
	__syscall_nr: number
	ret: bigint
	uaddr: bigint
	val: bigint
	mask: bigint
	flags: number
	timeout: bigint
	clockid: number
}
'syscalls:sys_exit_futex_waitv': {
	__syscall_nr: number
	ret: bigint
	waiters: bigint
	nr_futexes: number
	flags: number
	timeout: bigint
	clockid: number
}
'syscalls:sys_exit_futex_wake': {
	__syscall_nr: number
	ret: bigint
	uaddr: bigint
	mask: bigint
	nr: number
	flags: number
}
'syscalls:sys_exit_futimesat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	utimes: bigint
}
'syscalls:sys_exit_get_mempolicy': {
	__syscall_nr: number
	ret: bigint
	policy: bigint
	nmask: bigint
	maxnode: bigint
	addr: bigint
	flags: bigint
}
'syscalls:sys_exit_get_robust_list': {
	__syscall_nr: number
	ret: bigint
	pid: number
	head_ptr: bigint
	len_ptr: bigint
}
'syscalls:sys_exit_getcpu': {
	__syscall_nr: number
	ret: bigint
	cpup: bigint
	nodep: bigint
	unused: bigint
}
'syscalls:sys_exit_getcwd': {
	__syscall_nr: number
	ret: bigint
	buf: bigint
	size: bigint
}
'syscalls:sys_exit_getdents': {
	__syscall_nr: number
	ret: bigint
	fd: number
	dirent: bigint
	count: number
}
'syscalls:sys_exit_getdents64': Tracepoints['syscalls:sys_exit_getdents']
'syscalls:sys_exit_getegid': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_geteuid': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_getgid': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_getgroups': {
	__syscall_nr: number
	ret: bigint
	gidsetsize: number
	grouplist: bigint
}
'syscalls:sys_exit_getitimer': {
	__syscall_nr: number
	ret: bigint
	which: number
	value: bigint
}
'syscalls:sys_exit_getpeername': {
	__syscall_nr: number
	ret: bigint
	fd: number
	usockaddr: bigint
	usockaddr_len: bigint
}
'syscalls:sys_exit_getpgid': {
	__syscall_nr: number
	ret: bigint
	pid: number
}
'syscalls:sys_exit_getpgrp': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_getpid': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_getppid': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_getpriority': {
	__syscall_nr: number
	ret: bigint
	which: number
	who: number
}
'syscalls:sys_exit_getrandom': {
	__syscall_nr: number
	ret: bigint
	ubuf: bigint
	len: bigint
	flags: number
}
'syscalls:sys_exit_getresgid': {
	__syscall_nr: number
	ret: bigint
	rgidp: bigint
	egidp: bigint
	sgidp: bigint
}
'syscalls:sys_exit_getresuid': {
	__syscall_nr: number
	ret: bigint
	ruidp: bigint
	euidp: bigint
	suidp: bigint
}
'syscalls:sys_exit_getrlimit': {
	__syscall_nr: number
	ret: bigint
	resource: number
	rlim: bigint
}
'syscalls:sys_exit_getrusage': {
	__syscall_nr: number
	ret: bigint
	who: number
	ru: bigint
}
'syscalls:sys_exit_getsid': Tracepoints['syscalls:sys_exit_getpgid']
'syscalls:sys_exit_getsockname': Tracepoints['syscalls:sys_exit_getpeername']
'syscalls:sys_exit_getsockopt': {
	__syscall_nr: number
	ret: bigint
	fd: number
	level: number
	optname: number
	optval: bigint
	optlen: bigint
}
'syscalls:sys_exit_gettid': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_gettimeofday': {
	__syscall_nr: number
	ret: bigint
	tv: bigint
	tz: bigint
}
'syscalls:sys_exit_getuid': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_getxattr': {
	__syscall_nr: number
	ret: bigint
	pathname: bigint
	name: bigint
	value: bigint
	size: bigint
}
'syscalls:sys_exit_init_module': {
	__syscall_nr: number
	ret: bigint
	umod: bigint
	len: bigint
	uargs: bigint
}
'syscalls:sys_exit_inotify_add_watch': {
	__syscall_nr: number
	ret: bigint
	fd: number
	pathname: bigint
	mask: number
}
'syscalls:sys_exit_inotify_init': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_inotify_init1': Tracepoints['syscalls:sys_exit_epoll_create1']
'syscalls:sys_exit_inotify_rm_watch': {
	__syscall_nr: number
	ret: bigint
	fd: number
	wd: number
}
'syscalls:sys_exit_io_cancel': {
	__syscall_nr: number
	ret: bigint
	ctx_id: bigint
	iocb: bigint
	result: bigint
}
'syscalls:sys_exit_io_destroy': {
	__syscall_nr: number
	ret: bigint
	ctx: bigint
}
'syscalls:sys_exit_io_getevents': {
	__syscall_nr: number
	ret: bigint
	ctx_id: bigint
	min_nr: bigint
	nr: bigint
	events: bigint
	timeout: bigint
}
'syscalls:sys_exit_io_pgetevents': {
	__syscall_nr: number
	ret: bigint
	ctx_id: bigint
	min_nr: bigint
	nr: bigint
	events: bigint
	timeout: bigint
	usig: bigint
}
'syscalls:sys_exit_io_setup': {
	__syscall_nr: number
	ret: bigint
	nr_events: bigint
	ctxp: bigint
}
'syscalls:sys_exit_io_submit': {
	__syscall_nr: number
	ret: bigint
	ctx_id: bigint
	nr: bigint
	iocbpp: bigint
}
'syscalls:sys_exit_io_uring_enter': {
	__syscall_nr: number
	ret: bigint
	fd: number
	to_submit: number
	min_complete: number
	flags: number
	argp: bigint
	argsz: bigint
}
'syscalls:sys_exit_io_uring_register': {
	__syscall_nr: number
	ret: bigint
	fd: number
	opcode: number
	arg: bigint
	nr_args: number
}
'syscalls:sys_exit_io_uring_setup': {
	__syscall_nr: number
	ret: bigint
	entries: number
	params: bigint
}
'syscalls:sys_exit_ioctl': Tracepoints['syscalls:sys_exit_fcntl']
'syscalls:sys_exit_ioperm': {
	__syscall_nr: number
	ret: bigint
	from: bigint
	num: bigint
	turn_on: number
}
'syscalls:sys_exit_iopl': {
	__syscall_nr: number
	ret: bigint
	level: number
}
'syscalls:sys_exit_ioprio_get': Tracepoints['syscalls:sys_exit_getpriority']
'syscalls:sys_exit_ioprio_set': {
	__syscall_nr: number
	ret: bigint
	which: number
	who: number
	ioprio: number
}
'syscalls:sys_exit_kcmp': {
	__syscall_nr: number
	ret: bigint
	pid1: number
	pid2: number
	type: number
	idx1: bigint
	idx2: bigint
}
'syscalls:sys_exit_kexec_file_load': {
	__syscall_nr: number
	ret: bigint
	kernel_fd: number
	initrd_fd: number
	cmdline_len: bigint
	cmdline_ptr: bigint
	flags: bigint
}
'syscalls:sys_exit_kexec_load': {
	__syscall_nr: number
	ret: bigint
	entry: bigint
	nr_segments: bigint
	segments: bigint
	flags: bigint
}
'syscalls:sys_exit_keyctl': {
	__syscall_nr: number
	ret: bigint
	option: number
	arg2: bigint
	arg3: bigint
	arg4: bigint
	arg5: bigint
}
'syscalls:sys_exit_kill': {
	__syscall_nr: number
	ret: bigint
	pid: number
	sig: number
}
'syscalls:sys_exit_landlock_add_rule': {
	__syscall_nr: number
	ret: bigint
	ruleset_fd: number
	rule_type: number
	rule_attr: bigint
	flags: number
}
'syscalls:sys_exit_landlock_create_ruleset': {
	__syscall_nr: number
	ret: bigint
	attr: bigint
	size: bigint
	flags: number
}
'syscalls:sys_exit_landlock_restrict_self': {
	__syscall_nr: number
	ret: bigint
	ruleset_fd: number
	flags: number
}
'syscalls:sys_exit_lchown': Tracepoints['syscalls:sys_exit_chown']
'syscalls:sys_exit_lgetxattr': Tracepoints['syscalls:sys_exit_getxattr']
'syscalls:sys_exit_link': {
	__syscall_nr: number
	ret: bigint
	oldname: bigint
	newname: bigint
}
'syscalls:sys_exit_linkat': {
	__syscall_nr: number
	ret: bigint
	olddfd: number
	oldname: bigint
	newdfd: number
	newname: bigint
	flags: number
}
'syscalls:sys_exit_listen': {
	__syscall_nr: number
	ret: bigint
	fd: number
	backlog: number
}
'syscalls:sys_exit_listmount': {
	__syscall_nr: number
	ret: bigint
	req: bigint
	mnt_ids: bigint
	nr_mnt_ids: bigint
	flags: number
}
'syscalls:sys_exit_listxattr': {
	__syscall_nr: number
	ret: bigint
	pathname: bigint
	list: bigint
	size: bigint
}
'syscalls:sys_exit_llistxattr': Tracepoints['syscalls:sys_exit_listxattr']
'syscalls:sys_exit_lremovexattr': {
	__syscall_nr: number
	ret: bigint
	pathname: bigint
	name: bigint
}
'syscalls:sys_exit_lseek': {
	__syscall_nr: number
	ret: bigint
	fd: number
	offset: bigint
	whence: number
}
'syscalls:sys_exit_lsetxattr': {
	__syscall_nr: number
	ret: bigint
	pathname: bigint
	name: bigint
	value: bigint
	size: bigint
	flags: number
}
'syscalls:sys_exit_lsm_get_self_attr': {
	__syscall_nr: number
	ret: bigint
	attr: number
	ctx: bigint
	size: bigint
	flags: number
}
'syscalls:sys_exit_lsm_list_modules': {
	__syscall_nr: number
	ret: bigint
	ids: bigint
	size: bigint
	flags: number
}
'syscalls:sys_exit_lsm_set_self_attr': {
	__syscall_nr: number
	ret: bigint
	attr: number
	ctx: bigint
	size: number
	flags: number
}
'syscalls:sys_exit_madvise': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	len_in: bigint
	behavior: number
}
'syscalls:sys_exit_map_shadow_stack': {
	__syscall_nr: number
	ret: bigint
	addr: bigint
	size: bigint
	flags: number
}
'syscalls:sys_exit_mbind': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	len: bigint
	mode: bigint
	nmask: bigint
	maxnode: bigint
	flags: number
}
'syscalls:sys_exit_membarrier': {
	__syscall_nr: number
	ret: bigint
	cmd: number
	flags: number
	cpu_id: number
}
'syscalls:sys_exit_memfd_create': {
	__syscall_nr: number
	ret: bigint
	uname: bigint
	flags: number
}
'syscalls:sys_exit_memfd_secret': Tracepoints['syscalls:sys_exit_epoll_create1']
'syscalls:sys_exit_migrate_pages': {
	__syscall_nr: number
	ret: bigint
	pid: number
	maxnode: bigint
	old_nodes: bigint
	new_nodes: bigint
}
'syscalls:sys_exit_mincore': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	len: bigint
	vec: bigint
}
'syscalls:sys_exit_mkdir': Tracepoints['syscalls:sys_exit_creat']
'syscalls:sys_exit_mkdirat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	pathname: bigint
	mode: number
}
'syscalls:sys_exit_mknod': {
	__syscall_nr: number
	ret: bigint
	filename: bigint
	mode: number
	dev: bigint
}
'syscalls:sys_exit_mknodat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	mode: number
	dev: number
}
'syscalls:sys_exit_mlock': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	len: bigint
}
'syscalls:sys_exit_mlock2': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	len: bigint
	flags: number
}
'syscalls:sys_exit_mlockall': Tracepoints['syscalls:sys_exit_epoll_create1']
'syscalls:sys_exit_mmap': {
	__syscall_nr: number
	ret: bigint
	addr: bigint
	len: bigint
	prot: bigint
	flags: bigint
	fd: bigint
	off: bigint
}
'syscalls:sys_exit_modify_ldt': {
	__syscall_nr: number
	ret: bigint
	func: number
	ptr: bigint
	bytecount: bigint
}
'syscalls:sys_exit_mount': {
	__syscall_nr: number
	ret: bigint
	dev_name: bigint
	dir_name: bigint
	type: bigint
	flags: bigint
	data: bigint
}
'syscalls:sys_exit_mount_setattr': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	path: bigint
	flags: number
	uattr: bigint
	usize: bigint
}
'syscalls:sys_exit_move_mount': {
	__syscall_nr: number
	ret: bigint
	from_dfd: number
	from_pathname: bigint
	to_dfd: number
	to_pathname: bigint
	flags: number
}
'syscalls:sys_exit_move_pages': {
	__syscall_nr: number
	ret: bigint
	pid: number
	nr_pages: bigint
	pages: bigint
	nodes: bigint
	status: bigint
	flags: number
}
'syscalls:sys_exit_mprotect': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	len: bigint
	prot: bigint
}
'syscalls:sys_exit_mq_getsetattr': {
	__syscall_nr: number
	ret: bigint
	mqdes: number
	u_mqstat: bigint
	u_omqstat: bigint
}
'syscalls:sys_exit_mq_notify': {
	__syscall_nr: number
	ret: bigint
	mqdes: number
	u_notification: bigint
}
'syscalls:sys_exit_mq_open': {
	__syscall_nr: number
	ret: bigint
	u_name: bigint
	oflag: number
	mode: number
	u_attr: bigint
}
'syscalls:sys_exit_mq_timedreceive': {
	__syscall_nr: number
	ret: bigint
	mqdes: number
	u_msg_ptr: bigint
	msg_len: bigint
	u_msg_prio: bigint
	u_abs_timeout: bigint
}
'syscalls:sys_exit_mq_timedsend': {
	__syscall_nr: number
	ret: bigint
	mqdes: number
	u_msg_ptr: bigint
	msg_len: bigint
	msg_prio: number
	u_abs_timeout: bigint
}
'syscalls:sys_exit_mq_unlink': {
	__syscall_nr: number
	ret: bigint
	u_name: bigint
}
'syscalls:sys_exit_mremap': {
	__syscall_nr: number
	ret: bigint
	addr: bigint
	old_len: bigint
	new_len: bigint
	flags: bigint
	new_addr: bigint
}
'syscalls:sys_exit_mseal': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	len: bigint
	flags: bigint
}
'syscalls:sys_exit_msgctl': {
	__syscall_nr: number
	ret: bigint
	msqid: number
	cmd: number
	buf: bigint
}
'syscalls:sys_exit_msgget': {
	__syscall_nr: number
	ret: bigint
	key: number
	msgflg: number
}
'syscalls:sys_exit_msgrcv': {
	__syscall_nr: number
	ret: bigint
	msqid: number
	msgp: bigint
	msgsz: bigint
	msgtyp: bigint
	msgflg: number
}
'syscalls:sys_exit_msgsnd': {
	__syscall_nr: number
	ret: bigint
	msqid: number
	msgp: bigint
	msgsz: bigint
	msgflg: number
}
'syscalls:sys_exit_msync': Tracepoints['syscalls:sys_exit_mlock2']
'syscalls:sys_exit_munlock': Tracepoints['syscalls:sys_exit_mlock']
'syscalls:sys_exit_munlockall': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_munmap': {
	__syscall_nr: number
	ret: bigint
	addr: bigint
	len: bigint
}
'syscalls:sys_exit_name_to_handle_at': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	name: bigint
	handle: bigint
	mnt_id: bigint
	flag: number
}
'syscalls:sys_exit_nanosleep': {
	__syscall_nr: number
	ret: bigint
	rqtp: bigint
	rmtp: bigint
}
'syscalls:sys_exit_newfstat': {
	__syscall_nr: number
	ret: bigint
	fd: number
	statbuf: bigint
}
'syscalls:sys_exit_newfstatat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	statbuf: bigint
	flag: number
}
'syscalls:sys_exit_newlstat': {
	__syscall_nr: number
	ret: bigint
	filename: bigint
	statbuf: bigint
}
'syscalls:sys_exit_newstat': Tracepoints['syscalls:sys_exit_newlstat']
'syscalls:sys_exit_newuname': Tracepoints['syscalls:sys_exit_acct']
'syscalls:sys_exit_open': {
	__syscall_nr: number
	ret: bigint
	filename: bigint
	flags: number
	mode: number
}
'syscalls:sys_exit_open_by_handle_at': {
	__syscall_nr: number
	ret: bigint
	mountdirfd: number
	handle: bigint
	flags: number
}
'syscalls:sys_exit_open_tree': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	flags: bigint
}
'syscalls:sys_exit_openat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	flags: number
	mode: number
}
'syscalls:sys_exit_openat2': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	how: bigint
	usize: bigint
}
'syscalls:sys_exit_pause': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_perf_event_open': {
	__syscall_nr: number
	ret: bigint
	attr_uptr: bigint
	pid: number
	cpu: number
	group_fd: number
	flags: bigint
}
'syscalls:sys_exit_personality': {
	__syscall_nr: number
	ret: bigint
	personality: number
}
'syscalls:sys_exit_pidfd_getfd': {
	__syscall_nr: number
	ret: bigint
	pidfd: number
	fd: number
	flags: number
}
'syscalls:sys_exit_pidfd_open': {
	__syscall_nr: number
	ret: bigint
	pid: number
	flags: number
}
'syscalls:sys_exit_pidfd_send_signal': {
	__syscall_nr: number
	ret: bigint
	pidfd: number
	sig: number
	info: bigint
	flags: number
}
'syscalls:sys_exit_pipe': {
	__syscall_nr: number
	ret: bigint
	fildes: bigint
}
'syscalls:sys_exit_pipe2': {
	__syscall_nr: number
	ret: bigint
	fildes: bigint
	flags: number
}
'syscalls:sys_exit_pivot_root': {
	__syscall_nr: number
	ret: bigint
	new_root: bigint
	put_old: bigint
}
'syscalls:sys_exit_pkey_alloc': {
	__syscall_nr: number
	ret: bigint
	flags: bigint
	init_val: bigint
}
'syscalls:sys_exit_pkey_free': {
	__syscall_nr: number
	ret: bigint
	pkey: number
}
'syscalls:sys_exit_pkey_mprotect': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	len: bigint
	prot: bigint
	pkey: number
}
'syscalls:sys_exit_poll': {
	__syscall_nr: number
	ret: bigint
	ufds: bigint
	nfds: number
	timeout_msecs: number
}
'syscalls:sys_exit_ppoll': {
	__syscall_nr: number
	ret: bigint
	ufds: bigint
	nfds: number
	tsp: bigint
	sigmask: bigint
	sigsetsize: bigint
}
'syscalls:sys_exit_prctl': Tracepoints['syscalls:sys_exit_keyctl']
'syscalls:sys_exit_pread64': {
	__syscall_nr: number
	ret: bigint
	fd: number
	buf: bigint
	count: bigint
	pos: bigint
}
'syscalls:sys_exit_preadv': {
	__syscall_nr: number
	ret: bigint
	fd: bigint
	vec: bigint
	vlen: bigint
	pos_l: bigint
	pos_h: bigint
}
'syscalls:sys_exit_preadv2': {
	__syscall_nr: number
	ret: bigint
	fd: bigint
	vec: bigint
	vlen: bigint
	pos_l: bigint
	pos_h: bigint
	flags: number
}
'syscalls:sys_exit_prlimit64': {
	__syscall_nr: number
	ret: bigint
	pid: number
	resource: number
	new_rlim: bigint
	old_rlim: bigint
}
'syscalls:sys_exit_process_madvise': {
	__syscall_nr: number
	ret: bigint
	pidfd: number
	vec: bigint
	vlen: bigint
	behavior: number
	flags: number
}
'syscalls:sys_exit_process_mrelease': {
	__syscall_nr: number
	ret: bigint
	pidfd: number
	flags: number
}
'syscalls:sys_exit_process_vm_readv': {
	__syscall_nr: number
	ret: bigint
	pid: number
	lvec: bigint
	liovcnt: bigint
	rvec: bigint
	riovcnt: bigint
	flags: bigint
}
'syscalls:sys_exit_process_vm_writev': Tracepoints['syscalls:sys_exit_process_vm_readv']
'syscalls:sys_exit_pselect6': {
	__syscall_nr: number
	ret: bigint
	n: number
	inp: bigint
	outp: bigint
	exp: bigint
	tsp: bigint
	sig: bigint
}
'syscalls:sys_exit_ptrace': {
	__syscall_nr: number
	ret: bigint
	request: bigint
	pid: bigint
	addr: bigint
	data: bigint
}
'syscalls:sys_exit_pwrite64': Tracepoints['syscalls:sys_exit_pread64']
'syscalls:sys_exit_pwritev': Tracepoints['syscalls:sys_exit_preadv']
'syscalls:sys_exit_pwritev2': Tracepoints['syscalls:sys_exit_preadv2']
'syscalls:sys_exit_quotactl': {
	__syscall_nr: number
	ret: bigint
	cmd: number
	special: bigint
	id: number
	addr: bigint
}
'syscalls:sys_exit_quotactl_fd': {
	__syscall_nr: number
	ret: bigint
	fd: number
	cmd: number
	id: number
	addr: bigint
}
'syscalls:sys_exit_read': {
	__syscall_nr: number
	ret: bigint
	fd: number
	buf: bigint
	count: bigint
}
'syscalls:sys_exit_readahead': {
	__syscall_nr: number
	ret: bigint
	fd: number
	offset: bigint
	count: bigint
}
'syscalls:sys_exit_readlink': {
	__syscall_nr: number
	ret: bigint
	path: bigint
	buf: bigint
	bufsiz: number
}
'syscalls:sys_exit_readlinkat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	pathname: bigint
	buf: bigint
	bufsiz: number
}
'syscalls:sys_exit_readv': {
	__syscall_nr: number
	ret: bigint
	fd: bigint
	vec: bigint
	vlen: bigint
}
'syscalls:sys_exit_reboot': {
	__syscall_nr: number
	ret: bigint
	magic1: number
	magic2: number
	cmd: number
	arg: bigint
}
'syscalls:sys_exit_recvfrom': {
	__syscall_nr: number
	ret: bigint
	fd: number
	ubuf: bigint
	size: bigint
	flags: number
	addr: bigint
	addr_len: bigint
}
'syscalls:sys_exit_recvmmsg': {
	__syscall_nr: number
	ret: bigint
	fd: number
	mmsg: bigint
	vlen: number
	flags: number
	timeout: bigint
}
'syscalls:sys_exit_recvmsg': {
	__syscall_nr: number
	ret: bigint
	fd: number
	msg: bigint
	flags: number
}
'syscalls:sys_exit_remap_file_pages': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	size: bigint
	prot: bigint
	pgoff: bigint
	flags: bigint
}
'syscalls:sys_exit_removexattr': Tracepoints['syscalls:sys_exit_lremovexattr']
'syscalls:sys_exit_rename': Tracepoints['syscalls:sys_exit_link']
'syscalls:sys_exit_renameat': {
	__syscall_nr: number
	ret: bigint
	olddfd: number
	oldname: bigint
	newdfd: number
	newname: bigint
}
'syscalls:sys_exit_renameat2': Tracepoints['syscalls:sys_exit_linkat']
'syscalls:sys_exit_request_key': {
	__syscall_nr: number
	ret: bigint
	_type: bigint
	_description: bigint
	_callout_info: bigint
	destringid: number
}
'syscalls:sys_exit_restart_syscall': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_rmdir': {
	__syscall_nr: number
	ret: bigint
	pathname: bigint
}
'syscalls:sys_exit_rseq': {
	__syscall_nr: number
	ret: bigint
	rseq: bigint
	rseq_len: number
	flags: number
	sig: number
}
'syscalls:sys_exit_rt_sigaction': {
	__syscall_nr: number
	ret: bigint
	sig: number
	act: bigint
	oact: bigint
	sigsetsize: bigint
}
'syscalls:sys_exit_rt_sigpending': {
	__syscall_nr: number
	ret: bigint
	uset: bigint
	sigsetsize: bigint
}
'syscalls:sys_exit_rt_sigprocmask': {
	__syscall_nr: number
	ret: bigint
	how: number
	nset: bigint
	oset: bigint
	sigsetsize: bigint
}
'syscalls:sys_exit_rt_sigqueueinfo': {
	__syscall_nr: number
	ret: bigint
	pid: number
	sig: number
	uinfo: bigint
}
'syscalls:sys_exit_rt_sigreturn': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_rt_sigsuspend': {
	__syscall_nr: number
	ret: bigint
	unewset: bigint
	sigsetsize: bigint
}
'syscalls:sys_exit_rt_sigtimedwait': {
	__syscall_nr: number
	ret: bigint
	uthese: bigint
	uinfo: bigint
	uts: bigint
	sigsetsize: bigint
}
'syscalls:sys_exit_rt_tgsigqueueinfo': {
	__syscall_nr: number
	ret: bigint
	tgid: number
	pid: number
	sig: number
	uinfo: bigint
}
'syscalls:sys_exit_sched_get_priority_max': {
	__syscall_nr: number
	ret: bigint
	policy: number
}
'syscalls:sys_exit_sched_get_priority_min': {
	__syscall_nr: number
	ret: bigint
	policy: number
}
'syscalls:sys_exit_sched_getaffinity': {
	__syscall_nr: number
	ret: bigint
	pid: number
	len: number
	user_mask_ptr: bigint
}
'syscalls:sys_exit_sched_getattr': {
	__syscall_nr: number
	ret: bigint
	pid: number
	uattr: bigint
	usize: number
	flags: number
}
'syscalls:sys_exit_sched_getparam': {
	__syscall_nr: number
	ret: bigint
	pid: number
	param: bigint
}
'syscalls:sys_exit_sched_getscheduler': Tracepoints['syscalls:sys_exit_getpgid']
'syscalls:sys_exit_sched_rr_get_interval': {
	__syscall_nr: number
	ret: bigint
	pid: number
	interval: bigint
}
'syscalls:sys_exit_sched_setaffinity': Tracepoints['syscalls:sys_exit_sched_getaffinity']
'syscalls:sys_exit_sched_setattr': {
	__syscall_nr: number
	ret: bigint
	pid: number
	uattr: bigint
	flags: number
}
'syscalls:sys_exit_sched_setparam': Tracepoints['syscalls:sys_exit_sched_getparam']
'syscalls:sys_exit_sched_setscheduler': {
	__syscall_nr: number
	ret: bigint
	pid: number
	policy: number
	param: bigint
}
'syscalls:sys_exit_sched_yield': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_seccomp': {
	__syscall_nr: number
	ret: bigint
	op: number
	flags: number
	uargs: bigint
}
'syscalls:sys_exit_select': {
	__syscall_nr: number
	ret: bigint
	n: number
	inp: bigint
	outp: bigint
	exp: bigint
	tvp: bigint
}
'syscalls:sys_exit_semctl': {
	__syscall_nr: number
	ret: bigint
	semid: number
	semnum: number
	cmd: number
	arg: bigint
}
'syscalls:sys_exit_semget': {
	__syscall_nr: number
	ret: bigint
	key: number
	nsems: number
	semflg: number
}
'syscalls:sys_exit_semop': {
	__syscall_nr: number
	ret: bigint
	semid: number
	tsops: bigint
	nsops: bigint
}
'syscalls:sys_exit_semtimedop': {
	__syscall_nr: number
	ret: bigint
	semid: number
	tsops: bigint
	nsops: number
	timeout: bigint
}
'syscalls:sys_exit_sendfile64': {
	__syscall_nr: number
	ret: bigint
	out_fd: number
	in_fd: number
	offset: bigint
	count: bigint
}
'syscalls:sys_exit_sendmmsg': {
	__syscall_nr: number
	ret: bigint
	fd: number
	mmsg: bigint
	vlen: number
	flags: number
}
'syscalls:sys_exit_sendmsg': Tracepoints['syscalls:sys_exit_recvmsg']
'syscalls:sys_exit_sendto': {
	__syscall_nr: number
	ret: bigint
	fd: number
	buff: bigint
	len: bigint
	flags: number
	addr: bigint
	addr_len: number
}
'syscalls:sys_exit_set_mempolicy': {
	__syscall_nr: number
	ret: bigint
	mode: number
	nmask: bigint
	maxnode: bigint
}
'syscalls:sys_exit_set_mempolicy_home_node': {
	__syscall_nr: number
	ret: bigint
	start: bigint
	len: bigint
	home_node: bigint
	flags: bigint
}
'syscalls:sys_exit_set_robust_list': {
	__syscall_nr: number
	ret: bigint
	head: bigint
	len: bigint
}
'syscalls:sys_exit_set_tid_address': {
	__syscall_nr: number
	ret: bigint
	tidptr: bigint
}
'syscalls:sys_exit_setdomainname': {
	__syscall_nr: number
	ret: bigint
	name: bigint
	len: number
}
'syscalls:sys_exit_setfsgid': {
	__syscall_nr: number
	ret: bigint
	gid: number
}
'syscalls:sys_exit_setfsuid': {
	__syscall_nr: number
	ret: bigint
	uid: number
}
'syscalls:sys_exit_setgid': Tracepoints['syscalls:sys_exit_setfsgid']
'syscalls:sys_exit_setgroups': Tracepoints['syscalls:sys_exit_getgroups']
'syscalls:sys_exit_sethostname': Tracepoints['syscalls:sys_exit_setdomainname']
'syscalls:sys_exit_setitimer': {
	__syscall_nr: number
	ret: bigint
	which: number
	value: bigint
	ovalue: bigint
}
'syscalls:sys_exit_setns': {
	__syscall_nr: number
	ret: bigint
	fd: number
	flags: number
}
'syscalls:sys_exit_setpgid': {
	__syscall_nr: number
	ret: bigint
	pid: number
	pgid: number
}
'syscalls:sys_exit_setpriority': {
	__syscall_nr: number
	ret: bigint
	which: number
	who: number
	niceval: number
}
'syscalls:sys_exit_setregid': {
	__syscall_nr: number
	ret: bigint
	rgid: number
	egid: number
}
'syscalls:sys_exit_setresgid': {
	__syscall_nr: number
	ret: bigint
	rgid: number
	egid: number
	sgid: number
}
'syscalls:sys_exit_setresuid': {
	__syscall_nr: number
	ret: bigint
	ruid: number
	euid: number
	suid: number
}
'syscalls:sys_exit_setreuid': {
	__syscall_nr: number
	ret: bigint
	ruid: number
	euid: number
}
'syscalls:sys_exit_setrlimit': Tracepoints['syscalls:sys_exit_getrlimit']
'syscalls:sys_exit_setsid': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_setsockopt': {
	__syscall_nr: number
	ret: bigint
	fd: number
	level: number
	optname: number
	optval: bigint
	optlen: number
}
'syscalls:sys_exit_settimeofday': Tracepoints['syscalls:sys_exit_gettimeofday']
'syscalls:sys_exit_setuid': Tracepoints['syscalls:sys_exit_setfsuid']
'syscalls:sys_exit_setxattr': Tracepoints['syscalls:sys_exit_lsetxattr']
'syscalls:sys_exit_shmat': {
	__syscall_nr: number
	ret: bigint
	shmid: number
	shmaddr: bigint
	shmflg: number
}
'syscalls:sys_exit_shmctl': {
	__syscall_nr: number
	ret: bigint
	shmid: number
	cmd: number
	buf: bigint
}
'syscalls:sys_exit_shmdt': {
	__syscall_nr: number
	ret: bigint
	shmaddr: bigint
}
'syscalls:sys_exit_shmget': {
	__syscall_nr: number
	ret: bigint
	key: number
	size: bigint
	shmflg: number
}
'syscalls:sys_exit_shutdown': {
	__syscall_nr: number
	ret: bigint
	fd: number
	how: number
}
'syscalls:sys_exit_sigaltstack': {
	__syscall_nr: number
	ret: bigint
	uss: bigint
	uoss: bigint
}
'syscalls:sys_exit_signalfd': {
	__syscall_nr: number
	ret: bigint
	ufd: number
	user_mask: bigint
	sizemask: bigint
}
'syscalls:sys_exit_signalfd4': {
	__syscall_nr: number
	ret: bigint
	ufd: number
	user_mask: bigint
	sizemask: bigint
	flags: number
}
'syscalls:sys_exit_socket': {
	__syscall_nr: number
	ret: bigint
	family: number
	type: number
	protocol: number
}
'syscalls:sys_exit_socketpair': {
	__syscall_nr: number
	ret: bigint
	family: number
	type: number
	protocol: number
	usockvec: bigint
}
'syscalls:sys_exit_splice': Tracepoints['syscalls:sys_exit_copy_file_range']
'syscalls:sys_exit_statfs': {
	__syscall_nr: number
	ret: bigint
	pathname: bigint
	buf: bigint
}
'syscalls:sys_exit_statmount': {
	__syscall_nr: number
	ret: bigint
	req: bigint
	buf: bigint
	bufsize: bigint
	flags: number
}
'syscalls:sys_exit_statx': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	flags: bigint
	mask: number
	buffer: bigint
}
'syscalls:sys_exit_swapoff': {
	__syscall_nr: number
	ret: bigint
	specialfile: bigint
}
'syscalls:sys_exit_swapon': {
	__syscall_nr: number
	ret: bigint
	specialfile: bigint
	swap_flags: number
}
'syscalls:sys_exit_symlink': Tracepoints['syscalls:sys_exit_link']
'syscalls:sys_exit_symlinkat': {
	__syscall_nr: number
	ret: bigint
	oldname: bigint
	newdfd: number
	newname: bigint
}
'syscalls:sys_exit_sync': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_sync_file_range': {
	__syscall_nr: number
	ret: bigint
	fd: number
	offset: bigint
	nbytes: bigint
	flags: number
}
'syscalls:sys_exit_syncfs': Tracepoints['syscalls:sys_exit_close']
'syscalls:sys_exit_sysfs': {
	__syscall_nr: number
	ret: bigint
	option: number
	arg1: bigint
	arg2: bigint
}
'syscalls:sys_exit_sysinfo': {
	__syscall_nr: number
	ret: bigint
	info: bigint
}
'syscalls:sys_exit_syslog': {
	__syscall_nr: number
	ret: bigint
	type: number
	buf: bigint
	len: number
}
'syscalls:sys_exit_tee': {
	__syscall_nr: number
	ret: bigint
	fdin: number
	fdout: number
	len: bigint
	flags: number
}
'syscalls:sys_exit_tgkill': {
	__syscall_nr: number
	ret: bigint
	tgid: number
	pid: number
	sig: number
}
'syscalls:sys_exit_time': {
	__syscall_nr: number
	ret: bigint
	tloc: bigint
}
'syscalls:sys_exit_timer_create': {
	__syscall_nr: number
	ret: bigint
	which_clock: number
	timer_event_spec: bigint
	created_timer_id: bigint
}
'syscalls:sys_exit_timer_delete': {
	__syscall_nr: number
	ret: bigint
	timer_id: number
}
'syscalls:sys_exit_timer_getoverrun': Tracepoints['syscalls:sys_exit_timer_delete']
'syscalls:sys_exit_timer_gettime': {
	__syscall_nr: number
	ret: bigint
	timer_id: number
	setting: bigint
}
'syscalls:sys_exit_timer_settime': {
	__syscall_nr: number
	ret: bigint
	timer_id: number
	flags: number
	new_setting: bigint
	old_setting: bigint
}
'syscalls:sys_exit_timerfd_create': {
	__syscall_nr: number
	ret: bigint
	clockid: number
	flags: number
}
'syscalls:sys_exit_timerfd_gettime': {
	__syscall_nr: number
	ret: bigint
	ufd: number
	otmr: bigint
}
'syscalls:sys_exit_timerfd_settime': {
	__syscall_nr: number
	ret: bigint
	ufd: number
	flags: number
	utmr: bigint
	otmr: bigint
}
'syscalls:sys_exit_times': {
	__syscall_nr: number
	ret: bigint
	tbuf: bigint
}
'syscalls:sys_exit_tkill': Tracepoints['syscalls:sys_exit_kill']
'syscalls:sys_exit_truncate': {
	__syscall_nr: number
	ret: bigint
	path: bigint
	length: bigint
}
'syscalls:sys_exit_umask': {
	__syscall_nr: number
	ret: bigint
	mask: number
}
'syscalls:sys_exit_umount': {
	__syscall_nr: number
	ret: bigint
	name: bigint
	flags: number
}
'syscalls:sys_exit_unlink': Tracepoints['syscalls:sys_exit_rmdir']
'syscalls:sys_exit_unlinkat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	pathname: bigint
	flag: number
}
'syscalls:sys_exit_unshare': {
	__syscall_nr: number
	ret: bigint
	unshare_flags: bigint
}
'syscalls:sys_exit_uretprobe': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_userfaultfd': Tracepoints['syscalls:sys_exit_epoll_create1']
'syscalls:sys_exit_ustat': {
	__syscall_nr: number
	ret: bigint
	dev: bigint
	ubuf: bigint
}
'syscalls:sys_exit_utime': {
	__syscall_nr: number
	ret: bigint
	filename: bigint
	times: bigint
}
'syscalls:sys_exit_utimensat': {
	__syscall_nr: number
	ret: bigint
	dfd: number
	filename: bigint
	utimes: bigint
	flags: number
}
'syscalls:sys_exit_utimes': {
	__syscall_nr: number
	ret: bigint
	filename: bigint
	utimes: bigint
}
'syscalls:sys_exit_vfork': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_vhangup': Tracepoints['syscalls:sys_exit_fork']
'syscalls:sys_exit_vmsplice': {
	__syscall_nr: number
	ret: bigint
	fd: number
	uiov: bigint
	nr_segs: bigint
	flags: number
}
'syscalls:sys_exit_wait4': {
	__syscall_nr: number
	ret: bigint
	upid: number
	stat_addr: bigint
	options: number
	ru: bigint
}
'syscalls:sys_exit_waitid': {
	__syscall_nr: number
	ret: bigint
	which: number
	upid: number
	infop: bigint
	options: number
	ru: bigint
}
'syscalls:sys_exit_write': Tracepoints['syscalls:sys_exit_read']
'syscalls:sys_exit_writev': Tracepoints['syscalls:sys_exit_readv']
'task:task_newtask': {
	pid: number
	comm: string
	clone_flags: bigint
	oom_score_adj: number
}
'task:task_rename': {
	pid: number
	oldcomm: string
	newcomm: string
	oom_score_adj: number
}
'tcp:tcp_ao_handshake_failure': {
	net_cookie: bigint
	skbaddr: bigint
	skaddr: bigint
	state: number
	saddr: string
	daddr: string
	l3index: number
	sport: number
	dport: number
	family: number
	fin: boolean
	syn: boolean
	rst: boolean
	psh: boolean
	ack: boolean
	keyid: number
	rnext: number
	maclen: number
}
'tcp:tcp_ao_key_not_found': Tracepoints['tcp:tcp_ao_handshake_failure']
'tcp:tcp_ao_mismatch': Tracepoints['tcp:tcp_ao_handshake_failure']
'tcp:tcp_ao_rcv_sne_update': {
	net_cookie: bigint
	skaddr: bigint
	state: number
	saddr: string
	daddr: string
	sport: number
	dport: number
	family: number
	new_sne: number
}
'tcp:tcp_ao_rnext_request': Tracepoints['tcp:tcp_ao_handshake_failure']
'tcp:tcp_ao_snd_sne_update': Tracepoints['tcp:tcp_ao_rcv_sne_update']
'tcp:tcp_ao_synack_no_key': {
	net_cookie: bigint
	skaddr: bigint
	state: number
	saddr: string
	daddr: string
	sport: number
	dport: number
	family: number
	keyid: number
	rnext: number
}
'tcp:tcp_ao_wrong_maclen': Tracepoints['tcp:tcp_ao_handshake_failure']
'tcp:tcp_bad_csum': {
	skbaddr: bigint
	saddr: string
	daddr: string
}
'tcp:tcp_cong_state_set': {
	skaddr: bigint
	sport: number
	dport: number
	family: number
	saddr: string
	daddr: string
	saddr_v6: string
	daddr_v6: string
	cong_state: number
}
'tcp:tcp_destroy_sock': {
	skaddr: bigint
	sport: number
	dport: number
	family: number
	saddr: string
	daddr: string
	saddr_v6: string
	daddr_v6: string
	sock_cookie: bigint
}
'tcp:tcp_hash_ao_required': {
	net_cookie: bigint
	skbaddr: bigint
	skaddr: bigint
	state: number
	saddr: string
	daddr: string
	l3index: number
	sport: number
	dport: number
	family: number
	fin: boolean
	syn: boolean
	rst: boolean
	psh: boolean
	ack: boolean
}
'tcp:tcp_hash_bad_header': Tracepoints['tcp:tcp_hash_ao_required']
'tcp:tcp_hash_md5_mismatch': Tracepoints['tcp:tcp_hash_ao_required']
'tcp:tcp_hash_md5_required': Tracepoints['tcp:tcp_hash_ao_required']
'tcp:tcp_hash_md5_unexpected': Tracepoints['tcp:tcp_hash_ao_required']
'tcp:tcp_probe': {
	saddr: string
	daddr: string
	sport: number
	dport: number
	family: number
	mark: number
	data_len: number
	snd_nxt: number
	snd_una: number
	snd_cwnd: number
	ssthresh: number
	snd_wnd: number
	srtt: number
	rcv_wnd: number
	sock_cookie: bigint
	skbaddr: bigint
	skaddr: bigint
}
'tcp:tcp_rcv_space_adjust': Tracepoints['tcp:tcp_destroy_sock']
'tcp:tcp_receive_reset': Tracepoints['tcp:tcp_destroy_sock']
'tcp:tcp_retransmit_skb': {
	skbaddr: bigint
	skaddr: bigint
	state: number
	sport: number
	dport: number
	family: number
	saddr: string
	daddr: string
	saddr_v6: string
	daddr_v6: string
}
'tcp:tcp_retransmit_synack': {
	skaddr: bigint
	req: bigint
	sport: number
	dport: number
	family: number
	saddr: string
	daddr: string
	saddr_v6: string
	daddr_v6: string
}
'tcp:tcp_send_reset': {
	skbaddr: bigint
	skaddr: bigint
	state: number
	reason: number
	saddr: string
	daddr: string
}
'thermal:cdev_update': {
	type: string
	target: bigint
}
'thermal:thermal_temperature': {
	thermal_zone: string
	id: number
	temp_prev: number
	temp: number
}
'thermal:thermal_zone_trip': {
	thermal_zone: string
	id: number
	trip: number
	trip_type: number
}
'thermal_power_allocator:thermal_power_actor': {
	tz_id: number
	actor_id: number
	req_power: number
	granted_power: number
}
'thermal_power_allocator:thermal_power_allocator': {
	tz_id: number
	total_req_power: number
	total_granted_power: number
	num_actors: bigint
	power_range: number
	max_allocatable_power: number
	current_temp: number
	delta_temp: number
}
'thermal_power_allocator:thermal_power_allocator_pid': {
	tz_id: number
	err: number
	err_integral: number
	p: bigint
	i: bigint
	d: bigint
	output: number
}
'thp:remove_migration_pmd': {
	addr: bigint
	pmd: bigint
}
'thp:set_migration_pmd': {
	addr: bigint
	pmd: bigint
}
'timer:hrtimer_cancel': {
	hrtimer: bigint
}
'timer:hrtimer_expire_entry': {
	hrtimer: bigint
	now: bigint
	function: bigint
}
'timer:hrtimer_expire_exit': {
	hrtimer: bigint
}
'timer:hrtimer_init': {
	hrtimer: bigint
	clockid: number
	mode: number
}
'timer:hrtimer_start': {
	hrtimer: bigint
	function: bigint
	expires: bigint
	softexpires: bigint
	mode: number
	was_armed: boolean
}
'timer:itimer_expire': {
	which: number
	pid: number
	now: bigint
}
'timer:itimer_state': {
	which: number
	expires: bigint
	value_sec: bigint
	value_nsec: bigint
	interval_sec: bigint
	interval_nsec: bigint
}
'timer:tick_stop': {
	success: number
	dependency: number
}
'timer:timer_base_idle': {
	is_idle: boolean
	cpu: number
}
'timer:timer_cancel': {
	timer: bigint
}
'timer:timer_expire_entry': {
	timer: bigint
	now: bigint
	function: bigint
	baseclk: bigint
}
'timer:timer_expire_exit': {
	timer: bigint
}
'timer:timer_init': {
	timer: bigint
}
'timer:timer_start': {
	timer: bigint
	function: bigint
	expires: bigint
	bucket_expiry: bigint
	now: bigint
	flags: number
}
'timer_migration:tmigr_connect_child_parent': {
	child: bigint
	parent: bigint
	lvl: number
	numa_node: number
	num_children: number
	groupmask: number
}
'timer_migration:tmigr_connect_cpu_parent': {
	parent: bigint
	cpu: number
	lvl: number
	numa_node: number
	num_children: number
	groupmask: number
}
'timer_migration:tmigr_cpu_active': {
	wakeup: bigint
	parent: bigint
	cpu: number
}
'timer_migration:tmigr_cpu_idle': {
	nextevt: bigint
	wakeup: bigint
	parent: bigint
	cpu: number
}
'timer_migration:tmigr_cpu_new_timer': Tracepoints['timer_migration:tmigr_cpu_active']
'timer_migration:tmigr_cpu_new_timer_idle': Tracepoints['timer_migration:tmigr_cpu_idle']
'timer_migration:tmigr_cpu_offline': Tracepoints['timer_migration:tmigr_cpu_active']
'timer_migration:tmigr_cpu_online': Tracepoints['timer_migration:tmigr_cpu_active']
'timer_migration:tmigr_group_set': {
	group: bigint
	lvl: number
	numa_node: number
}
'timer_migration:tmigr_group_set_cpu_active': {
	group: bigint
	parent: bigint
	lvl: number
	numa_node: number
	childmask: number
	active: number
	migrator: number
}
'timer_migration:tmigr_group_set_cpu_inactive': Tracepoints['timer_migration:tmigr_group_set_cpu_active']
'timer_migration:tmigr_handle_remote': {
	group: bigint
	lvl: number
}
'timer_migration:tmigr_handle_remote_cpu': Tracepoints['timer_migration:tmigr_cpu_active']
'timer_migration:tmigr_update_events': {
	child: bigint
	group: bigint
	nextevt: bigint
	group_next_expiry: bigint
	child_evt_expiry: bigint
	group_lvl: number
	child_evtcpu: number
	child_active: number
	group_active: number
}
'tlb:tlb_flush': {
	reason: number
	pages: bigint
}
'udp:udp_fail_queue_rcv_skb': {
	rc: number
	sport: number
	dport: number
	family: number
	saddr: string
	daddr: string
}
'vmalloc:alloc_vmap_area': {
	addr: bigint
	size: bigint
	align: bigint
	vstart: bigint
	vend: bigint
	failed: number
}
'vmalloc:free_vmap_area_noflush': {
	va_start: bigint
	nr_lazy: bigint
	nr_lazy_max: bigint
}
'vmalloc:purge_vmap_area_lazy': {
	start: bigint
	end: bigint
	npurged: number
}
'vmscan:mm_shrink_slab_end': {
	shr: bigint
	nid: number
	shrink: bigint
	unused_scan: bigint
	new_scan: bigint
	retval: number
	total_scan: bigint
}
'vmscan:mm_shrink_slab_start': {
	shr: bigint
	shrink: bigint
	nid: number
	nr_objects_to_shrink: bigint
	gfp_flags: bigint
	cache_items: bigint
	delta: bigint
	total_scan: bigint
	priority: number
}
'vmscan:mm_vmscan_direct_reclaim_begin': {
	order: number
	gfp_flags: bigint
}
'vmscan:mm_vmscan_direct_reclaim_end': {
	nr_reclaimed: bigint
}
'vmscan:mm_vmscan_kswapd_sleep': {
	nid: number
}
'vmscan:mm_vmscan_kswapd_wake': {
	nid: number
	zid: number
	order: number
}
'vmscan:mm_vmscan_lru_isolate': {
	highest_zoneidx: number
	order: number
	nr_requested: bigint
	nr_scanned: bigint
	nr_skipped: bigint
	nr_taken: bigint
	lru: number
}
'vmscan:mm_vmscan_lru_shrink_active': {
	nid: number
	nr_taken: bigint
	nr_active: bigint
	nr_deactivated: bigint
	nr_referenced: bigint
	priority: number
	reclaim_flags: number
}
'vmscan:mm_vmscan_lru_shrink_inactive': {
	nid: number
	nr_scanned: bigint
	nr_reclaimed: bigint
	nr_dirty: bigint
	nr_writeback: bigint
	nr_congested: bigint
	nr_immediate: bigint
	nr_activate0: number
	nr_activate1: number
	nr_ref_keep: bigint
	nr_unmap_fail: bigint
	priority: number
	reclaim_flags: number
}
'vmscan:mm_vmscan_memcg_reclaim_begin': {
	order: number
	gfp_flags: bigint
}
'vmscan:mm_vmscan_memcg_reclaim_end': {
	nr_reclaimed: bigint
}
'vmscan:mm_vmscan_memcg_softlimit_reclaim_begin': {
	order: number
	gfp_flags: bigint
}
'vmscan:mm_vmscan_memcg_softlimit_reclaim_end': {
	nr_reclaimed: bigint
}
'vmscan:mm_vmscan_node_reclaim_begin': {
	nid: number
	order: number
	gfp_flags: bigint
}
'vmscan:mm_vmscan_node_reclaim_end': {
	nr_reclaimed: bigint
}
'vmscan:mm_vmscan_throttled': {
	nid: number
	usec_timeout: number
	usec_delayed: number
	reason: number
}
'vmscan:mm_vmscan_wakeup_kswapd': {
	nid: number
	zid: number
	order: number
	gfp_flags: bigint
}
'vmscan:mm_vmscan_write_folio': {
	pfn: bigint
	reclaim_flags: number
}
'vsyscall:emulate_vsyscall': {
	nr: number
}
'wbt:wbt_lat': {
	name: string
	lat: bigint
}
'wbt:wbt_stat': {
	name: string
	rmean: bigint
	rmin: bigint
	rmax: bigint
	rnr_samples: bigint
	rtime: bigint
	wmean: bigint
	wmin: bigint
	wmax: bigint
	wnr_samples: bigint
	wtime: bigint
}
'wbt:wbt_step': {
	name: string
	msg: bigint
	step: number
	window: bigint
	bg: number
	normal: number
	max: number
}
'wbt:wbt_timer': {
	name: string
	status: number
	step: number
	inflight: number
}
'workqueue:workqueue_activate_work': {
	work: bigint
	function: bigint
}
'workqueue:workqueue_execute_end': {
	work: bigint
	function: bigint
}
'workqueue:workqueue_execute_start': {
	work: bigint
	function: bigint
}
'workqueue:workqueue_queue_work': {
	work: bigint
	function: bigint
	workqueue: string
	req_cpu: number
	cpu: number
}
'writeback:balance_dirty_pages': {
	bdi: string
	limit: bigint
	setpoint: bigint
	dirty: bigint
	bdi_setpoint: bigint
	bdi_dirty: bigint
	dirty_ratelimit: bigint
	task_ratelimit: bigint
	dirtied: number
	dirtied_pause: number
	paused: bigint
	pause: bigint
	period: bigint
	think: bigint
	cgroup_ino: bigint
}
'writeback:bdi_dirty_ratelimit': {
	bdi: string
	write_bw: bigint
	avg_write_bw: bigint
	dirty_rate: bigint
	dirty_ratelimit: bigint
	task_ratelimit: bigint
	balanced_dirty_ratelimit: bigint
	cgroup_ino: bigint
}
'writeback:flush_foreign': {
	name: string
	cgroup_ino: bigint
	frn_bdi_id: number
	frn_memcg_id: number
}
'writeback:folio_wait_writeback': {
	name: string
	ino: bigint
	index: bigint
}
'writeback:global_dirty_state': {
	nr_dirty: bigint
	nr_writeback: bigint
	background_thresh: bigint
	dirty_thresh: bigint
	dirty_limit: bigint
	nr_dirtied: bigint
	nr_written: bigint
}
'writeback:inode_foreign_history': {
	name: string
	ino: bigint
	cgroup_ino: bigint
	history: number
}
'writeback:inode_switch_wbs': {
	name: string
	ino: bigint
	old_cgroup_ino: bigint
	new_cgroup_ino: bigint
}
'writeback:sb_clear_inode_writeback': {
	dev: number
	ino: bigint
	state: bigint
	mode: number
	dirtied_when: bigint
}
'writeback:sb_mark_inode_writeback': Tracepoints['writeback:sb_clear_inode_writeback']
'writeback:track_foreign_dirty': {
	name: string
	bdi_id: bigint
	ino: bigint
	memcg_id: number
	cgroup_ino: bigint
	page_cgroup_ino: bigint
}
'writeback:wbc_writepage': {
	name: string
	nr_to_write: bigint
	pages_skipped: bigint
	sync_mode: number
	for_kupdate: number
	for_background: number
	for_reclaim: number
	range_cyclic: number
	range_start: bigint
	range_end: bigint
	cgroup_ino: bigint
}
'writeback:writeback_bdi_register': {
	name: string
}
'writeback:writeback_dirty_folio': {
	name: string
	ino: bigint
	index: bigint
}
'writeback:writeback_dirty_inode': {
	name: string
	ino: bigint
	state: bigint
	flags: bigint
}
'writeback:writeback_dirty_inode_enqueue': Tracepoints['writeback:sb_clear_inode_writeback']
'writeback:writeback_dirty_inode_start': Tracepoints['writeback:writeback_dirty_inode']
'writeback:writeback_exec': {
	name: string
	nr_pages: bigint
	sb_dev: number
	sync_mode: number
	for_kupdate: number
	range_cyclic: number
	for_background: number
	reason: number
	cgroup_ino: bigint
}
'writeback:writeback_lazytime': Tracepoints['writeback:sb_clear_inode_writeback']
'writeback:writeback_lazytime_iput': Tracepoints['writeback:sb_clear_inode_writeback']
'writeback:writeback_mark_inode_dirty': Tracepoints['writeback:writeback_dirty_inode']
'writeback:writeback_pages_written': {
	pages: bigint
}
'writeback:writeback_queue': Tracepoints['writeback:writeback_exec']
'writeback:writeback_queue_io': {
	name: string
	older: bigint
	age: bigint
	moved: number
	reason: number
	cgroup_ino: bigint
}
'writeback:writeback_sb_inodes_requeue': {
	name: string
	ino: bigint
	state: bigint
	dirtied_when: bigint
	cgroup_ino: bigint
}
'writeback:writeback_single_inode': {
	name: string
	ino: bigint
	state: bigint
	dirtied_when: bigint
	writeback_index: bigint
	nr_to_write: bigint
	wrote: bigint
	cgroup_ino: bigint
}
'writeback:writeback_single_inode_start': Tracepoints['writeback:writeback_single_inode']
'writeback:writeback_start': Tracepoints['writeback:writeback_exec']
'writeback:writeback_wait': Tracepoints['writeback:writeback_exec']
'writeback:writeback_wake_background': {
	name: string
	cgroup_ino: bigint
}
'writeback:writeback_write_inode': {
	name: string
	ino: bigint
	sync_mode: number
	cgroup_ino: bigint
}
'writeback:writeback_write_inode_start': Tracepoints['writeback:writeback_write_inode']
'writeback:writeback_written': Tracepoints['writeback:writeback_exec']
'x86_fpu:x86_fpu_after_restore': {
	fpu: bigint
	load_fpu: boolean
	xfeatures: bigint
	xcomp_bv: bigint
}
'x86_fpu:x86_fpu_after_save': Tracepoints['x86_fpu:x86_fpu_after_restore']
'x86_fpu:x86_fpu_before_restore': Tracepoints['x86_fpu:x86_fpu_after_restore']
'x86_fpu:x86_fpu_before_save': Tracepoints['x86_fpu:x86_fpu_after_restore']
'x86_fpu:x86_fpu_copy_dst': Tracepoints['x86_fpu:x86_fpu_after_restore']
'x86_fpu:x86_fpu_copy_src': Tracepoints['x86_fpu:x86_fpu_after_restore']
'x86_fpu:x86_fpu_dropped': Tracepoints['x86_fpu:x86_fpu_after_restore']
'x86_fpu:x86_fpu_init_state': Tracepoints['x86_fpu:x86_fpu_after_restore']
'x86_fpu:x86_fpu_regs_activated': Tracepoints['x86_fpu:x86_fpu_after_restore']
'x86_fpu:x86_fpu_regs_deactivated': Tracepoints['x86_fpu:x86_fpu_after_restore']
'x86_fpu:x86_fpu_xstate_check_failed': Tracepoints['x86_fpu:x86_fpu_after_restore']
'xdp:bpf_xdp_link_attach_failed': {
	msg: string
}
'xdp:mem_connect': {
	xa: bigint
	mem_id: number
	mem_type: number
	allocator: bigint
	rxq: bigint
	ifindex: number
}
'xdp:mem_disconnect': {
	xa: bigint
	mem_id: number
	mem_type: number
	allocator: bigint
}
'xdp:mem_return_failed': {
	page: bigint
	mem_id: number
	mem_type: number
}
'xdp:xdp_bulk_tx': {
	ifindex: number
	act: number
	drops: number
	sent: number
	err: number
}
'xdp:xdp_cpumap_enqueue': {
	map_id: number
	act: number
	cpu: number
	drops: number
	processed: number
	to_cpu: number
}
'xdp:xdp_cpumap_kthread': {
	map_id: number
	act: number
	cpu: number
	drops: number
	processed: number
	sched: number
	xdp_pass: number
	xdp_drop: number
	xdp_redirect: number
}
'xdp:xdp_devmap_xmit': {
	from_ifindex: number
	act: number
	to_ifindex: number
	drops: number
	sent: number
	err: number
}
'xdp:xdp_exception': {
	prog_id: number
	act: number
	ifindex: number
}
'xdp:xdp_redirect': {
	prog_id: number
	act: number
	ifindex: number
	err: number
	to_ifindex: number
	map_id: number
	map_index: number
}
'xdp:xdp_redirect_err': Tracepoints['xdp:xdp_redirect']
'xdp:xdp_redirect_map': Tracepoints['xdp:xdp_redirect']
'xdp:xdp_redirect_map_err': Tracepoints['xdp:xdp_redirect']
'xen:xen_cpu_load_idt': {
	addr: bigint
}
'xen:xen_cpu_set_ldt': {
	addr: bigint
	entries: number
}
'xen:xen_cpu_write_gdt_entry': {
	desc: bigint
	dt: bigint
	entrynum: number
	type: number
}
'xen:xen_cpu_write_idt_entry': {
	dt: bigint
	entrynum: number
}
'xen:xen_cpu_write_ldt_entry': {
	dt: bigint
	entrynum: number
	desc: bigint
}
'xen:xen_mc_batch': {
	mode: number
}
'xen:xen_mc_callback': {
	fn: bigint
	data: bigint
}
'xen:xen_mc_entry': {
	op: number
	nargs: number
	args: Elements<bigint>
}
'xen:xen_mc_entry_alloc': {
	args: bigint
}
'xen:xen_mc_extend_args': {
	op: number
	args: bigint
	res: number
}
'xen:xen_mc_flush': {
	mcidx: number
	argidx: number
	cbidx: number
}
'xen:xen_mc_flush_reason': {
	reason: number
}
'xen:xen_mc_issue': {
	mode: number
}
'xen:xen_mmu_alloc_ptpage': {
	mm: bigint
	pfn: bigint
	level: number
	pinned: boolean
}
'xen:xen_mmu_flush_tlb_multi': Tracepoints['hyperv:hyperv_mmu_flush_tlb_multi']
'xen:xen_mmu_flush_tlb_one_user': {
	addr: bigint
}
'xen:xen_mmu_pgd_pin': {
	mm: bigint
	pgd: bigint
}
'xen:xen_mmu_pgd_unpin': {
	mm: bigint
	pgd: bigint
}
'xen:xen_mmu_ptep_modify_prot_commit': {
	mm: bigint
	addr: bigint
	ptep: bigint
	pteval: bigint
}
'xen:xen_mmu_ptep_modify_prot_start': Tracepoints['xen:xen_mmu_ptep_modify_prot_commit']
'xen:xen_mmu_release_ptpage': {
	pfn: bigint
	level: number
	pinned: boolean
}
'xen:xen_mmu_set_p4d': {
	p4dp: bigint
	user_p4dp: bigint
	p4dval: bigint
}
'xen:xen_mmu_set_pmd': {
	pmdp: bigint
	pmdval: bigint
}
'xen:xen_mmu_set_pte': {
	ptep: bigint
	pteval: bigint
}
'xen:xen_mmu_set_pud': {
	pudp: bigint
	pudval: bigint
}
'xen:xen_mmu_write_cr3': {
	kernel: boolean
	cr3: bigint
}
}
interface RawTracepoints {
ack_update_msk: (data_ack: bigint, old_snd_una: bigint, new_snd_una: bigint, new_wnd_end: bigint, msk_wnd_end: bigint) => unknown
add_device_to_group: (group_id: number, dev: device) => unknown
aer_event: (dev_name: string, status: number, severity: number, tlp_header_valid: number, tlp: pcie_tlp_log) => unknown
alarmtimer_cancel: (alarm: alarm, now: bigint) => unknown
alarmtimer_fired: RawTracepoints['alarmtimer_cancel']
alarmtimer_start: RawTracepoints['alarmtimer_cancel']
alarmtimer_suspend: (expires: bigint, flag: number) => unknown
alloc_vmap_area: (addr: bigint, size: bigint, align: bigint, vstart: bigint, vend: bigint, failed: number) => unknown
amd_pstate_perf: (min_perf: bigint, target_perf: bigint, capacity: bigint, freq: bigint, mperf: bigint, aperf: bigint, tsc: bigint, cpu_id: number, changed: boolean, fast_switch: boolean) => unknown
arm_event: (proc: cper_sec_proc_arm, pei_err: bigint, pei_len: number, ctx_err: bigint, ctx_len: number, oem: bigint, oem_len: number, sev: number, cpu: number) => unknown
attach_device_to_domain: (dev: device) => unknown
balance_dirty_pages: (wb: bdi_writeback, thresh: bigint, bg_thresh: bigint, dirty: bigint, bdi_thresh: bigint, bdi_dirty: bigint, dirty_ratelimit: bigint, task_ratelimit: bigint, dirtied: bigint, period: bigint, pause: bigint, start_time: bigint) => unknown
bdi_dirty_ratelimit: (wb: bdi_writeback, dirty_rate: bigint, task_ratelimit: bigint) => unknown
block_bio_backmerge: (bio: bio) => unknown
block_bio_bounce: (bio: bio) => unknown
block_bio_complete: (q: request_queue, bio: bio) => unknown
block_bio_frontmerge: (bio: bio) => unknown
block_bio_queue: (bio: bio) => unknown
block_bio_remap: (bio: bio, dev: number, from: bigint) => unknown
block_dirty_buffer: (bh: buffer_head) => unknown
block_getrq: (bio: bio) => unknown
block_io_done: (rq: request) => unknown
block_io_start: (rq: request) => unknown
block_plug: (q: request_queue) => unknown
block_rq_complete: (rq: request, error: number, nr_bytes: number) => unknown
block_rq_error: RawTracepoints['block_rq_complete']
block_rq_insert: (rq: request) => unknown
block_rq_issue: (rq: request) => unknown
block_rq_merge: (rq: request) => unknown
block_rq_remap: (rq: request, dev: number, from: bigint) => unknown
block_rq_requeue: (rq: request) => unknown
block_split: (bio: bio, new_sector: number) => unknown
block_touch_buffer: (bh: buffer_head) => unknown
block_unplug: (q: request_queue, depth: number, explicit: boolean) => unknown
bpf_test_finish: (err: bigint) => unknown
bpf_trace_printk: (bpf_string: string) => unknown
bpf_trigger_tp: (nonce: number) => unknown
bpf_xdp_link_attach_failed: (msg: string) => unknown
br_fdb_add: (ndm: ndmsg, dev: net_device, addr: bigint, vid: number, nlh_flags: number) => unknown
br_fdb_external_learn_add: (br: net_bridge, p: net_bridge_port, addr: bigint, vid: number) => unknown
br_fdb_update: (br: net_bridge, source: net_bridge_port, addr: bigint, vid: number, flags: bigint) => unknown
br_mdb_full: (dev: net_device, group: br_ip) => unknown
break_lease_block: (inode: inode, fl: file_lease) => unknown
break_lease_noblock: RawTracepoints['break_lease_block']
break_lease_unblock: RawTracepoints['break_lease_block']
cache_tag_assign: (tag: cache_tag) => unknown
cache_tag_flush_all: (tag: cache_tag) => unknown
cache_tag_flush_range: (tag: cache_tag, start: bigint, end: bigint, addr: bigint, pages: bigint, mask: bigint) => unknown
cache_tag_flush_range_np: RawTracepoints['cache_tag_flush_range']
cache_tag_unassign: (tag: cache_tag) => unknown
call_function_entry: (vector: number) => unknown
call_function_exit: (vector: number) => unknown
call_function_single_entry: (vector: number) => unknown
call_function_single_exit: (vector: number) => unknown
cdev_update: (cdev: thermal_cooling_device, target: bigint) => unknown
cgroup_attach_task: (dst_cgrp: cgroup, path: string, task: task_struct, threadgroup: boolean) => unknown
cgroup_destroy_root: (root: cgroup_root) => unknown
cgroup_freeze: (cgrp: cgroup, path: string) => unknown
cgroup_mkdir: RawTracepoints['cgroup_freeze']
cgroup_notify_frozen: (cgrp: cgroup, path: string, val: number) => unknown
cgroup_notify_populated: RawTracepoints['cgroup_notify_frozen']
cgroup_release: RawTracepoints['cgroup_freeze']
cgroup_remount: (root: cgroup_root) => unknown
cgroup_rename: RawTracepoints['cgroup_freeze']
cgroup_rmdir: RawTracepoints['cgroup_freeze']
cgroup_rstat_cpu_lock_contended: (cgrp: cgroup, cpu: number, contended: boolean) => unknown
cgroup_rstat_cpu_lock_contended_fastpath: RawTracepoints['cgroup_rstat_cpu_lock_contended']
cgroup_rstat_cpu_locked: RawTracepoints['cgroup_rstat_cpu_lock_contended']
cgroup_rstat_cpu_locked_fastpath: RawTracepoints['cgroup_rstat_cpu_lock_contended']
cgroup_rstat_cpu_unlock: RawTracepoints['cgroup_rstat_cpu_lock_contended']
cgroup_rstat_cpu_unlock_fastpath: RawTracepoints['cgroup_rstat_cpu_lock_contended']
cgroup_rstat_lock_contended: RawTracepoints['cgroup_rstat_cpu_lock_contended']
cgroup_rstat_locked: RawTracepoints['cgroup_rstat_cpu_lock_contended']
cgroup_rstat_unlock: RawTracepoints['cgroup_rstat_cpu_lock_contended']
cgroup_setup_root: (root: cgroup_root) => unknown
cgroup_transfer_tasks: RawTracepoints['cgroup_attach_task']
cgroup_unfreeze: RawTracepoints['cgroup_freeze']
clock_disable: (name: string, state: number, cpu_id: number) => unknown
clock_enable: RawTracepoints['clock_disable']
clock_set_rate: RawTracepoints['clock_disable']
compact_retry: (order: number, priority: number, result: number, retries: number, max_retries: number, ret: boolean) => unknown
console: (text: string, len: bigint) => unknown
consume_skb: (skb: sk_buff, location: bigint) => unknown
contention_begin: (lock: bigint, flags: number) => unknown
contention_end: (lock: bigint, ret: number) => unknown
cpu_frequency: (frequency: number, cpu_id: number) => unknown
cpu_frequency_limits: (policy: cpufreq_policy) => unknown
cpu_idle: (state: number, cpu_id: number) => unknown
cpu_idle_miss: (cpu_id: number, state: number, below: boolean) => unknown
cpuhp_enter: (cpu: number, target: number, idx: number, fun: bigint) => unknown
cpuhp_exit: (cpu: number, state: number, idx: number, ret: number) => unknown
cpuhp_multi_enter: (cpu: number, target: number, idx: number, fun: bigint, node: hlist_node) => unknown
csd_function_entry: (func: bigint, csd: __call_single_data) => unknown
csd_function_exit: RawTracepoints['csd_function_entry']
csd_queue_cpu: (cpu: number, callsite: bigint, func: bigint, csd: __call_single_data) => unknown
cxl_aer_correctable_error: (cxlmd: cxl_memdev, status: number) => unknown
cxl_aer_uncorrectable_error: (cxlmd: cxl_memdev, status: number, fe: number, hl: bigint) => unknown
cxl_dram: (cxlmd: cxl_memdev, log: number, cxlr: cxl_region, hpa: bigint, rec: cxl_event_dram) => unknown
cxl_general_media: (cxlmd: cxl_memdev, log: number, cxlr: cxl_region, hpa: bigint, rec: cxl_event_gen_media) => unknown
cxl_generic_event: (cxlmd: cxl_memdev, log: number, uuid: guid_t, gen_rec: cxl_event_generic) => unknown
cxl_memory_module: (cxlmd: cxl_memdev, log: number, rec: cxl_event_mem_module) => unknown
cxl_overflow: (cxlmd: cxl_memdev, log: number, payload: cxl_get_event_payload) => unknown
cxl_poison: (cxlmd: cxl_memdev, cxlr: cxl_region, record: cxl_poison_record, flags: number, overflow_ts: bigint, trace_type: number) => unknown
damon_aggregated: (target_id: number, r: damon_region, nr_regions: number) => unknown
damos_before_apply: (context_idx: number, scheme_idx: number, target_idx: number, r: damon_region, nr_regions: number, do_trace: boolean) => unknown
dax_insert_mapping: (inode: inode, vmf: vm_fault, radix_entry: bigint) => unknown
dax_insert_pfn_mkwrite: (inode: inode, vmf: vm_fault, result: number) => unknown
dax_insert_pfn_mkwrite_no_entry: RawTracepoints['dax_insert_pfn_mkwrite']
dax_load_hole: RawTracepoints['dax_insert_pfn_mkwrite']
dax_pmd_fault: (inode: inode, vmf: vm_fault, max_pgoff: bigint, result: number) => unknown
dax_pmd_fault_done: RawTracepoints['dax_pmd_fault']
dax_pmd_insert_mapping: (inode: inode, vmf: vm_fault, length: bigint, pfn: unknown, radix_entry: bigint) => unknown
dax_pmd_load_hole: (inode: inode, vmf: vm_fault, zero_folio: folio, radix_entry: bigint) => unknown
dax_pmd_load_hole_fallback: RawTracepoints['dax_pmd_load_hole']
dax_pte_fault: RawTracepoints['dax_insert_pfn_mkwrite']
dax_pte_fault_done: RawTracepoints['dax_insert_pfn_mkwrite']
dax_writeback_one: (inode: inode, pgoff: bigint, pglen: bigint) => unknown
dax_writeback_range: (inode: inode, start_index: bigint, end_index: bigint) => unknown
dax_writeback_range_done: RawTracepoints['dax_writeback_range']
deferred_error_apic_entry: (vector: number) => unknown
deferred_error_apic_exit: (vector: number) => unknown
dev_pm_qos_add_request: (name: string, type_: number, new_value: number) => unknown
dev_pm_qos_remove_request: RawTracepoints['dev_pm_qos_add_request']
dev_pm_qos_update_request: RawTracepoints['dev_pm_qos_add_request']
device_pm_callback_end: (dev: device, error: number) => unknown
device_pm_callback_start: (dev: device, pm_ops: string, event: number) => unknown
devlink_health_recover_aborted: (devlink: devlink, reporter_name: string, health_state: boolean, time_since_last_recover: bigint) => unknown
devlink_health_report: (devlink: devlink, reporter_name: string, msg: string) => unknown
devlink_health_reporter_state_update: (devlink: devlink, reporter_name: string, new_state: boolean) => unknown
devlink_hwerr: (devlink: devlink, err: number, msg: string) => unknown
devlink_hwmsg: (devlink: devlink, incoming: boolean, type_: bigint, buf: bigint, len: bigint) => unknown
devlink_trap_report: (devlink: devlink, skb: sk_buff, metadata: devlink_trap_metadata) => unknown
devres_log: (dev: device, op: string, node: bigint, name: string, size: bigint) => unknown
dma_alloc: (dev: device, virt_addr: bigint, dma_addr: bigint, size: bigint, dir: number, flags: number, attrs: bigint) => unknown
dma_alloc_pages: RawTracepoints['dma_alloc']
dma_alloc_sgt: (dev: device, sgt: sg_table, size: bigint, dir: number, flags: number, attrs: bigint) => unknown
dma_alloc_sgt_err: RawTracepoints['dma_alloc']
dma_fence_destroy: (fence: dma_fence) => unknown
dma_fence_emit: (fence: dma_fence) => unknown
dma_fence_enable_signal: (fence: dma_fence) => unknown
dma_fence_init: (fence: dma_fence) => unknown
dma_fence_signaled: (fence: dma_fence) => unknown
dma_fence_wait_end: (fence: dma_fence) => unknown
dma_fence_wait_start: (fence: dma_fence) => unknown
dma_free: (dev: device, virt_addr: bigint, dma_addr: bigint, size: bigint, dir: number, attrs: bigint) => unknown
dma_free_pages: RawTracepoints['dma_free']
dma_free_sgt: (dev: device, sgt: sg_table, size: bigint, dir: number) => unknown
dma_map_page: (dev: device, phys_addr: bigint, dma_addr: bigint, size: bigint, dir: number, attrs: bigint) => unknown
dma_map_resource: RawTracepoints['dma_map_page']
dma_map_sg: (dev: device, sgl: scatterlist, nents: number, ents: number, dir: number, attrs: bigint) => unknown
dma_map_sg_err: (dev: device, sgl: scatterlist, nents: number, err: number, dir: number, attrs: bigint) => unknown
dma_sync_sg_for_cpu: (dev: device, sg: scatterlist, nents: number, dir: number) => unknown
dma_sync_sg_for_device: RawTracepoints['dma_sync_sg_for_cpu']
dma_sync_single_for_cpu: (dev: device, dma_addr: bigint, size: bigint, dir: number) => unknown
dma_sync_single_for_device: RawTracepoints['dma_sync_single_for_cpu']
dma_unmap_page: (dev: device, addr: bigint, size: bigint, dir: number, attrs: bigint) => unknown
dma_unmap_resource: RawTracepoints['dma_unmap_page']
dma_unmap_sg: (dev: device, sgl: scatterlist, nents: number, dir: number, attrs: bigint) => unknown
dql_stall_detected: (thrs: number, len: number, last_reap: bigint, hist_head: bigint, now: bigint, hist: bigint) => unknown
emulate_vsyscall: (nr: number) => unknown
error_apic_entry: (vector: number) => unknown
error_apic_exit: (vector: number) => unknown
error_report_end: (error_detector: number, id: bigint) => unknown
exit_mmap: (mm: mm_struct) => unknown
ext4_alloc_da_blocks: (inode: inode) => unknown
ext4_allocate_blocks: (ar: ext4_allocation_request, block: bigint) => unknown
ext4_allocate_inode: (inode: inode, dir: inode, mode: number) => unknown
ext4_begin_ordered_truncate: (inode: inode, new_size: bigint) => unknown
ext4_collapse_range: (inode: inode, offset: bigint, len: bigint) => unknown
ext4_da_release_space: (inode: inode, freed_blocks: number) => unknown
ext4_da_reserve_space: (inode: inode, nr_resv: number) => unknown
ext4_da_update_reserve_space: (inode: inode, used_blocks: number, quota_claim: number) => unknown
ext4_da_write_begin: (inode: inode, pos: bigint, len: number) => unknown
ext4_da_write_end: (inode: inode, pos: bigint, len: number, copied: number) => unknown
ext4_da_write_pages: (inode: inode, first_page: bigint, wbc: writeback_control) => unknown
ext4_da_write_pages_extent: (inode: inode, map: ext4_map_blocks) => unknown
ext4_discard_blocks: (sb: super_block, blk: bigint, count: bigint) => unknown
ext4_discard_preallocations: (inode: inode, len: number) => unknown
ext4_drop_inode: (inode: inode, drop: number) => unknown
ext4_error: (sb: super_block, function_: string, line: number) => unknown
ext4_es_cache_extent: (inode: inode, es: extent_status) => unknown
ext4_es_find_extent_range_enter: (inode: inode, lblk: number) => unknown
ext4_es_find_extent_range_exit: RawTracepoints['ext4_es_cache_extent']
ext4_es_insert_delayed_extent: (inode: inode, es: extent_status, lclu_allocated: boolean, end_allocated: boolean) => unknown
ext4_es_insert_extent: RawTracepoints['ext4_es_cache_extent']
ext4_es_lookup_extent_enter: (inode: inode, lblk: number) => unknown
ext4_es_lookup_extent_exit: (inode: inode, es: extent_status, found: number) => unknown
ext4_es_remove_extent: (inode: inode, lblk: number, len: number) => unknown
ext4_es_shrink: (sb: super_block, nr_shrunk: number, scan_time: bigint, nr_skipped: number, retried: number) => unknown
ext4_es_shrink_count: (sb: super_block, nr_to_scan: number, cache_cnt: number) => unknown
ext4_es_shrink_scan_enter: RawTracepoints['ext4_es_shrink_count']
ext4_es_shrink_scan_exit: (sb: super_block, nr_shrunk: number, cache_cnt: number) => unknown
ext4_evict_inode: (inode: inode) => unknown
ext4_ext_convert_to_initialized_enter: (inode: inode, map: ext4_map_blocks, ux: ext4_extent) => unknown
ext4_ext_convert_to_initialized_fastpath: (inode: inode, map: ext4_map_blocks, ux: ext4_extent, ix: ext4_extent) => unknown
ext4_ext_handle_unwritten_extents: (inode: inode, map: ext4_map_blocks, flags: number, allocated: number, newblock: bigint) => unknown
ext4_ext_load_extent: (inode: inode, lblk: number, pblk: bigint) => unknown
ext4_ext_map_blocks_enter: (inode: inode, lblk: number, len: number, flags: number) => unknown
ext4_ext_map_blocks_exit: (inode: inode, flags: number, map: ext4_map_blocks, ret: number) => unknown
ext4_ext_remove_space: (inode: inode, start: number, end: number, depth: number) => unknown
ext4_ext_remove_space_done: (inode: inode, start: number, end: number, depth: number, pc: partial_cluster, eh_entries: number) => unknown
ext4_ext_rm_idx: (inode: inode, pblk: bigint) => unknown
ext4_ext_rm_leaf: (inode: inode, start: number, ex: ext4_extent, pc: partial_cluster) => unknown
ext4_ext_show_extent: (inode: inode, lblk: number, pblk: bigint, len: number) => unknown
ext4_fallocate_enter: (inode: inode, offset: bigint, len: bigint, mode: number) => unknown
ext4_fallocate_exit: (inode: inode, offset: bigint, max_blocks: number, ret: number) => unknown
ext4_fc_cleanup: (journal: journal_s, full: number, tid: number) => unknown
ext4_fc_commit_start: (sb: super_block, commit_tid: number) => unknown
ext4_fc_commit_stop: (sb: super_block, nblks: number, reason: number, commit_tid: number) => unknown
ext4_fc_replay: (sb: super_block, tag: number, ino: number, priv1: number, priv2: number) => unknown
ext4_fc_replay_scan: (sb: super_block, error: number, off: number) => unknown
ext4_fc_stats: (sb: super_block) => unknown
ext4_fc_track_create: (handle: jbd2_journal_handle, inode: inode, dentry: dentry, ret: number) => unknown
ext4_fc_track_inode: (handle: jbd2_journal_handle, inode: inode, ret: number) => unknown
ext4_fc_track_link: RawTracepoints['ext4_fc_track_create']
ext4_fc_track_range: (handle: jbd2_journal_handle, inode: inode, start: bigint, end: bigint, ret: number) => unknown
ext4_fc_track_unlink: RawTracepoints['ext4_fc_track_create']
ext4_forget: (inode: inode, is_metadata: number, block: bigint) => unknown
ext4_free_blocks: (inode: inode, block: bigint, count: bigint, flags: number) => unknown
ext4_free_inode: (inode: inode) => unknown
ext4_fsmap_high_key: (sb: super_block, keydev: number, agno: number, bno: bigint, len: bigint, owner: bigint) => unknown
ext4_fsmap_low_key: RawTracepoints['ext4_fsmap_high_key']
ext4_fsmap_mapping: RawTracepoints['ext4_fsmap_high_key']
ext4_get_implied_cluster_alloc_exit: (sb: super_block, map: ext4_map_blocks, ret: number) => unknown
ext4_getfsmap_high_key: (sb: super_block, fsmap: ext4_fsmap) => unknown
ext4_getfsmap_low_key: RawTracepoints['ext4_getfsmap_high_key']
ext4_getfsmap_mapping: RawTracepoints['ext4_getfsmap_high_key']
ext4_ind_map_blocks_enter: RawTracepoints['ext4_ext_map_blocks_enter']
ext4_ind_map_blocks_exit: RawTracepoints['ext4_ext_map_blocks_exit']
ext4_insert_range: RawTracepoints['ext4_collapse_range']
ext4_invalidate_folio: (folio: folio, offset: bigint, length: bigint) => unknown
ext4_journal_start_inode: (inode: inode, blocks: number, rsv_blocks: number, revoke_creds: number, type_: number, IP: bigint) => unknown
ext4_journal_start_reserved: (sb: super_block, blocks: number, IP: bigint) => unknown
ext4_journal_start_sb: (sb: super_block, blocks: number, rsv_blocks: number, revoke_creds: number, type_: number, IP: bigint) => unknown
ext4_journalled_invalidate_folio: RawTracepoints['ext4_invalidate_folio']
ext4_journalled_write_end: RawTracepoints['ext4_da_write_end']
ext4_lazy_itable_init: (sb: super_block, group: number) => unknown
ext4_load_inode: (sb: super_block, ino: bigint) => unknown
ext4_load_inode_bitmap: (sb: super_block, group: bigint) => unknown
ext4_mark_inode_dirty: (inode: inode, IP: bigint) => unknown
ext4_mb_bitmap_load: RawTracepoints['ext4_load_inode_bitmap']
ext4_mb_buddy_bitmap_load: RawTracepoints['ext4_load_inode_bitmap']
ext4_mb_discard_preallocations: (sb: super_block, needed: number) => unknown
ext4_mb_new_group_pa: (ac: ext4_allocation_context, pa: ext4_prealloc_space) => unknown
ext4_mb_new_inode_pa: RawTracepoints['ext4_mb_new_group_pa']
ext4_mb_release_group_pa: (sb: super_block, pa: ext4_prealloc_space) => unknown
ext4_mb_release_inode_pa: (pa: ext4_prealloc_space, block: bigint, count: number) => unknown
ext4_mballoc_alloc: (ac: ext4_allocation_context) => unknown
ext4_mballoc_discard: (sb: super_block, inode: inode, group: number, start: number, len: number) => unknown
ext4_mballoc_free: RawTracepoints['ext4_mballoc_discard']
ext4_mballoc_prealloc: RawTracepoints['ext4_mballoc_alloc']
ext4_nfs_commit_metadata: (inode: inode) => unknown
ext4_other_inode_update_time: (inode: inode, orig_ino: bigint) => unknown
ext4_prefetch_bitmaps: (sb: super_block, group: number, next: number, prefetch_ios: number) => unknown
ext4_punch_hole: RawTracepoints['ext4_fallocate_enter']
ext4_read_block_bitmap_load: (sb: super_block, group: bigint, prefetch: boolean) => unknown
ext4_read_folio: (inode: inode, folio: folio) => unknown
ext4_release_folio: RawTracepoints['ext4_read_folio']
ext4_remove_blocks: (inode: inode, ex: ext4_extent, from: number, to: bigint, pc: partial_cluster) => unknown
ext4_request_blocks: (ar: ext4_allocation_request) => unknown
ext4_request_inode: (dir: inode, mode: number) => unknown
ext4_shutdown: (sb: super_block, flags: bigint) => unknown
ext4_sync_file_enter: (file: file, datasync: number) => unknown
ext4_sync_file_exit: (inode: inode, ret: number) => unknown
ext4_sync_fs: (sb: super_block, wait: number) => unknown
ext4_trim_all_free: (sb: super_block, group: number, start: number, len: number) => unknown
ext4_trim_extent: RawTracepoints['ext4_trim_all_free']
ext4_truncate_enter: (inode: inode) => unknown
ext4_truncate_exit: (inode: inode) => unknown
ext4_unlink_enter: (parent: inode, dentry: dentry) => unknown
ext4_unlink_exit: (dentry: dentry, ret: number) => unknown
ext4_update_sb: (sb: super_block, fsblk: bigint, flags: number) => unknown
ext4_write_begin: RawTracepoints['ext4_da_write_begin']
ext4_write_end: RawTracepoints['ext4_da_write_end']
ext4_writepages: (inode: inode, wbc: writeback_control) => unknown
ext4_writepages_result: (inode: inode, wbc: writeback_control, ret: number, pages_written: number) => unknown
ext4_zero_range: RawTracepoints['ext4_fallocate_enter']
fcntl_setlk: (inode: inode, fl: file_lock, ret: number) => unknown
fdb_delete: (br: net_bridge, f: net_bridge_fdb_entry) => unknown
fib6_table_lookup: (net: net, res: fib6_result, table: fib6_table, flp: flowi6) => unknown
fib_table_lookup: (tb_id: number, flp: flowi4, nhc: fib_nh_common, err: number) => unknown
file_check_and_advance_wb_err: (file: file, old: number) => unknown
filemap_set_wb_err: (mapping: address_space, eseq: number) => unknown
finish_task_reaping: (pid: number) => unknown
flock_lock_inode: RawTracepoints['fcntl_setlk']
flush_foreign: (wb: bdi_writeback, frn_bdi_id: number, frn_memcg_id: number) => unknown
folio_wait_writeback: (folio: folio, mapping: address_space) => unknown
free_vmap_area_noflush: (va_start: bigint, nr_lazy: bigint, nr_lazy_max: bigint) => unknown
fuse_request_end: (req: fuse_req) => unknown
fuse_request_send: (req: fuse_req) => unknown
generic_add_lease: RawTracepoints['break_lease_block']
generic_delete_lease: RawTracepoints['break_lease_block']
get_mapping_status: (mpext: mptcp_ext) => unknown
global_dirty_state: (background_thresh: bigint, dirty_thresh: bigint) => unknown
guest_halt_poll_ns: (grow: boolean, new_: number, old: number) => unknown
handshake_cancel: (net: net, req: handshake_req, sk: sock) => unknown
handshake_cancel_busy: RawTracepoints['handshake_cancel']
handshake_cancel_none: RawTracepoints['handshake_cancel']
handshake_cmd_accept: (net: net, req: handshake_req, sk: sock, fd: number) => unknown
handshake_cmd_accept_err: (net: net, req: handshake_req, sk: sock, err: number) => unknown
handshake_cmd_done: RawTracepoints['handshake_cmd_accept']
handshake_cmd_done_err: RawTracepoints['handshake_cmd_accept_err']
handshake_complete: (net: net, req: handshake_req, sk: sock, status: number) => unknown
handshake_destruct: RawTracepoints['handshake_cancel']
handshake_notify_err: RawTracepoints['handshake_cmd_accept_err']
handshake_submit: RawTracepoints['handshake_cancel']
handshake_submit_err: RawTracepoints['handshake_cmd_accept_err']
hrtimer_cancel: (hrtimer: hrtimer) => unknown
hrtimer_expire_entry: (hrtimer: hrtimer, now: bigint) => unknown
hrtimer_expire_exit: (hrtimer: hrtimer) => unknown
hrtimer_init: (hrtimer: hrtimer, clockid: number, mode: number) => unknown
hrtimer_start: (hrtimer: hrtimer, mode: number, was_armed: boolean) => unknown
hyperv_mmu_flush_tlb_multi: (cpus: cpumask, info: flush_tlb_info) => unknown
hyperv_nested_flush_guest_mapping: (as: bigint, ret: number) => unknown
hyperv_nested_flush_guest_mapping_range: (as: bigint, ret: number) => unknown
hyperv_send_ipi_mask: (cpus: cpumask, vector: number) => unknown
hyperv_send_ipi_one: (cpu: number, vector: number) => unknown
icmp_send: (skb: sk_buff, type_: number, code: number) => unknown
inet_sk_error_report: (sk: sock) => unknown
inet_sock_set_state: (sk: sock, oldstate: number, newstate: number) => unknown
initcall_finish: (func: bigint, ret: number) => unknown
initcall_level: (level: string) => unknown
initcall_start: (func: bigint) => unknown
inode_foreign_history: (inode: inode, wbc: writeback_control, history: number) => unknown
inode_switch_wbs: (inode: inode, old_wb: bdi_writeback, new_wb: bdi_writeback) => unknown
io_page_fault: (dev: device, iova: bigint, flags: number) => unknown
io_uring_complete: (ctx: bigint, req: bigint, user_data: bigint, res: number, cflags: number, extra1: bigint, extra2: bigint) => unknown
io_uring_cqe_overflow: (ctx: bigint, user_data: bigint, res: number, cflags: number, ocqe: bigint) => unknown
io_uring_cqring_wait: (ctx: bigint, min_events: number) => unknown
io_uring_create: (fd: number, ctx: bigint, sq_entries: number, cq_entries: number, flags: number) => unknown
io_uring_defer: (req: io_kiocb) => unknown
io_uring_fail_link: (req: io_kiocb, link: io_kiocb) => unknown
io_uring_file_get: (req: io_kiocb, fd: number) => unknown
io_uring_link: (req: io_kiocb, target_req: io_kiocb) => unknown
io_uring_local_work_run: (ctx: bigint, count: number, loops: number) => unknown
io_uring_poll_arm: (req: io_kiocb, mask: number, events: number) => unknown
io_uring_queue_async_work: (req: io_kiocb, rw: number) => unknown
io_uring_register: (ctx: bigint, opcode: number, nr_files: number, nr_bufs: number, ret: bigint) => unknown
io_uring_req_failed: (sqe: io_uring_sqe, req: io_kiocb, error: number) => unknown
io_uring_short_write: (ctx: bigint, fpos: bigint, wanted: bigint, got: bigint) => unknown
io_uring_submit_req: (req: io_kiocb) => unknown
io_uring_task_add: (req: io_kiocb, mask: number) => unknown
io_uring_task_work_run: (tctx: bigint, count: number) => unknown
iocost_inuse_adjust: (iocg: ioc_gq, path: string, now: ioc_now, old_inuse: number, new_inuse: number, old_hw_inuse: bigint, new_hw_inuse: bigint) => unknown
iocost_inuse_shortage: RawTracepoints['iocost_inuse_adjust']
iocost_inuse_transfer: RawTracepoints['iocost_inuse_adjust']
iocost_ioc_vrate_adj: (ioc: ioc, new_vrate: bigint, missed_ppm: bigint, rq_wait_pct: number, nr_lagging: number, nr_shortages: number) => unknown
iocost_iocg_activate: (iocg: ioc_gq, path: string, now: ioc_now, last_period: bigint, cur_period: bigint, vtime: bigint) => unknown
iocost_iocg_forgive_debt: (iocg: ioc_gq, path: string, now: ioc_now, usage_pct: number, old_debt: bigint, new_debt: bigint, old_delay: bigint, new_delay: bigint) => unknown
iocost_iocg_idle: RawTracepoints['iocost_iocg_activate']
iomap_dio_complete: (iocb: kiocb, error: number, ret: bigint) => unknown
iomap_dio_invalidate_fail: (inode: inode, off: bigint, len: bigint) => unknown
iomap_dio_rw_begin: (iocb: kiocb, iter: iov_iter, dio_flags: number, done_before: bigint) => unknown
iomap_dio_rw_queued: RawTracepoints['iomap_dio_invalidate_fail']
iomap_invalidate_folio: RawTracepoints['iomap_dio_invalidate_fail']
iomap_iter: (iter: iomap_iter, ops: bigint, caller: bigint) => unknown
iomap_iter_dstmap: (inode: inode, iomap: iomap) => unknown
iomap_iter_srcmap: RawTracepoints['iomap_iter_dstmap']
iomap_readahead: (inode: inode, nr_pages: number) => unknown
iomap_readpage: RawTracepoints['iomap_readahead']
iomap_release_folio: RawTracepoints['iomap_dio_invalidate_fail']
iomap_writepage: RawTracepoints['iomap_dio_invalidate_fail']
iomap_writepage_map: (inode: inode, pos: bigint, dirty_len: number, iomap: iomap) => unknown
ipi_entry: (reason: string) => unknown
ipi_exit: (reason: string) => unknown
ipi_raise: (mask: cpumask, reason: string) => unknown
ipi_send_cpu: (cpu: number, callsite: bigint, callback: bigint) => unknown
ipi_send_cpumask: (cpumask: cpumask, callsite: bigint, callback: bigint) => unknown
irq_handler_entry: (irq: number, action: irqaction) => unknown
irq_handler_exit: (irq: number, action: irqaction, ret: number) => unknown
irq_matrix_alloc: (bit: number, cpu: number, matrix: irq_matrix, cmap: cpumap) => unknown
irq_matrix_alloc_managed: RawTracepoints['irq_matrix_alloc']
irq_matrix_alloc_reserved: RawTracepoints['irq_matrix_alloc']
irq_matrix_assign: RawTracepoints['irq_matrix_alloc']
irq_matrix_assign_system: (bit: number, matrix: irq_matrix) => unknown
irq_matrix_free: RawTracepoints['irq_matrix_alloc']
irq_matrix_offline: (matrix: irq_matrix) => unknown
irq_matrix_online: (matrix: irq_matrix) => unknown
irq_matrix_remove_managed: RawTracepoints['irq_matrix_alloc']
irq_matrix_remove_reserved: (matrix: irq_matrix) => unknown
irq_matrix_reserve: (matrix: irq_matrix) => unknown
irq_matrix_reserve_managed: RawTracepoints['irq_matrix_alloc']
irq_work_entry: (vector: number) => unknown
irq_work_exit: (vector: number) => unknown
itimer_expire: (which: number, pid: pid, now: bigint) => unknown
itimer_state: (which: number, value: itimerspec64, expires: bigint) => unknown
jbd2_checkpoint: (journal: journal_s, result: number) => unknown
jbd2_checkpoint_stats: (dev: number, tid: number, stats: transaction_chp_stats_s) => unknown
jbd2_commit_flushing: (journal: journal_s, commit_transaction: transaction_s) => unknown
jbd2_commit_locking: RawTracepoints['jbd2_commit_flushing']
jbd2_commit_logging: RawTracepoints['jbd2_commit_flushing']
jbd2_drop_transaction: RawTracepoints['jbd2_commit_flushing']
jbd2_end_commit: RawTracepoints['jbd2_commit_flushing']
jbd2_handle_extend: (dev: number, tid: number, type_: number, line_no: number, buffer_credits: number, requested_blocks: number) => unknown
jbd2_handle_restart: (dev: number, tid: number, type_: number, line_no: number, requested_blocks: number) => unknown
jbd2_handle_start: RawTracepoints['jbd2_handle_restart']
jbd2_handle_stats: (dev: number, tid: number, type_: number, line_no: number, interval: number, sync: number, requested_blocks: number, dirtied_blocks: number) => unknown
jbd2_lock_buffer_stall: (dev: number, stall_ms: bigint) => unknown
jbd2_run_stats: (dev: number, tid: number, stats: transaction_run_stats_s) => unknown
jbd2_shrink_checkpoint_list: (journal: journal_s, first_tid: number, tid: number, last_tid: number, nr_freed: bigint, next_tid: number) => unknown
jbd2_shrink_count: (journal: journal_s, nr_to_scan: bigint, count: bigint) => unknown
jbd2_shrink_scan_enter: RawTracepoints['jbd2_shrink_count']
jbd2_shrink_scan_exit: (journal: journal_s, nr_to_scan: bigint, nr_shrunk: bigint, count: bigint) => unknown
jbd2_start_commit: RawTracepoints['jbd2_commit_flushing']
jbd2_submit_inode_data: (inode: inode) => unknown
jbd2_update_log_tail: (journal: journal_s, first_tid: number, block_nr: bigint, freed: bigint) => unknown
jbd2_write_superblock: (journal: journal_s, write_flags: number) => unknown
kfree: (call_site: bigint, ptr: bigint) => unknown
kfree_skb: (skb: sk_buff, location: bigint, reason: number, rx_sk: sock) => unknown
kmalloc: (call_site: bigint, ptr: bigint, bytes_req: bigint, bytes_alloc: bigint, gfp_flags: number, node: number) => unknown
kmem_cache_alloc: (call_site: bigint, ptr: bigint, s: kmem_cache, gfp_flags: number, node: number) => unknown
kmem_cache_free: (call_site: bigint, ptr: bigint, s: kmem_cache) => unknown
ksm_advisor: (scan_time: bigint, pages_to_scan: bigint, cpu_percent: number) => unknown
ksm_enter: (mm: bigint) => unknown
ksm_exit: (mm: bigint) => unknown
ksm_merge_one_page: (pfn: bigint, rmap_item: bigint, mm: bigint, err: number) => unknown
ksm_merge_with_ksm_page: (ksm_page: bigint, pfn: bigint, rmap_item: bigint, mm: bigint, err: number) => unknown
ksm_remove_ksm_page: (pfn: bigint) => unknown
ksm_remove_rmap_item: (pfn: bigint, rmap_item: bigint, mm: bigint) => unknown
ksm_start_scan: (seq: number, rmap_entries: number) => unknown
ksm_stop_scan: RawTracepoints['ksm_start_scan']
leases_conflict: (conflict: boolean, lease: file_lease, breaker: file_lease) => unknown
local_timer_entry: (vector: number) => unknown
local_timer_exit: (vector: number) => unknown
locks_get_lock_context: (inode: inode, type_: number, ctx: file_lock_context) => unknown
locks_remove_posix: RawTracepoints['fcntl_setlk']
ma_op: (fn: string, mas: ma_state) => unknown
ma_read: RawTracepoints['ma_op']
ma_write: (fn: string, mas: ma_state, piv: bigint, val: bigint) => unknown
map: (iova: bigint, paddr: bigint, size: bigint) => unknown
mark_victim: (task: task_struct, uid: number) => unknown
mc_event: (err_type: number, error_msg: string, label: string, error_count: number, mc_index: number, top_layer: number, mid_layer: number, low_layer: number, address: bigint, grain_bits: number, syndrome: bigint, driver_detail: string) => unknown
mce_record: (m: mce) => unknown
mem_connect: (xa: xdp_mem_allocator, rxq: xdp_rxq_info) => unknown
mem_disconnect: (xa: xdp_mem_allocator) => unknown
mem_return_failed: (mem: xdp_mem_info, page: page) => unknown
memory_failure_event: (pfn: bigint, type_: number, result: number) => unknown
mm_alloc_contig_migrate_range_info: (start: bigint, end: bigint, nr_migrated: bigint, nr_reclaimed: bigint, nr_mapped: bigint, migratetype: number) => unknown
mm_collapse_huge_page: (mm: mm_struct, isolated: number, status: number) => unknown
mm_collapse_huge_page_isolate: (page: page, none_or_zero: number, referenced: number, writable: boolean, status: number) => unknown
mm_collapse_huge_page_swapin: (mm: mm_struct, swapped_in: number, referenced: number, ret: number) => unknown
mm_compaction_begin: (cc: compact_control, zone_start: bigint, zone_end: bigint, sync: boolean) => unknown
mm_compaction_defer_compaction: (zone: zone, order: number) => unknown
mm_compaction_defer_reset: (zone: zone, order: number) => unknown
mm_compaction_deferred: (zone: zone, order: number) => unknown
mm_compaction_end: (cc: compact_control, zone_start: bigint, zone_end: bigint, sync: boolean, status: number) => unknown
mm_compaction_fast_isolate_freepages: (start_pfn: bigint, end_pfn: bigint, nr_scanned: bigint, nr_taken: bigint) => unknown
mm_compaction_finished: (zone: zone, order: number, ret: number) => unknown
mm_compaction_isolate_freepages: RawTracepoints['mm_compaction_fast_isolate_freepages']
mm_compaction_isolate_migratepages: RawTracepoints['mm_compaction_fast_isolate_freepages']
mm_compaction_kcompactd_sleep: (nid: number) => unknown
mm_compaction_kcompactd_wake: (nid: number, order: number, highest_zoneidx: number) => unknown
mm_compaction_migratepages: (nr_migratepages: number, nr_succeeded: number) => unknown
mm_compaction_suitable: RawTracepoints['mm_compaction_finished']
mm_compaction_try_to_compact_pages: (order: number, gfp_mask: number, prio: number) => unknown
mm_compaction_wakeup_kcompactd: RawTracepoints['mm_compaction_kcompactd_wake']
mm_filemap_add_to_page_cache: (folio: folio) => unknown
mm_filemap_delete_from_page_cache: (folio: folio) => unknown
mm_filemap_fault: (mapping: address_space, index: bigint) => unknown
mm_filemap_get_pages: (mapping: address_space, index: bigint, last_index: bigint) => unknown
mm_filemap_map_pages: RawTracepoints['mm_filemap_get_pages']
mm_khugepaged_collapse_file: (mm: mm_struct, new_pfn: bigint, index: bigint, addr: bigint, is_shmem: boolean, file: file, nr: number, result: number) => unknown
mm_khugepaged_scan_file: (mm: mm_struct, pfn: bigint, file: file, present: number, swap: number, result: number) => unknown
mm_khugepaged_scan_pmd: (mm: mm_struct, page: page, writable: boolean, referenced: number, none_or_zero: number, status: number, unmapped: number) => unknown
mm_lru_activate: (folio: folio) => unknown
mm_lru_insertion: (folio: folio) => unknown
mm_migrate_pages: (succeeded: bigint, failed: bigint, thp_succeeded: bigint, thp_failed: bigint, thp_split: bigint, large_folio_split: bigint, mode: number, reason: number) => unknown
mm_migrate_pages_start: (mode: number, reason: number) => unknown
mm_page_alloc: (page: page, order: number, gfp_flags: number, migratetype: number) => unknown
mm_page_alloc_extfrag: (page: page, alloc_order: number, fallback_order: number, alloc_migratetype: number, fallback_migratetype: number) => unknown
mm_page_alloc_zone_locked: (page: page, order: number, migratetype: number, percpu_refill: number) => unknown
mm_page_free: (page: page, order: number) => unknown
mm_page_free_batched: (page: page) => unknown
mm_page_pcpu_drain: (page: page, order: number, migratetype: number) => unknown
mm_shrink_slab_end: (shr: shrinker, nid: number, shrinker_retval: number, unused_scan_cnt: bigint, new_scan_cnt: bigint, total_scan: bigint) => unknown
mm_shrink_slab_start: (shr: shrinker, sc: shrink_control, nr_objects_to_shrink: bigint, cache_items: bigint, delta: bigint, total_scan: bigint, priority: number) => unknown
mm_vmscan_direct_reclaim_begin: (order: number, gfp_flags: number) => unknown
mm_vmscan_direct_reclaim_end: (nr_reclaimed: bigint) => unknown
mm_vmscan_kswapd_sleep: (nid: number) => unknown
mm_vmscan_kswapd_wake: (nid: number, zid: number, order: number) => unknown
mm_vmscan_lru_isolate: (highest_zoneidx: number, order: number, nr_requested: bigint, nr_scanned: bigint, nr_skipped: bigint, nr_taken: bigint, lru: number) => unknown
mm_vmscan_lru_shrink_active: (nid: number, nr_taken: bigint, nr_active: bigint, nr_deactivated: bigint, nr_referenced: bigint, priority: number, file: number) => unknown
mm_vmscan_lru_shrink_inactive: (nid: number, nr_scanned: bigint, nr_reclaimed: bigint, stat: reclaim_stat, priority: number, file: number) => unknown
mm_vmscan_memcg_reclaim_begin: (order: number, gfp_flags: number) => unknown
mm_vmscan_memcg_reclaim_end: (nr_reclaimed: bigint) => unknown
mm_vmscan_memcg_softlimit_reclaim_begin: (order: number, gfp_flags: number) => unknown
mm_vmscan_memcg_softlimit_reclaim_end: (nr_reclaimed: bigint) => unknown
mm_vmscan_node_reclaim_begin: (nid: number, order: number, gfp_flags: number) => unknown
mm_vmscan_node_reclaim_end: (nr_reclaimed: bigint) => unknown
mm_vmscan_throttled: (nid: number, usec_timeout: number, usec_delayed: number, reason: number) => unknown
mm_vmscan_wakeup_kswapd: (nid: number, zid: number, order: number, gfp_flags: number) => unknown
mm_vmscan_write_folio: (folio: folio) => unknown
mmap_lock_acquire_returned: (mm: mm_struct, memcg_path: string, write: boolean, success: boolean) => unknown
mmap_lock_released: (mm: mm_struct, memcg_path: string, write: boolean) => unknown
mmap_lock_start_locking: RawTracepoints['mmap_lock_released']
module_free: (mod: module) => unknown
module_get: (mod: module, ip: bigint) => unknown
module_load: (mod: module) => unknown
module_put: RawTracepoints['module_get']
module_request: (name: string, wait: boolean, ip: bigint) => unknown
mon_llc_occupancy_limbo: (ctrl_hw_id: number, mon_hw_id: number, domain_id: number, llc_occupancy_bytes: bigint) => unknown
mptcp_sendmsg_frag: (mpext: mptcp_ext) => unknown
mptcp_subflow_get_send: (subflow: mptcp_subflow_context) => unknown
napi_gro_frags_entry: (skb: sk_buff) => unknown
napi_gro_frags_exit: (ret: number) => unknown
napi_gro_receive_entry: (skb: sk_buff) => unknown
napi_gro_receive_exit: (ret: number) => unknown
napi_poll: (napi: napi_struct, work: number, budget: number) => unknown
neigh_cleanup_and_release: (neigh: neighbour, rc: number) => unknown
neigh_create: (tbl: neigh_table, dev: net_device, pkey: bigint, n: neighbour, exempt_from_gc: boolean) => unknown
neigh_event_send_dead: (neigh: neighbour, err: number) => unknown
neigh_event_send_done: RawTracepoints['neigh_event_send_dead']
neigh_timer_handler: RawTracepoints['neigh_event_send_dead']
neigh_update: (n: neighbour, lladdr: bigint, new_: number, flags: number, nlmsg_pid: number) => unknown
neigh_update_done: RawTracepoints['neigh_event_send_dead']
net_dev_queue: (skb: sk_buff) => unknown
net_dev_start_xmit: (skb: sk_buff, dev: net_device) => unknown
net_dev_xmit: (skb: sk_buff, rc: number, dev: net_device, skb_len: number) => unknown
net_dev_xmit_timeout: (dev: net_device, queue_index: number) => unknown
netif_receive_skb: (skb: sk_buff) => unknown
netif_receive_skb_entry: (skb: sk_buff) => unknown
netif_receive_skb_exit: (ret: number) => unknown
netif_receive_skb_list_entry: (skb: sk_buff) => unknown
netif_receive_skb_list_exit: (ret: number) => unknown
netif_rx: (skb: sk_buff) => unknown
netif_rx_entry: (skb: sk_buff) => unknown
netif_rx_exit: (ret: number) => unknown
netlink_extack: (msg: string) => unknown
nmi_handler: (handler: bigint, delta_ns: bigint, handled: number) => unknown
non_standard_event: (sec_type: guid_t, fru_id: guid_t, fru_text: string, sev: number, err: bigint, len: number) => unknown
notifier_register: (cb: bigint) => unknown
notifier_run: (cb: bigint) => unknown
notifier_unregister: (cb: bigint) => unknown
nvme_async_event: (ctrl: nvme_ctrl, result: number) => unknown
nvme_complete_rq: (req: request) => unknown
nvme_setup_cmd: (req: request, cmd: nvme_command) => unknown
nvme_sq: (req: request, sq_head: number, sq_tail: number) => unknown
oom_score_adj_update: (task: task_struct) => unknown
page_fault_kernel: (address: bigint, regs: pt_regs, error_code: bigint) => unknown
page_fault_user: RawTracepoints['page_fault_kernel']
page_pool_release: (pool: page_pool, inflight: number, hold: number, release: number) => unknown
page_pool_state_hold: (pool: page_pool, netmem: bigint, hold: number) => unknown
page_pool_state_release: (pool: page_pool, netmem: bigint, release: number) => unknown
page_pool_update_nid: (pool: page_pool, new_nid: number) => unknown
pelt_cfs_tp: (cfs_rq: cfs_rq) => unknown
pelt_dl_tp: (rq: rq) => unknown
pelt_hw_tp: (rq: rq) => unknown
pelt_irq_tp: (rq: rq) => unknown
pelt_rt_tp: (rq: rq) => unknown
pelt_se_tp: (se: sched_entity) => unknown
percpu_alloc_percpu: (call_site: bigint, reserved: boolean, is_atomic: boolean, size: bigint, align: bigint, base_addr: bigint, off: number, ptr: bigint, bytes_alloc: bigint, gfp_flags: number) => unknown
percpu_alloc_percpu_fail: (reserved: boolean, is_atomic: boolean, size: bigint, align: bigint) => unknown
percpu_create_chunk: (base_addr: bigint) => unknown
percpu_destroy_chunk: (base_addr: bigint) => unknown
percpu_free_percpu: (base_addr: bigint, off: number, ptr: bigint) => unknown
pm_qos_add_request: (value: number) => unknown
pm_qos_remove_request: (value: number) => unknown
pm_qos_update_flags: (action: number, prev_value: number, curr_value: number) => unknown
pm_qos_update_request: (value: number) => unknown
pm_qos_update_target: RawTracepoints['pm_qos_update_flags']
posix_lock_inode: RawTracepoints['fcntl_setlk']
power_domain_target: RawTracepoints['clock_disable']
powernv_throttle: (chip_id: number, reason: string, pmax: number) => unknown
prq_report: (iommu: intel_iommu, dev: device, dw0: bigint, dw1: bigint, dw2: bigint, dw3: bigint, seq: bigint) => unknown
pseudo_lock_l2: (l2_hits: bigint, l2_miss: bigint) => unknown
pseudo_lock_l3: (l3_hits: bigint, l3_miss: bigint) => unknown
pseudo_lock_mem_latency: (latency: number) => unknown
pstate_sample: (core_busy: number, scaled_busy: number, from: number, to: number, mperf: bigint, aperf: bigint, tsc: bigint, freq: number, io_boost: number) => unknown
purge_vmap_area_lazy: (start: bigint, end: bigint, npurged: number) => unknown
qdisc_create: (ops: Qdisc_ops, dev: net_device, parent: number) => unknown
qdisc_dequeue: (qdisc: Qdisc, txq: netdev_queue, packets: number, skb: sk_buff) => unknown
qdisc_destroy: (q: Qdisc) => unknown
qdisc_enqueue: (qdisc: Qdisc, txq: netdev_queue, skb: sk_buff) => unknown
qdisc_reset: (q: Qdisc) => unknown
qi_submit: (iommu: intel_iommu, qw0: bigint, qw1: bigint, qw2: bigint, qw3: bigint) => unknown
rcu_stall_warning: (rcuname: string, msg: string) => unknown
rcu_utilization: (s: string) => unknown
rdpmc: (msr: number, val: bigint, failed: number) => unknown
read_msr: RawTracepoints['rdpmc']
reclaim_retry_zone: (zoneref: zoneref, order: number, reclaimable: bigint, available: bigint, min_wmark: bigint, no_progress_loops: number, wmark_check: boolean) => unknown
remove_device_from_group: RawTracepoints['add_device_to_group']
remove_migration_pmd: (addr: bigint, pmd: bigint) => unknown
remove_migration_pte: (addr: bigint, pte: bigint, order: number) => unknown
reschedule_entry: (vector: number) => unknown
reschedule_exit: (vector: number) => unknown
rpm_idle: (dev: device, flags: number) => unknown
rpm_resume: RawTracepoints['rpm_idle']
rpm_return_int: (dev: device, ip: bigint, ret: number) => unknown
rpm_status: (dev: device, status: number) => unknown
rpm_suspend: RawTracepoints['rpm_idle']
rpm_usage: RawTracepoints['rpm_idle']
rseq_ip_fixup: (regs_ip: bigint, start_ip: bigint, post_commit_offset: bigint, abort_ip: bigint) => unknown
rseq_update: (t: task_struct) => unknown
rss_stat: (mm: mm_struct, member: number) => unknown
rtc_alarm_irq_enable: (enabled: number, err: number) => unknown
rtc_irq_set_freq: (freq: number, err: number) => unknown
rtc_irq_set_state: RawTracepoints['rtc_alarm_irq_enable']
rtc_read_alarm: (secs: bigint, err: number) => unknown
rtc_read_offset: (offset: bigint, err: number) => unknown
rtc_read_time: RawTracepoints['rtc_read_alarm']
rtc_set_alarm: RawTracepoints['rtc_read_alarm']
rtc_set_offset: RawTracepoints['rtc_read_offset']
rtc_set_time: RawTracepoints['rtc_read_alarm']
rtc_timer_dequeue: (timer: rtc_timer) => unknown
rtc_timer_enqueue: (timer: rtc_timer) => unknown
rtc_timer_fired: (timer: rtc_timer) => unknown
sb_clear_inode_writeback: (inode: inode) => unknown
sb_mark_inode_writeback: (inode: inode) => unknown
sched_compute_energy_tp: (p: task_struct, dst_cpu: number, energy: bigint, max_util: bigint, busy_time: bigint) => unknown
sched_cpu_capacity_tp: (rq: rq) => unknown
sched_kthread_stop: (t: task_struct) => unknown
sched_kthread_stop_ret: (ret: number) => unknown
sched_kthread_work_execute_end: (work: kthread_work, function_: bigint) => unknown
sched_kthread_work_execute_start: (work: kthread_work) => unknown
sched_kthread_work_queue_work: (worker: kthread_worker, work: kthread_work) => unknown
sched_migrate_task: (p: task_struct, dest_cpu: number) => unknown
sched_move_numa: (tsk: task_struct, src_cpu: number, dst_cpu: number) => unknown
sched_overutilized_tp: (rd: root_domain, overutilized: boolean) => unknown
sched_pi_setprio: (tsk: task_struct, pi_task: task_struct) => unknown
sched_prepare_exec: (task: task_struct, bprm: linux_binprm) => unknown
sched_process_exec: (p: task_struct, old_pid: number, bprm: linux_binprm) => unknown
sched_process_exit: (p: task_struct) => unknown
sched_process_fork: (parent: task_struct, child: task_struct) => unknown
sched_process_free: (p: task_struct) => unknown
sched_process_hang: (tsk: task_struct) => unknown
sched_process_wait: (pid: pid) => unknown
sched_skip_vma_numa: (mm: mm_struct, vma: vm_area_struct, reason: number) => unknown
sched_stat_blocked: (tsk: task_struct, delay: bigint) => unknown
sched_stat_iowait: RawTracepoints['sched_stat_blocked']
sched_stat_runtime: (tsk: task_struct, runtime: bigint) => unknown
sched_stat_sleep: RawTracepoints['sched_stat_blocked']
sched_stat_wait: RawTracepoints['sched_stat_blocked']
sched_stick_numa: (src_tsk: task_struct, src_cpu: number, dst_tsk: task_struct, dst_cpu: number) => unknown
sched_swap_numa: RawTracepoints['sched_stick_numa']
sched_switch: (preempt: boolean, prev: task_struct, next: task_struct, prev_state: number) => unknown
sched_update_nr_running_tp: (rq: rq, change: number) => unknown
sched_util_est_cfs_tp: (cfs_rq: cfs_rq) => unknown
sched_util_est_se_tp: RawTracepoints['pelt_se_tp']
sched_wait_task: (p: task_struct) => unknown
sched_wake_idle_without_ipi: (cpu: number) => unknown
sched_wakeup: (p: task_struct) => unknown
sched_wakeup_new: (p: task_struct) => unknown
sched_waking: (p: task_struct) => unknown
selinux_audited: (sad: selinux_audit_data, scontext: string, tcontext: string, tclass: string) => unknown
set_migration_pmd: (addr: bigint, pmd: bigint) => unknown
set_migration_pte: RawTracepoints['remove_migration_pte']
signal_deliver: (sig: number, info: kernel_siginfo, ka: k_sigaction) => unknown
signal_generate: (sig: number, info: kernel_siginfo, task: task_struct, group: number, result: number) => unknown
sk_data_ready: (sk: sock) => unknown
skb_copy_datagram_iovec: (skb: sk_buff, len: number) => unknown
skip_task_reaping: (pid: number) => unknown
sock_exceed_buf_limit: (sk: sock, prot: proto, allocated: bigint, kind: number) => unknown
sock_rcvqueue_full: (sk: sock, skb: sk_buff) => unknown
sock_recv_length: (sk: sock, ret: number, flags: number) => unknown
sock_send_length: RawTracepoints['sock_recv_length']
softirq_entry: (vec_nr: number) => unknown
softirq_exit: (vec_nr: number) => unknown
softirq_raise: (vec_nr: number) => unknown
spurious_apic_entry: (vector: number) => unknown
spurious_apic_exit: (vector: number) => unknown
start_task_reaping: (pid: number) => unknown
subflow_check_data_avail: (status: number, skb: sk_buff) => unknown
suspend_resume: (action: string, val: number, start: boolean) => unknown
swiotlb_bounced: (dev: device, dev_addr: bigint, size: bigint) => unknown
sys_enter: (regs: pt_regs, id: bigint) => unknown
sys_exit: (regs: pt_regs, ret: bigint) => unknown
task_newtask: (task: task_struct, clone_flags: bigint) => unknown
task_rename: (task: task_struct, comm: string) => unknown
tasklet_entry: (t: tasklet_struct, func: bigint) => unknown
tasklet_exit: RawTracepoints['tasklet_entry']
tcp_ao_handshake_failure: (sk: sock, skb: sk_buff, keyid: number, rnext: number, maclen: number) => unknown
tcp_ao_key_not_found: RawTracepoints['tcp_ao_handshake_failure']
tcp_ao_mismatch: RawTracepoints['tcp_ao_handshake_failure']
tcp_ao_rcv_sne_update: (sk: sock, new_sne: number) => unknown
tcp_ao_rnext_request: RawTracepoints['tcp_ao_handshake_failure']
tcp_ao_snd_sne_update: (sk: sock, new_sne: number) => unknown
tcp_ao_synack_no_key: (sk: sock, keyid: number, rnext: number) => unknown
tcp_ao_wrong_maclen: RawTracepoints['tcp_ao_handshake_failure']
tcp_bad_csum: (skb: sk_buff) => unknown
tcp_cong_state_set: (sk: sock, ca_state: number) => unknown
tcp_destroy_sock: (sk: sock) => unknown
tcp_hash_ao_required: (sk: sock, skb: sk_buff) => unknown
tcp_hash_bad_header: (sk: sock, skb: sk_buff) => unknown
tcp_hash_md5_mismatch: (sk: sock, skb: sk_buff) => unknown
tcp_hash_md5_required: (sk: sock, skb: sk_buff) => unknown
tcp_hash_md5_unexpected: (sk: sock, skb: sk_buff) => unknown
tcp_probe: (sk: sock, skb: sk_buff) => unknown
tcp_rcv_space_adjust: (sk: sock) => unknown
tcp_receive_reset: (sk: sock) => unknown
tcp_retransmit_skb: (sk: sock, skb: sk_buff) => unknown
tcp_retransmit_synack: (sk: sock, req: request_sock) => unknown
tcp_send_reset: (sk: sock, skb__nullable: sk_buff, reason: number) => unknown
test_pages_isolated: (start_pfn: bigint, end_pfn: bigint, fin_pfn: bigint) => unknown
thermal_apic_entry: (vector: number) => unknown
thermal_apic_exit: (vector: number) => unknown
thermal_power_actor: (tz: thermal_zone_device, actor_id: number, req_power: number, granted_power: number) => unknown
thermal_power_allocator: (tz: thermal_zone_device, total_req_power: number, total_granted_power: number, num_actors: number, power_range: number, max_allocatable_power: number, current_temp: number, delta_temp: number) => unknown
thermal_power_allocator_pid: (tz: thermal_zone_device, err: number, err_integral: number, p: bigint, i: bigint, d: bigint, output: number) => unknown
thermal_temperature: (tz: thermal_zone_device) => unknown
thermal_zone_trip: (tz: thermal_zone_device, trip: number, trip_type: number) => unknown
threshold_apic_entry: (vector: number) => unknown
threshold_apic_exit: (vector: number) => unknown
tick_stop: (success: number, dependency: number) => unknown
time_out_leases: RawTracepoints['break_lease_block']
timer_base_idle: (is_idle: boolean, cpu: number) => unknown
timer_cancel: (timer: timer_list) => unknown
timer_expire_entry: (timer: timer_list, baseclk: bigint) => unknown
timer_expire_exit: (timer: timer_list) => unknown
timer_init: (timer: timer_list) => unknown
timer_start: (timer: timer_list, bucket_expiry: bigint) => unknown
tlb_flush: (reason: number, pages: bigint) => unknown
tls_alert_recv: (sk: sock, level: number, description: number) => unknown
tls_alert_send: RawTracepoints['tls_alert_recv']
tls_contenttype: (sk: sock, type_: number) => unknown
tmigr_connect_child_parent: (child: tmigr_group) => unknown
tmigr_connect_cpu_parent: (tmc: tmigr_cpu) => unknown
tmigr_cpu_active: (tmc: tmigr_cpu) => unknown
tmigr_cpu_idle: (tmc: tmigr_cpu, nextevt: bigint) => unknown
tmigr_cpu_new_timer: (tmc: tmigr_cpu) => unknown
tmigr_cpu_new_timer_idle: RawTracepoints['tmigr_cpu_idle']
tmigr_cpu_offline: (tmc: tmigr_cpu) => unknown
tmigr_cpu_online: (tmc: tmigr_cpu) => unknown
tmigr_group_set: (group: tmigr_group) => unknown
tmigr_group_set_cpu_active: (group: tmigr_group, state: unknown, childmask: number) => unknown
tmigr_group_set_cpu_inactive: RawTracepoints['tmigr_group_set_cpu_active']
tmigr_handle_remote: (group: tmigr_group) => unknown
tmigr_handle_remote_cpu: (tmc: tmigr_cpu) => unknown
tmigr_update_events: (child: tmigr_group, group: tmigr_group, childstate: unknown, groupstate: unknown, nextevt: bigint) => unknown
track_foreign_dirty: (folio: folio, wb: bdi_writeback) => unknown
udp_fail_queue_rcv_skb: (rc: number, sk: sock, skb: sk_buff) => unknown
unmap: (iova: bigint, size: bigint, unmapped_size: bigint) => unknown
user_enter: (dummy: number) => unknown
user_exit: (dummy: number) => unknown
vector_activate: (irq: number, is_managed: boolean, can_reserve: boolean, reserve: boolean) => unknown
vector_alloc: (irq: number, vector: number, reserved: boolean, ret: number) => unknown
vector_alloc_managed: (irq: number, vector: number, ret: number) => unknown
vector_clear: (irq: number, vector: number, cpu: number, prev_vector: number, prev_cpu: number) => unknown
vector_config: (irq: number, vector: number, cpu: number, apicdest: number) => unknown
vector_deactivate: RawTracepoints['vector_activate']
vector_free_moved: (irq: number, cpu: number, vector: number, is_managed: boolean) => unknown
vector_reserve: (irq: number, ret: number) => unknown
vector_reserve_managed: RawTracepoints['vector_reserve']
vector_setup: (irq: number, is_legacy: boolean, ret: number) => unknown
vector_teardown: (irq: number, is_managed: boolean, has_reserved: boolean) => unknown
vector_update: RawTracepoints['vector_clear']
vm_unmapped_area: (addr: bigint, info: vm_unmapped_area_info) => unknown
vma_mas_szero: (mt: maple_tree, start: bigint, end: bigint) => unknown
vma_store: (mt: maple_tree, vma: vm_area_struct) => unknown
wake_reaper: (pid: number) => unknown
wakeup_source_activate: (name: string, state: number) => unknown
wakeup_source_deactivate: (name: string, state: number) => unknown
wbc_writepage: (wbc: writeback_control, bdi: backing_dev_info) => unknown
wbt_lat: (bdi: backing_dev_info, lat: bigint) => unknown
wbt_stat: (bdi: backing_dev_info, stat: blk_rq_stat) => unknown
wbt_step: (bdi: backing_dev_info, msg: string, step: number, window: bigint, bg: number, normal: number, max: number) => unknown
wbt_timer: (bdi: backing_dev_info, status: number, step: number, inflight: number) => unknown
workqueue_activate_work: (work: work_struct) => unknown
workqueue_execute_end: (work: work_struct, function_: bigint) => unknown
workqueue_execute_start: (work: work_struct) => unknown
workqueue_queue_work: (req_cpu: number, pwq: pool_workqueue, work: work_struct) => unknown
write_msr: RawTracepoints['rdpmc']
writeback_bdi_register: (bdi: backing_dev_info) => unknown
writeback_dirty_folio: RawTracepoints['folio_wait_writeback']
writeback_dirty_inode: (inode: inode, flags: number) => unknown
writeback_dirty_inode_enqueue: (inode: inode) => unknown
writeback_dirty_inode_start: RawTracepoints['writeback_dirty_inode']
writeback_exec: (wb: bdi_writeback, work: wb_writeback_work) => unknown
writeback_lazytime: (inode: inode) => unknown
writeback_lazytime_iput: (inode: inode) => unknown
writeback_mark_inode_dirty: RawTracepoints['writeback_dirty_inode']
writeback_pages_written: (pages_written: bigint) => unknown
writeback_queue: RawTracepoints['writeback_exec']
writeback_queue_io: (wb: bdi_writeback, work: wb_writeback_work, dirtied_before: bigint, moved: number) => unknown
writeback_sb_inodes_requeue: (inode: inode) => unknown
writeback_single_inode: (inode: inode, wbc: writeback_control, nr_to_write: bigint) => unknown
writeback_single_inode_start: RawTracepoints['writeback_single_inode']
writeback_start: RawTracepoints['writeback_exec']
writeback_wait: RawTracepoints['writeback_exec']
writeback_wake_background: (wb: bdi_writeback) => unknown
writeback_write_inode: RawTracepoints['ext4_writepages']
writeback_write_inode_start: RawTracepoints['ext4_writepages']
writeback_written: RawTracepoints['writeback_exec']
x86_fpu_after_restore: (fpu: fpu) => unknown
x86_fpu_after_save: (fpu: fpu) => unknown
x86_fpu_before_restore: (fpu: fpu) => unknown
x86_fpu_before_save: (fpu: fpu) => unknown
x86_fpu_copy_dst: (fpu: fpu) => unknown
x86_fpu_copy_src: (fpu: fpu) => unknown
x86_fpu_dropped: (fpu: fpu) => unknown
x86_fpu_init_state: (fpu: fpu) => unknown
x86_fpu_regs_activated: (fpu: fpu) => unknown
x86_fpu_regs_deactivated: (fpu: fpu) => unknown
x86_fpu_xstate_check_failed: (fpu: fpu) => unknown
x86_platform_ipi_entry: (vector: number) => unknown
x86_platform_ipi_exit: (vector: number) => unknown
xdp_bulk_tx: (dev: net_device, sent: number, drops: number, err: number) => unknown
xdp_cpumap_enqueue: (map_id: number, processed: number, drops: number, to_cpu: number) => unknown
xdp_cpumap_kthread: (map_id: number, processed: number, drops: number, sched: number, xdp_stats: xdp_cpumap_stats) => unknown
xdp_devmap_xmit: (from_dev: net_device, to_dev: net_device, sent: number, drops: number, err: number) => unknown
xdp_exception: (dev: net_device, xdp: bpf_prog, act: number) => unknown
xdp_redirect: (dev: net_device, xdp: bpf_prog, tgt: bigint, err: number, map_type: number, map_id: number, index: number) => unknown
xdp_redirect_err: RawTracepoints['xdp_redirect']
xdp_redirect_map: RawTracepoints['xdp_redirect']
xdp_redirect_map_err: RawTracepoints['xdp_redirect']
xen_cpu_load_idt: (desc: desc_ptr) => unknown
xen_cpu_set_ldt: (addr: bigint, entries: number) => unknown
xen_cpu_write_gdt_entry: (dt: desc_struct, entrynum: number, desc: bigint, type_: number) => unknown
xen_cpu_write_idt_entry: (dt: gate_struct, entrynum: number, ent: gate_struct) => unknown
xen_cpu_write_ldt_entry: (dt: desc_struct, entrynum: number, desc: bigint) => unknown
xen_mc_batch: (mode: number) => unknown
xen_mc_callback: (fn: bigint, data: bigint) => unknown
xen_mc_entry: (mc: multicall_entry, nargs: number) => unknown
xen_mc_entry_alloc: (args: bigint) => unknown
xen_mc_extend_args: (op: bigint, args: bigint, res: number) => unknown
xen_mc_flush: (mcidx: number, argidx: number, cbidx: number) => unknown
xen_mc_flush_reason: (reason: number) => unknown
xen_mc_issue: (mode: number) => unknown
xen_mmu_alloc_ptpage: (mm: mm_struct, pfn: bigint, level: number, pinned: boolean) => unknown
xen_mmu_flush_tlb_multi: (cpus: cpumask, mm: mm_struct, addr: bigint, end: bigint) => unknown
xen_mmu_flush_tlb_one_user: (addr: bigint) => unknown
xen_mmu_pgd_pin: (mm: mm_struct, pgd: pgd_t) => unknown
xen_mmu_pgd_unpin: RawTracepoints['xen_mmu_pgd_pin']
xen_mmu_ptep_modify_prot_commit: (mm: mm_struct, addr: bigint, ptep: pte_t, pteval: unknown) => unknown
xen_mmu_ptep_modify_prot_start: RawTracepoints['xen_mmu_ptep_modify_prot_commit']
xen_mmu_release_ptpage: (pfn: bigint, level: number, pinned: boolean) => unknown
xen_mmu_set_p4d: (p4dp: p4d_t, user_p4dp: p4d_t, p4dval: unknown) => unknown
xen_mmu_set_pmd: (pmdp: pmd_t, pmdval: unknown) => unknown
xen_mmu_set_pte: (ptep: pte_t, pteval: unknown) => unknown
xen_mmu_set_pud: (pudp: pud_t, pudval: unknown) => unknown
xen_mmu_write_cr3: (kernel: boolean, cr3: bigint) => unknown
}
interface KernelFunctions {
__dev_queue_xmit: (skb: sk_buff, sb_dev: net_device) => number
__netif_receive_skb: (skb: sk_buff) => number
blk_account_io_done: (req: request, now: bigint) => void
blk_account_io_merge_bio: (req: request) => void
blk_account_io_start: (req: request) => void
bpf_lsm_audit_rule_free: (lsmrule: bigint) => void
bpf_lsm_audit_rule_init: (field: number, op: number, rulestr: bigint, lsmrule: bigint, gfp: number) => number
bpf_lsm_audit_rule_known: (krule: audit_krule) => number
bpf_lsm_audit_rule_match: (secid: number, field: number, op: number, lsmrule: bigint) => number
bpf_lsm_backing_file_alloc: (backing_file: file, user_file: file) => number
bpf_lsm_backing_file_free: (backing_file: file) => void
bpf_lsm_bdev_alloc_security: (bdev: block_device) => number
bpf_lsm_bdev_free_security: (bdev: block_device) => void
bpf_lsm_bdev_setintegrity: (bdev: block_device, type_: number, value: bigint, size: bigint) => number
bpf_lsm_binder_set_context_mgr: (mgr: cred) => number
bpf_lsm_binder_transaction: (from: cred, to: cred) => number
bpf_lsm_binder_transfer_binder: (from: cred, to: cred) => number
bpf_lsm_binder_transfer_file: (from: cred, to: cred, file: file) => number
bpf_lsm_bpf: (cmd: number, attr: bpf_attr, size: number) => number
bpf_lsm_bpf_map: (map: bpf_map, fmode: number) => number
bpf_lsm_bpf_map_create: (map: bpf_map, attr: bpf_attr, token: bpf_token) => number
bpf_lsm_bpf_map_free: (map: bpf_map) => void
bpf_lsm_bpf_prog: (prog: bpf_prog) => number
bpf_lsm_bpf_prog_free: (prog: bpf_prog) => void
bpf_lsm_bpf_prog_load: (prog: bpf_prog, attr: bpf_attr, token: bpf_token) => number
bpf_lsm_bpf_token_capable: (token: bpf_token, cap: number) => number
bpf_lsm_bpf_token_cmd: (token: bpf_token, cmd: number) => number
bpf_lsm_bpf_token_create: (token: bpf_token, attr: bpf_attr, path: path) => number
bpf_lsm_bpf_token_free: (token: bpf_token) => void
bpf_lsm_bprm_check_security: (bprm: linux_binprm) => number
bpf_lsm_bprm_committed_creds: (bprm: linux_binprm) => void
bpf_lsm_bprm_committing_creds: (bprm: linux_binprm) => void
bpf_lsm_bprm_creds_for_exec: (bprm: linux_binprm) => number
bpf_lsm_bprm_creds_from_file: (bprm: linux_binprm, file: file) => number
bpf_lsm_capable: (cred: cred, ns: user_namespace, cap: number, opts: number) => number
bpf_lsm_capget: (target: task_struct, effective: kernel_cap_t, inheritable: kernel_cap_t, permitted: kernel_cap_t) => number
bpf_lsm_capset: (new_: cred, old: cred, effective: kernel_cap_t, inheritable: kernel_cap_t, permitted: kernel_cap_t) => number
bpf_lsm_cred_alloc_blank: (cred: cred, gfp: number) => number
bpf_lsm_cred_free: (cred: cred) => void
bpf_lsm_cred_getsecid: (c: cred, secid: bigint) => void
bpf_lsm_cred_prepare: (new_: cred, old: cred, gfp: number) => number
bpf_lsm_cred_transfer: (new_: cred, old: cred) => void
bpf_lsm_current_getsecid_subj: (secid: bigint) => void
bpf_lsm_d_instantiate: (dentry: dentry, inode: inode) => void
bpf_lsm_dentry_create_files_as: (dentry: dentry, mode: number, name: qstr, old: cred, new_: cred) => number
bpf_lsm_dentry_init_security: (dentry: dentry, mode: number, name: qstr, xattr_name: bigint, ctx: bigint, ctxlen: bigint) => number
bpf_lsm_file_alloc_security: (file: file) => number
bpf_lsm_file_fcntl: (file: file, cmd: number, arg: bigint) => number
bpf_lsm_file_free_security: (file: file) => void
bpf_lsm_file_ioctl: KernelFunctions['bpf_lsm_file_fcntl']
bpf_lsm_file_ioctl_compat: KernelFunctions['bpf_lsm_file_fcntl']
bpf_lsm_file_lock: (file: file, cmd: number) => number
bpf_lsm_file_mprotect: (vma: vm_area_struct, reqprot: bigint, prot: bigint) => number
bpf_lsm_file_open: (file: file) => number
bpf_lsm_file_permission: (file: file, mask: number) => number
bpf_lsm_file_post_open: (file: file, mask: number) => number
bpf_lsm_file_receive: (file: file) => number
bpf_lsm_file_release: (file: file) => void
bpf_lsm_file_send_sigiotask: (tsk: task_struct, fown: fown_struct, sig: number) => number
bpf_lsm_file_set_fowner: (file: file) => void
bpf_lsm_file_truncate: (file: file) => number
bpf_lsm_find_cgroup_shim: (prog: bpf_prog, bpf_func: bigint) => void
bpf_lsm_fs_context_dup: (fc: fs_context, src_sc: fs_context) => number
bpf_lsm_fs_context_parse_param: (fc: fs_context, param: fs_parameter) => number
bpf_lsm_fs_context_submount: (fc: fs_context, reference: super_block) => number
bpf_lsm_func_proto: (func_id: number, prog: bpf_prog) => bpf_func_proto
bpf_lsm_get_retval_range: (prog: bpf_prog, retval_range: bpf_retval_range) => number
bpf_lsm_getprocattr: (p: task_struct, name: bigint, value: bigint) => number
bpf_lsm_getselfattr: (attr: number, ctx: lsm_ctx, size: bigint, flags: number) => number
bpf_lsm_ib_alloc_security: (sec: bigint) => number
bpf_lsm_ib_endport_manage_subnet: (sec: bigint, dev_name: bigint, port_num: number) => number
bpf_lsm_ib_pkey_access: (sec: bigint, subnet_prefix: bigint, pkey: number) => number
bpf_lsm_inet_conn_established: (sk: sock, skb: sk_buff) => void
bpf_lsm_inet_conn_request: (sk: sock, skb: sk_buff, req: request_sock) => number
bpf_lsm_inet_csk_clone: (newsk: sock, req: request_sock) => void
bpf_lsm_init: () => number
bpf_lsm_initramfs_populated: () => void
bpf_lsm_inode_alloc_security: (inode: inode) => number
bpf_lsm_inode_copy_up: (src: dentry, new_: bigint) => number
bpf_lsm_inode_copy_up_xattr: (src: dentry, name: bigint) => number
bpf_lsm_inode_create: (dir: inode, dentry: dentry, mode: number) => number
bpf_lsm_inode_follow_link: (dentry: dentry, inode: inode, rcu: boolean) => number
bpf_lsm_inode_free_security: (inode: inode) => void
bpf_lsm_inode_free_security_rcu: (inode_security: bigint) => void
bpf_lsm_inode_get_acl: (idmap: mnt_idmap, dentry: dentry, acl_name: bigint) => number
bpf_lsm_inode_getattr: (path: path) => number
bpf_lsm_inode_getsecctx: (inode: inode, ctx: bigint, ctxlen: bigint) => number
bpf_lsm_inode_getsecid: (inode: inode, secid: bigint) => void
bpf_lsm_inode_getsecurity: (idmap: mnt_idmap, inode: inode, name: bigint, buffer: bigint, alloc: boolean) => number
bpf_lsm_inode_getxattr: (dentry: dentry, name: bigint) => number
bpf_lsm_inode_init_security: (inode: inode, dir: inode, qstr: qstr, xattrs: xattr, xattr_count: bigint) => number
bpf_lsm_inode_init_security_anon: (inode: inode, name: qstr, context_inode: inode) => number
bpf_lsm_inode_invalidate_secctx: (inode: inode) => void
bpf_lsm_inode_killpriv: (idmap: mnt_idmap, dentry: dentry) => number
bpf_lsm_inode_link: (old_dentry: dentry, dir: inode, new_dentry: dentry) => number
bpf_lsm_inode_listsecurity: (inode: inode, buffer: bigint, buffer_size: bigint) => number
bpf_lsm_inode_listxattr: (dentry: dentry) => number
bpf_lsm_inode_mkdir: KernelFunctions['bpf_lsm_inode_create']
bpf_lsm_inode_mknod: (dir: inode, dentry: dentry, mode: number, dev: number) => number
bpf_lsm_inode_need_killpriv: (dentry: dentry) => number
bpf_lsm_inode_notifysecctx: (inode: inode, ctx: bigint, ctxlen: number) => number
bpf_lsm_inode_permission: (inode: inode, mask: number) => number
bpf_lsm_inode_post_create_tmpfile: (idmap: mnt_idmap, inode: inode) => void
bpf_lsm_inode_post_remove_acl: (idmap: mnt_idmap, dentry: dentry, acl_name: bigint) => void
bpf_lsm_inode_post_removexattr: (dentry: dentry, name: bigint) => void
bpf_lsm_inode_post_set_acl: (dentry: dentry, acl_name: bigint, kacl: posix_acl) => void
bpf_lsm_inode_post_setattr: (idmap: mnt_idmap, dentry: dentry, ia_valid: number) => void
bpf_lsm_inode_post_setxattr: (dentry: dentry, name: bigint, value: bigint, size: bigint, flags: number) => void
bpf_lsm_inode_readlink: (dentry: dentry) => number
bpf_lsm_inode_remove_acl: KernelFunctions['bpf_lsm_inode_get_acl']
bpf_lsm_inode_removexattr: (idmap: mnt_idmap, dentry: dentry, name: bigint) => number
bpf_lsm_inode_rename: (old_dir: inode, old_dentry: dentry, new_dir: inode, new_dentry: dentry) => number
bpf_lsm_inode_rmdir: (dir: inode, dentry: dentry) => number
bpf_lsm_inode_set_acl: (idmap: mnt_idmap, dentry: dentry, acl_name: bigint, kacl: posix_acl) => number
bpf_lsm_inode_setattr: (idmap: mnt_idmap, dentry: dentry, attr: iattr) => number
bpf_lsm_inode_setintegrity: (inode: inode, type_: number, value: bigint, size: bigint) => number
bpf_lsm_inode_setsecctx: (dentry: dentry, ctx: bigint, ctxlen: number) => number
bpf_lsm_inode_setsecurity: (inode: inode, name: bigint, value: bigint, size: bigint, flags: number) => number
bpf_lsm_inode_setxattr: (idmap: mnt_idmap, dentry: dentry, name: bigint, value: bigint, size: bigint, flags: number) => number
bpf_lsm_inode_symlink: (dir: inode, dentry: dentry, old_name: bigint) => number
bpf_lsm_inode_unlink: (dir: inode, dentry: dentry) => number
bpf_lsm_inode_xattr_skipcap: (name: bigint) => number
bpf_lsm_ipc_getsecid: (ipcp: kern_ipc_perm, secid: bigint) => void
bpf_lsm_ipc_permission: (ipcp: kern_ipc_perm, flag: number) => number
bpf_lsm_is_sleepable_hook: (btf_id: number) => boolean
bpf_lsm_is_trusted: (prog: bpf_prog) => boolean
bpf_lsm_ismaclabel: (name: bigint) => number
bpf_lsm_kernel_act_as: (new_: cred, secid: number) => number
bpf_lsm_kernel_create_files_as: (new_: cred, inode: inode) => number
bpf_lsm_kernel_load_data: (id: number, contents: boolean) => number
bpf_lsm_kernel_module_request: (kmod_name: bigint) => number
bpf_lsm_kernel_post_load_data: (buf: bigint, size: bigint, id: number, description: bigint) => number
bpf_lsm_kernel_post_read_file: (file: file, buf: bigint, size: bigint, id: number) => number
bpf_lsm_kernel_read_file: (file: file, id: number, contents: boolean) => number
bpf_lsm_kernfs_init_security: (kn_dir: kernfs_node, kn: kernfs_node) => number
bpf_lsm_key_alloc: (key: key, cred: cred, flags: bigint) => number
bpf_lsm_key_getsecurity: (key: key, buffer: bigint) => number
bpf_lsm_key_permission: (key_ref: bigint, cred: cred, need_perm: number) => number
bpf_lsm_key_post_create_or_update: (keyring: key, key: key, payload: bigint, payload_len: bigint, flags: bigint, create: boolean) => void
bpf_lsm_locked_down: (what: number) => number
bpf_lsm_mmap_addr: (addr: bigint) => number
bpf_lsm_mmap_backing_file: (vma: vm_area_struct, backing_file: file, user_file: file) => number
bpf_lsm_mmap_file: (file: file, reqprot: bigint, prot: bigint, flags: bigint) => number
bpf_lsm_move_mount: (from_path: path, to_path: path) => number
bpf_lsm_mptcp_add_subflow: (sk: sock, ssk: sock) => number
bpf_lsm_msg_msg_alloc_security: (msg: msg_msg) => number
bpf_lsm_msg_msg_free_security: (msg: msg_msg) => void
bpf_lsm_msg_queue_alloc_security: (perm: kern_ipc_perm) => number
bpf_lsm_msg_queue_associate: (perm: kern_ipc_perm, msqflg: number) => number
bpf_lsm_msg_queue_free_security: (perm: kern_ipc_perm) => void
bpf_lsm_msg_queue_msgctl: (perm: kern_ipc_perm, cmd: number) => number
bpf_lsm_msg_queue_msgrcv: (perm: kern_ipc_perm, msg: msg_msg, target: task_struct, type_: bigint, mode: number) => number
bpf_lsm_msg_queue_msgsnd: (perm: kern_ipc_perm, msg: msg_msg, msqflg: number) => number
bpf_lsm_netlink_send: (sk: sock, skb: sk_buff) => number
bpf_lsm_path_chmod: (path: path, mode: number) => number
bpf_lsm_path_chown: (path: path, uid: unknown, gid: unknown) => number
bpf_lsm_path_chroot: (path: path) => number
bpf_lsm_path_link: (old_dentry: dentry, new_dir: path, new_dentry: dentry) => number
bpf_lsm_path_mkdir: (dir: path, dentry: dentry, mode: number) => number
bpf_lsm_path_mknod: (dir: path, dentry: dentry, mode: number, dev: number) => number
bpf_lsm_path_notify: (path: path, mask: bigint, obj_type: number) => number
bpf_lsm_path_post_mknod: (idmap: mnt_idmap, dentry: dentry) => void
bpf_lsm_path_rename: (old_dir: path, old_dentry: dentry, new_dir: path, new_dentry: dentry, flags: number) => number
bpf_lsm_path_rmdir: (dir: path, dentry: dentry) => number
bpf_lsm_path_symlink: (dir: path, dentry: dentry, old_name: bigint) => number
bpf_lsm_path_truncate: (path: path) => number
bpf_lsm_path_unlink: (dir: path, dentry: dentry) => number
bpf_lsm_perf_event_alloc: (event: perf_event) => number
bpf_lsm_perf_event_open: (type_: number) => number
bpf_lsm_perf_event_read: (event: perf_event) => number
bpf_lsm_perf_event_write: (event: perf_event) => number
bpf_lsm_ptrace_access_check: (child: task_struct, mode: number) => number
bpf_lsm_ptrace_traceme: (parent: task_struct) => number
bpf_lsm_quota_on: (dentry: dentry) => number
bpf_lsm_quotactl: (cmds: number, type_: number, id: number, sb: super_block) => number
bpf_lsm_release_secctx: (secdata: bigint, seclen: number) => void
bpf_lsm_req_classify_flow: (req: request_sock, flic: flowi_common) => void
bpf_lsm_sb_alloc_security: (sb: super_block) => number
bpf_lsm_sb_clone_mnt_opts: (oldsb: super_block, newsb: super_block, kern_flags: bigint, set_kern_flags: bigint) => number
bpf_lsm_sb_delete: (sb: super_block) => void
bpf_lsm_sb_eat_lsm_opts: (orig: bigint, mnt_opts: bigint) => number
bpf_lsm_sb_free_mnt_opts: (mnt_opts: bigint) => void
bpf_lsm_sb_free_security: (sb: super_block) => void
bpf_lsm_sb_kern_mount: (sb: super_block) => number
bpf_lsm_sb_mnt_opts_compat: (sb: super_block, mnt_opts: bigint) => number
bpf_lsm_sb_mount: (dev_name: bigint, path: path, type_: bigint, flags: bigint, data: bigint) => number
bpf_lsm_sb_pivotroot: (old_path: path, new_path: path) => number
bpf_lsm_sb_remount: (sb: super_block, mnt_opts: bigint) => number
bpf_lsm_sb_set_mnt_opts: (sb: super_block, mnt_opts: bigint, kern_flags: bigint, set_kern_flags: bigint) => number
bpf_lsm_sb_show_options: (m: seq_file, sb: super_block) => number
bpf_lsm_sb_statfs: (dentry: dentry) => number
bpf_lsm_sb_umount: (mnt: vfsmount, flags: number) => number
bpf_lsm_sctp_assoc_established: (asoc: sctp_association, skb: sk_buff) => number
bpf_lsm_sctp_assoc_request: (asoc: sctp_association, skb: sk_buff) => number
bpf_lsm_sctp_bind_connect: (sk: sock, optname: number, address: sockaddr, addrlen: number) => number
bpf_lsm_sctp_sk_clone: (asoc: sctp_association, sk: sock, newsk: sock) => void
bpf_lsm_secctx_to_secid: (secdata: bigint, seclen: number, secid: bigint) => number
bpf_lsm_secid_to_secctx: (secid: number, secdata: bigint, seclen: bigint) => number
bpf_lsm_secmark_refcount_dec: () => void
bpf_lsm_secmark_refcount_inc: () => void
bpf_lsm_secmark_relabel_packet: (secid: number) => number
bpf_lsm_sem_alloc_security: (perm: kern_ipc_perm) => number
bpf_lsm_sem_associate: (perm: kern_ipc_perm, semflg: number) => number
bpf_lsm_sem_free_security: (perm: kern_ipc_perm) => void
bpf_lsm_sem_semctl: KernelFunctions['bpf_lsm_msg_queue_msgctl']
bpf_lsm_sem_semop: (perm: kern_ipc_perm, sops: sembuf, nsops: number, alter: number) => number
bpf_lsm_setprocattr: (name: bigint, value: bigint, size: bigint) => number
bpf_lsm_setselfattr: (attr: number, ctx: lsm_ctx, size: number, flags: number) => number
bpf_lsm_settime: (ts: timespec64, tz: timezone) => number
bpf_lsm_shm_alloc_security: (perm: kern_ipc_perm) => number
bpf_lsm_shm_associate: (perm: kern_ipc_perm, shmflg: number) => number
bpf_lsm_shm_free_security: (perm: kern_ipc_perm) => void
bpf_lsm_shm_shmat: (perm: kern_ipc_perm, shmaddr: bigint, shmflg: number) => number
bpf_lsm_shm_shmctl: KernelFunctions['bpf_lsm_msg_queue_msgctl']
bpf_lsm_sk_alloc_security: (sk: sock, family: number, priority: number) => number
bpf_lsm_sk_clone_security: (sk: sock, newsk: sock) => void
bpf_lsm_sk_free_security: (sk: sock) => void
bpf_lsm_sk_getsecid: (sk: sock, secid: bigint) => void
bpf_lsm_sock_graft: (sk: sock, parent: socket) => void
bpf_lsm_socket_accept: (sock: socket, newsock: socket) => number
bpf_lsm_socket_bind: (sock: socket, address: sockaddr, addrlen: number) => number
bpf_lsm_socket_connect: KernelFunctions['bpf_lsm_socket_bind']
bpf_lsm_socket_create: (family: number, type_: number, protocol: number, kern: number) => number
bpf_lsm_socket_getpeername: (sock: socket) => number
bpf_lsm_socket_getpeersec_dgram: (sock: socket, skb: sk_buff, secid: bigint) => number
bpf_lsm_socket_getpeersec_stream: (sock: socket, optval: unknown, optlen: unknown, len: number) => number
bpf_lsm_socket_getsockname: (sock: socket) => number
bpf_lsm_socket_getsockopt: (sock: socket, level: number, optname: number) => number
bpf_lsm_socket_listen: (sock: socket, backlog: number) => number
bpf_lsm_socket_post_create: (sock: socket, family: number, type_: number, protocol: number, kern: number) => number
bpf_lsm_socket_recvmsg: (sock: socket, msg: msghdr, size: number, flags: number) => number
bpf_lsm_socket_sendmsg: (sock: socket, msg: msghdr, size: number) => number
bpf_lsm_socket_setsockopt: KernelFunctions['bpf_lsm_socket_getsockopt']
bpf_lsm_socket_shutdown: (sock: socket, how: number) => number
bpf_lsm_socket_sock_rcv_skb: (sk: sock, skb: sk_buff) => number
bpf_lsm_socket_socketpair: (socka: socket, sockb: socket) => number
bpf_lsm_syslog: (type_: number) => number
bpf_lsm_task_alloc: (task: task_struct, clone_flags: bigint) => number
bpf_lsm_task_fix_setgid: (new_: cred, old: cred, flags: number) => number
bpf_lsm_task_fix_setgroups: (new_: cred, old: cred) => number
bpf_lsm_task_fix_setuid: KernelFunctions['bpf_lsm_task_fix_setgid']
bpf_lsm_task_free: (task: task_struct) => void
bpf_lsm_task_getioprio: (p: task_struct) => number
bpf_lsm_task_getpgid: (p: task_struct) => number
bpf_lsm_task_getscheduler: (p: task_struct) => number
bpf_lsm_task_getsecid_obj: (p: task_struct, secid: bigint) => void
bpf_lsm_task_getsid: (p: task_struct) => number
bpf_lsm_task_kill: (p: task_struct, info: kernel_siginfo, sig: number, cred: cred) => number
bpf_lsm_task_movememory: (p: task_struct) => number
bpf_lsm_task_prctl: (option: number, arg2: bigint, arg3: bigint, arg4: bigint, arg5: bigint) => number
bpf_lsm_task_prlimit: (cred: cred, tcred: cred, flags: number) => number
bpf_lsm_task_setioprio: (p: task_struct, ioprio: number) => number
bpf_lsm_task_setnice: (p: task_struct, nice: number) => number
bpf_lsm_task_setpgid: (p: task_struct, pgid: number) => number
bpf_lsm_task_setrlimit: (p: task_struct, resource: number, new_rlim: rlimit) => number
bpf_lsm_task_setscheduler: (p: task_struct) => number
bpf_lsm_task_to_inode: (p: task_struct, inode: inode) => void
bpf_lsm_tun_dev_alloc_security: (security: bigint) => number
bpf_lsm_tun_dev_attach: (sk: sock, security: bigint) => number
bpf_lsm_tun_dev_attach_queue: (security: bigint) => number
bpf_lsm_tun_dev_create: () => number
bpf_lsm_tun_dev_open: (security: bigint) => number
bpf_lsm_unix_may_send: (sock: socket, other: socket) => number
bpf_lsm_unix_stream_connect: (sock: sock, other: sock, newsk: sock) => number
bpf_lsm_uring_cmd: (ioucmd: io_uring_cmd) => number
bpf_lsm_uring_override_creds: (new_: cred) => number
bpf_lsm_uring_sqpoll: () => number
bpf_lsm_userns_create: (cred: cred) => number
bpf_lsm_verify_prog: (vlog: bpf_verifier_log, prog: bpf_prog) => number
bpf_lsm_vm_enough_memory: (mm: mm_struct, pages: bigint) => number
bpf_lsm_xfrm_decode_session: (skb: sk_buff, secid: bigint, ckall: number) => number
bpf_lsm_xfrm_policy_alloc_security: (ctxp: bigint, sec_ctx: xfrm_user_sec_ctx, gfp: number) => number
bpf_lsm_xfrm_policy_clone_security: (old_ctx: xfrm_sec_ctx, new_ctx: bigint) => number
bpf_lsm_xfrm_policy_delete_security: (ctx: xfrm_sec_ctx) => number
bpf_lsm_xfrm_policy_free_security: (ctx: xfrm_sec_ctx) => void
bpf_lsm_xfrm_policy_lookup: (ctx: xfrm_sec_ctx, fl_secid: number) => number
bpf_lsm_xfrm_state_alloc: (x: xfrm_state, sec_ctx: xfrm_user_sec_ctx) => number
bpf_lsm_xfrm_state_alloc_acquire: (x: xfrm_state, polsec: xfrm_sec_ctx, secid: number) => number
bpf_lsm_xfrm_state_delete_security: (x: xfrm_state) => number
bpf_lsm_xfrm_state_free_security: (x: xfrm_state) => void
bpf_lsm_xfrm_state_pol_flow_match: (x: xfrm_state, xp: xfrm_policy, flic: flowi_common) => number
cap_capable: (cred: cred, targ_ns: user_namespace, cap: number, opts: number) => number
do_exit: (code: bigint) => void
do_filp_open: (dfd: number, pathname: filename, op: open_flags) => file
do_mmap: (file: file, addr: bigint, len: bigint, prot: bigint, flags: bigint, vm_flags: bigint, pgoff: bigint, populate: bigint, uf: list_head) => bigint
do_munmap: (mm: mm_struct, start: bigint, len: bigint, uf: list_head) => number
do_swap_page: (vmf: vm_fault) => number
do_sys_ftruncate: (fd: number, length: bigint, small: number) => bigint
do_sys_name_to_handle: (path: path, ufh: file_handle, mnt_id: bigint, unique_mntid: boolean, fh_flags: number) => bigint
do_sys_open: (dfd: number, filename: bigint, flags: number, mode: number) => bigint
do_sys_openat2: (dfd: number, filename: bigint, how: open_how) => bigint
do_sys_poll: (ufds: pollfd, nfds: number, end_time: timespec64) => number
do_sys_settimeofday64: (tv: timespec64, tz: timezone) => number
do_sys_times: (tms: tms) => void
do_sys_truncate: (pathname: bigint, length: bigint) => bigint
do_unlinkat: (dfd: number, name: filename) => number
filp_close: (filp: file, id: bigint) => number
filp_flush: KernelFunctions['filp_close']
filp_open: (filename: bigint, flags: number, mode: number) => file
folio_mark_accessed: (folio: folio) => void
handle_mm_fault: (vma: vm_area_struct, address: bigint, flags: number, regs: pt_regs) => number
kfree: (object_: bigint) => void
mark_page_accessed: (page: page) => void
oom_kill_process: (oc: oom_control, message: bigint) => void
shrink_node: (pgdat: pglist_data, sc: scan_control) => void
submit_bio: (bio: bio) => void
tcp_abort: (sk: sock, err: number) => number
tcp_abort_override: (ssk: sock, err: number) => number
tcp_ack: (sk: sock, skb: sk_buff, flag: number) => number
tcp_ack_tstamp: (sk: sock, skb: sk_buff, ack_skb: sk_buff, prior_snd_una: number) => void
tcp_ack_update_rtt: (sk: sock, flag: number, seq_rtt_us: bigint, sack_rtt_us: bigint, ca_rtt_us: bigint, rs: rate_sample) => boolean
tcp_add_backlog: (sk: sock, skb: sk_buff, reason: bigint) => boolean
tcp_adjust_pcount: (sk: sock, skb: sk_buff, decr: number) => void
tcp_assign_congestion_control: (sk: sock) => void
tcp_bpf_bypass_getsockopt: (level: number, optname: number) => boolean
tcp_bpf_clone: (sk: sock, newsk: sock) => void
tcp_bpf_ioctl: (sk: sock, cmd: number, karg: bigint) => number
tcp_bpf_push: (sk: sock, msg: sk_msg, apply_bytes: number, flags: number, uncharge: boolean) => number
tcp_bpf_recvmsg: (sk: sock, msg: msghdr, len: bigint, flags: number, addr_len: bigint) => number
tcp_bpf_recvmsg_parser: KernelFunctions['tcp_bpf_recvmsg']
tcp_bpf_sendmsg: (sk: sock, msg: msghdr, size: bigint) => number
tcp_bpf_sendmsg_redir: (sk: sock, ingress: boolean, msg: sk_msg, bytes: number, flags: number) => number
tcp_bpf_strp_read_sock: (strp: strparser, desc: read_descriptor_t, recv_actor: bigint) => number
tcp_bpf_update_proto: (sk: sock, psock: sk_psock, restore: boolean) => number
tcp_bpf_v4_build_proto: () => number
tcp_ca_find: (name: bigint) => tcp_congestion_ops
tcp_ca_find_autoload: KernelFunctions['tcp_ca_find']
tcp_ca_find_key: (key: number) => tcp_congestion_ops
tcp_ca_get_key_by_name: (name: bigint, ecn_ca: bigint) => number
tcp_ca_get_name_by_key: (key: number, buffer: bigint) => bigint
tcp_ca_openreq_child: (sk: sock, dst: dst_entry) => void
tcp_challenge_ack_allowed: (net: net) => boolean
tcp_check_oom: (sk: sock, shift: number) => boolean
tcp_check_req: (sk: sock, skb: sk_buff, req: request_sock, fastopen: boolean, req_stolen: bigint) => sock
tcp_check_sack_reordering: (sk: sock, low_seq: number, ts: number) => void
tcp_check_space: (sk: sock) => void
tcp_child_process: (parent: sock, child: sock, skb: sk_buff) => number
tcp_chrono_start: (sk: sock, type_: number) => void
tcp_chrono_stop: (sk: sock, type_: number) => void
tcp_clamp_probe0_to_user_timeout: (sk: sock, when: number) => number
tcp_cleanup_congestion_control: (sk: sock) => void
tcp_cleanup_rbuf: (sk: sock, copied: number) => void
tcp_cleanup_ulp: (sk: sock) => void
tcp_clear_md5_list: (sk: sock) => void
tcp_clear_retrans: (tp: tcp_sock) => void
tcp_close: (sk: sock, timeout: bigint) => void
tcp_collapse: (sk: sock, list: sk_buff_head, root: rb_root, head: sk_buff, tail: sk_buff, start: number, end: number) => void
tcp_collapse_one: (sk: sock, skb: sk_buff, list: sk_buff_head, root: rb_root) => sk_buff
tcp_compressed_ack_kick: (timer: hrtimer) => number
tcp_cong_avoid_ai: (tp: tcp_sock, w: number, acked: number) => void
tcp_congestion_default: () => number
tcp_conn_request: (rsk_ops: request_sock_ops, af_ops: tcp_request_sock_ops, sk: sock, skb: sk_buff) => number
tcp_connect: (sk: sock) => number
tcp_create_openreq_child: (sk: sock, req: request_sock, skb: sk_buff) => sock
tcp_current_mss: (sk: sock) => number
tcp_cwnd_reduction: (sk: sock, newly_acked_sacked: number, newly_lost: number, flag: number) => void
tcp_cwnd_restart: (sk: sock, delta: number) => void
tcp_data_queue: (sk: sock, skb: sk_buff) => void
tcp_data_ready: (sk: sock) => void
tcp_delack_max: (sk: sock) => number
tcp_delack_timer: (t: timer_list) => void
tcp_delack_timer_handler: (sk: sock) => void
tcp_disconnect: (sk: sock, flags: number) => number
tcp_do_parse_auth_options: (th: tcphdr, md5_hash: bigint, ao_hash: bigint) => number
tcp_done: (sk: sock) => void
tcp_done_with_error: (sk: sock, err: number) => void
tcp_downgrade_zcopy_pure: (sk: sock, skb: sk_buff) => number
tcp_dsack_extend: (sk: sock, seq: number, end_seq: number) => void
tcp_eat_skb: (sk: sock, skb: sk_buff) => void
tcp_enter_cwr: (sk: sock) => void
tcp_enter_loss: (sk: sock) => void
tcp_enter_memory_pressure: (sk: sock) => void
tcp_enter_recovery: (sk: sock, ece_ack: boolean) => void
tcp_established_options: (sk: sock, skb: sk_buff, opts: tcp_out_options, key: tcp_key) => number
tcp_event_data_recv: (sk: sock, skb: sk_buff) => void
tcp_event_new_data_sent: (sk: sock, skb: sk_buff) => void
tcp_fastopen_active_detect_blackhole: (sk: sock, expired: boolean) => void
tcp_fastopen_active_disable: (sk: sock) => void
tcp_fastopen_active_disable_ofo_check: (sk: sock) => void
tcp_fastopen_active_should_disable: (sk: sock) => boolean
tcp_fastopen_add_skb: (sk: sock, skb: sk_buff) => void
tcp_fastopen_cache_get: (sk: sock, mss: bigint, cookie: tcp_fastopen_cookie) => void
tcp_fastopen_cache_set: (sk: sock, mss: number, cookie: tcp_fastopen_cookie, syn_lost: boolean, try_exp: number) => void
tcp_fastopen_cookie_check: (sk: sock, mss: bigint, cookie: tcp_fastopen_cookie) => boolean
tcp_fastopen_ctx_destroy: (net: net) => void
tcp_fastopen_ctx_free: (head: callback_head) => void
tcp_fastopen_defer_connect: (sk: sock, err: bigint) => boolean
tcp_fastopen_destroy_cipher: (sk: sock) => void
tcp_fastopen_get_cipher: (net: net, icsk: inet_connection_sock, key: bigint) => number
tcp_fastopen_init_key_once: (net: net) => void
tcp_fastopen_reset_cipher: (net: net, sk: sock, primary_key: bigint, backup_key: bigint) => number
tcp_fastretrans_alert: (sk: sock, prior_snd_una: number, num_dupack: number, ack_flag: bigint, rexmit: bigint) => void
tcp_filter: (sk: sock, skb: sk_buff) => number
tcp_fin: (sk: sock) => void
tcp_finish_connect: (sk: sock, skb: sk_buff) => void
tcp_fragment: (sk: sock, tcp_queue: number, skb: sk_buff, len: number, mss_now: number, gfp: number) => number
tcp_fragment_tstamp: (skb: sk_buff, skb2: sk_buff) => void
tcp_free_fastopen_req: (tp: tcp_sock) => void
tcp_get_allowed_congestion_control: (buf: bigint, maxlen: bigint) => void
tcp_get_available_congestion_control: (buf: bigint, maxlen: bigint) => void
tcp_get_available_ulp: (buf: bigint, maxlen: bigint) => void
tcp_get_cookie_sock: (sk: sock, skb: sk_buff, req: request_sock, dst: dst_entry) => sock
tcp_get_default_congestion_control: (net: net, name: bigint) => void
tcp_get_idx: (seq: seq_file, pos: bigint) => bigint
tcp_get_info: (sk: sock, info: tcp_info) => void
tcp_get_info_chrono_stats: (tp: tcp_sock, info: tcp_info) => void
tcp_get_metrics: (sk: sock, dst: dst_entry, create: boolean) => tcp_metrics_block
tcp_get_syncookie_mss: (rsk_ops: request_sock_ops, af_ops: tcp_request_sock_ops, sk: sock, th: tcphdr) => number
tcp_get_timestamping_opt_stats: (sk: sock, orig_skb: sk_buff, ack_skb: sk_buff) => sk_buff
tcp_getsockopt: (sk: sock, level: number, optname: number, optval: bigint, optlen: bigint) => number
tcp_gro_complete: (skb: sk_buff) => void
tcp_gro_lookup: (head: list_head, th: tcphdr) => sk_buff
tcp_gro_pull_header: (skb: sk_buff) => tcphdr
tcp_gro_receive: (head: list_head, skb: sk_buff, th: tcphdr) => sk_buff
tcp_grow_window: (sk: sock, skb: sk_buff, adjust: boolean) => void
tcp_gso_segment: (skb: sk_buff, features: bigint) => sk_buff
tcp_identify_packet_loss: (sk: sock, ack_flag: bigint) => void
tcp_in_ack_event: (sk: sock, flag: number) => void
tcp_inbound_hash: (sk: sock, req: request_sock, skb: sk_buff, saddr: bigint, daddr: bigint, family: number, dif: number, sdif: number) => number
tcp_init: () => void
tcp_init_congestion_control: (sk: sock) => void
tcp_init_cwnd: (tp: tcp_sock, dst: dst_entry) => number
tcp_init_metrics: (sk: sock) => void
tcp_init_sock: (sk: sock) => void
tcp_init_transfer: (sk: sock, bpf_op: number, skb: sk_buff) => void
tcp_init_xmit_timers: (sk: sock) => void
tcp_initialize_rcv_mss: (sk: sock) => void
tcp_inq_hint: (sk: sock) => number
tcp_ioctl: KernelFunctions['tcp_bpf_ioctl']
tcp_keepalive_timer: (t: timer_list) => void
tcp_ld_RTO_revert: (sk: sock, seq: number) => void
tcp_leave_memory_pressure: (sk: sock) => void
tcp_make_synack: (sk: sock, dst: dst_entry, req: request_sock, foc: tcp_fastopen_cookie, synack_type: number, syn_skb: sk_buff) => sk_buff
tcp_mark_head_lost: (sk: sock, packets: number, mark_head: number) => void
tcp_mark_push: (tp: tcp_sock, skb: sk_buff) => void
tcp_mark_skb_lost: (sk: sock, skb: sk_buff) => void
tcp_match_skb_to_sack: (sk: sock, skb: sk_buff, start_seq: number, end_seq: number) => number
tcp_md5_add_sigpool: () => void
tcp_md5_alloc_sigpool: () => number
tcp_md5_do_add: (sk: sock, addr: tcp_ao_addr, family: number, prefixlen: number, l3index: number, flags: number, newkey: bigint, newkeylen: number) => number
tcp_md5_do_del: (sk: sock, addr: tcp_ao_addr, family: number, prefixlen: number, l3index: number, flags: number) => number
tcp_md5_do_lookup_exact: (sk: sock, addr: tcp_ao_addr, family: number, prefixlen: number, l3index: number, flags: number) => tcp_md5sig_key
tcp_md5_hash_key: (hp: tcp_sigpool, key: tcp_md5sig_key) => number
tcp_md5_key_copy: (sk: sock, addr: tcp_ao_addr, family: number, prefixlen: number, l3index: number, key: tcp_md5sig_key) => number
tcp_md5_release_sigpool: () => void
tcp_md5_twsk_free_rcu: (head: callback_head) => void
tcp_md5sig_info_free_rcu: (head: callback_head) => void
tcp_measure_rcv_mss: (sk: sock, skb: sk_buff) => void
tcp_metrics_fill_info: (msg: sk_buff, tm: tcp_metrics_block) => number
tcp_metrics_flush_all: (net: net) => void
tcp_metrics_init: () => void
tcp_metrics_nl_cmd_del: (skb: sk_buff, info: genl_info) => number
tcp_metrics_nl_cmd_get: (skb: sk_buff, info: genl_info) => number
tcp_metrics_nl_dump: (skb: sk_buff, cb: netlink_callback) => number
tcp_mmap: (file: file, sock: socket, vma: vm_area_struct) => number
tcp_msg_wait_data: (sk: sock, psock: sk_psock, timeo: bigint) => number
tcp_mss_to_mtu: (sk: sock, mss: number) => number
tcp_mstamp_refresh: (tp: tcp_sock) => void
tcp_mtu_to_mss: (sk: sock, pmtu: number) => number
tcp_mtup_init: (sk: sock) => void
tcp_net_metrics_exit_batch: (net_exit_list: list_head) => void
tcp_newly_delivered: (sk: sock, prior_delivered: number, flag: number) => number
tcp_newreno_mark_lost: (sk: sock, snd_una_advanced: boolean) => void
tcp_non_congestion_loss_retransmit: (sk: sock) => void
tcp_oow_rate_limited: (net: net, skb: sk_buff, mib_idx: number, last_oow_ack_time: bigint) => boolean
tcp_openreq_init_rwin: (req: request_sock, sk_listener: sock, dst: dst_entry) => void
tcp_orphan_count_sum: () => number
tcp_orphan_update: (unused: timer_list) => void
tcp_out_of_resources: (sk: sock, do_reset: boolean) => number
tcp_pace_kick: (timer: hrtimer) => number
tcp_parse_fastopen_option: (len: number, cookie: bigint, syn: boolean, foc: tcp_fastopen_cookie, exp_opt: boolean) => void
tcp_parse_mss_option: (th: tcphdr, user_mss: number) => number
tcp_parse_options: (net: net, skb: sk_buff, opt_rx: tcp_options_received, estab: number, foc: tcp_fastopen_cookie) => void
tcp_peek_len: (sock: socket) => number
tcp_peer_is_proven: (req: request_sock, dst: dst_entry) => boolean
tcp_plb_check_rehash: (sk: sock, plb: tcp_plb_state) => void
tcp_plb_update_state: (sk: sock, plb: tcp_plb_state, cong_ratio: number) => void
tcp_plb_update_state_upon_rto: (sk: sock, plb: tcp_plb_state) => void
tcp_poll: (file: file, sock: socket, wait: poll_table_struct) => number
tcp_process_tlp_ack: (sk: sock, ack: number, flag: number) => void
tcp_prune_ofo_queue: (sk: sock, in_skb: sk_buff) => boolean
tcp_push: (sk: sock, flags: number, mss_now: number, nonagle: number, size_goal: number) => void
tcp_push_one: (sk: sock, mss_now: number) => void
tcp_queue_rcv: (sk: sock, skb: sk_buff, fragstolen: bigint) => number
tcp_rack_advance: (tp: tcp_sock, sacked: number, end_seq: number, xmit_time: bigint) => void
tcp_rack_detect_loss: (sk: sock, reo_timeout: bigint) => void
tcp_rack_mark_lost: (sk: sock) => boolean
tcp_rack_reo_timeout: (sk: sock) => void
tcp_rack_skb_timeout: (tp: tcp_sock, skb: sk_buff, reo_wnd: number) => number
tcp_rack_update_reo_wnd: (sk: sock, rs: rate_sample) => void
tcp_rate_check_app_limited: (sk: sock) => void
tcp_rate_gen: (sk: sock, delivered: number, lost: number, is_sack_reneg: boolean, rs: rate_sample) => void
tcp_rate_skb_delivered: (sk: sock, skb: sk_buff, rs: rate_sample) => void
tcp_rate_skb_sent: (sk: sock, skb: sk_buff) => void
tcp_rbtree_insert: (root: rb_root, skb: sk_buff) => void
tcp_rcv_established: (sk: sock, skb: sk_buff) => void
tcp_rcv_space_adjust: (sk: sock) => void
tcp_rcv_spurious_retrans: (sk: sock, skb: sk_buff) => void
tcp_rcv_state_process: (sk: sock, skb: sk_buff) => number
tcp_rcv_synrecv_state_fastopen: (sk: sock) => void
tcp_read_done: (sk: sock, len: bigint) => void
tcp_read_skb: (sk: sock, recv_actor: bigint) => number
tcp_read_sock: (sk: sock, desc: read_descriptor_t, recv_actor: bigint) => number
tcp_read_sock_noack: (sk: sock, desc: read_descriptor_t, recv_actor: bigint, noack: boolean, copied_seq: bigint) => number
tcp_rearm_rto: (sk: sock) => void
tcp_recv_skb: (sk: sock, seq: number, off: bigint) => sk_buff
tcp_recv_timestamp: (msg: msghdr, sk: sock, tss: scm_timestamping_internal) => void
tcp_recvmsg: KernelFunctions['tcp_bpf_recvmsg']
tcp_recvmsg_dmabuf: (sk: sock, skb: sk_buff, offset: number, msg: msghdr, remaining_len: number) => number
tcp_recvmsg_locked: (sk: sock, msg: msghdr, len: bigint, flags: number, tss: scm_timestamping_internal, cmsg_flags: bigint) => number
tcp_register_congestion_control: (ca: tcp_congestion_ops) => number
tcp_register_ulp: (ulp: tcp_ulp_ops) => number
tcp_release_cb: (sk: sock) => void
tcp_release_cb_override: (ssk: sock) => void
tcp_remove_empty_skb: (sk: sock) => void
tcp_reno_cong_avoid: (sk: sock, ack: number, acked: number) => void
tcp_reno_ssthresh: (sk: sock) => number
tcp_reno_undo_cwnd: (sk: sock) => number
tcp_replace_ts_recent: (tp: tcp_sock, seq: number) => void
tcp_req_err: (sk: sock, seq: number, abort: boolean) => void
tcp_reqsk_send_challenge_ack: (sk: sock, skb: sk_buff, req: request_sock) => void
tcp_reset: (sk: sock, skb: sk_buff) => void
tcp_retransmit_skb: (sk: sock, skb: sk_buff, segs: number) => number
tcp_retransmit_timer: (sk: sock) => void
tcp_rtx_synack: (sk: sock, req: request_sock) => number
tcp_sack_compress_send_ack: (sk: sock) => void
tcp_sacktag_one: (sk: sock, state: tcp_sacktag_state, sacked: number, start_seq: number, end_seq: number, dup_sack: number, pcount: number, xmit_time: bigint) => number
tcp_sacktag_walk: (skb: sk_buff, sk: sock, next_dup: tcp_sack_block, state: tcp_sacktag_state, start_seq: number, end_seq: number, dup_sack_in: boolean) => sk_buff
tcp_sacktag_write_queue: (sk: sock, ack_skb: sk_buff, prior_snd_una: number, state: tcp_sacktag_state) => number
tcp_schedule_loss_probe: (sk: sock, advancing_rto: boolean) => boolean
tcp_select_initial_window: (sk: sock, __space: number, mss: number, rcv_wnd: bigint, __window_clamp: bigint, wscale_ok: number, rcv_wscale: bigint, init_rcv_wnd: number) => void
tcp_send_ack: (sk: sock) => void
tcp_send_active_reset: (sk: sock, reason: number) => void
tcp_send_challenge_ack: (sk: sock) => void
tcp_send_delayed_ack: (sk: sock) => void
tcp_send_dupack: (sk: sock, skb: sk_buff) => void
tcp_send_fin: (sk: sock) => void
tcp_send_loss_probe: (sk: sock) => void
tcp_send_mss: (sk: sock, size_goal: bigint, flags: number) => number
tcp_send_probe0: (sk: sock) => void
tcp_send_rcvq: KernelFunctions['tcp_bpf_sendmsg']
tcp_send_synack: (sk: sock) => number
tcp_send_window_probe: (sk: sock) => void
tcp_sendmsg: KernelFunctions['tcp_bpf_sendmsg']
tcp_sendmsg_fastopen: (sk: sock, msg: msghdr, copied: bigint, size: bigint, uarg: ubuf_info) => number
tcp_sendmsg_locked: KernelFunctions['tcp_bpf_sendmsg']
tcp_seq_next: (seq: seq_file, v: bigint, pos: bigint) => bigint
tcp_seq_start: KernelFunctions['tcp_get_idx']
tcp_seq_stop: (seq: seq_file, v: bigint) => void
tcp_set_allowed_congestion_control: (val: bigint) => number
tcp_set_ca_state: (sk: sock, ca_state: number) => void
tcp_set_congestion_control: (sk: sock, name: bigint, load: boolean, cap_net_admin: boolean) => number
tcp_set_default_congestion_control: (net: net, name: bigint) => number
tcp_set_keepalive: (sk: sock, val: number) => void
tcp_set_rcvlowat: (sk: sock, val: number) => number
tcp_set_state: (sk: sock, state: number) => void
tcp_set_ulp: (sk: sock, name: bigint) => number
tcp_set_window_clamp: (sk: sock, val: number) => number
tcp_setsockopt: (sk: sock, level: number, optname: number, optval: unknown, optlen: number) => number
tcp_shifted_skb: (sk: sock, prev: sk_buff, skb: sk_buff, state: tcp_sacktag_state, pcount: number, shifted: number, mss: number, dup_sack: boolean) => boolean
tcp_shutdown: (sk: sock, how: number) => void
tcp_sigpool_algo: (id: number, buf: bigint, buf_len: bigint) => bigint
tcp_sigpool_alloc_ahash: (alg: bigint, scratch_size: bigint) => number
tcp_sigpool_end: (c: tcp_sigpool) => void
tcp_sigpool_get: (id: number) => void
tcp_sigpool_hash_skb_data: (hp: tcp_sigpool, skb: sk_buff, header_len: number) => number
tcp_sigpool_release: (id: number) => void
tcp_sigpool_start: (id: number, c: tcp_sigpool) => number
tcp_simple_retransmit: (sk: sock) => void
tcp_sk_exit: (net: net) => void
tcp_sk_exit_batch: (net_exit_list: list_head) => void
tcp_sk_init: (net: net) => number
tcp_skb_can_collapse: (to: sk_buff, from: sk_buff) => boolean
tcp_skb_collapse_tstamp: (skb: sk_buff, next_skb: sk_buff) => void
tcp_skb_entail: (sk: sock, skb: sk_buff) => void
tcp_skb_shift: (to: sk_buff, from: sk_buff, pcount: number, shiftlen: number) => number
tcp_slow_start: (tp: tcp_sock, acked: number) => number
tcp_sndbuf_expand: (sk: sock) => void
tcp_sock_set_cork: (sk: sock, on: boolean) => void
tcp_sock_set_keepcnt: (sk: sock, val: number) => number
tcp_sock_set_keepidle: (sk: sock, val: number) => number
tcp_sock_set_keepidle_locked: (sk: sock, val: number) => number
tcp_sock_set_keepintvl: (sk: sock, val: number) => number
tcp_sock_set_nodelay: (sk: sock) => void
tcp_sock_set_quickack: (sk: sock, val: number) => void
tcp_sock_set_syncnt: (sk: sock, val: number) => number
tcp_sock_set_user_timeout: (sk: sock, val: number) => number
tcp_splice_data_recv: (rd_desc: read_descriptor_t, skb: sk_buff, offset: number, len: bigint) => number
tcp_splice_eof: (sock: socket) => void
tcp_splice_read: (sock: socket, ppos: bigint, pipe: pipe_inode_info, len: bigint, flags: number) => bigint
tcp_stream_alloc_skb: (sk: sock, gfp: number, force_schedule: boolean) => sk_buff
tcp_stream_memory_free: (sk: sock, wake: number) => boolean
tcp_syn_ack_timeout: (req: request_sock) => void
tcp_syn_flood_action: (sk: sock, proto: bigint) => boolean
tcp_synack_rtt_meas: (sk: sock, req: request_sock) => void
tcp_sync_mss: KernelFunctions['tcp_mtu_to_mss']
tcp_tasklet_func: (t: tasklet_struct) => void
tcp_tasklet_init: () => void
tcp_time_wait: (sk: sock, state: number, timeo: number) => void
tcp_timewait_state_process: (tw: inet_timewait_sock, skb: sk_buff, th: tcphdr, tw_isn: bigint) => number
tcp_trim_head: (sk: sock, skb: sk_buff, len: number) => number
tcp_try_coalesce: (sk: sock, to: sk_buff, from: sk_buff, fragstolen: bigint) => boolean
tcp_try_fastopen: (sk: sock, skb: sk_buff, req: request_sock, foc: tcp_fastopen_cookie, dst: dst_entry) => sock
tcp_try_keep_open: (sk: sock) => void
tcp_try_rmem_schedule: (sk: sock, skb: sk_buff, size: number) => number
tcp_try_to_open: (sk: sock, flag: number) => void
tcp_try_undo_loss: (sk: sock, frto_undo: boolean) => boolean
tcp_try_undo_recovery: (sk: sock) => boolean
tcp_tso_segs: (sk: sock, mss_now: number) => number
tcp_tsq_handler: (sk: sock) => void
tcp_twsk_destructor: (sk: sock) => void
tcp_twsk_purge: (net_exit_list: list_head) => void
tcp_twsk_unique: (sk: sock, sktw: sock, twp: bigint) => number
tcp_undo_cwnd_reduction: (sk: sock, unmark_loss: boolean) => void
tcp_unregister_congestion_control: (ca: tcp_congestion_ops) => void
tcp_unregister_ulp: (ulp: tcp_ulp_ops) => void
tcp_update_congestion_control: (ca: tcp_congestion_ops, old_ca: tcp_congestion_ops) => number
tcp_update_metrics: (sk: sock) => void
tcp_update_pacing_rate: (sk: sock) => void
tcp_update_recv_tstamps: (skb: sk_buff, tss: scm_timestamping_internal) => void
tcp_update_skb_after_send: (sk: sock, skb: sk_buff, prior_wstamp: bigint) => void
tcp_update_ulp: (sk: sock, proto: proto, write_space: bigint) => void
tcp_urg: (sk: sock, skb: sk_buff, th: tcphdr) => void
tcp_v4_conn_request: (sk: sock, skb: sk_buff) => number
tcp_v4_connect: (sk: sock, uaddr: sockaddr, addr_len: number) => number
tcp_v4_destroy_sock: (sk: sock) => void
tcp_v4_do_rcv: (sk: sock, skb: sk_buff) => number
tcp_v4_early_demux: (skb: sk_buff) => number
tcp_v4_err: (skb: sk_buff, info: number) => number
tcp_v4_fill_cb: (skb: sk_buff, iph: iphdr, th: tcphdr) => void
tcp_v4_get_syncookie: (sk: sock, iph: iphdr, th: tcphdr, cookie: bigint) => number
tcp_v4_init: () => void
tcp_v4_init_seq_and_ts_off: (net: net, skb: sk_buff) => unknown
tcp_v4_init_sock: (sk: sock) => number
tcp_v4_md5_hash_headers: (hp: tcp_sigpool, daddr: number, saddr: number, th: tcphdr, nbytes: number) => number
tcp_v4_md5_hash_skb: (md5_hash: bigint, key: tcp_md5sig_key, sk: sock, skb: sk_buff) => number
tcp_v4_md5_lookup: (sk: sock, addr_sk: sock) => tcp_md5sig_key
tcp_v4_mtu_reduced: (sk: sock) => void
tcp_v4_parse_md5_keys: (sk: sock, optname: number, optval: unknown, optlen: number) => number
tcp_v4_pre_connect: KernelFunctions['tcp_v4_connect']
tcp_v4_rcv: (skb: sk_buff) => number
tcp_v4_reqsk_destructor: (req: request_sock) => void
tcp_v4_reqsk_send_ack: KernelFunctions['tcp_reqsk_send_challenge_ack']
tcp_v4_restore_cb: (skb: sk_buff) => void
tcp_v4_route_req: (sk: sock, skb: sk_buff, fl: flowi, req: request_sock, tw_isn: number) => dst_entry
tcp_v4_send_ack: (sk: sock, skb: sk_buff, seq: number, ack: number, win: number, tsval: number, tsecr: number, oif: number, key: tcp_key, reply_flags: number, tos: number, txhash: number) => void
tcp_v4_send_check: (sk: sock, skb: sk_buff) => void
tcp_v4_send_reset: (sk: sock, skb: sk_buff, reason: number) => void
tcp_v4_send_synack: (sk: sock, dst: dst_entry, fl: flowi, req: request_sock, foc: tcp_fastopen_cookie, synack_type: number, syn_skb: sk_buff) => number
tcp_v4_syn_recv_sock: (sk: sock, skb: sk_buff, req: request_sock, dst: dst_entry, req_unhash: request_sock, own_req: bigint, opt_child_init: bigint) => sock
tcp_v6_conn_request: (sk: sock, skb: sk_buff) => number
tcp_v6_connect: KernelFunctions['tcp_v4_connect']
tcp_v6_do_rcv: (sk: sock, skb: sk_buff) => number
tcp_v6_early_demux: (skb: sk_buff) => void
tcp_v6_err: (skb: sk_buff, opt: inet6_skb_parm, type_: number, code: number, offset: number, info: number) => number
tcp_v6_fill_cb: (skb: sk_buff, hdr: ipv6hdr, th: tcphdr) => void
tcp_v6_get_syncookie: (sk: sock, iph: ipv6hdr, th: tcphdr, cookie: bigint) => number
tcp_v6_init_seq_and_ts_off: (net: net, skb: sk_buff) => unknown
tcp_v6_init_sock: (sk: sock) => number
tcp_v6_mapped_child_init: (newsk: sock, sk: sock) => void
tcp_v6_md5_hash_skb: KernelFunctions['tcp_v4_md5_hash_skb']
tcp_v6_md5_lookup: KernelFunctions['tcp_v4_md5_lookup']
tcp_v6_mtu_reduced: (sk: sock) => void
tcp_v6_parse_md5_keys: KernelFunctions['tcp_v4_parse_md5_keys']
tcp_v6_pre_connect: KernelFunctions['tcp_v4_connect']
tcp_v6_rcv: (skb: sk_buff) => number
tcp_v6_reqsk_destructor: (req: request_sock) => void
tcp_v6_reqsk_send_ack: KernelFunctions['tcp_reqsk_send_challenge_ack']
tcp_v6_restore_cb: (skb: sk_buff) => void
tcp_v6_route_req: KernelFunctions['tcp_v4_route_req']
tcp_v6_send_check: (sk: sock, skb: sk_buff) => void
tcp_v6_send_reset: KernelFunctions['tcp_v4_send_reset']
tcp_v6_send_response: (sk: sock, skb: sk_buff, seq: number, ack: number, win: number, tsval: number, tsecr: number, oif: number, rst: number, tclass: number, label: number, priority: number, txhash: number, key: tcp_key) => void
tcp_v6_send_synack: KernelFunctions['tcp_v4_send_synack']
tcp_v6_syn_recv_sock: KernelFunctions['tcp_v4_syn_recv_sock']
tcp_validate_congestion_control: (ca: tcp_congestion_ops) => number
tcp_validate_incoming: (sk: sock, skb: sk_buff, th: tcphdr, syn_inerr: number) => boolean
tcp_wfree: (skb: sk_buff) => void
tcp_wmem_schedule: (sk: sock, copy: number) => number
tcp_write_queue_purge: (sk: sock) => void
tcp_write_timer: (t: timer_list) => void
tcp_write_timer_handler: (sk: sock) => void
tcp_write_wakeup: (sk: sock, mib: number) => number
tcp_write_xmit: (sk: sock, mss_now: number, nonagle: number, push_one: number, gfp: number) => boolean
tcp_xa_pool_commit_locked: (sk: sock, p: tcp_xa_pool) => void
tcp_xmit_probe_skb: (sk: sock, urgent: number, mib: number) => number
tcp_xmit_recovery: (sk: sock, rexmit: number) => void
tcp_xmit_retransmit_queue: (sk: sock) => void
tcp_zerocopy_receive: (sk: sock, zc: tcp_zerocopy_receive, tss: scm_timestamping_internal) => number
tcp_zerocopy_vm_insert_batch: (vma: vm_area_struct, pages: bigint, pages_to_map: number, address: bigint, length: bigint, seq: bigint, zc: tcp_zerocopy_receive, total_bytes_to_map: number) => number
try_to_wake_up: (p: task_struct, state: number, wake_flags: number) => number
udp_abort: KernelFunctions['tcp_abort']
udp_bpf_ioctl: KernelFunctions['tcp_bpf_ioctl']
udp_bpf_recvmsg: KernelFunctions['tcp_bpf_recvmsg']
udp_bpf_update_proto: KernelFunctions['tcp_bpf_update_proto']
udp_bpf_v4_build_proto: () => number
udp_cmsg_send: (sk: sock, msg: msghdr, gso_size: bigint) => number
udp_destroy_sock: (sk: sock) => void
udp_destruct_common: (sk: sock) => void
udp_destruct_sock: (sk: sock) => void
udp_disconnect: KernelFunctions['tcp_disconnect']
udp_ehashfn: (net: net, laddr: number, lport: number, faddr: number, fport: number) => number
udp_encap_disable: () => void
udp_encap_enable: () => void
udp_err: KernelFunctions['tcp_v4_err']
udp_flow_hashrnd: () => number
udp_flush_pending_frames: (sk: sock) => void
udp_get_first: (seq: seq_file, start: number) => sock
udp_get_next: (seq: seq_file, sk: sock) => sock
udp_getsockopt: KernelFunctions['tcp_getsockopt']
udp_gro_complete: (skb: sk_buff, nhoff: number, lookup: bigint) => number
udp_gro_receive: (head: list_head, skb: sk_buff, uh: udphdr, sk: sock) => sk_buff
udp_init: () => void
udp_init_sock: (sk: sock) => number
udp_ioctl: KernelFunctions['tcp_bpf_ioctl']
udp_lib_close: KernelFunctions['tcp_close']
udp_lib_get_port: (sk: sock, snum: number, hash2_nulladdr: number) => number
udp_lib_getsockopt: KernelFunctions['tcp_getsockopt']
udp_lib_hash: (sk: sock) => number
udp_lib_lport_inuse: (net: net, num: number, hslot: udp_hslot, bitmap: bigint, sk: sock, log: number) => number
udp_lib_lport_inuse2: (net: net, num: number, hslot2: udp_hslot, sk: sock) => number
udp_lib_rehash: (sk: sock, newhash: number) => void
udp_lib_setsockopt: (sk: sock, level: number, optname: number, optval: unknown, optlen: number, push_pending_frames: bigint) => number
udp_lib_unhash: (sk: sock) => void
udp_pernet_exit: (net: net) => void
udp_pernet_init: (net: net) => number
udp_poll: KernelFunctions['tcp_poll']
udp_pre_connect: KernelFunctions['tcp_v4_connect']
udp_push_pending_frames: (sk: sock) => number
udp_queue_rcv_one_skb: (sk: sock, skb: sk_buff) => number
udp_queue_rcv_skb: (sk: sock, skb: sk_buff) => number
udp_rcv: (skb: sk_buff) => number
udp_read_skb: KernelFunctions['tcp_read_skb']
udp_recvmsg: KernelFunctions['tcp_bpf_recvmsg']
udp_rmem_release: (sk: sock, size: number, partial: number, rx_queue_lock_held: boolean) => void
udp_send_skb: (skb: sk_buff, fl4: flowi4, cork: inet_cork) => number
udp_sendmsg: (sk: sock, msg: msghdr, len: bigint) => number
udp_seq_next: KernelFunctions['tcp_seq_next']
udp_seq_start: KernelFunctions['tcp_get_idx']
udp_seq_stop: KernelFunctions['tcp_seq_stop']
udp_set_csum: (nocheck: boolean, skb: sk_buff, saddr: number, daddr: number, len: number) => void
udp_set_peek_off: (sk: sock, val: number) => number
udp_setsockopt: KernelFunctions['tcp_setsockopt']
udp_sk_rx_dst_set: (sk: sock, dst: dst_entry) => boolean
udp_skb_destructor: (sk: sock, skb: sk_buff) => void
udp_splice_eof: (sock: socket) => void
udp_table_init: (table: udp_table, name: bigint) => void
udp_unicast_rcv_skb: (sk: sock, skb: sk_buff, uh: udphdr) => number
udp_v4_early_demux: (skb: sk_buff) => number
udp_v4_get_port: (sk: sock, snum: number) => number
udp_v4_rehash: (sk: sock) => void
udp_v6_early_demux: (skb: sk_buff) => void
udp_v6_get_port: (sk: sock, snum: number) => number
udp_v6_push_pending_frames: (sk: sock) => number
udp_v6_rehash: (sk: sock) => void
udp_v6_send_skb: (skb: sk_buff, fl6: flowi6, cork: inet_cork) => number
vfs_caches_init: () => void
vfs_caches_init_early: () => void
vfs_cancel_lock: (filp: file, fl: file_lock) => number
vfs_clean_context: (fc: fs_context) => void
vfs_cleanup_quota_inode: (sb: super_block, type_: number) => void
vfs_clone_file_range: (file_in: file, pos_in: bigint, file_out: file, pos_out: bigint, len: bigint, remap_flags: number) => bigint
vfs_cmd_create: (fc: fs_context, exclusive: boolean) => number
vfs_copy_file_range: (file_in: file, pos_in: bigint, file_out: file, pos_out: bigint, len: bigint, flags: number) => bigint
vfs_create: (idmap: mnt_idmap, dir: inode, dentry: dentry, mode: number, want_excl: boolean) => number
vfs_create_mount: (fc: fs_context) => vfsmount
vfs_dedupe_file_range: (file: file, same: file_dedupe_range) => number
vfs_dedupe_file_range_one: (src_file: file, src_pos: bigint, dst_file: file, dst_pos: bigint, len: bigint, remap_flags: number) => bigint
vfs_dentry_acceptable: (context: bigint, dentry: dentry) => number
vfs_dup_fs_context: (src_fc: fs_context) => fs_context
vfs_fadvise: (file: file, offset: bigint, len: bigint, advice: number) => number
vfs_fallocate: (file: file, mode: number, offset: bigint, len: bigint) => number
vfs_fchmod: (file: file, mode: number) => number
vfs_fchown: (file: file, user: number, group: number) => number
vfs_fileattr_get: (dentry: dentry, fa: fileattr) => number
vfs_fileattr_set: (idmap: mnt_idmap, dentry: dentry, fa: fileattr) => number
vfs_fstat: (fd: number, stat: kstat) => number
vfs_fstatat: (dfd: number, filename: bigint, stat: kstat, flags: number) => number
vfs_fsync: (file: file, datasync: number) => number
vfs_fsync_range: (file: file, start: bigint, end: bigint, datasync: number) => number
vfs_get_acl: (idmap: mnt_idmap, dentry: dentry, acl_name: bigint) => posix_acl
vfs_get_fsid: (dentry: dentry, fsid: __kernel_fsid_t) => number
vfs_get_link: (dentry: dentry, done: delayed_call) => bigint
vfs_get_tree: (fc: fs_context) => number
vfs_getattr: (path: path, stat: kstat, request_mask: number, query_flags: number) => number
vfs_getattr_nosec: KernelFunctions['vfs_getattr']
vfs_getxattr: (idmap: mnt_idmap, dentry: dentry, name: bigint, value: bigint, size: bigint) => bigint
vfs_getxattr_alloc: (idmap: mnt_idmap, dentry: dentry, name: bigint, xattr_value: bigint, xattr_size: bigint, flags: number) => number
vfs_inode_has_locks: (inode: inode) => boolean
vfs_iocb_iter_read: (file: file, iocb: kiocb, iter: iov_iter) => bigint
vfs_iocb_iter_write: KernelFunctions['vfs_iocb_iter_read']
vfs_ioctl: (filp: file, cmd: number, arg: bigint) => bigint
vfs_iter_read: (file: file, iter: iov_iter, ppos: bigint, flags: number) => bigint
vfs_iter_write: KernelFunctions['vfs_iter_read']
vfs_kern_mount: (type_: file_system_type, flags: number, name: bigint, data: bigint) => vfsmount
vfs_link: (old_dentry: dentry, idmap: mnt_idmap, dir: inode, new_dentry: dentry, delegated_inode: bigint) => number
vfs_listxattr: (dentry: dentry, list: bigint, size: bigint) => bigint
vfs_llseek: (file: file, offset: bigint, whence: number) => bigint
vfs_lock_file: (filp: file, cmd: number, fl: file_lock, conf: file_lock) => number
vfs_mkdir: (idmap: mnt_idmap, dir: inode, dentry: dentry, mode: number) => number
vfs_mknod: (idmap: mnt_idmap, dir: inode, dentry: dentry, mode: number, dev: number) => number
vfs_mkobj: (dentry: dentry, mode: number, f: bigint, arg: bigint) => number
vfs_open: (path: path, file: file) => number
vfs_parse_comma_sep: (s: bigint) => bigint
vfs_parse_fs_param: (fc: fs_context, param: fs_parameter) => number
vfs_parse_fs_param_source: (fc: fs_context, param: fs_parameter) => number
vfs_parse_fs_string: (fc: fs_context, key: bigint, value: bigint, v_size: bigint) => number
vfs_parse_monolithic_sep: (fc: fs_context, data: bigint, sep: bigint) => number
vfs_path_lookup: (dentry: dentry, mnt: vfsmount, name: bigint, flags: number, path: path) => number
vfs_path_parent_lookup: (filename: filename, flags: number, parent: path, last: qstr, root: path) => number
vfs_read: (file: file, buf: bigint, count: bigint, pos: bigint) => bigint
vfs_readlink: (dentry: dentry, buffer: bigint, buflen: number) => number
vfs_readv: (file: file, vec: iovec, vlen: bigint, pos: bigint, flags: number) => bigint
vfs_remove_acl: KernelFunctions['bpf_lsm_inode_get_acl']
vfs_removexattr: KernelFunctions['bpf_lsm_inode_removexattr']
vfs_rename: (rd: renamedata) => number
vfs_rmdir: (idmap: mnt_idmap, dir: inode, dentry: dentry) => number
vfs_set_acl: KernelFunctions['bpf_lsm_inode_set_acl']
vfs_setlease: (filp: file, arg: number, lease: bigint, priv: bigint) => number
vfs_setpos: (file: file, offset: bigint, maxsize: bigint) => bigint
vfs_setxattr: KernelFunctions['bpf_lsm_inode_setxattr']
vfs_splice_read: (in_: file, ppos: bigint, pipe: pipe_inode_info, len: bigint, flags: number) => bigint
vfs_statfs: (path: path, buf: kstatfs) => number
vfs_statx: (dfd: number, filename: filename, flags: number, stat: kstat, request_mask: number) => number
vfs_statx_path: (path: path, flags: number, stat: kstat, request_mask: number) => number
vfs_submount: (mountpoint: dentry, type_: file_system_type, name: bigint, data: bigint) => vfsmount
vfs_symlink: (idmap: mnt_idmap, dir: inode, dentry: dentry, oldname: bigint) => number
vfs_test_lock: KernelFunctions['vfs_cancel_lock']
vfs_tmpfile: (idmap: mnt_idmap, parentpath: path, file: file, mode: number) => number
vfs_truncate: (path: path, length: bigint) => bigint
vfs_unlink: (idmap: mnt_idmap, dir: inode, dentry: dentry, delegated_inode: bigint) => number
vfs_utimes: (path: path, times: timespec64) => number
vfs_write: KernelFunctions['vfs_read']
vfs_writev: KernelFunctions['vfs_readv']
wake_up_new_task: (p: task_struct) => void
}
}
declare module 'skep/kernel' {
interface KernelStructs {
readonly Qdisc: Qdisc
readonly Qdisc_class_ops: Qdisc_class_ops
readonly Qdisc_ops: Qdisc_ops
readonly __call_single_data: __call_single_data
readonly __call_single_node: __call_single_node
readonly __genradix: __genradix
readonly __kernel_fsid_t: __kernel_fsid_t
readonly __kernel_sockaddr_storage: __kernel_sockaddr_storage
readonly __kernel_timespec: __kernel_timespec
readonly __kfifo: __kfifo
readonly __sifields: __sifields
readonly _ddebug: _ddebug
readonly _ddebug_info: _ddebug_info
readonly access_coordinate: access_coordinate
readonly acpi_device_id: acpi_device_id
readonly acpi_dmar_header: acpi_dmar_header
readonly action_cache: action_cache
readonly address_space: address_space
readonly address_space_operations: address_space_operations
readonly ahash_request: ahash_request
readonly alarm: alarm
readonly anon_vma: anon_vma
readonly arch_hw_breakpoint: arch_hw_breakpoint
readonly arch_tlbflush_unmap_batch: arch_tlbflush_unmap_batch
readonly arch_uprobe: arch_uprobe
readonly arch_uprobe_task: arch_uprobe_task
readonly assoc_array: assoc_array
readonly async_poll: async_poll
readonly atomic64_t: atomic64_t
readonly atomic_t: atomic_t
readonly attribute: attribute
readonly attribute_group: attribute_group
readonly audit_aux_data: audit_aux_data
readonly audit_cap_data: audit_cap_data
readonly audit_chunk: audit_chunk
readonly audit_context: audit_context
readonly audit_field: audit_field
readonly audit_fsnotify_mark: audit_fsnotify_mark
readonly audit_krule: audit_krule
readonly audit_names: audit_names
readonly audit_node: audit_node
readonly audit_ntp_data: audit_ntp_data
readonly audit_ntp_val: audit_ntp_val
readonly audit_parent: audit_parent
readonly audit_proctitle: audit_proctitle
readonly audit_tree: audit_tree
readonly audit_tree_refs: audit_tree_refs
readonly audit_watch: audit_watch
readonly auto_mode_param: auto_mode_param
readonly autogroup: autogroup
readonly backing_dev_info: backing_dev_info
readonly badblocks: badblocks
readonly balance_callback: balance_callback
readonly bdi_writeback: bdi_writeback
readonly bin_attribute: bin_attribute
readonly binfmt_misc: binfmt_misc
readonly bio: bio
readonly bio_alloc_cache: bio_alloc_cache
readonly bio_integrity_payload: bio_integrity_payload
readonly bio_issue: bio_issue
readonly bio_list: bio_list
readonly bio_set: bio_set
readonly bio_vec: bio_vec
readonly blk_flush_queue: blk_flush_queue
readonly blk_holder_ops: blk_holder_ops
readonly blk_independent_access_range: blk_independent_access_range
readonly blk_independent_access_ranges: blk_independent_access_ranges
readonly blk_integrity: blk_integrity
readonly blk_mq_ctx: blk_mq_ctx
readonly blk_mq_ctxs: blk_mq_ctxs
readonly blk_mq_debugfs_attr: blk_mq_debugfs_attr
readonly blk_mq_hw_ctx: blk_mq_hw_ctx
readonly blk_mq_ops: blk_mq_ops
readonly blk_mq_queue_map: blk_mq_queue_map
readonly blk_mq_tag_set: blk_mq_tag_set
readonly blk_mq_tags: blk_mq_tags
readonly blk_plug: blk_plug
readonly blk_queue_stats: blk_queue_stats
readonly blk_rq_stat: blk_rq_stat
readonly blk_trace: blk_trace
readonly blkcg: blkcg
readonly blkcg_gq: blkcg_gq
readonly blkcg_policy_data: blkcg_policy_data
readonly blkg_iostat: blkg_iostat
readonly blkg_iostat_set: blkg_iostat_set
readonly blkg_policy_data: blkg_policy_data
readonly block_device: block_device
readonly block_device_operations: block_device_operations
readonly blocking_notifier_head: blocking_notifier_head
readonly bpf_arena: bpf_arena
readonly bpf_attr: bpf_attr
readonly bpf_cgroup_storage: bpf_cgroup_storage
readonly bpf_cgroup_storage_key: bpf_cgroup_storage_key
readonly bpf_cgroup_storage_map: bpf_cgroup_storage_map
readonly bpf_ctx_arg_aux: bpf_ctx_arg_aux
readonly bpf_func_info: bpf_func_info
readonly bpf_func_info_aux: bpf_func_info_aux
readonly bpf_func_proto: bpf_func_proto
readonly bpf_insn: bpf_insn
readonly bpf_iter_seq_info: bpf_iter_seq_info
readonly bpf_jit_poke_descriptor: bpf_jit_poke_descriptor
readonly bpf_kfunc_btf: bpf_kfunc_btf
readonly bpf_kfunc_btf_tab: bpf_kfunc_btf_tab
readonly bpf_kfunc_desc: bpf_kfunc_desc
readonly bpf_kfunc_desc_tab: bpf_kfunc_desc_tab
readonly bpf_ksym: bpf_ksym
readonly bpf_line_info: bpf_line_info
readonly bpf_link: bpf_link
readonly bpf_link_ops: bpf_link_ops
readonly bpf_local_storage: bpf_local_storage
readonly bpf_local_storage_data: bpf_local_storage_data
readonly bpf_local_storage_map: bpf_local_storage_map
readonly bpf_local_storage_map_bucket: bpf_local_storage_map_bucket
readonly bpf_map: bpf_map
readonly bpf_map_ops: bpf_map_ops
readonly bpf_map_owner: bpf_map_owner
readonly bpf_mem_alloc: bpf_mem_alloc
readonly bpf_mem_cache: bpf_mem_cache
readonly bpf_mem_caches: bpf_mem_caches
readonly bpf_mprog_bundle: bpf_mprog_bundle
readonly bpf_mprog_cp: bpf_mprog_cp
readonly bpf_mprog_entry: bpf_mprog_entry
readonly bpf_mprog_fp: bpf_mprog_fp
readonly bpf_net_context: bpf_net_context
readonly bpf_nh_params: bpf_nh_params
readonly bpf_offload_dev: bpf_offload_dev
readonly bpf_prog: bpf_prog
readonly bpf_prog_array: bpf_prog_array
readonly bpf_prog_array_item: bpf_prog_array_item
readonly bpf_prog_aux: bpf_prog_aux
readonly bpf_prog_offload: bpf_prog_offload
readonly bpf_prog_offload_ops: bpf_prog_offload_ops
readonly bpf_prog_ops: bpf_prog_ops
readonly bpf_prog_stats: bpf_prog_stats
readonly bpf_raw_event_map: bpf_raw_event_map
readonly bpf_redirect_info: bpf_redirect_info
readonly bpf_retval_range: bpf_retval_range
readonly bpf_run_ctx: bpf_run_ctx
readonly bpf_storage_buffer: bpf_storage_buffer
readonly bpf_struct_ops: bpf_struct_ops
readonly bpf_struct_ops_arg_info: bpf_struct_ops_arg_info
readonly bpf_struct_ops_desc: bpf_struct_ops_desc
readonly bpf_token: bpf_token
readonly bpf_tramp_image: bpf_tramp_image
readonly bpf_trampoline: bpf_trampoline
readonly bpf_verifier_log: bpf_verifier_log
readonly bpf_verifier_ops: bpf_verifier_ops
readonly bpf_xdp_entity: bpf_xdp_entity
readonly bpf_xdp_link: bpf_xdp_link
readonly br_ip: br_ip
readonly br_mcast_stats: br_mcast_stats
readonly br_tunnel_info: br_tunnel_info
readonly bridge_id: bridge_id
readonly bridge_mcast_other_query: bridge_mcast_other_query
readonly bridge_mcast_own_query: bridge_mcast_own_query
readonly bridge_mcast_querier: bridge_mcast_querier
readonly bridge_mcast_stats: bridge_mcast_stats
readonly bridge_stp_xstats: bridge_stp_xstats
readonly btf: btf
readonly btf_field: btf_field
readonly btf_field_graph_root: btf_field_graph_root
readonly btf_field_kptr: btf_field_kptr
readonly btf_func_model: btf_func_model
readonly btf_header: btf_header
readonly btf_id_dtor_kfunc: btf_id_dtor_kfunc
readonly btf_id_dtor_kfunc_tab: btf_id_dtor_kfunc_tab
readonly btf_id_set8: btf_id_set8
readonly btf_kfunc_hook_filter: btf_kfunc_hook_filter
readonly btf_kfunc_set_tab: btf_kfunc_set_tab
readonly btf_mod_pair: btf_mod_pair
readonly btf_record: btf_record
readonly btf_struct_meta: btf_struct_meta
readonly btf_struct_metas: btf_struct_metas
readonly btf_struct_ops_tab: btf_struct_ops_tab
readonly btf_type: btf_type
readonly bucket_table: bucket_table
readonly buffer_head: buffer_head
readonly bug_entry: bug_entry
readonly bus_dma_region: bus_dma_region
readonly bus_type: bus_type
readonly bvec_iter: bvec_iter
readonly cache_tag: cache_tag
readonly cacheline_padding: cacheline_padding
readonly callback_head: callback_head
readonly capture_control: capture_control
readonly cdev: cdev
readonly cdrom_device_info: cdrom_device_info
readonly cdrom_device_ops: cdrom_device_ops
readonly cfs_bandwidth: cfs_bandwidth
readonly cfs_rq: cfs_rq
readonly cftype: cftype
readonly cgroup: cgroup
readonly cgroup_base_stat: cgroup_base_stat
readonly cgroup_bpf: cgroup_bpf
readonly cgroup_file: cgroup_file
readonly cgroup_freezer_state: cgroup_freezer_state
readonly cgroup_namespace: cgroup_namespace
readonly cgroup_root: cgroup_root
readonly cgroup_rstat_cpu: cgroup_rstat_cpu
readonly cgroup_subsys: cgroup_subsys
readonly cgroup_subsys_state: cgroup_subsys_state
readonly cipher_alg: cipher_alg
readonly class: class_2
readonly compact_control: compact_control
readonly compat_robust_list: compat_robust_list
readonly compat_robust_list_head: compat_robust_list_head
readonly completion: completion
readonly compress_alg: compress_alg
readonly core_state: core_state
readonly core_thread: core_thread
readonly cper_sec_proc_arm: cper_sec_proc_arm
readonly cpu_itimer: cpu_itimer
readonly cpu_rmap: cpu_rmap
readonly cpu_stop_done: cpu_stop_done
readonly cpu_stop_work: cpu_stop_work
readonly cpudl: cpudl
readonly cpudl_item: cpudl_item
readonly cpufreq_cpuinfo: cpufreq_cpuinfo
readonly cpufreq_frequency_table: cpufreq_frequency_table
readonly cpufreq_governor: cpufreq_governor
readonly cpufreq_policy: cpufreq_policy
readonly cpufreq_stats: cpufreq_stats
readonly cpuidle_state: cpuidle_state
readonly cpumap: cpumap
readonly cpumask: cpumask
readonly cpupri: cpupri
readonly cpupri_vec: cpupri_vec
readonly cred: cred
readonly crypto_alg: crypto_alg
readonly crypto_async_request: crypto_async_request
readonly crypto_kpp: crypto_kpp
readonly crypto_shash: crypto_shash
readonly crypto_skcipher: crypto_skcipher
readonly crypto_tfm: crypto_tfm
readonly crypto_type: crypto_type
readonly css_set: css_set
readonly ctl_dir: ctl_dir
readonly ctl_node: ctl_node
readonly ctl_table: ctl_table
readonly ctl_table_header: ctl_table_header
readonly ctl_table_poll: ctl_table_poll
readonly ctl_table_root: ctl_table_root
readonly ctl_table_set: ctl_table_set
readonly ctx_rq_wait: ctx_rq_wait
readonly cxl_cdat: cxl_cdat
readonly cxl_component_reg_map: cxl_component_reg_map
readonly cxl_component_regs: cxl_component_regs
readonly cxl_decoder: cxl_decoder
readonly cxl_dev_state: cxl_dev_state
readonly cxl_device_reg_map: cxl_device_reg_map
readonly cxl_device_regs: cxl_device_regs
readonly cxl_dport: cxl_dport
readonly cxl_endpoint_decoder: cxl_endpoint_decoder
readonly cxl_event: cxl_event
readonly cxl_event_dram: cxl_event_dram
readonly cxl_event_gen_media: cxl_event_gen_media
readonly cxl_event_generic: cxl_event_generic
readonly cxl_event_media_hdr: cxl_event_media_hdr
readonly cxl_event_mem_module: cxl_event_mem_module
readonly cxl_event_record_hdr: cxl_event_record_hdr
readonly cxl_event_record_raw: cxl_event_record_raw
readonly cxl_get_event_payload: cxl_get_event_payload
readonly cxl_get_health_info: cxl_get_health_info
readonly cxl_mailbox: cxl_mailbox
readonly cxl_memdev: cxl_memdev
readonly cxl_nvdimm: cxl_nvdimm
readonly cxl_nvdimm_bridge: cxl_nvdimm_bridge
readonly cxl_pmem_region: cxl_pmem_region
readonly cxl_pmem_region_mapping: cxl_pmem_region_mapping
readonly cxl_pmu_reg_map: cxl_pmu_reg_map
readonly cxl_pmu_regs: cxl_pmu_regs
readonly cxl_poison_record: cxl_poison_record
readonly cxl_port: cxl_port
readonly cxl_rch_regs: cxl_rch_regs
readonly cxl_rcrb_info: cxl_rcrb_info
readonly cxl_reg_map: cxl_reg_map
readonly cxl_region: cxl_region
readonly cxl_region_params: cxl_region_params
readonly cxl_register_map: cxl_register_map
readonly cxl_regs: cxl_regs
readonly damon_addr_range: damon_addr_range
readonly damon_region: damon_region
readonly dax_device: dax_device
readonly dax_holder_operations: dax_holder_operations
readonly dax_operations: dax_operations
readonly dcbnl_rtnl_ops: dcbnl_rtnl_ops
readonly ddebug_class_map: ddebug_class_map
readonly deferred_split: deferred_split
readonly delayed_call: delayed_call
readonly delayed_work: delayed_work
readonly dentry: dentry
readonly dentry_operations: dentry_operations
readonly desc_ptr: desc_ptr
readonly desc_struct: desc_struct
readonly dev_archdata: dev_archdata
readonly dev_ifalias: dev_ifalias
readonly dev_iommu: dev_iommu
readonly dev_links_info: dev_links_info
readonly dev_msi_info: dev_msi_info
readonly dev_pagemap: dev_pagemap
readonly dev_pagemap_ops: dev_pagemap_ops
readonly dev_pm_domain: dev_pm_domain
readonly dev_pm_info: dev_pm_info
readonly dev_pm_ops: dev_pm_ops
readonly dev_pm_qos: dev_pm_qos
readonly dev_pm_qos_request: dev_pm_qos_request
readonly device: device
readonly device_attribute: device_attribute
readonly device_dma_parameters: device_dma_parameters
readonly device_driver: device_driver
readonly device_link: device_link
readonly device_node: device_node
readonly device_physical_location: device_physical_location
readonly device_private: device_private
readonly device_type: device_type
readonly devlink: devlink
readonly devlink_dev_stats: devlink_dev_stats
readonly devlink_dpipe_headers: devlink_dpipe_headers
readonly devlink_linecard: devlink_linecard
readonly devlink_linecard_ops: devlink_linecard_ops
readonly devlink_linecard_type: devlink_linecard_type
readonly devlink_ops: devlink_ops
readonly devlink_port: devlink_port
readonly devlink_port_attrs: devlink_port_attrs
readonly devlink_port_ops: devlink_port_ops
readonly devlink_port_pci_pf_attrs: devlink_port_pci_pf_attrs
readonly devlink_port_pci_sf_attrs: devlink_port_pci_sf_attrs
readonly devlink_port_pci_vf_attrs: devlink_port_pci_vf_attrs
readonly devlink_port_phys_attrs: devlink_port_phys_attrs
readonly devlink_rate: devlink_rate
readonly devlink_rel: devlink_rel
readonly devlink_trap_metadata: devlink_trap_metadata
readonly dim_cq_moder: dim_cq_moder
readonly dim_irq_moder: dim_irq_moder
readonly disk_events: disk_events
readonly disk_stats: disk_stats
readonly dl_bw: dl_bw
readonly dl_rq: dl_rq
readonly dma_fence: dma_fence
readonly dma_fence_ops: dma_fence_ops
readonly dma_map_ops: dma_map_ops
readonly dmar_dev_scope: dmar_dev_scope
readonly dmar_drhd_unit: dmar_drhd_unit
readonly dql: dql
readonly dquot_operations: dquot_operations
readonly driver_private: driver_private
readonly dst_cache: dst_cache
readonly dst_cache_pcpu: dst_cache_pcpu
readonly dst_entry: dst_entry
readonly dst_metrics: dst_metrics
readonly dst_ops: dst_ops
readonly eee_config: eee_config
readonly elevator_mq_ops: elevator_mq_ops
readonly elevator_queue: elevator_queue
readonly elevator_type: elevator_type
readonly elf64_hdr: elf64_hdr
readonly elf64_shdr: elf64_shdr
readonly elf64_sym: elf64_sym
readonly elv_fs_entry: elv_fs_entry
readonly em_perf_domain: em_perf_domain
readonly em_perf_state: em_perf_state
readonly em_perf_table: em_perf_table
readonly ethtool_netdev_state: ethtool_netdev_state
readonly ethtool_ops: ethtool_ops
readonly event_filter: event_filter
readonly eventfd_ctx: eventfd_ctx
readonly exception_table_entry: exception_table_entry
readonly export_operations: export_operations
readonly ext4_allocation_context: ext4_allocation_context
readonly ext4_allocation_request: ext4_allocation_request
readonly ext4_buddy: ext4_buddy
readonly ext4_extent: ext4_extent
readonly ext4_free_extent: ext4_free_extent
readonly ext4_fsmap: ext4_fsmap
readonly ext4_group_info: ext4_group_info
readonly ext4_locality_group: ext4_locality_group
readonly ext4_map_blocks: ext4_map_blocks
readonly ext4_prealloc_space: ext4_prealloc_space
readonly extent_status: extent_status
readonly fanotify_group_private_data: fanotify_group_private_data
readonly fastopen_queue: fastopen_queue
readonly fasync_struct: fasync_struct
readonly fc_log: fc_log
readonly fdtable: fdtable
readonly fib6_info: fib6_info
readonly fib6_nh: fib6_nh
readonly fib6_node: fib6_node
readonly fib6_result: fib6_result
readonly fib6_table: fib6_table
readonly fib_info: fib_info
readonly fib_nh: fib_nh
readonly fib_nh_common: fib_nh_common
readonly fib_nh_exception: fib_nh_exception
readonly fib_notifier_ops: fib_notifier_ops
readonly fib_rules_ops: fib_rules_ops
readonly fib_table: fib_table
readonly file: file
readonly file_dedupe_range: file_dedupe_range
readonly file_dedupe_range_info: file_dedupe_range_info
readonly file_handle: file_handle
readonly file_lease: file_lease
readonly file_lock: file_lock
readonly file_lock_context: file_lock_context
readonly file_lock_core: file_lock_core
readonly file_lock_operations: file_lock_operations
readonly file_operations: file_operations
readonly file_ra_state: file_ra_state
readonly file_system_type: file_system_type
readonly fileattr: fileattr
readonly filename: filename
readonly files_struct: files_struct
readonly filter_pred: filter_pred
readonly flow_action_cookie: flow_action_cookie
readonly flowi: flowi
readonly flowi4: flowi4
readonly flowi6: flowi6
readonly flowi_common: flowi_common
readonly flowi_tunnel: flowi_tunnel
readonly flowi_uli: flowi_uli
readonly flush_tlb_info: flush_tlb_info
readonly fnhe_hash_bucket: fnhe_hash_bucket
readonly folio: folio
readonly folio_batch: folio_batch
readonly folio_queue: folio_queue
readonly fown_struct: fown_struct
readonly fpregs_state: fpregs_state
readonly fprop_global: fprop_global
readonly fprop_local_percpu: fprop_local_percpu
readonly fpstate: fpstate
readonly fpu: fpu
readonly fpu_state_perm: fpu_state_perm
readonly fqdir: fqdir
readonly fred_cs: fred_cs
readonly fred_ss: fred_ss
readonly free_area: free_area
readonly freelist_aba_t: freelist_aba_t
readonly freeptr_t: freeptr_t
readonly fregs_state: fregs_state
readonly freq_constraints: freq_constraints
readonly freq_qos_request: freq_qos_request
readonly fs_context: fs_context
readonly fs_context_operations: fs_context_operations
readonly fs_parameter: fs_parameter
readonly fs_parameter_spec: fs_parameter_spec
readonly fs_pin: fs_pin
readonly fs_struct: fs_struct
readonly fscrypt_direct_key: fscrypt_direct_key
readonly fscrypt_hkdf: fscrypt_hkdf
readonly fscrypt_inode_info: fscrypt_inode_info
readonly fscrypt_key_specifier: fscrypt_key_specifier
readonly fscrypt_keyring: fscrypt_keyring
readonly fscrypt_master_key: fscrypt_master_key
readonly fscrypt_master_key_secret: fscrypt_master_key_secret
readonly fscrypt_mode: fscrypt_mode
readonly fscrypt_operations: fscrypt_operations
readonly fscrypt_policy: fscrypt_policy
readonly fscrypt_policy_v1: fscrypt_policy_v1
readonly fscrypt_policy_v2: fscrypt_policy_v2
readonly fscrypt_prepared_key: fscrypt_prepared_key
readonly fsnotify_event: fsnotify_event
readonly fsnotify_group: fsnotify_group
readonly fsnotify_mark: fsnotify_mark
readonly fsnotify_mark_connector: fsnotify_mark_connector
readonly fsnotify_ops: fsnotify_ops
readonly fsnotify_sb_info: fsnotify_sb_info
readonly fsverity_hash_alg: fsverity_hash_alg
readonly fsverity_info: fsverity_info
readonly fsverity_operations: fsverity_operations
readonly ftrace_event_field: ftrace_event_field
readonly ftrace_hash: ftrace_hash
readonly ftrace_ops: ftrace_ops
readonly ftrace_ops_hash: ftrace_ops_hash
readonly fuse_arg: fuse_arg
readonly fuse_args: fuse_args
readonly fuse_conn: fuse_conn
readonly fuse_conn_dax: fuse_conn_dax
readonly fuse_forget_link: fuse_forget_link
readonly fuse_forget_one: fuse_forget_one
readonly fuse_in_arg: fuse_in_arg
readonly fuse_in_header: fuse_in_header
readonly fuse_iqueue: fuse_iqueue
readonly fuse_iqueue_ops: fuse_iqueue_ops
readonly fuse_mount: fuse_mount
readonly fuse_out_header: fuse_out_header
readonly fuse_req: fuse_req
readonly fuse_sync_bucket: fuse_sync_bucket
readonly futex_key: futex_key
readonly futex_pi_state: futex_pi_state
readonly fwnode_handle: fwnode_handle
readonly fwnode_operations: fwnode_operations
readonly fxregs_state: fxregs_state
readonly gate_struct: gate_struct
readonly gendisk: gendisk
readonly genl_family: genl_family
readonly genl_info: genl_info
readonly genl_multicast_group: genl_multicast_group
readonly genl_ops: genl_ops
readonly genl_small_ops: genl_small_ops
readonly genl_split_ops: genl_split_ops
readonly genlmsghdr: genlmsghdr
readonly gnet_stats_basic_sync: gnet_stats_basic_sync
readonly gnet_stats_queue: gnet_stats_queue
readonly gro_list: gro_list
readonly group_info: group_info
readonly guid_t: guid_t
readonly handshake_proto: handshake_proto
readonly handshake_req: handshake_req
readonly header_ops: header_ops
readonly hh_cache: hh_cache
readonly hlist_bl_head: hlist_bl_head
readonly hlist_bl_node: hlist_bl_node
readonly hlist_head: hlist_head
readonly hlist_node: hlist_node
readonly hlist_nulls_head: hlist_nulls_head
readonly hlist_nulls_node: hlist_nulls_node
readonly hrtimer: hrtimer
readonly hrtimer_clock_base: hrtimer_clock_base
readonly hrtimer_cpu_base: hrtimer_cpu_base
readonly hw_perf_event: hw_perf_event
readonly hw_perf_event_extra: hw_perf_event_extra
readonly hw_port_info: hw_port_info
readonly iattr: iattr
readonly ib_core_device: ib_core_device
readonly ib_cq_caps: ib_cq_caps
readonly ib_device: ib_device
readonly ib_device_attr: ib_device_attr
readonly ib_device_ops: ib_device_ops
readonly ib_odp_caps: ib_odp_caps
readonly ib_port_cache: ib_port_cache
readonly ib_port_data: ib_port_data
readonly ib_port_immutable: ib_port_immutable
readonly ib_rss_caps: ib_rss_caps
readonly ib_tm_caps: ib_tm_caps
readonly icmp_mib: icmp_mib
readonly icmpmsg_mib: icmpmsg_mib
readonly icmpv6_mib: icmpv6_mib
readonly icmpv6_mib_device: icmpv6_mib_device
readonly icmpv6msg_mib: icmpv6msg_mib
readonly icmpv6msg_mib_device: icmpv6msg_mib_device
readonly ida: ida
readonly idr: idr
readonly idt_bits: idt_bits
readonly ifacaddr6: ifacaddr6
readonly ifmcaddr6: ifmcaddr6
readonly in6_addr: in6_addr
readonly in6_pktinfo: in6_pktinfo
readonly in_addr: in_addr
readonly in_device: in_device
readonly in_ifaddr: in_ifaddr
readonly inet6_cork: inet6_cork
readonly inet6_dev: inet6_dev
readonly inet6_skb_parm: inet6_skb_parm
readonly inet_addr: inet_addr
readonly inet_bind2_bucket: inet_bind2_bucket
readonly inet_bind_bucket: inet_bind_bucket
readonly inet_bind_hashbucket: inet_bind_hashbucket
readonly inet_connection_sock: inet_connection_sock
readonly inet_connection_sock_af_ops: inet_connection_sock_af_ops
readonly inet_cork: inet_cork
readonly inet_cork_full: inet_cork_full
readonly inet_ehash_bucket: inet_ehash_bucket
readonly inet_frags: inet_frags
readonly inet_hashinfo: inet_hashinfo
readonly inet_listen_hashbucket: inet_listen_hashbucket
readonly inet_peer_base: inet_peer_base
readonly inet_request_sock: inet_request_sock
readonly inet_sock: inet_sock
readonly inet_timewait_death_row: inet_timewait_death_row
readonly inet_timewait_sock: inet_timewait_sock
readonly inetpeer_addr: inetpeer_addr
readonly inode: inode
readonly inode_operations: inode_operations
readonly inotify_group_private_data: inotify_group_private_data
readonly intel_iommu: intel_iommu
readonly io_alloc_cache: io_alloc_cache
readonly io_bitmap: io_bitmap
readonly io_buffer: io_buffer
readonly io_cmd_data: io_cmd_data
readonly io_context: io_context
readonly io_cq: io_cq
readonly io_cqe: io_cqe
readonly io_ev_fd: io_ev_fd
readonly io_file_table: io_file_table
readonly io_fixed_file: io_fixed_file
readonly io_hash_bucket: io_hash_bucket
readonly io_hash_table: io_hash_table
readonly io_kiocb: io_kiocb
readonly io_mapped_ubuf: io_mapped_ubuf
readonly io_poll: io_poll
readonly io_restriction: io_restriction
readonly io_ring_ctx: io_ring_ctx
readonly io_rings: io_rings
readonly io_rsrc_data: io_rsrc_data
readonly io_rsrc_node: io_rsrc_node
readonly io_rsrc_put: io_rsrc_put
readonly io_sq_data: io_sq_data
readonly io_submit_link: io_submit_link
readonly io_submit_state: io_submit_state
readonly io_task_work: io_task_work
readonly io_tlb_area: io_tlb_area
readonly io_tlb_mem: io_tlb_mem
readonly io_tlb_pool: io_tlb_pool
readonly io_tlb_slot: io_tlb_slot
readonly io_uring: io_uring
readonly io_uring_cmd: io_uring_cmd
readonly io_uring_cqe: io_uring_cqe
readonly io_uring_sqe: io_uring_sqe
readonly io_uring_task: io_uring_task
readonly io_wq: io_wq
readonly io_wq_acct: io_wq_acct
readonly io_wq_hash: io_wq_hash
readonly io_wq_work: io_wq_work
readonly io_wq_work_list: io_wq_work_list
readonly io_wq_work_node: io_wq_work_node
readonly ioam6_pernet_data: ioam6_pernet_data
readonly ioc: ioc
readonly ioc_gq: ioc_gq
readonly ioc_margins: ioc_margins
readonly ioc_missed: ioc_missed
readonly ioc_now: ioc_now
readonly ioc_params: ioc_params
readonly ioc_pcpu_stat: ioc_pcpu_stat
readonly iocg_pcpu_stat: iocg_pcpu_stat
readonly iocg_stat: iocg_stat
readonly iomap: iomap
readonly iomap_folio_ops: iomap_folio_ops
readonly iomap_iter: iomap_iter
readonly iommu_device: iommu_device
readonly iommu_dirty_ops: iommu_dirty_ops
readonly iommu_dma_cookie: iommu_dma_cookie
readonly iommu_dma_options: iommu_dma_options
readonly iommu_domain: iommu_domain
readonly iommu_domain_geometry: iommu_domain_geometry
readonly iommu_domain_ops: iommu_domain_ops
readonly iommu_fault_param: iommu_fault_param
readonly iommu_flush: iommu_flush
readonly iommu_fwspec: iommu_fwspec
readonly iommu_group: iommu_group
readonly iommu_mm_data: iommu_mm_data
readonly iommu_ops: iommu_ops
readonly iommu_pmu: iommu_pmu
readonly iopf_queue: iopf_queue
readonly iov_iter: iov_iter
readonly iova: iova
readonly iova_cpu_rcache: iova_cpu_rcache
readonly iova_domain: iova_domain
readonly iova_fq: iova_fq
readonly iova_fq_entry: iova_fq_entry
readonly iova_magazine: iova_magazine
readonly iova_rcache: iova_rcache
readonly iovec: iovec
readonly ip6_flowlabel: ip6_flowlabel
readonly ip6_sf_list: ip6_sf_list
readonly ip6_sf_socklist: ip6_sf_socklist
readonly ip_conntrack_stat: ip_conntrack_stat
readonly ip_mc_list: ip_mc_list
readonly ip_mc_socklist: ip_mc_socklist
readonly ip_mreqn: ip_mreqn
readonly ip_options: ip_options
readonly ip_options_rcu: ip_options_rcu
readonly ip_ra_chain: ip_ra_chain
readonly ip_sf_list: ip_sf_list
readonly ip_sf_socklist: ip_sf_socklist
readonly ip_tunnel_encap: ip_tunnel_encap
readonly ip_tunnel_info: ip_tunnel_info
readonly ip_tunnel_key: ip_tunnel_key
readonly ipc_ids: ipc_ids
readonly ipc_namespace: ipc_namespace
readonly iphdr: iphdr
readonly ipstats_mib: ipstats_mib
readonly ipv4_addr_key: ipv4_addr_key
readonly ipv4_devconf: ipv4_devconf
readonly ipv6_ac_socklist: ipv6_ac_socklist
readonly ipv6_devconf: ipv6_devconf
readonly ipv6_devstat: ipv6_devstat
readonly ipv6_fl_socklist: ipv6_fl_socklist
readonly ipv6_mc_socklist: ipv6_mc_socklist
readonly ipv6_opt_hdr: ipv6_opt_hdr
readonly ipv6_pinfo: ipv6_pinfo
readonly ipv6_rt_hdr: ipv6_rt_hdr
readonly ipv6_stable_secret: ipv6_stable_secret
readonly ipv6_txoptions: ipv6_txoptions
readonly ipv6hdr: ipv6hdr
readonly ir_table: ir_table
readonly irq_affinity_desc: irq_affinity_desc
readonly irq_chip: irq_chip
readonly irq_chip_generic: irq_chip_generic
readonly irq_chip_regs: irq_chip_regs
readonly irq_chip_type: irq_chip_type
readonly irq_common_data: irq_common_data
readonly irq_data: irq_data
readonly irq_domain: irq_domain
readonly irq_domain_chip_generic: irq_domain_chip_generic
readonly irq_domain_ops: irq_domain_ops
readonly irq_matrix: irq_matrix
readonly irq_work: irq_work
readonly irqaction: irqaction
readonly irte: irte
readonly itimerspec64: itimerspec64
readonly jbd2_buffer_trigger_type: jbd2_buffer_trigger_type
readonly jbd2_journal_handle: jbd2_journal_handle
readonly jbd2_revoke_table_s: jbd2_revoke_table_s
readonly journal_head: journal_head
readonly journal_header_s: journal_header_s
readonly journal_s: journal_s
readonly journal_superblock_s: journal_superblock_s
readonly jump_entry: jump_entry
readonly k_sigaction: k_sigaction
readonly kern_ipc_perm: kern_ipc_perm
readonly kernel_cap_t: kernel_cap_t
readonly kernel_param: kernel_param
readonly kernel_param_ops: kernel_param_ops
readonly kernel_siginfo: kernel_siginfo
readonly kernel_symbol: kernel_symbol
readonly kernfs_elem_attr: kernfs_elem_attr
readonly kernfs_elem_dir: kernfs_elem_dir
readonly kernfs_elem_symlink: kernfs_elem_symlink
readonly kernfs_iattrs: kernfs_iattrs
readonly kernfs_node: kernfs_node
readonly kernfs_open_node: kernfs_open_node
readonly kernfs_ops: kernfs_ops
readonly kernfs_root: kernfs_root
readonly kernfs_syscall_ops: kernfs_syscall_ops
readonly key: key
readonly key_payload: key_payload
readonly key_restriction: key_restriction
readonly key_tag: key_tag
readonly key_type: key_type
readonly key_user: key_user
readonly keyring_index_key: keyring_index_key
readonly kgid_t: kgid_t
readonly kiocb: kiocb
readonly kioctx: kioctx
readonly kioctx_cpu: kioctx_cpu
readonly kioctx_table: kioctx_table
readonly klist: klist
readonly klist_node: klist_node
readonly klp_modinfo: klp_modinfo
readonly kmap_ctrl: kmap_ctrl
readonly kmem_cache: kmem_cache
readonly kmem_cache_cpu: kmem_cache_cpu
readonly kmem_cache_node: kmem_cache_node
readonly kmem_cache_order_objects: kmem_cache_order_objects
readonly kobj_ns_type_operations: kobj_ns_type_operations
readonly kobj_type: kobj_type
readonly kobject: kobject
readonly kparam_array: kparam_array
readonly kparam_string: kparam_string
readonly kref: kref
readonly kset: kset
readonly kset_uevent_ops: kset_uevent_ops
readonly kstat: kstat
readonly kstatfs: kstatfs
readonly ktermios: ktermios
readonly kthread_work: kthread_work
readonly kthread_worker: kthread_worker
readonly kuid_t: kuid_t
readonly kvec: kvec
readonly l3mdev_ops: l3mdev_ops
readonly latch_tree_node: latch_tree_node
readonly ld_semaphore: ld_semaphore
readonly ldt_struct: ldt_struct
readonly lease_manager_operations: lease_manager_operations
readonly linux_binfmt: linux_binfmt
readonly linux_binprm: linux_binprm
readonly linux_mib: linux_mib
readonly linux_tls_mib: linux_tls_mib
readonly linux_xfrm_mib: linux_xfrm_mib
readonly list_head: list_head
readonly list_lru: list_lru
readonly list_lru_node: list_lru_node
readonly list_lru_one: list_lru_one
readonly llist_head: llist_head
readonly llist_node: llist_node
readonly load_weight: load_weight
readonly local64_t: local64_t
readonly local_ports: local_ports
readonly local_t: local_t
readonly lock_class_key: lock_class_key
readonly lock_manager_operations: lock_manager_operations
readonly lockdep_map: lockdep_map
readonly lockdep_map_p: lockdep_map_p
readonly lockref: lockref
readonly lru_gen_folio: lru_gen_folio
readonly lru_gen_memcg: lru_gen_memcg
readonly lru_gen_mm_list: lru_gen_mm_list
readonly lru_gen_mm_state: lru_gen_mm_state
readonly lru_gen_mm_walk: lru_gen_mm_walk
readonly lruvec: lruvec
readonly lruvec_stats: lruvec_stats
readonly lruvec_stats_percpu: lruvec_stats_percpu
readonly lsm_ctx: lsm_ctx
readonly lwq: lwq
readonly lwq_node: lwq_node
readonly lwtunnel_state: lwtunnel_state
readonly ma_state: ma_state
readonly mac_addr: mac_addr
readonly macsec_info: macsec_info
readonly macsec_ops: macsec_ops
readonly maple_alloc: maple_alloc
readonly maple_tree: maple_tree
readonly math_emu_info: math_emu_info
readonly mce: mce
readonly mdio_bus_stats: mdio_bus_stats
readonly mdio_device: mdio_device
readonly mdio_driver_common: mdio_driver_common
readonly mem_cgroup: mem_cgroup
readonly mem_cgroup_id: mem_cgroup_id
readonly mem_cgroup_per_node: mem_cgroup_per_node
readonly mem_cgroup_reclaim_iter: mem_cgroup_reclaim_iter
readonly mem_dqinfo: mem_dqinfo
readonly memcg_cgwb_frn: memcg_cgwb_frn
readonly memcg_vmstats: memcg_vmstats
readonly memcg_vmstats_percpu: memcg_vmstats_percpu
readonly memory_failure_stats: memory_failure_stats
readonly memory_provider_ops: memory_provider_ops
readonly memory_tier: memory_tier
readonly mempolicy: mempolicy
readonly mempool_s: mempool_s
readonly merkle_tree_params: merkle_tree_params
readonly metadata_dst: metadata_dst
readonly mii_bus: mii_bus
readonly mii_timestamper: mii_timestamper
readonly minmax: minmax
readonly minmax_sample: minmax_sample
readonly mm_cid: mm_cid
readonly mm_context_t: mm_context_t
readonly mm_struct: mm_struct
readonly mmu_notifier_subscriptions: mmu_notifier_subscriptions
readonly mnt_idmap: mnt_idmap
readonly mnt_namespace: mnt_namespace
readonly mnt_pcp: mnt_pcp
readonly mod_arch_specific: mod_arch_specific
readonly mod_kallsyms: mod_kallsyms
readonly mod_tree_node: mod_tree_node
readonly module: module
readonly module_attribute: module_attribute
readonly module_kobject: module_kobject
readonly module_memory: module_memory
readonly module_notes_attrs: module_notes_attrs
readonly module_param_attrs: module_param_attrs
readonly module_sect_attr: module_sect_attr
readonly module_sect_attrs: module_sect_attrs
readonly mount: mount
readonly mountpoint: mountpoint
readonly mptcp_addr_info: mptcp_addr_info
readonly mptcp_ext: mptcp_ext
readonly mptcp_mib: mptcp_mib
readonly mptcp_out_options: mptcp_out_options
readonly mptcp_rm_list: mptcp_rm_list
readonly mptcp_subflow_context: mptcp_subflow_context
readonly mq_attr: mq_attr
readonly msg_msg: msg_msg
readonly msg_msgseg: msg_msgseg
readonly msghdr: msghdr
readonly msi_desc: msi_desc
readonly msi_desc_data: msi_desc_data
readonly msi_dev_domain: msi_dev_domain
readonly msi_device_data: msi_device_data
readonly msi_domain_cookie: msi_domain_cookie
readonly msi_instance_cookie: msi_instance_cookie
readonly msi_msg: msi_msg
readonly msi_parent_ops: msi_parent_ops
readonly multicall_entry: multicall_entry
readonly mutex: mutex
readonly nameidata: nameidata
readonly napi_struct: napi_struct
readonly ndisc_ops: ndisc_ops
readonly ndmsg: ndmsg
readonly neigh_hash_table: neigh_hash_table
readonly neigh_ops: neigh_ops
readonly neigh_parms: neigh_parms
readonly neigh_statistics: neigh_statistics
readonly neigh_table: neigh_table
readonly neighbour: neighbour
readonly net: net
readonly net_bridge: net_bridge
readonly net_bridge_fdb_entry: net_bridge_fdb_entry
readonly net_bridge_fdb_key: net_bridge_fdb_key
readonly net_bridge_mcast: net_bridge_mcast
readonly net_bridge_mcast_port: net_bridge_mcast_port
readonly net_bridge_port: net_bridge_port
readonly net_bridge_vlan: net_bridge_vlan
readonly net_bridge_vlan_group: net_bridge_vlan_group
readonly net_device: net_device
readonly net_device_core_stats: net_device_core_stats
readonly net_device_ops: net_device_ops
readonly net_device_stats: net_device_stats
readonly net_generic: net_generic
readonly net_rate_estimator: net_rate_estimator
readonly netdev_hw_addr_list: netdev_hw_addr_list
readonly netdev_name_node: netdev_name_node
readonly netdev_phys_item_id: netdev_phys_item_id
readonly netdev_queue: netdev_queue
readonly netdev_queue_mgmt_ops: netdev_queue_mgmt_ops
readonly netdev_rx_queue: netdev_rx_queue
readonly netdev_stat_ops: netdev_stat_ops
readonly netdev_tc_txq: netdev_tc_txq
readonly netlink_callback: netlink_callback
readonly netlink_ext_ack: netlink_ext_ack
readonly netlink_range_validation: netlink_range_validation
readonly netlink_range_validation_signed: netlink_range_validation_signed
readonly netns_bpf: netns_bpf
readonly netns_core: netns_core
readonly netns_ct: netns_ct
readonly netns_ft: netns_ft
readonly netns_ipv4: netns_ipv4
readonly netns_ipv6: netns_ipv6
readonly netns_mib: netns_mib
readonly netns_mpls: netns_mpls
readonly netns_nexthop: netns_nexthop
readonly netns_nf: netns_nf
readonly netns_nftables: netns_nftables
readonly netns_packet: netns_packet
readonly netns_sctp: netns_sctp
readonly netns_smc: netns_smc
readonly netns_sysctl_ipv6: netns_sysctl_ipv6
readonly netns_unix: netns_unix
readonly netns_xdp: netns_xdp
readonly netns_xfrm: netns_xfrm
readonly netpoll: netpoll
readonly netpoll_info: netpoll_info
readonly netprio_map: netprio_map
readonly new_utsname: new_utsname
readonly nexthop: nexthop
readonly nf_ct_event_notifier: nf_ct_event_notifier
readonly nf_dccp_net: nf_dccp_net
readonly nf_flow_table_stat: nf_flow_table_stat
readonly nf_generic_net: nf_generic_net
readonly nf_gre_net: nf_gre_net
readonly nf_hook_entries: nf_hook_entries
readonly nf_hook_entry: nf_hook_entry
readonly nf_icmp_net: nf_icmp_net
readonly nf_ip_net: nf_ip_net
readonly nf_logger: nf_logger
readonly nf_sctp_net: nf_sctp_net
readonly nf_tcp_net: nf_tcp_net
readonly nf_udp_net: nf_udp_net
readonly nfs41_impl_id: nfs41_impl_id
readonly nfs41_server_owner: nfs41_server_owner
readonly nfs41_server_scope: nfs41_server_scope
readonly nfs4_lock_info: nfs4_lock_info
readonly nfs4_lock_state: nfs4_lock_state
readonly nfs4_mig_recovery_ops: nfs4_mig_recovery_ops
readonly nfs4_minor_version_ops: nfs4_minor_version_ops
readonly nfs4_state: nfs4_state
readonly nfs4_state_maintenance_ops: nfs4_state_maintenance_ops
readonly nfs4_state_owner: nfs4_state_owner
readonly nfs4_state_recovery_ops: nfs4_state_recovery_ops
readonly nfs4_stateid_struct: nfs4_stateid_struct
readonly nfs4_verifier: nfs4_verifier
readonly nfs_auth_info: nfs_auth_info
readonly nfs_client: nfs_client
readonly nfs_fsid: nfs_fsid
readonly nfs_lock_info: nfs_lock_info
readonly nfs_rpc_ops: nfs_rpc_ops
readonly nfs_seqid_counter: nfs_seqid_counter
readonly nfs_server: nfs_server
readonly nfstime4: nfstime4
readonly nh_group: nh_group
readonly nh_grp_entry: nh_grp_entry
readonly nh_grp_entry_stats: nh_grp_entry_stats
readonly nh_info: nh_info
readonly nh_res_bucket: nh_res_bucket
readonly nh_res_table: nh_res_table
readonly nla_policy: nla_policy
readonly nlattr: nlattr
readonly nlmsghdr: nlmsghdr
readonly nodemask_t: nodemask_t
readonly notification: notification
readonly notifier_block: notifier_block
readonly ns_common: ns_common
readonly nsproxy: nsproxy
readonly numa_group: numa_group
readonly nvdimm_bus_descriptor: nvdimm_bus_descriptor
readonly nvdimm_bus_fw_ops: nvdimm_bus_fw_ops
readonly nvme_abort_cmd: nvme_abort_cmd
readonly nvme_ana_rsp_hdr: nvme_ana_rsp_hdr
readonly nvme_command: nvme_command
readonly nvme_common_command: nvme_common_command
readonly nvme_create_cq: nvme_create_cq
readonly nvme_create_sq: nvme_create_sq
readonly nvme_ctrl: nvme_ctrl
readonly nvme_ctrl_ops: nvme_ctrl_ops
readonly nvme_data_ptr: nvme_data_ptr
readonly nvme_dbbuf: nvme_dbbuf
readonly nvme_delete_queue: nvme_delete_queue
readonly nvme_dhchap_key: nvme_dhchap_key
readonly nvme_dhchap_queue_context: nvme_dhchap_queue_context
readonly nvme_directive_cmd: nvme_directive_cmd
readonly nvme_download_firmware: nvme_download_firmware
readonly nvme_dsm_cmd: nvme_dsm_cmd
readonly nvme_effects_log: nvme_effects_log
readonly nvme_fault_inject: nvme_fault_inject
readonly nvme_features: nvme_features
readonly nvme_format_cmd: nvme_format_cmd
readonly nvme_get_log_page_command: nvme_get_log_page_command
readonly nvme_id_power_state: nvme_id_power_state
readonly nvme_identify: nvme_identify
readonly nvme_keyed_sgl_desc: nvme_keyed_sgl_desc
readonly nvme_rw_command: nvme_rw_command
readonly nvme_sgl_desc: nvme_sgl_desc
readonly nvme_subsystem: nvme_subsystem
readonly nvme_write_zeroes_cmd: nvme_write_zeroes_cmd
readonly nvme_zone_mgmt_recv_cmd: nvme_zone_mgmt_recv_cmd
readonly nvme_zone_mgmt_send_cmd: nvme_zone_mgmt_send_cmd
readonly nvmf_auth_common_command: nvmf_auth_common_command
readonly nvmf_auth_receive_command: nvmf_auth_receive_command
readonly nvmf_auth_send_command: nvmf_auth_send_command
readonly nvmf_common_command: nvmf_common_command
readonly nvmf_connect_command: nvmf_connect_command
readonly nvmf_ctrl_options: nvmf_ctrl_options
readonly nvmf_host: nvmf_host
readonly nvmf_property_get_command: nvmf_property_get_command
readonly nvmf_property_set_command: nvmf_property_set_command
readonly obj_cgroup: obj_cgroup
readonly of_device_id: of_device_id
readonly old_timespec32: old_timespec32
readonly oom_control: oom_control
readonly opal_dev: opal_dev
readonly opal_resp_tok: opal_resp_tok
readonly open_flags: open_flags
readonly open_how: open_how
readonly optimistic_spin_queue: optimistic_spin_queue
readonly orc_entry: orc_entry
readonly p4d_t: p4d_t
readonly p_log: p_log
readonly pacct_struct: pacct_struct
readonly page: page
readonly page_counter: page_counter
readonly page_frag: page_frag
readonly page_pool: page_pool
readonly page_pool_params_fast: page_pool_params_fast
readonly page_pool_params_slow: page_pool_params_slow
readonly page_req_dsc: page_req_dsc
readonly param_attribute: param_attribute
readonly parsed_resp: parsed_resp
readonly partial_cluster: partial_cluster
readonly partition_meta_info: partition_meta_info
readonly path: path
readonly pci_msi_desc: pci_msi_desc
readonly pcie_tlp_log: pcie_tlp_log
readonly pcpu_dstats: pcpu_dstats
readonly pcpu_lstats: pcpu_lstats
readonly pcpu_sw_netstats: pcpu_sw_netstats
readonly per_cpu_nodestat: per_cpu_nodestat
readonly per_cpu_pages: per_cpu_pages
readonly per_cpu_zonestat: per_cpu_zonestat
readonly percpu_counter: percpu_counter
readonly percpu_ref: percpu_ref
readonly percpu_ref_data: percpu_ref_data
readonly percpu_rw_semaphore: percpu_rw_semaphore
readonly perf_addr_filter_range: perf_addr_filter_range
readonly perf_addr_filters_head: perf_addr_filters_head
readonly perf_buffer: perf_buffer
readonly perf_cgroup: perf_cgroup
readonly perf_cgroup_info: perf_cgroup_info
readonly perf_cpu_pmu_context: perf_cpu_pmu_context
readonly perf_domain: perf_domain
readonly perf_event: perf_event
readonly perf_event_attr: perf_event_attr
readonly perf_event_context: perf_event_context
readonly perf_event_groups: perf_event_groups
readonly perf_event_mmap_page: perf_event_mmap_page
readonly perf_event_pmu_context: perf_event_pmu_context
readonly pgd_t: pgd_t
readonly pglist_data: pglist_data
readonly pgprot: pgprot
readonly phy_c45_device_ids: phy_c45_device_ids
readonly phy_device: phy_device
readonly phy_driver: phy_driver
readonly phy_link_topology: phy_link_topology
readonly phy_package_shared: phy_package_shared
readonly pid: pid
readonly pid_namespace: pid_namespace
readonly ping_group_range: ping_group_range
readonly pipe_buf_operations: pipe_buf_operations
readonly pipe_buffer: pipe_buffer
readonly pipe_inode_info: pipe_inode_info
readonly plist_head: plist_head
readonly plist_node: plist_node
readonly pm_message: pm_message
readonly pm_qos_constraints: pm_qos_constraints
readonly pm_qos_flags: pm_qos_flags
readonly pm_qos_flags_request: pm_qos_flags_request
readonly pm_subsys_data: pm_subsys_data
readonly pmd_t: pmd_t
readonly pmu: pmu
readonly poll_table_struct: poll_table_struct
readonly pollfd: pollfd
readonly pool_workqueue: pool_workqueue
readonly posix_acl: posix_acl
readonly posix_acl_entry: posix_acl_entry
readonly posix_cputimer_base: posix_cputimer_base
readonly posix_cputimers: posix_cputimers
readonly posix_cputimers_work: posix_cputimers_work
readonly possible_net_t: possible_net_t
readonly pp_alloc_cache: pp_alloc_cache
readonly pp_memory_provider_params: pp_memory_provider_params
readonly pr_ops: pr_ops
readonly prev_cputime: prev_cputime
readonly proc_dir_entry: proc_dir_entry
readonly proc_ns_operations: proc_ns_operations
readonly proc_ops: proc_ops
readonly prog_entry: prog_entry
readonly property: property
readonly prot_inuse: prot_inuse
readonly proto: proto
readonly proto_ops: proto_ops
readonly psi_group: psi_group
readonly psi_group_cpu: psi_group_cpu
readonly pt_regs: pt_regs
readonly pte_t: pte_t
readonly ptr_ring: ptr_ring
readonly pud_t: pud_t
readonly q_inval: q_inval
readonly qdisc_size_table: qdisc_size_table
readonly qdisc_skb_head: qdisc_skb_head
readonly qrwlock: qrwlock
readonly qspinlock: qspinlock
readonly qstr: qstr
readonly queue_limits: queue_limits
readonly quota_format_ops: quota_format_ops
readonly quota_format_type: quota_format_type
readonly quota_info: quota_info
readonly quotactl_ops: quotactl_ops
readonly range: range
readonly rate_sample: rate_sample
readonly ratelimit_state: ratelimit_state
readonly raw_hashinfo: raw_hashinfo
readonly raw_notifier_head: raw_notifier_head
readonly raw_spinlock: raw_spinlock
readonly rb_node: rb_node
readonly rb_root: rb_root
readonly rb_root_cached: rb_root_cached
readonly rchan: rchan
readonly rchan_callbacks: rchan_callbacks
readonly rcu_exp_work: rcu_exp_work
readonly rcu_node: rcu_node
readonly rcu_segcblist: rcu_segcblist
readonly rcu_special: rcu_special
readonly rcu_sync: rcu_sync
readonly rcu_work: rcu_work
readonly rcuref_t: rcuref_t
readonly rcuwait: rcuwait
readonly rdma_counter_mode: rdma_counter_mode
readonly rdma_hw_stats: rdma_hw_stats
readonly rdma_link_ops: rdma_link_ops
readonly rdma_port_counter: rdma_port_counter
readonly rdma_stat_desc: rdma_stat_desc
readonly rdmacg_device: rdmacg_device
readonly read_descriptor_t: read_descriptor_t
readonly reciprocal_value: reciprocal_value
readonly reclaim_stat: reclaim_stat
readonly reclaim_state: reclaim_state
readonly ref_tracker_dir: ref_tracker_dir
readonly refcount_struct: refcount_struct
readonly regex: regex
readonly renamedata: renamedata
readonly request: request
readonly request_queue: request_queue
readonly request_sock: request_sock
readonly request_sock_ops: request_sock_ops
readonly request_sock_queue: request_sock_queue
readonly resource: resource
readonly restart_block: restart_block
readonly return_instance: return_instance
readonly rhash_head: rhash_head
readonly rhash_lock_head: rhash_lock_head
readonly rhashtable: rhashtable
readonly rhashtable_params: rhashtable_params
readonly rhlist_head: rhlist_head
readonly rlimit: rlimit
readonly robust_list: robust_list
readonly robust_list_head: robust_list_head
readonly root_domain: root_domain
readonly root_entry: root_entry
readonly rpc_auth: rpc_auth
readonly rpc_authops: rpc_authops
readonly rpc_call_ops: rpc_call_ops
readonly rpc_clnt: rpc_clnt
readonly rpc_cred: rpc_cred
readonly rpc_credops: rpc_credops
readonly rpc_message: rpc_message
readonly rpc_pipe_dir_head: rpc_pipe_dir_head
readonly rpc_procinfo: rpc_procinfo
readonly rpc_program: rpc_program
readonly rpc_rqst: rpc_rqst
readonly rpc_rtt: rpc_rtt
readonly rpc_stat: rpc_stat
readonly rpc_sysfs_client: rpc_sysfs_client
readonly rpc_task: rpc_task
readonly rpc_timeout: rpc_timeout
readonly rpc_timer: rpc_timer
readonly rpc_wait: rpc_wait
readonly rpc_wait_queue: rpc_wait_queue
readonly rpc_xprt: rpc_xprt
readonly rpc_xprt_iter: rpc_xprt_iter
readonly rpc_xprt_iter_ops: rpc_xprt_iter_ops
readonly rpc_xprt_ops: rpc_xprt_ops
readonly rpc_xprt_switch: rpc_xprt_switch
readonly rps_dev_flow: rps_dev_flow
readonly rps_dev_flow_table: rps_dev_flow_table
readonly rps_map: rps_map
readonly rq: rq
readonly rq_list: rq_list
readonly rq_qos: rq_qos
readonly rq_qos_ops: rq_qos_ops
readonly rseq: rseq
readonly rt6_exception_bucket: rt6_exception_bucket
readonly rt6_info: rt6_info
readonly rt6_statistics: rt6_statistics
readonly rt6key: rt6key
readonly rt_mutex: rt_mutex
readonly rt_mutex_base: rt_mutex_base
readonly rt_mutex_waiter: rt_mutex_waiter
readonly rt_prio_array: rt_prio_array
readonly rt_rq: rt_rq
readonly rt_waiter_node: rt_waiter_node
readonly rtable: rtable
readonly rtc_class_ops: rtc_class_ops
readonly rtc_device: rtc_device
readonly rtc_timer: rtc_timer
readonly rtnl_hw_stats64: rtnl_hw_stats64
readonly rtnl_link_ops: rtnl_link_ops
readonly rw_semaphore: rw_semaphore
readonly rwlock_t: rwlock_t
readonly saved: saved
readonly saved_syn: saved_syn
readonly sb_writers: sb_writers
readonly sbitmap: sbitmap
readonly sbitmap_queue: sbitmap_queue
readonly sbitmap_word: sbitmap_word
readonly sbq_wait_state: sbq_wait_state
readonly scan_control: scan_control
readonly scatterlist: scatterlist
readonly sched_avg: sched_avg
readonly sched_class: sched_class
readonly sched_dl_entity: sched_dl_entity
readonly sched_domain: sched_domain
readonly sched_domain_shared: sched_domain_shared
readonly sched_entity: sched_entity
readonly sched_group: sched_group
readonly sched_group_capacity: sched_group_capacity
readonly sched_info: sched_info
readonly sched_rt_entity: sched_rt_entity
readonly sched_statistics: sched_statistics
readonly scm_stat: scm_stat
readonly scm_timestamping_internal: scm_timestamping_internal
readonly sctp_adaptation_ind_param: sctp_adaptation_ind_param
readonly sctp_addip_param: sctp_addip_param
readonly sctp_addiphdr: sctp_addiphdr
readonly sctp_addr: sctp_addr
readonly sctp_addr_param: sctp_addr_param
readonly sctp_af: sctp_af
readonly sctp_association: sctp_association
readonly sctp_auth_bytes: sctp_auth_bytes
readonly sctp_authhdr: sctp_authhdr
readonly sctp_bind_addr: sctp_bind_addr
readonly sctp_chunk: sctp_chunk
readonly sctp_chunkhdr: sctp_chunkhdr
readonly sctp_chunks_param: sctp_chunks_param
readonly sctp_cookie: sctp_cookie
readonly sctp_cookie_param: sctp_cookie_param
readonly sctp_cookie_preserve_param: sctp_cookie_preserve_param
readonly sctp_cwrhdr: sctp_cwrhdr
readonly sctp_datahdr: sctp_datahdr
readonly sctp_datamsg: sctp_datamsg
readonly sctp_ecnehdr: sctp_ecnehdr
readonly sctp_endpoint: sctp_endpoint
readonly sctp_ep_common: sctp_ep_common
readonly sctp_errhdr: sctp_errhdr
readonly sctp_fwdtsn_hdr: sctp_fwdtsn_hdr
readonly sctp_heartbeathdr: sctp_heartbeathdr
readonly sctp_hmac_algo_param: sctp_hmac_algo_param
readonly sctp_hostname_param: sctp_hostname_param
readonly sctp_idatahdr: sctp_idatahdr
readonly sctp_ifwdtsn_hdr: sctp_ifwdtsn_hdr
readonly sctp_inithdr: sctp_inithdr
readonly sctp_inithdr_host: sctp_inithdr_host
readonly sctp_inq: sctp_inq
readonly sctp_ipv4addr_param: sctp_ipv4addr_param
readonly sctp_ipv6addr_param: sctp_ipv6addr_param
readonly sctp_outq: sctp_outq
readonly sctp_packet: sctp_packet
readonly sctp_paramhdr: sctp_paramhdr
readonly sctp_params: sctp_params
readonly sctp_priv_assoc_stats: sctp_priv_assoc_stats
readonly sctp_random_param: sctp_random_param
readonly sctp_sackhdr: sctp_sackhdr
readonly sctp_sender_hb_info: sctp_sender_hb_info
readonly sctp_shared_key: sctp_shared_key
readonly sctp_shutdownhdr: sctp_shutdownhdr
readonly sctp_signed_cookie: sctp_signed_cookie
readonly sctp_sndrcvinfo: sctp_sndrcvinfo
readonly sctp_stream: sctp_stream
readonly sctp_stream_in: sctp_stream_in
readonly sctp_stream_interleave: sctp_stream_interleave
readonly sctp_stream_out: sctp_stream_out
readonly sctp_stream_out_ext: sctp_stream_out_ext
readonly sctp_stream_priorities: sctp_stream_priorities
readonly sctp_supported_addrs_param: sctp_supported_addrs_param
readonly sctp_supported_ext_param: sctp_supported_ext_param
readonly sctp_transport: sctp_transport
readonly sctp_tsnmap: sctp_tsnmap
readonly sctp_ulpq: sctp_ulpq
readonly sctphdr: sctphdr
readonly seccomp: seccomp
readonly seccomp_filter: seccomp_filter
readonly seg6_pernet_data: seg6_pernet_data
readonly selinux_audit_data: selinux_audit_data
readonly sem_undo_list: sem_undo_list
readonly semaphore: semaphore
readonly sembuf: sembuf
readonly seq_file: seq_file
readonly seq_operations: seq_operations
readonly seqcount: seqcount
readonly seqcount_mutex: seqcount_mutex
readonly seqcount_raw_spinlock: seqcount_raw_spinlock
readonly seqcount_spinlock: seqcount_spinlock
readonly seqlock_t: seqlock_t
readonly sg_table: sg_table
readonly shrink_control: shrink_control
readonly shrinker: shrinker
readonly shrinker_info: shrinker_info
readonly shrinker_info_unit: shrinker_info_unit
readonly sigaction: sigaction
readonly sighand_struct: sighand_struct
readonly signal_struct: signal_struct
readonly sigpending: sigpending
readonly sigset_t: sigset_t
readonly sigval: sigval
readonly simple_xattrs: simple_xattrs
readonly siphash_key_t: siphash_key_t
readonly sk_buff: sk_buff
readonly sk_buff_head: sk_buff_head
readonly sk_buff_list: sk_buff_list
readonly sk_filter: sk_filter
readonly sk_msg: sk_msg
readonly sk_msg_sg: sk_msg_sg
readonly sk_psock: sk_psock
readonly sk_psock_progs: sk_psock_progs
readonly sk_psock_work_state: sk_psock_work_state
readonly skb_ext: skb_ext
readonly slab: slab
readonly sock: sock
readonly sock_cgroup_data: sock_cgroup_data
readonly sock_common: sock_common
readonly sock_filter: sock_filter
readonly sock_fprog_kern: sock_fprog_kern
readonly sock_reuseport: sock_reuseport
readonly sockaddr: sockaddr
readonly sockaddr_in: sockaddr_in
readonly sockaddr_in6: sockaddr_in6
readonly sockaddr_un: sockaddr_un
readonly socket: socket
readonly socket_lock_t: socket_lock_t
readonly socket_wq: socket_wq
readonly spinlock: spinlock
readonly srcu_data: srcu_data
readonly srcu_node: srcu_node
readonly srcu_struct: srcu_struct
readonly srcu_usage: srcu_usage
readonly static_call_key: static_call_key
readonly static_call_mod: static_call_mod
readonly static_call_site: static_call_site
readonly static_key: static_key
readonly static_key_false: static_key_false
readonly static_key_mod: static_key_mod
readonly static_key_true: static_key_true
readonly strp_callbacks: strp_callbacks
readonly strp_stats: strp_stats
readonly strparser: strparser
readonly super_block: super_block
readonly super_operations: super_operations
readonly svc_pool: svc_pool
readonly svc_program: svc_program
readonly svc_serv: svc_serv
readonly svc_stat: svc_stat
readonly swait_queue_head: swait_queue_head
readonly swp_entry_t: swp_entry_t
readonly swregs_state: swregs_state
readonly syscall_user_dispatch: syscall_user_dispatch
readonly sysctl_fib_multipath_hash_seed: sysctl_fib_multipath_hash_seed
readonly sysfs_ops: sysfs_ops
readonly sysv_sem: sysv_sem
readonly sysv_shm: sysv_shm
readonly task_cputime: task_cputime
readonly task_cputime_atomic: task_cputime_atomic
readonly task_delay_info: task_delay_info
readonly task_group: task_group
readonly task_io_accounting: task_io_accounting
readonly task_struct: task_struct
readonly tasklet_struct: tasklet_struct
readonly taskstats: taskstats
readonly tc_sizespec: tc_sizespec
readonly tcp_ao_addr: tcp_ao_addr
readonly tcp_ao_key: tcp_ao_key
readonly tcp_congestion_ops: tcp_congestion_ops
readonly tcp_fastopen_context: tcp_fastopen_context
readonly tcp_fastopen_cookie: tcp_fastopen_cookie
readonly tcp_fastopen_metrics: tcp_fastopen_metrics
readonly tcp_fastopen_request: tcp_fastopen_request
readonly tcp_info: tcp_info
readonly tcp_key: tcp_key
readonly tcp_md5sig_info: tcp_md5sig_info
readonly tcp_md5sig_key: tcp_md5sig_key
readonly tcp_metrics_block: tcp_metrics_block
readonly tcp_mib: tcp_mib
readonly tcp_options_received: tcp_options_received
readonly tcp_out_options: tcp_out_options
readonly tcp_plb_state: tcp_plb_state
readonly tcp_rack: tcp_rack
readonly tcp_request_sock: tcp_request_sock
readonly tcp_request_sock_ops: tcp_request_sock_ops
readonly tcp_sack_block: tcp_sack_block
readonly tcp_sacktag_state: tcp_sacktag_state
readonly tcp_sigpool: tcp_sigpool
readonly tcp_sock: tcp_sock
readonly tcp_sock_af_ops: tcp_sock_af_ops
readonly tcp_timewait_sock: tcp_timewait_sock
readonly tcp_ulp_ops: tcp_ulp_ops
readonly tcp_xa_pool: tcp_xa_pool
readonly tcp_zerocopy_receive: tcp_zerocopy_receive
readonly tcphdr: tcphdr
readonly thermal_attr: thermal_attr
readonly thermal_cooling_device: thermal_cooling_device
readonly thermal_cooling_device_ops: thermal_cooling_device_ops
readonly thermal_governor: thermal_governor
readonly thermal_trip: thermal_trip
readonly thermal_trip_attrs: thermal_trip_attrs
readonly thermal_trip_desc: thermal_trip_desc
readonly thermal_zone_device: thermal_zone_device
readonly thermal_zone_device_ops: thermal_zone_device_ops
readonly thermal_zone_params: thermal_zone_params
readonly thread_group_cputimer: thread_group_cputimer
readonly thread_info: thread_info
readonly thread_shstk: thread_shstk
readonly thread_struct: thread_struct
readonly throtl_data: throtl_data
readonly throtl_service_queue: throtl_service_queue
readonly time_namespace: time_namespace
readonly timens_offsets: timens_offsets
readonly timer_list: timer_list
readonly timer_rand_state: timer_rand_state
readonly timerqueue_head: timerqueue_head
readonly timerqueue_node: timerqueue_node
readonly timespec64: timespec64
readonly timewait_sock_ops: timewait_sock_ops
readonly timezone: timezone
readonly tlbflush_unmap_batch: tlbflush_unmap_batch
readonly tlsdev_ops: tlsdev_ops
readonly tmigr_cpu: tmigr_cpu
readonly tmigr_event: tmigr_event
readonly tmigr_group: tmigr_group
readonly tms: tms
readonly trace_event: trace_event
readonly trace_event_call: trace_event_call
readonly trace_event_class: trace_event_class
readonly trace_event_fields: trace_event_fields
readonly trace_event_functions: trace_event_functions
readonly tracepoint: tracepoint
readonly tracepoint_func: tracepoint_func
readonly transaction_chp_stats_s: transaction_chp_stats_s
readonly transaction_run_stats_s: transaction_run_stats_s
readonly transaction_s: transaction_s
readonly transaction_stats_s: transaction_stats_s
readonly tty_audit_buf: tty_audit_buf
readonly tty_buffer: tty_buffer
readonly tty_bufhead: tty_bufhead
readonly tty_driver: tty_driver
readonly tty_ldisc: tty_ldisc
readonly tty_ldisc_ops: tty_ldisc_ops
readonly tty_operations: tty_operations
readonly tty_port: tty_port
readonly tty_port_client_operations: tty_port_client_operations
readonly tty_port_operations: tty_port_operations
readonly tty_struct: tty_struct
readonly u64_stats_sync: u64_stats_sync
readonly u64_stats_t: u64_stats_t
readonly ubuf_info: ubuf_info
readonly ubuf_info_ops: ubuf_info_ops
readonly ucounts: ucounts
readonly udp_hslot: udp_hslot
readonly udp_mib: udp_mib
readonly udp_sock: udp_sock
readonly udp_table: udp_table
readonly udp_tunnel_nic_info: udp_tunnel_nic_info
readonly udp_tunnel_nic_shared: udp_tunnel_nic_shared
readonly udp_tunnel_nic_table_info: udp_tunnel_nic_table_info
readonly udphdr: udphdr
readonly uevent_sock: uevent_sock
readonly uid_gid_extent: uid_gid_extent
readonly uid_gid_map: uid_gid_map
readonly uncached_list: uncached_list
readonly unicode_map: unicode_map
readonly unix_address: unix_address
readonly unix_sock: unix_sock
readonly unix_table: unix_table
readonly unix_vertex: unix_vertex
readonly upid: upid
readonly uprobe: uprobe
readonly uprobe_task: uprobe_task
readonly uprobe_xol_ops: uprobe_xol_ops
readonly uprobes_state: uprobes_state
readonly user_namespace: user_namespace
readonly user_struct: user_struct
readonly userfaultfd_ctx: userfaultfd_ctx
readonly utf8data: utf8data
readonly utf8data_table: utf8data_table
readonly uts_namespace: uts_namespace
readonly vdso_image: vdso_image
readonly vfsmount: vfsmount
readonly vlan_group: vlan_group
readonly vlan_info: vlan_info
readonly vm_area_struct: vm_area_struct
readonly vm_fault: vm_fault
readonly vm_operations_struct: vm_operations_struct
readonly vm_struct: vm_struct
readonly vm_unmapped_area_info: vm_unmapped_area_info
readonly vm_userfaultfd_ctx: vm_userfaultfd_ctx
readonly vma_lock: vma_lock
readonly vma_numab_state: vma_numab_state
readonly vmem_altmap: vmem_altmap
readonly vmpressure: vmpressure
readonly vtime: vtime
readonly wait_page_queue: wait_page_queue
readonly wait_queue_entry: wait_queue_entry
readonly wait_queue_head: wait_queue_head
readonly wake_irq: wake_irq
readonly wake_q_node: wake_q_node
readonly wakeup_source: wakeup_source
readonly wb_completion: wb_completion
readonly wb_domain: wb_domain
readonly wb_writeback_work: wb_writeback_work
readonly winsize: winsize
readonly work_struct: work_struct
readonly worker: worker
readonly worker_pool: worker_pool
readonly workqueue_attrs: workqueue_attrs
readonly workqueue_struct: workqueue_struct
readonly wq_device: wq_device
readonly wq_flusher: wq_flusher
readonly wq_node_nr_active: wq_node_nr_active
readonly writeback_control: writeback_control
readonly ww_acquire_ctx: ww_acquire_ctx
readonly x86_msi_addr_hi: x86_msi_addr_hi
readonly x86_msi_addr_lo: x86_msi_addr_lo
readonly x86_msi_data: x86_msi_data
readonly xarray: xarray
readonly xattr: xattr
readonly xdp_buff: xdp_buff
readonly xdp_buff_xsk: xdp_buff_xsk
readonly xdp_cpumap_stats: xdp_cpumap_stats
readonly xdp_desc: xdp_desc
readonly xdp_dev_bulk_queue: xdp_dev_bulk_queue
readonly xdp_frame: xdp_frame
readonly xdp_mem_allocator: xdp_mem_allocator
readonly xdp_mem_info: xdp_mem_info
readonly xdp_metadata_ops: xdp_metadata_ops
readonly xdp_ring: xdp_ring
readonly xdp_rxq_info: xdp_rxq_info
readonly xdp_txq_info: xdp_txq_info
readonly xdp_umem: xdp_umem
readonly xdr_buf: xdr_buf
readonly xfrm_address_filter: xfrm_address_filter
readonly xfrm_address_t: xfrm_address_t
readonly xfrm_algo: xfrm_algo
readonly xfrm_algo_aead: xfrm_algo_aead
readonly xfrm_algo_auth: xfrm_algo_auth
readonly xfrm_dev_offload: xfrm_dev_offload
readonly xfrm_encap_tmpl: xfrm_encap_tmpl
readonly xfrm_id: xfrm_id
readonly xfrm_lifetime_cfg: xfrm_lifetime_cfg
readonly xfrm_lifetime_cur: xfrm_lifetime_cur
readonly xfrm_mark: xfrm_mark
readonly xfrm_md_info: xfrm_md_info
readonly xfrm_mode: xfrm_mode
readonly xfrm_policy: xfrm_policy
readonly xfrm_policy_hash: xfrm_policy_hash
readonly xfrm_policy_hthresh: xfrm_policy_hthresh
readonly xfrm_policy_queue: xfrm_policy_queue
readonly xfrm_policy_walk_entry: xfrm_policy_walk_entry
readonly xfrm_replay_state: xfrm_replay_state
readonly xfrm_replay_state_esn: xfrm_replay_state_esn
readonly xfrm_sec_ctx: xfrm_sec_ctx
readonly xfrm_selector: xfrm_selector
readonly xfrm_state: xfrm_state
readonly xfrm_state_walk: xfrm_state_walk
readonly xfrm_stats: xfrm_stats
readonly xfrm_tmpl: xfrm_tmpl
readonly xfrm_type: xfrm_type
readonly xfrm_type_offload: xfrm_type_offload
readonly xfrm_user_sec_ctx: xfrm_user_sec_ctx
readonly xfrmdev_ops: xfrmdev_ops
readonly xol_area: xol_area
readonly xprt_class: xprt_class
readonly xprtsec_parms: xprtsec_parms
readonly xps_dev_maps: xps_dev_maps
readonly xps_map: xps_map
readonly xregs_state: xregs_state
readonly xsk_buff_pool: xsk_buff_pool
readonly xsk_queue: xsk_queue
readonly xsk_tx_metadata_ops: xsk_tx_metadata_ops
readonly xstate_header: xstate_header
readonly zone: zone
readonly zonelist: zonelist
readonly zoneref: zoneref
readonly zswap_lruvec_state: zswap_lruvec_state
}
}
export {}
