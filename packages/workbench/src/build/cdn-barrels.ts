import type { ModuleInfo } from 'rollup';

type Statement = NonNullable<ModuleInfo['ast']>['body'][number];

/**
 * The modules that a module really takes something from: an index that only passes on what other files
 * export is looked through, name by name. Without this whoever imports one name of the protocol would be
 * said to need all of it.
 *
 * @param getModuleInfo as Rollup gives it, once all modules are parsed
 */
export function modulesTakenBy(
  id: string,
  getModuleInfo: (id: string) => ModuleInfo | null,
): string[] {
  const taken = new Set<string>();
  for (const { statement, target } of importsOf(getModuleInfo(id))) {
    const names = namesTaken(statement);
    if (names.length > 0)
      for (const name of names) taken.add(originOf(target, name, getModuleInfo));
    // An import without names, which TypeScript leaves where only types were taken, runs the module.
    else if (takesAll(statement) || !isIndex(getModuleInfo(target))) taken.add(target);
  }
  return [...taken];
}

/** Where a name of a module comes from, through as many indexes as there are. */
function originOf(
  module: string,
  name: string,
  getModuleInfo: (id: string) => ModuleInfo | null,
): string {
  const info = getModuleInfo(module);
  if (!isIndex(info)) return module;
  for (const { statement, target } of importsOf(info)) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const passed = statement.specifiers.find(({ exported }) => nameOf(exported) === name);
    if (passed) return originOf(target, nameOf(passed.local), getModuleInfo);
  }
  return module;
}

/** Whether a module does nothing but pass on named exports of others. */
function isIndex(info: ModuleInfo | null): boolean {
  const statements = info?.ast?.body ?? [];
  return statements.length > 0 && statements.every(isPassedOn);
}

function isPassedOn(statement: Statement): boolean {
  return statement.type === 'ExportNamedDeclaration' && statement.source != null;
}

/** Import and re-export statements of a module, each with the module that it resolves to. */
function importsOf(info: ModuleInfo | null): { statement: Statement; target: string }[] {
  const targets = new Map<string, string>();
  return (info?.ast?.body ?? []).flatMap((statement) => {
    const source = sourceOf(statement);
    if (source === undefined) return [];
    // Rollup lists what it resolved in the order in which the sources first appear.
    const known = targets.get(source);
    const target = known ?? info?.importedIds[targets.size];
    if (target === undefined) return [];
    targets.set(source, target);
    return [{ statement, target }];
  });
}

function sourceOf(statement: Statement): string | undefined {
  const value = 'source' in statement ? statement.source?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Names that a statement takes; none when it takes everything, or runs the module for its effects. */
function namesTaken(statement: Statement): string[] {
  if (statement.type === 'ExportNamedDeclaration') {
    return statement.specifiers.map(({ local }) => nameOf(local));
  }
  if (statement.type !== 'ImportDeclaration' || takesAll(statement)) return [];
  return statement.specifiers.map((specifier) =>
    specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default',
  );
}

/** `import * as all from …` or `export * from …`. */
function takesAll(statement: Statement): boolean {
  if (statement.type === 'ExportAllDeclaration') return true;
  return (
    statement.type === 'ImportDeclaration' &&
    statement.specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier')
  );
}

function nameOf(name: { type: string; name?: string; value?: unknown }): string {
  return name.type === 'Identifier' ? String(name.name) : String(name.value);
}
