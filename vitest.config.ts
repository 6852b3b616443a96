import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-count.ts'],
    projects: [
      {
        test: {
          name: 'tests',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/pictures/**', 'tests/lighthouse/**'],
          testTimeout: 120_000,
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
