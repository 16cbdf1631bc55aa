import * as vscode from 'vscode';
import type { Clock } from '../core/ports.ts';
import { markersInText, type MarkerScan } from '../core/waiting/markers.ts';
import type { MarkerSignal } from '../core/waiting/signal.ts';
import { maxNamedMarkers, pause } from './gitMarkers.ts';

/** Both hosts have it; the types of neither are loaded here. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

const maxFiles = 1500;
/** A larger file is data or generated (bytes). */
const maxFileSize = 200_000;
const maxBytes = 8_000_000;
/** Milliseconds for one folder. */
const timeLimit = 5000;

const notText =
  /\.(?:png|jpe?g|gif|webp|ico|icns|pdf|zip|gz|tgz|7z|jar|class|wasm|exe|dll|so|dylib|o|a|woff2?|ttf|otf|eot|mp[34]|mov|webm|ogg|sqlite|db|vsix|lock|map)$/i;

const excluded = '**/{node_modules,bower_components,vendor,dist,out,build,target,.git,.venv}/**';

/**
 * Reads markers from the files of a folder without git: where it cannot be asked, or must not be (Restricted Mode).
 * Nothing is run, only text is read, bounded in files, bytes and time. Undefined when it was cancelled.
 */
export async function scanByReading(
  folder: vscode.Uri,
  clock: Clock,
  cancel: vscode.CancellationToken,
): Promise<MarkerScan | undefined> {
  const pattern = new vscode.RelativePattern(folder, '**/*');
  const files = await vscode.workspace.findFiles(pattern, excluded, maxFiles, cancel);
  const named: MarkerSignal[] = [];
  let unnamed = 0;
  let bytes = 0;
  let cut = files.length >= maxFiles;
  const deadline = clock.now() + timeLimit;
  const decoder = new TextDecoder();
  for (const file of files) {
    if (cancel.isCancellationRequested) return undefined;
    if (bytes > maxBytes || clock.now() > deadline || named.length >= maxNamedMarkers) {
      cut = true;
      break;
    }
    if (notText.test(file.path)) continue;
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > maxFileSize) continue;
      bytes += size;
      const text = decoder.decode(await vscode.workspace.fs.readFile(file));
      const path = file.path.slice(folder.path.endsWith('/') ? folder.path.length : folder.path.length + 1);
      const found = markersInText(text, folder.toString(), path, maxNamedMarkers - named.length);
      named.push(...found.named);
      unnamed += found.unnamed;
      await pause(clock);
    } catch {
      // A file that went away or may not be read has no markers for us.
    }
  }
  return { named, unnamed, cut };
}
