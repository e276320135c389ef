// Runs the cases of the gRPC interoperability description with @grpc/grpc-js against a server and prints a line a case.
// usage: node interop_client.js PORT COMPRESSING_PORT FOLDER
// The server at the second port compresses its responses; FOLDER holds interop.proto.
const assert = require('assert');
const { grpc, contract, initial, trailing, zeros } = require('./contract');

const SIZES = [31415, 9, 2653, 58979];
const REQUEST_SIZES = [27182, 8, 1828, 45904];
const SPECIAL = '\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n';
const [address, compressingAddress] = process.argv.slice(2, 4).map((port) => `127.0.0.1:${port}`);

const wanting = (...sizes) => ({ response_parameters: sizes.map((size) => ({ size })) });

const metadata = () => {
  const echoed = new grpc.Metadata();
  echoed.set(initial, 'test_initial_metadata_value');
  echoed.set(trailing, Buffer.from([0xab, 0xab, 0xab]));
  return echoed;
};

// A unary call as a promise of {response, headers, status}; rejects with the error.
const unary = (client, method, request, headers = new grpc.Metadata(), options = {}) => new Promise((resolve, reject) => {
  const result = {};
  const call = client[method](request, headers, options, (error, response) => (error ? reject(error) : (result.response = response)));
  call.on('metadata', (received) => (result.headers = received));
  call.on('status', (status) => { result.status = status; if (status.code === 0) setImmediate(() => resolve(result)); });
});

const expectCode = async (code, promise) => {
  try {
    await promise;
  } catch (error) {
    assert.strictEqual(error.code, code, error.message);
    return error;
  }
  throw new Error(`OK instead of ${code}`);
};

// Every message of a stream, then its end; rejects with the error.
const all = (call) => new Promise((resolve, reject) => {
  const messages = [];
  call.on('data', (message) => messages.push(message));
  call.on('error', reject);
  call.on('end', () => resolve(messages));
});

const next = (call) => new Promise((resolve, reject) => {
  call.once('data', resolve);
  call.once('error', reject);
});

const sizesOf = (messages) => messages.map((message) => message.payload.body.length);

const clientStreaming = (client) => new Promise((resolve, reject) => {
  const call = client.StreamingInputCall((error, response) => (error ? reject(error) : resolve(response)));
  for (const size of REQUEST_SIZES) call.write({ payload: zeros(size) });
  call.end();
});

const sum = REQUEST_SIZES.reduce((a, b) => a + b);

const cases = {
  async empty_unary(client) {
    await unary(client, 'EmptyCall', {});
  },
  async large_unary(client) {
    const { response } = await unary(client, 'UnaryCall', { response_size: 314159, payload: zeros(271828) });
    assert.strictEqual(response.payload.body.length, 314159);
  },
  async client_streaming(client) {
    assert.strictEqual((await clientStreaming(client)).aggregated_payload_size, sum);
  },
  async server_streaming(client) {
    assert.deepStrictEqual(sizesOf(await all(client.StreamingOutputCall(wanting(...SIZES)))), SIZES);
  },
  async ping_pong(client) {
    const call = client.FullDuplexCall();
    for (const size of SIZES) {
      const response = next(call);
      call.write(wanting(size));
      assert.strictEqual((await response).payload.body.length, size);
    }
    const rest = all(call);
    call.end();
    assert.deepStrictEqual(await rest, []);
  },
  async empty_stream(client) {
    const call = client.FullDuplexCall();
    call.end();
    assert.deepStrictEqual(await all(call), []);
  },
  async status_code_and_message(client) {
    const response_status = { code: 2, message: 'test status message' };
    assert.strictEqual((await expectCode(2, unary(client, 'UnaryCall', { response_status }))).details, response_status.message);
    const call = client.FullDuplexCall();
    call.write({ response_status });
    call.end();
    assert.strictEqual((await expectCode(2, all(call))).details, response_status.message);
  },
  async special_status_message(client) {
    const error = await expectCode(2, unary(client, 'UnaryCall', { response_status: { code: 2, message: SPECIAL } }));
    assert.strictEqual(error.details, SPECIAL);
  },
  async unimplemented_method(client) {
    await expectCode(grpc.status.UNIMPLEMENTED, unary(client, 'UnimplementedCall', {}));
  },
  async unimplemented_service() {
    const other = new contract.UnimplementedService(address, grpc.credentials.createInsecure());
    await expectCode(grpc.status.UNIMPLEMENTED, unary(other, 'UnimplementedCall', {}));
    other.close();
  },
  async custom_metadata(client) {
    const { headers, status } = await unary(client, 'UnaryCall', { response_size: 1 }, metadata());
    assert.deepStrictEqual(headers.get(initial), ['test_initial_metadata_value']);
    assert.deepStrictEqual(status.metadata.get(trailing), [Buffer.from([0xab, 0xab, 0xab])]);
  },
  async cancel_after_begin(client) {
    const call = client.StreamingInputCall(() => {});
    const ended = new Promise((resolve) => call.on('status', resolve));
    call.on('error', () => {});
    call.cancel();
    assert.strictEqual((await ended).code, grpc.status.CANCELLED);
  },
  async cancel_after_first_response(client) {
    const call = client.FullDuplexCall();
    const first = next(call);
    call.write(wanting(31415));
    await first;
    const rest = all(call);
    call.cancel();
    await expectCode(grpc.status.CANCELLED, rest);
  },
  async timeout_on_sleeping_server(client) {
    const call = client.FullDuplexCall(new grpc.Metadata(), { deadline: Date.now() + 200 });
    call.write({ response_parameters: [{ size: 1, interval_us: 30000000 }] });
    await expectCode(grpc.status.DEADLINE_EXCEEDED, all(call));
  },
  async compressed_unary() {
    const client = compressing();
    const { response } = await unary(client, 'UnaryCall', { response_size: 314159, payload: zeros(271828) });
    assert.strictEqual(response.payload.body.length, 314159);
    client.close();
  },
  async compressed_streaming() {
    const client = compressing();
    assert.strictEqual((await clientStreaming(client)).aggregated_payload_size, sum);
    assert.deepStrictEqual(sizesOf(await all(client.StreamingOutputCall(wanting(...SIZES)))), SIZES);
    client.close();
  },
};

const late = (milliseconds) => new Promise((_, reject) => setTimeout(() => reject(new Error(`no end after ${milliseconds} ms`)), milliseconds));

const compressing = () => new contract.TestService(
  compressingAddress, grpc.credentials.createInsecure(), { 'grpc.default_compression_algorithm': grpc.compressionAlgorithms.gzip });

(async () => {
  const client = new contract.TestService(address, grpc.credentials.createInsecure());
  for (const [name, run] of Object.entries(cases)) {
    try {
      await Promise.race([run(client), late(10000)]);
      console.log(`${name}: ok`);
    } catch (error) {
      console.log(`${name}: ${error.stack}`.replace(/\n/g, ' '));
    }
  }
  process.exit(0);
})();
