import { expect, test } from 'vitest';
import { metricNameText, metricsNamed, readMetricName } from '../../../src/core/dataset/metricNames';
import { Metric } from '../../../src/core/dataset/records';

const metrics = [
  { name: 'Revenue' },
  { name: 'Users', subject: 'Doubao', subjectAliases: ['Cici'] },
  { name: ' users ', subject: 'cici' },
  { name: 'Users', subject: 'Douyin' },
  { name: 'Cost @ scale' },
  { name: 'Cost @ scale', subject: 'A@B' },
].map((one, i) => Metric.parse({ id: `met_${i}`, ...one }));

const idsOf = (text: string) => metricsNamed(metrics, readMetricName(metrics, text)).map(({ id }) => id);

test.each<[string, string[]]>([
  ['Revenue', ['met_0']],
  ['  rEVENUE ', ['met_0']],
  ['Revenue@Doubao', []],
  ['Users', []],
  ['users@DOUYIN', ['met_3']],
  ['Users@Doubao', ['met_1', 'met_2']],
  ['Users@Cici', ['met_1', 'met_2']],
  ['cost  @ scale', ['met_4']],
  ['Cost @ scale@A@B', ['met_5']],
])('[D15] %s names the metrics of a name and a subject', (text, ids) => {
  expect(idsOf(text)).toEqual(ids);
});

test('what is written of a metric is read as that metric', () => {
  for (const metric of metrics) expect(idsOf(metricNameText(metric))).toContain(metric.id);
});
