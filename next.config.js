/** Sent with every answer; the content security policy of pages comes from proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
  ...(process.env.PUBLIC_URL?.startsWith('https://')
    ? [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }]
    : []),
];

/** Pages of another site may show these, from an origin that is not ours: frames and pictures. */
const forOthers = [
  '/embed/:path*',
  '/api/v1/badge/:path*',
  '/api/v1/view.(svg|png)',
  '/api/v1/og',
  '/v/:slug/view.(svg|png)',
  '/v/:slug/og.png',
];

/** An answer of the API is data: nothing in it may run or be framed. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing here needs the optimiser, and every feature is a way in.
  images: { unoptimized: true },
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'better-auth'],
  experimental: {
    // A style sheet of its own is one more round trip before anything is painted.
    inlineCss: true,
    // Fewer and larger files: a tenth less of our own code after compression, and fewer requests.
    turbopackChunking: {
      minChunkSize: 400_000,
      maxMergeChunkSize: 1_000_000,
      requestCost: 2_000_000,
      firstPageLoadPriority: 1,
    },
  },
  // `npm run verify` checks types; a build on somebody's machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  async headers() {
    return [
      { source: '/:path*', headers: securityHeaders },
      // Everything but /embed refuses to be framed; a header that is set cannot be taken back.
      {
        source: '/((?!embed(?:/|$)).*)',
        headers: [{ key: 'X-Frame-Options', value: 'DENY' }],
      },
      ...forOthers.map((source) => ({
        source,
        headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
      })),
      // The address of a frame may hold the token of a link.
      {
        source: '/embed/:path*',
        headers: [
          { key: 'Referrer-Policy', value: 'no-referrer' },
          { key: 'X-Robots-Tag', value: 'noindex' },
        ],
      },
      // So does that of a shared page, and of its files; what is revoked may be kept nowhere.
      {
        source: '/v/:path*',
        headers: [
          { key: 'Referrer-Policy', value: 'no-referrer' },
          { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
          { key: 'Cache-Control', value: 'private, no-store' },
        ],
      },
      {
        source: '/api/:path*',
        headers: [{ key: 'Content-Security-Policy', value: dataPolicy }],
      },
    ];
  },
};
