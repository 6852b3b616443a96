// A function as permalink: Eleventy compiles a string as a template for every page.
export default {
  pagination: { data: 'site.sitemaps', size: 1, alias: 'sitemap' },
  permalink: ({ sitemap }) => `/${sitemap.path}`
}
