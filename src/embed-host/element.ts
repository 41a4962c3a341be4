/**
 * `<scanboard-embed>`: a frame in somebody else's page that is as high as what it shows, takes its tokens from that page, and
 * its theme if it likes. Runs alone, as `/embed.js`, and weighs next to nothing. Its words are for whoever builds the page.
 */
import { showFrame, type Frame, type Framing } from './frame.ts'

class ScanboardEmbed extends HTMLElement implements Framing {
  static readonly observedAttributes = ['src', 'token', 'theme', 'title', 'height']

  declare getToken?: () => Promise<string>
  shown: Frame | undefined

  connectedCallback() {
    this.disconnectedCallback()
    const src = this.getAttribute('src')
    if (src) this.shown = showFrame(this, src)
  }

  disconnectedCallback() {
    this.shown?.end()
    this.shown = undefined
  }

  attributeChangedCallback(name: string) {
    if (!this.isConnected) return
    if (name === 'src') this.connectedCallback()
    else if (name === 'token') this.shown?.sendToken()
    else this.shown?.update()
  }
}

if (!customElements.get('scanboard-embed')) customElements.define('scanboard-embed', ScanboardEmbed)
