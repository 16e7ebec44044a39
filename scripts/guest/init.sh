#!/bin/bash
# The first process of a guest: mounts what a running system has, runs the command on the project's disk, and tells the
# host over serial lines: ttyS1 is the command's terminal, ttyS2 takes a beat every few seconds and at last its status,
# ttyS3 what the command left in /tmp/results.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TMPDIR=/tmp LANG=C.UTF-8
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev 2>/dev/null
mkdir -p /dev/pts /dev/shm
mount -t devpts devpts /dev/pts
ln -sf /proc/self/fd /dev/fd
stty -F /dev/ttyS1 raw -echo
stty -F /dev/ttyS2 raw -echo
stty -F /dev/ttyS3 raw -echo
while echo beat; do sleep 5; done >/dev/ttyS2 &

mount -t tmpfs tmpfs /tmp
mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs /dev/shm
mount -t cgroup2 cgroup2 /sys/fs/cgroup
# Disks come up side by side: each is known by the signature of its partition table (images.ts).
until mount -o ro PARTUUID=5eed0002-01 /lib/modules 2>/dev/null; do sleep 0.1; done
until mount PARTUUID=5eed0003-01 /skep 2>/dev/null; do sleep 0.1; done
mount --bind /node_modules /skep/node_modules
hostname guest
ip link set lo up
modprobe -a loop veth tun overlay inet_diag tcp_diag

cd /skep
setsid bash .guest/command <>/dev/ttyS1 >&0 2>&0
status=$?
[ ! -e /tmp/results ] || cat /tmp/results >/dev/ttyS3
echo "status $status" >/dev/ttyS2
sleep 1
echo b >/proc/sysrq-trigger
sleep 60
