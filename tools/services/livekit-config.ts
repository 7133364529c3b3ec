/** The configuration that binds loopback only and needs no network. The key and secret come from the environment. */
export function livekitConfig(ports: { port: number; udpPort: number }): string {
  return `port: ${ports.port}
bind_addresses: ["127.0.0.1"]
rtc:
  udp_port: ${ports.udpPort}
  # Any other value listens on all interfaces.
  tcp_port: 0
  node_ip: 127.0.0.1
  # True ends the server at start on a machine without DNS.
  use_external_ip: false
  enable_loopback_candidate: true
  interfaces:
    includes: ["lo", "lo0"]
  # A closed port: an empty list would hand public STUN servers to the browsers.
  stun_servers: ["127.0.0.1:9"]
room:
  # A revoked token must not bring a room back: only the relay makes rooms.
  auto_create: false
logging:
  level: warn
`;
}
