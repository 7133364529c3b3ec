import { html, html as inline, type TemplateResult } from 'lit';
import type { ChatSystemLine } from './chat-item.ts';
import { formatDayAndTime, formatTime } from './format-time.ts';
import { iconSvg } from './icon-svg.ts';
import { iconInfo } from './icons/info.ts';

/** A line of the log about the session itself, inside an element that adopts `chatLogStyles`. */
export function systemLine(item: ChatSystemLine): TemplateResult {
  return html`
    <div class="system ${item.tone ?? 'neutral'}">
      ${iconSvg(item.icon ?? iconInfo)}
      <p dir="auto">${emphasised(item.text, item.strong)}</p>
      <time datetime=${new Date(item.at).toISOString()} title=${formatDayAndTime(item.at)}>${formatTime(item.at)}</time>
    </div>
  `;
}

function emphasised(text: string, strong: string | undefined) {
  const at = strong ? text.indexOf(strong) : -1;
  if (!strong || at < 0) return text;
  // An array, because the formatter would put white space around the strong part.
  return [text.slice(0, at), inline`<b>${strong}</b>`, text.slice(at + strong.length)];
}
