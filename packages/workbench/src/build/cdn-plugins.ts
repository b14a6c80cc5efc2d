import { join } from 'node:path';
import type { Plugin } from 'rollup';
import { repositoryRoot } from '../repository.ts';

const LEAN_SCHEMAS = join(repositoryRoot, 'packages/widgets/src/lean-schemas/zod-mini.ts');
const LIT_POLICY = /createPolicy\((['"])lit-html\1/g;

/**
 * Rollup plugin: gives Lit's Trusted Types policy our own name, so that a site can allow us
 * (`trusted-types coup-de-main`) without allowing every copy of Lit on the page.
 * Fails the build when Lit no longer creates its policy the way we know.
 */
export function renameLitPolicy(name: string): Plugin {
  let renamed = 0;
  let sawLit = false;
  return {
    name: 'coup-de-main-rename-lit-policy',
    buildStart() {
      renamed = 0;
      sawLit = false;
    },
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]/.test(id)) return null;
      sawLit = true;
      const changed = code.replace(LIT_POLICY, () => {
        renamed += 1;
        return `createPolicy('${name}'`;
      });
      return changed === code ? null : { code: changed, map: null };
    },
    buildEnd(error) {
      if (error !== undefined || !sawLit || renamed === 1) return;
      this.error(
        `Lit's Trusted Types policy was found ${renamed} times, not once: ` +
          'read lit-html.js and correct renameLitPolicy().',
      );
    },
  };
}

/**
 * Rollup plugin: makes every `import()` of our own files go through the page's loader, which checks a
 * file by its hash before it runs. Fails the build on an `import()` whose file is only known at run time:
 * nobody could have hashed it.
 */
export function verifyDynamicImports(): Plugin {
  return {
    name: 'coup-de-main-verify-dynamic-imports',
    renderDynamicImport({ moduleId, targetModuleId }) {
      if (targetModuleId === null) {
        this.error(
          `${moduleId} imports a file whose name only exists at run time: nobody can hash it.`,
        );
      }
      return { left: `globalThis[Symbol.for('coup-de-main')].load(`, right: ')' };
    },
  };
}

/**
 * Rollup plugin: puts the widgets' own small reader of schemas in the place of `zod/mini`, of which the
 * protocol's schemas use a dozen functions and every page would pay for all.
 */
export function useLeanSchemas(): Plugin {
  return {
    name: 'coup-de-main-use-lean-schemas',
    resolveId: (source) => (source === 'zod/mini' ? LEAN_SCHEMAS : null),
  };
}

/**
 * Rollup plugin: writes a value in place of a global constant that the sources only declare.
 * The value is asked for when the build comes to it, so that an earlier build may compute it.
 */
export function inlineConstant(name: string, value: () => unknown): Plugin {
  const pattern = new RegExp(`\\b${name}\\b`, 'g');
  return {
    name: 'coup-de-main-inline-constant',
    transform(code) {
      if (!code.includes(name)) return null;
      return { code: code.replace(pattern, () => JSON.stringify(value())), map: null };
    },
  };
}
