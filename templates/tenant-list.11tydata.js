// A function as permalink: Eleventy compiles a string as a template for every page.
export default {
  pagination: { data: 'site.tenantLists', size: 1, alias: 'view' },
  permalink: ({ view }) => `/${view.path}`
}
