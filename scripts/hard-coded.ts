/** Finds words for people that stand in the dashboard's code instead of in `src/words/`. */
import ts from 'typescript'

/** Attributes that are read or heard, whatever stands in them. */
const SHOWN = /^(title|label|placeholder|alt|heading|description|aria-(label|description|roledescription|valuetext))$/

/** Attributes, and calls, whose texts are for programs or for programmers. */
const SILENT_ATTRIBUTES = /^(className|style|d|viewBox|transform|fontFamily|accept|pattern|rel)$/
const SILENT_CALLS =
  /(^|\.)(cx|buttonClass|querySelector(All)?|closest|matches|matchMedia|useMediaQuery|error|warn|Error|TypeError|RangeError)$/

/** Names that only look like words: of keys, formats, headers and ourselves. */
const NAMES =
  /^(Arrow(Up|Down|Left|Right)?|Enter|Escape|Home|End|Page(Up|Down)|Tab|Delete|Backspace|Meta|Control|Shift|Alt|Space|Key[A-Z]|Unknown|Direct|light dark|Scanboard|SVG|PNG|npm run .*|path, rect, .*)$/

export interface HardCoded {
  readonly line: number
  readonly text: string
}

/** The texts of a source file that look as if a person were to read them. */
export function hardCoded(path: string, source: string): HardCoded[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, kind)
  const found: HardCoded[] = []
  const note = (node: ts.Node, text: string) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
    found.push({ line, text: text.trim().replaceAll(/\s+/g, ' ') })
  }
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return
    if (ts.isJsxText(node)) {
      if (hasWord(node.text) && !NAMES.test(node.text.trim())) note(node, node.text)
    } else if (ts.isStringLiteralLike(node)) {
      if (isSpoken(node.text) || (isShown(node) && hasWord(node.text))) note(node, node.text)
    } else if (ts.isTemplateExpression(node)) {
      const texts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
      if (isSpoken(texts.join(' x '))) note(node, node.getText())
      node.templateSpans.forEach((span) => visit(span.expression))
      return
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isSilent(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true
  if (ts.isJsxAttribute(node)) return SILENT_ATTRIBUTES.test(node.name.getText())
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return SILENT_CALLS.test(node.expression.getText())
  return false
}

function isShown(node: ts.Node): boolean {
  return ts.isJsxAttribute(node.parent) && SHOWN.test(node.parent.name.getText())
}

function hasWord(text: string): boolean {
  return /\p{L}{2,}/u.test(text)
}

/** Two words and more, or one that begins like a sentence; but no list of style classes, fonts or selectors. */
function isSpoken(text: string): boolean {
  if (NAMES.test(text) || isForMachines(text)) return false
  return /\p{L}{2,}[,.:;]? \p{L}{2,}/u.test(text.replaceAll(/\bx\b/g, '')) || /^\p{Lu}\p{Ll}+([ .…?!]|$)/u.test(text)
}

/** A class of style, a function, selector or address somewhere among the words. */
function isForMachines(text: string): boolean {
  return text.split(/\s+/).some((word) => /^[a-z@!*[.#-][^\s]*[-:[\]=/(][^\s]*$/.test(word) || /^not$/.test(word))
}
