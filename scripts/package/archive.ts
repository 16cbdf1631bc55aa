import { readFileSync } from 'node:fs';

/** A file inside a zip archive, which is what a `.vsix` is. */
export interface ArchivedFile {
  readonly name: string;
  /** Bytes it takes in the archive. */
  readonly packed: number;
  /** Bytes it has when unpacked. */
  readonly size: number;
}

const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;

/** The files of a zip archive, as its central directory lists them. Throws when it is no zip archive. */
export function archivedFiles(path: string): readonly ArchivedFile[] {
  const bytes = readFileSync(path);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new Error(`${path} is not a zip archive`);
  const files: ArchivedFile[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Error(`${path} has a broken list of files`);
    const nameLength = bytes.readUInt16LE(at + 28);
    files.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
