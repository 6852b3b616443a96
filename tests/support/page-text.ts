/** A cookie policy without a fault for the smallest tenant, with some of its text replaced. */
export function pageText(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [old, now]) => {
    if (!text.includes(old)) throw new Error(`the page has no ${old}`)
    return text.replace(old, now)
  }, PAGE)
}

const PAGE = `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<title>Cookies policy</title>
<link rel="canonical" href="https://acme.example.org/en/cookies/">
<link rel="stylesheet" href="../../../_assets/policy.css">
</head>
<body>
<main id="main">
<h1>Cookies policy</h1>
<p>Last update: <time datetime="2026-01-31">31 January 2026</time></p>
<h2>Necessary cookies</h2>
<div role="region" aria-labelledby="caption" tabindex="0">
<table>
<caption id="caption">Necessary cookies</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Purpose</th></tr></thead>
<tbody><tr><th scope="row"><code translate="no" dir="ltr">sessionid</code></th><td>To remember</td></tr></tbody>
</table>
</div>
<p>Acme Council answers. <a href="#main">Up</a></p>
</main>
</body>
</html>
`
