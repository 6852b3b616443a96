import { z } from 'zod'
import { plainText } from './text.ts'
import { Email, HttpsUrl } from './web-address.ts'

/** How to reach a data protection officer. */
export const Officer = z.strictObject({
  email: Email.optional().meta({
    description: 'Where readers write to the officer.',
    examples: ['dpo@example.org']
  }),
  url: HttpsUrl.optional().meta({
    description: 'A page on which readers reach the officer.',
    examples: ['https://www.example.org/dpo']
  })
})

/** The supervisory authority with which readers can lodge a complaint. */
const Authority = z.strictObject({
  name: plainText(200).meta({ description: 'Its name.', examples: ['CNIL'] }),
  url: HttpsUrl.meta({
    description: 'The page on which a complaint is lodged, or its web site.',
    examples: ['https://www.cnil.fr/']
  })
})

/** What readers need to use their rights. */
export const dataProtection = {
  authority: Authority.optional().meta({
    description: 'The supervisory authority with which readers can lodge a complaint.',
    examples: [{ name: 'CNIL', url: 'https://www.cnil.fr/' }]
  }),
  rightsUrl: HttpsUrl.optional().meta({
    description: 'The page on which readers ask for access to their data, or for its erasure.',
    examples: ['https://www.example.org/your-data']
  }),
  privacyUrl: HttpsUrl.optional().meta({
    description: 'The privacy notice of the site.',
    examples: ['https://www.example.org/privacy']
  })
}
