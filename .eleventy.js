import { policyPages } from './build/eleventy/plugin.js'

/** @param {import('./build/eleventy/config-api.js').EleventyConfig} eleventyConfig */
export default async function configure(eleventyConfig) {
  await eleventyConfig.addPlugin(policyPages)
}

export const config = {
  dir: { input: 'templates', includes: '_components', layouts: '_layouts', output: 'dist' },
  templateFormats: ['njk', 'css'],
  htmlTemplateEngine: 'njk'
}
