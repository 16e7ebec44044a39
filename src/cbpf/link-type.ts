/** The link types of captures that filters are compiled for, by the names of pcap_datalink_name_to_val(3pcap). */

/** What Skep compiles for. Numbers come from pcap/dlt.h by the generated table. */
export type LinkTypeName =
  | 'EN10MB'
  | 'RAW'
  | 'LINUX_SLL'
  | 'LINUX_SLL2'
  | 'NULL'
  | 'LOOP'
  | 'IEEE802_11'
  | 'IEEE802_11_RADIO'
  | 'PPP'
