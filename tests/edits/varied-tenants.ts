/** A logo, in an SVG that is published as it stands. */
export const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="#123456" d="M0 0h40v20H0z"/></svg>\n'

const section = (title: string, text: string) => `---\ntitle: ${title}\n---\n\n${text}\n`

/** Tenants and profiles that differ in as much as they can. */
export const VARIED_TENANTS: Readonly<Record<string, string>> = {
  'tenants/profiles/base.yaml': `updated: 2026-03-31
locales: [en]
intro: service
heading: url
portal: { login: true, banner: true }
cookies: [sessionid, csrftoken, django_language]
`,
  'tenants/profiles/french.yaml': `extends: base
locales: [fr, en]
publicBody: FR
jurisdictions: [fr]
authority: { name: CNIL, url: https://www.cnil.fr/ }
accessibility:
  model: fr
  status: none
  standard: RGAA 4.1.2
  prepared: 2026-02-01
  email: access@example.org
  enforcement: { name: Défenseur des droits, url: https://www.defenseurdesdroits.fr/ }
`,
  'tenants/profiles/family.yaml': `extends: base
columns: [name, provider, function, purpose, duration, storage]
brand: { accent: "#0b4f9e", font: humanist }
cookies:
  - use: sessionid
    purpose: { en: To know you again, pt: Para o reconhecer }
  - name: family_map
    provider: Example Ltd
    category: preferences
    duration: P6M
    function: { en: Map, pt: Mapa }
    purpose: { en: To remember the map, pt: Para lembrar o mapa }
`,
  'tenants/profiles/family/en/cookies/what-is-a-cookie.md': section(
    'Cookies',
    'A cookie is a short note of the family.'
  ),
  'tenants/profiles/elsewhere.yaml':
    'publishedAt: https://policies.example.org/{tenant}/\nrightsUrl: https://www.example.org/rights\n',
  'tenants/acme.yaml': `name: Acme
url: https://acme.example.org
locales: [en]
updated: 2026-01-31
controller: { name: Acme Council, email: privacy@acme.example.org }
cookies: [sessionid]
`,
  'tenants/ville.yaml': `extends: french
name: Ville
url: https://ville.example.org
controller: { name: Ville, url: https://ville.example.org/contact, dpo: { email: dpo@ville.example.org } }
`,
  'tenants/bourg.yaml': `extends: [french, elsewhere]
name: Bourg
url: https://bourg.example.org
services: [matomo]
parameters: { matomo: { visitor-lifetime: P6M } }
remove: [django_language]
accessibility: { status: partial, audited: 2026-01-15, rate: 82, problems: [{ fr: La carte., en: The map. }] }
`,
  'tenants/stadt.yaml': `extends: base
name: Stadt
url: https://stadt.example.org
locales: [de, en]
services: [matomo, youtube]
controller: { name: Stadt, address: Rathausplatz 1 }
`,
  'tenants/arab.yaml': `extends: base
name: مدينة
url: https://arab.example.org
locales: [ar, en]
brand: { logo: logo.svg, accent: "#0b4f9e", name: { en: The city } }
cookies: [cookies_preferences]
`,
  'tenants/porto.yaml': `extends: family
name: Porto
url: https://porto.example.org
locales: [pt, en]
cookies:
  - use: sessionid
    duration: P1D
`,
  'tenants/porto/pt/cookies/browser-settings.md': section('O navegador', 'Veja o seu navegador.'),
  'tenants/lisboa.yaml': `extends: family
name: Lisboa
url: https://lisboa.example.org
locales: [pt, en]
services: [google-analytics-4]
`,
  'tenants/canada.yaml': `extends: base
name: Canada
url: https://canada.example.org
locales: [fr-ca, en]
preferencesControl: { fr: Témoins, en: Cookies }
cookies: [_BEAMER*]
`,
  'tenants/quiet.yaml': `name: Quiet
url: https://quiet.example.org
locales: [en, de]
updated: 2025-12-01
cookies: []
`,
  'tenants/opera.yaml': `name: Opera
url: https://opera.example.org
locales: [en]
updated: 2026-02-28
intro: operation
heading: host
columns: [function, name, purpose, duration]
omit: [cookies/browser-settings]
controller: { name: Opera, email: dpo@opera.example.org }
preferencesUrl: https://opera.example.org/cookies
securityTxt: { contact: ["mailto:security@opera.example.org"], expires: "2027-03-31T00:00:00Z" }
cookies:
  - use: sessionid
    purpose: { en: To keep your seat. }
  - name: widget_*
    provider: Example Ltd
    category: statistics
    duration: up to P13M
    recipients: [Example Agency]
    function: Visitor counter
    purpose: { en: To count how many people use the widget }
    covers: [{ name: widget_id_*, duration: P13M }, { name: widget_tab_*, duration: session }]
`,
  'tenants/gone.yaml': `extends: base
name: Gone
url: https://gone.example.org
locales: [en, fr]
dissolved:
  body: Example Agency
  on: 2025-03-21
  successor: Example Ministry
  successorUrl: https://www.example.org
  source: https://www.example.org/journal/1
`,
  'tenants/cloud.yaml': `extends: [family, elsewhere]
name: Cloud
url: https://cloud.example.org
services: [cloudflare, beamer]
portal: { multilingual: true }
`
}
