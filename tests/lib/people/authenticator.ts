import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

type Signing = { challenge: string; origin?: string; rpId?: string; counter?: number; flags?: number }

const here = { origin: 'http://localhost:3000', rpId: 'localhost' }
/** user present 1, user verified 4, attested data follow 64 */
const verified = 5

/** An authenticator of software, as exact or as deceitful as it is told. */
export function authenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = randomBytes(32)
  const id = credential.toString('base64url')
  const base = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }

  return {
    register({ challenge, origin = here.origin, rpId = here.rpId, flags = verified }: Signing) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ])
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credential.length]), credential, key])
      const data = Buffer.concat([authenticatorData(rpId, flags | 64, 0), attested])
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ])
      const client = clientData('webauthn.create', challenge, origin)
      return {
        ...base,
        response: {
          clientDataJSON: client.toString('base64url'),
          attestationObject: attestation.toString('base64url'),
        },
      }
    },
    sign({ challenge, origin = here.origin, rpId = here.rpId, counter = 1, flags = verified }: Signing) {
      const data = authenticatorData(rpId, flags, counter)
      const client = clientData('webauthn.get', challenge, origin)
      const signed = createSign('sha256').update(data).update(createHash('sha256').update(client).digest())
      return {
        ...base,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signed.sign(privateKey).toString('base64url'),
        },
      }
    },
  }
}

function authenticatorData(rpId: string, flags: number, counter: number) {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count])
}

function clientData(type: string, challenge: string, origin: string) {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}
