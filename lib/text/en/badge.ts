/** Words of badges, which stand in other people's texts: always English. */
export const badge = {
  product: 'Inferometer',
  subject: (model: string, device: string) => `${model} on ${device}`,
  noData: 'no data',
  claimed: (figure: string) => `claimed ${figure}`,
  of: (figure: string, statistic: string) => `${figure} ${statistic}`,
  statisticNotStated: 'statistic not stated',
  notStated: (statistic: string) => `${statistic} not stated`,
  noLatency: 'latency not stated',
  rejected: 'rejected',
  retracted: 'retracted',
  withRemarks: (figure: string, count: number) =>
    `${figure}, ${count === 1 ? '1 remark' : `${count} remarks`}`,
};
