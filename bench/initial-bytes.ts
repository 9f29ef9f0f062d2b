import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { buildProduct } from './build.ts';
import type { Section } from './figure.ts';
import { initialFiles } from './initial-files.ts';

/** Compressed size of what is fetched before the phone can be used. */
export async function initialBytes(): Promise<Section> {
  const title = 'Bytes before the phone is usable, gzip';
  try {
    const folder = await buildProduct();
    const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
    const files = ['index.html', ...initialFiles(manifest, 'index.html')];
    const sizes = files.map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    return {
      title,
      figures: [
        {
          name: 'index.html, its script, what that imports at once, and their styles',
          measured: kilobytes,
          unit: 'kB',
          aim: { atMost: 60 },
          note: `${files.length} files; fonts apart`,
        },
      ],
    };
  } catch (error) {
    return {
      title,
      figures: [],
      problem: (error as Error).message.split('\n')[0] ?? 'the product does not build',
    };
  }
}
