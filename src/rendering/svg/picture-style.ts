const LIGHT = {
  text: '#1b2026',
  muted: '#56606b',
  line: '#d3d9e0',
  first: '#1f5fa8',
  second: '#a34a00',
  ground: '#ffffff',
};
const DARK = {
  text: '#e6e9ed',
  muted: '#a6b0bb',
  line: '#3a424b',
  first: '#7db3ff',
  second: '#ffb07a',
  ground: '#15181c',
};

/**
 * Colours of drawings inside `scope`: blue and orange are told apart with every kind of colour vision, and nothing is
 * told by colour alone. Plain rules without variables, which drawing programs read too.
 */
export function pictureStyle(scope: string): string {
  return `${rules(scope, LIGHT)}
${scope} text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
${scope} .small{font-size:11px}
${scope} .bold{font-weight:600}
${scope} .end{text-anchor:end}
${scope} .middle{text-anchor:middle}
@media screen and (prefers-color-scheme:dark){${rules(scope, DARK)}}`;
}

function rules(scope: string, colours: typeof LIGHT): string {
  const { text, muted, line, first, second, ground } = colours;
  return [
    `${scope} text{fill:${text}}`,
    `${scope} .muted{fill:${muted}}`,
    `${scope} .line{stroke:${line};fill:none}`,
    `${scope} .axis{stroke:${muted};fill:none}`,
    `${scope} .first{fill:${first}}`,
    `${scope} .second{fill:${second}}`,
    `${scope} .stroke{stroke:${first};fill:none;stroke-width:1.5}`,
    `${scope} .link{stroke:${first};fill:none;stroke-opacity:.45}`,
    `${scope} .hollow{fill:${ground};stroke:${first};stroke-width:1.5}`,
    `${scope} .ground{fill:${ground}}`,
    `${scope} .halo{paint-order:stroke;stroke:${ground};stroke-width:3px;stroke-linejoin:round}`,
  ].join('\n');
}
