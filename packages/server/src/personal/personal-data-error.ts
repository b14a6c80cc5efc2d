/**
 * Why personal data cannot be sealed or opened. Stable words:
 * - `key-file-missing`: the data was sealed by keys whose file is not there;
 * - `key-file-unreadable`: the file of keys is not one, or may not be read or written;
 * - `wrong-keys`: the file of keys belongs to other data;
 * - `key-missing`: a key that sealed some of the data is not in the file;
 * - `erased`: there is nothing left to open;
 * - `damaged`: what is stored was changed, or moved from another place.
 */
export type PersonalDataErrorCode =
  'key-file-missing' | 'key-file-unreadable' | 'wrong-keys' | 'key-missing' | 'erased' | 'damaged';

/** Personal data cannot be sealed or opened. Its message says how to repair it and holds no personal data. */
export class PersonalDataError extends Error {
  override readonly name = 'PersonalDataError';
  readonly code: PersonalDataErrorCode;

  constructor(code: PersonalDataErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
