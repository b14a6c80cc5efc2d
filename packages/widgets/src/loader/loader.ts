/**
 * `loader.js`, the one script a webmaster pastes:
 * `<script src="https://entraide.example/w/v1/loader.js" defer></script>`.
 * Optional: `data-backend`, `data-lang`, `data-theme`, `data-links="off"`, `nonce`, `integrity`.
 */
import { type ChunkRow, verifiedChunks } from './chunks.ts';
import { startLoader } from './start-loader.ts';

/** Written by the build: names of the elements, and the chunks, whose first rows are the elements'. */
declare const COUP_DE_MAIN_TAGS: readonly string[];
declare const COUP_DE_MAIN_CHUNKS: readonly ChunkRow[];
declare const COUP_DE_MAIN_VERSION: string;

const rows = COUP_DE_MAIN_CHUNKS;
const tags = COUP_DE_MAIN_TAGS;

startLoader({
  version: COUP_DE_MAIN_VERSION,
  tags,
  chunks: (settings) => verifiedChunks(rows, settings),
  define: (tag, load) => load(`./${rows[tags.indexOf(tag)]?.[0] ?? ''}`),
});
