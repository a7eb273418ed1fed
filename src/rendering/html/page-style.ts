import { pictureStyle } from '../svg/picture-style.js';

/** The one style sheet of a page; its digest stands in the page's security policy. Contrast is 4.5 to 1 at least. */
export const pageStyle = `
:root{color-scheme:light dark;--text:#1b2026;--muted:#56606b;--ground:#fff;--raised:#f5f7f9;--line:#d3d9e0;--link:#0b57a4;--mark:#ffe58a;--mark-text:#1b2026;--higher:#0a6b4c;--lower:#87368f;--undecided:#47606e;--warning:#8a4b00;--bar:#1f5fa8}
@media screen and (prefers-color-scheme:dark){:root{--text:#e6e9ed;--muted:#a6b0bb;--ground:#15181c;--raised:#1e2328;--line:#3a424b;--link:#8fbcff;--mark:#5e4b00;--mark-text:#ffeaa6;--higher:#62d6a8;--lower:#dba5ee;--undecided:#a9bfcc;--warning:#f0b26b;--bar:#7db3ff}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;background:var(--ground);padding:.5rem;z-index:9}
.frame{max-width:92rem;margin:0 auto;padding:0 1.25rem}
header.page{border-bottom:1px solid var(--line);background:var(--raised)}
header.page .frame{padding-top:1.5rem;padding-bottom:1.25rem}
h1{font-size:clamp(1.5rem,1.1rem + 1.6vw,2.25rem);line-height:1.2;margin:0;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:1.45rem;line-height:1.25;margin:0 0 .75rem}
h3{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem}
h4,h5,h6{font-size:1rem;margin:1.5rem 0 .5rem}
h2 a,h3 a,h4 a{color:inherit;text-decoration:none}
h2 a:hover,h3 a:hover,h4 a:hover{text-decoration:underline}
p,ul,ol{max-width:48rem;margin:.6rem 0;overflow-wrap:anywhere}
li{margin:.2rem 0}
.note{color:var(--muted);font-size:.9rem;margin:.4rem 0}
.warning{color:var(--warning)}
.muted,.too-little-text{color:var(--muted)}
.higher{color:var(--higher)}
.lower{color:var(--lower)}
.undecided{color:var(--undecided)}
.higher::before{content:"\\25B2\\00A0"/""}
.lower::before{content:"\\25BC\\00A0"/""}
.peak{text-decoration:underline;text-underline-offset:.2em}
mark{background:var(--mark);color:var(--mark-text);padding:0 .1em;border-radius:2px}
code{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
.search{margin-top:1rem;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
.search label,.tools label{display:flex;gap:.5rem;align-items:center}
[hidden]{display:none!important}
input,button{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--muted);border-radius:6px;padding:.3rem .6rem;min-height:2rem}
button{cursor:pointer}
button:hover{background:var(--raised)}
.search input{width:min(22rem,70vw)}
nav ul{list-style:none;margin:0;padding:0}
nav a{display:block;padding:.2rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
nav{margin:1rem 0;font-size:.95rem}
nav summary{cursor:pointer;font-weight:600}
nav ul ul{padding-left:1rem;font-size:.92em}
nav>details>ul{columns:10rem;column-gap:1rem}
nav>details>ul>li{break-inside:avoid}
main{min-width:0;padding:1.5rem 0 3rem}
section{margin-top:2.5rem;padding-top:2rem;border-top:1px solid var(--line)}
main>section:first-child{margin-top:0;padding-top:0;border-top:0}
@media (min-width:80rem){.columns{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:2.5rem}.columns>nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1.5rem 0;margin:0}.columns>nav>details>ul{columns:auto}}
.table{margin:1rem 0}
.scroll{position:relative;overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.5rem .75rem}
th,td{padding:.35rem .6rem;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead>tr>*{background:var(--raised);font-weight:600;vertical-align:bottom;hyphens:manual}
tbody th{font-weight:600}
.number{text-align:right}
td.number{white-space:nowrap}
td.text,th.text{overflow-wrap:break-word;min-width:6rem}
td.long{overflow-wrap:anywhere}
td.long>*{min-width:11rem}
td.picture{padding-top:0;padding-bottom:0}
td.picture svg{vertical-align:-.15em}
th button{border:0;padding:0;min-height:1.5rem;background:none;font-weight:600;text-align:inherit;text-decoration:underline dotted var(--muted);text-underline-offset:.25em}
th[aria-sort] button{text-decoration-style:solid}
th[aria-sort=ascending] button::after{content:"\\00A0\\2191"/""}
th[aria-sort=descending] button::after{content:"\\00A0\\2193"/""}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:flex-end;font-size:.88rem;margin-bottom:.4rem}
.tools input{width:11rem}
.tools label{margin-right:auto}
a.count,button.count{font-variant-numeric:tabular-nums}
button.count{border:0;padding:0 .15rem;min-height:1.5rem;min-width:1.5rem;background:none;color:var(--link);text-align:inherit;text-decoration:underline dotted;text-underline-offset:.25em}
button.count[aria-expanded=true]{text-decoration-style:solid;font-weight:600}
.js tr.more:not(.open){display:none}
tr.more>td{background:var(--raised);padding:.4rem .75rem}
summary{cursor:pointer}
tr.more summary,figure summary,.rest summary{color:var(--link);font-size:.9rem}
ul.passages{padding-left:0;list-style:none}
ul.passages>li{margin:.6rem 0;padding-left:.9rem;border-left:3px solid var(--line)}
.place{color:var(--muted);font-size:.85rem;display:block;overflow-wrap:anywhere}
.text-of{unicode-bidi:isolate}
.kwic td{white-space:normal}
.kwic .left{text-align:right}
figure{margin:1.25rem 0}
figcaption{font-weight:600;margin-bottom:.25rem}
figure svg{max-width:100%;height:auto;display:block}
figure svg.narrow{display:none}
@media (max-width:44rem){figure svg.wide{display:none}figure svg.narrow{display:block}.frame{padding:0 1rem}.tools{flex-wrap:nowrap}.tools label{flex:1;min-width:0}.tools input{width:100%;min-width:0}.tools button{flex:none}}
@media screen{
main{container-type:inline-size}
@container (max-width:64rem){
table{font-size:.87rem}
th,td{padding:.35rem .45rem}
td.long>*{min-width:8rem}
table:has(thead tr>:nth-child(11)) td.picture{display:none}
}
@container (max-width:58rem){
.js .scroll:has(table.data){overflow:visible}
.js table.data,.js table.data :is(caption,thead,tbody,th,td){display:block}
.js table.data tr{display:flex;flex-wrap:wrap;gap:.1rem 1rem;padding:.45rem .75rem;border-bottom:1px solid var(--line)}
.js table.data tbody tr:last-child{border-bottom:0}
.js table.data tr>*{padding:0;border:0;text-align:left;background:none;min-width:0}
.js table.data thead tr{background:var(--raised);font-size:.9em}
.js table.data :is(tbody th,td.long,tr.more>td){flex:1 1 100%}
.js table.data td>div{min-width:0;display:inline}
.js table.data td[data-head]::before{content:attr(data-head)"\\00A0";color:var(--muted);font-size:.88em}
.js table.data :is(td.blank,thead td){display:none}
.js tr.more{background:var(--raised)}
}
}
figure details{margin-top:.25rem}
footer{border-top:1px solid var(--line);color:var(--muted);font-size:.9rem}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.none{color:var(--muted);font-style:italic}
svg .bar-fill{fill:var(--bar)}
svg .bar-line{stroke:var(--bar);stroke-width:1.5;fill:none}
${pictureStyle('.picture')}
@media print{
@page{size:A4;margin:16mm 14mm}
:root{color-scheme:light}
body{font-size:9.5pt}
nav,.search,.tools,.skip,figure details:not([open]),tr.more:not(.open){display:none!important}
.frame{max-width:none;padding:0}
header.page{background:none}
main{padding:.5rem 0}
section{break-before:auto;margin-top:1.2rem;padding-top:1rem}
h2,h3,h4,figcaption,caption{break-after:avoid}
figure,tr,li{break-inside:avoid}
thead{display:table-header-group;break-inside:avoid}
.scroll{overflow:visible;border:0}
table{font-size:7.2pt}
th,td{padding:.15rem .22rem;overflow-wrap:anywhere}
td.text,th.text,td.long>*{min-width:0}
td.picture,thead td{display:none}
.number{white-space:normal}
thead th,td.number{overflow-wrap:normal}
button{min-height:0!important;padding:0!important;color:inherit!important;text-decoration:none!important}
.rest summary{color:inherit;font-size:inherit;list-style:none}
figure svg.wide{display:block}figure svg.narrow{display:none}
a{color:inherit;text-decoration:none}
}
`;
