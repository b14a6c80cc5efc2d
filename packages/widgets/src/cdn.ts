/**
 * `coup-de-main.iife.js`: the loader's part, then every element, in one classic script. For policies
 * that allow scripts by their hash alone (a hash cannot allow the chunks), and for pages without network
 * but their own server.
 */
import './loader/single-file.ts';
import './aide-form/define.ts';
import './aide-hotline/define.ts';
import './aide-suivi/define.ts';
import './mission-apply/define.ts';
import './mission-form/define.ts';
import './mission-list/define.ts';
