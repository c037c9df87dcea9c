import { migrationList, openSchemaEngine, schemaFiles, schemaFilter } from './schema-engine.ts';

/**
 * SQL that would bring the committed migrations to schema.prisma; without a difference it says so in
 * a comment. What only SQL can express (migrations named `*_sql_only`) is left out. Makes and drops
 * a scratch database on the server at `url`.
 */
export async function schemaDrift(url: string, root: string): Promise<string> {
  const { engine, close } = await openSchemaEngine(url, root);
  const all = migrationList(root);
  try {
    const { stdout } = await engine.diff({
      from: {
        tag: 'migrations',
        ...all,
        migrationDirectories: all.migrationDirectories.filter(
          (directory) => !directory.path.endsWith('_sql_only'),
        ),
      },
      to: { tag: 'schemaDatamodel', files: schemaFiles(root) },
      script: true,
      exitCode: null,
      filters: schemaFilter,
    });
    return stdout ?? '';
  } finally {
    await close();
  }
}
