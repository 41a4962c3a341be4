import { expect, test, vi } from 'vitest'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
]

test('a field has the name above it, and is described by the hint below it', async () => {
  const { screen } = await renderPanel(
    <>
      <TextField label="Title" hint="As it stands on paper." />
      <TextField label="Date" type="date" />
      <TextField label="Subject" aria-describedby="elsewhere" />
      <p id="elsewhere">Said elsewhere.</p>
      <TextArea label="Sites" hint="One on each line." kind="names" onChange={() => undefined} />
      <SelectField label="Language" value="en" options={LANGUAGES} onChange={() => undefined} />
    </>,
  )
  await expect
    .element(screen.getByRole('textbox', { name: 'Title', exact: true }))
    .toHaveAccessibleDescription('As it stands on paper.')
  await expect.element(screen.getByLabelText('Date')).not.toHaveAttribute('aria-describedby')
  await expect
    .element(screen.getByRole('textbox', { name: 'Subject', exact: true }))
    .toHaveAccessibleDescription('Said elsewhere.')
  const sites = screen.getByRole('textbox', { name: 'Sites', exact: true })
  await expect.element(sites).toHaveAccessibleDescription('One on each line.')
  await expect.element(sites).toHaveAttribute('spellcheck', 'false')
  await expect.element(screen.getByRole('combobox', { name: 'Language', exact: true })).toHaveValue('en')
  await expectAccessible(document.body)
})

test('what is typed or chosen is told', async () => {
  const type = vi.fn()
  const choose = vi.fn()
  const { screen } = await renderPanel(
    <>
      <TextField label="Title" value="" onChange={type} />
      <SelectField label="Language" value="en" options={LANGUAGES} onChange={choose} />
    </>,
  )
  await screen.getByLabelText('Title').fill('May')
  await screen.getByLabelText('Language').selectOptions('Deutsch')
  expect(type).toHaveBeenCalledExactlyOnceWith('May')
  expect(choose).toHaveBeenCalledExactlyOnceWith('de')
})
