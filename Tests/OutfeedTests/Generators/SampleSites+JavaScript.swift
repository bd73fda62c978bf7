@testable import outfeed

extension SampleSite {
    static let javaScript: [SampleSite] = [
        SampleSite(
            description: "Hexo", generator: .hexo,
            files: [
                "_config.yml": """
                title: Hexo
                subtitle: ''
                description: About
                author: John Doe
                language: [zh-CN, en]
                timezone: 'Asia/Shanghai'
                url: http://example.com/child
                permalink: :year/:month/:day/:title/
                new_post_name: :title.md
                """,
                "source/_posts/hello-world.md": page, "source/_drafts/x.md": page,
            ],
            folders: ["source/_posts"],
            facts: [
                .title: "Hexo", .address: "http://example.com/child/", .description: "About",
                .language: "zh-CN", .author: "John Doe", .timeZone: "Asia/Shanghai",
                .permalink: ":year/:month/:day/:title/",
            ]),
        SampleSite(
            description: "Hexo by its package", generator: .hexo,
            files: [
                "package.json": #"{"dependencies": {"hexo": "^7.0.0"}}"#, "source/_posts/a.md": post,
                "_config.yml": "title: A\nlanguage: default\ntimezone: ''\n",
            ],
            folders: ["source/_posts"], facts: [.title: "A"]),
        SampleSite(
            description: "Eleventy", generator: .eleventy,
            files: [
                "eleventy.config.js": """
                import plugin from "x";
                /** @param {import("x").Config} eleventyConfig { title: 'No' } */
                export default async function(eleventyConfig) {
                    eleventyConfig.addFilter("f", (a) => a.replace(/['"{]/g, ""));
                };
                export const config = {
                    templateFormats: ["md", "njk"],
                    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
                };
                """,
                "_data/metadata.js": """
                export default {
                    title: "Eleventy Base Blog v9",
                    url: "https://example.com/",
                    language: "en",
                    description: `I am writing about my ${experiences}.`,
                    author: { name: "Your Name", email: "me@example.com" },
                }
                """,
                "content/blog/firstpost.md": post, "content/about.md": page,
            ],
            folders: ["content/blog"], root: "content",
            facts: [
                .title: "Eleventy Base Blog v9", .address: "https://example.com/", .language: "en",
                .author: "Your Name",
            ]),
        SampleSite(
            description: "Eleventy in one folder, without settings", generator: .eleventy,
            files: [
                "package.json": #"{"devDependencies": {"@11ty/eleventy": "^3.0.0"}}"#,
                "_data/site.json": #"{"name": "Site", "url": "http://127.0.0.1:8080"}"#,
                "posts/a.md": post, "README.md": "# x",
            ],
            folders: ["posts"], output: "_site/feeds", root: ".", facts: [.title: "Site"]),
        SampleSite(
            description: "Eleventy with folders that are set by calls", generator: .eleventy,
            files: [
                "eleventy.config.mjs": """
                export default function (config) {
                    config.setInputDirectory?.("src/site"); config.setOutputDirectory("out");
                    config.addFilter("setInputDirectory", (a) => a);
                }
                """,
                "src/site/_data/meta.json": #"{"title": "Site"}"#, "src/site/notes/a.md": post,
            ],
            folders: ["src/site/notes"], root: "src/site", facts: [.title: "Site"]),
        SampleSite(
            description: "Eleventy with data files of folders and documents", generator: .eleventy,
            files: [
                ".eleventy.js": "module.exports = {};",
                "posts/posts.json": #"{"tags": ["posts"], "permalink": "/notes/{{ page.fileSlug }}/"}"#,
                "posts/a.md": post, "posts/b.md": post, "posts/b.11tydata.json": #"{"draft": true}"#,
                "posts/deep/hidden/hidden.11tydata.js":
                    "module.exports = { eleventyExcludeFromCollections: true };",
                "posts/deep/hidden/c.md": post, "posts/none/none.json": #"{"permalink": false}"#,
                "posts/none/d.md": post, "posts/open/open.json": #"{"draft": false}"#,
                "posts/open/e.md": post,
            ],
            folders: ["posts"], output: "_site/feeds", root: ".",
            defaults: ["posts/b.md", "posts/deep/hidden", "posts/none"],
            facts: [.permalink: "/notes/{filename}/"]),
        SampleSite(
            description: "Eleventy with articles in the folder of the site", generator: .eleventy,
            files: [
                ".eleventy.js": "module.exports = {};", "a.md": post, "b.md": post, "c.md": post,
                "b.11tydata.json": #"{"draft": true}"#,
            ],
            folders: [""], output: "_site/feeds", root: ".", defaults: ["b.md"]),
        SampleSite(
            description: "Eleventy in a computed folder", generator: .eleventy,
            files: [
                ".eleventy.js": "module.exports = () => ({ dir: { input: process.env.INPUT } })",
                "posts/a.md": post,
            ],
            folders: ["posts"], output: "_site/feeds"),
        SampleSite(
            description: "Astro", generator: .astro,
            files: [
                "astro.config.mjs": """
                // @ts-check
                import { defineConfig } from 'astro/config';
                const other = { site: 'https://no.example' };
                export default defineConfig({
                    site: 'https://example.com', // the address
                    base: '/docs',
                    integrations: [mdx(), sitemap({ filter: (page) => page !== 'x' })],
                    i18n: { locales: ["es", "en"], defaultLocale: "es" },
                    trailingSlash: 'never',
                });
                """,
                "src/consts.ts": """
                export const SITE_TITLE = 'Astro Blog';
                export const SITE_DESCRIPTION = 'Welcome ' + name;
                """,
                "src/content/blog/a.mdx": "---\ntitle: A\npubDate: 'Jul 08 2022'\n---\n",
                "src/content/authors/b.md": page, "src/pages/about.md": page,
            ],
            folders: ["src/content/blog"],
            facts: [
                .title: "Astro Blog", .address: "https://example.com/docs/", .language: "es",
                .permalink: "/:sections/:slug", .authors: "src/content/authors",
            ]),
        SampleSite(
            description: "Astro with pages", generator: .astro,
            files: [
                "astro.config.ts": "export default defineConfig({ site: SITE.website, base: '/' })",
                "src/config.ts": """
                export const LOCALE = { lang: "en" };
                export const SITE: Site = {
                  website: "https://astro.example.org", author: "Sat", title: "Paper", desc: 'A theme',
                  lang: "de", postPerPage: 3,
                } as const;
                """,
                "src/pages/posts/a.md": post, "src/pages/index.md": page,
            ],
            folders: ["src/pages/posts"],
            facts: [
                .title: "Paper", .address: "https://astro.example.org/", .description: "A theme",
                .language: "de", .author: "Sat",
            ]),
        SampleSite(
            description: "Gatsby", generator: .gatsby,
            files: [
                "gatsby-config.js": """
                module.exports = {
                  siteMetadata: {
                    title: `Gatsby Starter Blog`,
                    author: {
                      name: `Kyle`,
                      summary: `who lives`,
                    },
                    description: "A " + "starter",
                    siteUrl: `https://gatsby.example.org/`,
                    social: { twitter: `k` },
                  },
                  plugins: [
                    `gatsby-plugin-image`,
                    { resolve: `gatsby-plugin-feed`, options: { title: "RSS", query: `{ site { a } }` } },
                  ],
                }
                """,
                "content/blog/hello-world/index.md": post,
            ],
            folders: ["content/blog"],
            facts: [
                .title: "Gatsby Starter Blog", .address: "https://gatsby.example.org/", .author: "Kyle",
            ]),
        SampleSite(
            description: "Gatsby in TypeScript", generator: .gatsby,
            files: [
                "gatsby-config.ts": """
                import type { GatsbyConfig } from "gatsby"
                const config: GatsbyConfig = {
                  siteMetadata: { title: "TS", siteUrl: process.env.URL || 'https://no.example' },
                }
                export default config
                """,
                "src/pages/blog/a.mdx": post,
            ],
            folders: ["src/pages/blog"], facts: [.title: "TS"]),
        SampleSite(
            description: "Docusaurus", generator: .docusaurus,
            files: [
                "docusaurus.config.ts": """
                import type {Config} from '@docusaurus/types';
                const config: Config = {
                  title: 'My Site',
                  tagline: 'Dinosaurs are cool',
                  url: 'https://docs.example.com',
                  baseUrl: '/project/',
                  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
                  presets: [
                    [
                      'classic',
                      {
                        docs: { sidebarPath: './sidebars.ts' },
                        blog: { path: './news', showReadingTime: true },
                      } satisfies Preset.Options,
                    ],
                  ],
                  themeConfig: { navbar: { title: 'Navbar' } },
                };
                export default config;
                """,
                "news/2024-05-06-a.md": page, "docs/intro.md": page,
                "news/authors.yml": "jane:\n  name: Jane\n  url: https://example.org/jane\n",
            ],
            folders: ["news"],
            facts: [
                .title: "My Site", .address: "https://docs.example.com/project/",
                .description: "Dinosaurs are cool", .language: "en", .authors: "news/authors.yml",
            ]),
        SampleSite(
            description: "Docusaurus with another list of authors, and one that is damaged",
            generator: .docusaurus,
            files: [
                "docusaurus.config.js": """
                export default {
                  trailingSlash: true,
                  presets: [['classic', { blog: {
                    authorsMapPath: 'people.json', routeBasePath: '/', exclude: ['**/wip/**', 'old/**', '**/_*.md'],
                  } }]],
                };
                """,
                "blog/2024-05-06-a.md": page, "blog/authors.yml": "jane: {name: Jane}",
                "blog/people.json": "{", "blog/deep/wip/a.md": page, "blog/old/a.md": page,
                "blog/deep/old/a.md": page,
            ],
            folders: ["blog"], excluded: ["blog/deep/wip", "blog/old"],
            facts: [.permalink: "/:date/:sections/:slug/"]),
        SampleSite(
            description: "Docusaurus with a computed folder of pages", generator: .docusaurus,
            files: [
                "docusaurus.config.js": """
                export default { trailingSlash: true, presets: [['classic', { blog: { routeBasePath: base() } }]] };
                """,
                "blog/2024-05-06-a.md": page,
            ],
            folders: ["blog"]),
    ]
}
