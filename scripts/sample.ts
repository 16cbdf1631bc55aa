/** Makes the sample project where a desktop VS Code opens it, for the launch configurations in `.vscode`. */
import { mkdir } from 'node:fs/promises';
import { ObstacleError } from './embedded/obstacle.ts';
import { desktopSample } from './embedded/places.ts';
import { createSampleWorkspace } from './sample/sampleWorkspace.ts';

try {
  await mkdir(desktopSample, { recursive: true });
  console.log((await createSampleWorkspace(desktopSample, new Date())).folder);
} catch (error) {
  if (!(error instanceof ObstacleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
