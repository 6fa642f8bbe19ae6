/*
 * Bundles the browser's share of Alongside into target/classes/assets.
 *
 * Every file there carries its content's hash in its name, so that it can be kept by browsers for ever;
 * manifest.json tells the program which name is today's. Text is also written compressed, once, here.
 */
import { build } from 'esbuild';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, gzipSync } from 'node:zlib';

const web = dirname(fileURLToPath(import.meta.url));
const out = resolve(web, '../../../target/classes/assets');

rmSync(out, { recursive: true, force: true });

const { metafile } = await build({
  absWorkingDir: web,
  entryPoints: ['css/alongside.css', 'ts/alongside.ts', ...readdirSync(join(web, 'img')).map((name) => `img/${name}`)],
  outdir: out,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16.4'],
  legalComments: 'none',
  loader: { '.woff2': 'file', '.svg': 'copy', '.png': 'copy' },
  metafile: true,
});

const names = {};
for (const [path, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
  const source = entryPoint ?? Object.keys(inputs)[0];
  const logical = basename(source).replace(/\.ts$/, '.js');
  names[logical] = basename(path);
}

const app = JSON.parse(readFileSync(join(web, 'manifest.webmanifest'), 'utf8'));
for (const icon of app.icons) icon.src = `/assets/${names[icon.src]}`;
writeFileSync(join(out, 'manifest.webmanifest'), JSON.stringify(app));

for (const name of Object.values(names)) {
  if (!['.css', '.js', '.svg'].includes(extname(name))) continue;
  const packed = gzipSync(readFileSync(join(out, name)), { level: constants.Z_BEST_COMPRESSION });
  writeFileSync(join(out, `${name}.gz`), packed);
  console.log(`${name}  ${(packed.length / 1024).toFixed(1)} KB compressed`);
}
writeFileSync(join(out, 'manifest.json'), JSON.stringify(names, null, 2) + '\n');
