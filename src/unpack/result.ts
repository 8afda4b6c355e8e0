/** Why a module is left to the go command. None of these is an error. */
export type LeftBecause =
  /** The zip is not as go writes zips; go has to read it itself. */
  | 'unusual zip'
  /** Something of the module is in the module cache already, or another command is at work on it. */
  | 'in use'
  /** There is no way to take the locks that go commands take. */
  | 'no locks'
  /** The module cache spans file systems, or cannot hold a name. */
  | 'file system'
  /** The worker thread that had it ended. */
  | 'worker ended'

/**
 * What became of a module that was to be unpacked. In all cases the module cache is as go accepts it; in all but the first
 * two go has to fetch or unpack the module.
 */
export type Unpacked =
  /** Verified and in its place, with its zip, which was moved, and its hash. Bytes as unpacked. */
  | { readonly outcome: 'placed'; readonly files: number; readonly bytes: number }
  /** The module cache had it, complete. */
  | { readonly outcome: 'already there' }
  | NotUnpacked

/** Why a module was not unpacked. */
export type NotUnpacked =
  | { readonly outcome: 'left to go'; readonly because: LeftBecause; readonly detail: string }
  /** The zip is another one than go.sum names; `found` is its `h1:` hash. */
  | { readonly outcome: 'wrong hash'; readonly found: string }
  /** The system refused something: `code` is the errno (`ENOSPC`, `EACCES`, …). */
  | { readonly outcome: 'failed'; readonly code: string; readonly detail: string }

/** What was unpacked into the staging folder, and verified. Bytes as unpacked. */
export type Verified = { readonly outcome: 'verified'; readonly files: number; readonly bytes: number }

/** A small file is in its place. */
export type FilePlaced = { readonly outcome: 'file placed' }
