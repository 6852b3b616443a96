/** A tenant whose page is as hard to lay out as the rules for tenants allow. */
export const HARD_TENANT = {
  'tenants/hard.yaml': `name: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft
url: https://an-address-that-goes-on-for-quite-a-while.without-room-for-a-break.example.org
locales: [en]
updated: 2026-01-31
preferencesUrl: https://an-address-that-goes-on-for-quite-a-while.without-room-for-a-break.example.org/cookie-settings
columns: [provider, function, name, purpose, duration, party, storage]
controller: { name: Acme, url: https://an-address-that-goes-on-for-quite-a-while.example.org/contact }
preferencesControl: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft
cookies:
  - _BEAMER*
  - name: a_cookie_with_a_name_that_is_far_longer_than_any_column_will_ever_be_0123456789
    category: statistics
    provider: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft
    function: https://example.org/an/address/without/any/space/where/it/could/be/broken.html
    purpose: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft
    duration: P13M
    party: third
    storage: local-storage
`
}

export const HARD_PATH = 'hard/en/cookies/'
