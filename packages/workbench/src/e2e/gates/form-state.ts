import type { DrivenForm } from '../../testing/driven-form.ts';
import type { PretendedBackend } from '../../testing/pretended-backend.ts';

/** One state of an element that people write into: how the backend is, and what one does to come to it. */
export interface FormState {
  readonly name: string;
  /** Attributes of its tag. */
  readonly attributes?: string;
  /** What stands behind the page's address, `#…`. */
  readonly address?: string;
  readonly prepare?: (backend: PretendedBackend) => void;
  /** Brings the element there; resolves when it shows. Knows no language. */
  readonly drive: (form: DrivenForm) => Promise<void>;
  /** Shown in every language, not in French alone: what has the most, the longest or the rarest words. */
  readonly inEveryLanguage?: boolean;
}
