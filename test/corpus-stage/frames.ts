import type { TLSSocket } from 'node:tls'

/** One HTTP/2 frame (RFC 9113, 4.1). */
function frame(type: number, flags: number, stream: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(9)
  head.writeUIntBE(payload.length, 0, 3)
  head.writeUInt8(type, 3)
  head.writeUInt8(flags, 4)
  head.writeUInt32BE(stream, 5)
  return Buffer.concat([head, payload])
}

function uint32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value, 4 * index)
  return buffer
}

/** RST_STREAM with this code. */
export function reset(stream: number, code: number): Buffer {
  return frame(3, 0, stream, uint32(code))
}

/** GOAWAY with this code and debug text. */
export function goaway(last: number, code: number, debug = ''): Buffer {
  return frame(7, 0, 0, Buffer.concat([uint32(last, code), Buffer.from(debug)]))
}

/**
 * Speaks just enough HTTP/2 to begin an answer to every request and then do what servers under load do. Node's own server
 * would end the stream in good order first.
 */
export function breakStreams(socket: TLSSocket, act: (stream: number) => Buffer | undefined): void {
  let held = Buffer.alloc(0)
  let greeted = false
  socket.on('error', () => {})
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk])
    if (!greeted) {
      if (held.length < 24) return
      held = held.subarray(24)
      greeted = true
      socket.write(frame(4, 0, 0, Buffer.alloc(0)))
    }
    while (held.length >= 9) {
      const length = held.readUIntBE(0, 3)
      if (held.length < 9 + length) return
      const type = held.readUInt8(3)
      const flags = held.readUInt8(4)
      const stream = held.readUInt32BE(5)
      held = held.subarray(9 + length)
      if (type === 4 && (flags & 1) === 0) socket.write(frame(4, 1, 0, Buffer.alloc(0)))
      if (type !== 1) continue
      // `:status: 200` is number 8 of the static table of HPACK.
      socket.write(frame(1, 4, stream, Buffer.from([0x88])))
      socket.write(frame(0, 0, stream, Buffer.alloc(4000, 'x')))
      const end = act(stream)
      setTimeout(() => (end === undefined ? socket.end() : socket.write(end)), 30)
    }
  })
}
