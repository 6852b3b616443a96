import { error } from '../words.ts'

/** What a text is that should be a key. */
export type UnusableKey =
  | 'no-key'
  | 'empty'
  | 'encrypted'
  | 'ssh'
  | 'private'
  | 'public'
  | 'other-kind'

/** Problems of keys that sign releases, and that check signatures. A key itself is never quoted. */
export const keyProblems = {
  'key-unreadable': ({ reason }: { reason: string }) =>
    error(
      `The key cannot be read (${reason}).`,
      'Name the file of a key, and give your user the right to read it.'
    ),
  'signing-key-unusable': ({ found, kind }: { found: UnusableKey; kind: string }) =>
    error(
      `Releases cannot be signed with this key: ${wordsOf(found, kind)}.`,
      found === 'encrypted'
        ? 'Write it without a password:  openssl pkey -in locked.pem -out release-key.pem .'
        : 'Make a key with  openssl genpkey -algorithm ed25519 -out release-key.pem , and give that file, or its text in POLICY_PAGES_SIGNING_KEY.'
    ),
  'public-key-unusable': ({ found, kind }: { found: UnusableKey; kind: string }) =>
    error(
      `Signatures cannot be checked with this key: ${wordsOf(found, kind)}.`,
      'Make it from the key that signs:  openssl pkey -in release-key.pem -pubout -out release-key.pub.pem .'
    )
}

function wordsOf(found: UnusableKey, kind: string): string {
  const words: Readonly<Record<UnusableKey, string>> = {
    'no-key': 'the text is no key in the form PEM, or it is damaged',
    empty: 'it is empty',
    encrypted: 'it is locked with a password',
    ssh: 'it is in the form that SSH uses',
    private: 'it is the private key, which belongs only where releases are published',
    public: 'it is the public half, which only checks signatures',
    'other-kind': `its kind is "${kind}", and not Ed25519`
  }
  return words[found]
}
