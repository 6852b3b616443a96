import { error, type Words, warning } from '../words.ts'

/** Where a finding holds: the first of its places, and how many there are in all. */
export interface Places {
  readonly places: readonly string[]
  readonly count: number
}

const FRONT =
  'Look at the configuration of the web front: "policy-pages hosts" writes one that sends everything as it should be.'
const RESTORE = 'Publish the site again, or restore the destination from a backup.'

/** What verify finds at a destination, and at the sites that show it. */
export const verifyProblems = {
  'authority-unusable': ({ reason }: { reason: string }) =>
    error(
      `This file is no certificate that could be trusted: ${reason}.`,
      'Name a file with the certificate of your authority in the form PEM.'
    ),
  'release-unsigned': ({ number }: { number: number }) =>
    error(
      `Release ${number} has no signature, so nobody knows who published it. Nothing else was looked at.`,
      'Publish with the key, or verify without --public-key.'
    ),
  'release-other-key': ({ number, key, wanted }: { number: number; key: string; wanted: string }) =>
    error(
      `Release ${number} is signed by another key, ${short(key)}, and not by ${short(wanted)}. Nothing else was looked at.`,
      'Find out who published it. If the key was changed, verify with the new one.'
    ),
  'release-signature-wrong': ({ number }: { number: number }) =>
    error(
      `The record of release ${number} is not as it was signed. Nothing else was looked at.`,
      'Somebody has changed it. Find out who can write to the destination, then publish again.'
    ),
  'release-pointer': ({ number, shown }: { number: number; shown: number | undefined }) =>
    error(
      shown === undefined
        ? `Nothing tells web fronts to show release ${number}.`
        : `Web fronts are told to show release ${shown}, but ${number} is live.`,
      'Publish once more: that completes a release which was interrupted.'
    ),
  'release-without-tenant': ({ id, number }: { id: string; number: number }) =>
    error(
      `Release ${number} has no tenant "${id}".`,
      'Correct the id. Without --tenant, all tenants of the release are looked at.'
    ),
  'listing-missing': ({ number, ...where }: { number: number } & Places) =>
    error(
      `The list of files is missing at the destination for ${placesOf(where, 'tree')} of release ${number}.`,
      RESTORE
    ),
  'listing-damaged': ({ number, ...where }: { number: number } & Places) =>
    error(
      `The list of files at the destination is not the one that release ${number} means, for ${placesOf(where, 'tree')}.`,
      RESTORE
    ),
  'live-unreachable': ({ reason, ...where }: { reason: string } & Places) =>
    error(
      `Nothing could be fetched (${reason}) at ${placesOf(where, 'address')}.`,
      'Check the name, the certificate and the web front. A site before its DNS is fetched with --connect HOST:PORT, one of a private network with --allow-private.'
    ),
  'live-older': ({ shown, live, ...where }: { shown: number; live: number } & Places) =>
    error(
      `Release ${shown} is shown instead of ${live} by ${placesOf(where, 'tenant')}.`,
      'Wait a minute where the web front learns of releases over a network, then verify again. Otherwise reload its configuration, or empty its cache.'
    ),
  'live-mixed': ({ other, live, ...where }: { other: number; live: number } & Places) =>
    error(
      `Files of the releases ${other} and ${live} are shown at once by ${placesOf(where, 'tenant')}.`,
      'Empty the cache of the web front. It must ask anew for every page, as Cache-Control says.'
    ),
  'live-content': ({ live, ...where }: { live: number } & Places) =>
    error(
      `Something else than release ${live} has is shown at ${placesOf(where, 'address')}.`,
      'Look who serves these addresses, and whether anything on the way changes pages.'
    ),
  'live-status': ({ status, wanted, ...where }: { status: number; wanted: number } & Places) =>
    error(`The status is ${status} instead of ${wanted} at ${placesOf(where, 'address')}.`, FRONT),
  'live-redirect': ({ status, ...where }: { status: number } & Places) =>
    error(
      `A redirect (${status}) is answered instead of the file at ${placesOf(where, 'address')}. It was not followed.`,
      FRONT
    ),
  'live-header': ({
    name,
    sent,
    wanted,
    ...where
  }: { name: string; sent: string | undefined; wanted: string } & Places) =>
    error(
      sent === undefined
        ? `The header ${name} is missing at ${placesOf(where, 'address')}.`
        : `The header ${name} is "${cut(sent)}" instead of "${cut(wanted)}" at ${placesOf(where, 'address')}.`,
      FRONT
    ),
  'live-insecure': ({ how, ...where }: { how: string } & Places) =>
    error(`Without TLS, nobody is led to https (${how}) at ${placesOf(where, 'address')}.`, FRONT),
  'live-cookie': (where: Places): Words =>
    warning(
      `A cookie is set at ${placesOf(where, 'address')}.`,
      'Policy pages set none, and may say so. Look what in front of them does: a protection against bots, or a balancer.'
    )
}

/** How many places are named. */
const NAMED = 3

/** The places of a finding: all where there are few, and otherwise how many, with some of them. */
function placesOf({ places, count }: Places, noun: string): string {
  const named = places.slice(0, NAMED).join(', ')
  if (count === 1) return named
  const all = `${count} ${noun.endsWith('s') ? `${noun}es` : `${noun}s`}`
  return count > NAMED ? `${all}, such as ${named}` : `${all}: ${named}`
}

/** So many letters of a value are quoted. */
const QUOTED = 80

function cut(value: string): string {
  return value.length > QUOTED ? `${value.slice(0, QUOTED)}...` : value
}

/** Enough of a key's name to tell it from others. */
function short(key: string): string {
  return key.slice(0, 16)
}
