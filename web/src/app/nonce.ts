const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

// Where react-remove-scroll, which Mantine's modals use, looks for it.
Object.assign(window, { __webpack_nonce__: nonce })

/** The nonce of this page: what styles made by script must carry (Content-Security-Policy). */
export const pageNonce = (): string => nonce
