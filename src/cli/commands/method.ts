import { QaError } from '../../model/errors.js';
import { generator } from '../../model/generator.js';
import { findMethods, methodNames } from '../../presentation/methods/find-methods.js';
import { methodRows } from '../../presentation/methods/method-rows.js';
import { methods } from '../../presentation/methods/methods.js';
import { presentMethodList, presentMethods } from '../../presentation/methods/present-methods.js';
import { loadRenderer } from '../../rendering/load-renderer.js';
import { renderJson } from '../../rendering/render-json.js';
import { nearestName } from '../../sources/nearest-name.js';
import { type Host, langOf, usesColor, usesUnicode, widthOf } from '../terminal.js';
import { writeLines } from '../write-lines.js';
import { writeStream } from '../write-output.js';

interface MethodCommandOptions {
  readonly lang?: string;
  readonly json?: boolean;
}

/** Explains one number, all numbers of a command, or lists what can be explained. */
export async function runMethod(
  host: Host,
  name: string | undefined,
  options: MethodCommandOptions,
): Promise<number> {
  const lang = langOf(host, options.lang);
  const found = name === undefined ? methods : findMethods(name);
  if (found === null) throw unknownMethod(name!);
  const rows = methodRows(found, lang);
  if (options.json === true) {
    const parameters = { name: name ?? null, lang };
    const schema = 'qa-sgb2/method/1';
    const result = { schema, generator, corpus: null, parameters, rows, diagnostics: [] };
    await writeLines(undefined, host.stdout, renderJson(result));
    return 0;
  }
  const command = methodNames().commands.find((known) => known === name?.toLowerCase()) ?? null;
  const page =
    name === undefined ? presentMethodList(rows, lang) : presentMethods(rows, lang, command);
  const render = await loadRenderer('table');
  const color = usesColor(host, undefined);
  const text = render(page, {
    lang,
    width: widthOf(host),
    color,
    unicode: usesUnicode(host),
  });
  await writeStream(host.stdout, text);
  return 0;
}

function unknownMethod(name: string): QaError {
  const { names, commands, aliases } = methodNames();
  const near = nearestName(name, [...names, ...commands, ...aliases]);
  return new QaError('method-unknown', `There is no method “${name}”.`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}qa-sgb2 method lists all.`,
    data: { name },
  });
}
