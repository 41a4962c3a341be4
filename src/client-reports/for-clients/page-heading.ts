/** Takes the focus where the form and what became of it take each other's place, and whatever stood around the button goes too. */
export function pageHeading(): HTMLElement | null {
  return document.querySelector('h1')
}
