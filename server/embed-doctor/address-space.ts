/** Where an address of the network leads, for a server that asks for pages which somebody names. */
import { BlockList, isIP } from 'node:net'

/** As browsers tell them apart (Local Network Access). `never`: asked for nobody. */
export type AddressSpace = 'public' | 'local' | 'loopback' | 'never'

/**
 * Never: link-local addresses and others at which clouds tell a machine its secrets, those that stand for no machine or
 * for many, and ways to write these as IPv6.
 */
const NEVER = listOf([
  '0.0.0.0/8',
  '169.254.0.0/16',
  // Of clouds: Alibaba, Azure, Oracle, AWS.
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.0/24',
  'fd00:ec2::/32',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  'fe80::/10',
  'ff00::/8',
  // NAT64 and 6to4 of 169.254.0.0/16 and 0.0.0.0/8, and of this machine.
  '64:ff9b::a9fe:0/112',
  '64:ff9b::/104',
  '64:ff9b::7f00:0/104',
  '2002:a9fe::/32',
  '2002:0::/24',
  '2002:7f00::/24',
])
const LOOPBACK = listOf(['127.0.0.0/8', '::1/128'])
const LOCAL = listOf(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', 'fec0::/10'])

/** The space of an IP address as text; `never` for what is none. */
export function spaceOf(address: string): AddressSpace {
  const plain = address.replace(/%.*$/, '')
  const kind = isIP(plain) === 4 ? 'ipv4' : 'ipv6'
  if (isIP(plain) === 0 || NEVER.check(plain, kind)) return 'never'
  if (LOOPBACK.check(plain, kind)) return 'loopback'
  return LOCAL.check(plain, kind) ? 'local' : 'public'
}

const NEARNESS: Readonly<Record<AddressSpace, number>> = { public: 0, local: 1, loopback: 2, never: 3 }

/** Whether a page may lead on to an address: not from the internet into the network, nor from there to this machine. */
export function mayLeadTo(from: AddressSpace, to: AddressSpace): boolean {
  return NEARNESS[to] <= NEARNESS[from]
}

/** Also matches IPv4 addresses that are written as IPv6: `::ffff:10.0.0.1`. */
function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    list.addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}
