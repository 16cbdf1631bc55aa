import type { JSX } from 'preact';
import type { LookingBackSnapshot } from '../protocol/lookingBack.ts';
import { PrincipleIcon } from './principleIcon.tsx';

/** Units of the drawing: each month has a column, and the highest bar fills the height. */
const column = 20;
const bar = 14;
const height = 28;

/** How often each principle was answered, month by month: drawn, in words, and as numbers. */
export function AnswersChart({ snapshot }: { readonly snapshot: LookingBackSnapshot }): JSX.Element {
  const { chart, months, texts } = snapshot;
  // One scale for all four, so that they can be compared.
  const most = Math.max(1, ...chart.flatMap(({ counts }) => counts));
  return (
    <section class="part" aria-labelledby="chart-name">
      <h3 id="chart-name">{texts.chart}</h3>
      <ul class="chart">
        {chart.map(({ principle, heading, counts, inWords }) => (
          <li key={principle}>
            <p class="chart-words">
              <PrincipleIcon principle={principle} />
              <span>
                <span class="row-title">{heading}</span>: <span class="quiet">{inWords}</span>
              </span>
            </p>
            <svg
              class="bars"
              viewBox={`0 0 ${counts.length * column} ${height}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              {counts.map((count, index) => (
                <rect
                  key={index}
                  class={count === 0 ? 'none' : 'some'}
                  x={index * column + (column - bar) / 2}
                  y={height - barHeight(count, most)}
                  width={bar}
                  height={barHeight(count, most)}
                />
              ))}
            </svg>
          </li>
        ))}
      </ul>
      <div class="letters chart-months" aria-hidden="true">
        {months.map(({ name, initial }) => (
          <span key={name}>{initial}</span>
        ))}
      </div>
      <details>
        <summary>{texts.inNumbers}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.month}</th>
              {chart.map(({ principle, heading }) => (
                <th scope="col" class="number" key={principle} title={heading}>
                  <PrincipleIcon principle={principle} />
                  <span class="unseen">{heading}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(({ name }, index) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {chart.map(({ principle, counts }) => (
                  <td class="number" key={principle}>
                    {counts[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** A month without answers keeps a line, so that the months can be counted. */
function barHeight(count: number, most: number): number {
  return count === 0 ? 1 : Math.max(3, (count / most) * height);
}
