import { hubIdentity } from './client.ts';
import { readEnrolment, writeEnrolment } from './enrolment.ts';

/**
 * The key that orders are verified with. A folder that was enrolled before hubs had one learns it
 * from its hub, once, and never takes another.
 *
 * @throws HubError or Error when the hub does not say it, Error when the folder is not enrolled
 */
export async function pinnedHubKey(dataFolder: string): Promise<string> {
  const enrolment = readEnrolment(dataFolder);
  if (!enrolment) throw new Error(`${dataFolder} is not enrolled at a hub.`);
  if (enrolment.hubKey !== null) return enrolment.hubKey;
  const { publicKey } = await hubIdentity(enrolment.hub);
  writeEnrolment(dataFolder, { ...enrolment, hubKey: publicKey });
  return publicKey;
}
