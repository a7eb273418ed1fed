import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * @typedef {{ file: string, name: string }} Place of a declaration
 *
 * @typedef {object} Module
 * @property {Map<string, ts.Statement[]>} declared overloads stand together
 * @property {Map<string, Place>} linked what is imported, or exported from elsewhere, by its name here
 * @property {Map<string, boolean>} exported names, and whether they are exported as types alone
 * @property {string[]} handedOn files all of whose exports are exports of this one
 */

/**
 * One declaration file with what `entry` exports and the types that this needs: users read one file instead of a
 * hundred and find nothing in it that only the program uses. Of two declarations with one name the later gets a number.
 * Types of packages throw, as users may not have them.
 *
 * @param {string} entry absolute path of a `.d.ts`
 * @returns {string}
 */
export function rollTypes(entry) {
  const modules = new Modules();
  const exported = modules.exportsOf(entry);
  /** @type {Map<string, string>} */
  const aliases = new Map();
  const taken = new Set();
  /** @type {Place[]} */
  const open = [];
  /** @param {string} name @param {string} file */
  const aliasOf = (name, file) => {
    const place = modules.placeOf(name, file);
    // Neither declared nor imported: a name of the language.
    if (place === undefined) return name;
    const key = `${place.name} ${place.file}`;
    let alias = aliases.get(key) ?? place.name;
    if (aliases.has(key)) return alias;
    for (let number = 2; taken.has(alias); number++) alias = `${place.name}$${number}`;
    taken.add(alias);
    aliases.set(key, alias);
    open.push(place);
    return alias;
  };
  const names = [...exported.keys()].sort();
  for (const name of names) {
    if (aliasOf(name, entry) !== name) throw new Error(`${name} is exported under another name.`);
  }
  const parts = [];
  for (let place = open.shift(); place !== undefined; place = open.shift()) {
    const { file, name } = place;
    for (const statement of modules.read(file).declared.get(name) ?? []) {
      parts.push(rewritten(statement, (used) => aliasOf(used, file)));
    }
  }
  const list = names.map((name) => (exported.get(name) ? `type ${name}` : name));
  return `${parts.join('\n')}\nexport { ${list.join(', ')} };\n`;
}

/** Declaration files by path, each read once. */
class Modules {
  /** @type {Map<string, Module>} */
  #known = new Map();

  /** @param {string} file @returns {Module} */
  read(file) {
    const module = this.#known.get(file) ?? readModule(file);
    this.#known.set(file, module);
    return module;
  }

  /**
   * Names, and whether they are exported as types alone.
   *
   * @param {string} file
   * @returns {Map<string, boolean>}
   */
  exportsOf(file) {
    const { exported, handedOn } = this.read(file);
    return new Map([...handedOn.flatMap((target) => [...this.exportsOf(target)]), ...exported]);
  }

  /** Where that is declared which is called `name` in `file`. @param {string} name @param {string} file @returns {Place | undefined} */
  placeOf(name, file) {
    const { declared, linked, handedOn } = this.read(file);
    if (declared.has(name)) return { file, name };
    const link = linked.get(name);
    if (link !== undefined) return this.placeOf(link.name, link.file);
    for (const other of handedOn) {
      const place = this.placeOf(name, other);
      if (place !== undefined) return place;
    }
    return undefined;
  }
}

/** @param {string} file @returns {Module} */
function readModule(file) {
  const text = readFileSync(file, 'utf8');
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Module} */
  const module = { declared: new Map(), linked: new Map(), exported: new Map(), handedOn: [] };
  for (const statement of statements) {
    // Marks a file without exports as a module.
    if (statement.getText() === 'export {};') continue;
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
      const target = targetOf(statement, file);
      const bindings = bindingsOf(statement);
      if (bindings === undefined) module.handedOn.push(target);
      for (const { name, propertyName, isTypeOnly } of bindings ?? []) {
        module.linked.set(name.text, { file: target, name: (propertyName ?? name).text });
        if (ts.isImportDeclaration(statement)) continue;
        module.exported.set(name.text, isTypeOnly || statement.isTypeOnly);
      }
    } else {
      for (const name of namesOf(statement)) {
        module.declared.set(name, [...(module.declared.get(name) ?? []), statement]);
        if (exportWord(statement) !== undefined) module.exported.set(name, false);
      }
    }
  }
  return module;
}

/** @param {ts.ImportDeclaration | ts.ExportDeclaration} link @param {string} file */
function targetOf(link, file) {
  const target = link.moduleSpecifier;
  if (target === undefined || !ts.isStringLiteral(target) || !target.text.startsWith('.')) {
    throw new Error(`${file}: ${link.getText()}`);
  }
  return path.join(path.dirname(file), target.text.replace(/\.js$/, '.d.ts'));
}

/** What a statement imports or exports by name; undefined for `export *`. @param {ts.ImportDeclaration | ts.ExportDeclaration} link */
function bindingsOf(link) {
  const bindings = ts.isImportDeclaration(link)
    ? link.importClause?.namedBindings
    : link.exportClause;
  if (bindings === undefined && ts.isExportDeclaration(link)) return undefined;
  if (bindings !== undefined && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) {
    return bindings.elements;
  }
  throw new Error(`No names: ${link.getText()}`);
}

/** @param {ts.Statement} statement @returns {string[]} */
function namesOf(statement) {
  return declaredNames(statement).map((name) => name.text);
}

/** @param {ts.Statement} statement @returns {ts.Identifier[]} */
function declaredNames(statement) {
  const names = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name)
    : [/** @type {ts.DeclarationStatement} */ (statement).name];
  return names.filter((name) => name !== undefined && ts.isIdentifier(name));
}

/**
 * The statement without `export`, with the names that what it declares and uses has in the one file.
 *
 * @param {ts.Statement} statement
 * @param {(name: string) => string} aliasOf
 */
function rewritten(statement, aliasOf) {
  const edits = [...declaredNames(statement), ...references(statement)].map((name) => ({
    start: name.getStart(),
    end: name.end,
    text: aliasOf(name.text),
  }));
  const word = exportWord(statement);
  if (word !== undefined) edits.push({ start: word.getStart(), end: word.end + 1, text: '' });
  const source = statement.getSourceFile().text;
  let text = '';
  let at = statement.getFullStart();
  for (const edit of edits.sort((left, right) => left.start - right.start)) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return (text + source.slice(at, statement.end)).trim();
}

/** Identifiers that stand for a declaration; names of properties and parameters do not. @param {ts.Node} node @returns {ts.Identifier[]} */
function references(node) {
  if (ts.isImportTypeNode(node)) throw new Error(`Imported in place: ${node.getText()}`);
  const referent = ts.isTypeReferenceNode(node)
    ? node.typeName
    : ts.isTypeQueryNode(node)
      ? node.exprName
      : ts.isExpressionWithTypeArguments(node) || ts.isComputedPropertyName(node)
        ? node.expression
        : undefined;
  /** @type {ts.Identifier[]} */
  const found = [];
  if (referent !== undefined) found.push(...firstIdentifier(referent));
  node.forEachChild((child) => {
    found.push(...references(child));
  });
  return found;
}

/** `a` of `a.b.c`. @param {ts.Node} node @returns {ts.Identifier[]} */
function firstIdentifier(node) {
  if (ts.isIdentifier(node)) return [node];
  if (ts.isQualifiedName(node)) return firstIdentifier(node.left);
  return ts.isPropertyAccessExpression(node) ? firstIdentifier(node.expression) : [];
}

/** @param {ts.Statement} statement */
function exportWord(statement) {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}
