/**
 * `loader.js`, the one script a webmaster pastes:
 * `<script src="https://entraide.example/w/v1/loader.js" defer></script>`.
 * Optional: `data-backend`, `data-lang`, `data-theme`, `data-links="off"`, `nonce`, `integrity`.
 */
import { type LoaderChunks, verifiedChunks } from './chunks.ts';
import { startLoader } from './start-loader.ts';

/** Written by the build. */
declare const COUP_DE_MAIN_CHUNKS: LoaderChunks;

const chunks = COUP_DE_MAIN_CHUNKS;

startLoader(chunks.tags, (base, nonce) => verifiedChunks(chunks, base, nonce));
