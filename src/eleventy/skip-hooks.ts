// Eleventy would send every later import of this process through a thread of its own, so that its
// `--watch` sees edited modules. We never ask it to watch.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = 'true'
