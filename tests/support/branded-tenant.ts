import { madePng } from './made-png.ts'

/** A wide logo in dark ink. */
export const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><path fill="#123" d="M0 0h80v20H0z"/></svg>'

const LINKS = `
    - { text: { en: Home, ar: الرئيسية, zh: 首页 }, url: https://data.example.org }
    - { text: { en: Open data }, url: https://data.example.org/data }`

/** Two tenants of one brand, one with a light plate under its logo and one with a dark logo. */
export const BRANDED: Readonly<Record<string, string | Uint8Array>> = {
  'tenants/profiles/city.yaml': `locales: [en, ar, zh]
updated: 2026-01-31
controller: { name: City Council, email: privacy@city.example.org }
cookies: [sessionid, csrftoken]
brand:
  name: Example City
  logo: logo.svg
  accent: "#8a1253"
  font: slab
  headerLinks: ${LINKS}
  footerLinks: ${LINKS}
`,
  'tenants/profiles/city/logo.svg': LOGO,
  'tenants/city.yaml': 'name: City\nurl: https://city.example.org\nextends: city\n',
  'tenants/port.yaml': `name: Port
url: https://port.example.org
extends: city
brand: { logo: logo.svg, logoDark: logo-dark.png, nameInLogo: true }
`,
  'tenants/port/logo.svg': LOGO.replace('#123', '#012'),
  'tenants/port/logo-dark.png': madePng({ width: 80, height: 20 })
}
