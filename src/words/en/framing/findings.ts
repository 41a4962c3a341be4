/** What each finding of the embed doctor says, and how to mend it. */
import type { FindingCode } from '#contract/embed-doctor.ts'

interface Told {
  readonly is: string
  readonly mend?: string
}

/** Facts are texts: origins, directives, and times that are already formatted. */
export type Facts = Readonly<Record<string, string>>

const UNREAD: Readonly<Record<string, string>> = {
  forbiddenAddress: 'its address leads to a machine that Scanboard asks for nothing, such as its own',
  unknownName: 'nobody knows its name there',
  unreachable: 'it does not answer',
  tooSlow: 'it takes longer than five seconds',
  tooManySteps: 'it leads on and on to other addresses',
  certificate: 'its certificate is not one that can be trusted',
  noWebPage: 'it leads to an address that is no web page',
  noHtml: 'it is no HTML, or packed',
  tooManyElements: 'it has more than 20,000 elements',
}

export const findings: Readonly<Record<FindingCode, (facts: Facts) => Told>> = {
  embedActive: () => ({ is: 'The embed is active.' }),
  embedPaused: () => ({ is: 'The embed is paused, so it shows nothing.', mend: 'Resume it.' }),
  embedEnded: () => ({ is: 'The embed is ended for good.', mend: 'Make another one, and put its code into the page.' }),
  linkActive: () => ({ is: 'The link is active.' }),
  linkPaused: () => ({ is: 'The link is paused, so it shows nothing.', mend: 'Resume it.' }),
  linkExpired: () => ({ is: 'The link has expired.', mend: 'Edit it: with a later end it works again.' }),
  linkRevoked: () => ({
    is: 'The link is revoked for good.',
    mend: 'Make another one, and put its code into the page.',
  }),
  hostNamed: ({ origin, by }) => ({
    is: origin === by ? `${origin} may show it.` : `${origin} may show it, by ${by}.`,
  }),
  hostNotNamed: ({ origin }) => ({
    is: `${origin} is not among the sites that may show it, so browsers show an empty frame.`,
    mend: 'Add it, if it is yours. Pages that are open then need to be loaded again.',
  }),
  ownPage: () => ({ is: 'The page is of Scanboard itself, which may show it.' }),

  mixedContent: ({ own }) => ({
    is: `The page comes by https and Scanboard by http (${own}), which browsers do not mix.`,
    mend: 'Put Scanboard behind a proxy with a certificate, and embed it by its https address.',
  }),
  pageUnguarded: () => ({
    is: 'The page comes by http, so anybody on the way can change it and read the tokens in it.',
    mend: 'Serve it by https.',
  }),
  onlyThisMachine: ({ own }) => ({
    is: `You have opened Scanboard at ${own}, which only this machine reaches: others see an empty frame.`,
    mend: 'Open it under the address that others reach it by, and take the code from there.',
  }),
  localNetworkAsks: ({ own }) => ({
    is: `The page is in the internet and ${own} in your own network. Chromium and Edge ask visitors first whether the site may reach devices there.`,
    mend: 'Visitors allow it once; in a company, a policy of the browser can allow it for all.',
  }),
  localNetworkBlocked: ({ own }) => ({
    is: `The page comes by http from the internet and ${own} is in your own network, which Chromium and Edge do not let it reach.`,
    mend: 'Serve the page by https; visitors are then asked whether it may.',
  }),

  pageRead: () => ({ is: 'The page could be read.' }),
  pageNotRead: ({ because = '' }) => ({
    is: `Scanboard could not read the page: ${UNREAD[because] ?? UNREAD['unreachable']}.`,
    mend:
      because === 'tooManyElements'
        ? 'Paste the part of its HTML with the code for Scanboard below the address.'
        : 'Paste its HTML below the address. Its headers then stay unknown.',
  }),
  pageRefused: ({ status }) => ({
    is: `The page answers Scanboard with ${status}: it may ask for a sign-in.`,
    mend: 'Open it in your browser and paste its HTML below the address. Its headers then stay unknown.',
  }),
  pageElsewhere: ({ origin }) => ({
    is: `The address leads on to ${origin}. That is the site that has to be among those that may show it.`,
  }),
  pageIsolated: () => ({
    is: 'The page isolates itself (Cross-Origin-Embedder-Policy), which frames of Scanboard are made for.',
  }),
  policyNone: () => ({ is: 'The page has no content policy that could keep anything out.' }),
  policyUnknown: () => ({
    is: 'Whether a header of the page keeps frames out is not known.',
    mend: 'In the developer tools, look for “Content-Security-Policy” at the page’s own request, and for red lines in the console.',
  }),
  frameAllowed: () => ({ is: 'The page’s content policy lets the frame in.' }),
  frameRefused: ({ directive, sources }) => ({
    is: `The page’s content policy keeps the frame out: ${directive} ${sources}`,
    mend: 'Where the page gets its Content-Security-Policy, write:',
  }),
  scriptAllowed: () => ({ is: 'The page’s content policy lets the script in.' }),
  scriptRefused: ({ directive, sources }) => ({
    is: `The page’s content policy keeps the script out: ${directive} ${sources}`,
    mend: 'Take the code without a script (“Frame only”), or where the page gets its Content-Security-Policy, write:',
  }),
  scriptWantsNonce: ({ directive }) => ({
    is: `The page’s content policy (${directive}) only lets scripts in that carry its nonce.`,
    mend: 'Give the script tag of the embed the nonce that the page gives its other scripts: nonce="…".',
  }),
  tokenUrlRefused: ({ directive, origin }) => ({
    is: `The page’s content policy (${directive}) keeps the script from asking ${origin} for tokens.`,
    mend: 'Where the page gets its Content-Security-Policy, write:',
  }),
  pageSandboxScripts: () => ({
    is: 'The page’s content policy sandboxes it without scripts, and its frames with it.',
    mend: 'Write “allow-scripts” behind sandbox in its Content-Security-Policy.',
  }),
  pageSandboxOrigin: () => ({
    is: 'The page’s content policy sandboxes it and its frames without an origin of their own, so Scanboard refuses the frame’s questions.',
    mend: 'Write “allow-same-origin” behind sandbox in its Content-Security-Policy.',
  }),

  nothingFound: () => ({
    is: 'There is no embed in the HTML of the page. A script may put it there later.',
    mend: 'Paste the HTML as the browser has it, or put the code into the page.',
  }),
  frameFound: () => ({ is: 'The page has a frame with this embed.' }),
  frameOtherEmbed: ({ id }) => ({
    is:
      id === ''
        ? 'The page has a <scanboard-embed> without an address.'
        : `The page embeds ${id}, which is not this embed.`,
    mend: 'Take its src from the code.',
  }),
  frameOtherOrigin: ({ origin, own }) => ({
    is: `The page embeds from ${origin}, and you look at Scanboard at ${own}.`,
    mend: 'Where both are the same Scanboard, open it there and look again; else take its src from the code.',
  }),
  frameSrcdoc: () => ({
    is: 'The frame has an attribute srcdoc, which browsers show instead of its src.',
    mend: 'Take srcdoc out.',
  }),
  frameSandboxScripts: () => ({
    is: 'The frame is sandboxed without scripts, so it stays empty.',
    mend: 'Write sandbox="allow-scripts allow-same-origin allow-downloads allow-popups", or leave sandbox out.',
  }),
  frameSandboxOrigin: () => ({
    is: 'The frame is sandboxed without an origin of its own, so Scanboard refuses its questions.',
    mend: 'Add “allow-same-origin” to its sandbox. Scanboard is another site, so that opens nothing of the page to it.',
  }),
  frameSandboxDownloads: () => ({
    is: 'The frame’s sandbox keeps it from saving CSV and pictures.',
    mend: 'Add “allow-downloads” to it.',
  }),
  frameSandboxPopups: () => ({
    is: 'The frame’s sandbox keeps links in it from opening in a new tab.',
    mend: 'Add “allow-popups” to it.',
  }),
  frameHidden: () => ({
    is: 'The frame is hidden, or has no width or height.',
    mend: 'Give it a size, and look at the styles of what it stands in.',
  }),
  frameLazy: () => ({ is: 'The frame is loaded when somebody comes near it, which saves work.' }),
  frameCredentialless: () => ({ is: 'The frame is credentialless, which is fine: no cookie is needed.' }),
  elementFound: () => ({ is: 'The page has a <scanboard-embed> with this embed.' }),
  linkShown: () => ({ is: 'The page shows this link.' }),
  linkOther: ({ name }) => ({
    is:
      name === '' ? 'The page shows an embed, not this link.' : `The page shows another link, “${name}”, not this one.`,
    mend: 'Put the code of this link into the page. It is shown again with each new address.',
  }),
  linkFound: () => ({ is: 'The page shows a shared link, which may be shown there.' }),
  linkGone: () => ({
    is: 'The page shows a shared link that is paused, over or revoked, or has a new address by now, or whose address is not whole.',
    mend: 'Look at it under “Shared links”: resume it, or give it a new address and put that into the page.',
  }),
  linkHostNotNamed: ({ origin, name }) => ({
    is: `The page shows the shared link “${name}”, and ${origin} is not among the sites that may show that.`,
    mend: 'Add it to the link, if it is yours. Pages that are open then need to be loaded again.',
  }),
  scriptMissing: ({ own }) => ({
    is: 'The page has a <scanboard-embed>, but not the script that makes a frame of it.',
    mend: `Put its tag into the page: <script src="${own}/embed.js" async></script>`,
  }),
  scriptOtherOrigin: ({ origin, own }) => ({
    is: `The script comes from ${origin}, and you look at Scanboard at ${own}.`,
    mend: 'Where these are not the same Scanboard, let the script come from the one that is to be shown.',
  }),
  tokenInPage: () => ({
    is: 'A token stands in the page itself: once it has ended, at most an hour after it was signed, nothing is shown.',
    mend: 'Let the page ask your server for tokens: token-url on <scanboard-embed>.',
  }),

  doorOpen: () => ({ is: 'The frame’s page comes to browsers as Scanboard sends it.' }),
  doorSignOn: ({ status }) => ({
    is:
      status === '0'
        ? 'Whoever has no session is led to a sign-in before Scanboard is reached, and in frames there is none.'
        : `Whoever has no session is refused before Scanboard is reached (${status}), and in frames there is none.`,
    mend: 'In the proxy in front of Scanboard, let these through without sign-on: /embed/, /embed.js, /assets/, /icon.svg, and /api/ where the request has X-Scanboard-Pass or asks for /api/embeds/open or /api/links/open.',
  }),
  doorFrameOptions: ({ value }) => ({
    is: `Something in front of Scanboard adds X-Frame-Options: ${value}, which keeps frames out.`,
    mend: 'In the proxy in front of Scanboard, take that header out for /embed/.',
  }),
  doorAncestors: ({ value }) => ({
    is: `Something in front of Scanboard says who may frame: frame-ancestors ${value}`,
    mend: 'In the proxy in front of Scanboard, leave Content-Security-Policy as it comes.',
  }),
  doorAncestorsMissing: () => ({
    is: 'Something in front of Scanboard takes its content policy out, so every site may frame it.',
    mend: 'In the proxy in front of Scanboard, leave Content-Security-Policy as it comes.',
  }),
  doorUnknown: () => ({
    is: 'How the frame’s page comes to browsers could not be looked at.',
    mend: 'Look again when Scanboard can be reached.',
  }),

  tokenGood: ({ until }) => ({ is: `The token is good until ${until}.` }),
  tokenNoToken: () => ({
    is: 'What was given is no token.',
    mend: 'A token has three parts with dots between them and begins with “eyJ”. Has it been cut, or put into quotes?',
  }),
  tokenAlgorithm: ({ detail }) => ({
    is: `The token is signed by ${detail}, and only HS256 is taken.`,
    mend: 'Sign it with HMAC and SHA-256: alg must be “HS256”.',
  }),
  tokenNoEmbedNamed: () => ({
    is: 'The token does not say which embed it is for.',
    mend: 'Put the embed’s id into its header as “kid”, not into the payload.',
  }),
  tokenUnknownEmbed: ({ detail }) => ({
    is: `The token is for ${detail}, and there is no such embed.`,
    mend: 'Take the id from the code above.',
  }),
  tokenOtherEmbed: ({ detail }) => ({
    is: `The token is for ${detail}, which is not this embed.`,
    mend: 'Each embed has tokens of its own: take the id, and its secret, from this one.',
  }),
  tokenPaused: () => ({ is: 'The embed is paused, so no token opens it.', mend: 'Resume it.' }),
  tokenEnded: () => ({ is: 'The embed is ended, so no token opens it.', mend: 'Make another one.' }),
  tokenSignature: () => ({
    is: 'The token is signed with another secret.',
    mend: 'Does your server have this embed’s newest secret, whole? If it is lost, get a new one above.',
  }),
  tokenSignatureOfOther: ({ name }) => ({
    is: `The token is signed with the secret of another embed, “${name}”.`,
    mend: 'Sign it with the secret of this one.',
  }),
  tokenSignatureSpace: () => ({
    is: 'The token is signed with the secret and something around it: a line break, a space or quotes.',
    mend: 'Take that off before signing; a file often ends in a line break.',
  }),
  tokenSignatureDecoded: () => ({
    is: 'The token is signed with a part of the secret, or with the secret decoded.',
    mend: 'Sign with the secret as it is shown, “es_” included; it is not to be decoded.',
  }),
  tokenNoExpiry: () => ({
    is: 'The token does not say when it ends.',
    mend: 'Put “exp” into its payload: a number of seconds since 1970, at most an hour from now.',
  }),
  tokenExpired: ({ exp, now }) => ({
    is: `The token ended ${exp}; it is ${now} here.`,
    mend: 'If it was just made, the clock of your server is behind: let it keep time. Else let the page ask for a new one: token-url.',
  }),
  tokenNotYet: ({ nbf, now }) => ({
    is: `The token is good only from ${nbf}; it is ${now} here.`,
    mend: 'The clock of your server is ahead: let it keep time, or leave “nbf” out.',
  }),
  tokenTooLong: ({ exp }) => ({
    is: `The token would be good until ${exp}, and more than an hour is not taken.`,
    mend: '“exp” counts seconds, not milliseconds, and is at most 3600 from now.',
  }),
  tokenClaims: ({ detail }) => ({
    is: `The payload of the token is not as it must be: ${detail}.`,
    mend: 'What is not known is refused, so that a misspelt lock does not lock nothing. Compare it with the code above.',
  }),
  tokenShowMissing: () => ({
    is: 'This embed shows whatever the token says, and the token does not say it.',
    mend: 'Put “show” into its payload: {"kind": "client", "id": "…"}.',
  }),
  tokenShowDiffers: () => ({
    is: 'The token says to show something else than this embed does.',
    mend: 'Leave “show” out of it, or make an embed that shows whatever the token says.',
  }),
}
