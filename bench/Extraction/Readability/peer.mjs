// Reads pages from a file, JSON strings a line, then extracts all of them each time a line comes in, on one thread.
// Answers with the microseconds of processor time of the whole process, then of each page, divided by tabs.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const pages = readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line).map((line) => JSON.parse(line));

function used(since) {
  const { user, system } = process.cpuUsage(since);
  return user + system;
}

function extract(html) {
  try {
    return new Readability(parseHTML(html).document).parse()?.textContent.length ?? 0;
  } catch {
    return 0; // A page that it cannot do costs what it costs.
  }
}

for await (const _ of createInterface({ input: process.stdin })) {
  const start = process.cpuUsage();
  const times = pages.map((html) => {
    const before = process.cpuUsage();
    extract(html);
    return used(before);
  });
  process.stdout.write([used(start), ...times].join('\t') + '\n');
}
