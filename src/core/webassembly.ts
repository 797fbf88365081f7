/** What is used of WebAssembly, which is no part of ECMAScript. */
interface WebAssemblyHost {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly CompileError: new () => Error;
}

/** Returns the exports of a new instance, or nothing where there is no memory for one. */
export type Instantiate = (imports?: object) => unknown;

/** Returns what makes instances of a module, given as base64, that is compiled when the first is asked for; it returns nothing where none may run. */
export function lazyWebAssembly(base64: string): Instantiate {
  let known: { readonly instantiate: Instantiate | undefined } | undefined;
  return (imports) => (known ??= { instantiate: compileWebAssembly(base64) }).instantiate?.(imports);
}

/**
 * Returns what makes instances of a module, given as base64; nothing where the host has no WebAssembly, has none with vectors,
 * forbids it, or is big-endian. Compiled code holds no state: compile it once.
 */
function compileWebAssembly(base64: string): Instantiate | undefined {
  const host = (globalThis as { readonly WebAssembly?: WebAssemblyHost }).WebAssembly;
  // Its memory is little-endian, and what fills it writes numbers as the host does.
  if (host === undefined || new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) return undefined;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (!host.validate(bytes)) return undefined;
  try {
    const module = new host.Module(bytes);
    return (imports = {}) => {
      try {
        return new host.Instance(module, imports).exports;
      } catch (error) {
        // An engine sets aside some gigabytes of addresses for each; a machine's limit may forbid that.
        if (error instanceof RangeError) return undefined;
        throw error;
      }
    };
  } catch (error) {
    // A page's content security policy may forbid it.
    if (error instanceof host.CompileError) return undefined;
    throw error;
  }
}
