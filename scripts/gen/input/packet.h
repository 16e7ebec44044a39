/* Numbers of packet headers for scripts/gen/packet.ts: the headers of the build machine, and what they lack.
 * Facts only, each from the document named. */
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/llc.h>
#include <linux/ppp_defs.h>
#include <netinet/in.h>
#include <pcap/dlt.h>
#include <pcap/sll.h>

/* IANA, Protocol Numbers. */
#define IPPROTO_IGRP 9
#define IPPROTO_VRRP 112

/* IANA, PPP Numbers. */
#define PPP_OSI 0x23
#define PPP_NS 0x25
#define PPP_DECNET 0x27
#define PPP_BRPDU 0x31

/* IANA, IEEE 802 Numbers: Xerox NS IDP. */
#define ETH_P_NS 0x0600

/* IANA, Service Name and Transport Protocol Port Number Registry. */
#define GENEVE_PORT 6081
#define VXLAN_PORT 4789

/* ISO/IEC TR 9577: network layer protocol identifiers. */
#define NLPID_CLNP 0x81
#define NLPID_ESIS 0x82
#define NLPID_ISIS 0x83

/* ISO/IEC 10589: types of PDU. */
#define ISIS_L1_LAN_IIH 15
#define ISIS_L2_LAN_IIH 16
#define ISIS_PTP_IIH 17
#define ISIS_L1_LSP 18
#define ISIS_L2_LSP 20
#define ISIS_L1_CSNP 24
#define ISIS_L2_CSNP 25
#define ISIS_L1_PSNP 26
#define ISIS_L2_PSNP 27

/* ISO/IEC 8802-2: the control byte of an LLC header, commands and responses. */
#define LLC_S_FMT 0x01
#define LLC_U_FMT 0x03
#define LLC_S_RR 0x01
#define LLC_S_RNR 0x05
#define LLC_S_REJ 0x09
#define LLC_U_UI 0x03
#define LLC_U_DM 0x0f
#define LLC_U_DISC 0x43
#define LLC_U_UA 0x63
#define LLC_U_SABME 0x6f
#define LLC_U_FRMR 0x87
#define LLC_U_XID 0xaf
#define LLC_U_TEST 0xe3
