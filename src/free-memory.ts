/**
 * Frees the memory of a buffer that has it for itself, at once; V8 collects buffers only when there are many MiB of them. The
 * buffer is empty afterwards: a later use is an error, and not other bytes.
 */
export function freeMemory({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0)
}

/**
 * Frees the memory of a chunk of a stream that has been used, if nothing that follows is in the same memory; what was before it
 * there has been used before it. True if it was freed.
 */
export function freeChunk(chunk: Buffer): boolean {
  // Smaller ones may share their memory with strangers.
  const isLarge = chunk.length >= Buffer.poolSize / 2
  const isOwn = isLarge && chunk.byteOffset + chunk.length === chunk.buffer.byteLength
  if (isOwn) freeMemory(chunk)
  return isOwn
}
