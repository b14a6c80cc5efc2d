import assert from 'node:assert/strict';
import { it } from 'node:test';
import { insideOf } from './inside.ts';

it('finds what a failure shows of the inside: stacks, paths, places in programs, queries', () => {
  for (const text of [
    'TypeError: x\n    at answer (file.js:1:2)',
    'Uncaught PDOException in /var/www/coup-de-main.php:12',
    'coup-de-main.php on line 12',
    'coup-de-main.php(12): find()',
    'Traceback (most recent call last)',
    'File "backend.py", line 12',
    'SELECT id FROM mission',
    'select * from mission',
    'select id from mission where id = 1',
    'SQLSTATE[HY000]',
  ]) {
    assert.notEqual(insideOf(text), undefined, text);
  }
});

it('takes no sentence for a query, and no address that ends in the name of a program for a place in it', () => {
  for (const text of [
    '{"detail":"Select a value from the list."}',
    '{"detail":"Sélectionnez une autre valeur."}',
    '{"instance":"/coup-de-main.php/missions/17"}',
    '{"detail":"Voyez https://mairie.example/entraide.php"}',
  ]) {
    assert.equal(insideOf(text), undefined, text);
  }
});
