import {build, type Plugin} from 'rolldown';

/*
 * One ESM bundle; each dynamic import becomes a chunk of its own, so a lookup never pays for yaml or zod. Built
 * through the API, because rolldown's command lists every chunk whatever its log level.
 */
await build({
  input: {main: 'src/main.ts', 'refresh-worker': 'src/refresh-worker.ts'},
  platform: 'node',
  external: [/^node:/],
  transform: {define: {'process.env.NODE_ENV': '"production"'}},
  plugins: [leanBuiltins(), withoutDevtools()],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    // Whitespace goes, names stay: a stack trace in a bug report can still be read.
    minify: {mangle: false, compress: true},
    chunkFileNames: '[name].js',
    // What every lookup needs is one file beside the entry: each file costs about a millisecond to open.
    codeSplitting: {
      groups: [
        {name: 'lookup', test: isNeededByEveryLookup},
        {name: 'desk', test: /src\/(?:desk|commands\/(?:callback-|with-calendar|with-desk|promised-time))/},
        {
          name: 'ink',
          test: /src\/tui\/(?:run|app)\.tsx$|node_modules\/(?:ink|react|react-reconciler|scheduler|yoga-layout)\//,
        },
        {name: 'screen', test: /src\/tui\//},
      ],
    },
  },
});

/**
 * Importing a builtin as a module evaluates everything it offers lazily: node:util brings workers and readline,
 * node:fs brings streams and promises (15 ms of a lookup, measured). Taken by name they bring only themselves.
 */
function leanBuiltins(): Plugin {
  const named = /import\s*\{([^}]*)\}\s*from\s*["'](node:[^"']+)["'];?/g;
  return {
    name: 'lean-builtins',
    renderChunk: (code) =>
      code.replace(named, (_, names: string, builtin: string) => {
        return `const {${names.replace(/\bas\b/g, ':')}} = process.getBuiltinModule("${builtin}");`;
      }),
  };
}

/** Ink's devtools are for who works on Ink; they need a package that is not installed. */
function withoutDevtools(): Plugin {
  const nothing = '\0no-devtools';
  return {
    name: 'without-devtools',
    resolveId: (id, importer) =>
      id === './devtools.js' && importer?.includes('node_modules/ink/') ? nothing : null,
    load: (id) => (id === nothing ? 'export {};' : null),
  };
}

function isNeededByEveryLookup(id: string): boolean {
  return /get-east-asian-width|src\/(?:commands\/(?:command|search|search-document|tree|with-index)|context|errors|kb\/(?:files|state)|output\/(?:color|json|page|columns|safe-text|article-page|search-page)|search\/(?!refresh|common-content|compile-|index-writer|analyze|fields|explain).*)\.ts$/.test(
    id,
  );
}
