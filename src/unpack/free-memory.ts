/**
 * Frees the memory of a buffer that has it for itself, at once; V8 collects buffers only when there are many MiB of them. The
 * buffer is empty afterwards.
 */
export function freeMemory({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0)
}
