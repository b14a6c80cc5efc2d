/**
 * `loader.js`, the one script a webmaster pastes:
 * `<script src="https://entraide.example/w/v1/loader.js" defer></script>`.
 * Optional: `data-backend`, `data-lang`, `data-theme`, `data-links="off"`, `nonce`, `integrity`.
 */
import { type LoaderChunks, verifiedChunks } from './chunks.ts';
import { startLoader } from './start-loader.ts';

/** Written by the build. */
declare const COUP_DE_MAIN_CHUNKS: LoaderChunks;
declare const COUP_DE_MAIN_VERSION: string;

const chunks = COUP_DE_MAIN_CHUNKS;

startLoader(COUP_DE_MAIN_VERSION, chunks.tags, (base, nonce) =>
  verifiedChunks(chunks, base, nonce),
);
