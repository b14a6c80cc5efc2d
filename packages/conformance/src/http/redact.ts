const secret = '[redacted]';

/**
 * A text without what opens a submission or names somebody: bearer tokens, manage tokens, fragments of
 * links, names and passwords in addresses, e-mail addresses (but the suite's own invented ones), phone numbers of people outside the numbers
 * that ARCEP keeps for fiction. Used on everything that is printed or written.
 */
export function redact(text: string): string {
  return text
    .replaceAll(/(bearer\s+)[\w.~+/=-]+/gi, `$1${secret}`)
    .replaceAll(/("(?:manageToken|token|payload|secret)"\s*:\s*")[^"]*/gi, `$1${secret}`)
    .replaceAll(/(:\/\/)[^/?#\s@]{1,256}@/g, `$1${secret}@`)
    .replaceAll(/whsec_[\w+/=]+/g, secret)
    .replaceAll(/([#?&](?:t|token)=)[\w%.~-]+/gi, `$1${secret}`)
    .replaceAll(
      /[\w.+-]{1,64}@(?!conformance\.example\b)[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
      secret,
    )
    .replaceAll(/\+33(?!63998)[67]\d{8}\b/g, secret);
}
