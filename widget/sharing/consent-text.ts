import { PAGE_RUNGS, isPageRung, reaches, type PageRung } from '#shared/protocol/page-rungs.ts';
import type { IconShape } from '#shared/ui/icon-shape.ts';
import { iconCheck } from '#shared/ui/icons/check.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconInfo } from '#shared/ui/icons/info.ts';
import { iconX } from '#shared/ui/icons/x.ts';
import type { Asked } from './sharing-state.ts';
import { t } from './sharing-words.ts';

/** One thing that will be possible, or not. */
export type Point = readonly [icon: IconShape, text: string];

/** What a person should know before the answer. */
export interface ConsentText {
  question: string;
  lists: ReadonlyArray<{ title: string; points: readonly Point[] }>;
  /** What the browser does after a yes. */
  next: string;
  until: string;
  yes: string;
}

/** What is asked, in words of what will be possible. */
export function consentText({ scope, agent, reach }: Asked): ConsentText {
  if (!isPageRung(scope)) return screenText(agent);
  return scope === 'see' ? seeText(agent) : controlText(scope, agent, reach);
}

function screenText(agent: string): ConsentText {
  return {
    question: t('question', { agent }),
    lists: [
      { title: t('willSee', { agent }), points: [[iconEye, t('everything')]] },
      {
        title: t('goodToKnow'),
        points: [
          [iconInfo, t('nothingHidden')],
          [iconInfo, t('lookOnly', { agent })],
          [iconInfo, t('closePrivate')],
        ],
      },
    ],
    next: t('browserAsks'),
    until: t('untilYouStop'),
    yes: t('share'),
  };
}

function seeText(agent: string): ConsentText {
  return {
    question: t('questionPage', { agent }),
    lists: [
      { title: t('willSee', { agent }), points: [[iconEye, t('pageAsYouSee')]] },
      {
        title: t('goodToKnow'),
        points: [
          [iconEyeOff, t('privateHidden')],
          [iconEyeOff, t('nothingElse')],
          [iconInfo, t('lookOnly', { agent })],
        ],
      },
    ],
    next: '',
    until: t('untilYouStopPage'),
    yes: t('share'),
  };
}

type ControlRung = Exclude<PageRung, 'see'>;

const questions: Readonly<Record<ControlRung, (agent: string) => string>> = {
  point: (agent) => t('questionPoint', { agent }),
  scroll: (agent) => t('questionScroll', { agent }),
  click: (agent) => t('questionClick', { agent }),
  type: (agent) => t('questionType', { agent }),
};

const possible: Readonly<Record<PageRung, () => Point>> = {
  see: () => [iconEye, t('canSee')],
  point: () => [iconCheck, t('canPoint')],
  scroll: () => [iconCheck, t('canScroll')],
  click: () => [iconCheck, t('canClick')],
  type: () => [iconCheck, t('canType')],
};

const beyond: Readonly<Record<ControlRung, () => Point[]>> = {
  point: () => [[iconX, t('notPoint')]],
  scroll: () => [[iconX, t('notScroll')]],
  click: () => [[iconX, t('notClick')]],
  type: () => [],
};

function controlText(scope: ControlRung, agent: string, reach: PageRung | undefined): ConsentText {
  const added = PAGE_RUNGS.filter((rung) => reaches(scope, rung) && !reaches(reach, rung));
  return {
    question: questions[scope](agent),
    lists: [
      { title: t('willBeAble', { agent }), points: added.map((rung) => possible[rung]()) },
      {
        title: t('cannot', { agent }),
        points: [...beyond[scope](), [iconEyeOff, t('notHidden')], [iconX, t('notElsewhere')]],
      },
      ...(scope === 'point' ? [] : [{ title: '', points: [[iconInfo, t('inCharge', { agent })]] as const }]),
    ],
    next: '',
    until: scope === 'point' ? t('untilPoint') : t('untilControl'),
    yes: t('allow'),
  };
}
