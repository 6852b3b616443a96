import { load } from 'js-yaml'

/** The obvious configuration: YAML files as data, one Nunjucks template for all pages. */
export default function configure(eleventyConfig) {
  eleventyConfig.addDataExtension('yaml', (text) => load(text))
  eleventyConfig.addPassthroughCopy('_assets')
}

export const config = {
  dir: { input: '.', includes: '_includes', output: 'public' },
  templateFormats: ['njk']
}
