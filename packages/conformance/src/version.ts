/** Name and version of this suite, as reports and the `User-Agent` say them. Kept by a test. */
export const suite = { name: '@coup-de-main/conformance', version: '0.1.0' } as const;
