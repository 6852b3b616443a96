import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-count.ts'],
    projects: [
      {
        test: {
          name: 'tests',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/pictures/**', 'tests/lighthouse/**', 'tests/servers/published/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      },
      {
        test: {
          name: 'servers',
          include: ['tests/servers/published/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000
        }
      },
      {
        test: {
          name: 'pictures',
          include: ['tests/pictures/*.test.ts'],
          testTimeout: 120_000
        }
      },
      {
        test: {
          name: 'lighthouse',
          include: ['tests/lighthouse/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
})
