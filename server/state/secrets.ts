/** Secrets of our own making, and passwords of people's. */
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** 256 bits of chance that can stand in an address. */
export function makeSecret(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** For what `makeSecret` made: nobody guesses that, so it needs no slow hash. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Some 0.1 s and 32 MB for each guess, as OWASP asks of scrypt. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 2 ** 20 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** A salt of its own and the slow hash, as one. */
export function hashOfPassword(password: string, salt: Buffer = randomBytes(SALT_BYTES)): Promise<Buffer> {
  // One character may be written in several ways, by keyboards and systems.
  const text = password.normalize('NFC')
  return new Promise((resolve, reject) => {
    scrypt(text, salt, HASH_BYTES, COST, (error, hash) => {
      if (error === null) resolve(Buffer.concat([salt, hash]))
      else reject(error)
    })
  })
}

/** Whether it is the password that `hashOfPassword` made `stored` of. As slow as that. */
export async function isPassword(password: string, stored: Uint8Array): Promise<boolean> {
  const salt = Buffer.from(stored.subarray(0, SALT_BYTES))
  return timingSafeEqual(await hashOfPassword(password, salt), stored)
}
