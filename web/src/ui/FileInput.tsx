import type { Ref } from 'react'

interface FileInputProps {
  ref: Ref<HTMLInputElement>
  /** What it is for, as the button says that clicks it. */
  label: string
  /** Kinds of files that are offered; all if not said. */
  accept?: string
  multiple?: boolean
  onFiles: (files: [File, ...File[]]) => void
}

/** Lets a person choose files. It is not seen itself; the same file can be chosen again. */
export function FileInput({ ref, label, accept, multiple, onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept={accept}
      multiple={multiple}
      aria-label={label}
      onChange={(event) => {
        const [file, ...others] = event.currentTarget.files ?? []
        event.currentTarget.value = ''
        if (file !== undefined) onFiles([file, ...others])
      }}
    />
  )
}
