import { ownSettings } from '../../host/ownSettings.ts';
import { Setting } from '../../names.ts';

/** Whether the labels of Conventional Comments are wanted, for templates and behind a slash. */
export function usesLabels(): boolean {
  return ownSettings().get(Setting.reviewLabels) === true;
}
