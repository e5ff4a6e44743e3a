// Reads the reports of a test run: one line per module, then the total. Exit code 1 when nothing ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const modules = ['geodata', 'indexer', 'web', 'api'];
const folders = ['surefire-reports', 'failsafe-reports'];
const total = { passed: 0, failed: 0, skipped: 0 };

function count(module) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const folder of folders) {
    const path = `${module}/target/${folder}`;
    if (!existsSync(path)) continue;
    for (const name of readdirSync(path)) {
      if (!name.startsWith('TEST-') || !name.endsWith('.xml')) continue;
      for (const [tag] of readFileSync(`${path}/${name}`, 'utf8').matchAll(/<testsuite\s[^>]*>/g)) {
        const read = (key) => Number(/^\d+$/.test(attribute(tag, key)) ? attribute(tag, key) : 0);
        const failed = read('failures') + read('errors');
        sum.failed += failed;
        sum.skipped += read('skipped');
        sum.passed += read('tests') - failed - read('skipped');
      }
    }
  }
  return sum;
}

function attribute(tag, key) {
  return new RegExp(`\\s${key}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

console.log('');
for (const module of modules) {
  const sum = count(module);
  console.log(`${module.padEnd(8)} ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  for (const key of Object.keys(total)) total[key] += sum[key];
}
console.log('');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
if (total.passed === 0 || total.failed > 0) process.exit(1);
