import { defineConfig } from "vitest/config";

/** Stories share one product and one browser, and are told one after the other. */
export default defineConfig({
  test: {
    include: ["stories/**/*.story.ts"],
    // Pictures are taken when somebody asks for them; each screen is looked at by the story of accessibility too.
    exclude: process.env.PICTURES ? [] : ["stories/pictures.story.ts"],
    globalSetup: ["stories/kit/product.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
