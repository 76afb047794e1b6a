import { program } from '#lib/launcher/say.ts'
import { serve } from '#lib/launcher/serve.ts'
import { settings } from '#lib/launcher/settings.ts'

/** The launcher with a small web server and without installing, building and seeding. */
await program(() =>
  serve(settings(), {
    prepare: async () => {},
    command: ['tests/launcher/fake-server.ts'],
    seed: 'tests/launcher/fake-seed.ts',
    link: 'tests/launcher/fake-link.ts',
  }),
)
