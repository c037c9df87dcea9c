import { themeColours } from '../../lib/export/pictures/theme.ts';

const variables = (theme: 'light' | 'dark') =>
  Object.entries(themeColours[theme])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/** Where a frame's font is served from; a sandboxed frame has another origin than it. */
export const embedFontPath = '/embed/plex-sans.woff2';

/** The whole stylesheet of a frame: it is small, and one request is enough. */
export const embedStyle = `
@font-face{font-family:'IBM Plex Sans';src:url(${embedFontPath}) format('woff2');font-weight:100 700;font-display:swap}
:root{color-scheme:light;${variables('light')}}
:root[data-theme=dark]{color-scheme:dark;${variables('dark')}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;${variables('dark')}}}
*{box-sizing:border-box;margin:0}
body{background:var(--surface);color:var(--ink);font:13px/18px 'IBM Plex Sans',system-ui,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif;font-variant-numeric:tabular-nums}
main{padding:12px 14px;display:grid;gap:8px;grid-template-columns:minmax(0,1fr)}
h1{font-size:15px;line-height:20px;font-weight:600}
header{display:flex;flex-wrap:wrap;gap:6px 16px;justify-content:space-between;align-items:start}
p,.legend,footer{color:var(--ink2)}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
nav{display:inline-flex;border:1px solid var(--ctl);border-radius:3px}
nav a{padding:3px 10px;min-height:24px;color:var(--ink2);text-decoration:none;border-left:1px solid var(--line2)}
nav a:first-child{border-left:0}
nav a[aria-current]{background:var(--wash);color:var(--accent);font-weight:600}
figure{container-type:inline-size;position:relative}
figure>svg{display:none;width:100%;overflow:visible}
figure>svg:not(.fixed){height:auto}
@container (max-width:519px){figure>.narrow{display:block}}
@container (min-width:520px) and (max-width:819px){figure>.middle{display:block}}
@container (min-width:820px){figure>.wide{display:block}}
.m{cursor:pointer}
.m circle{fill:transparent;stroke:none}
.m:hover circle,.m:focus-visible circle{stroke:var(--ink);stroke-width:1.5}
.m:focus-visible{outline:none}
.tip{position:absolute;z-index:1;max-width:300px;padding:8px 12px;background:var(--surface);border:1px solid var(--line2);border-radius:4px;box-shadow:0 8px 28px rgb(10 18 22/.16);font-size:12px;line-height:16px;white-space:pre-line;pointer-events:none}
.tip::first-line{font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;padding:0;list-style:none}
.legend li{display:flex;align-items:center;gap:6px;min-height:20px}
.legend svg{overflow:visible}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{padding:5px 12px 5px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
thead th{color:var(--ink2);font-size:12px;border-color:var(--ctl);vertical-align:bottom}
tbody th{font-weight:600;min-width:160px}
table.matrix td,table.matrix thead th{min-width:104px}
table.matrix tbody th{position:sticky;left:0;background:var(--surface);min-width:120px}
td a,td b{font-weight:600}
.bad{color:var(--fail);background:var(--fail-wash)}
.n{text-align:right;white-space:nowrap}
.parts{display:block;color:var(--ink2);font-weight:400;font-size:12px}
.quiet{color:var(--ink3)}
.remark,summary{color:var(--remark)}
.remark{background:var(--remark-wash);padding:0 5px;border-radius:2px;white-space:nowrap}
summary{cursor:pointer;min-height:24px;padding:3px 0}
details ul{padding-left:18px}
img{max-width:100%;height:auto;display:block}
footer{display:flex;flex-wrap:wrap;gap:2px 16px;justify-content:space-between;border-top:1px solid var(--line);padding-top:8px}
footer a{font-weight:600}
@media print{nav{display:none}}
`.trim();
