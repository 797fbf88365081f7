import { CHROME_CATEGORIES, REPEAT_CATEGORIES, ROLES } from "../core/finding.js";

/** Hues a golden angle apart, so that neighbours in the list differ. */
const GOLDEN_ANGLE = 137.508;
const HUES = [...CHROME_CATEGORIES, ...REPEAT_CATEGORIES, ...ROLES].map((category, i) => `[data-category="${category}"]{--hue:${Math.round((25 + i * GOLDEN_ANGLE) % 360)}}`);

/** The style of a report: light and dark, from 320 pixels of width. Lightness and chroma are the theme's, the hue is the category's. */
export const STYLE = `
:root{color-scheme:light dark;--page:#fff;--ink:#1b1d21;--quiet:#565c66;--line:#d5d9df;--panel:#f4f5f7;--link:#0b57c2;--tint-l:.93;--tint-c:.055;--deep-l:.47;--deep-c:.13;--prose:#b25000;--prose-tint:#ffe3c4;--quotation:#0a6a7a;--quotation-tint:#cdeff5;--boilerplate:#5b6068;--boilerplate-tint:#e4e6ea}
@media (prefers-color-scheme:dark){:root{--page:#15171a;--ink:#e6e8ec;--quiet:#a4abb6;--line:#3a3f47;--panel:#1f2226;--link:#8ab8ff;--tint-l:.33;--tint-c:.06;--deep-l:.82;--deep-c:.1;--prose:#ffb065;--prose-tint:#4d3013;--quotation:#6fd3e6;--quotation-tint:#123f49;--boilerplate:#b4bac4;--boilerplate-tint:#33373d}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1rem clamp(.75rem,3vw,2rem) 4rem;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.25rem;margin:2.5rem 0 .5rem}h3{font-size:1rem;margin:1rem 0 .5rem}h4{font-size:.95rem;margin:0 0 .5rem}
summary h3{display:inline;margin:0}summary{cursor:pointer;padding:.4rem 0}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
:target{scroll-margin-top:5rem}.chip:target,mark:target{outline:3px solid var(--link);outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0}nav a{display:inline-block;padding:.25rem 0}
.facts,.share,.and,figcaption{color:var(--quiet);font-size:.875rem}
.and{font-weight:400}
.issue{border-left:4px solid var(--prose);padding:.25rem .75rem;background:var(--panel)}
.columns{display:grid;gap:1rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem;width:100%}th,td{text-align:left;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}thead th{white-space:nowrap;color:var(--quiet);font-weight:600}th,td{overflow-wrap:break-word}tbody th{font-weight:400;min-width:9rem}td{font-variant-numeric:tabular-nums}
${HUES.join("")}
[data-passage="prose"]{--deep:var(--prose);--tint:var(--prose-tint)}[data-passage="quotation"]{--deep:var(--quotation);--tint:var(--quotation-tint)}[data-passage="boilerplate"]{--deep:var(--boilerplate);--tint:var(--boilerplate-tint)}
[data-category]{--deep:oklch(var(--deep-l) var(--deep-c) var(--hue));--tint:oklch(var(--tint-l) var(--tint-c) var(--hue))}
#controls{display:flex;flex-wrap:wrap;align-items:start;gap:.25rem 2rem;background:var(--page);border-bottom:1px solid var(--line);padding:.4rem 0}#controls summary{padding:.1rem 0}
@media (min-width:50rem){#controls{position:sticky;top:0;z-index:3;max-height:60vh;overflow:auto}}
#controls fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem .9rem}#controls legend{float:left;padding:0;margin-right:.9rem;font-weight:600}
#controls label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.75rem}
#controls .swatch{width:.9rem;height:.9rem;border-radius:3px;background:var(--tint);border:2px solid var(--deep)}
#search{font:inherit;width:14rem;max-width:100%;padding:.3rem .5rem;border:1px solid var(--quiet);border-radius:4px;background:var(--page);color:inherit}
details.article,details.pair{border-top:1px solid var(--line)}
.text{white-space:pre-wrap;max-width:46rem;line-height:1.65;tab-size:4}
mark{background:var(--tint);color:inherit;padding:.1em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.cut{border-bottom:2px solid var(--deep)}mark.cut[data-kind="repeat"]{border-bottom-style:dashed}mark.cut[data-kind="role"]{border-bottom-style:dotted}
.chip{font:600 .75rem/1.35rem system-ui,sans-serif;display:inline-block;padding:0 .4rem;border-radius:4px;border:1px solid var(--deep,var(--quiet));background:var(--page);color:var(--deep,var(--link));text-decoration:none;margin-inline-end:.3rem}
button.chip{cursor:pointer;background:var(--deep);color:var(--page)}button.chip[aria-pressed="false"]{background:var(--page);color:var(--deep)}
.twin{color:var(--link);border-color:var(--link)}
.original{text-decoration:underline dotted var(--link) 2px;text-underline-offset:.25em}
.odd{font:.7rem/1 ui-monospace,monospace;border:1px solid var(--quiet);border-radius:3px;padding:0 .15rem;color:var(--quiet);unicode-bidi:isolate}
.why{display:none;position:fixed;z-index:4;left:.75rem;right:.75rem;bottom:.75rem;max-width:30rem;white-space:normal;background:var(--panel);color:var(--ink);border:1px solid var(--quiet);border-left:4px solid var(--deep);border-radius:6px;padding:.5rem .75rem;font:.875rem/1.45 system-ui,sans-serif;box-shadow:0 4px 16px #0005}
.cut:hover>.why,.cut:focus-within>.why{display:block}.quiet .why.why.why{display:none}
.reason{display:block;margin-top:.25rem}.rule{color:var(--quiet);font-size:.8rem;display:block}
.off,.off .gone{background:none;border-bottom-color:transparent}
[data-view="clean"] .cut:not(.off):not(.kept){display:none}[data-view="clean"] .chip,[data-view="original"] .chip,.kept>.chip{display:none}
[data-view="clean"] mark.cut,[data-view="original"] mark.cut,mark.cut.kept{background:none;border-bottom:0}[data-view="clean"] .cut>.why,[data-view="original"] .cut>.why,.kept>.why.why{display:none}
[data-view="clean"] .original,[data-view="original"] .original{text-decoration:none}
svg{display:block;max-width:100%;height:auto}
svg text{font:13px system-ui,sans-serif;fill:var(--ink);dominant-baseline:central}svg .end{text-anchor:end}svg .words{stroke:var(--page);stroke-width:5px;paint-order:stroke;stroke-linejoin:round}
.bar{fill:var(--deep,var(--link))}.whole{fill:var(--line)}.cell,.band{fill:var(--deep)}.band{fill-opacity:.55}.matrix .whole{fill-opacity:.5}
.map{width:min(100%,40rem);margin:.5rem 0 1rem}.chart{width:min(100%,32rem)}.matrix{width:min(100%,40rem)}.matrix text.words{text-anchor:middle}figure{margin:0 0 1rem}
.key{border-left:.9rem solid var(--deep);padding-left:.4rem;margin-right:.75rem}
.sides{position:relative;display:grid;gap:1.5rem}.side{min-width:0}.ribbons{display:none}
@media (min-width:50rem){.sides{grid-template-columns:1fr 1fr;gap:6rem}.ribbons{display:block;position:absolute;inset:0;width:100%;height:100%;pointer-events:none}}
.ribbons path{fill:var(--deep);fill-opacity:.22}.ribbons path.lit{fill-opacity:.6}mark.lit{outline:2px solid var(--deep)}
.dim{opacity:1;color:var(--quiet)}
.families{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}.family{border:1px solid var(--line);border-radius:6px;padding:.25rem 1rem .75rem}.family ul{margin:.5rem 0;padding-left:1.1rem;font-size:.875rem}
.graph line{stroke:var(--prose);stroke-opacity:.7}.graph circle{fill:var(--link);stroke:var(--page);stroke-width:2}.graph .kept{fill:var(--prose)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@media print{#controls{display:none}}
`;
