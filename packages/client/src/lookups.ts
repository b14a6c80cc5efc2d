export { getPlace, searchPlaces } from './places.ts';
export { listVocabularies } from './vocabularies.ts';
