import { createHash } from 'node:crypto';
import type { OutputBundle, Plugin } from 'rollup';
import { staticImports } from './cdn-manifest.ts';

/** A file and its SHA-256 in base64; see `ChunkRow` of the loader. */
type Row = readonly [file: string, hash: string];

/** What is written into the loader; see `LoaderChunks` there. */
export interface LoaderTable {
  tags: string[];
  known: Record<string, Row[]>;
  others: Row[];
}

/**
 * Rollup plugin: writes `chunks-<hash>.js`, which lists what every element and every later chunk takes to
 * run, and hands over the little that the loader must know itself: the files of the element `list`, and
 * that one. (The table cannot be in a chunk: chunks name each other, so their hashes would hang on it.)
 */
export function writeChunkTable(list: string, receive: (table: LoaderTable) => void): Plugin {
  return {
    name: 'coup-de-main-write-chunk-table',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const { names, source } = chunkTable(bundle, list);
        const others = rowOf('chunks', source);
        this.emitFile({ type: 'asset', fileName: others[0], source });
        receive({ tags: names.tags, known: { [list]: names.list }, others: [others] });
      },
    },
  };
}

/** Rollup plugin: names the one file that an ES bundle consists of by its hash, and hands over its row. */
export function nameByHash(receive: (row: Row) => void): Plugin {
  return {
    name: 'coup-de-main-name-by-hash',
    generateBundle: {
      order: 'post',
      handler({ format }, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk' || format !== 'es') continue;
          const row = rowOf(output.name, output.code);
          output.fileName = row[0];
          receive(row);
        }
      },
    },
  };
}

/**
 * The row of a file that no other file names: its name can be taken from its own hash, in which the loader
 * then finds it again, and so weighs less.
 */
function rowOf(name: string, content: string): Row {
  const hash = sha256(content);
  // Hardly any hash has no eight letters and digits in a row.
  const [part = hash.replaceAll(/\W/g, '_')] = /[A-Za-z\d]{8}/.exec(hash) ?? [];
  return [`${name}-${part.slice(0, 8)}.js`, hash];
}

/**
 * The first date that is written costs a phone 60 ms: it has them while the chunks of an element that shows
 * opening hours are on their way.
 */
const firstDate = 'setTimeout(()=>new Date().toLocaleString(),50);';

/**
 * What a chunk takes that comes later (`./…`), once all of it is in the browser's cache. A link that failed is
 * remembered for as long as the page lives (Chromium 150, and the letter of HTML for modules), so a retry would ask
 * for nothing; a `fetch` is not. Where the page's policy lets nothing be fetched from here, the links ask by themselves.
 * What a link has brought already is not fetched again. What is run is checked by the loader all the same.
 */
const lateRows = `const a={};let b;\
globalThis.addEventListener?.('securitypolicyviolation',e=>{b||=e.effectiveDirective=='connect-src'});\
const l=async(f,h)=>{try{const u=new URL(f,import.meta.url).href;\
if(document.querySelector('link[href="'+u+'"]'))return;\
const r=await fetch(u,{integrity:'sha256-'+h});\
if(!r.ok)throw 0;await r.arrayBuffer()}catch{await new Promise(y=>setTimeout(y));\
if(!b){delete a[f];throw Error('chunk-refused')}}};\
export const rowsOf=async n=>{const r=chunks[n];n[0]=='.'&&await Promise.all(r.map(([f,h])=>a[f]??=l(f,h)));return r};`;

/** The table's source text, and what is left to the loader. */
export function chunkTable(
  bundle: OutputBundle,
  list: string,
): { names: { tags: string[]; list: Row[] }; source: string } {
  const chunks = Object.values(bundle)
    .filter((output) => output.type === 'chunk')
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const files = chunks.map(({ fileName }) => fileName);
  const rows = chunks.map(({ fileName, code }): Row => [fileName, sha256(code)]);
  const row = (file: string): Row => rows[files.indexOf(file)] ?? [file, ''];
  // An element that another one loads (the list, the form to apply) is asked for by its file as well.
  const later = new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports));
  const entries = chunks.flatMap((chunk): [key: string, needs: string[]][] => {
    const { name, fileName, isEntry } = chunk;
    const keys = [...(isEntry ? [name] : []), ...(later.has(fileName) ? [`./${fileName}`] : [])];
    return keys.map((key) => [key, [fileName, ...staticImports(chunk, bundle)]]);
  });
  const table = entries
    .filter(([key]) => key !== list)
    .map(([key, needs]) => {
      const places = needs.map((file) => `r[${String(files.indexOf(file))}]`);
      return `${JSON.stringify(key)}:[${places.join()}]`;
    });
  return {
    names: {
      tags: chunks.filter(({ isEntry }) => isEntry).map(({ name }) => name),
      list: (entries.find(([key]) => key === list)?.[1] ?? []).map(row),
    },
    source: `const r=${JSON.stringify(rows)};export const chunks={${table.join()}};${lateRows}${firstDate}\n`,
  };
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('base64');
}
