/** The parts of a custom elements manifest that this plugin looks at. */
interface Manifest {
  modules: { path: string; declarations?: Declaration[] }[];
}
interface Declaration {
  kind: string;
  customElement?: boolean;
  members?: { name: string; privacy?: string; static?: boolean; inheritedFrom?: unknown }[];
  events?: { name?: string; description?: string }[];
}

/**
 * Plugin of the analyzer: leaves only what a page may use. Private and protected members go, so do
 * `#fields`, and events that no comment describes: the analyzer invents those from constructor arguments.
 */
export function publicSurface(): {
  name: string;
  packageLinkPhase: (context: { customElementsManifest: Manifest }) => void;
} {
  return {
    name: 'coup-de-main-public-surface',
    packageLinkPhase({ customElementsManifest }) {
      keepPublicSurface(customElementsManifest);
    },
  };
}

/** Changes the manifest in place; modules that declare nothing public are left out. */
export function keepPublicSurface(manifest: Manifest): void {
  for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
    declaration.members &&= declaration.members.filter(
      ({ name, privacy = 'public', static: isStatic }) =>
        privacy === 'public' && !name.startsWith('#') && isStatic !== true,
    );
    declaration.events &&= declaration.events.filter(
      ({ name, description }) => Boolean(name) && Boolean(description),
    );
  }
  manifest.modules = manifest.modules.filter(({ declarations = [] }) =>
    declarations.some(({ customElement }) => customElement === true),
  );
}
