/** Version of the protocol that this package describes, as the discovery document says it. */
export const protocolVersion = '1.0';
