import * as vscode from 'vscode';
import type { Clock } from '../core/ports.ts';
import { joinedScans, markersInText, type MarkerScan } from '../core/waiting/markers.ts';
import { keptMarkers, type MarkerPlace } from './gitMarkers.ts';
import { pause } from './pieces.ts';

/** Both hosts have it; the types of neither are loaded here. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

const maxFiles = 1500;
/** A larger file is data or generated (bytes). */
const maxFileSize = 500_000;
const maxBytes = 8_000_000;
/** Milliseconds for one folder. */
const timeLimit = 5000;
/** So many files are read at a time: where the folder is far away, or the host has much to do, each answer takes long. */
const atATime = 8;

const notText =
  /\.(?:png|jpe?g|gif|webp|ico|icns|pdf|zip|gz|tgz|7z|jar|class|wasm|exe|dll|so|dylib|o|a|woff2?|ttf|otf|eot|mp[34]|mov|webm|ogg|sqlite|db|vsix|lock|map)$/i;

const excluded = '**/{node_modules,bower_components,vendor,dist,out,build,target,.git,.venv}/**';

const decoder = new TextDecoder();

/** The text of a file; undefined when it is gone, may not be read, or is larger than what people write. */
export async function readSmallText(file: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > maxFileSize) return undefined;
    return decoder.decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined; // A file that went away or may not be read has no markers for us.
  }
}

/**
 * Reads markers from the files of a folder without git: where it cannot be asked, or must not be (Restricted Mode).
 * Nothing is run, only text is read, bounded in files, bytes and time. Undefined when it was cancelled.
 */
export async function scanByReading(
  folder: vscode.Uri,
  { syntax, isIgnored }: Pick<MarkerPlace, 'syntax' | 'isIgnored'>,
  clock: Clock,
  cancel: vscode.CancellationToken,
): Promise<MarkerScan | undefined> {
  const pattern = new vscode.RelativePattern(folder, '**/*');
  const files = await vscode.workspace.findFiles(pattern, excluded, maxFiles, cancel);
  const scans: MarkerScan[] = [];
  let named = 0;
  let nameless = 0;
  let bytes = 0;
  let cut = files.length >= maxFiles;
  const deadline = clock.now() + timeLimit;
  const start = folder.path.endsWith('/') ? folder.path.length : folder.path.length + 1;
  const readable = files
    .map((file) => ({ file, path: file.path.slice(start) }))
    .filter(({ path }) => !notText.test(path) && !isIgnored(path));
  for (let next = 0; next < readable.length; next += atATime) {
    if (cancel.isCancellationRequested) return undefined;
    if (bytes > maxBytes || clock.now() > deadline || named >= keptMarkers.named) {
      cut = true;
      break;
    }
    const together = readable.slice(next, next + atATime);
    const texts = await Promise.all(
      together.map(async ({ file, path }) => ({ path, text: await readSmallText(file) })),
    );
    for (const { path, text } of texts) {
      if (text === undefined) continue;
      bytes += text.length;
      const found = markersInText(
        text,
        { root: folder.toString(), file: path },
        {
          named: Math.max(0, keptMarkers.named - named),
          nameless: Math.max(0, keptMarkers.nameless - nameless),
        },
        syntax,
      );
      scans.push(found);
      named += found.named.length;
      nameless += found.nameless.length;
      await pause(clock);
    }
  }
  const scan = joinedScans(scans);
  return { ...scan, cut: scan.cut || cut };
}
